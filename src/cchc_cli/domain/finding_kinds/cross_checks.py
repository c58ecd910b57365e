"""What can contradict itself within one form. Codes CCHC410 to CCHC449."""

from cchc_cli.domain.findings import FindingKind, Severity

# A warning: no sum is used, but one that differs betrays points that were changed later.
SUBTOTAL_DIFFERS = FindingKind(
    "CCHC410",
    Severity.WARNING,
    "The self-assessed points of {code} are given as {stated}, but those below add up to {sum} "
    "(difference {difference}).",
    "Check the points of the criteria below; sums are computed anew and not taken from the form.",
    title="A subtotal that does not add up",
    explanation="Only the points of the criteria count. A subtotal that differs shows that one of them was "
    "changed later, or that a row is missing in the sum.",
    steps=(
        "Select the points of all criteria below; Excel shows their sum at the bottom of the window.",
        "Correct the criterion that is wrong, or the subtotal.",
        "Best let Excel add up: type =SUM( and select the cells.",
    ),
    example="E8 shows 8.5, the criteria below add up to 8.25; correct the subtotal or the criterion.",
)
TOTAL_DIFFERS = FindingKind(
    "CCHC411",
    Severity.WARNING,
    "The total in the row “{label}” is {stated}, but the points above add up to {sum} "
    "(difference {difference}).",
    "Check the points of the criteria; the total is computed anew and not taken from the form.",
    title="A total that does not add up",
    explanation="The total of a unit is computed from its criteria. A total that differs shows that points "
    "were changed after it was typed, or that the unit has other points in mind.",
    steps=(
        "Add up the points of all criteria, with bonus and less deductions.",
        "Correct the criterion that is wrong, or the total.",
        "Best let Excel add up: type =SUM( and select the cells.",
    ),
    example="E140 shows 92, the criteria add up to 91.5; correct the total.",
)
MAXIMUM_TOTAL_DIFFERS = FindingKind(
    "CCHC412",
    Severity.WARNING,
    "The row “{label}” gives {stated} as the sum of maximum points, but those above add up to {sum}.",
    "Use this year's form as it was sent out, and do not change its maximum points.",
    title="Maximum points that do not add up",
    explanation="Rows that were deleted, inserted or copied from another form change this sum.",
    steps=(
        "Compare the maximum points of the rows above with the form as it was sent out.",
        "Put back rows that are missing, and correct maxima that were changed.",
    ),
    example="C140 shows 100, the maxima above add up to 98; a criterion of 2 points was deleted.",
)
# A warning: both figures count in their criteria, and either may be of another period.
INPUTS_CONTRADICT = FindingKind(
    "CCHC413",
    Severity.WARNING,
    "“{label}” is {stated} here and {other} at {place} (criterion {other_criterion}), though it is the "
    "same figure.",
    "Check both figures and enter the right one in both places.",
    title="One figure with two values",
    explanation="Several criteria ask for the same figure, such as the number of dossiers received. Where "
    "the values differ, one of them is wrong, or another period or another list was counted.",
    steps=(
        "Look up the figure in the source that the evidence names.",
        "Enter the same value in both cells.",
        "If the two really are different figures, say so in the explanation.",
    ),
    example="D31 has 1,240 dossiers received and D36 has 1,420; the register says 1,240.",
)
FULL_POINTS_EVERYWHERE = FindingKind(
    "CCHC414",
    Severity.WARNING,
    "The unit gave itself the maximum points for every one of its {count} criteria.",
    "Check the criteria one by one; enter the points that figures and evidence bear out.",
    title="Full points for everything",
    explanation="Hardly any unit earns every point. Such a form was often not assessed at all: the "
    "maximum points were copied into the column of self-assessed points.",
    steps=(
        "Compare the column of self-assessed points with that of maximum points.",
        "Assess every criterion by its own scoring rule.",
        "Name the evidence for every criterion.",
    ),
    example="Column E repeats column C; type the points that were earned.",
)
# The hidden sheet is believed: the line above the table is what people type over.
UNIT_STATED_DIFFERENTLY = FindingKind(
    "CCHC415",
    Severity.WARNING,
    "The form was made for “{stated}”, but the line above the table says “{other}”; “{stated}” was believed.",
    "Check whose form this is; each unit fills in the form that was made for it.",
    title="A form made for another unit",
    explanation="Forms that are handed out by name carry the unit on a hidden sheet. A form that was passed "
    "on from one unit to another keeps the first name there, and would be scored for the first unit.",
    steps=(
        "Ask for the form that was made for your unit.",
        "Copy the answers into it, column by column.",
        "If only the line above the table is wrong, correct it.",
    ),
    example="The hidden sheet says Xã A, cell A3 says “Đơn vị: Xã B”; Xã B needs its own form.",
)

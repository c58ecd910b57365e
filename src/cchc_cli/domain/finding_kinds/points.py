"""What can be wrong with self-assessed points, and between figures. Codes CCHC340 to CCHC369."""

from cchc_cli.domain.findings import FindingKind, Severity

# A warning: the criterion is scored, with the nearest points that there are.
SELF_POINTS_OUT_OF_RANGE = FindingKind(
    "CCHC340",
    Severity.WARNING,
    "The self-assessed points {stated} lie outside 0 to {max_points}; they count as the nearest allowed.",
    "Enter points from 0 to {max_points}.",
    title="Self-assessed points out of range",
    explanation="No criterion gives less than 0 points or more than its maximum. Mostly a decimal comma is "
    "missing, or the points belong to the row above or below.",
    steps=(
        "Compare the cell with the maximum points of the row.",
        "Type the points that the scoring rule gives, with a decimal comma where there is one.",
    ),
    example="E12 shows 25 where the maximum is 3; type 2.5.",
)
SELF_POINTS_NOT_ASKED = FindingKind(
    "CCHC341",
    Severity.WARNING,
    "The unit gave itself points ({stated}) where it does not assess itself; they do not count.",
    "Leave the cell blank: these points come from the survey, the appraisers or the leaders.",
    title="Points where the unit does not assess itself",
    explanation="The points of this criterion are given by others. What the unit enters here is not used.",
    steps=("Delete the points of this row.",),
    example="E90 (citizens' survey) shows 8; leave it blank.",
)
# A warning: figures count, so the difference changes no points, only what the unit expects.
SELF_POINTS_DIFFER = FindingKind(
    "CCHC342",
    Severity.WARNING,
    "The self-assessed points are {stated}, but the unit's own figures give {computed} ({arithmetic}).",
    "Check the figures and the points of this criterion against its scoring rule.",
    title="Points that the figures do not give",
    explanation="The points are computed from the unit's figures by the scoring rule, and these count. A "
    "difference means a wrong figure, a wrong sum, or a floor or step of the rule that was overlooked.",
    steps=(
        "Read the scoring rule of the criterion and compute the points from the figures in the form.",
        "Correct the figure that is wrong, or the points.",
    ),
    example="18 of 20 tasks in a criterion of 6 points give 5.4; E12 shows 6, type 5.4.",
)
# A warning where too many decimals are a note: the framework itself rules such points out.
POINTS_OFF_STEP = FindingKind(
    "CCHC343",
    Severity.WARNING,
    "The points {stated} are finer than the step of {step} that the criterion allows.",
    "Enter a multiple of {step}.",
    title="Points between two steps",
    explanation="This criterion gives points in steps only.",
    steps=(
        "Look up the step in the scoring rule of the criterion.",
        "Type the number of points that it allows.",
    ),
    example="E40 shows 1.3 where the step is 0.5; type 1 or 1.5.",
)
# A warning, and the figures count: which of the two is wrong, only their source tells.
INPUT_ABOVE_OTHER = FindingKind(
    "CCHC344",
    Severity.WARNING,
    "Figure {name} is {stated}, more than figure {other}, which is {limit}.",
    "A part cannot be more than the whole: check both figures.",
    title="A part above its whole",
    explanation="One of the figures is counted among the other, so it cannot be the larger one. Mostly the "
    "two were exchanged, or they are of different periods.",
    steps=(
        "Compare both cells with their source.",
        "Exchange them, or correct the one that is wrong.",
    ),
    example="a (completed) is 20 and b (assigned) is 18; enter 18 and 20.",
)
INPUT_OUT_OF_RANGE = FindingKind(
    "CCHC345",
    Severity.WARNING,
    "Figure {name} is {stated}, outside the range that the criterion allows.",
    "Check the figure and its unit of measure.",
    title="A figure out of range",
    explanation="The framework states the least and the largest figure that are possible here. Mostly the "
    "unit of measure is another one, or a decimal comma is missing.",
    steps=(
        "Read the label of the figure: what is counted, and in which unit of measure.",
        "Correct the figure.",
    ),
    example="Hours of broadcasting: 6,500 minutes were entered; type 108.",
)
# A warning: a blank states nothing that could be lost.
UNANSWERED = FindingKind(
    "CCHC346",
    Severity.WARNING,
    "The criterion is not answered; it earns no points.",
    "Enter the figures or the self-assessed points; enter 0 if that is the result.",
    title="A criterion without answer",
    explanation="A blank cell is not 0: nobody can tell whether there was nothing or the row was forgotten. "
    "The criterion earns no points.",
    steps=(
        "Enter the figures that the criterion asks for, or choose its answer.",
        "Enter 0 where the result is 0.",
    ),
    example="D12 and E12 are blank; enter 0 if there was no late report.",
)
# A warning: the unit's own points stand in for those that figures would give.
FIGURES_MISSING = FindingKind(
    "CCHC347",
    Severity.WARNING,
    "Figures of this criterion are blank or cannot be read: {missing}. It counts as the unit assessed "
    "itself: {points} points, unverified.",
    "Enter every figure that the criterion asks for; the points are then computed from them.",
    title="Points without their figures",
    explanation="Points that cannot be computed from figures are marked as unverified, and are the first "
    "that appraisers ask about.",
    steps=(
        "Look at the rows of figures below the criterion.",
        "Enter every one of them, also those that are 0.",
    ),
    example="1.2 has 5.4 points, a is 18 and b is blank; enter b.",
)
DEDUCTION_BELOW_ZERO = FindingKind(
    "CCHC348",
    Severity.INFO,
    "The deduction {stated} is written with a minus sign; {points} points are deducted.",
    "Nothing needs to be done; deductions are best written without a sign.",
    title="A deduction with a minus sign",
    explanation="Deductions are subtracted anyway. The sign was taken as written for emphasis, not as a "
    "deduction that adds points.",
    steps=("Type the number without the sign, if you want to be sure.",),
    example="E95 shows -0.5; type 0.5.",
)
# Found from the rule alone, and so in milder words than where the framework says at_most.
PART_ABOVE_WHOLE = FindingKind(
    "CCHC350",
    Severity.WARNING,
    "Figure {name} is {stated}, more than figure {other}, which is {limit}: a share of more than 100 %.",
    "Check both figures; if both are right, explain it.",
    title="A share of more than 100 %",
    explanation="The points of this criterion follow from a share, and it is more than all. That can be "
    "right, for example where there are more officers than posts; mostly two figures were exchanged.",
    steps=(
        "Compare both cells with their source.",
        "Exchange them, or correct the one that is wrong.",
        "If both are right, give the reason in the explanation.",
    ),
    example="a (officers) is 52 and b (posts) is 50; correct one of them, or explain it.",
)
POINTS_TOO_FINE = FindingKind(
    "CCHC351",
    Severity.INFO,
    "The self-assessed points {stated} have more than {decimals} decimals; they count rounded.",
    "Nothing needs to be done; points are best entered with {decimals} decimals.",
    title="Points with too many decimals",
    explanation="Points are published with a fixed number of decimals. A formula in the cell often gives "
    "more than the cell shows, and the sums of such points differ from what one can see.",
    steps=(
        "Click the cell and look at its formula.",
        "Round it in the formula: =ROUND(…, 2).",
    ),
    example="E12 shows 1.33 and holds 1.3333; write =ROUND(D12/D13*2, 2).",
)
# In place of the former at every criterion: a form that was filled in without figures is one fault.
NO_FIGURES = FindingKind(
    "CCHC352",
    Severity.WARNING,
    "None of the figures is filled in, so all points are as the unit assessed itself, unverified: criteria "
    "{count}, points {points}.",
    "Enter the figures in their column; the points are then computed from them.",
    title="A form without any figures",
    explanation="Points are computed from figures, and appraisers compare figures with the evidence. A form "
    "that has self-assessed points only proves nothing.",
    steps=(
        "Find the column of figures, mostly headed “Số liệu”.",
        "Enter every figure that a criterion asks for, also those that are 0.",
        "Run the check again and compare the points with those that the figures give.",
    ),
    example="Column D is blank from D5 to D160; enter the figures of all criteria.",
)
# A warning although nothing is lost: without the unit's own judgement it is no self-assessment.
NO_SELF_POINTS = FindingKind(
    "CCHC353",
    Severity.WARNING,
    "The unit has given itself no points at all.",
    "Enter the points in the column of self-assessed points, also where they are 0.",
    title="A form without self-assessed points",
    explanation="Points are computed from the figures all the same, but a self-assessment is the unit's own "
    "judgement, and mistakes in figures show where the two differ.",
    steps=(
        "Find the column of self-assessed points, mostly headed “Điểm tự đánh giá”.",
        "Enter the points of every criterion by its scoring rule.",
    ),
    example="Column E is blank from E5 to E160; enter 0.5 in E12, and so on.",
)
PARTS_ABOVE_WHOLE = FindingKind(
    "CCHC354",
    Severity.WARNING,
    "Figures {parts} add up to {stated}, more than figure {other}, which is {limit}.",
    "Check all of these figures: together the parts cannot be more than the whole.",
    title="Parts that make more than their whole",
    explanation="The points of this criterion follow from a share to which several figures add up. Each of "
    "them is below the whole, but together they are above it: mostly some cases were counted twice.",
    steps=(
        "Compare all cells with their source.",
        "Count every case in one of the parts only.",
        "If the figures are right, give the reason in the explanation.",
    ),
    example="a (assigned) is 64, b (on time) 62 and c (late) 20; of the 20, 18 were counted as on time, too.",
)
# Not told as figures that are missing: all are there, and the unit would search in vain.
NOTHING_TO_DIVIDE_BY = FindingKind(
    "CCHC355",
    Severity.WARNING,
    "The figures leave nothing to divide by ({arithmetic}), so the criterion counts as the unit assessed "
    "itself: {points} points, unverified.",
    "Check the figure that is 0; if it is right, say in the explanation why there was nothing to count.",
    title="Nothing to divide by",
    explanation="The points follow from a share, and the whole of it is 0. The scoring rule does not say "
    "what such a criterion is worth, so the appraisers have to decide.",
    steps=(
        "Look at the figures below the criterion and find the one that is 0.",
        "Correct it if it is wrong.",
        "If there really was nothing, write the reason into the column for explanations.",
    ),
    example="a and b of 1.1.3 are both 0; enter how many there were, or explain why there were none.",
)

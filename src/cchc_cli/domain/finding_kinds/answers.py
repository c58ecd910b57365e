"""What can be wrong with answers and with self-assessed points. Codes CCHC301 to CCHC399."""

from cchc_cli.domain.findings import FindingKind, Severity

NUMBER_WAS_TEXT = FindingKind(
    "CCHC301",
    Severity.INFO,
    "The text “{stated}” was read as the number {taken}.",
    "Nothing needs to be done if that is right; numbers are best typed as numbers.",
)
PERCENT_TAKEN = FindingKind(
    "CCHC302",
    Severity.INFO,
    "“{stated}” was read as {taken} %.",
    "Nothing needs to be done if that is right; percentages are best typed with the sign %.",
)
DATE_REPAIRED = FindingKind(
    "CCHC303",
    Severity.INFO,
    "“{stated}” was read as the date {taken}.",
    "Nothing needs to be done if that is right; dates are best typed as dates, day first.",
)
OPTION_REPAIRED = FindingKind(
    "CCHC304",
    Severity.INFO,
    "“{stated}” was read as “{taken}”.",
    "Nothing needs to be done; the answer is best chosen from the list.",
)
NOT_A_NUMBER = FindingKind(
    "CCHC310",
    Severity.ERROR,
    "A number belongs here, not “{stated}”; it counts as unanswered.",
    "Type the number alone, without words.",
)
NOT_WHOLE = FindingKind(
    "CCHC311",
    Severity.ERROR,
    "A whole number belongs here, not {stated}; it counts as unanswered.",
    "Type how many there are, without decimals.",
)
NEGATIVE_COUNT = FindingKind(
    "CCHC312",
    Severity.ERROR,
    "A count cannot be below zero ({stated}); it counts as unanswered.",
    "Type how many there are; 0 if there are none.",
)
NOT_A_PERCENTAGE = FindingKind(
    "CCHC313",
    Severity.ERROR,
    "A percentage from 0 % to 100 % belongs here, not “{stated}”; it counts as unanswered.",
    "Type the percentage with the sign %, for example 85%.",
)
NOT_A_DATE = FindingKind(
    "CCHC314",
    Severity.ERROR,
    "A date belongs here, not “{stated}”; it counts as unanswered.",
    "Type the date as day/month/year, for example 31/12/2025.",
)
NOT_YES_NO = FindingKind(
    "CCHC315",
    Severity.ERROR,
    "“Có” or “Không” belongs here, not “{stated}”; it counts as unanswered.",
    "Choose Có (yes) or Không (no).",
)
NOT_AN_OPTION = FindingKind(
    "CCHC316",
    Severity.ERROR,
    "“{stated}” is none of the answers to choose from ({options}); it counts as unanswered.",
    "{suggestion}",
)
NOT_APPLICABLE_STATED = FindingKind(
    "CCHC317",
    Severity.WARNING,
    "“{stated}” was stated instead of an answer; it counts as unanswered.",
    "If the criterion does not apply to the unit, it belongs into the list of units as exempt; else "
    "answer it.",
)
ERROR_CELL = FindingKind(
    "CCHC318",
    Severity.ERROR,
    "The cell shows an Excel error instead of a value; it counts as unanswered.",
    "Correct the formula, or type the value itself.",
)
FORMULA_WITHOUT_VALUE = FindingKind(
    "CCHC319",
    Severity.ERROR,
    "The cell has a formula that was never calculated; it counts as unanswered.",
    "Open the workbook in Excel, press F9, save it, and send it again.",
)
NUMBER_TOO_LARGE = FindingKind(
    "CCHC320",
    Severity.ERROR,
    "{stated} is too large to be meant; it counts as unanswered.",
    "Correct the number.",
)
SELF_POINTS_OUT_OF_RANGE = FindingKind(
    "CCHC340",
    Severity.WARNING,
    "The self-assessed points {stated} lie outside 0 to {max_points}; they count as the nearest allowed.",
    "Enter points from 0 to {max_points}.",
)
SELF_POINTS_NOT_ASKED = FindingKind(
    "CCHC341",
    Severity.WARNING,
    "The unit gave itself points ({stated}) where it does not assess itself; they do not count.",
    "Leave the cell blank: these points come from the survey, the appraisers or the leaders.",
)
SELF_POINTS_DIFFER = FindingKind(
    "CCHC342",
    Severity.WARNING,
    "The self-assessed points are {stated}, but the unit's own figures give {computed}.",
    "Check the figures and the points of this criterion against its scoring rule.",
)
POINTS_OFF_STEP = FindingKind(
    "CCHC343",
    Severity.WARNING,
    "The points {stated} are finer than the step of {step} that the criterion allows.",
    "Enter a multiple of {step}.",
)
INPUT_ABOVE_OTHER = FindingKind(
    "CCHC344",
    Severity.WARNING,
    "Figure {name} is {stated}, more than figure {other}, which is {limit}.",
    "A part cannot be more than the whole: check both figures.",
)
INPUT_OUT_OF_RANGE = FindingKind(
    "CCHC345",
    Severity.WARNING,
    "Figure {name} is {stated}, outside the range that the criterion allows.",
    "Check the figure and its unit of measure.",
)
UNANSWERED = FindingKind(
    "CCHC346",
    Severity.WARNING,
    "The criterion is not answered; it earns no points.",
    "Enter the figures or the self-assessed points; enter 0 if that is the result.",
)
FIGURES_MISSING = FindingKind(
    "CCHC347",
    Severity.WARNING,
    "Figures of this criterion are blank or cannot be read, so it counts as the unit assessed itself: "
    "{points} points, unverified.",
    "Enter every figure that the criterion asks for; the points are then computed from them.",
)
DEDUCTION_BELOW_ZERO = FindingKind(
    "CCHC348",
    Severity.INFO,
    "The deduction {stated} is written with a minus sign; {points} points are deducted.",
    "Nothing needs to be done; deductions are best written without a sign.",
)

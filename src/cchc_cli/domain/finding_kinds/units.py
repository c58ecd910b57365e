"""What can be wrong with units, and what a campaign still lacks. Codes CCHC501 to CCHC599."""

from cchc_cli.domain.findings import FindingKind, Severity

SUBMISSION_MISSING = FindingKind(
    "CCHC501",
    Severity.WARNING,
    "{name} has not sent a workbook.",
    "Ask the unit for its form, or remove the unit from the list.",
)
UNKNOWN_UNIT = FindingKind(
    "CCHC502",
    Severity.ERROR,
    "“{stated}” is not in the list of units, so the workbook was not scored.",
    "{suggestion}",
)
TWO_WORKBOOKS = FindingKind(
    "CCHC503",
    Severity.ERROR,
    "{name} has {count} workbooks: {files}. None of them is scored.",
    "Keep the one that counts in the folder and remove the others.",
)
UNIT_FOUND_ELSEWHERE = FindingKind(
    "CCHC504",
    Severity.WARNING,
    "The form says “{stated}”, which is not in the list of units; by the name of its file or folder "
    "it is {name}.",
    "Correct the name in the form, or add it to the unit's aliases in the list of units.",
)
UNIT_CLAIMS_DIFFER = FindingKind(
    "CCHC505",
    Severity.WARNING,
    "The form says “{stated}” ({name}), its file or folder says “{other_stated}” ({other}); the "
    "form was believed.",
    "Check whose form this is, then correct the form or the name of the file.",
)
UNKNOWN_EXEMPTION = FindingKind(
    "CCHC506",
    Severity.ERROR,
    "{name} is exempt from “{code}”, which the framework does not have.",
    "Correct the code in the column “exempt” of the list of units.",
)
SURVEY_PENDING = FindingKind(
    "CCHC520",
    Severity.WARNING,
    "There are no survey results yet for {criteria} (points: {points}); these criteria are left out of "
    "the index.",
    "Ask for the results of the survey and score again when they are there; the forms need no change.",
)
APPRAISAL_PENDING = FindingKind(
    "CCHC521",
    Severity.WARNING,
    "The appraisers have given no points yet for {criteria} (points: {points}); these criteria are left "
    "out of the index.",
    "Ask the appraisers for their points and score again when they are there; the forms need no change.",
)
LEADERS_PENDING = FindingKind(
    "CCHC522",
    Severity.WARNING,
    "The leaders have given no points yet for {criteria} (points: {points}); these criteria are left out "
    "of the index.",
    "Ask the leaders for their points and score again when they are there; the forms need no change.",
)
PENDING = {"survey": SURVEY_PENDING, "appraiser": APPRAISAL_PENDING, "leader": LEADERS_PENDING}
"""What is missing, by the source of the points."""

"""Everything that can be wrong in the data of units: the one list of finding kinds.

1xx file, 2xx structure of the workbook, 3xx answers, 4xx evidence and cross-checks,
5xx units and campaign, 6xx appraisal. A code never changes its meaning.
"""

from cchc_cli.domain.findings import FindingKind, Severity

FILE_TOO_LARGE = FindingKind(
    "CCHC101",
    Severity.ERROR,
    "The file has {megabytes} MB; a workbook may have {limit} MB at most.",
    "Remove pictures and sheets that do not belong to the form, save it and send it again.",
)
EMPTY_FILE = FindingKind(
    "CCHC102",
    Severity.ERROR,
    "The file is empty (0 bytes).",
    "Copy or send the workbook again; the transfer was probably interrupted.",
)
NOT_A_WORKBOOK = FindingKind(
    "CCHC103",
    Severity.ERROR,
    "The file is {what}, not an Excel workbook, whatever its name ends in.",
    "Open it in Excel, choose Save As, and pick “Excel Workbook (*.xlsx)”.",
)
FILE_DAMAGED = FindingKind(
    "CCHC104",
    Severity.ERROR,
    "The file is damaged and cannot be read: {reason}.",
    "Open it in Excel, let Excel repair it, save it as .xlsx and send it again.",
)
FILE_ENCRYPTED = FindingKind(
    "CCHC105",
    Severity.ERROR,
    "The file is protected by a password.",
    "In Excel, choose File, Info, Protect Workbook, Encrypt with Password, clear the password, and save.",
)
INFLATES_TOO_FAR = FindingKind(
    "CCHC106",
    Severity.ERROR,
    "The file unpacks to far more than a form can hold ({megabytes} MB, {members} parts), so it was "
    "not opened.",
    "Copy the form's cells into a new workbook and send that one.",
)
GRID_TOO_LARGE = FindingKind(
    "CCHC107",
    Severity.ERROR,
    "The sheet reaches as far as cell {cell}, so it was not opened.",
    "Delete the rows and columns beyond the form, down to and including this cell, and save the workbook.",
)
READER_GAVE_UP = FindingKind(
    "CCHC108",
    Severity.ERROR,
    "The file is unreadable: the program that reads it gave up.",
    "Copy the form's cells into a new workbook and send that one.",
)
READER_TOO_SLOW = FindingKind(
    "CCHC109",
    Severity.ERROR,
    "The file is unreadable: reading it took longer than {seconds} seconds.",
    "Copy the form's cells into a new workbook and send that one.",
)
FILE_NOT_OPENED = FindingKind(
    "CCHC110",
    Severity.ERROR,
    "The file cannot be opened: {reason}.",
    "Close it in Excel, check that you may read it, and run the command again.",
)

NO_FORM = FindingKind(
    "CCHC201",
    Severity.ERROR,
    "No sheet has a table with columns for criteria and for points or figures within its first {rows} rows.",
    "Keep the form's header row as it was sent out, with headings such as “Tiêu chí” and “Điểm tự đánh giá”.",
)
WRONG_FRAMEWORK = FindingKind(
    "CCHC202",
    Severity.ERROR,
    "This is not a form of the framework “{framework}”: only {fitting} of its {coded} rows fit.",
    "{suggestion}",
)
UNKNOWN_CRITERION = FindingKind(
    "CCHC203",
    Severity.WARNING,
    "The framework has no criterion “{code}” (“{name}”), so this row is not scored.",
    "{suggestion}",
)
WRONG_FRAMEWORK_FOR_FOLDER = FindingKind(
    "CCHC204",
    Severity.ERROR,
    "{count} of {total} workbooks are not forms of the framework “{framework}”; nothing was scored "
    "from them.",
    "{suggestion}",
)
NO_CRITERIA = FindingKind(
    "CCHC205",
    Severity.ERROR,
    "The table has no row with the code of a criterion.",
    "Fill in the form as it was sent out, with the codes of the criteria in their column or before "
    "their names.",
)
CRITERION_STATED_TWICE = FindingKind(
    "CCHC206",
    Severity.ERROR,
    "Two rows claim criterion {code}: {first} and {second}. Neither of them is scored.",
    "Keep one row for the criterion and delete the other, or correct its code.",
)
CODE_RECOVERED = FindingKind(
    "CCHC207",
    Severity.INFO,
    "Excel turned the code of this row into “{stated}”; by its name and its place it is {code}.",
    "Format the column of codes as text, then type the code again.",
)
CODE_NOT_RECOVERED = FindingKind(
    "CCHC208",
    Severity.ERROR,
    "Excel turned the code of this row into “{stated}”, which may be {codes}; the row is not scored.",
    "Format the column of codes as text, then type the code again.",
)
NAME_DIFFERS = FindingKind(
    "CCHC209",
    Severity.WARNING,
    "Criterion {code} is called “{stated}” here and “{name}” in the framework; it was scored under its code.",
    "Check that this is this year's form and that the row is the criterion that is meant.",
)
NAME_OF_ANOTHER = FindingKind(
    "CCHC210",
    Severity.ERROR,
    "The row has the code {code} and the name of criterion {other}, so it is not scored.",
    "Correct the code or the name; use this year's form.",
)
CRITERIA_MISSING = FindingKind(
    "CCHC211",
    Severity.WARNING,
    "The form has no row for {count} criteria of the framework: {codes}.",
    "Use the form as it was sent out; do not delete rows, write 0 or leave the row empty instead.",
)
CODE_REPAIRED = FindingKind(
    "CCHC212",
    Severity.INFO,
    "The code “{stated}” was read as {code}.",
    "Nothing needs to be done; the code is best written as {code}.",
)
VALUE_WITHOUT_QUESTION = FindingKind(
    "CCHC213",
    Severity.WARNING,
    "“{stated}” stands in a row that the framework does not ask for (“{label}”), so it was not used.",
    "Move the value to the row it belongs to, or delete it.",
)
INPUTS_UNCERTAIN = FindingKind(
    "CCHC214",
    Severity.ERROR,
    "Criterion {code} asks for {expected} figures and has {found} in rows without a letter or a label.",
    "Write a, b, c … before the figures, in the order of the form.",
)
LABEL_DIFFERS = FindingKind(
    "CCHC215",
    Severity.WARNING,
    "Figure {letter} is called “{stated}” here and “{label}” in the framework; it was taken by its letter.",
    "Check that this is this year's form and that the figure is the one that is meant.",
)
OTHER_FRAMEWORK_STATED = FindingKind(
    "CCHC216",
    Severity.WARNING,
    "The form was made for “{stated}”, not for “{framework}”; its rows fit, so it was scored.",
    "Check that the unit used this year's form.",
)

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
    "The unit gave itself {stated} points where it does not assess itself; they do not count.",
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

EVIDENCE_MISSING = FindingKind(
    "CCHC401",
    Severity.WARNING,
    "The criterion earns points, but the evidence that it requires is not named.",
    "Name the document (number, date, title) in the evidence column.",
)
EVIDENCE_MISSING_ZEROED = FindingKind(
    "CCHC402",
    Severity.WARNING,
    "The evidence that the criterion requires is not named; the criterion was set to 0 points.",
    "Name the document (number, date, title) in the evidence column.",
)
UNVERIFIED = FindingKind(
    "CCHC403",
    Severity.INFO,
    "{count} criteria with {points} points count as the unit assessed itself, unverified.",
    "Points become verified when the figures are entered, or when they are appraised.",
)

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
PENDING = {
    "survey": FindingKind(
        "CCHC520",
        Severity.WARNING,
        "There are no survey results yet for {criteria} ({points} points); "
        "these criteria are left out of the index.",
        "The index is computed on the other criteria until the results are there.",
    ),
    "appraiser": FindingKind(
        "CCHC521",
        Severity.WARNING,
        "The appraisers have given no points yet for {criteria} ({points} points); "
        "these criteria are left out of the index.",
        "The index is computed on the other criteria until the points are there.",
    ),
    "leader": FindingKind(
        "CCHC522",
        Severity.WARNING,
        "The leaders have given no points yet for {criteria} ({points} points); "
        "these criteria are left out of the index.",
        "The index is computed on the other criteria until the points are there.",
    ),
}

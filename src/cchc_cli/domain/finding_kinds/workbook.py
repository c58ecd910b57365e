"""What can be wrong with a workbook: its rows are not those of the form. Codes CCHC201 to CCHC299."""

from cchc_cli.domain.findings import FindingKind, Severity

NO_FORM = FindingKind(
    "CCHC201",
    Severity.ERROR,
    "No sheet has a table with columns for criteria and for points or figures within its first {rows} rows.",
    "Keep the form's header row as it was sent out, with headings such as “Tiêu chí” and “Điểm tự đánh giá”.",
)
WRONG_FRAMEWORK = FindingKind(
    "CCHC202",
    Severity.ERROR,
    "This is not a form of the framework “{framework}”; rows that fit: {fitting} of {coded}.",
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
    "Not forms of the framework “{framework}”: {count} of {total} workbooks. They were not scored.",
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
    "The form lacks the rows of these criteria of the framework ({count}): {codes}.",
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
NO_ANSWERS = FindingKind(
    "CCHC217",
    Severity.ERROR,
    "The form has no answer that can be used; the unit is not scored.",
    "Fill in the form; if it is filled in, mend the other errors of this workbook first.",
)

"""What can be wrong with a workbook: its rows are not those of the form. Codes CCHC201 to CCHC219."""

from cchc_cli.domain.findings import FindingKind, Severity

# Told apart from a table without codes: here headings have to be mended, there codes.
NO_FORM = FindingKind(
    "CCHC201",
    Severity.ERROR,
    "No sheet has a table with columns for criteria and for points or figures within its first {rows} rows.",
    "Keep the form's header row as it was sent out, with headings such as “Tiêu chí” and “Điểm tự đánh giá”.",
    title="No table of criteria",
    explanation="The table is found by its headings. Without them nobody can tell which column holds what.",
    steps=(
        "Open the form as it was sent out and copy its header row.",
        "Paste it above the table of this workbook, save and send it again.",
    ),
    example="The header row was deleted; put “TT | Tiêu chí | Điểm tối đa | Điểm tự đánh giá” back "
    "above the table.",
)
WRONG_FRAMEWORK = FindingKind(
    "CCHC202",
    Severity.ERROR,
    "This is not a form of the framework “{framework}”; rows that fit: {fitting} of {coded}.",
    "{suggestion}",
    title="A form of another framework",
    explanation="Less than half of the rows are criteria of this framework. Mostly it is the form of "
    "another year or of another kind of unit.",
    steps=(
        "Compare the title of the form with the framework named in the message.",
        "Copy the answers into the right form and send that one.",
    ),
    example="The unit sent the form for departments; fill in the form for communes.",
)
# A warning: offices add rows of their own. If a code was mistyped, the criterion that it was meant
# for has no row, and that is told as well.
UNKNOWN_CRITERION = FindingKind(
    "CCHC203",
    Severity.WARNING,
    "The framework has no criterion “{code}” (“{name}”), so neither this row nor the figures below it are "
    "scored.",
    "{suggestion}",
    title="A row with an unknown code",
    explanation="The code is not one of this year's framework: it was mistyped, or the criterion was "
    "dropped.",
    steps=(
        "Compare the code with that of the form as it was sent out.",
        "Correct the code, or delete the row if there is no such criterion any more.",
    ),
    example="A12 shows 1.21; type 1.2.",
)
WRONG_FRAMEWORK_FOR_FOLDER = FindingKind(
    "CCHC204",
    Severity.ERROR,
    "Not forms of the framework “{framework}”: {count} of {total} workbooks. They were not scored.",
    "{suggestion}",
    title="A folder of forms of another framework",
    explanation="Most workbooks of the folder do not fit the framework, so that it is more likely that "
    "the wrong framework was given.",
    steps=(
        "Check the framework that the command was given.",
        "Check that the folder is the one of this campaign.",
    ),
    example="The forms for departments were scored with the framework for communes; name the right one.",
)
NO_CRITERIA = FindingKind(
    "CCHC205",
    Severity.ERROR,
    "The table has no row with the code of a criterion.",
    "Fill in the form as it was sent out, with the codes of the criteria in their column or before "
    "their names.",
    title="A table without codes",
    explanation="Rows are recognised by the codes of criteria, in a column of their own or before the names.",
    steps=(
        "Open the form as it was sent out and copy its column of codes.",
        "Paste it into this workbook, beside the same criteria.",
    ),
    example="Column A is empty; put 1, 1.1, 1.2 … back.",
)
CRITERION_STATED_TWICE = FindingKind(
    "CCHC206",
    Severity.ERROR,
    "Two rows claim criterion {code}: {first} and {second}. Neither of them is scored.",
    "Keep one row for the criterion and delete the other, or correct its code.",
    title="Two rows for one criterion",
    explanation="A row was copied, or two codes were mixed up. Which of the two is meant cannot be told, "
    "so none of them counts.",
    steps=(
        "Look at the two rows that the message names.",
        "Delete the one that is not meant, or correct its code.",
    ),
    example="Rows 12 and 19 both have the code 1.2; correct the second to 1.9.",
)
# By name or place; by its number format alone, a code is told as CODE_SHOWN.
CODE_RECOVERED = FindingKind(
    "CCHC207",
    Severity.INFO,
    "Excel turned the code of this row into “{stated}”; by its name and its place it is {code}.",
    "Format the column of codes as text, then type the code again.",
    title="A code that Excel changed, recovered",
    explanation="Excel turns the code 1.10 into the number 1.1 and 1.2 into a date. The name of the row "
    "says which code it was.",
    steps=(
        "Select the column of codes and choose Format Cells, Text.",
        "Type the code again.",
    ),
    example="A21 shows 1.1 beside the name of criterion 1.10; it was read as 1.10.",
)
CODE_NOT_RECOVERED = FindingKind(
    "CCHC208",
    Severity.ERROR,
    "Excel turned the code of this row into “{stated}”, which may be {codes}; the row is not scored.",
    "Format the column of codes as text, then type the code again.",
    title="A code that Excel changed, not recovered",
    explanation="Excel turns the code 1.10 into the number 1.1 and 1.2 into a date. Neither the name, the "
    "place nor the number format of the row says which code it was.",
    steps=(
        "Select the column of codes and choose Format Cells, Text.",
        "Type the code again as it stands in the form that was sent out.",
    ),
    example="A21 shows 1.1 and has no name; type 1.10 as text.",
)
# A warning: offices shorten and reword names. The code decides, unless the name is another's.
NAME_DIFFERS = FindingKind(
    "CCHC209",
    Severity.WARNING,
    "Criterion {code} is called “{stated}” here and “{name}” in the framework; it was scored under its code.",
    "Check that this is this year's form and that the row is the criterion that is meant.",
    title="A criterion with another name",
    explanation="Code and name belong together. Another name may mean that the form is that of another year.",
    steps=(
        "Compare the name with that of this year's form.",
        "Correct the name, or the code if another criterion is meant.",
    ),
    example="Row 1.2 is called “Tuyên truyền CCHC” here; this year 1.2 is “Kiểm tra CCHC”.",
)
# An error: here the name speaks for another criterion, and points might go to the wrong one.
NAME_OF_ANOTHER = FindingKind(
    "CCHC210",
    Severity.ERROR,
    "The row has the code {code} and the name of criterion {other}, so it is not scored.",
    "Correct the code or the name; use this year's form.",
    title="Code and name of two criteria",
    explanation="The code says one criterion and the name another, so that it cannot be told which one "
    "the answers belong to.",
    steps=(
        "Compare the row with this year's form.",
        "Correct the code or the name.",
    ),
    example="Row 12 has the code 1.2 and the name of 1.3; type 1.3.",
)
# A warning, as for criteria left blank: nothing was stated here that could be lost.
CRITERIA_MISSING = FindingKind(
    "CCHC211",
    Severity.WARNING,
    "The form lacks the rows of these criteria ({count}, {where}): {codes}.",
    "Insert the rows again as they are in the form that was sent out, with code and name, and answer them.",
    title="Rows of criteria are missing",
    explanation="Rows were deleted, or their codes cannot be read. The rest of the form is scored, but a "
    "criterion without a row earns no points: there is nowhere to answer it.",
    steps=(
        "Open the form as it was sent out and copy the missing rows, with the rows of their figures.",
        "Insert them at the place that the message names: right-click the row below, Insert Copied Cells.",
        "Answer them; type 0 where that is the result.",
    ),
    example="Row 2.3 was deleted between 2.2 and 2.4; insert it there again and answer it.",
)
CODE_REPAIRED = FindingKind(
    "CCHC212",
    Severity.INFO,
    "The code “{stated}” was read as {code}.",
    "Nothing needs to be done; the code is best written as {code}.",
    title="A code written in another way",
    explanation="Codes may be written with a comma, a full stop at the end or in other digits. What is "
    "meant is certain.",
    steps=("Type the code as it stands in the form that was sent out.",),
    example="A12 holds “1,2.”; it was read as 1.2.",
)
# A warning: it may be a note of the unit's own. Where it was an answer, its criterion is blank,
# and of that nothing else is told.
VALUE_WITHOUT_QUESTION = FindingKind(
    "CCHC213",
    Severity.WARNING,
    "“{stated}” stands in a row that the framework does not ask for (“{label}”), so it was not used.",
    "Move the value to the row it belongs to, or delete it.",
    title="A value that no question asks for",
    explanation="The framework asks for no figure with this label, so that the value could not be used. "
    "Mostly it slipped into the wrong row.",
    steps=(
        "Move the value to the row that it belongs to.",
        "Delete it if it is a note, or put it into the column for explanations.",
    ),
    example="D14 holds 5 in the row “Ghi chú thêm”; move it to row a).",
)
# An error where a label that differs is a warning: without letters nothing says which is which, and
# a whole taken for its part would be scored.
INPUTS_UNCERTAIN = FindingKind(
    "CCHC214",
    Severity.ERROR,
    "Criterion {code} asks for {expected} figures and has {found} in rows without a letter or a label.",
    "Write a, b, c … before the figures, in the order of the form.",
    title="Figures that cannot be told apart",
    explanation="Figures below a criterion are known by their letter, their label or their number. Here "
    "there are more or fewer than the criterion asks for, and nothing says which is which.",
    steps=(
        "Write a, b, c … into the column of codes before the figures.",
        "Keep the order of the form that was sent out.",
    ),
    example="Two figures are asked for and three rows are filled in; write a and b before the two.",
)
LABEL_DIFFERS = FindingKind(
    "CCHC215",
    Severity.WARNING,
    "Figure {letter} is called “{stated}” here and “{label}” in the framework; it was taken by its letter.",
    "Check that this is this year's form and that the figure is the one that is meant.",
    title="A figure with another label",
    explanation="The letter says one figure and the label another one. The letter was believed.",
    steps=(
        "Compare the label with that of this year's form.",
        "Correct the letter if another figure is meant.",
    ),
    example="Row a) is called “Số được giao” here; this year it is “Số đã hoàn thành”.",
)
OTHER_FRAMEWORK_STATED = FindingKind(
    "CCHC216",
    Severity.WARNING,
    "The form was made for “{stated}”, not for “{framework}”; its rows fit, so it was scored.",
    "Check that the unit used this year's form.",
    title="A form made for another framework",
    explanation="The workbook says for which framework it was made. Its rows fit this one as well, so "
    "that it could be scored.",
    steps=(
        "Check the year in the title of the form.",
        "Copy the answers into this year's form if it is an old one.",
    ),
    example="The form is that of 2024; fill in the one of 2025.",
)
# An error, so that a blank form is not ranked last with 0 points.
NO_ANSWERS = FindingKind(
    "CCHC217",
    Severity.ERROR,
    "The form has no answer that can be used; the unit is not scored.",
    "Fill in the form; if it is filled in, mend the other errors of this workbook first.",
    title="A form without answers",
    explanation="A form that says nothing would earn 0 points; more likely it is not filled in, or its "
    "answers cannot be read.",
    steps=(
        "Mend the other errors of this workbook first.",
        "Fill in the form, save it and send it again.",
    ),
    example="The blank form was sent; send the one that is filled in.",
)
# A warning and not a mere note: names are exact here, but a code was typed over on the way.
ROW_KNOWN_BY_NAME = FindingKind(
    "CCHC218",
    Severity.WARNING,
    "By its name this row is criterion {code}, but its code {reason}; it was scored as {code}.",
    "Type the code {code} where this row should have it, as text.",
    title="A row without its code, known by its name",
    explanation="Rows are recognised by the codes of criteria. This row has none that is known, but "
    "exactly the name of a criterion that no other row is about, so nothing else can be meant. Codes are "
    "lost where cells are merged with the one above, or where one is typed over.",
    steps=(
        "If the cell for the code is merged, choose Home, Merge & Center, so that it is unmerged.",
        "Format the cell as text and type the code.",
    ),
    example="A9:A10 are merged and show 1.1.1, B10 has the name of 1.1.2; unmerge and type 1.1.2 in A10.",
)

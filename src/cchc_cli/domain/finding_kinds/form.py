"""What can be wrong with the form that was filled in. Codes CCHC241 to CCHC259."""

from cchc_cli.domain.findings import FindingKind, Severity

# A warning, as rows are found by their codes and not by their place.
ROW_OUT_OF_ORDER = FindingKind(
    "CCHC241",
    Severity.WARNING,
    "The row of criterion {code} stands {where}; the framework has another order.",
    "Move the row back to its place, or check that its code is right.",
    title="A row out of order",
    explanation="Criteria are recognised by their codes, so the row is scored. But a row that was moved "
    "or inserted by hand often has the code of another criterion, and appraisers look for it elsewhere.",
    steps=(
        "Compare the code and the name of the row with the form as it was sent out.",
        "If both are right, cut the row with the rows of its figures and insert it where it belongs.",
        "If the code is wrong, correct it.",
    ),
    example="2.1 stands between 1.2 and 1.3; move it below the last criterion of area 1.",
)
# A warning: nothing is computed with the printed maximum.
MAX_POINTS_DIFFER = FindingKind(
    "CCHC242",
    Severity.WARNING,
    "The form gives {code} a maximum of {stated} points, the framework {max_points}; the framework counts.",
    "Use this year's form as it was sent out, and do not change its maximum points.",
    title="Maximum points other than the framework's",
    explanation="The maximum points of a form are only printed there; points are scored by the framework. "
    "Other maxima mean last year's form, or cells that were overwritten.",
    steps=(
        "Compare the title and the year of the form with the decision of this year.",
        "If it is an old form, copy the answers into this year's form.",
        "If only this cell was changed, type the maximum points of the framework.",
    ),
    example="C12 shows 1.5 where the framework has 2; type 2, or take this year's form.",
)
NO_ANSWER_COLUMN = FindingKind(
    "CCHC243",
    Severity.ERROR,
    "The table has no column for self-assessed points or for figures, so there is nothing to score.",
    "Put back the heading “Điểm tự đánh giá” or “Số liệu kê khai” above the answers.",
    title="No column with answers",
    explanation="Columns are recognised by their headings. This header row has headings for criteria, "
    "maximum points or evidence, but none under which the unit's own answers could stand.",
    steps=(
        "Find the column in which the answers stand.",
        "Type “Điểm tự đánh giá” or “Số liệu kê khai” above it, in the same row as the other headings.",
        "Save the workbook and send it again.",
    ),
    example="The headings are Mã, Tên tiêu chí, Điểm tối đa, Minh chứng; add the column Điểm tự đánh giá.",
)
# Once for the table: each of its criteria would otherwise be told that it lacks evidence.
NO_EVIDENCE_COLUMN = FindingKind(
    "CCHC244",
    Severity.WARNING,
    "The table has no column for evidence, though evidence is required for {count} of its criteria: {codes}.",
    "Put back the heading “Tài liệu kiểm chứng” and name the documents below it.",
    title="No column for evidence",
    explanation="Points of criteria that require evidence may be set to 0 if none is named. Columns are "
    "recognised by their headings: without this one, nothing that is written can be taken for evidence.",
    steps=(
        "If there is such a column, type “Tài liệu kiểm chứng” as its heading, in the header row.",
        "If there is none, insert a column and type this heading.",
        "Name number, date and title of the document at every criterion that requires one.",
    ),
    example="Column F is headed “Văn bản”; call it “Tài liệu kiểm chứng”.",
)
# A warning, not an error: offices copy last year's file, fill it in anew and forget the title.
OTHER_YEAR = FindingKind(
    "CCHC245",
    Severity.WARNING,
    "The form says that it is for {stated}, but the framework is for {year}; it was scored as it is.",
    "Check that this is this year's form with this year's figures.",
    title="A form of another year",
    explanation="The year stands in the title above the table or on the hidden sheet of the form. Last "
    "year's form often has the same codes, so that its figures would be scored without anybody noticing.",
    steps=(
        "Look at the title above the table and at a few figures.",
        "If the figures are last year's, fill in this year's form.",
        "If only the title was left as it was, correct the year in it.",
    ),
    example="A2 reads “… CCHC NĂM 2024” in a form for 2025; correct the title or use the new form.",
)
# Once for the tables: criterion by criterion it would be a form full of rows stated twice.
TABLE_STATED_TWICE = FindingKind(
    "CCHC246",
    Severity.ERROR,
    "The same criteria stand in {count} tables, and all of these are filled in: {places}. None of them "
    "counts.",
    "Keep the table that counts in the workbook and delete the others.",
    title="Two filled-in tables for the same criteria",
    explanation="No program can know which of two filled-in tables is meant: a draft, last year's form or "
    "a copy with other figures. So that none wins by chance, no answer of these tables is scored.",
    steps=(
        "Look at the sheets that are named and decide which one is the self-assessment.",
        "Move the other sheet to a workbook of its own, or delete it.",
        "Save the workbook and send it again.",
    ),
    example="The sheets “Tự đánh giá” and “Bản nháp” both have 1.1 to 8.4; delete the sheet “Bản nháp”.",
)
EMPTY_COPY_LEFT_OUT = FindingKind(
    "CCHC247",
    Severity.INFO,
    "The table at {left_out} is an empty copy of the one at {counting}, so it was left out.",
    "Nothing needs to be done; the empty table is best deleted.",
    title="An empty copy of the table",
    explanation="The workbook has the same criteria twice, and only one of the tables is filled in. The "
    "filled-in one counts.",
    steps=(
        "Check that the table that counts is the one that was meant.",
        "Delete the sheet with the empty table.",
    ),
    example="“Sheet2” has the form without answers; delete “Sheet2”.",
)
EXAMPLE_LEFT_OUT = FindingKind(
    "CCHC248",
    Severity.INFO,
    "The table at {left_out} stands on a sheet of instructions; the one at {counting} counts.",
    "Nothing needs to be done if the example is not meant as an answer.",
    title="An example on the sheet of instructions",
    explanation="Sheets that explain how to fill in a form often show a few criteria filled in. By the "
    "name of its sheet this table is such an example, and the same criteria stand on another sheet.",
    steps=(
        "Check that the answers stand in the table that counts.",
        "If the other table is the self-assessment, rename its sheet, for example “Tự đánh giá”.",
    ),
    example="The sheet “Hướng dẫn” shows 1.1 filled in; the sheet “Tự đánh giá” counts.",
)
# An error: a column between those of the form, without a heading, is no column of the office's own.
COLUMN_WITHOUT_HEADING = FindingKind(
    "CCHC249",
    Severity.ERROR,
    "Column {column} has answers beside these criteria, but no heading that says what they are, so none of "
    "them was read: {codes}.",
    "Put back the heading “Số liệu kê khai” or “Điểm tự đánh giá” above the answers.",
    title="Answers below no heading",
    explanation="Columns are recognised by their headings. Here the heading was deleted, overwritten with a "
    "number or has become an Excel error, so that nothing in its column can be taken for an answer.",
    steps=(
        "Compare the header row with that of the form as it was sent out.",
        "Type “Số liệu kê khai” above the figures, or “Điểm tự đánh giá” above the self-assessed points.",
        "Save the workbook and send it again.",
    ),
    example="D4 is blank and D8 holds 18; type “Số liệu kê khai” into D4.",
)
# A warning: offices add columns of their own, which are nobody else's affair.
HEADING_NOT_KNOWN = FindingKind(
    "CCHC250",
    Severity.WARNING,
    "Column {column}, headed “{heading}”, has values beside these criteria, but is none of the columns of "
    "the form, so they were not read: {codes}.",
    "Type “Số liệu kê khai” or “Điểm tự đánh giá” as its heading if these are answers.",
    title="Values below an unknown heading",
    explanation="Columns are recognised by their headings. This one may be a column of the unit's own, or "
    "one of answers whose heading was changed; other sheets have such a column, or nothing else is filled "
    "in.",
    steps=(
        "Look at the values of the column and decide whether they are answers.",
        "If they are, type the heading as it stands in the form that was sent out.",
        "If they are not, nothing needs to be done; the column is best deleted.",
    ),
    example="Column D is headed “SL”; type “Số liệu kê khai”.",
)
# A note, as the second column has nothing to add; where it has, that is an error.
HEADING_STATED_TWICE = FindingKind(
    "CCHC251",
    Severity.INFO,
    "Columns {first} and {second} have headings of the same meaning (“{heading}”); {first} was read, and "
    "{second} says nothing else.",
    "Nothing needs to be done; column {second} is best deleted.",
    title="Two columns of the same meaning",
    explanation="A column was copied, or inserted with the heading of another one. Only the first of the two "
    "is read; the second is blank or says the same.",
    steps=(
        "Check that the answers stand in the column that was read.",
        "Delete the other column, or give it the heading that it should have.",
    ),
    example="E4 and F4 both read “Điểm tự đánh giá”, and column F is blank; delete column F.",
)
COLUMNS_DIFFER = FindingKind(
    "CCHC252",
    Severity.ERROR,
    "Columns {first} and {second} have headings of the same meaning (“{heading}”) but other values, such as "
    "“{stated}” in {place}; only {first} was read. Criteria: {codes}.",
    "Keep one of the two columns, or correct the heading of the other.",
    title="Two columns of the same meaning with other values",
    explanation="Columns are recognised by their headings, and of two with the same meaning the first is "
    "read. Where the second says something else, it cannot be told which of the two the unit means.",
    steps=(
        "Compare the two columns in the rows of the criteria that are named.",
        "Delete the column that is not meant, or type the heading that it should have.",
        "Save the workbook and send it again.",
    ),
    example="E4 and F4 both read “Điểm tự đánh giá”; E12 holds 2 and F12 holds 1.5; delete the wrong one.",
)

"""What can be wrong with cells that say another thing than they show. Codes CCHC221 to CCHC239."""

from cchc_cli.domain.findings import FindingKind, Severity

# Used, as filters hide rows for a look and are saved with the file; told, as nobody sees them.
ANSWER_IN_HIDDEN_ROW = FindingKind(
    "CCHC221",
    Severity.WARNING,
    "Hidden rows ({rows}) hold answers: {count}, in {area}. They were used.",
    "Show the rows and check the answers; delete those that are not meant.",
    title="Answers in hidden rows",
    explanation="Rows are hidden by hand, folded away with their group, or left out by a filter. Whoever "
    "looks at the form does not see the answers, but they count like every other one.",
    steps=(
        "Choose Data, Clear, if a filter is on.",
        "Select the whole sheet (Ctrl+A), right-click a row number and choose Unhide.",
        "Check the answers that appear, and delete those that are not meant.",
    ),
    example="Row 15 is hidden and E15 holds 20; show the row and check the 20.",
)
ANSWER_IN_HIDDEN_COLUMN = FindingKind(
    "CCHC222",
    Severity.WARNING,
    "The hidden column {column} holds answers: {count}, in {area}. They were used.",
    "Show the column and check the answers; delete those that are not meant.",
    title="Answers in a hidden column",
    explanation="A hidden column, or one of width 0, is still part of the form: its answers count although "
    "nobody sees them.",
    steps=(
        "Select the whole sheet (Ctrl+A), right-click a column letter and choose Unhide.",
        "Check the answers that appear, and delete those that are not meant.",
    ),
    example="Column E (Điểm tự đánh giá) is hidden and E12 holds 2; show the column and check the 2.",
)
# A warning: another sheet has the form, so nothing is missing unless the office meant this one.
HIDDEN_TABLE_NOT_READ = FindingKind(
    "CCHC223",
    Severity.WARNING,
    "The sheet “{name}” is hidden and has a filled-in table of criteria. It was not read.",
    "Delete the sheet if it is an old copy; show it if its answers are meant.",
    title="A filled-in table on a hidden sheet",
    explanation="Only sheets that can be seen are read. A hidden copy of the form is mostly that of last "
    "year, or a draft.",
    steps=(
        "Right-click the tab of any sheet, choose Unhide, and choose the sheet.",
        "If it is not in that list, press Alt+F11, choose the sheet, and set Visible to xlSheetVisible.",
        "Delete the sheet, or leave it visible if its answers are meant.",
    ),
    example="The hidden sheet “Năm 2024” has last year's answers; show it and delete it.",
)
# The same sheet, but without any other: now the unit is not scored.
ONLY_TABLE_HIDDEN = FindingKind(
    "CCHC224",
    Severity.ERROR,
    "The only filled-in table of criteria is on the sheet “{name}”, which is hidden; hidden sheets are not "
    "read, so nothing was scored.",
    "Show the sheet, save the workbook and send it again.",
    title="The form is on a hidden sheet",
    explanation="Only sheets that can be seen are read, so that drafts and old copies do not count.",
    steps=(
        "Right-click the tab of any sheet, choose Unhide, and choose the sheet.",
        "If it is not in that list, press Alt+F11, choose the sheet, and set Visible to xlSheetVisible.",
        "Save the workbook and send it again.",
    ),
    example="The sheet “Tự đánh giá” is hidden; right-click a tab, choose Unhide, “Tự đánh giá”.",
)
# An error: Excel has thrown the other values away, and nobody can guess them from the first.
ANSWER_MERGED_AWAY = FindingKind(
    "CCHC225",
    Severity.ERROR,
    "This cell for an answer is part of the merged cells {area}, of which only {first} is kept "
    "(“{kept}”); it counts as unanswered.",
    "Unmerge {area} and type each answer into its own cell.",
    title="An answer swallowed by merged cells",
    explanation="Of merged cells Excel keeps only the first, at the top left. The others are blank, whatever "
    "the merged cell shows.",
    steps=(
        "Click the merged cell and choose Home, Merge & Center, so that it is unmerged.",
        "Type the answer of every criterion into its own cell.",
    ),
    example="E12:E14 are merged and show 2: criteria of rows 13 and 14 are blank; unmerge and type each.",
)
CODE_BROKEN = FindingKind(
    "CCHC226",
    Severity.ERROR,
    "The cell for the code shows an Excel error or a formula that was never calculated, so it is not known "
    "what this row is about, and it is not scored.",
    "Type the code of the criterion as text in place of the formula.",
    title="An Excel error instead of a code",
    explanation="Rows are found by the codes of their criteria. Codes made by a formula break when rows or "
    "sheets are deleted.",
    steps=(
        "Select the cell, choose Format Cells, Text.",
        "Type the code of the criterion as it stands in the form that was sent out.",
    ),
    example="A12 shows #REF!; type 1.2 as text.",
)
# A warning where a broken code is an error: the points of the row are scored all the same.
EVIDENCE_BROKEN = FindingKind(
    "CCHC227",
    Severity.WARNING,
    "The cell for the evidence shows an Excel error or a formula that was never calculated; it counts as "
    "blank.",
    "Type number, date and title of the document in place of the formula.",
    title="An Excel error instead of evidence",
    explanation="A broken formula or link names no document, so that the evidence is missing.",
    steps=("Click the cell, press Delete, and type number, date and title of the document.",),
    example="F12 shows #N/A; type “Quyết định số 12/QĐ-UBND ngày 15/01/2025”.",
)
CODE_SHOWN = FindingKind(
    "CCHC228",
    Severity.INFO,
    "Excel turned the code of this row into “{stated}”; the cell shows it as {code}, and so it was read.",
    "Format the column of codes as text, then type the code again.",
    title="A code read as its cell shows it",
    explanation="Excel keeps the code 1.10 as the number 1.1. The name of the row did not say which one is "
    "meant, the number format of the cell did.",
    steps=(
        "Select the column of codes and choose Format Cells, Text.",
        "Type the code again; a small green corner shows that it is text now.",
    ),
    example="A21 holds 1.1 and shows 1.10; it was read as 1.10.",
)
TEXT_CONVERTED = FindingKind(
    "CCHC229",
    Severity.INFO,
    "“{stated}” is written in an old font (TCVN3 or VNI) and was read as “{taken}”.",
    "Nothing needs to be done if that is right; text is best typed in Unicode with a font such as Times New "
    "Roman.",
    title="Text of an old font converted",
    explanation="Fonts such as .VnTime or VNI-Times show other letters than those that the file holds. They "
    "were converted to Unicode.",
    steps=(
        "Check that the text was read rightly.",
        "Next time set the typing program to Unicode and the font to Times New Roman.",
    ),
    example="D12 holds “§óng h¹n” in .VnTime; it was read as “Đúng hạn”.",
)
# One for the whole form, as an old font is mostly in every cell of it.
FORM_CONVERTED = FindingKind(
    "CCHC230",
    Severity.INFO,
    "The form itself is written in an old font (TCVN3 or VNI) and was converted; cells: {count}, for "
    "example “{stated}” to “{taken}”.",
    "Nothing needs to be done; use the form as it was sent out, in Unicode.",
    title="A form in an old font converted",
    explanation="Headings and names of criteria in fonts such as .VnTime or VNI-Times hold other letters "
    "than they show. They were converted to Unicode before the form was read.",
    steps=("Use the form of this year as it was sent out, which is in Unicode.",),
    example="B1 holds “Tªn tiªu chÝ” in .VnTime; it was read as “Tên tiêu chí”.",
)
# Told apart from a text that was typed: the cell shows a number, and only its formula says why
# it is none.
FORMULA_GIVES_TEXT = FindingKind(
    "CCHC231",
    Severity.ERROR,
    "The formula in this cell gives the text “{stated}” where a number or a date belongs; it counts as "
    "unanswered.",
    "Mend the formula so that it gives a number, or type the number itself.",
    title="A formula that gives text",
    explanation='Formulas such as =A1&"%" or =TEXT(…) give text that looks like a number, and =IF(…;"") '
    "gives a text in place of one.",
    steps=(
        "Click the cell and look at the formula.",
        "Take away what makes text of it (&, TEXT, quotes), or type the number in its place.",
    ),
    example='D12 has =B12&" hồ sơ" and shows “18 hồ sơ”; write =B12 instead.',
)
TEXT_CLEANED = FindingKind(
    "CCHC232",
    Severity.INFO,
    "“{stated}” was read as “{taken}”: characters that are composed, doubled or invisible were made plain.",
    "Nothing needs to be done.",
    title="Text made plain",
    explanation="Text copied from web pages, PDF files or a Mac may hold letters and their marks apart, "
    "doubled spaces, or characters without width. They look the same and compare as different.",
    steps=("Nothing needs to be done; typing the text again makes it plain for good.",),
    example="“Đúng  hạn” with two spaces was read as “Đúng hạn”.",
)
# The reverse: programs other than Excel keep what their merges cover.
ANSWER_UNDER_MERGE = FindingKind(
    "CCHC233",
    Severity.WARNING,
    "This answer (“{stated}”) is covered by the merged cells {area}, so that nobody sees it. It was used.",
    "Unmerge {area} and check the answer; delete it if it is not meant.",
    title="An answer under merged cells",
    explanation="Some programs keep the values of cells that they merge. They cannot be seen, but they count "
    "like every other answer.",
    steps=(
        "Click the merged cell and choose Home, Merge & Center, so that it is unmerged.",
        "Check the answers that appear, and delete those that are not meant.",
    ),
    example="E12:E13 are merged and show 2, while E13 holds 1; unmerge and check both.",
)

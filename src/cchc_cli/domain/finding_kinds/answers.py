"""What can be wrong with the answers to single questions. Codes CCHC301 to CCHC339."""

from cchc_cli.domain.findings import FindingKind, Severity

# Repairs are notes and change no exit status, but each is told: a unit has to see what was taken.
NUMBER_WAS_TEXT = FindingKind(
    "CCHC301",
    Severity.INFO,
    "The text “{stated}” was read as the number {taken}.",
    "Nothing needs to be done if that is right; numbers are best typed as numbers.",
    title="A number stored as text",
    explanation="The cell is formatted as text, or the number was typed with spaces, dots or an apostrophe, "
    "so that Excel does not calculate with it.",
    steps=(
        "Check that the number was read rightly.",
        "Format the cell as a number and type it again, with digits and a decimal comma only.",
    ),
    example="D12 holds the text “1.234,5”; it was read as 1234.5.",
)
PERCENT_TAKEN = FindingKind(
    "CCHC302",
    Severity.INFO,
    "“{stated}” was read as {taken} %.",
    "Nothing needs to be done if that is right; percentages are best typed with the sign %.",
    title="A percentage without its sign",
    explanation="A percentage may be typed as 85, as 0.85 or as the text 85%. What the criterion asks for "
    "says which is meant.",
    steps=(
        "Check that the percentage was read rightly.",
        "Format the cell as a percentage and type it with the sign %.",
    ),
    example="D12 holds 85; it was read as 85 %.",
)
DATE_REPAIRED = FindingKind(
    "CCHC303",
    Severity.INFO,
    "“{stated}” was read as the date {taken}.",
    "Nothing needs to be done if that is right; dates are best typed as dates, day first.",
    title="A date stored as text or as a number",
    explanation="Dates that were typed as text, or whose cell has lost its date format, are read day first.",
    steps=(
        "Check that the day and the month were read rightly.",
        "Format the cell as a date (dd/mm/yyyy) and type it again.",
    ),
    example="D12 holds the text “05/03/2025”; it was read as 5 March 2025.",
)
# Only where spelling differs; whatever comes merely near an option is refused and suggested.
OPTION_REPAIRED = FindingKind(
    "CCHC304",
    Severity.INFO,
    "“{stated}” was read as “{taken}”.",
    "Nothing needs to be done; the answer is best chosen from the list.",
    title="An answer written otherwise than in the list",
    explanation="The answer differs from one of the list only by capitals, spaces or a full stop.",
    steps=("Choose the answer from the list, or copy it from the form.",),
    example="D12 holds “đúng hạn.”; it was read as “Đúng hạn”.",
)
YES_NO_TAKEN = FindingKind(
    "CCHC305",
    Severity.INFO,
    "“{stated}” was read as “{taken}”.",
    "Nothing needs to be done if that is right; the answer is best given as Có or Không.",
    title="Another word for yes or no",
    explanation="Ticks and words such as x, đạt or chưa are read as Có or Không, so that nothing is lost.",
    steps=("Check that it was read rightly, and type Có or Không.",),
    example="D12 holds “x”; it was read as “Có”.",
)
# Certain, unlike a number that became a date: no form means a day before 1950.
NUMBER_UNDER_DATE_FORMAT = FindingKind(
    "CCHC306",
    Severity.INFO,
    "The cell shows a date ({stated}), but it holds the number {taken}, which was used.",
    "Nothing needs to be done if that is right; format the cell as a number.",
    title="A number that is shown as a date",
    explanation="A cell that has the format of a date shows the number 20 as 20/01/1900. No date before "
    "1950 is meant on a form.",
    steps=("Select the cell, choose Format Cells, Number, and check the number that appears.",),
    example="D12 shows 20/01/1900; it holds 20, which was used.",
)
# An error, as nearly all that follow: what was stated is lost, and nothing stands in its place.
NOT_A_NUMBER = FindingKind(
    "CCHC310",
    Severity.ERROR,
    "A number belongs here, not “{stated}”; it counts as unanswered.",
    "Type the number alone, without words.",
    title="No number where one belongs",
    explanation="Words, units of measure and remarks beside a number make it unreadable: nobody guesses "
    "which part is meant.",
    steps=(
        "Type the number alone into the cell.",
        "Put words and remarks into the column for explanations.",
    ),
    example="D12 holds “12 hồ sơ”; type 12.",
)
NOT_WHOLE = FindingKind(
    "CCHC311",
    Severity.ERROR,
    "A whole number belongs here, not {stated}; it counts as unanswered.",
    "Type how many there are, without decimals.",
    title="A count that is not whole",
    explanation="Documents, tasks and files are counted: there are no halves. Mostly a percentage or an "
    "average was entered instead.",
    steps=("Type how many there are, without decimals.",),
    example="D12 holds 18,5; type 18 or 19.",
)
NEGATIVE_COUNT = FindingKind(
    "CCHC312",
    Severity.ERROR,
    "A count cannot be below zero ({stated}); it counts as unanswered.",
    "Type how many there are; 0 if there are none.",
    title="A count below zero",
    explanation="The cell asks how many there are. Points are deducted by the scoring rule, not by a minus "
    "sign.",
    steps=("Type the number without the minus sign, and 0 if there are none.",),
    example="D12 holds -2; type 2.",
)
NOT_A_PERCENTAGE = FindingKind(
    "CCHC313",
    Severity.ERROR,
    "A percentage from 0 % to 100 % belongs here, not “{stated}”; it counts as unanswered.",
    "Type the percentage with the sign %, for example 85%.",
    title="No percentage where one belongs",
    explanation="A share lies between 0 % and 100 %. Mostly a count was entered, or a decimal comma is "
    "missing.",
    steps=("Type the percentage with the sign %, for example 85%.",),
    example="D12 holds 850; type 85%.",
)
NOT_A_DATE = FindingKind(
    "CCHC314",
    Severity.ERROR,
    "A date belongs here, not “{stated}”; it counts as unanswered.",
    "Type the date as day/month/year, for example 31/12/2025.",
    title="No date where one belongs",
    explanation="The day has to be complete and has to exist: a month alone, or 31 June, is no date.",
    steps=("Type the date as day/month/year, for example 31/12/2025.",),
    example="D12 holds “tháng 3/2025”; type 05/03/2025.",
)
NOT_YES_NO = FindingKind(
    "CCHC315",
    Severity.ERROR,
    "“Có” or “Không” belongs here, not “{stated}”; it counts as unanswered.",
    "Choose Có (yes) or Không (no).",
    title="Neither yes nor no",
    explanation="The question can only be answered with yes or no. Remarks belong into the column for "
    "explanations.",
    steps=("Type Có (yes) or Không (no) into the cell.",),
    example="D12 holds “có một phần”; type Không and explain it beside.",
)
NOT_AN_OPTION = FindingKind(
    "CCHC316",
    Severity.ERROR,
    "“{stated}” is none of the answers to choose from ({options}); it counts as unanswered.",
    "{suggestion}",
    title="An answer that is not in the list",
    explanation="The criterion is answered by one of a few fixed answers. The nearest one is suggested and "
    "never assumed.",
    steps=(
        "Choose the answer from the list of the cell.",
        "If there is no list, type the answer exactly as it stands in the message.",
    ),
    example="D12 holds “Đung hạn”; choose “Đúng hạn”.",
)
# A warning though the answer is lost: the unit may be right, and then an exemption settles it
# without a change to the form.
NOT_APPLICABLE_STATED = FindingKind(
    "CCHC317",
    Severity.WARNING,
    "“{stated}” was stated instead of an answer; it counts as unanswered.",
    "Answer the criterion, with 0 if there were no cases; if it does not apply to the unit at all, ask the "
    "Department of Home Affairs for an exemption.",
    title="“Not applicable” instead of an answer",
    explanation="Whether a criterion applies is decided by the Department of Home Affairs in its list of "
    "units, so that all units are measured alike; a unit cannot exempt itself. Until then the criterion is "
    "without an answer and earns nothing by its figures, while the rest of the form is scored.",
    steps=(
        "Answer the criterion if it applies; type 0 if there were no cases.",
        "Otherwise ask the Department of Home Affairs in writing for an exemption from this criterion.",
        "Leave the cell as it is when the exemption is granted: it is then right.",
    ),
    example="D12 holds “Không áp dụng”; type the figure, or ask for an exemption.",
)
ERROR_CELL = FindingKind(
    "CCHC318",
    Severity.ERROR,
    "The cell shows an Excel error instead of a value; it counts as unanswered.",
    "Correct the formula, or type the value itself.",
    title="An Excel error instead of a value",
    explanation="Errors such as #REF!, #DIV/0! and #N/A come about when rows, sheets or other workbooks that "
    "a formula needs are gone.",
    steps=(
        "Click the cell and look at the formula.",
        "Correct it, or type the value itself in its place.",
    ),
    example="E12 shows #REF!; type the value 18.",
)
# Told apart from an Excel error: the formula is sound, and opening and saving the file mends it.
FORMULA_WITHOUT_VALUE = FindingKind(
    "CCHC319",
    Severity.ERROR,
    "The cell has a formula that was never calculated; it counts as unanswered.",
    "Open the workbook in Excel, press F9, save it, and send it again.",
    title="A formula that was never calculated",
    explanation="Programs that make workbooks write formulas without their results; Excel calculates them "
    "when it opens and saves the workbook.",
    steps=(
        "Open the workbook in Excel and press F9.",
        "Save the workbook and send it again.",
    ),
    example="E12 holds =SUM(E13:E15) without a result; after F9 and saving it is 18.",
)
NUMBER_TOO_LARGE = FindingKind(
    "CCHC320",
    Severity.ERROR,
    "{stated} is too large to be meant; it counts as unanswered.",
    "Correct the number.",
    title="A number too large to be meant",
    explanation="Numbers beyond a million million come from two cells typed together, or from a wrong "
    "formula.",
    steps=("Type the number again.",),
    example="D12 holds 1E+300; type 300.",
)
# Told apart from other words because of what to do: mostly 0 is meant, and may be typed.
NONE_STATED = FindingKind(
    "CCHC321",
    Severity.ERROR,
    "“{stated}” was written where a number belongs; it counts as unanswered.",
    "If there are none, type 0.",
    title="“None” instead of a number",
    explanation="“Không có” may mean that there are none, or that nobody counted them. Only 0 says that "
    "there are none.",
    steps=("Type 0 if there are none, otherwise the number.",),
    example="D12 holds “không có”; type 0.",
)
# Refused though 1.5 is likely: 1 May may have been 1.5, 5.1, 1/5 or 5/1.
NUMBER_BECAME_DATE = FindingKind(
    "CCHC322",
    Severity.ERROR,
    "A number belongs here, not the date {stated}; it counts as unanswered. Excel makes dates of what is "
    "typed like 1.5 or 3/4.",
    "Format the cell as a number and type the number again, with a decimal comma.",
    title="A number that Excel turned into a date",
    explanation="With Vietnamese settings the decimal sign is the comma: Excel takes 1.5 for the first of "
    "May. What was typed cannot be told from the date with certainty.",
    steps=(
        "Select the cell, choose Format Cells, Number.",
        "Type the number again, with a decimal comma: 1,5.",
    ),
    example="E12 shows 01/05/2025; format it as a number and type 1,5.",
)
# Not told as above, since 0 points would be the wrong advice.
NO_POINTS_STATED = FindingKind(
    "CCHC323",
    Severity.ERROR,
    "“{stated}” was written where self-assessed points belong; they count as blank.",
    "Type the points that the scoring rule gives; they are not always 0 where there was nothing to report.",
    title="“None” instead of points",
    explanation="“Không có” says that there were no cases, not how many points that earns: no late report "
    "may earn all the points, and no initiative none. So nothing is assumed.",
    steps=(
        "Look up in the scoring rule how many points a criterion gives where there were none.",
        "Type these points as a number; type 0 only if it gives none.",
    ),
    example="E12 holds “không có” for reports that were late; by the rule that earns 1 point: type 1.",
)

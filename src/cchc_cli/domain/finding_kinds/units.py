"""What can be wrong with units, and what a campaign still lacks. Codes CCHC501 to CCHC529."""

from cchc_cli.domain.findings import FindingKind, Severity

# A warning: until the deadline most units have sent nothing, and that is no fault of the others.
SUBMISSION_MISSING = FindingKind(
    "CCHC501",
    Severity.WARNING,
    "{name} has not sent a workbook.",
    "Ask the unit for its form, or remove the unit from the list.",
    title="A unit that has not sent its form",
    explanation="A unit of the list has no workbook in the folder. It stays without a rank; it is not "
    "given 0 points. A file whose name and form name the unit wrongly looks the same from here: see "
    "CCHC502 too.",
    steps=(
        "Look for the form of the unit in the mailbox, and in folders beside the one that was checked.",
        "Save its workbook in the folder, with the name or the code of the unit as the name of the file.",
        "If the unit no longer exists, delete its row in the list of units.",
    ),
    example="There is no file for Xã Mẫu Phong; after “xa-mau-phong.xlsx” is saved in the folder, the "
    "finding is gone.",
)
# An error: the workbook is read, but belongs to nobody, so it is not scored.
UNKNOWN_UNIT = FindingKind(
    "CCHC502",
    Severity.ERROR,
    "“{stated}” is not in the list of units, so the workbook was not scored.",
    "{suggestion}",
    title="A workbook of an unknown unit",
    explanation="The name of the unit is compared with the names, codes and aliases in the list of units; "
    "upper and lower case, repeated blanks and “UBND” make no difference. Anything less than a match is "
    "only suggested, so that no unit gets the points of another.",
    steps=(
        "Open the workbook and find the cell above the table that says “Đơn vị: …”.",
        "Type the name as the list of units has it, and save the workbook.",
        "If the name is right, open the list of units and add it to the column “aliases” of the unit.",
    ),
    example="A4 says “Đơn vị: Xã Mẩu An”; type “Đơn vị: Xã Mẫu An”.",
)
# An error without a winner: neither the later nor the longer file need be the one that counts.
TWO_WORKBOOKS = FindingKind(
    "CCHC503",
    Severity.ERROR,
    "{name} has {count} workbooks: {files}. None of them is scored.",
    "Keep the one that counts in the folder and remove the others.",
    title="Several workbooks for one unit",
    explanation="Two files claim the same unit, often a first version and a corrected one. Nobody but the "
    "unit can tell which one counts, so none of them is taken silently.",
    steps=(
        "Compare the files that are named, and ask the unit which one counts.",
        "Move the other files out of the folder.",
        "If one of them is the form of another unit, correct the name of the unit in it.",
    ),
    example="“xa-mau-an.xlsx” and “xa-mau-an (2).xlsx” both say Xã Mẫu An; keep the second and move the "
    "first away.",
)
UNIT_FOUND_ELSEWHERE = FindingKind(
    "CCHC504",
    Severity.WARNING,
    "The form says “{stated}”, which is not in the list of units; by the name of its file or folder "
    "it is {name}.",
    "Correct the name in the form, or add it to the unit's aliases in the list of units.",
    title="A unit known by its file only",
    explanation="The name inside the form is not in the list of units, while the name of the file or of "
    "its folder is. The workbook was taken for that unit, which is wrong if a file was saved under the "
    "name of another.",
    steps=(
        "Open the workbook and look at the cell above the table that says “Đơn vị: …”.",
        "Type the name as the list of units has it, and save the workbook.",
        "If both names are in use, add the one in the form to the column “aliases” of the list of units.",
    ),
    example="“xa-mau-an.xlsx” says “Đơn vị: Mẫu An cũ”; type “Đơn vị: Xã Mẫu An”.",
)
UNIT_CLAIMS_DIFFER = FindingKind(
    "CCHC505",
    Severity.WARNING,
    "The form says “{stated}” ({name}), its file or folder says “{other_stated}” ({other}); the "
    "form was believed.",
    "Check whose form this is, then correct the form or the name of the file.",
    title="The form names one unit, its file another",
    explanation="The form and the name of the file belong to two units of the list. That happens when a "
    "form is copied from a neighbour, or when a file is saved under a wrong name.",
    steps=(
        "Open the workbook and compare the cell “Đơn vị: …” with the name of the file.",
        "If the form is right, give the file the name of the unit.",
        "If the file is right, correct the cell, and check that the answers are those of this unit.",
    ),
    example="“xa-mau-binh.xlsx” says “Đơn vị: Xã Mẫu An”; type “Đơn vị: Xã Mẫu Bình” if the answers are "
    "those of Bình.",
)
# An error: the unit is scored on a criterion that it was freed from.
UNKNOWN_EXEMPTION = FindingKind(
    "CCHC506",
    Severity.ERROR,
    "{name} is exempt from “{code}”, which the framework does not have.",
    "Correct the code in the column “exempt” of the list of units.",
    title="An exemption from an unknown criterion",
    explanation="The list of units exempts a unit from a code that the framework does not have, so the "
    "exemption has no effect and the unit may lose points. Excel often causes this: it turns 1.10 into 1.1.",
    steps=(
        "Open the list of units in Excel and select the column “exempt”.",
        "Choose Format Cells, Text, so that Excel leaves codes as they are.",
        "Type the code as `cchc framework show` prints it, with a semicolon between several codes.",
    ),
    example="The column “exempt” says 3.1 where 3.10 is meant; format it as text and type 3.10.",
)
# Three kinds and not one with a name in it, because each has other people to ask. None of them is a
# fault of a form: surveys and appraisals come after it.
SURVEY_PENDING = FindingKind(
    "CCHC520",
    Severity.WARNING,
    "There are no survey results yet for {criteria} (points: {points}); these criteria are left out of "
    "the index.",
    "Ask for the results of the survey and score again when they are there; the forms need no change.",
    title="Survey results are not there yet",
    explanation="The points of these criteria come from a survey, and no unit has any yet. The criteria "
    "are left out of the index for every unit alike, so nobody loses by it.",
    steps=(
        "Leave the cells of these criteria in the form as they are.",
        "Ask the office that runs the survey when its results come.",
        "Score again when the results are there.",
    ),
    example="Criterion 8.1 waits for the survey; units need not enter anything for it.",
)
APPRAISAL_PENDING = FindingKind(
    "CCHC521",
    Severity.WARNING,
    "The appraisers have given no points yet for {criteria} (points: {points}); these criteria are left "
    "out of the index.",
    "Ask the appraisers for their points and score again when they are there; the forms need no change.",
    title="Points of the appraisers are not there yet",
    explanation="The points of these criteria are given by the appraising departments, and no unit has any "
    "yet. The criteria are left out of the index for every unit alike, so nobody loses by it.",
    steps=(
        "Leave the cells of these criteria in the form as they are.",
        "Ask the appraising departments when their points come.",
        "Score again when the points are there.",
    ),
    example="Criterion 2.4 waits for its department; units need not enter anything for it.",
)
LEADERS_PENDING = FindingKind(
    "CCHC522",
    Severity.WARNING,
    "The leaders have given no points yet for {criteria} (points: {points}); these criteria are left out "
    "of the index.",
    "Ask the leaders for their points and score again when they are there; the forms need no change.",
    title="Points of the leaders are not there yet",
    explanation="The points of these criteria are given by the leaders, and no unit has any yet. The "
    "criteria are left out of the index for every unit alike, so nobody loses by it.",
    steps=(
        "Leave the cells of these criteria in the form as they are.",
        "Ask the leaders' office when the points come.",
        "Score again when the points are there.",
    ),
    example="Criterion 8.2 waits for the leaders; units need not enter anything for it.",
)
PENDING = {"survey": SURVEY_PENDING, "appraiser": APPRAISAL_PENDING, "leader": LEADERS_PENDING}
"""What is missing, by the source of the points."""

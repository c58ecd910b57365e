"""What can be wrong in results and published tables of other years. Codes CCHC560 to CCHC599."""

from cchc_cli.domain.findings import FindingKind, Severity

RESULTS_CHANGED = FindingKind(
    "CCHC560",
    Severity.WARNING,
    "The index in ranking.csv does not follow from the points in scores.csv. "
    "Units: {count}, such as {names}.",
    "Score the year again, so that both tables belong together.",
    title="Results that were changed by hand",
    explanation="The index of a unit is worked out again from its points by criterion, and is not the one "
    "in the ranking. Somebody has changed one of the tables, or they come from two runs. The ranking is "
    "taken as it stands, while its parts are those of the points, so that they do not add up.",
    steps=(
        "Keep the folder as it is under another name, if the changes are wanted.",
        "Score the year again from its submissions.",
        "If an index was corrected on purpose, correct the answer that it rests on.",
    ),
    example="The ranking says 91.41 for Xã Mẫu An, its points add up to 90.41; after scoring again both "
    "say 90.41.",
)
RESULTS_FRAMEWORK_CHANGED = FindingKind(
    "CCHC561",
    Severity.WARNING,
    "framework.yaml in the results folder was changed after the results were written.",
    "Score the year again with the framework that counts.",
    title="A framework that was changed after scoring",
    explanation="The manifest of the results knows the framework by its hash, and the file beside it is "
    "another one now. Maximum points that are not those of the scoring make wrong shares and weights.",
    steps=(
        "Find the framework with which the year was scored, for example in a backup.",
        "Score the year again with it; the results folder gets a copy of it.",
    ),
    example="The maximum of criterion 2.1 was raised in the results folder; put the old file back.",
)
# A note: totals settle ranks, all but the order of equals, which only the publication knows.
RANKS_COMPUTED = FindingKind(
    "CCHC562",
    Severity.INFO,
    "The table has no ranks; they were made from the totals, with the better rank for equals.",
    "Compare with the publication, if units with the same total were ranked apart there.",
    title="Ranks that were made from totals",
    explanation="The table has no column of ranks, or an empty one. The units were ranked by their totals "
    "within their groups; equal totals share the better rank (1, 2, 2, 4).",
    steps=(
        "Look whether the publication has ranks.",
        "If so, add a column “Xếp hạng” to the table and copy them.",
    ),
    example="A table with “Đơn vị | Tổng điểm” gets ranks 1, 2, 2, 4 for 95, 90, 90, 80.",
)
# Taken as they stand: what was published counts for people, even where it contradicts itself.
RANKS_CONTRADICT_TOTALS = FindingKind(
    "CCHC563",
    Severity.WARNING,
    "The ranks do not go with the totals. Units: {count}, such as {names}. The ranks were taken as they "
    "stand.",
    "Check the ranks and the totals of these units against the publication.",
    title="Ranks that do not go with the totals",
    explanation="A unit with a lower total stands above one with a higher total of the same group, or units "
    "with different totals share a rank. Often rows were sorted without one of the columns, or the table "
    "has groups without a column that names them.",
    steps=(
        "Open the table and find the units that are named.",
        "Compare their totals and ranks with the publication and correct what differs.",
        "If units are ranked within groups, add a column “Nhóm” with the name of the group.",
    ),
    example="Xã Mẫu An has rank 3 with 85 points, xã Mẫu Bình rank 4 with 87; the publication gives "
    "Mẫu Bình 83.",
)
TABLE_UNIT_TWICE = FindingKind(
    "CCHC564",
    Severity.ERROR,
    "“{stated}” stands in several rows of the table ({cells}); none of them is taken.",
    "Keep the row that counts and delete the others, or give the units different codes.",
    title="A unit that stands twice in a table",
    explanation="Two rows of a published table have the same code or the same name, so nobody can tell which "
    "of them is the unit of the other year. It stays without an index and is not compared. Two units that "
    "share a name are told apart by their codes.",
    steps=(
        "Open the table and go to the cells that are named.",
        "If it is one unit, delete the row that does not count.",
        "If they are two units, add a column “Mã đơn vị” with a code for each.",
    ),
    example="Xã An Bình stands in rows 5 and 40, once for each of two districts; give them the codes 10105 "
    "and 10231.",
)
# A note where a total that cannot be read is an error: a dash says that there was none.
TABLE_TOTAL_MISSING = FindingKind(
    "CCHC565",
    Severity.INFO,
    "“{stated}” has no total in the table; it stays without an index and without a rank.",
    "Add the total if it was published; otherwise nothing needs to be done.",
    title="A unit without a total in a table",
    explanation="The cell of the total is blank or holds a dash. That is not 0 points: the unit is listed "
    "as one that was not scored.",
    steps=("Look the unit up in the publication.", "If it has a total there, type it into the cell."),
    example="The total of Xã Mẫu An is “-”; type 85,2 if that was published.",
)
TABLE_TOTAL_UNUSABLE = FindingKind(
    "CCHC566",
    Severity.ERROR,
    "The total of “{stated}” cannot be used: {reason}.",
    "Type the total as a number that is not below 0.",
    title="A total that cannot be used",
    explanation="The cell of the total holds a text, an error of a formula, a number below 0 or one that "
    "no points can reach. A wrong total would change the ranks of others, so the unit stays without an "
    "index.",
    steps=(
        "Go to the cell that is named.",
        "Type the published total as a number, with a decimal comma or point as in the other rows.",
    ),
    example="“8 5,2” is no number; type 85,2.",
)
TABLE_AREAS_DO_NOT_ADD_UP = FindingKind(
    "CCHC567",
    Severity.WARNING,
    "The columns {areas} do not add up to the total. Rows: {count}, such as {names}. Nothing is said about "
    "areas.",
    "Correct the points, or delete the columns that are no part of the total.",
    title="Areas that do not add up to the total",
    explanation="All columns of numbers that mean nothing else are taken for points by area. If they are "
    "weighted components, or if one of them is no part of the total, changes cannot be split by area; "
    "totals and ranks are compared all the same.",
    steps=(
        "Add up the areas of one of the rows that are named.",
        "Delete columns that are no part of the total, such as last year's points.",
        "Replace weighted components by their points (weight times value).",
    ),
    example="PCI is the weighted mean of ten components from 0 to 10, so they do not add up to it; "
    "multiply each by its weight.",
)
TABLE_ROW_WITHOUT_UNIT = FindingKind(
    "CCHC568",
    Severity.ERROR,
    "The row has figures, and no name of a unit (“{stated}”); it is not compared.",
    "Type the name of the unit, or delete the row if it is no unit.",
    title="A row of figures without a unit",
    explanation="A row below the heading has points or a rank, but the cell of the unit is blank or holds a "
    "number. It may be a unit whose name got lost, for example in merged cells.",
    steps=(
        "Go to the cell that is named.",
        "Undo merged cells, and type the name of the unit in each of the rows.",
        "If the row holds averages or sums, say so in the cell (“Trung bình”, “Tổng cộng”).",
    ),
    example="B12 is blank and G12 says 85,2; type the name of the unit in B12.",
)
TABLE_FIGURE_UNREADABLE = FindingKind(
    "CCHC569",
    Severity.WARNING,
    "The cell in the column “{heading}” cannot be used: {reason}. It is taken as blank.",
    "Type the number as in the other rows.",
    title="A rank or points that are no number",
    explanation="A cell of a column of ranks or of points by area holds a text. The unit is compared "
    "without it: without a rank, or without its areas.",
    steps=("Go to the cell that is named.", "Type the number that was published."),
    example="The rank of Xã Mẫu An is “cuối”; type 34.",
)
TABLE_SHEETS_NOT_READ = FindingKind(
    "CCHC590",
    Severity.WARNING,
    "Of this workbook only the sheet “{stated}” was read. Other sheets have a ranking, too: {names}.",
    "Save each sheet as a file of its own and compare these, or put all units on one sheet.",
    title="Sheets with a ranking that were not read",
    explanation="A year is read from one sheet, the first that has a ranking. Units that stand on another "
    "sheet only, such as the communes beside the departments, are missing from the comparison.",
    steps=(
        "Look which of the sheets holds the ranking that you want to compare.",
        "Save each such sheet as a file of its own, and compare it with the same sheet of the other year.",
        "To compare all units at once, put them on one sheet, with the name of the group in a column “Nhóm”.",
    ),
    example="The sheet “Sở” was read and the sheet “Xã” was not; save them as so-2024.xlsx and xa-2024.xlsx.",
)
# A warning: tables have bonus points in columns that do not say so.
TABLE_POINTS_BEYOND = FindingKind(
    "CCHC591",
    Severity.WARNING,
    "Points are below 0 or above the maximum. Cells: {count}, such as {names}. "
    "They were taken as they stand.",
    "Compare these cells and the row of maxima with the publication.",
    title="Points below 0 or above the maximum",
    explanation="The points of an area, or a total, exceed what the row “Điểm tối đa” says, or an area that "
    "is no penalty has less than 0 points. Often a decimal sign got lost, a cell moved to the next column, "
    "or a column of bonus points is not called so.",
    steps=(
        "Go to the cells that are named and compare them with the publication.",
        "Compare the row “Điểm tối đa” as well.",
        "Call columns of bonus and penalty points “Điểm thưởng” and “Điểm trừ”.",
    ),
    example="The maximum of the area is 20 and C12 says 185; the publication gives 18,5.",
)
TABLE_MAXIMA_CONTRADICT = FindingKind(
    "CCHC592",
    Severity.WARNING,
    "The maxima of the areas add up to {stated}, but the maximum of the total is {limit}. So the weights of "
    "the areas are not known.",
    "Correct the row “Điểm tối đa”.",
    title="Maxima of areas that do not make the total",
    explanation="The row “Điểm tối đa” gives a maximum for each area and one for the total, and they do not "
    "go together. Weights that rest on them would be wrong, so changes by area are not split into "
    "performance and weights.",
    steps=(
        "Add up the maxima of the areas.",
        "Compare each of them, and that of the total, with the publication and correct what differs.",
        "Leave the maxima of bonus and penalty points out of the maximum of the total.",
    ),
    example="The areas have 20, 50 and 25 points, the total 100; the publication gives 30 for the third.",
)
TABLE_INDEX_CONTRADICTS_TOTAL = FindingKind(
    "CCHC593",
    Severity.WARNING,
    "The index is not the total in percent of the maximum. Units: {count}, such as {names}. The index was "
    "taken as it stands.",
    "Compare totals, indices and the maximum with the publication.",
    title="An index that does not go with the total",
    explanation="The table has totals, indices and a maximum, and the index of a unit is not 100 times its "
    "total divided by the maximum. That is right for units to which some criteria do not apply, since their "
    "own maximum is lower; otherwise one of the figures is wrong.",
    steps=(
        "Divide the total of one of these units by the maximum of the total.",
        "If the unit is exempt from criteria, nothing needs to be done.",
        "Otherwise correct the total, the index or the maximum.",
    ),
    example="The total is 85 of 100 and the index 58; the publication gives 85.",
)
RESULTS_DISAGREE = FindingKind(
    "CCHC594",
    Severity.WARNING,
    "ranking.csv does not say what follows from the points in scores.csv; shown is what follows from the "
    "points. Units: {count}, such as {names}.",
    "Score the year again, so that both tables belong together.",
    title="A ranking that is not the one of its points",
    explanation="A report works out totals, bands and ranks again from the points of every criterion, with "
    "the framework in the folder. For some units the table of the ranking says something else. Somebody has "
    "changed one of the files, or they come from two runs.",
    steps=(
        "Keep the folder as it is under another name, if the changes are wanted.",
        "Score the year again from its submissions.",
        "If a place was corrected on purpose, correct the answer that it rests on.",
    ),
    example="The ranking has Xã Mẫu An in place 1, its points make it second; after scoring again both say "
    "the same.",
)
RESULTS_MISCOMPUTED = FindingKind(
    "CCHC595",
    Severity.WARNING,
    "scores.csv does not say what follows from the answers in inputs.csv, or contradicts itself. "
    "Units: {count}, such as {names}.",
    "Score the year again, so that both tables belong together; until then explanations of these units do "
    "not add up.",
    title="Points that are not those of their answers",
    explanation="When results are read back, the points of every criterion are computed again from the "
    "answers in the folder. For some units the table of points says something else, calls a criterion "
    "applicable that is not, or names no source for points that count. Somebody has changed one of the "
    "files, or they come from two runs.",
    steps=(
        "Keep the folder as it is under another name, if the changes are wanted.",
        "Score the year again from its submissions.",
        "If points were corrected on purpose, correct the answer that they rest on.",
    ),
    example="inputs.csv says 3,799 dossiers in time where the points are those of 3,700; after scoring again "
    "both belong together.",
)

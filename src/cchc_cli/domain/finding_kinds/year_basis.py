"""What keeps two years from being compared, or makes it doubtful. Codes CCHC580 to CCHC589."""

from cchc_cli.domain.findings import FindingKind, Severity

# An error where a scale that changed is a warning: without maxima nothing can be put in percent.
SCALES_NOT_COMPARABLE = FindingKind(
    "CCHC580",
    Severity.ERROR,
    "The two years are on different scales: one half of the units has more than {before} in the one, more "
    "than {after} in the other. Nothing is compared but ranks.",
    "Add a row “Điểm tối đa” below the heading of each table, so that both can be put in percent.",
    title="Two years on different scales",
    explanation="A published table often does not say what the maximum is. Totals of different maxima must "
    "not be subtracted from each other.",
    steps=(
        "Look the maximum of the year up in its decision.",
        "Insert a row below the heading of the table, with “Điểm tối đa” in the column of names.",
        "Write the maximum into the column of totals, and into those of areas if they are there.",
        "Do the same in the other table.",
    ),
    example="Totals up to 40 in 2016 and up to 85 in 2021: the rows say 60 and 100.",
)
SCALE_DIFFERS = FindingKind(
    "CCHC581",
    Severity.WARNING,
    "The index was on a scale of {before} points in the year before, and of {after} now; both are compared "
    "in percent.",
    "Say so where the comparison is published.",
    title="The scale has changed",
    explanation="On another scale the same performance has another number of points. In percent of the scale "
    "both years can be compared.",
    steps=("Check that the maxima of both years are right.", "Publish the comparison in percent."),
    example="56 of 70 points are 80 %, and so are 80 of 100.",
)
FRAMEWORK_DIFFERS = FindingKind(
    "CCHC582",
    Severity.WARNING,
    "The two years were scored by different frameworks: {before} and {after}.",
    "What changed is shown by “cchc framework diff”; criteria that changed are mapped with --migration.",
    title="Another framework",
    explanation="A change of the index is partly one of the framework. The comparison separates both, as far "
    "as criteria can be matched.",
    steps=(
        "Run “cchc framework diff OLD NEW --write-migration migration.yaml”.",
        "Look through the proposed file, above all at the lines marked as doubtful.",
        "Run the comparison again with --migration migration.yaml.",
    ),
    example="khung-2024 and mau-xa-2025: two criteria were dropped, one has another maximum.",
)
STAGE_DIFFERS = FindingKind(
    "CCHC583",
    Severity.WARNING,
    "One year rests on other points than the other: {before} and {after} (--stage).",
    "Score both years with the same --stage.",
    title="Self-assessed against verified points",
    explanation="Units give themselves more points than a check leaves them. Comparing both makes a fall out "
    "of nothing.",
    steps=("Score the year that differs again, with the --stage of the other.", "Compare once more."),
    example="2024 was scored with --stage self, 2025 with --stage final.",
)
APPRAISED_IN_ONE_YEAR = FindingKind(
    "CCHC584",
    Severity.WARNING,
    "Only {year} has points of appraisers in it.",
    "Compare the stages that both years have, such as --stage computed.",
    title="Appraised in one year only",
    explanation="Appraisal takes points away that units had given themselves. A change that comes from it "
    "says nothing about performance.",
    steps=("Score both years with --stage computed, or read in the appraisal that is missing.",),
    example="2024 is appraised, 2025 not yet.",
)
SURVEY_IN_ONE_YEAR = FindingKind(
    "CCHC585",
    Severity.WARNING,
    "Only {year} has points of a survey in it.",
    "Look at the ranking on the common criteria, where the survey does not count.",
    title="A survey in one year only",
    explanation="A survey is up to a third of the index, and people answer otherwise than files do. The "
    "comparison counts it as added or dropped.",
    steps=("Read the columns of the ranking on common criteria.",),
    example="In 2024 no survey was held; its 30 points were spread over the others.",
)
# A warning: a decision may be replaced within its year, and then both versions are compared.
SAME_YEAR = FindingKind(
    "CCHC586",
    Severity.WARNING,
    "Both results are of {before}.",
    "Check whether the right folders or files were named.",
    title="The same year twice",
    explanation="Two results of one year are two versions of it; what changed between them is no "
    "development.",
    steps=("Look at the title of both reports.", "Name the results of two different years."),
    example="“ket-qua” and “ket-qua-2” are both of 2025.",
)
YEARS_REVERSED = FindingKind(
    "CCHC587",
    Severity.WARNING,
    "The first results are of {before}, the second of {after}: a climb is shown as a fall.",
    "Name the earlier year first.",
    title="The years the wrong way round",
    explanation="The first results that are named are the ones before, the second the ones after.",
    steps=("Run the command again with the earlier year first.",),
    example="cchc diff ket-qua-2025 ket-qua-2024 becomes cchc diff ket-qua-2024 ket-qua-2025.",
)
NO_COMMON_UNIT = FindingKind(
    "CCHC588",
    Severity.ERROR,
    "No unit of {after} was there in {before}, neither by code nor by name.",
    "Check whether both results are of the same province and kind of unit; if all were merged, use "
    "--predecessors.",
    title="No unit in common",
    explanation="Without a unit of both years there is nothing to compare.",
    steps=("Open both rankings, and compare codes and names of units.",),
    example="One table is of departments, the other of communes.",
)
MIGRATION_OF_CRITERIA = FindingKind(
    "CCHC589",
    Severity.WARNING,
    "The migration {file} is not used: one of the years is known by areas only.",
    "Compare the results folders of both years, or leave the migration out.",
    title="A migration where only areas are known",
    explanation="A published table has points of areas at most. What became of single criteria makes no "
    "difference there.",
    steps=(
        "If there is a results folder of the year, name it instead of the table.",
        "Otherwise run the command without --migration.",
    ),
    example="cchc diff xep-hang-2024.xlsx ket-qua-2025 compares areas by their names.",
)

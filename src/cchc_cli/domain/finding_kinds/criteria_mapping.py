"""What can be wrong in mapping the criteria of two frameworks. Codes CCHC550 to CCHC559."""

from cchc_cli.domain.findings import FindingKind, Severity

# Errors cost their lines and not the run: what these speak of counts as dropped and as new.
MIGRATION_UNKNOWN_CODE = FindingKind(
    "CCHC550",
    Severity.ERROR,
    "Line {line} of the migration has {code} in `{key}`, but there is no such area or criterion; the line "
    "is not used.",
    "Correct the code: `from` has codes of the old year, `to` codes of the new one.",
    title="A migration names an unknown code",
    explanation="A line of the migration file names a code that the framework of that year does not have: it "
    "was mistyped, or `from` and `to` were exchanged. Until it is mended, what the line speaks of counts as "
    "dropped and as new.",
    steps=(
        "Open the migration file in a text editor and go to the line that is named.",
        "Look the code up with “cchc framework show” in the framework of the old or of the new year.",
        "Correct the code, and keep it in quotes.",
    ),
    example="The line has `from: '2.13'` where the old framework ends with 2.12; write `from: '2.12'`.",
)
MIGRATION_CLAIMED_TWICE = FindingKind(
    "CCHC551",
    Severity.ERROR,
    "{code} is named several times in `{key}` of the migration (lines {lines}); none of these lines is used.",
    "Keep the line that is right and delete the others.",
    title="A migration names one criterion twice",
    explanation="A criterion can become one thing only, and come from one only. Where several lines name it, "
    "nobody but their author knows which one counts, so none of them does, and its points count as dropped "
    "and as new.",
    steps=(
        "Open the migration file in a text editor and go to the lines that are named.",
        "If the criterion was divided, write one line of kind “split” that has all the new codes in `to`.",
        "Otherwise delete the lines that are wrong.",
    ),
    example="One line takes 2.3 to 2.4, another takes 2.3 to 2.5; write one line `from: '2.3', "
    "to: ['2.4', '2.5'], kind: split`.",
)
MIGRATION_KIND_CONTRADICTS = FindingKind(
    "CCHC552",
    Severity.ERROR,
    "Line {line} of the migration says “{stated}”, which does not fit: {reason}. The line is not used.",
    "Correct the kind, or the codes.",
    title="A migration line contradicts its kind",
    explanation="The kinds “same”, “renamed” and “reweighted” take one criterion to one; “split” takes one "
    "to several, “merged” several to one, “dropped” has no new code and “new” no old one. What is scored "
    "itself cannot go on one to one as something that has criteria below it.",
    steps=(
        "Open the migration file in a text editor and go to the line that is named.",
        "Count the codes in `from` and in `to`, and choose the kind that fits them.",
        "If a criterion was divided into parts, name all parts in `to` and choose “split”.",
    ),
    example="A line says `from: '2.3', to: ['2.4', '2.5'], kind: same`; write `kind: split`.",
)
MIGRATION_MAPS_NOTHING = FindingKind(
    "CCHC553",
    Severity.ERROR,
    "The migration {file} maps nothing: none of its lines ({lines}) connects a criterion of the old year "
    "with one of the new.",
    "Check that the migration was written for these two years, and in this direction.",
    title="A migration that maps nothing",
    explanation="Most often the file belongs to another pair of frameworks, or the two years were exchanged. "
    "Criteria that changed their code or name then count as dropped and as new, which explains nothing.",
    steps=(
        "Check the order of the two years in the command: the old one comes first.",
        "Look at the first comment of the migration file, which names the frameworks it was proposed for.",
        "Let a new file be proposed with “cchc framework diff OLD NEW --write-migration FILE”.",
    ),
    example="The file takes codes of 2023 to codes of 2024, but 2024 and 2025 are compared; name the file "
    "for 2024 and 2025.",
)
# A warning: sums are right either way, but performance may hide under added and dropped.
CRITERIA_IN_DOUBT = FindingKind(
    "CCHC554",
    Severity.WARNING,
    "Criteria that agree with one of the other year in code or in name only, and are counted as dropped and "
    "as new ({count}): {criteria}.",
    "Run `cchc framework diff OLD NEW --write-migration FILE`, go through the proposal, and give the file "
    "with --migration.",
    title="Criteria that may be the same",
    explanation="Criteria go on from one year to the next where code and name both agree. Where only one "
    "of them does, the criterion may have been moved or renamed, or the code may stand for something else; "
    "that is for a person to say. Until then its points count as dropped and as new, not as performance.",
    steps=(
        "Run “cchc framework diff OLD NEW --write-migration FILE” with the two frameworks.",
        "Go through the file: lines that are certain are in force, doubtful ones are commented out.",
        "Take the “#” away from the lines that are right, and give the file with --migration.",
    ),
    example="“Số hóa hồ sơ” was 2.3 and is 2.4 now; the line `from: '2.3', to: '2.4', kind: same` says that "
    "it is the same.",
)
NO_COMMON_CRITERIA = FindingKind(
    "CCHC555",
    Severity.WARNING,
    "The two years have no criterion in common (criteria: {before} and {after}); all of them count as "
    "dropped and as new.",
    "If they are the same under other codes or names, write a migration.",
    title="Years without a common criterion",
    explanation="No criterion has the same code and the same name in both years, so nothing tells what "
    "the units did from what the framework changed.",
    steps=(
        "Check that both frameworks are for the same class of units.",
        "Run “cchc framework diff OLD NEW --write-migration FILE” and go through the proposal.",
        "Give the file with --migration.",
    ),
    example="The ranking of the communes of 2024 is compared with that of the departments of 2025; name the "
    "communes of both years.",
)

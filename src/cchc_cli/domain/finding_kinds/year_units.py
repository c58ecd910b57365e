"""What can be wrong in comparing the units of two years. Codes CCHC540 to CCHC549."""

from cchc_cli.domain.findings import FindingKind, Severity

# An error: with a part of its past left out, a unit would be compared with another one.
UNKNOWN_PREDECESSOR = FindingKind(
    "CCHC540",
    Severity.ERROR,
    "“{old}”, the predecessor of “{new}”, is not among the units of the year before, so “{new}” is not "
    "compared.",
    "Write the code or the name that the unit had in the results of the year before.",
    title="A predecessor that does not exist",
    explanation="The figures of a merged unit for the year before are those of its predecessors. When one of "
    "them is missing, the others alone would give a wrong picture, so nothing is compared.",
    steps=(
        "Open the file of predecessors, or the list of units, at the line that is named.",
        "Look the unit up in the ranking of the year before, and copy its code from there.",
        "If the unit had no results that year, leave the line; the new unit stays without comparison.",
    ),
    example="Line 7 says “Xã Mẫu Ann”; in the year before the unit was “Xã Mẫu An”.",
)
UNKNOWN_SUCCESSOR = FindingKind(
    "CCHC541",
    Severity.ERROR,
    "“{new}”, which “{old}” is said to have become, is not among the units of the year after.",
    "Write the code or the name that the unit has in the results of the year after.",
    title="A successor that does not exist",
    explanation="The line says what became of an old unit, but the new one has no results, so that the old "
    "unit counts as gone.",
    steps=(
        "Open the file of predecessors at the line that is named.",
        "Look the unit up in the ranking of the year after, and copy its code from there.",
    ),
    example="Line 9 says “XM99”; the ranking has the unit as “XM19”.",
)
CLAIMED_TWICE = FindingKind(
    "CCHC542",
    Severity.ERROR,
    "“{old}” is claimed more than once: {claimants}. These units are not compared.",
    "Leave the line of the unit that it became; if it was divided, say in each line how many people went "
    "there (column population).",
    title="An old unit claimed twice",
    explanation="An old unit became one new unit, or was divided among several. Which of both holds decides "
    "whose figures it explains, so nobody gets them until it is said.",
    steps=(
        "Open the file of predecessors at the lines that are named, and look for repeated lines.",
        "If the unit was divided, write into the column “population” how many inhabitants each part had.",
        "Otherwise delete the line that is wrong.",
    ),
    example="“XM05;XM11” and “XM05;XM12” become “XM05;XM11;3200” and “XM05;XM12;5100”.",
)
CIRCLE_OF_UNITS = FindingKind(
    "CCHC543",
    Severity.ERROR,
    "Units are said to have become each other in a circle: {units}. No statement on predecessors is used.",
    "Correct the line that has old and new unit the wrong way round.",
    title="Predecessors in a circle",
    explanation="A unit cannot come from one that came from it. Mostly one line names the new unit first.",
    steps=(
        "Open the file of predecessors and look at the lines of the units that are named.",
        "Correct the line that has the unit of today in the column “old”, and the old one in “new”.",
    ),
    example="“XM01;XM02” and “XM02;XM01”: delete the second.",
)
# An error: taking the wrong one of both would give the unit the past of another.
CODE_AGAINST_NAME = FindingKind(
    "CCHC544",
    Severity.ERROR,
    "By its code {name} was “{by_code}” in the year before, by its name it had the code {by_name}; it is not "
    "compared.",
    "Say which unit it was, in a file of predecessors (--predecessors).",
    title="The code says one unit, the name another",
    explanation="Codes were given anew, or a name moved to another unit. Both is common after a merger, and "
    "only people who know the units can tell.",
    steps=(
        "Make a file with the columns old, new, or open the one there is.",
        "Write the code of the year before into “old” and the code of today into “new”.",
        "Give the file with --predecessors.",
    ),
    example="XM03 was “Xã Mẫu Cũ”, and “Xã Mẫu Mới” was XM08; the line “XM08,XM03” settles it.",
)
# A warning: the unit is merely new, as the list says; only a part of it may be left unsaid.
NAME_TAKEN_OVER = FindingKind(
    "CCHC545",
    Severity.WARNING,
    "{name} has the code or name of “{old}”, but that unit is said to have become “{successor}”; {name} "
    "counts as new.",
    "If a part of “{old}” is in it, add a line that says so, with the population of each part.",
    title="A name that another unit took over",
    explanation="After a merger a new unit often carries on an old name. Whether it carries on the unit as "
    "well has to be said.",
    steps=(
        "Open the file of predecessors and look at the lines of the old unit.",
        "If the unit of today goes on from it, add a line with its code in both columns.",
        "Where several units have a part of it, write the population of each part.",
    ),
    example="“XM01;XM20” is there; “XM01;XM01;4100” is added, and 6300 beside the first.",
)
SIMILAR_NAME = FindingKind(
    "CCHC546",
    Severity.WARNING,
    "{name} was not there in the year before; it may be “{nearest}” ({code}) of then.",
    "If so, say it in a file of predecessors (--predecessors): the line {code} and the code of today.",
    title="A unit that may have been renamed",
    explanation="Units are matched by code, name and alias, and never by likeness, which mistakes neighbours "
    "with similar names for each other.",
    steps=(
        "Find out whether both are the same unit.",
        "If so, write a line with the old and the new code into a file with the columns old, new.",
        "Or add the old name to the column “aliases” in the list of units.",
    ),
    example="“Phường Mẫu An” was “Xã Mẫu An”; the line “XM01,PM01” says so.",
)
WITHOUT_SUCCESSOR = FindingKind(
    "CCHC547",
    Severity.WARNING,
    "Units of the year before that none of today goes back to, {count} in number: {names}.",
    "If they were merged, say into which units: --predecessors, with the columns old, new, population.",
    title="Units gone without a successor",
    explanation="Nothing says what became of these units. If they were merged, the new units are compared "
    "with only a part of what they come from.",
    steps=(
        "Make a table with the columns old, new and population, a line for every old unit.",
        "Save it as CSV UTF-8 or Excel workbook, and give it with --predecessors.",
    ),
    example="XM05 and XM06 became XM11: the lines “XM05,XM11,8300” and “XM06,XM11,5100” say so.",
)

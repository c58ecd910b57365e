"""What can be wrong with several indices side by side. Codes CCHC570 to CCHC579."""

from cchc_cli.domain.findings import FindingKind, Severity

# Once for the index: unit by unit it would be as many findings as the index has rows.
INDEX_ALONE = FindingKind(
    "CCHC570",
    Severity.WARNING,
    "None of the units of “{name}” is in any other index.",
    "Write the names of units the same way in all tables.",
    title="An index that shares no unit",
    explanation="Units of different indices are matched by name and alias; upper and lower case, repeated "
    "blanks and “UBND” make no difference, and everything else does.",
    steps=(
        "Compare the names of units in this table with those in another.",
        "Write them the same way, or add the other spelling to the column “aliases” of the list of units.",
    ),
    example="“TP. Hà Nội” in one table and “Hà Nội” in the other; write “Hà Nội” in both.",
)
SPELT_OTHERWISE = FindingKind(
    "CCHC571",
    Severity.WARNING,
    "“{name}” of {index} may be the same unit as “{other}” of {other_index}.",
    "If so, say it in the file of indices, under `aliases`.",
    title="A unit that may be spelt otherwise",
    explanation="Each of the two is in one index only, and their names are alike. Units are never taken for "
    "the same by likeness.",
    steps=(
        "Find out whether both are the same unit.",
        "If so, add to `aliases` in the file of indices the name to be shown, and the other spelling.",
    ),
    example="“TT-Huế” is written below “Thừa Thiên Huế”, as one of its aliases.",
)
NAME_SHARED = FindingKind(
    "CCHC572",
    Severity.WARNING,
    "{count} units of {index} are called “{name}”; their codes tell them apart.",
    "Give units with the same name the same codes in all tables, or longer names.",
    title="A name of several units",
    explanation="Units of different indices are matched by name. Where a name stands for several units, "
    "only those with the same name and the same code are taken for the same unit.",
    steps=(
        "Look up which units share the name, such as communes of two districts.",
        "Write the same codes for them in all tables, or add to their names what tells them apart.",
    ),
    example="“Xã Tân An” of two districts; write “Xã Tân An (Cái Bè)” and “Xã Tân An (Châu Thành)”.",
)
ONLY_IN_ONE = FindingKind(
    "CCHC573",
    Severity.INFO,
    "Units that are in {index} only: {count}, such as {names}.",
    "If another index has one of them under another name, say it in the file of indices, under `aliases`.",
    title="Units of one index only",
    explanation="No other index has a unit of this name, nor one that is like it. The unit is shown with "
    "what is known of it.",
    steps=(
        "See whether another table has the unit under a short name.",
        "If so, add to `aliases` in the file of indices the name to be shown, and the other spelling.",
    ),
    example="“BRVT” in one table and “Bà Rịa - Vũng Tàu” in the other; the second is the name to be shown.",
)

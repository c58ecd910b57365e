"""The list of units: ``units.csv`` or a sheet of the same columns.

UTF-8 with or without BOM; ``,`` or ``;`` between columns. Columns are ``code``, ``name``,
``class``, ``group``, ``parent``, ``aliases``, ``exempt``, ``exempt_reason``, ``ranked``,
``predecessors`` and ``population``; only the first two are needed. Lists within a cell are
separated by ``;``, or by ``|`` in a file whose columns are separated by ``;``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.names import name_key, unit_key
from cchc_cli.domain.units import Unit, Units
from cchc_cli.errors import Fault, UnitsError
from cchc_cli.language import Message, mark, say
from cchc_cli.readers.table_rows import Refusals, numbered_rows

COLUMNS = (
    "code",
    "name",
    "class",
    "group",
    "parent",
    "aliases",
    "exempt",
    "exempt_reason",
    "ranked",
    "predecessors",
    "population",
)
_REFUSALS = Refusals(
    UnitsError,
    missing=mark("There is no list of units {file}."),
    unopened=mark("The list of units {file} cannot be opened: {reason}."),
    not_utf8=mark("The list of units {file} is not in UTF-8. Save it as “CSV UTF-8”."),
    no_csv=mark("The list of units {file} is no CSV file."),
    no_workbook=mark("The list of units {file} cannot be read. {reason}"),
)
_NEEDED = ("code", "name")
# Blank is yes: the column is there for the few that are not ranked.
_YES = {"", "yes", "y", "có", "x", "true", "1"}
_NO = {"no", "n", "không", "ko", "false", "0"}
# Whichever the columns leave free; no unit has either in its name.
_LIST = re.compile(r"[;|]")


@dataclass(frozen=True)
class _Record:
    """One line of the list: its texts by column."""

    line: int
    texts: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.texts.get(column, "")

    def list_of(self, column: str) -> tuple[str, ...]:
        return tuple(text for part in _LIST.split(self[column]) if (text := part.strip()))


def load_units(path: Path) -> Units:
    """Read a list of units.

    Raises:
        UnitsError: The file cannot be read, or something in it is wrong; all at once.
    """
    rows = numbered_rows(path, _REFUSALS)
    heading = [name_key(text) for text in rows[0][1]] if rows else []
    records = [
        _Record(line, dict(zip(heading, texts, strict=False))) for line, texts in rows[1:] if any(texts)
    ]
    # Below a wrong heading every line would have the same faults.
    faults = list(_heading_faults(path, heading)) or list(_record_faults(path, records, heading))
    if faults:
        raise UnitsError(say("The list of units {file} has faults.", file=path), faults)
    return Units(tuple(map(_unit, records)))


def check_exemptions(units: Units, framework: Framework) -> list[Finding]:
    """Find exemptions from areas or criteria that the framework does not have."""
    return [
        Finding(
            finding_kinds.UNKNOWN_EXEMPTION,
            unit_code=unit.code,
            criterion=code,
            values={"name": unit.name, "code": code},
        )
        for unit in units
        for code in unit.exempt
        if code not in framework.by_code
    ]


def _heading_faults(path: Path, heading: Sequence[str]) -> Iterator[Fault]:
    file = str(path)
    for column, name in enumerate(heading, start=1):
        if name and name not in COLUMNS:
            yield Fault(_unknown_column(name), file, line=1, column=column, path=name)
        elif name and name in heading[: column - 1]:
            yield Fault(say("The column “{name}” is there twice.", name=name), file, 1, column, name)
    for name in _NEEDED:
        if name not in heading:
            yield Fault(
                say("The column “{name}” is missing from the heading.", name=name), file, line=1, path=name
            )


def _unknown_column(name: str) -> Message:
    from rapidfuzz import process  # noqa: PLC0415 - only loaded where a column is unknown

    best = process.extractOne(name, COLUMNS, score_cutoff=60)
    if best is None:
        return say("There is no column “{name}”. The columns are {columns}.", name=name, columns=COLUMNS)
    return say("There is no column “{name}”. Is “{nearest}” meant?", name=name, nearest=best[0])


def _record_faults(path: Path, records: Sequence[_Record], heading: Sequence[str]) -> Iterator[Fault]:
    place = _Places(str(path), heading)
    if not records:
        yield Fault(say("There are no units below the heading."), str(path), line=1)
    for record in records:
        yield from _cell_faults(record, place)
    yield from _doubles(records, "code", place)
    yield from _doubles(records, "name", place)


@dataclass(frozen=True)
class _Places:
    """Makes faults that know the column they stand in."""

    file: str
    heading: Sequence[str]

    def fault(self, record: _Record, name: str, message: Message) -> Fault:
        column = self.heading.index(name) + 1 if name in self.heading else 0
        return Fault(message, self.file, record.line, column, name)


def _cell_faults(record: _Record, place: _Places) -> Iterator[Fault]:
    for name in _NEEDED:
        if not record[name]:
            yield place.fault(record, name, say("The unit has no {column}.", column=name))
    if name_key(record["ranked"]) not in _YES | _NO:
        yield place.fault(
            record,
            "ranked",
            say("“{stated}” is neither yes (có) nor no (không).", stated=record["ranked"]),
        )
    population = record["population"]
    if population and read_population(population) is None:
        yield place.fault(
            record, "population", say("“{stated}” is no number of inhabitants.", stated=population)
        )


def _doubles(records: Iterable[_Record], column: str, place: _Places) -> Iterator[Fault]:
    first_lines: dict[str, int] = {}
    for record in records:
        key = unit_key(record[column])
        if not key:
            continue
        line = first_lines.setdefault(key, record.line)
        if line != record.line:
            message = say("“{stated}” is already in line {line}.", stated=record[column], line=line)
            yield place.fault(record, column, message)


def _unit(record: _Record) -> Unit:
    unit_class = record["class"]
    return Unit(
        code=record["code"],
        name=record["name"],
        unit_class=unit_class,
        group=record["group"] or unit_class,
        parent=record["parent"],
        aliases=record.list_of("aliases"),
        exempt=record.list_of("exempt"),
        exempt_reason=record["exempt_reason"],
        is_ranked=name_key(record["ranked"]) in _YES,
        predecessors=record.list_of("predecessors"),
        population=read_population(record["population"]),
    )


def read_population(text: str) -> int | None:
    """Read a number of inhabitants: ``12345``, ``12.345`` or ``12 345``; None where it is none.

    >>> read_population("12.345"), read_population("đông")
    (12345, None)
    """
    # Python reads no more than 4,300 digits, and nobody counts more people than this.
    found = re.fullmatch(r"\d{1,3}(?:[ .,]\d{3}){0,4}|\d{1,15}", text)
    return int(re.sub(r"\D", "", text)) if found else None

"""Predecessors: which units of the year before became which units of the year after.

Format: CSV in UTF-8, or the first sheet of a workbook, with the columns ``old``, ``new``
and perhaps ``population`` in any order, under English or Vietnamese headings ("Đơn vị cũ",
"Đơn vị mới", "Dân số"); other columns are notes. Units are named by code or name. A line
may name several old units, separated by ``;``. Titles may stand above the heading, and a sum
below the last line. A list of units (``units.csv``) with a
column ``predecessors`` serves as well.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from pathlib import Path

from cchc_cli.domain.names import name_key, unit_key
from cchc_cli.domain.year_diff.predecessors import PredecessorLine, Predecessors
from cchc_cli.errors import Fault, ResultsError
from cchc_cli.language import Message, mark, say
from cchc_cli.readers.shown_path import shown_path
from cchc_cli.readers.table_rows import Refusals, numbered_rows
from cchc_cli.readers.units_file import load_units, read_population


class _Column(StrEnum):
    """What a column holds."""

    OLD = "old"
    NEW = "new"
    POPULATION = "population"


_REFUSALS = Refusals(
    ResultsError,
    missing=mark("There is no list of predecessors {file}."),
    unopened=mark("The list of predecessors {file} cannot be opened: {reason}."),
    not_utf8=mark("The list of predecessors {file} is not in UTF-8. Save it as “CSV UTF-8”."),
    no_csv=mark("The list of predecessors {file} is no CSV file."),
    no_workbook=mark("The list of predecessors {file} cannot be read. {reason}"),
)
_WORDS: Mapping[_Column, tuple[str, ...]] = {
    _Column.OLD: (
        *("old", "old unit", "old code", "old name", "before", "from", "predecessor", "predecessors"),
        *("đơn vị cũ", "tên đơn vị cũ", "mã đơn vị cũ", "mã cũ", "tên cũ", "đơn vị trước", "xã cũ"),
        *("đơn vị trước sắp xếp", "đơn vị trước sáp nhập", "đơn vị được sáp nhập"),
    ),
    _Column.NEW: (
        *("new", "new unit", "new code", "new name", "after", "to", "successor"),
        *("đơn vị mới", "tên đơn vị mới", "mã đơn vị mới", "mã mới", "tên mới", "đơn vị sau", "xã mới"),
        *("đơn vị sau sắp xếp", "đơn vị sau sáp nhập"),
    ),
    _Column.POPULATION: ("population", "inhabitants", "dân số", "số dân", "quy mô dân số"),
}
_MEANINGS = {word: column for column, words in _WORDS.items() for word in words}
_REMARK = re.compile(r"\s*\([^)]*\)\s*$|[\s.:*]+$")
_VIETNAMESE = {_Column.OLD: "Đơn vị cũ", _Column.NEW: "Đơn vị mới"}
_NEEDED = (_Column.OLD, _Column.NEW)
_LIST = re.compile(r"[;|\n]")
_PEOPLE = re.compile(r"\s*(?:người|nhân khẩu|people|inhabitants)\.?$", re.IGNORECASE)
_SUM = re.compile(r"(?:tổng cộng|tổng số|tổng|cộng|total|sum)(?:$|\s*[:(])")
_OF_UNITS = {"code", "predecessors"}
"""Columns by which a list of units is told."""


@dataclass(frozen=True)
class _Record:
    """One line of the file."""

    line: int
    texts: Mapping[_Column, str]

    def __getitem__(self, column: _Column) -> str:
        return self.texts.get(column, "")

    @property
    def old_units(self) -> tuple[str, ...]:
        return tuple(text for part in _LIST.split(self[_Column.OLD]) if (text := part.strip()))

    @property
    def population(self) -> int | None:
        """The number of inhabitants; None where none can be read."""
        return read_population(_PEOPLE.sub("", self[_Column.POPULATION]))

    @property
    def is_sum(self) -> bool:
        """Whether it adds up the lines above it, and names no unit."""
        # A unit may be called “Tổng …”; a sum has nobody that it became.
        return not self[_Column.NEW] and _SUM.match(name_key(self[_Column.OLD])) is not None


@dataclass(frozen=True)
class _Places:
    """Makes faults that know where they stand."""

    file: str
    columns: Mapping[_Column, int]

    def fault(self, line: int, column: _Column, message: Message) -> Fault:
        return Fault(message, self.file, line, self.columns.get(column, -1) + 1, column)


def load_predecessors(path: Path) -> Predecessors:
    """Read a list of predecessors.

    Raises:
        ResultsError: The file cannot be read, or something in it is wrong; all at once.
        UnitsError: It is a list of units, and that has faults.
    """
    rows = numbered_rows(path, _REFUSALS, _is_heading)
    line, heading = rows[0] if rows else (1, [])
    # People name the list that they have, and it says of each unit what it was made of.
    if _is_of_units(heading):
        return _of_units(path)
    columns = _columns(heading)
    places = _Places(str(path), columns)
    records = _records(rows[1:], columns)
    # Below a wrong heading every line would have the same faults.
    faults = [*_heading_faults(line, heading, places)] or [*_record_faults(records, places)]
    if faults:
        raise ResultsError(say("The list of predecessors {file} has faults.", file=path), faults)
    return Predecessors(tuple(chain.from_iterable(map(_lines, records))), shown_path(path))


def _records(rows: Sequence[tuple[int, Sequence[str]]], columns: Mapping[_Column, int]) -> list[_Record]:
    records = (_record(number, texts, columns) for number, texts in rows if any(texts))
    return [record for record in records if not record.is_sum]


def _is_heading(texts: Sequence[str]) -> bool:
    return _is_of_units(texts) or {*_NEEDED} <= {*_columns(texts)}


def _is_of_units(heading: Sequence[str]) -> bool:
    return set(map(name_key, heading)) >= _OF_UNITS


def _of_units(path: Path) -> Predecessors:
    lines = (PredecessorLine(old, unit.code) for unit in load_units(path) for old in unit.predecessors)
    return Predecessors(tuple(lines), shown_path(path))


def _columns(heading: Sequence[str]) -> Mapping[_Column, int]:
    found: dict[_Column, int] = {}
    for at, text in enumerate(heading):
        if meaning := _meaning(text):
            # The first stays: that there is another is told with the name of both.
            found.setdefault(meaning, at)
    return found


def _meaning(text: str) -> _Column | None:
    return _MEANINGS.get(_REMARK.sub("", name_key(text.replace("_", " "))))


def _heading_faults(line: int, heading: Sequence[str], places: _Places) -> Iterator[Fault]:
    for column in _NEEDED:
        if column not in places.columns:
            message = say(
                "The column “{name}” (“{vietnamese}”) is missing from the heading.",
                name=column,
                vietnamese=_VIETNAMESE[column],
            )
            yield Fault(message, places.file, line=line, path=column)
    for at, text in enumerate(heading):
        meaning = _meaning(text)
        if meaning and places.columns[meaning] != at:
            message = say(
                "The columns “{first}” and “{name}” mean the same; delete one of them.",
                first=heading[places.columns[meaning]],
                name=text,
            )
            yield Fault(message, places.file, line, at + 1, meaning)


def _record(line: int, texts: Sequence[str], columns: Mapping[_Column, int]) -> _Record:
    return _Record(line, {column: texts[at] for column, at in columns.items() if at < len(texts)})


def _record_faults(records: Sequence[_Record], places: _Places) -> Iterator[Fault]:
    if not records:
        yield Fault(say("There are no units below the heading."), places.file, line=1)
    for record in records:
        yield from _cell_faults(record, places)
    yield from _doubles(records, places)


def _cell_faults(record: _Record, places: _Places) -> Iterator[Fault]:
    for column in _NEEDED:
        if not record[column]:
            yield places.fault(record.line, column, say("The cell is blank; name the unit in each line."))
    population = record[_Column.POPULATION]
    if population and record.population is None:
        message = say("“{stated}” is no number of inhabitants.", stated=population)
        yield places.fault(record.line, _Column.POPULATION, message)
    # How the people are shared out between them is the very weight that is asked for.
    elif population and len(record.old_units) > 1:
        message = say("Several old units share one population; give each a line of its own.")
        yield places.fault(record.line, _Column.OLD, message)


def _doubles(records: Sequence[_Record], places: _Places) -> Iterator[Fault]:
    first_lines: dict[tuple[str, str], int] = {}
    for record in records:
        for old in record.old_units:
            pair = (unit_key(old), unit_key(record[_Column.NEW]))
            line = first_lines.setdefault(pair, record.line)
            if line != record.line:
                message = say("“{stated}” is already in line {line}.", stated=old, line=line)
                yield places.fault(record.line, _Column.OLD, message)


def _lines(record: _Record) -> Iterator[PredecessorLine]:
    for old in record.old_units:
        yield PredecessorLine(old, record[_Column.NEW], record.population, record.line)

"""The lines of a published ranking: which rows are units, and which are maxima, sums, groups or notes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from cchc_cli.domain.cell_address import address
from cchc_cli.domain.names import name_key
from cchc_cli.readers.published_table.figures import Figures, says_nothing
from cchc_cli.readers.published_table.header_words import (
    GROUP_STARTS,
    MAXIMA,
    MAXIMA_STARTS,
    NOTE_STARTS,
    SUM_STARTS,
    SUMS,
    Meaning,
)
from cchc_cli.readers.published_table.headings import TableHead, meaning_of
from cchc_cli.readers.submissions.cells import Cell, Rows, is_blank
from cchc_cli.readers.submissions.numbers import clean
from cchc_cli.readers.submissions.rows import numbers_columns, signature_in
from cchc_cli.readers.table_rows import cell_text

_NUMBERING = re.compile(r"^\d{1,4}\s*[.)]\s+")
# Units are numbered 1, 2, 3; groups I, II, III or A, B, C.
_GROUP_NUMBER = re.compile(r"^(?:[IVX]{1,5}|[A-D])[.)]?$")
# "X. Tân Hòa" and "H. Củ Chi" are a commune and a district.
_GROUP_NUMBERING = re.compile(r"^(?!X[.)])(?:[IVX]{1,5}|[A-D])\s*[.)-]\s+")
_LONGEST_NAME = 90  # without figures, a longer text is a note and no name
_FIGURE_MEANINGS = {Meaning.RANK, Meaning.TOTAL, Meaning.INDEX, None}


@dataclass(frozen=True)
class UnitLine:
    """One unit of the table; ``row`` counts from 0."""

    row: int
    name: str
    code: str
    group: str
    unit_class: str
    band: str
    cells: Sequence[Cell]
    is_twice: bool = False
    """Whether it stands in several rows, so that the figures of none can be taken."""


@dataclass(frozen=True)
class Lines:
    """All lines below a heading."""

    units: tuple[UnitLine, ...]
    maxima: Sequence[Cell] = ()
    """The row of the highest points; none where the table has no such row."""
    nameless: tuple[tuple[str, str], ...] = ()
    """Cells where the name of a unit should stand beside figures, and what stands there."""


def read_lines(rows: Rows, head: TableHead, figures: Figures, unit_column: int) -> Lines:
    """Sort the rows below a heading."""
    sorting = _Sorting(head, figures, unit_column)
    for row, cells in islice(enumerate(rows), head.row + 1, None):
        # Below it stand names and dates, which may look like units with figures.
        if signature_in(cells):
            break
        sorting.add(row, cells)
    return Lines(tuple(sorting.units), sorting.maxima, tuple(sorting.nameless))


class _Sorting:
    """Takes row after row; what a row is may depend on those above."""

    def __init__(self, head: TableHead, figures: Figures, unit_column: int) -> None:
        self.units: list[UnitLine] = []
        self.maxima: Sequence[Cell] = ()
        self.nameless: list[tuple[str, str]] = []
        self._figures = figures
        self._unit = unit_column
        self._columns = {meaning: found[0].column for meaning in Meaning if (found := head.meaning(meaning))}
        self._figure_columns = [one.column for one in head.headings if one.meaning in _FIGURE_MEANINGS]
        beside = {self._columns.get(meaning) for meaning in (Meaning.GROUP, Meaning.UNIT_CLASS, Meaning.BAND)}
        self._label_columns = [column for column in range(unit_column + 1) if column not in beside]
        self._group = ""
        self._is_interrupted = False

    def add(self, row: int, cells: Sequence[Cell]) -> None:
        """Sort in one row."""
        if all(map(is_blank, cells)):
            self._is_interrupted = True
        elif self._is_called(cells, MAXIMA_STARTS, MAXIMA):
            # The first counts: a table of several groups may repeat it above each.
            self.maxima = self.maxima or cells
        elif self._is_no_unit(cells):
            return
        elif group := self._group_named(cells):
            self._group = group
            self._is_interrupted = False
        elif self._has_figures(cells):
            self._add_figures(row, cells)
        elif self._may_be_unit(cells):
            self.units.append(self._unit_line(row, cells))

    def _is_no_unit(self, cells: Sequence[Cell]) -> bool:
        """Tell whether a row repeats the heading, numbers the columns, or holds sums."""
        name = cells[self._unit]
        if isinstance(name, str) and meaning_of(name)[0] is Meaning.UNIT and not self._has_figures(cells):
            return True
        # Forms count their columns below the heading: (1), (2), (3)=(1)+(2). Further down it is a unit.
        if not self.units and numbers_columns(cells, self._unit):
            return True
        return self._is_called(cells, SUM_STARTS, SUMS)

    def _is_called(self, cells: Sequence[Cell], starts: tuple[str, ...], wholes: tuple[str, ...]) -> bool:
        """Tell by the cells up to the name what a row is; "Trung bình" may also be a band."""
        return any(_starts(cells[column], starts, wholes) for column in self._label_columns)

    def _group_named(self, cells: Sequence[Cell]) -> str:
        """Give the group that a row without totals names; nothing where it names none."""
        if Meaning.GROUP in self._columns:
            return ""
        title = _lone_title(cells)
        if title is None:
            return ""
        # With figures it may be a unit that is called so, unless it is numbered as well.
        names_group = all(title.signs) if self._has_figures(cells) else any(title.signs)
        return title.name if names_group else ""

    def _has_figures(self, cells: Sequence[Cell]) -> bool:
        figures, written = self._figures, [cells[column] for column in self._figure_columns]
        return any(figures.read(cell) is not None or figures.is_too_large(cell) for cell in written)

    def _add_figures(self, row: int, cells: Sequence[Cell]) -> None:
        name = cells[self._unit]
        if is_blank(name) or self._figures.read(name) is not None or not isinstance(name, str):
            self.nameless.append((address(row, self._unit), cell_text(name)))
        else:
            self._is_interrupted = False
            self.units.append(self._unit_line(row, cells))

    def _may_be_unit(self, cells: Sequence[Cell]) -> bool:
        """Tell whether a row without figures is a unit without a total, and no note."""
        name = cells[self._unit]
        if not isinstance(name, str) or is_blank(name) or _starts(name, NOTE_STARTS, ()):
            return False
        number = self._columns.get(Meaning.ROW_NUMBER)
        is_counted = number is not None and self._figures.read(cells[number]) is not None
        return is_counted or (not self._is_interrupted and len(name) <= _LONGEST_NAME and number is None)

    def _unit_line(self, row: int, cells: Sequence[Cell]) -> UnitLine:
        def text(meaning: Meaning) -> str:
            column = self._columns.get(meaning)
            return "" if column is None else clean(cell_text(cells[column]))

        # Of cells that are merged over the units of a group only the first has its name.
        self._group = text(Meaning.GROUP) or self._group
        name = _NUMBERING.sub("", clean(cell_text(cells[self._unit])))
        unit_class, band = text(Meaning.UNIT_CLASS), text(Meaning.BAND)
        return UnitLine(row, name, text(Meaning.CODE), self._group, unit_class, band, cells)


@dataclass(frozen=True)
class _Title:
    """The only text of a row: the name of a group, perhaps."""

    name: str
    """Without its number."""
    is_numbered: bool

    @property
    def signs(self) -> tuple[bool, bool]:
        """Whether it is numbered, and whether it begins, as groups are."""
        return self.is_numbered, name_key(self.name).startswith(GROUP_STARTS)


def _lone_title(cells: Sequence[Cell]) -> _Title | None:
    """Give the text of a row that has no other, but perhaps a number before it."""
    texts = [clean(cell) for cell in cells if isinstance(cell, str) and not says_nothing(cell)]
    has_number = bool(texts) and _GROUP_NUMBER.match(texts[0]) is not None
    titles = texts[1:] if has_number else texts
    if len(titles) != 1:
        return None
    name = _GROUP_NUMBERING.sub("", titles[0])
    return _Title(name, has_number or name != titles[0])


def _starts(cell: Cell, starts: tuple[str, ...], wholes: tuple[str, ...]) -> bool:
    if not isinstance(cell, str) or not cell:
        return False
    key = name_key(clean(cell)).strip("() .:")
    return key.startswith(starts) or key in wholes


def below(rows: Rows, head: TableHead) -> Iterator[Cell]:
    """Give every cell below a heading."""
    return (cell for row in rows[head.row + 1 :] for cell in row)

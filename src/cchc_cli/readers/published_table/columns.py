"""Which columns of a published ranking hold totals, index, ranks and points of areas."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from cchc_cli.domain.exact import Column, Mask
from cchc_cli.domain.framework import Role
from cchc_cli.domain.names import name_key
from cchc_cli.errors import ResultsError
from cchc_cli.language import Message, say
from cchc_cli.readers.published_table.figures import Figures, decimals_of, says_nothing
from cchc_cli.readers.published_table.header_words import BONUS_PARTS, OVERALL, PENALTY_PARTS, Meaning
from cchc_cli.readers.published_table.headings import BY_PART, EXACTLY, Heading, TableHead
from cchc_cli.readers.published_table.lines import UnitLine
from cchc_cli.readers.submissions.cells import Cell, Rows

_KIND = r"^(?:lĩnh vực|mục|phần|area)?\s*"
_CODE = re.compile(
    rf"{_KIND}(\d+(?:\.\d+)+|\d+|[IVX]+)(?:\s*[.):–-]+\s*|(?<=\.\d)\s+)(?=[^\d\s])", re.IGNORECASE
)
_BARE_CODE = re.compile(r"^(?:lĩnh vực|area)\s+(\d+|[IVX]+)$", re.IGNORECASE)
_ROLES = {Role.BONUS: BONUS_PARTS, Role.PENALTY: PENALTY_PARTS}
# One column that equals the total is the total again, not its only area.
_FEWEST_AREAS = 2
_WHOLE = 100.0
_DECIMALS = 9
_EXACT_SUM = 1e-9  # above what floating point leaves behind, below any decimal that is published


@dataclass(frozen=True)
class AreaColumn:
    """A column of points that may be an area."""

    column: int
    code: str
    name: str
    role: Role


@dataclass(frozen=True)
class Columns:
    """Where everything stands, columns counted from 0."""

    total: Heading
    index: Heading | None
    """Only where the index stands beside the total."""
    rank: Heading | None
    areas: tuple[AreaColumn, ...]

    @property
    def base_areas(self) -> tuple[AreaColumn, ...]:
        """The areas that make up the scale."""
        return tuple(area for area in self.areas if area.role is Role.BASE)

    @property
    def adjusting_areas(self) -> tuple[AreaColumn, ...]:
        """Those of bonus and penalty points."""
        return tuple(area for area in self.areas if area.role is not Role.BASE)


@dataclass(frozen=True)
class Numbers:
    """The numbers of a table, column by column, for the units."""

    lines: Sequence[UnitLine]
    figures: Figures
    fractions: frozenset[int] = frozenset()
    """Columns whose numbers are percent as Excel stores it: 0.96 for 96 %."""

    def read(self, cells: Sequence[Cell], column: int) -> float | None:
        """Read one number of a row, in percent if it is a fraction; None where there is none."""
        number = self.figures.read(cells[column])
        if number is None or column not in self.fractions or abs(number) > 1:
            return number
        return round(_WHOLE * number, _DECIMALS)  # 100 · 0.57 is 56.99999999999999

    def column(self, column: int) -> Column:
        """Read a column; NaN for what is none."""
        read = (None if line.is_twice else self.read(line.cells, column) for line in self.lines)
        return np.array([np.nan if number is None else number for number in read], dtype=float)

    def are_in(self, column: int) -> bool:
        """Tell whether a column holds numbers, and hardly anything else."""
        written = [line.cells[column] for line in self.lines if not says_nothing(line.cells[column])]
        read = [self.figures.read(cell) is not None for cell in written]
        # Not all of them: a column of points may have a "vắng" or a "đang thẩm định" in it.
        return sum(read) > len(read) / 2

    def signed(self, area: AreaColumn) -> Column:
        """Read the points of an area: below 0 for a penalty, however it is written."""
        points = self.column(area.column)
        return -np.abs(points) if area.role is Role.PENALTY else points

    def tolerance(self, areas: Sequence[AreaColumn], total: int) -> float:
        """Give how far rounded areas may add up to something else than the rounded total."""
        finest = max((decimals_of(self.column(area.column)) for area in areas), default=0)
        of_totals = decimals_of(self.column(total))
        if finest == of_totals == 0:
            return _EXACT_SUM  # points that are whole were given so, and not rounded
        # Rounding moves every area, and the total, by half of its last decimal at most.
        return 0.5 * (len(areas) * 10.0**-finest + 10.0**-of_totals) + _EXACT_SUM

    def add_up(self, areas: Sequence[AreaColumn], total: int) -> Mask:
        """Tell for each unit with a total whether the areas add up to it; True for those without."""
        sums = np.nansum([self.signed(area) for area in areas], axis=0)
        totals = self.column(total)
        is_same = np.abs(sums - totals) <= self.tolerance(areas, total)
        return np.asarray(is_same | np.isnan(totals))


def choose_columns(path: Path, head: TableHead, numbers: Numbers, label: str) -> Columns:
    """Find the columns.

    Raises:
        ResultsError: There is no column of totals, or several may be it; with their names.
    """
    areas = _areas(head, numbers, label)
    rank = _one(path, _ranks(head), say("ranks"), label)
    total, index = _total_and_index(path, head, numbers, areas, label)
    # A total without a heading that says so was taken for an area first.
    left = tuple(area for area in areas if area.column != total.column)
    return Columns(total, index, rank, left)


def unit_column(head: TableHead, rows: Rows) -> int:
    """Give the column of units; of province and commune the one that tells rows apart."""
    columns = [heading.column for heading in head.meaning(Meaning.UNIT)]
    return max(columns, key=lambda column: len({str(row[column]) for row in rows[head.row + 1 :]}))


def _ranks(head: TableHead) -> Sequence[Heading]:
    """Give the ranks by total; those by area are called by the area."""
    found = head.meaning(Meaning.RANK)
    if len(found) > 1 and found[0].certainty == BY_PART:
        overall = [one for one in found if any(word in name_key(one.name) for word in OVERALL)]
        return overall or found
    return found


def _one(path: Path, found: Sequence[Heading], what: Message, label: str) -> Heading | None:
    """Give the one column of its kind, the one of this year if several years are there."""
    of_year = [heading for heading in found if heading.year == label] or found
    if len(of_year) > 1:
        raise _several(path, of_year, what)
    return of_year[0] if of_year else None


def _several(path: Path, found: Sequence[Heading], what: Message) -> ResultsError:
    return ResultsError(
        say(
            "{file}: several columns may hold the {what}: {names}. Delete those that do not count, or call "
            "the one that counts “Tổng điểm” (of ranks: “Xếp hạng”).",
            file=path,
            what=what,
            names=[f"“{heading.name}”" for heading in found],
        )
    )


def _total_and_index(
    path: Path, head: TableHead, numbers: Numbers, areas: Sequence[AreaColumn], label: str
) -> tuple[Heading, Heading | None]:
    index = _one(path, head.meaning(Meaning.INDEX), say("index"), label)
    total = _total(path, _totals_beside(index, head), numbers, areas, label)
    if total is None and index is None:
        total = _sum_of_all(head, numbers, areas)
    if total is not None:
        return total, index
    if index is None:
        raise _no_total(path, head)
    return index, None


def _totals_beside(index: Heading | None, head: TableHead) -> Sequence[Heading]:
    """Give what may be the total; what is called “pci” is the result, and “Total land area” no total."""
    totals = head.meaning(Meaning.TOTAL)
    is_doubtful = any(one.certainty == BY_PART for one in totals)
    return () if is_doubtful and index and index.certainty == EXACTLY else totals


def _total(
    path: Path, totals: Sequence[Heading], numbers: Numbers, areas: Sequence[AreaColumn], label: str
) -> Heading | None:
    if len(totals) > 1 and len(areas) >= _FEWEST_AREAS:
        sums = [heading for heading in totals if numbers.add_up(areas, heading.column).all()]
        totals = sums or totals
    return _one(path, totals, say("totals"), label)


def _sum_of_all(head: TableHead, numbers: Numbers, areas: Sequence[AreaColumn]) -> Heading | None:
    """Find the one column that holds the sums of all others."""
    if len(areas) <= _FEWEST_AREAS:
        return None
    found = [
        total.column
        for total in areas
        if numbers.add_up([area for area in areas if area != total], total.column).all()
    ]
    return next((one for one in head.unnamed if [one.column] == found), None)


def _no_total(path: Path, head: TableHead) -> ResultsError:
    return ResultsError(
        say(
            "{file} has no column of totals; its columns are {names}. Call the column of totals "
            "“Tổng điểm” or “Chỉ số”.",
            file=path,
            names=[f"“{heading.name}”" for heading in head.headings],
        )
    )


def _areas(head: TableHead, numbers: Numbers, label: str) -> tuple[AreaColumn, ...]:
    """Give the columns of numbers that mean nothing else; of codes 1 and 1.1 only the first."""
    found = [_area(one) for one in _of_year(label, head) if numbers.are_in(one.column)]
    codes = {area.code for area in found} - {""}
    return _with_own_codes([area for area in found if area.code.rpartition(".")[0] not in codes])


def _of_year(label: str, head: TableHead) -> Sequence[Heading]:
    """Leave out the columns of other years, where the table has several beside each other."""
    if not any(heading.year == label for heading in head.headings):
        return head.unnamed
    return [heading for heading in head.unnamed if heading.year in {"", label}]


def _area(heading: Heading) -> AreaColumn:
    key = name_key(heading.name.replace("_", " "))
    role = next((role for role, parts in _ROLES.items() if any(part in key for part in parts)), Role.BASE)
    if bare := _BARE_CODE.match(heading.name):
        return AreaColumn(heading.column, bare[1], heading.name, role)
    coded = _CODE.match(heading.name)
    return AreaColumn(heading.column, coded[1] if coded else "", _CODE.sub("", heading.name), role)


def _with_own_codes(areas: Sequence[AreaColumn]) -> tuple[AreaColumn, ...]:
    """Give areas their names for codes, where they have no code, or share it."""
    codes, names = [area.code for area in areas], [area.name for area in areas]
    return tuple(
        area
        if area.code and codes.count(area.code) == 1
        # Two columns may even be called the same.
        else replace(area, code=area.name if names.count(area.name) == 1 else f"{area.name} ({at})")
        for at, area in enumerate(areas, start=1)
    )

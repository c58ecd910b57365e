"""A published ranking: a sheet or a CSV file of units with totals, perhaps ranks and areas.

The heading stands on one of the first 40 rows. Columns are recognised by header words;
all others that hold numbers are points by area. Rows of sums and averages, notes and
signatures are left out; a row "Điểm tối đa" says how many points there are.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.exact import Column
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.year_diff.contributions import exact_index
from cchc_cli.domain.year_diff.year import Basis, Contributions, YearResults
from cchc_cli.errors import ResultsError
from cchc_cli.language import say
from cchc_cli.readers.published_table.areas import contributions_in, scale_of
from cchc_cli.readers.published_table.columns import Columns, Numbers, choose_columns, unit_column
from cchc_cli.readers.published_table.doubts import doubtful_figures
from cchc_cli.readers.published_table.figures import figures_of
from cchc_cli.readers.published_table.headings import Heading
from cchc_cli.readers.published_table.lines import Lines, below, read_lines
from cchc_cli.readers.published_table.percent import in_percent
from cchc_cli.readers.published_table.ranks import with_ranks
from cchc_cli.readers.published_table.sheets import RankingSheet, label_of, ranking_in
from cchc_cli.readers.published_table.units import CellReader, units_table, without_doubles
from cchc_cli.readers.shown_path import shown_path

_WHOLE = 100.0
_COLUMNS = (
    *("unit_name", "unit_class", "group", "rank", "total_points", "index_percent", "exact_index"),
    *("band", "status"),
)


def read_published_table(path: Path) -> tuple[YearResults, list[Finding]]:
    """Read a published ranking.

    Raises:
        ResultsError: The file cannot be read, or has no ranking with totals in it.
    """
    sheet = ranking_in(path)
    unit = unit_column(sheet.head, sheet.rows)
    # First how numbers are written: what a row is depends on whether there are any in it.
    figures = figures_of(below(sheet.rows, sheet.head))
    lines = read_lines(sheet.rows, sheet.head, figures, unit)
    if not lines.units:
        raise ResultsError(say("{file} has no units below its heading.", file=path))
    kept, findings = without_doubles(lines.units, unit, sheet.place)
    findings += [*_nameless(lines, sheet.place), *_not_read(sheet)]
    label = label_of(path, sheet.rows[: sheet.head.row])
    numbers = Numbers(kept, figures)
    columns = choose_columns(path, sheet.head, numbers, label)
    # Only now is it known which columns are totals and the index.
    numbers = in_percent(numbers, columns, lines.maxima)
    year, more = _year(label, path, sheet, numbers, (columns, lines))
    return year, findings + more


def _nameless(lines: Lines, place: Place) -> list[Finding]:
    return [
        Finding(
            finding_kinds.TABLE_ROW_WITHOUT_UNIT,
            Place(place.file, place.sheet, cell),
            values={"stated": stated},
        )
        for cell, stated in lines.nameless
    ]


def _not_read(sheet: RankingSheet) -> list[Finding]:
    if not sheet.unread:
        return []
    values = {"stated": sheet.place.sheet, "names": tuple(f"“{name}”" for name in sheet.unread)}
    return [Finding(finding_kinds.TABLE_SHEETS_NOT_READ, Place(sheet.place.file), values=values)]


def _year(
    label: str, path: Path, sheet: RankingSheet, numbers: Numbers, found: tuple[Columns, Lines]
) -> tuple[YearResults, list[Finding]]:
    columns, lines = found
    reader = CellReader(sheet.place, numbers.figures, sheet.broken)
    units, findings = units_table(numbers, columns, reader)
    scale = scale_of(numbers, columns, lines.maxima)
    units = units.assign(index_percent=_index(units, numbers, columns, scale))
    units, about_ranks = with_ranks(units, sheet.place)
    contributions, about_areas = contributions_in(numbers, columns, units, lines.maxima, sheet.place)
    units = units.assign(exact_index=_exact(units, contributions))
    year = YearResults(
        label=label,
        source=shown_path(path),
        basis=Basis(scale),
        units=units[list(_COLUMNS)],
        contributions=contributions,
    )
    unreadable = _unreadable(reader, numbers, columns)
    doubtful = doubtful_figures(numbers, columns, lines.maxima, sheet.place)
    return year, [*findings, *unreadable, *about_ranks, *about_areas, *doubtful]


def _index(units: pd.DataFrame, numbers: Numbers, columns: Columns, scale: float | None) -> Column:
    """Give the index as it is stated, else from totals and scale, else the totals themselves."""
    totals = units["total_points"].to_numpy()
    # Whoever has no usable total has no index either, whatever its cell says.
    if columns.index is not None:
        return np.where(np.isnan(totals), np.nan, numbers.column(columns.index.column))
    return totals if scale is None else totals * _WHOLE / scale


def _exact(units: pd.DataFrame, contributions: Contributions | None) -> Column:
    index = units["index_percent"].to_numpy()
    return index if contributions is None else np.where(np.isnan(index), np.nan, exact_index(contributions))


def _unreadable(reader: CellReader, numbers: Numbers, columns: Columns) -> Iterator[Finding]:
    """Find figures of areas, and stated indices, that are none."""
    headings = [Heading(area.column, area.name) for area in columns.areas]
    headings += [columns.index] if columns.index else []
    for line in numbers.lines:
        found = (reader.unreadable(line, heading) for heading in headings)
        yield from filter(None, found)

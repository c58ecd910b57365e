"""Checks of a form's structure: its year, the order of its rows, its maximum points."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.filled_form import FilledForm, FilledRow, Heading
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.names import name_key
from cchc_cli.domain.submission import place_of
from cchc_cli.language import Message, say

_TOLERANCE = 1e-9
_TITLE_WORDS = ("cải cách hành chính", "cchc", "tự đánh giá", "tự chấm", "chấm điểm", "self-assessment")
# The decision on a form is mostly of the year before the one that it is for.
_OF_A_DECISION = ("kèm theo", "căn cứ", "ban hành theo", "theo quyết định")
_YEAR_ALONE = re.compile(r"(?:kỳ\s+)?(?:năm|year)(?:\s+đánh giá)?\s*:?\s*(20\d\d)\.?")
_NO_YEAR_OF_A_FORM = re.compile(
    r"ngày\s.{1,16}năm\s+\d{4}"  # the line of place and date
    r"|\d{1,2}\s*[/.-]\s*\d{4}"  # 05/03/2025, 03/2025
    r"|\d+/\d{4}/\S+"  # 12/2024/QĐ-UBND
    r"|20\d\d\s*[-–—]\s*20\d\d"  # a programme of several years
)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def other_year(filled: FilledForm) -> Iterator[Finding]:
    """A title, or a hidden sheet, that names another year than the framework's."""
    year = str(filled.form.year)
    stated = [heading for heading in map(_with_years, filled.headings) if heading is not None]
    # Titles compare with the year before, and old ones are left standing beside the new.
    if any(year in years for _, years in stated):
        stated = []
    if filled.stated_year is not None and filled.stated_year.text != year:
        stated.append((filled.stated_year, [filled.stated_year.text]))
    for heading, years in stated[:1]:
        values = {"stated": years[0], "year": year}
        yield Finding(kinds.OTHER_YEAR, place_of("", heading.place), values=values)


def _with_years(heading: Heading) -> tuple[Heading, list[str]] | None:
    """Give the years that a title names; None where it is no title or names none."""
    text = name_key(heading.text)
    if alone := _YEAR_ALONE.fullmatch(text):
        return heading, [alone[1]]
    is_title = any(word in text for word in _TITLE_WORDS)
    if not is_title or any(words in text for words in _OF_A_DECISION):
        return None
    years = _YEAR.findall(_NO_YEAR_OF_A_FORM.sub(" ", text))
    return (heading, years) if years else None


def rows_out_of_order(filled: FilledForm) -> Iterator[Finding]:
    """Rows that were moved: the fewest that have to go back to put a table in order.

    Where rows that follow each other were moved together, the first of them stands for all.
    """
    order = {row.code: at for at, row in enumerate(filled.form.rows)}
    # Each by itself: with a sheet for every area, the order of the sheets says nothing.
    for _, table_rows in groupby(filled.rows, key=lambda row: row.table):
        rows = _first_rows(table_rows)
        for at in _moved([order[row.code] for row in rows]):
            values = {"code": rows[at].code, "where": _between(rows, at)}
            place = place_of("", rows[at].place)
            yield Finding(kinds.ROW_OUT_OF_ORDER, place, criterion=rows[at].code, values=values)


def _moved(positions: Sequence[int]) -> Iterator[int]:
    """Give where something stands that is not in order; the first of several that follow each other."""
    if all(map(int.__lt__, positions, positions[1:])):
        return
    in_order = _longest_rise(positions)
    for at, position in enumerate(positions):
        follows = at > 0 and at - 1 not in in_order and positions[at - 1] < position
        if at not in in_order and not follows:
            yield at


def _first_rows(rows: Iterable[FilledRow]) -> list[FilledRow]:
    """Leave out rows for criteria that had one before."""
    first: dict[str, FilledRow] = {}
    for row in rows:
        first.setdefault(row.code, row)
    return list(first.values())


def _longest_rise(numbers: Sequence[int]) -> set[int]:
    """Give where the members of the longest rising subsequence stand."""
    ends: list[int] = []
    ends_at: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(ends_at[length - 1] if length else -1)
        ends[length:] = [number, *ends[length + 1 :]]
        ends_at[length:] = [at, *ends_at[length + 1 :]]
    members: set[int] = set()
    at = ends_at[-1] if ends_at else -1
    while at >= 0:
        members.add(at)
        at = before[at]
    return members


def _between(rows: Sequence[FilledRow], at: int) -> Message:
    if at == 0:
        return say("above {after}", after=rows[1].code)
    if at == len(rows) - 1:
        return say("below {before}", before=rows[at - 1].code)
    return say("between {before} and {after}", before=rows[at - 1].code, after=rows[at + 1].code)


def max_points_differ(filled: FilledForm) -> Iterator[Finding]:
    """Maximum points on the form that are not the framework's; of an area, its cap is as good."""
    for row in filled.rows:
        asked = filled.form.by_code[row.code]
        if row.max_points is None or row.max_points == asked.max_points:
            continue
        stated = abs(row.max_points)  # deductions are often printed with a minus sign
        allowed = (asked.max_points, asked.max_points if asked.cap is None else asked.cap)
        if not any(abs(stated - points) < _TOLERANCE for points in allowed):
            place = place_of("", row.table.place(row.table.max_points, row.row))
            values = {"code": row.code, "stated": row.max_points, "max_points": asked.max_points}
            yield Finding(kinds.MAX_POINTS_DIFFER, place, criterion=row.code, values=values)

"""The sheets of a filled-in form, in the layouts of DOMAIN section 4.

The rows are those of ``tests/workbooks.py``; here they get titles above, the labels of
figures and the way in which criteria are scored, as forms on officers' desks have them.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from cchc_cli.domain.form import Form
from cchc_cli.domain.framework import Criterion, Framework
from invented.communes import Commune

sys.path.insert(0, str(Path(__file__).parents[2] / "tests"))
from workbooks import FilledForm, Row, Value, form_sheets

__all__ = ["FilledForm", "Row", "Sheets", "Value", "header_of", "sheets_of"]

Sheets = dict[str, list[Row]]

_TITLE = "BẢN TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {year}"
_OFFICE = "UBND TỈNH MẪU"
_NAME, _FIGURE, _SCORING = 1, 3, 4
_HEADINGS = 6
"""How many columns the narrowest form has."""


def sheets_of(commune: Commune, form: Form, framework: Framework, filled: FilledForm) -> Sheets:
    """Lay the form of a commune out and fill it in."""
    unit_name = f"UBND {commune.name[0].lower()}{commune.name[1:]}" if commune.says_its_name else None
    sheets = form_sheets(form, filled, layout=commune.layout.partition("-")[0], unit_name=unit_name)
    match commune.layout:
        case "f1":
            return {name: _titled(_without_figures(rows), form) for name, rows in sheets.items()}
        case "f2":
            return {name: _without_figures(rows) for name, rows in sheets.items()}
        case "f3":
            return {f"CCHC {form.year}": _titled(list(_explained(_joined(sheets), framework)), form)}
        case _:
            return sheets


def _titled(rows: list[Row], form: Form) -> list[Row]:
    return [(_OFFICE,), (), (_TITLE.format(year=form.year),), *rows]


def header_of(rows: Sequence[Row]) -> int:
    """Find the row of headings; titles have gaps."""
    return next(at for at, row in enumerate(rows) if len(row) >= _HEADINGS and all(row))


def _without_figures(rows: Sequence[Row]) -> list[Row]:
    """Leave out the rows of figures, which these forms do not have."""
    header = header_of(rows)
    is_figure = [at > header and len(row) == _FIGURE and row[1] is None for at, row in enumerate(rows)]
    return [row for row, is_left_out in zip(rows, is_figure, strict=True) if not is_left_out]


def _joined(sheets: Mapping[str, Sequence[Row]]) -> list[Row]:
    """Put the sheets of all areas below one header."""
    (unit_line, header), *_ = (rows[:2] for rows in sheets.values())
    return [unit_line, (), header, *(row for rows in sheets.values() for row in rows[2:])]


def _explained(rows: Sequence[Row], framework: Framework) -> Iterator[Row]:
    """Say beside each criterion how it is scored, and name the figures below it.

    A figure that is the only one moves up to the row of its criterion.
    """
    leaves = {leaf.code: leaf for leaf in framework.leaves}
    leaf: Criterion | None = None
    coded: list[Value] = []
    below: list[Row] = []
    for row in rows:
        if row and not row[0] and leaf is not None:
            below.append(row)
            continue
        if leaf is not None:
            yield from _block(leaf, coded, below)
        coded, below = list(row), []
        leaf = leaves.get(str(row[0])) if row else None
        if leaf is None:
            yield row
    if leaf is not None:
        yield from _block(leaf, coded, below)


def _block(leaf: Criterion, coded: list[Value], below: Sequence[Row]) -> Iterator[Row]:
    coded[_SCORING] = leaf.guidance
    if leaf.is_answered_on_own_row and below:
        coded[_FIGURE] = below[0][_FIGURE]
        below = ()
    yield coded
    for question, row in zip(leaf.questions, below, strict=False):
        yield (None, f"{question.name}) {question.label}", *row[_NAME + 1 :])

"""What a cell shows of a code that Excel turned into a number or a date."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.readers.submissions.cells import Cell
from cchc_cli.readers.submissions.closer_look.shown_codes import shown_code


@pytest.mark.parametrize(
    ("cell", "number_format", "code"),
    [
        (1.1, "0.00", "1.10"),
        (1.1, "0.0", "1.1"),
        (1.1, "#,##0.00", "1.10"),
        (1.1, "0.00;[Red]-0.00", "1.10"),
        (2.0, "0", "2"),
        (date(2025, 2, 1), "d.m", "1.2"),
        (date(2025, 2, 1), "dd.mm", "1.2"),
        (date(2025, 2, 1), "d/m", "1.2"),
        (date(2025, 2, 1), "m.d", "2.1"),
        (date(2025, 2, 1), "d-mmm", "1.2"),
        (date(2025, 2, 1), 'd"."m', "1.2"),
        (date(2025, 2, 1), "[$-42A]d.m.yy;@", "1.2.25"),
        (date(2025, 2, 1), "d.m.yyyy", "1.2.2025"),
    ],
)
def test_a_cell_shows_a_code(cell: Cell, number_format: str, code: str) -> None:
    assert shown_code(cell, number_format) == code


@pytest.mark.parametrize(
    ("cell", "number_format"), [(1.1, "General"), (1.1, ""), (0.85, "0%"), (1.1, "0.00E+00"), ("1.1", "0.00")]
)
def test_other_cells_show_none(cell: Cell, number_format: str) -> None:
    assert shown_code(cell, number_format) == ""


def test_booleans_show_none() -> None:
    cell: Cell = True

    assert shown_code(cell, "0.00") == ""


@given(st.floats(allow_nan=False, allow_infinity=False), st.text())
def test_no_format_breaks_it(cell: float, number_format: str) -> None:
    shown_code(cell, number_format)
    shown_code(date(2025, 2, 1), number_format)

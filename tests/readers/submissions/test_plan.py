"""Plans, and the tables that they are made of."""

from collections.abc import Sequence

import pytest
from submission_forms import tidy_rows
from tables_in_memory import plan_of, table_of

from cchc_cli.readers.submissions.cells import Cell, Sheet
from cchc_cli.readers.submissions.header import Header
from cchc_cli.readers.submissions.plan import Plan, Table

CELLS: list[list[Cell]] = [
    ["Tiêu đề", "", ""],
    ["Mã", "Tiêu chí", "Tự chấm"],
    ["1.1", "Một việc", 0.5],
    ["", "Hai việc", ""],
]


def table(rows: Sequence[Sequence[Cell]], **columns: int | None) -> Table:
    return Table(Sheet("S", is_hidden=False, rows=rows), Header(1, **columns))  # type: ignore[arg-type]


def coded(count: int, fitting: int) -> Plan:
    """A plan of a workbook with so many coded rows."""
    rows = [("1", "x")] * count
    return Plan((), (), (), (), (), (), (), (), (), (), (), rows, fitting)


@pytest.mark.parametrize(
    ("row", "column", "reference"), [(0, 0, "S!A1"), (8, 27, "S!AB9"), (4, None, "S!A5")]
)
def test_cells_are_written_as_excel_does(row: int, column: int | None, reference: str) -> None:
    assert table(CELLS).reference(row, column) == reference


def test_the_name_of_a_sheet_is_taken_as_it_is() -> None:
    named = Table(Sheet("I. Chung!", is_hidden=False, rows=CELLS), Header(1))

    assert named.reference(1, 1) == "I. Chung!!B2"


@pytest.mark.parametrize(
    ("columns", "cells"),
    [
        ({"code": 0, "name": 1}, [("1.1", "Một việc"), ("", "Hai việc")]),
        ({"code": 0}, [("1.1", ""), ("", "")]),
        ({"name": 1}, [("", "Một việc"), ("", "Hai việc")]),
    ],
)
def test_code_and_name_of_the_rows_below_the_header(
    columns: dict[str, int], cells: list[tuple[Cell, Cell]]
) -> None:
    assert table(CELLS, **columns).naming_cells() == cells


@pytest.mark.parametrize("columns", [{"code": 0, "name": 1}, {"code": 0}, {"name": 0}])
def test_true_is_no_number_among_codes_and_names(columns: dict[str, int]) -> None:
    cells: list[list[Cell]] = [*CELLS[:2], [True, False, ""], [1.0, 0.0, ""]]

    rows = table(cells, **columns).naming_cells()

    assert {type(cell) for pair in rows for cell in pair} <= {str, float}
    assert "TRUE" in rows[0]
    assert 1.0 in rows[1]


@pytest.mark.parametrize(
    ("count", "fitting", "fits"), [(4, 2, True), (5, 2, False), (5, 3, True), (1, 0, False), (0, 0, True)]
)
def test_half_of_the_rows_make_a_form_of_the_framework(count: int, fitting: int, *, fits: bool) -> None:
    assert coded(count, fitting).fits is fits


def test_columns_that_a_form_lacks_have_no_cells() -> None:
    plan = plan_of([[*row[:3], *row[4:5]] for row in tidy_rows()])

    assert (plan.evidence, plan.own_cells) == ((), ())
    assert {slot.column for slot in plan.answers} == {3}


def test_the_cells_on_rows_of_criteria_with_figures_are_known() -> None:
    form = table_of(tidy_rows())

    assert [form.reference(slot.row, slot.column) for slot in plan_of(tidy_rows()).own_cells] == [
        "S!D4",
        "S!D16",
        "S!D22",
    ]

"""Rows written at once: the same as cell by cell, only faster."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from cchc_cli.writers.workbook.row_sheet import RowSheet, Value
from cchc_cli.writers.workbook.sheet import write_cells
from cchc_cli.writers.workbook.styles import Styles

OPTIONS = {"constant_memory": True, "strings_to_formulas": False}
NUMBERS = st.one_of(st.integers(-(10**12), 10**12), st.floats(-1e12, 1e12))
# What openpyxl gives back as it is: it reads the signs that Excel has for controls and line ends as text.
TEXTS = st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cn", "Co"]), min_size=1)


def written(folder: Path, rows: Sequence[Sequence[Value]], *, at_once: bool) -> Path:
    path = folder / f"{at_once}.xlsx"
    with Workbook(str(path), OPTIONS) as book:
        sheet = book.add_worksheet("S", RowSheet)
        styles = [Styles(book, 2).figure] * len(rows[0])
        for number, row in enumerate(rows):
            if at_once:
                sheet.write_row_at_once(number, row, styles)
            else:
                write_cells(sheet, number, row, styles)
    return path


def values(path: Path) -> list[tuple[object, ...]]:
    return [*load_workbook(path)["S"].iter_rows(values_only=True)]


@given(
    st.lists(st.lists(st.one_of(NUMBERS, TEXTS, st.none()), min_size=3, max_size=3), min_size=1, max_size=5)
)
def test_rows_hold_the_same_as_cells(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[Value]]
) -> None:
    folder = tmp_path_factory.mktemp("rows")
    rows = [["a", *row, "z"] for row in rows]  # so that no row is blank
    assert values(written(folder, rows, at_once=True)) == values(written(folder, rows, at_once=False))


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("=1+1", "=1+1"),
        ("<b>x</b>|=1+1 [red]", "<b>x</b>|=1+1 [red]"),
        ("<r><t>x</t></r>", "<r><t>x</t></r>"),
        ("  x ", "  x "),
        ("x\udcff", "x\ufffd"),
        ("a" * 40_000, "a" * 32_767),
        ("😀" * 20_000, "😀" * 16_383 + "\ufffd"),
        (float("nan"), None),
        (-0.0, 0),
        (0.1 + 0.2, 0.3),
    ],
)
def test_any_value_is_written_so_that_excel_takes_it(tmp_path: Path, value: Value, read: object) -> None:
    assert values(written(tmp_path, [["a", value]], at_once=True)) == [("a", read)]


def test_a_text_is_never_a_formula(tmp_path: Path) -> None:
    cell = load_workbook(written(tmp_path, [["=1+1"]], at_once=True))["S"]["A1"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_cells_keep_their_look_when_values_repeat(tmp_path: Path) -> None:
    with Workbook(str(tmp_path / "a.xlsx"), OPTIONS) as book:
        sheet, styles = book.add_worksheet("S", RowSheet), Styles(book, 2)
        for row in range(3):
            sheet.write_row_at_once(row, [1, 1, None], [styles.figure, styles.whole, styles.whole])
    rows = load_workbook(tmp_path / "a.xlsx")["S"].iter_rows()
    assert [[cell.number_format for cell in row] for row in rows] == [["#,##0.00", "#,##0", "#,##0"]] * 3


def test_rows_may_follow_and_precede_cells(tmp_path: Path) -> None:
    with Workbook(str(tmp_path / "a.xlsx"), OPTIONS) as book:
        sheet, style = book.add_worksheet("S", RowSheet), Styles(book, 2).text
        sheet.write_string(0, 0, "above", style)
        sheet.write_row_at_once(1, ["row", 2], [style, style], 32)
        sheet.write_string(2, 1, "below", style)
    made = load_workbook(tmp_path / "a.xlsx")["S"]
    assert [*made.iter_rows(values_only=True)] == [("above", None), ("row", 2), (None, "below")]
    assert (made.dimensions, made.row_dimensions[2].height) == ("A1:B3", 32)


def linked(path: Path, count: int) -> Worksheet:
    with Workbook(str(path), OPTIONS) as book:
        sheet, style = book.add_worksheet("S", RowSheet), Styles(book, 2).link
        for row in range(count):
            sheet.write_row_at_once(row, ["there"], [style])
            sheet.link(row, 0, "internal:'S'!A1" if row % 2 == 0 else "")
    return sheet


def test_a_cell_of_a_row_can_lead_to_another_one(tmp_path: Path) -> None:
    linked(tmp_path / "a.xlsx", 2)
    made = load_workbook(tmp_path / "a.xlsx")["S"]
    assert (made["A1"].value, made["A1"].hyperlink.location, made["A2"].hyperlink) == (
        "there",
        "'S'!A1",
        None,
    )


def test_a_sheet_has_no_more_links_than_excel_takes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc_cli.writers.workbook.row_sheet._MOST_LINKS", 2)
    assert linked(tmp_path / "a.xlsx", 9).hlink_count == 2

"""Workbooks as filled-in forms, in every layout."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest
from corpus import sample
from workbooks import LAYOUTS, Row, Value, write_workbook

from cchc_cli.domain.checks.form import check_form
from cchc_cli.domain.filled_form import FilledForm, FilledRow
from cchc_cli.domain.form import form_of
from cchc_cli.readers.framework_file import load_framework
from cchc_cli.readers.submissions.answers import AnswerReader
from cchc_cli.readers.submissions.cells import Sheet, read_sheets
from cchc_cli.readers.submissions.guard import clear
from cchc_cli.readers.submissions.header import find_header
from cchc_cli.readers.submissions.identity import identity_of
from cchc_cli.readers.submissions.plan import Table
from cchc_cli.readers.submissions.planner import Planner
from cchc_cli.readers.submissions.transcript import filled_form_of, header_without_answers

CODES = [row.code for row in sample.form().rows]


def sheets_of(folder: Path, written: Mapping[str, Sequence[Row]]) -> list[Sheet]:
    path = write_workbook(folder / "form.xlsx", written)
    return read_sheets(clear(path.read_bytes()))


def transcript(folder: Path, written: Mapping[str, Sequence[Row]]) -> FilledForm:
    sheets = sheets_of(folder, written)
    tables = [Table(sheet, header) for sheet in sheets if (header := find_header(sheet.rows)) is not None]
    form = sample.form()
    plan = Planner(form).plan(tables)
    read = AnswerReader(form).read(plan, tables, "form.xlsx")
    return filled_form_of(form, plan, tables, read, identity_of(sheets))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_row_is_there_with_its_maximum_and_its_points(tmp_path: Path, layout: str) -> None:
    filled = transcript(tmp_path, sample.sheets(layout))

    assert [row.code for row in filled.rows] == CODES
    official = {row.code: row.max_points for row in sample.form().rows}
    assert {row.code: row.max_points for row in filled.rows} == official
    points = {row.code: row.self_points for row in filled.rows if row.self_points is not None}
    assert points == sample.filled().self_points
    assert all(row.is_legible for row in filled.rows)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_evidence_is_there_with_its_criterion(tmp_path: Path, layout: str) -> None:
    filled = transcript(tmp_path, sample.sheets(layout))

    assert {one.code: one.text for one in filled.evidence} == sample.filled().evidence


@pytest.mark.parametrize(
    ("cell", "text", "number"), [(1.5, "", 1.5), (True, "True", None), ("nt", "nt", None), (0.0, "", 0.0)]
)
def test_evidence_of_any_type_is_there(tmp_path: Path, cell: Value, text: str, number: float | None) -> None:
    evidence = {one.code: (one.text, one.number) for one in with_evidence(tmp_path, cell).evidence}

    assert evidence["1.2"] == (text, number)


@pytest.mark.parametrize("cell", [None, "", "-", "…", "./.", date(2025, 3, 5)])
def test_dashes_and_mere_days_are_no_evidence_to_look_at(tmp_path: Path, cell: Value) -> None:
    assert "1.2" not in {one.code for one in with_evidence(tmp_path, cell).evidence}


def with_evidence(folder: Path, cell: Value) -> FilledForm:
    sheets = sample.sheets()
    sheets[sample.SHEET][sample.row_of(sheets[sample.SHEET], "1.2")][sample.EVIDENCE] = cell
    return transcript(folder, sheets)


def test_tables_know_their_columns_and_their_heading(tmp_path: Path) -> None:
    table = transcript(tmp_path, sample.sheets()).rows[0].table

    assert table == (sample.SHEET, "A", "C", "E", "F", "D", 4)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_check_finds_anything_in_a_form_without_fault(tmp_path: Path, layout: str) -> None:
    assert check_form(transcript(tmp_path, sample.sheets(layout))) == ()


@pytest.mark.parametrize(
    ("layout", "row", "points", "evidence"),
    [
        ("tidy", "Tự đánh giá!A6", "Tự đánh giá!E6", "Tự đánh giá!F6"),
        ("f1", "Bảng tự đánh giá!A7", "Bảng tự đánh giá!C7", "Bảng tự đánh giá!D7"),
        ("f2", "Sheet1!A11", "Sheet1!C11", "Sheet1!D11"),
        ("f3", "1. Chỉ đạo, điều hành!A6", "1. Chỉ đạo, điều hành!G6", "1. Chỉ đạo, điều hành!F6"),
    ],
)
def test_places_are_cells_as_excel_writes_them(
    tmp_path: Path, layout: str, row: str, points: str, evidence: str
) -> None:
    filled = transcript(tmp_path, sample.sheets(layout))

    assert (filled.by_code["1.1"].place, filled.by_code["1.1"].points_place) == (row, points)
    assert filled.evidence[0].place == evidence


def test_rows_of_sums_know_what_stands_above_them(tmp_path: Path) -> None:
    filled = transcript(tmp_path, sample.sheets("f3"))

    assert [total.label for total in filled.totals] == ["Cộng"] * 5
    above = [filled.rows[total.above - 1].code for total in filled.totals]
    assert above == ["1.10", "2.2.2", "3.3", "4.2", "5.2"]
    assert filled.totals[0].self_points == sample.filled().self_points["1"]


def test_signatures_are_no_sums(tmp_path: Path) -> None:
    assert len(transcript(tmp_path, sample.sheets("f2")).totals) == 1


def test_texts_above_the_table_are_there_where_they_have_digits(tmp_path: Path) -> None:
    (heading,) = transcript(tmp_path, sample.sheets()).headings

    assert (heading.place, heading.text[-8:]) == ("Tự đánh giá!A2", "NĂM 2025")


def changed(folder: Path, column: int, value: Value, code: str = "1.2") -> FilledRow:
    sheets = sample.sheets()
    sheets[sample.SHEET][sample.row_of(sheets[sample.SHEET], code)][column] = value
    return transcript(folder, sheets).by_code[code]


@pytest.mark.parametrize(
    ("stated", "points", "is_legible"),
    [("5,4", 5.4, True), (None, None, True), ("–", None, True), (" ", None, True), ("năm điểm", None, False)],
)
def test_points_are_those_that_are_scored(
    tmp_path: Path, stated: Value, points: float | None, *, is_legible: bool
) -> None:
    row = changed(tmp_path, sample.SELF_POINTS, stated)

    assert (row.self_points, row.is_legible) == (points, is_legible)


@pytest.mark.parametrize(
    ("stated", "number"), [("6,5", 6.5), (6, 6.0), ("tối đa 6", None), (None, None), (True, None)]
)
def test_maximum_points_are_numbers_or_nothing(tmp_path: Path, stated: Value, number: float | None) -> None:
    assert changed(tmp_path, sample.MAX_POINTS, stated).max_points == number


def test_a_sum_that_is_text_is_read_too(tmp_path: Path) -> None:
    assert changed(tmp_path, sample.SELF_POINTS, "28,65", code="1").self_points == 28.65


def test_the_year_of_the_hidden_sheet_is_there(tmp_path: Path) -> None:
    filled = transcript(tmp_path, {**sample.sheets(), "_cchc": [["year", 2024.0]]})

    assert filled.stated_year is not None
    assert filled.stated_year.text == "2024"


def test_a_table_without_a_column_points_at_its_codes(tmp_path: Path) -> None:
    without = [row[:4] + row[5:] for row in sample.sheets()[sample.SHEET]]
    row = transcript(tmp_path, {sample.SHEET: without}).by_code["1.1"]

    assert (row.points_place, row.self_points) == (f"{sample.SHEET}!A6", None)


def test_a_header_without_a_column_for_answers_is_found(tmp_path: Path) -> None:
    without = [row[:3] + row[5:] for row in sample.sheets()[sample.SHEET]]
    finding = header_without_answers(sheets_of(tmp_path, {"Bìa": [["Bìa"]], sample.SHEET: without}))

    assert finding is not None
    assert (finding.code, finding.place.sheet, finding.place.cell) == ("CCHC243", sample.SHEET, "A4")


@pytest.mark.parametrize(
    "rows",
    [
        [["Mã", "Tên tiêu chí"]],
        [["Điểm tối đa", "Tài liệu kiểm chứng", "Ghi chú"]],
        [["Mã", "Tên tiêu chí", "Điểm tối đa", "Điểm tự đánh giá"]],
        [["Danh sách đơn vị", 2025.0]],
        [],
    ],
)
def test_other_rows_are_no_header_without_answers(tmp_path: Path, rows: list[list[Value]]) -> None:
    assert header_without_answers(sheets_of(tmp_path, {"Sheet1": rows})) is None


@pytest.mark.parametrize("framework", ["bo-766", "mau-so-2025", "mau-xa-2025"])
def test_forms_of_shipped_frameworks_have_every_row_in_the_tree(framework: str) -> None:
    form = form_of(load_framework(framework))

    below_areas = [at for area in form.children[""] for at in form.leaves_below[area]]
    assert below_areas == list(range(len(form.leaves)))
    assert all(form.by_code[row.parent].code == row.parent for row in form.rows if row.parent)

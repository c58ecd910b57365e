"""Whose workbook it is: what it says itself, then the names of file and folder."""

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from readers.submissions.two_units import CELL, FILE, FOLDER, SHEET, UNITS
from submission_forms import codes_of, read_rows, read_sheets, tidy_rows
from tables_in_memory import table_of
from workbooks import Row, Value

from cchc_cli.domain.submission import ClaimSource
from cchc_cli.readers.submissions.cells import Cell, Sheet
from cchc_cli.readers.submissions.claims import Register
from cchc_cli.readers.submissions.identity import (
    IDENTITY_SHEET,
    claims_of,
    claims_of_path,
    identity_of,
)


@pytest.mark.parametrize(
    "line",
    [
        ["Đơn vị: UBND xã A"],
        ["Tên đơn vị : UBND xã A"],
        ["Đơn vị báo cáo: UBND  xã\u00a0A"],
        ["", "ĐƠN VỊ:", "", "UBND xã A"],
        ["Tên đơn vị", "UBND xã A"],
    ],
)
def test_a_line_above_the_table_names_the_unit(tmp_path: Path, line: list[Value]) -> None:
    reading = read_rows(tmp_path, [line, *tidy_rows()])

    assert reading.claims[0].source is CELL
    assert Register(UNITS).identify(reading.claims) == ("001", [])


@pytest.mark.parametrize("line", [["Đơn vị: ........"], ["Đơn vị tính: điểm"], ["UBND TỈNH MẪU"], ["Đơn vị"]])
def test_other_lines_name_none(tmp_path: Path, line: list[Value]) -> None:
    reading = read_rows(tmp_path, [line, *tidy_rows()])

    assert reading.claims[0].source is FILE


def test_the_hidden_sheet_is_believed_first(tmp_path: Path) -> None:
    sheets: Mapping[str, Sequence[Row]] = {
        "Sheet1": [["Đơn vị: Phường B"], *tidy_rows()],
        "_cchc": [["unit_code", "001"], ["unit_name", "Xã A"], ["framework", "mau-2025"]],
    }

    reading = read_sheets(tmp_path, sheets, hidden=("_cchc",))

    assert [claim.source for claim in reading.claims] == [SHEET, SHEET, CELL, FILE]
    assert codes_of(reading.findings) == []


def test_a_form_made_for_another_framework_is_reported(tmp_path: Path) -> None:
    sheets: Mapping[str, Sequence[Row]] = {"Sheet1": tidy_rows(), "_cchc": [["framework", "mau-2024"]]}

    assert codes_of(read_sheets(tmp_path, sheets, hidden=("_cchc",)).findings) == ["CCHC216"]


def test_hidden_tables_are_not_read(tmp_path: Path) -> None:
    sheets = {"Sheet1": tidy_rows(), "Năm trước": tidy_rows()}

    reading = read_sheets(tmp_path, sheets, hidden=("Năm trước",))

    assert codes_of(reading.findings) == ["CCHC223"]  # said, but no second table
    assert reading.submission is not None


@pytest.mark.parametrize(
    "line",
    [
        ["Cơ quan, đơn vị: UBND xã A"],
        ["Tên cơ quan/đơn vị: UBND xã A"],
        ["Đơn vị tự chấm: UBND xã A"],
        ["Đơn vị được chấm điểm: UBND xã A"],
        ["Đơn vị thực hiện: UBND xã A ......"],
        ["UBND TỈNH MẪU\nĐơn vị: UBND xã A\nNăm 2025"],
        ["ĐƠN VỊ TỰ ĐÁNH GIÁ", "", "UBND xã A"],
    ],
)
def test_other_ways_to_name_the_unit_above_the_table(tmp_path: Path, line: list[Value]) -> None:
    reading = read_rows(tmp_path, [line, *tidy_rows()])

    assert (reading.claims[0].source, reading.claims[0].text) == (CELL, "UBND xã A")


def sheet(rows: Sequence[Sequence[Cell]], name: str = IDENTITY_SHEET) -> Sheet:
    return Sheet(name, is_hidden=True, rows=rows)


def test_keys_and_values_of_the_hidden_sheet_are_read() -> None:
    rows: list[list[Cell]] = [
        ["unit_code ", " 001"],
        ["unit_name", "Xã\u00a0A"],
        ["year", 2025.0],
        ["note", ""],
        ["alone"],
    ]

    assert identity_of([sheet([["x", "y"]], "S"), sheet(rows)]) == {
        "unit_code": "001",
        "unit_name": "Xã A",
        "year": "2025",
    }


def test_a_long_code_that_is_a_number_keeps_its_digits() -> None:
    assert identity_of([sheet([["unit_code", 1234567.0]])]) == {"unit_code": "1234567"}


def test_only_the_first_rows_of_the_hidden_sheet_are_looked_at() -> None:
    rows = [[f"key{number}", "x"] for number in range(60)]

    assert len(identity_of([sheet(rows)])) == 50


def test_a_workbook_without_a_hidden_sheet_has_no_identity() -> None:
    assert identity_of([sheet([["unit_code", "001"]], "cchc")]) == {}


@pytest.mark.parametrize(
    ("file", "stated"),
    [
        ("xa-a.xlsx", [(FILE, "xa-a")]),
        ("Đợt 1/xa-a.xlsx", [(FILE, "xa-a"), (FOLDER, "Đợt 1")]),
        ("2025/Đợt 1/Xã A.v2.xlsx", [(FILE, "Xã A.v2"), (FOLDER, "Đợt 1")]),
        (unicodedata.normalize("NFD", "Xã Đông.xlsx"), [(FILE, "Xã Đông")]),
        ("  Xã\u00a0 A .xlsx", [(FILE, "Xã A")]),
    ],
)
def test_the_names_of_file_and_folder_are_claims(file: str, stated: list[tuple[ClaimSource, str]]) -> None:
    assert [(claim.source, claim.text) for claim in claims_of_path(file)] == stated


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (["Đơn vị： Xã A"], "Xã A"),
        (["Đơn vị: Xã A."], "Xã A"),
        (["Đơn vị: Xã A; năm 2025"], "Xã A; năm 2025"),
        (["Đơn vị:", 5.0, "", "…", "Xã A"], "Xã A"),
        (["Unit name: A & <b>B</b>"], "A & <b>B</b>"),
        ([unicodedata.normalize("NFD", "ĐƠN VỊ: Xã A")], "Xã A"),
    ],
)
def test_the_line_above_the_table_in_other_spellings(line: list[Cell], name: str) -> None:
    (claim, *_) = claims_of("a.xlsx", {}, [table_of([line, *tidy_rows()])])  # type: ignore[list-item]

    assert (claim.source, claim.text, claim.place.cell) == (CELL, name, "A1")


def test_the_first_table_that_has_such_a_line_names_the_unit() -> None:
    tables = [
        table_of(tidy_rows(), "I"),
        table_of([["Đơn vị: Xã A"], *tidy_rows()], "II"),
        table_of([["Đơn vị: Xã B"], *tidy_rows()], "III"),
    ]

    stated = [claim for claim in claims_of("a.xlsx", {}, tables) if claim.source is CELL]

    assert [(claim.text, claim.place.sheet) for claim in stated] == [("Xã A", "II")]


def test_a_line_below_the_header_names_none() -> None:
    table = table_of([*tidy_rows(), ["Đơn vị: Xã A"]])

    assert [claim.source for claim in claims_of("a.xlsx", {}, [table])] == [FILE]

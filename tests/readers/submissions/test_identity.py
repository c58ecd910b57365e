"""Whose workbook it is: what it says itself, then the names of file and folder."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from submission_forms import codes_of, read_rows, read_sheets, tidy_rows
from workbooks import Row, Value

from cchc_cli.domain.findings import NOWHERE
from cchc_cli.domain.submission import ClaimSource, UnitClaim
from cchc_cli.domain.units import Unit, Units
from cchc_cli.readers.submissions.claims import Register

UNITS = Units(
    (
        Unit("001", "Xã A", "xa", "xa", aliases=("Xã Anh",)),
        Unit("002", "Phường B", "phuong", "phuong"),
    )
)
CELL, FILE, FOLDER, SHEET = (
    ClaimSource.CELL,
    ClaimSource.FILE_NAME,
    ClaimSource.FOLDER,
    ClaimSource.IDENTITY_SHEET,
)


def claims(*stated: tuple[ClaimSource, str]) -> list[UnitClaim]:
    return [UnitClaim(source, text, NOWHERE) for source, text in stated]


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


@pytest.mark.parametrize("stated", ["001", "xã a", "UBND Xã A", "Xã Anh"])
def test_codes_names_and_aliases_match(stated: str) -> None:
    assert Register(UNITS).identify(claims((CELL, stated))) == ("001", [])


def test_a_file_name_with_underscores_matches() -> None:
    assert Register(UNITS).identify(claims((FILE, "Phường_B")))[0] == "002"


def test_the_folder_counts_where_the_file_name_says_nothing() -> None:
    assert Register(UNITS).identify(claims((FILE, "bieu mau"), (FOLDER, "Xã A"))) == ("001", [])


def test_a_name_that_is_not_in_the_list_is_only_suggested() -> None:
    code, findings = Register(UNITS).identify(claims((CELL, "Phuong B"), (FILE, "form")))

    assert (code, codes_of(findings)) == ("", ["CCHC502"])
    assert "Phường B (002)" in str(findings[0].hint)


def test_the_file_name_helps_where_the_cell_does_not() -> None:
    code, findings = Register(UNITS).identify(claims((CELL, "Phường Bb"), (FILE, "002")))

    assert (code, codes_of(findings)) == ("002", ["CCHC504"])


def test_the_form_is_believed_where_the_file_name_differs() -> None:
    code, findings = Register(UNITS).identify(claims((CELL, "Xã A"), (FILE, "002")))

    assert (code, codes_of(findings)) == ("001", ["CCHC505"])


def test_without_a_list_one_unit_may_be_written_in_two_ways() -> None:
    register = Register(None)

    assert register.identify(claims((CELL, "UBND xã A"), (FILE, "x")))[0] == "UBND xã A"
    assert register.identify(claims((CELL, "Xã  A"), (FILE, "y")))[0] == "UBND xã A"


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


def test_the_hidden_sheet_and_the_cell_of_different_units_of_the_list_are_told_at_the_cell() -> None:
    code, findings = Register(UNITS).identify(claims((SHEET, "001"), (SHEET, "Xã A"), (CELL, "Phường B")))

    assert (code, codes_of(findings)) == ("001", ["CCHC415"])
    assert findings[0].values == {"stated": "Xã A", "other": "Phường B"}
    assert findings[0].unit_code == "001"


def test_a_hidden_sheet_that_names_two_units_is_no_form_passed_on() -> None:
    code, findings = Register(UNITS).identify(claims((SHEET, "001"), (SHEET, "Phường B")))

    assert (code, codes_of(findings)) == ("001", ["CCHC505"])


def test_without_a_list_hidden_sheet_and_cell_are_compared_too() -> None:
    found = Register(None).identify(claims((SHEET, "001"), (SHEET, "Xã A"), (CELL, "Phường B")))

    assert (found[0], codes_of(found[1])) == ("Xã A", ["CCHC415"])


@pytest.mark.parametrize(
    "stated",
    [
        ((SHEET, "001"), (SHEET, "Xã A"), (CELL, "UBND xã A")),
        ((SHEET, "001"), (SHEET, "Xã A"), (CELL, "Xã A, tỉnh Mẫu")),
        ((SHEET, "001"), (CELL, "Xã A")),
        ((SHEET, "001"), (SHEET, "Xã A"), (FILE, "phuong b")),
        ((CELL, "Xã A"), (FILE, "phuong b")),
    ],
)
def test_without_a_list_only_two_names_that_differ_are_told(
    stated: tuple[tuple[ClaimSource, str], ...],
) -> None:
    assert Register(None).identify(claims(*stated))[1] == []

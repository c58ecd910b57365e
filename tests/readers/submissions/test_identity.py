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

    assert codes_of(read_sheets(tmp_path, sheets, hidden=("Năm trước",)).findings) == []


@pytest.mark.parametrize("stated", ["001", "xã a", "UBND Xã A", "Xã Anh"])
def test_codes_names_and_aliases_match(stated: str) -> None:
    assert Register(UNITS).identify(claims((CELL, stated))) == ("001", [])


def test_a_file_name_with_underscores_matches() -> None:
    assert Register(UNITS).identify(claims((FILE, "Phường_B")))[0] == "002"


def test_the_folder_counts_where_the_file_name_says_nothing() -> None:
    assert Register(UNITS).identify(claims((FILE, "bieu mau"), (FOLDER, "Xã A"))) == ("001", [])


def test_a_name_that_is_not_in_the_list_is_only_suggested() -> None:
    code, findings = Register(UNITS).identify(claims((CELL, "Phường Bb"), (FILE, "form")))

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

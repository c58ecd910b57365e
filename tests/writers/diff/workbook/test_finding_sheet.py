"""Findings of a comparison in Excel."""

from dataclasses import replace

import pytest
from openpyxl import Workbook
from writers.diff.samples import FINDINGS, REPAIRED, UNCOMPARED, sample_diff
from writers.diff.workbook.opened_sheets import opened, records

from cchc_cli.domain.findings import Finding, Place
from cchc_cli.language import LanguageCode


@pytest.fixture(scope="module")
def book() -> Workbook:
    return opened(sample_diff())


def test_findings_name_their_unit(book: Workbook) -> None:
    row = records(book["Findings"])[0]
    assert (row["Code"], row["Severity"], row["Unit"]) == ("CCHC547", "error", "Xã Bỏ Phiếu")


def test_errors_come_first() -> None:
    turned = opened(replace(sample_diff(), findings=FINDINGS[::-1]))["Findings"]
    assert [row["Severity"] for row in records(turned)] == ["error", "warning", "note"]


def test_errors_and_warnings_are_told_apart_by_their_look(book: Workbook) -> None:
    looks = [book["Findings"][f"B{row}"].font.color.rgb for row in (2, 3, 4)]
    assert len(set(looks)) == 3


def test_the_same_finding_in_many_places_has_a_row_for_each() -> None:
    many = tuple(
        Finding(REPAIRED, Place("cu.csv", cell=f"A{line}"), values={"line": line}) for line in range(1, 31)
    )
    rows = records(opened(replace(sample_diff(), findings=many))["Findings"])
    assert len(rows) == 30
    assert (rows[0]["What is wrong"], rows[0]["File"], rows[0]["Cell"]) == (
        *("Line 1 of the list was repaired.", "cu.csv", "A1"),
    )


def test_a_unit_of_the_year_before_is_named_as_well() -> None:
    found = Finding(UNCOMPARED, unit_code="X41", values={"name": "X41"})
    (row,) = records(opened(replace(sample_diff(), findings=(found,)))["Findings"])
    assert (row["Unit"], row["Unit code"]) == ("Xã Hợp Một", "X41")


def test_a_unit_that_neither_year_knows_has_its_code_alone() -> None:
    found = Finding(UNCOMPARED, unit_code="Z9", values={"name": "Z9"})
    (row,) = records(opened(replace(sample_diff(), findings=(found,)))["Findings"])
    assert (row["Unit"] or "", row["Unit code"]) == ("", "Z9")


def test_without_findings_the_sheet_says_what_would_stand_there() -> None:
    sheet = opened(replace(sample_diff(), findings=()), LanguageCode.VI)["Lỗi, cảnh báo và ghi chú"]
    assert sheet.max_row == 1
    assert [cell.value for cell in sheet[1]][:4] == ["Mã", "Mức độ", "Nội dung", "Cách xử lý"]


def test_a_file_name_that_begins_like_a_formula_is_text() -> None:
    found = Finding(REPAIRED, Place("=1+1.csv"), values={"line": 1})
    cell = opened(replace(sample_diff(), findings=(found,)))["Findings"]["H2"]
    assert (cell.value, cell.data_type) == ("=1+1.csv", "s")

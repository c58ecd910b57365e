"""The parts of a workbook by key, and which of them are its sheets."""

from pathlib import Path

import pytest
from archives import archive_of, members_of
from binary_workbooks import xls, xls_rows, xlsb, xlsb_rows
from workbooks import write_open_document, write_workbook

from cchc_cli.readers.submissions.closer_look.archive_parts import (
    SHARED_STRINGS,
    STYLES,
    sheet_members,
    sheets_of,
    unpacked,
)
from cchc_cli.readers.submissions.guard import Cleared, WorkbookKind, clear


@pytest.fixture
def workbook(tmp_path: Path) -> bytes:
    """A workbook of two sheets."""
    return write_workbook(tmp_path / "a.xlsx", {"Một": [["x"]], "Hai & ba": [["y"]]}).read_bytes()


def test_parts_are_known_by_their_names_in_small_letters(workbook: bytes) -> None:
    parts = unpacked(clear(workbook))

    assert {STYLES, SHARED_STRINGS, "xl/workbook.xml", "xl/worksheets/sheet1.xml"} <= parts.keys()
    assert parts[SHARED_STRINGS] == members_of(workbook)["xl/sharedStrings.xml"]


def test_parts_whose_names_are_written_in_another_way_are_found(workbook: bytes) -> None:
    members = members_of(workbook)
    members["XL/Styles.XML"] = members.pop("xl/styles.xml")

    assert unpacked(clear(archive_of(members)))[STYLES] == members["XL/Styles.XML"]


@pytest.mark.parametrize(
    "content", [xls({"S": xls_rows([["a"]])}), xlsb({"S": xlsb_rows([["a"]])})], ids=["xls", "xlsb"]
)
def test_formats_without_xml_have_no_parts(content: bytes) -> None:
    assert unpacked(clear(content)) == {}


def test_an_open_document_has_no_parts_of_this_kind(tmp_path: Path) -> None:
    assert unpacked(clear(write_open_document(tmp_path / "a.ods", [["a"]]).read_bytes())) == {}


def test_sheets_are_found_by_the_names_that_people_see(workbook: bytes) -> None:
    assert sheet_members(unpacked(clear(workbook))) == {
        "Một": "xl/worksheets/sheet1.xml",
        "Hai & ba": "xl/worksheets/sheet2.xml",
    }


def test_whatever_is_read_for_nothing_else_may_be_a_sheet(workbook: bytes) -> None:
    parts = {**unpacked(clear(workbook)), "xl/du-lieu.dat": b"<worksheet/>"}

    assert list(sheets_of(parts)) == [
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml",
        "xl/du-lieu.dat",
    ]


def test_a_workbook_without_parts_has_no_sheets() -> None:
    parts = unpacked(Cleared(WorkbookKind.XLSX, b""))

    assert (parts, sheets_of(parts), sheet_members(parts)) == ({}, {}, {})

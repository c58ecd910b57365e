"""Binary workbooks: grid, errors and links, record by record."""

from struct import pack

import pytest
from archives import changed
from binary_workbooks import long_record, xlsb, xlsb_error, xlsb_row, xlsb_rows

from cchc_cli.readers.submissions.cells import read_sheets
from cchc_cli.readers.submissions.guard import Refused, clear
from cchc_cli.readers.submissions.guard import xlsb as guard_xlsb

from .conftest import refusal

ROWS = xlsb_rows([["Mã", "Tên"], ["1", 2.5]])
SHEET = "xl/worksheets/sheet1.bin"


def number(column: int) -> bytes:
    return long_record(5, pack("<LLd", column, 0, 1.0))


def test_cells_are_read_from_the_parts_that_were_looked_at() -> None:
    cleared = clear(xlsb({"Bảng": ROWS}, members={"xl/theme/theme1.xml": b"<a/>"}))

    assert read_sheets(cleared)[0].rows == [["Mã", "Tên"], ["1", 2.5]]
    assert SHEET in cleared.parts
    assert "xl/theme/theme1.xml" not in cleared.parts


@pytest.mark.parametrize(
    ("records", "cell"),
    [
        ([xlsb_row(1_048_575), number(16_383)], "XFD1048576"),
        ([xlsb_row(3), number(4_000_000_000)], "LXQEASW4"),
        ([xlsb_row(1_048_575), number(0), xlsb_row(5), number(6)], "A1048576"),
    ],
)
def test_a_grid_too_large_is_refused_with_its_cell(records: list[bytes], cell: str) -> None:
    refused = refusal(xlsb({"Bảng": [*ROWS, *records]}))

    assert (refused.kind.code, refused.sheet, refused.values["cell"]) == ("CCHC107", "Bảng", cell)


def test_blank_cells_with_formats_are_no_huge_grid() -> None:
    blank = long_record(1, pack("<LL", 16_383, 1))

    cleared = clear(xlsb({"Bảng": [*ROWS, xlsb_row(1_048_575), blank]}))

    assert len(read_sheets(cleared)[0].rows) == 2


def test_more_records_than_any_form_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard_xlsb, "LARGEST_GRID", 5)

    assert refusal(xlsb({"Bảng": ROWS})).kind.code == "CCHC107"


def test_errors_are_found_whether_typed_or_calculated() -> None:
    typed, calculated = xlsb_error(3, is_formula=False), xlsb_error(2, is_formula=True)
    content = xlsb({"Một": ROWS, "Hai": [*ROWS, xlsb_row(3), typed, xlsb_row(4), calculated]})

    cleared = clear(content)

    assert {
        name: {cell: kind.code for cell, kind in cells.items()} for name, cells in cleared.broken.items()
    } == {"Hai": {"D4": "CCHC318", "C5": "CCHC318"}}
    assert [sheet.broken for sheet in read_sheets(cleared)] == [{}, cleared.broken["Hai"]]


@pytest.mark.parametrize("broken", [b"\x00", b"\x80", b"\x00\x08\x01"])
def test_records_that_break_off_are_damage(broken: bytes) -> None:
    content = changed(xlsb({"Bảng": ROWS}), {SHEET: lambda part: part + broken})

    with pytest.raises(Refused) as refused:
        read_sheets(clear(content))

    assert refused.value.kind.code == "CCHC104"


def test_a_document_type_is_refused() -> None:
    relations = "xl/_rels/workbook.bin.rels"
    content = changed(xlsb({"Bảng": ROWS}), {relations: lambda xml: b"<!DOCTYPE a>" + xml})

    assert refusal(content).kind.code == "CCHC115"


@pytest.mark.parametrize(
    ("members", "remarks"),
    [
        ({"xl/vbaProject.bin": b"vba"}, ["CCHC121"]),
        ({"xl/externalLinks/externalLink1.bin": long_record(360, pack("<H", 0))}, ["CCHC122"]),
        ({"xl/externalLinks/externalLink1.bin": long_record(360, pack("<H", 1))}, ["CCHC123"]),
        ({"xl/embeddings/oleObject1.bin": b"ole"}, ["CCHC124"]),
    ],
)
def test_contents_besides_the_cells_are_remarked(members: dict[str, bytes], remarks: list[str]) -> None:
    cleared = clear(xlsb({"Bảng": ROWS}, members=members))

    assert [noted.kind.code for noted in cleared.remarks] == remarks
    assert len(read_sheets(cleared)[0].rows) == 2

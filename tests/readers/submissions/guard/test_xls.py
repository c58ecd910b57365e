"""Old workbooks: the streams of a compound file, and the records in them."""

from struct import pack, pack_into

import pytest
from binary_workbooks import (
    ERROR_RESULT,
    record,
    xls,
    xls_cell,
    xls_error,
    xls_formula,
    xls_rows,
    xls_stream,
)

from cchc_cli.readers.submissions.cells import read_sheets
from cchc_cli.readers.submissions.guard import Refused, clear
from cchc_cli.readers.submissions.guard import xls as guard_xls
from cchc_cli.readers.submissions.guard.ole import compound_file_of, open_compound_file

from .conftest import refusal

ROWS = xls_rows([["Mã", "Tên"], ["1", 2.5]])
NAME = "Workbook"


def renamed(content: bytes, name: str) -> bytes:
    """Give the one stream of a compound file another name."""
    old = NAME.encode("utf-16-le").ljust(64, b"\0") + pack("<H", 2 * len(NAME) + 2)
    return content.replace(old, name.encode("utf-16-le").ljust(64, b"\0") + pack("<H", 2 * len(name) + 2))


def test_the_parser_is_given_the_one_stream_that_was_looked_at() -> None:
    stream = xls_stream({"Bảng": ROWS})
    cleared = clear(compound_file_of(stream))

    assert open_compound_file(cleared.readable).read(NAME).startswith(stream)
    assert read_sheets(cleared)[0].rows == [["Mã", "Tên"], ["1", 2.5]]


@pytest.mark.parametrize("size", [0, 4_096, 70_000, 8_000_000])
def test_streams_of_any_size_survive_being_put_into_a_compound_file(size: int) -> None:
    stream = bytes(range(256)) * (size // 256)

    assert open_compound_file(compound_file_of(stream)).read(NAME).rstrip(b"\0") == stream.rstrip(b"\0")


@pytest.mark.parametrize(
    ("name", "code", "what"),
    [
        ("WordDocument", "CCHC103", "a Word document"),
        ("PowerPoint Document", "CCHC103", "a presentation"),
        ("VisioDocument", "CCHC103", "a file of another Office program"),
        ("EncryptedPackage", "CCHC105", ""),
    ],
)
def test_other_compound_files_are_called_what_they_are(name: str, code: str, what: str) -> None:
    refused = refusal(renamed(xls({"Bảng": ROWS}), name))

    assert (refused.kind.code, str(refused.values.get("what", ""))) == (code, what)


def test_the_stream_of_excel_95_is_read_too() -> None:
    assert read_sheets(clear(renamed(xls({"Bảng": ROWS}), "Book")))[0].rows[0] == ["Mã", "Tên"]


@pytest.mark.parametrize("scheme", [pack("<HHH", 0, 1, 1), pack("<HH", 1, 1) + bytes(50)])
def test_a_password_is_named(scheme: bytes) -> None:
    assert refusal(xls({"Bảng": ROWS}, extra=[record(0x2F, scheme)])).kind.code == "CCHC105"


@pytest.mark.parametrize(("row", "column", "cell"), [(65_535, 65_535, "CRXP65536"), (65_535, 255, "IV65536")])
def test_a_grid_too_large_is_refused_with_its_cell(row: int, column: int, cell: str) -> None:
    refused = refusal(xls({"Bảng": [*ROWS, xls_cell(row, column, 1.0)]}))

    assert (refused.kind.code, refused.sheet, refused.values["cell"]) == ("CCHC107", "Bảng", cell)


def test_several_numbers_in_one_record_reach_as_far_as_the_last() -> None:
    several = record(0x00BD, pack("<HH", 60_000, 200) + pack("<HL", 0, 0) * 50 + pack("<H", 249))

    assert refusal(xls({"Bảng": [*ROWS, several]})).values["cell"] == "IP60001"


@pytest.mark.parametrize(
    ("dimensions", "code"),
    [((0, 2**32 - 1, 0, 65_535), "CCHC107"), ((10, 2, 0, 3), "CCHC104"), ((0, 3, 9, 2), "CCHC104")],
)
def test_dimensions_that_a_parser_would_make_room_for_are_refused(
    dimensions: tuple[int, int, int, int], code: str
) -> None:
    assert refusal(xls({"Bảng": [record(0x200, pack("<LLHHH", *dimensions, 0)), *ROWS]})).kind.code == code


@pytest.mark.parametrize("dimensions", [(0, 0, 0, 0), (0, 65_536, 0, 256), (0, 2, 0, 2)])
def test_dimensions_that_excel_writes_pass(dimensions: tuple[int, int, int, int]) -> None:
    cleared = clear(xls({"Bảng": [record(0x200, pack("<LLHHH", *dimensions, 0)), *ROWS]}))

    assert read_sheets(cleared)[0].rows[0] == ["Mã", "Tên"]


def test_more_records_than_any_form_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard_xls, "LARGEST_GRID", 5)

    assert refusal(xls({"Bảng": [record(0x0208)] * 6})).kind.code == "CCHC107"


def test_errors_are_found_whether_typed_or_calculated() -> None:
    faulty = [*ROWS, xls_error(3, 3), xls_formula(4, 3, ERROR_RESULT), xls_formula(5, 3, pack("<d", 2.0))]
    true = record(0x0205, pack("<3HBB", 6, 3, 0, 1, 0))

    cleared = clear(xls({"Một": ROWS, "Hai": [*faulty, true]}))

    assert {
        name: {cell: kind.code for cell, kind in cells.items()} for name, cells in cleared.broken.items()
    } == {"Hai": {"D4": "CCHC318", "D5": "CCHC318"}}
    assert [sheet.broken for sheet in read_sheets(cleared)] == [{}, cleared.broken["Hai"]]


@pytest.mark.parametrize(
    ("link", "remarks"),
    [
        (pack("<HHB", 1, 9, 0) + b"\1nam-2024", ["CCHC122"]),
        (pack("<HHB", 0, 12, 0) + b"cmd\3/c calc", ["CCHC123"]),
        (pack("<HH", 2, 0x0401), []),
        (pack("<HH", 1, 0x3A01), []),
    ],
)
def test_links_are_remarked(link: bytes, remarks: list[str]) -> None:
    cleared = clear(xls({"Bảng": ROWS}, extra=[record(0x01AE, link)]))

    assert [noted.kind.code for noted in cleared.remarks] == remarks


@pytest.mark.parametrize("kind", [1, 6])
def test_macro_sheets_are_remarked(kind: int) -> None:
    content = compound_file_of(xls_stream({"Bảng": ROWS, "Macro1": []}, kinds=(0, kind)))

    assert [noted.kind.code for noted in clear(content).remarks] == ["CCHC121"]


@pytest.mark.parametrize("following", [0, 1, 5])
def test_chains_that_run_in_circles_are_damage(following: int) -> None:
    content = bytearray(xls({"Bảng": ROWS}))
    table = 512 + 9 * 512  # after the header, eight sectors of the stream and one of the directory
    pack_into("<L", content, table + 7 * 4, following)

    assert refusal(bytes(content)).kind.code == "CCHC104"


@pytest.mark.parametrize("size", [8, 40, 513, 3_000, 5_000])
def test_a_truncated_file_is_damage(size: int) -> None:
    assert refusal(xls({"Bảng": ROWS})[:size]).kind.code == "CCHC104"


def test_records_that_break_off_are_damage() -> None:
    content = xls({"Bảng": [record(0x0203, b"\0")]})

    with pytest.raises(Refused) as refused:
        read_sheets(clear(content))

    assert refused.value.kind.code == "CCHC104"

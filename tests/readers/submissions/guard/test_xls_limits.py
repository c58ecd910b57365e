"""Old workbooks at and beyond their bounds, and how their sheets are called."""

from struct import pack

import pytest
from binary_workbooks import record, xls, xls_cell, xls_error, xls_rows, xls_stream

from cchc_cli.readers.submissions.guard import clear
from cchc_cli.readers.submissions.guard import xls as guard_xls
from cchc_cli.readers.submissions.guard.ole import compound_file_of

from .conftest import refusal

ROWS = xls_rows([["Mã", "Tên"], ["1", 2.5]])
LINK = 0x01AE


def with_name(name: bytes, length: int, *, version: int = 0x0600) -> bytes:
    """Put a workbook together whose one sheet has an error and a name of these bytes."""
    beginning = record(0x0809, pack("<4H2L", version, 5, 0, 0, 0, 0))
    at = len(beginning) + 4 + 7 + len(name) + 4
    listing = record(0x0085, pack("<LBBB", at, 0, 0, length) + name)
    sheet = record(0x0809, pack("<4H2L", version, 16, 0, 0, 0, 0)) + xls_error(0, 0) + record(0x000A)
    return compound_file_of(beginning + listing + record(0x000A) + sheet)


@pytest.mark.parametrize("cell", [(7_811, 255), (65_535, 29), (30, 65_535 - 1_020)])
def test_a_grid_of_up_to_two_million_cells_passes(cell: tuple[int, int]) -> None:
    assert clear(xls({"S": [*ROWS, xls_cell(*cell, 1.0)]})).broken == {}


@pytest.mark.parametrize(
    ("cells", "far"),
    [([(7_812, 255)], "IV7813"), ([(7_812, 0), (0, 255)], "IV1"), ([(31, 65_535)], "CRXP32")],
)
def test_a_grid_of_a_row_more_is_refused(cells: list[tuple[int, int]], far: str) -> None:
    refused = refusal(xls({"S": [*ROWS, *(xls_cell(*cell, 1.0) for cell in cells)]}))

    assert (refused.kind.code, refused.sheet, refused.values["cell"]) == ("CCHC107", "S", far)


def test_as_many_records_as_the_bound_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard_xls, "LARGEST_GRID", 10)

    assert clear(xls({"A": ROWS, "B": ROWS})).broken == {}  # four cells and the beginning, in each of them


def test_the_records_of_all_sheets_are_counted_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard_xls, "LARGEST_GRID", 9)

    refused = refusal(xls({"A": ROWS, "B": ROWS}))

    assert (refused.kind.code, refused.sheet) == ("CCHC107", "B")


@pytest.mark.parametrize("dimensions", [(0, 65_536, 0, 257), (0, 65_537, 0, 256), (0, 2**24 + 1, 0, 1)])
def test_room_for_more_than_a_sheet_of_this_format_has_is_refused(dimensions: tuple[int, ...]) -> None:
    refused = refusal(xls({"S": [record(0x200, pack("<LLHHH", *dimensions, 0)), *ROWS]}))

    assert (refused.kind.code, refused.sheet) == ("CCHC107", "S")


@pytest.mark.parametrize(
    ("name", "length", "sheet"),
    [
        (b"\1" + "Tự đánh giá".encode("utf-16-le"), 11, "Tự đánh giá"),
        (b"\0Sheet1", 6, "Sheet1"),
        (b"\0Ph\xfa l\xfac", 7, "Phú lúc"),
        (b"\0A\0B", 3, "AB"),
        (b"\1" + "A\0B".encode("utf-16-le"), 3, "AB"),
        (b"\0", 0, ""),
    ],
)
def test_names_of_sheets_are_wide_or_narrow(name: bytes, length: int, sheet: str) -> None:
    assert list(clear(with_name(name, length)).broken) == [sheet]


def test_names_of_excel_95_are_in_the_code_page_of_vietnam() -> None:
    name = "Tên xã".replace("ã", "a\u0303").encode("cp1258")

    assert list(clear(with_name(name, len(name), version=0x0500)).broken) == ["Tên xa\u0303"]


def test_links_of_both_kinds_are_told_with_macros_in_one_order() -> None:
    file = record(LINK, pack("<HHB", 1, 9, 0) + b"\1nam-2024")
    program = record(LINK, pack("<HHB", 0, 12, 0) + b"cmd\3/c calc")
    content = compound_file_of(xls_stream({"S": ROWS, "M": []}, extra=[file, program, file], kinds=(0, 1)))

    noted = clear(content).remarks

    assert [(one.kind.code, one.values) for one in noted] == [
        ("CCHC121", {}),
        ("CCHC122", {"count": 2}),
        ("CCHC123", {}),
    ]


def test_macros_are_known_by_their_storage() -> None:
    content = xls({"S": ROWS})
    at = content.index("Workbook".encode("utf-16-le")) + 128  # the next entry of the directory
    storage = "_VBA_PROJECT_CUR".encode("utf-16-le").ljust(64, b"\0") + pack("<HB", 34, 1)

    noted = clear(content[:at] + storage + content[at + len(storage) :]).remarks

    assert [one.kind.code for one in noted] == ["CCHC121"]


@pytest.mark.parametrize(
    ("code", "is_error", "cells"), [(0x17, 1, ["C3"]), (0x2A, 1, ["C3"]), (1, 0, []), (0x17, 0, [])]
)
def test_an_error_is_told_from_a_truth_by_the_byte_behind_it(
    code: int, is_error: int, cells: list[str]
) -> None:
    cell = record(0x0205, pack("<3HBB", 2, 2, 0, code, is_error))

    assert [*clear(xls({"S": [*ROWS, cell]})).broken.get("S", {})] == cells

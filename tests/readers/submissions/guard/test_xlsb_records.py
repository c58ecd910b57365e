"""Records of binary workbooks: numbers in groups of seven bits, names of sheets, bounds."""

from collections.abc import Callable
from struct import pack

import pytest
from archives import changed
from binary_workbooks import long_record, xlsb, xlsb_error, xlsb_row, xlsb_rows

from cchc_cli.readers.submissions.guard import clear
from cchc_cli.readers.submissions.guard import xlsb as guard_xlsb

from .conftest import refusal

ROWS = xlsb_rows([["Mã", "Tên"], ["1", 2.5]])
ERROR = [xlsb_row(0), xlsb_error(0, is_formula=False)]
RELATIONS = "xl/_rels/workbook.bin.rels"
WORKBOOK = "xl/workbook.bin"


def number(column: int) -> bytes:
    return long_record(5, pack("<LLd", column, 0, 1.0))


def broken(content: bytes) -> dict[str, list[str]]:
    return {sheet: list(cells) for sheet, cells in clear(content).broken.items()}


@pytest.mark.parametrize("length", [0, 1, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152])
def test_records_of_any_length_are_passed_over(length: int) -> None:
    unknown = long_record(2_000, bytes(length))

    assert broken(xlsb({"S": [unknown, *ERROR]})) == {"S": ["A1"]}


def test_a_length_has_four_bytes_at_most() -> None:
    endless = b"\xd0\x0f" + b"\x80" * 4

    assert broken(xlsb({"S": [endless, *ERROR]})) == {"S": ["A1"]}


@pytest.mark.parametrize("column", [0, 1, 16_383])
@pytest.mark.parametrize("row", [0, 99])
def test_an_error_is_told_at_its_cell(row: int, column: int) -> None:
    records = [xlsb_row(row), xlsb_error(column, is_formula=True)]
    letters = {0: "A", 1: "B", 16_383: "XFD"}[column]

    assert broken(xlsb({"S": records})) == {"S": [f"{letters}{row + 1}"]}


@pytest.mark.parametrize("kind", [1, 2, 4, 5, 6, 7, 8, 9, 10, 12])
def test_other_cells_are_no_errors(kind: int) -> None:
    assert broken(xlsb({"S": [xlsb_row(0), long_record(kind, pack("<LLB", 0, 0, 0x17))]})) == {}


@pytest.mark.parametrize("cell", [(999_999, 1), (121, 16_383)])
def test_a_grid_of_up_to_two_million_cells_passes(cell: tuple[int, int]) -> None:
    row, column = cell

    assert broken(xlsb({"S": [*ROWS, xlsb_row(row), number(column)]})) == {}


@pytest.mark.parametrize(("row", "column", "cell"), [(1_000_000, 1, "B1000001"), (122, 16_383, "XFD123")])
def test_a_grid_of_a_row_more_is_refused(row: int, column: int, cell: str) -> None:
    assert refusal(xlsb({"S": [*ROWS, xlsb_row(row), number(column)]})).values == {"cell": cell}


def test_as_many_records_as_the_bound_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    content = xlsb({"S": ROWS})  # eleven records, six of them rows and cells
    monkeypatch.setattr(guard_xlsb, "LARGEST_GRID", 10)

    assert broken(content) == {}


def test_one_record_more_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard_xlsb, "LARGEST_GRID", 9)

    assert refusal(xlsb({"S": ROWS})).kind.code == "CCHC107"


@pytest.mark.parametrize("name", ["Tự đánh giá", "Sheet<1>", "x" * 200])
def test_a_sheet_has_the_name_that_its_workbook_gives_it(name: str) -> None:
    assert broken(xlsb({name: ERROR})) == {name: ["A1"]}


@pytest.mark.parametrize("target", ["/xl/worksheets/sheet1.bin", "xl/worksheets/sheet1.bin"])
def test_relations_from_the_root_lead_to_sheets_too(target: str) -> None:
    content = changed(
        xlsb({"S": ERROR}), {RELATIONS: lambda xml: xml.replace(b"worksheets/sheet1.bin", target.encode())}
    )

    assert broken(content) == {"S": ["A1"]}


@pytest.mark.parametrize(
    ("member", "change"),
    [
        (RELATIONS, lambda _: b""),
        (RELATIONS, lambda xml: xml.replace(b"rId1", b"rId9")),
        (WORKBOOK, lambda _: b""),
        (WORKBOOK, lambda part: part.replace(b"\x9c\x01", b"\x9d\x01")),
    ],
)
def test_a_sheet_that_nothing_names_is_looked_at_all_the_same(
    member: str, change: Callable[[bytes], bytes]
) -> None:
    assert broken(changed(xlsb({"S": ERROR}), {member: change})) == {"": ["A1"]}


def test_a_sheet_without_a_relation_takes_no_name_from_another() -> None:
    # The format's way of saying that there is no text is a length of all ones.
    nameless = long_record(156, pack("<LLL", 0, 1, 0xFFFF_FFFF) + pack("<L", 1) + "X".encode("utf-16-le"))
    content = changed(xlsb({"S": ERROR}), {WORKBOOK: lambda part: nameless + part})

    assert broken(content) == {"S": ["A1"]}


def test_names_behind_the_list_of_sheets_are_not_taken() -> None:
    late = long_record(156, pack("<LL", 0, 1) + pack("<L", 4) + "rId1".encode("utf-16-le") + pack("<L", 0))
    content = changed(xlsb({"S": ERROR}), {WORKBOOK: lambda part: part + late})

    assert broken(content) == {"S": ["A1"]}


@pytest.mark.parametrize("member", ["xl/vbaProject.bin", "xl/worksheets/vbaSheet.bin"])
def test_macros_are_never_read_as_sheets(member: str) -> None:
    cleared = clear(xlsb({"S": ROWS}, members={member: b"\x80"}))

    assert member not in cleared.parts


def test_any_other_binary_member_may_be_a_sheet() -> None:
    errors = b"".join(ERROR)

    assert broken(xlsb({"S": ROWS}, members={"xl/elsewhere/a.bin": errors})) == {"": ["A1"]}

"""The marks of one workbook: which sheets have any, and below which row."""

from pathlib import Path

import pytest
from archives import changed
from binary_workbooks import xls, xls_rows, xlsb, xlsb_rows
from marked_workbooks import Change, both, hide_row, merge, put, write_marked
from workbooks import write_open_document

from cchc_cli.readers.submissions.closer_look import MarkedWorkbook
from cchc_cli.readers.submissions.guard import clear

ROWS = [["A", "B"], ["1", "x"], ["2", "y"], ["3", "z"]]


def marked(folder: Path, change: Change) -> MarkedWorkbook:
    path = write_marked(folder / "xa-a.xlsx", {"One": ROWS, "Two": ROWS}, change)
    return MarkedWorkbook(clear(path.read_bytes(), path.name))


def nothing(*_: object) -> None:
    """Change nothing."""


def test_an_ordinary_workbook_has_no_marked_sheets(tmp_path: Path) -> None:
    workbook = marked(tmp_path, nothing)

    assert (workbook.marked_sheets(["One", "Two"], 0), workbook.merged_below(0)) == ({}, {})
    assert not workbook.has_legacy_fonts


def test_merged_titles_are_no_marks(tmp_path: Path) -> None:
    workbook = marked(tmp_path, merge("A1:B1", "Title"))

    assert (workbook.marked_sheets(["One"], 0), workbook.merged_below(0)) == ({}, {})


def test_a_merged_range_below_the_header_is_given_by_sheet(tmp_path: Path) -> None:
    workbook = marked(tmp_path, merge("B2:B3", "x"))

    assert workbook.merged_below(0) == {"One": ["B2:B3"], "Two": []}
    assert workbook.marked_sheets(["One", "Two"], 0).keys() == {"One"}


def test_beside_something_hidden_merged_titles_are_given_too(tmp_path: Path) -> None:
    workbook = marked(tmp_path, both(merge("A1:B1", "Title"), hide_row(2)))

    marks, part = workbook.marked_sheets(["One"], 0)["One"]

    assert (marks.has_hidden, marks.merged, part.hidden_rows) == (True, ("A1:B1",), frozenset({2}))


@pytest.mark.parametrize("name", ["Two", "Three"])
def test_only_the_sheets_that_are_asked_for_are_given(tmp_path: Path, name: str) -> None:
    assert marked(tmp_path, hide_row(2)).marked_sheets([name], 0) == {}


def open_document(folder: Path, shown: str) -> MarkedWorkbook:
    """An open document of four rows, one cell of which is merged with the next."""
    path = write_open_document(folder / "a.ods", ROWS)
    spanned = 'table:number-columns-spanned="2" office:value-type'
    content = changed(
        path.read_bytes(), {"content.xml": lambda xml: _replaced(xml.decode(), shown, spanned).encode()}
    )
    return MarkedWorkbook(clear(content, path.name))


def _replaced(xml: str, shown: str, spanned: str) -> str:
    """Let the cell that shows a text span two columns."""
    at = xml.rindex("office:value-type", 0, xml.index(f"<text:p>{shown}<"))
    return xml[:at] + spanned + xml[at + len("office:value-type") :]


def test_merged_cells_of_an_open_document_are_given_by_sheet(tmp_path: Path) -> None:
    assert open_document(tmp_path, "2").merged_below(0) == {"S": ["A3:B3"]}


def test_merged_titles_of_an_open_document_are_left_out_too(tmp_path: Path) -> None:
    assert open_document(tmp_path, "A").merged_below(0) == {"S": []}


def test_the_marks_of_an_open_document_are_given_with_its_sheets(tmp_path: Path) -> None:
    marks, part = open_document(tmp_path, "2").marked_sheets(["S"], 0)["S"]

    assert (marks.merged, part.hidden_rows) == (("A3:B3",), frozenset())


@pytest.mark.parametrize(
    "content",
    [xls({"S": xls_rows(ROWS)}), xlsb({"S": xlsb_rows(ROWS)})],
    ids=["xls", "xlsb"],
)
def test_nothing_is_known_of_the_cells_of_binary_workbooks(content: bytes) -> None:
    workbook = MarkedWorkbook(clear(content))

    assert (workbook.marked_sheets(["S"], 0), workbook.merged_below(0)) == ({}, {})
    assert not workbook.has_legacy_fonts
    assert workbook.parts.sheet("S").cells == {}


def test_an_old_font_in_the_styles_is_seen(tmp_path: Path) -> None:
    assert marked(tmp_path, put("A2", "§óng", font_name=".VnTime")).has_legacy_fonts

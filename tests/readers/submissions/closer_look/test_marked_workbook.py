"""The marks of one workbook: which sheets have any, and below which row."""

from pathlib import Path

import pytest
from marked_workbooks import Change, both, hide_row, merge, write_marked

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

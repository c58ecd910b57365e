"""Copies of sheets, to be shown beside what is wrong with them."""

from cchc_cli.domain.findings import Place
from cchc_cli.domain.sheet_copy import SheetCopy, WorkbookCopy, no_quotes


def test_nothing_is_quoted_unless_somebody_can() -> None:
    assert no_quotes(Place("a.xlsx", "S", "A1")) is None


def test_a_workbook_that_is_not_copied_has_no_sheets_and_no_reader() -> None:
    assert (WorkbookCopy().sheets, WorkbookCopy().reader) == ((), "")


def test_a_sheet_is_taken_for_visible_and_whole() -> None:
    sheet = SheetCopy("Phiếu", [["1.1", 2.5]])
    assert (sheet.is_hidden, dict(sheet.broken), sheet.merged) == (False, {}, ())

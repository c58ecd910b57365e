"""What is hidden and merged in open documents."""

from html import escape
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from submission_forms import answer, small_form, tidy_rows
from workbooks import Value, write_open_document

from cchc_cli.readers.submissions.closer_look.open_document import marked_sheets
from cchc_cli.readers.submissions.reading import Reading, WorkbookReader

from .conftest import codes_and_cells


def rows_for_open_documents() -> list[list[Value]]:
    """The small form without its date, which is written as text."""
    return [["05/12/2025" if hasattr(cell, "year") else cell for cell in row] for row in tidy_rows()]


def read(folder: Path, *changes: tuple[str, str]) -> Reading:
    """Write the small form as an open document with its XML changed, and read it."""
    path = write_open_document(folder / "xa-a.ods", rows_for_open_documents())
    with ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    content = members["content.xml"].decode()
    for before, after in changes:
        assert before in content
        content = content.replace(before, after, 1)
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, member in members.items():
            archive.writestr(name, content.encode() if name == "content.xml" else member)
    return WorkbookReader(small_form()).read(folder, "xa-a.ods")


def cell(value: str) -> str:
    return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'


def test_a_form_without_marks_has_no_findings_but_the_date(tmp_path: Path) -> None:
    assert codes_and_cells(read(tmp_path).findings) == [("CCHC303", "D18")]


@pytest.mark.parametrize("visibility", ["collapse", "filter"])
def test_a_hidden_row_is_found(tmp_path: Path, visibility: str) -> None:
    row = f"<table:table-row>{cell('1.3')}"
    reading = read(tmp_path, (row, row.replace("row>", f'row table:visibility="{visibility}">', 1)))

    assert answer(reading, "1.3") == 0
    assert ("CCHC221", "D7") in codes_and_cells(reading.findings)


def test_a_hidden_column_is_found(tmp_path: Path) -> None:
    shown = '<table:table-column table:number-columns-repeated="4"/>'
    columns = f'{shown}<table:table-column table:visibility="collapse"/>'
    reading = read(tmp_path, ('table:name="S">', f'table:name="S">{columns}'))

    assert ("CCHC222", "E3") in codes_and_cells(reading.findings)


def test_merged_cells_that_cover_answers_are_found(tmp_path: Path) -> None:
    before = f"<table:table-row>{cell('1.5')}{cell('Tiêu chí thứ năm')}"
    spanned = cell("Tiêu chí thứ năm").replace("cell ", 'cell table:number-columns-spanned="3" ', 1)
    reading = read(tmp_path, (before, f"<table:table-row>{cell('1.5')}{spanned}"))

    assert ("CCHC233", "D9") in codes_and_cells(reading.findings)


def test_repeated_rows_count_as_often_as_they_are_repeated() -> None:
    content = (
        b'<table:table table:name="A&amp;B"><table:table-row table:number-rows-repeated="3"/>'
        b'<table:table-row table:visibility="collapse" table:number-rows-repeated="1048573"/></table:table>'
    )

    ((name, (marks, part)),) = marked_sheets(content).items()

    assert (name, marks.has_hidden) == ("A&B", True)
    assert [part.is_row_hidden(row) for row in (2, 3, 9_999)] == [False, True, True]


def test_cells_count_as_often_as_they_are_repeated() -> None:
    content = (
        b'<table:table table:name="S"><table:table-row><table:table-cell table:number-columns-repeated="3"/>'
        b'<table:table-cell table:number-rows-spanned="2" table:number-columns-spanned="1"/>'
        b"<table:covered-table-cell/></table:table-row></table:table>"
    )

    assert marked_sheets(content)["S"][0].merged == ("D1:D2",)


def test_a_document_without_marks_is_not_gone_through() -> None:
    assert marked_sheets(b'<table:table table:name="S"><table:table-row/></table:table>') == {}

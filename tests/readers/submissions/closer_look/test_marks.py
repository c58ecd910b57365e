"""The quick search that says whether a closer look is needed."""

import pytest

from cchc_cli.readers.submissions.closer_look.marks import Marks, has_legacy_fonts, marks_of

SHEET = b"<worksheet><cols>%s</cols><sheetData>%s</sheetData>%s</worksheet>"


def sheet(columns: bytes = b"", rows: bytes = b"", after: bytes = b"") -> bytes:
    return SHEET % (columns, rows, after)


def test_an_ordinary_sheet_has_no_marks() -> None:
    assert marks_of(sheet(b'<col min="1" max="2" width="9"/>', b'<row r="1"><c r="A1"/></row>')) is None


@pytest.mark.parametrize(
    "row", [b'<row r="1" hidden="1"/>', b"<row r='1' hidden='1'/>", b'<row r="1" hidden="true"/>']
)
def test_a_hidden_row_is_a_mark(row: bytes) -> None:
    assert marks_of(sheet(rows=row)) == Marks(has_hidden=True)


@pytest.mark.parametrize(
    "column",
    [b'<col min="1" max="1" hidden="1"/>', b'<col min="1" max="1" width="0"/>', b"<col hidden='true'/>"],
)
def test_a_hidden_column_is_a_mark(column: bytes) -> None:
    assert marks_of(sheet(columns=column)) == Marks(has_hidden=True)


def test_rows_hidden_by_default_are_a_mark() -> None:
    content = b'<worksheet><sheetFormatPr zeroHeight="1"/><sheetData/></worksheet>'

    assert marks_of(content) == Marks(has_hidden=True)


def test_what_libreoffice_writes_on_every_row_is_no_mark() -> None:
    assert marks_of(sheet(b'<col hidden="false"/>', b'<row r="1" hidden="false"/>')) is None


def test_merged_ranges_are_given() -> None:
    merged = b'<mergeCells count="2"><mergeCell ref="A1:C1"/><x:mergeCell ref=\'E5:E7\'/></mergeCells>'

    assert marks_of(sheet(after=merged)) == Marks(has_hidden=False, merged=("A1:C1", "E5:E7"))


@pytest.mark.parametrize("font", [b".VnTime", b".VnArialH", b".vntime", b"VNI-Times", b"VNI Helve"])
def test_old_fonts_are_found_among_the_styles(font: bytes) -> None:
    assert has_legacy_fonts(b'<font><name val="%s"/></font>' % font, b"")


def test_old_fonts_are_found_in_stretches_of_text() -> None:
    assert has_legacy_fonts(b"", b'<r><rPr><rFont val=".VnTime"/></rPr><t>x</t></r>')


@pytest.mark.parametrize("font", [b"Times New Roman", b"Vnkoala", b"Arial"])
def test_other_fonts_are_not_old(font: bytes) -> None:
    assert not has_legacy_fonts(b'<font><name val="%s"/></font>' % font, b'<t>val=".VnTime"</t>')

"""The quick search that says whether a closer look is needed."""

import pytest
from at_once import at_once

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


@pytest.mark.parametrize(
    "height", [b'ht="0"', b"ht='0'", b'ht="0.0"', b'spans="1:7" ht="0" customHeight="1"']
)
def test_a_row_without_height_is_a_mark(height: bytes) -> None:
    assert marks_of(sheet(rows=b'<row r="1" %s/>' % height)) == Marks(has_hidden=True)


@pytest.mark.parametrize("height", [b'ht="0.75"', b'ht="10"', b'customHeight="0"', b'ht=""', b'ht="0'])
def test_a_low_row_is_no_mark(height: bytes) -> None:
    assert marks_of(sheet(rows=b'<row r="1" %s/>' % height)) is None


@pytest.mark.parametrize("columns", [b'<col width="0.5"/>', b'<col width="9"/>', b'<col defaultwidth="0"/>'])
def test_a_narrow_column_is_no_mark(columns: bytes) -> None:
    assert marks_of(sheet(columns)) is None


@pytest.mark.parametrize("text", [b'<t>hidden="1"</t>', b'<row xhidden="1"/>', b'<row hidden="0"/>'])
def test_the_word_alone_is_no_mark(text: bytes) -> None:
    assert marks_of(sheet(rows=text)) is None


@pytest.mark.parametrize("area", [b"A1", b"$A$1:B2", b"A1:B", b"a1:b2", b"ABCD1:B2", b"A12345678:B2"])
def test_a_merged_range_that_is_none_is_no_mark(area: bytes) -> None:
    assert marks_of(sheet(after=b'<mergeCell ref="%s"/>' % area)) is None


def test_a_sheet_without_rows_is_searched_as_a_whole() -> None:
    assert marks_of(b'<worksheet><mergeCell ref="A1:B2"/></worksheet>') == Marks(
        has_hidden=False, merged=("A1:B2",)
    )


@pytest.mark.parametrize(
    "unit", [b"<mergeCell ", b'<x:mergeCell ref="A1', b"<mergeCell ref=", b'ht="0', b"hidden="]
)
def test_hostile_repetition_takes_no_time_to_speak_of(unit: bytes) -> None:
    with at_once():
        assert marks_of(b"<sheetData/>" + unit * 20_000) is None

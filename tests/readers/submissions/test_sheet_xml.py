"""What the XML of a sheet shows without being parsed."""

import pytest

from cchc_cli.readers.submissions.sheet_xml import SheetXml, UnusualXmlError

HEAD = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://r">'
    b'<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols>'
)
TAIL = (
    b'<mergeCells><mergeCell ref="A1:XFD1"/></mergeCells><pageMargins left="0.7" footer="0.3"/></worksheet>'
)


def sheet(rows: bytes) -> SheetXml:
    return SheetXml(HEAD + b"<sheetData>" + rows + b"</sheetData>" + TAIL)


def row(*cells: bytes, number: int = 1) -> bytes:
    return b'<row r="%d" spans="1:7" customFormat="1" ht="15">%s</row>' % (number, b"".join(cells))


ORDINARY = row(b'<c r="A1" s="1" t="s"><v>0</v></c>', b'<c r="B1"/>', b'<c r="Z999"><v>1.5</v></c>')
BLANK = b'<c r="XFD1048576" s="12"/>'


def test_an_ordinary_sheet_shows_nothing_whatever_its_dimension_says() -> None:
    ordinary = sheet(ORDINARY)

    assert not any((ordinary.reaches_far, ordinary.has_formulas, ordinary.may_have_errors))
    assert ordinary.grid() == (0, 0)
    assert ordinary.broken_cells() == {}


@pytest.mark.parametrize(
    ("rows", "grid"),
    [
        (row(b'<c r="XFD1048576"><v>1</v></c>'), (1_048_576, 16_384)),
        (row(b'<c r="A1"><v>1</v></c>', b'<c r="AB7"><v>1</v></c>'), (7, 28)),
        (row(b'<c r="xfd7"><v>1</v></c>'), (7, 16_384)),
        (row(b"<c r='C2000'><v>1</v></c>"), (2000, 3)),
        (row(b'<c s="1" r = "C2000" t="n"><v>1</v></c>'), (2000, 3)),
        (row(b'<c\n\tr="C2000"><v>1</v></c>'), (2000, 3)),
        (row(b'<c r="A3" r="C2000"><v>1</v></c>'), (2000, 3)),
        (row(b'<c r="A3" s="1"  r="C2000"><v>1</v></c>'), (2000, 3)),
        (row(b'<c r="A3" s="1"r="C2000"><v>1</v></c>'), (2000, 3)),
        (row(b'<x:c r="C2000"><v>1</v></x:c>'), (2000, 3)),
        (row(b"<c><v>1</v></c>", b"<c><v>1</v></c>", number=5000), (5000, 2)),
        (row() + b"<row><c/><c/><c><v>1</v></c></row>", (2, 3)),
        (row(number=70) + b"<row/><row><c><v>1</v></c></row>", (72, 1)),
        (row(b'<c r="K7"><v>1</v></c><c><v>1</v></c>'), (7, 12)),
        (row(b'<c r="A9999999999999999999"><v>1</v></c>'), (999_999_999, 1)),
    ],
)
def test_the_grid_spans_every_cell_with_a_value(rows: bytes, grid: tuple[int, int]) -> None:
    assert sheet(rows).reaches_far
    assert sheet(rows).grid() == grid


def test_blank_cells_do_not_count_as_parsers_leave_them_out() -> None:
    assert not sheet(row(BLANK, BLANK)).reaches_far
    assert sheet(row(BLANK, b'<c r="B2000"><v>1</v></c>', b"<c  r='XFD9999' />")).grid() == (2000, 2)


@pytest.mark.parametrize(
    "hidden",
    [
        b'<c r="AA1" a="/><v>1</v>"><v>1</v></c>',
        b"<c r='AA1' a='/><v>1</v>'><v>1</v></c>",
        b'<c r="AA1" x="<" r="XFD9999"><v>1</v></c>',
    ],
)
def test_quotes_hide_no_cell(hidden: bytes) -> None:
    with pytest.raises(UnusualXmlError):
        sheet(row(hidden)).grid()


def test_a_comment_does_not_shift_rows() -> None:
    with pytest.raises(UnusualXmlError):
        sheet(b'<row r="9999999"><!-- <row r="1"> --><c><v>1</v></c></row>').grid()


@pytest.mark.parametrize("name", [b"sheetData", b"x:sheetData"])
def test_neither_comments_nor_prefixes_hide_where_the_cells_are(name: bytes) -> None:
    far = row(b'<c r="A99999"><v>1</v></c>')
    hidden = b"<%s>%s<!-- </sheetData> -->%s</%s >" % (name, ORDINARY, far, name)

    assert SheetXml(HEAD + hidden + TAIL).reaches_far


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        (b'<c r="D5" t="e"><f>1/0</f><v>#DIV/0!</v></c>', {"D5": "CCHC318"}),
        (b'<c r="D5" s="3" t="e"><v>#REF!</v></c>', {"D5": "CCHC318"}),
        (b"<c t='e' r='d5'><v>#N/A</v></c>", {"D5": "CCHC318"}),
        (b'<c r="D5"><f>1+1</f></c>', {"D5": "CCHC319"}),
        (b'<c r="D5" s="1"><f>1+1</f><v></v></c>', {"D5": "CCHC319"}),
        (b'<c r="D5"><f t="shared" si="0"/><v/></c>', {"D5": "CCHC319"}),
        (b'<c r="D5" t="str"><f>""</f><v></v></c>', {}),
        (b'<c r="D5"><f>1+1</f><v>2</v></c>', {}),
        (b'<c r="D5" t="inlineStr"><is><t>#1</t></is></c>', {}),
        (b'<c r="D5" t="b"><v>0</v></c>', {}),
    ],
)
def test_cells_without_a_value_are_found_by_reference(cell: bytes, found: dict[str, str]) -> None:
    broken = sheet(row(cell)).broken_cells()

    assert {reference: kind.code for reference, kind in broken.items()} == found


def test_an_error_that_parsers_do_not_know_becomes_one_that_they_know() -> None:
    mended = sheet(row(b'<c r="D5" t="e"><f>A1</f><v>#SPILL!</v></c><c r="E5" t="e"><v>#N/A</v></c>'))

    content = mended.with_known_errors()

    assert b'<c r="D5" t="e"><f>A1</f><v>#VALUE!</v></c><c r="E5" t="e"><v>#N/A</v></c>' in content


@pytest.mark.parametrize(
    ("formula", "is_remote"),
    [(b"cmd|'/c calc'!A1", True), (b"Excel|Sheet1!R1C1", True), (b"A1+B2", False), (b"Sheet2!A1", False)],
)
def test_a_formula_that_asks_another_program_is_seen(formula: bytes, *, is_remote: bool) -> None:
    asking = sheet(row(b'<c r="D5"><f>%s</f><v>1</v></c>' % formula))

    assert asking.has_remote_formula() is is_remote

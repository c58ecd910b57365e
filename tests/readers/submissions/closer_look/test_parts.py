"""What the XML of a workbook says of its cells."""

import pytest
from at_once import at_once
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.readers.submissions.closer_look.parts import Run, WorkbookParts
from cchc_cli.readers.submissions.closer_look.styles import Style, styles_of

STYLES = """<styleSheet xmlns="main">
<numFmts count="1"><numFmt numFmtId="164" formatCode="d\\.m"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>
<font><b/><name val=".VnTime"/></font></fonts>
<cellStyleXfs><xf numFmtId="2" fontId="1"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="2" fontId="1"><alignment/></xf>
<xf numFmtId="164" fontId="9"/></cellXfs></styleSheet>"""
SHARED = """<sst><si><t>plain</t></si><si/><si><r><rPr><rFont val=".VnTime"/></rPr><t>§&amp;</t></r>
<r><t xml:space="preserve"> b_x000D_</t></r></si></sst>"""
SHEET = """<worksheet><cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/>
<col min="7" max="7" width="9" hidden="0"/></cols><sheetData>
<row r="1" hidden="1"><c r="A1" s="1" t="s"><v>2</v></c><c r="B1" s="7"/></row>
<row r="2"><c r="A2" s="2"><f>1+1</f><v>2</v></c><c r="B2" t="inlineStr"><is><r><t>x</t></r></is></c></row>
<row r="3" ht="0"/></sheetData></worksheet>"""


def parts(sheet: str = SHEET) -> WorkbookParts:
    contents = {"xl/styles.xml": STYLES, "xl/sharedstrings.xml": SHARED, "xl/worksheets/sheet1.xml": sheet}
    encoded = {name: content.encode() for name, content in contents.items()}
    return WorkbookParts(encoded, {"S": "xl/worksheets/sheet1.xml"})


def test_styles_have_the_font_and_the_number_format_that_they_refer_to() -> None:
    assert styles_of(STYLES) == (Style("Calibri"), Style(".VnTime", "0.00"), Style("", "d\\.m"))


def test_a_file_without_styles_has_none() -> None:
    assert styles_of("") == ()


def test_cells_have_their_style() -> None:
    cells = parts().sheet("S").cells

    assert cells["A1"].style == Style(".VnTime", "0.00")
    assert cells["A2"].style == Style("", "d\\.m")


def test_a_style_that_is_not_there_says_nothing() -> None:
    assert parts().sheet("S").cells["B1"].style == Style()


def test_formulas_are_seen() -> None:
    cells = parts().sheet("S").cells

    assert [reference for reference, cell in cells.items() if cell.has_formula] == ["A2"]


def test_texts_that_change_fonts_are_given_in_stretches() -> None:
    assert parts().sheet("S").cells["A1"].runs == (Run(".VnTime", "§&"), Run("", " b\r"))
    assert parts().sheet("S").cells["B2"].runs == (Run("", "x"),)


def test_hidden_columns_are_those_marked_and_those_without_width() -> None:
    assert parts().sheet("S").hidden_columns == {1, 2, 4}


@pytest.mark.parametrize(("row", "is_hidden"), [(0, True), (1, False), (2, True), (9, False)])
def test_hidden_rows_are_those_marked_and_those_without_height(row: int, *, is_hidden: bool) -> None:
    assert parts().sheet("S").is_row_hidden(row) is is_hidden


def test_rows_may_be_hidden_by_default() -> None:
    sheet = parts(SHEET.replace("<cols>", '<sheetFormatPr zeroHeight="1"/><cols>')).sheet("S")

    assert (sheet.is_row_hidden(1), sheet.is_row_hidden(9)) == (False, True)


def test_a_sheet_that_is_not_there_has_nothing() -> None:
    sheet = parts().sheet("other")

    assert (sheet.cells, sheet.hidden_columns, sheet.is_row_hidden(0)) == ({}, frozenset(), False)


@pytest.mark.parametrize("tag", ['<c r="A1">', '<row r="1">', "<x:c ", "<c " + "w" * 50, "<f>", "</c>"])
def test_xml_without_ends_is_read_at_once(tag: str) -> None:
    sheet = parts(f"<worksheet><sheetData>{tag * 20_000}</sheetData></worksheet>").sheet("S")

    assert len(sheet.cells) <= 1


@pytest.mark.parametrize("number", ["9" * 5_000, "²", "-1", "", "x"])
def test_numbers_that_are_none_say_nothing(number: str) -> None:
    sheet = parts(SHEET.replace('s="1"', f's="{number}"').replace('min="2"', f'min="{number}"')).sheet("S")

    assert sheet.cells["A1"].style == Style()
    assert sheet.hidden_columns == {4}


@pytest.mark.parametrize("reference", ["A", "1", "a1", "A0", "ABCD1", "A12345678", "\u0661"])
def test_cells_without_a_proper_reference_are_left_out(reference: str) -> None:
    assert reference not in parts(SHEET.replace('r="A1"', f'r="{reference}"')).sheet("S").cells


def test_half_characters_become_a_sign_for_what_is_unreadable() -> None:
    shared = SHARED.replace("_x000D_", "_xD800_")
    contents = {"xl/sharedstrings.xml": shared.encode(), "xl/worksheets/sheet1.xml": SHEET.encode()}

    cell = WorkbookParts(contents, {"S": "xl/worksheets/sheet1.xml"}).sheet("S").cells["A1"]

    assert cell.runs[1].text == " b\ufffd"


@given(st.text(alphabet="<>/=\"' xrcsfvitn:12A", max_size=200))
def test_no_xml_breaks_it(xml: str) -> None:
    parts(f"<sheetData>{xml}</sheetData>").sheet("S")
    styles_of(f"<fonts>{xml}</fonts><cellXfs>{xml}</cellXfs>")


WITHOUT_REFERENCES = """<worksheet><sheetData><row hidden="1"><c><f>1+1</f></c><c s="1"/></row>
<row r="4"><c r="C4"/><c><f>2+2</f><v>4</v></c></row><row ht="0"><x:c><x:f>3</x:f></x:c></row>
</sheetData></worksheet>"""


def test_cells_without_a_reference_stand_behind_what_came_before() -> None:
    cells = parts(WITHOUT_REFERENCES).sheet("S").cells

    assert list(cells) == ["A1", "B1", "C4", "D4", "A5"]
    assert [reference for reference, cell in cells.items() if cell.has_formula] == ["A1", "D4", "A5"]
    assert cells["B1"].style == Style(".VnTime", "0.00")


def test_rows_without_a_reference_stand_behind_what_came_before() -> None:
    sheet = parts(WITHOUT_REFERENCES).sheet("S")

    assert sheet.hidden_rows == {0, 4}


@pytest.mark.parametrize(
    "xml", ["", "<worksheet/>", "<sheetData", "<sheetData><row><c", "<row r='0'><c r='A0'>"]
)
def test_what_is_cut_off_has_no_cells(xml: str) -> None:
    assert dict(parts(xml).sheet("S").cells) == {}


@pytest.mark.parametrize("unit", ["<rFont ", "<t ", "<x:t ", "<r>", "<rFont a="])
def test_texts_without_ends_are_read_at_once(unit: str) -> None:
    contents = {"xl/sharedstrings.xml": "<si><r>" + unit * 20_000, "xl/worksheets/sheet1.xml": SHEET}
    encoded = {name: content.encode() for name, content in contents.items()}

    with at_once():
        assert WorkbookParts(encoded, {"S": "xl/worksheets/sheet1.xml"}).sheet("S").cells


@pytest.mark.parametrize(
    ("columns", "hidden"),
    [
        ('<col min="2" max="4" hidden="1"/><col min="3" max="6" hidden="1"/>', {1, 2, 3, 4, 5}),
        ('<col min="5" max="6" width="0"/><col min="1" max="1" hidden="true"/>', {0, 4, 5}),
        ('<col min="0" max="1" hidden="1"/>', {0}),
        ('<col min="4" max="2" hidden="1"/>', set()),
        ('<col min="16384" max="9999999" hidden="1"/>', {16_383}),
        ('<col min="2" hidden="1"/><col max="2" hidden="1"/>', set()),
    ],
)
def test_hidden_columns_may_be_told_in_any_order_and_twice(columns: str, hidden: set[int]) -> None:
    assert parts(f"<cols>{columns}</cols><sheetData/>").sheet("S").hidden_columns == hidden


def test_all_columns_hidden_ten_thousand_times_take_no_time_to_speak_of() -> None:
    columns = '<col min="1" max="16384" hidden="1"/>' * 10_000

    with at_once():
        assert len(parts(f"<cols>{columns}</cols><sheetData/>").sheet("S").hidden_columns) == 16_384

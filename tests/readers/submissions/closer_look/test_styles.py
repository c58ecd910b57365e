"""Fonts and number formats of cells, by the position of their style."""

import re

import pytest
from at_once import at_once
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.readers.submissions.closer_look.styles import (
    Style,
    attributes_of,
    first,
    number_of,
    styles_of,
)


def sheet_of(*, fonts: str = "", formats: str = "", cells: str = "") -> str:
    return f"<numFmts>{formats}</numFmts><fonts>{fonts}</fonts><cellXfs>{cells}</cellXfs>"


def font(name: str) -> str:
    return f'<font><sz val="11"/><name val="{name}"/><family val="2"/></font>'


def test_a_cell_has_the_font_at_its_position() -> None:
    xml = sheet_of(fonts=font("Arial") + font(".VnTime"), cells='<xf fontId="1"/><xf fontId="0"/>')

    assert [style.font for style in styles_of(xml)] == [".VnTime", "Arial"]


@pytest.mark.parametrize("position", ["2", "99999999", "-1", "x", ""])
def test_a_font_that_is_not_there_has_no_name(position: str) -> None:
    xml = sheet_of(fonts=font("Arial") * 2, cells=f'<xf fontId="{position}"/>')

    assert styles_of(xml) == (Style(),)


def test_a_font_without_a_name_takes_none_from_the_next() -> None:
    xml = sheet_of(fonts=f'<font><sz val="11"/></font>{font("Arial")}<font/>', cells='<xf fontId="0"/>')

    assert styles_of(xml) == (Style(),)


@pytest.mark.parametrize(
    "fonts",
    ["<font><name val='.VnTime'/></font>", '<x:font><x:name  charset="1" val=".VnTime" /></x:font>'],
)
def test_fonts_are_read_however_they_are_written(fonts: str) -> None:
    assert styles_of(sheet_of(fonts=fonts, cells='<xf fontId="0"/>')) == (Style(".VnTime"),)


@pytest.mark.parametrize(
    ("number", "number_format"),
    [("0", ""), ("1", "0"), ("2", "0.00"), ("9", "0%"), ("14", "d/m/yyyy"), ("16", "d-mmm"), ("49", "")],
)
def test_formats_that_excel_knows_by_number_need_no_text(number: str, number_format: str) -> None:
    assert styles_of(sheet_of(cells=f'<xf numFmtId="{number}"/>')) == (Style("", number_format),)


def test_formats_of_the_workbook_have_their_text_with_its_quotes() -> None:
    formats = '<numFmt numFmtId="164" formatCode="d&quot;.&quot;m"/><numFmt formatCode="0.0" numFmtId="165"/>'

    found = styles_of(sheet_of(formats=formats, cells='<xf numFmtId="164"/><xf numFmtId="165"/>'))

    assert [style.number_format for style in found] == ['d"."m', "0.0"]


def test_a_format_of_the_workbook_goes_before_the_one_that_excel_knows() -> None:
    xml = sheet_of(formats='<numFmt numFmtId="14" formatCode="m/d/yy"/>', cells='<xf numFmtId="14"/>')

    assert styles_of(xml) == (Style("", "m/d/yy"),)


@pytest.mark.parametrize("section", ["cellStyleXfs", "dxfs"])
def test_only_the_styles_of_cells_are_given(section: str) -> None:
    xml = f'<{section}><xf numFmtId="2"/></{section}><x:cellXfs count="1"><x:xf numFmtId="1"/></x:cellXfs>'

    assert styles_of(xml) == (Style("", "0"),)


@pytest.mark.parametrize("xml", ["", "<styleSheet/>", "<cellXfs", "<cellXfs/>", "<cellXfs></cellXfs>"])
def test_where_there_are_no_styles_there_are_none(xml: str) -> None:
    assert styles_of(xml) == ()


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        ('r="A5" s="3"', {"r": "A5", "s": "3"}),
        ("r='A5'", {"r": "A5"}),
        ('name="&quot;X&quot; &amp; B&#7843;ng"', {"name": '"X" & Bảng'}),
        ('x:r="A5" r="B6"', {"r": "B6"}),
        ("v=\"it's\" w='\"'", {"v": "it's", "w": '"'}),
        ('r = "A5"', {}),
        ("", {}),
    ],
)
def test_attributes_of_a_tag_are_read_without_their_quotes(tag: str, attributes: dict[str, str]) -> None:
    assert attributes_of(tag) == attributes


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("0042", 42),
        ("9999999", 9_999_999),
        ("12345678", None),
        ("²", None),
        ("٣", 3),
        ("1.0", None),
    ],
)
def test_numbers_are_whole_and_of_a_bearable_length(text: str, number: int | None) -> None:
    assert number_of(text) == number


def test_the_first_match_is_given_as_text() -> None:
    pattern = re.compile('v="([^"]*)"')

    assert first(pattern, '<a v="1 &lt; 2"/><a v="3"/>') == "1 < 2"
    assert first(pattern, "<a/>") == ""


@pytest.mark.parametrize("unit", ["<fonts>", "<font>", "<xf ", "<numFmt ", '<name val="', "<cellXfs "])
def test_hostile_repetition_takes_no_time_to_speak_of(unit: str) -> None:
    with at_once():
        styles_of(unit * 20_000)


@given(st.text(alphabet="<>/=\"' xfontcelXsnumFId09", max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    assert isinstance(styles_of(sheet_of(fonts=text, formats=text, cells=text)), tuple)

"""Styles: the fonts and the number formats that cells refer to by position."""

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_FONT = re.compile(r"<(?:\w+:)?font(?=[\s>/])")
_FONT_NAME = re.compile(r"""<(?:\w+:)?name\s[^<>]*?val=["']([^"']*)""")
_CELL_STYLE = re.compile(r"<(?:\w+:)?xf\s([^<>]*)>")
_NUMBER_FORMAT = re.compile(r"<(?:\w+:)?numFmt\s([^<>]*)>")
_ATTRIBUTE = re.compile(r"""(?<!\w)(\w+)=(?:"([^"]*)"|'([^']*)')""")
_BUILT_IN = {
    "1": "0",
    "2": "0.00",
    "3": "#,##0",
    "4": "#,##0.00",
    "9": "0%",
    "10": "0.00%",
    "14": "d/m/yyyy",
    "15": "d-mmm-yy",
    "16": "d-mmm",
    "17": "mmm-yy",
}
"""Formats that Excel knows by number; 14 to 17 as they look in Vietnam."""
_LONGEST_NUMBER = 7


@dataclass(frozen=True, slots=True)
class Style:
    """How the cells of one style look."""

    font: str = ""
    number_format: str = ""


def styles_of(xml: str) -> tuple[Style, ...]:
    """Read ``styles.xml``: the styles of cells, in the order in which cells refer to them."""
    fonts = [first(_FONT_NAME, font) for font in _FONT.split(_section("fonts", xml))[1:]]
    formats = dict(_BUILT_IN)
    for attributes in map(attributes_of, _NUMBER_FORMAT.findall(xml)):
        formats[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
    # cellStyleXfs has elements of the same name, to which cells do not refer.
    styles = _CELL_STYLE.findall(_section("cellXfs", xml))
    return tuple(_style(attributes_of(style), fonts, formats) for style in styles)


def _style(attributes: Mapping[str, str], fonts: Sequence[str], formats: Mapping[str, str]) -> Style:
    font = number_of(attributes.get("fontId", ""))
    name = fonts[font] if font is not None and font < len(fonts) else ""
    return Style(name, formats.get(attributes.get("numFmtId", ""), ""))


def attributes_of(tag: str) -> Mapping[str, str]:
    """Give the attributes of an XML tag.

    >>> attributes_of('r="A5" s="3"')
    {'r': 'A5', 's': '3'}
    """
    return {name: html.unescape(quoted or single) for name, quoted, single in _ATTRIBUTE.findall(tag)}


def first(pattern: re.Pattern[str], xml: str) -> str:
    """Give the first group of the first match, as text; nothing where there is none."""
    found = pattern.search(xml)
    return html.unescape(found[1]) if found else ""


def number_of(text: str) -> int | None:
    """Read a whole number of a bearable length; None for anything else."""
    # int() takes ever longer, and beyond 4,300 digits raises; the last row has seven.
    return int(text) if text.isdecimal() and len(text) <= _LONGEST_NUMBER else None


def _section(name: str, xml: str) -> str:
    """Give what stands in an element; it is searched for by its ends, so that no file makes it slow."""
    start = re.search(rf"<(?:\w+:)?{name}[\s>]", xml)
    return "" if start is None else xml[start.end() : xml.find(f"{name}>", start.end())]

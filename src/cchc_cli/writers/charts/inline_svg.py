"""An SVG document of Vega, as it stands within a page: small, and in the colours of the page.

The page decides on font and colours, so that a chart follows it into dark mode.
"""

import re
from xml.etree import ElementTree as ET

from markupsafe import Markup

from cchc_cli.writers.charts.theme import VARIABLES
from cchc_cli.writers.visible_text import visible

_NUMBER = re.compile(r"-?\d+\.\d+")
_DRAWING = {"d", "transform", "x", "y", "x1", "x2", "y1", "y2", "width", "height"}
# What says nothing within an image that is described as a whole, or what the page says.
_LEFT_OUT = {"class", "role", "pointer-events", "stroke-miterlimit", "font-family", "version"}
_INHERITED = ("fill", "stroke", "stroke-width", "font-size", "font-weight", "text-anchor")
_DEFAULTS = {
    ("opacity", "1"),
    ("stroke-width", "1"),
    ("stroke-dasharray", ""),
    ("text-anchor", "start"),
    ("font-weight", "normal"),
}


def inline_svg(svg: str, identifier: str, title: str, description: str) -> Markup:
    """Make an SVG document part of a page.

    Args:
        svg: As Vega draws it.
        identifier: Starts the ids of the image; no other image of the page may have it.
        title: What the image shows, for people who do not see it.
        description: Where the same figures can be read.
    """
    root = ET.fromstring(svg)  # noqa: S314 - drawn by ourselves, not read from a file
    width, height = root.attrib["width"], root.attrib["height"]
    root = _slim(root)
    root.attrib.clear()
    root.attrib.update(
        {
            "class": "chart",
            "viewBox": f"0 0 {width} {height}",
            "width": width,
            "height": height,
            "role": "img",
            "aria-labelledby": f"{identifier}-title",
            "aria-describedby": f"{identifier}-text",
        }
    )
    root.insert(0, _text("title", f"{identifier}-title", title))
    root.insert(1, _text("desc", f"{identifier}-text", description))
    # ElementTree has escaped every name.
    return Markup(ET.tostring(root, encoding="unicode"))  # noqa: S704


def _text(tag: str, identifier: str, text: str) -> ET.Element:
    element = ET.Element(tag, {"id": identifier})
    element.text = visible(text)
    return element


def _slim(element: ET.Element) -> ET.Element:
    """Copy an element without what is not seen."""
    slim = ET.Element(element.tag.rpartition("}")[2], _attributes(element))
    slim.text = element.text
    for child in element:
        if _is_unseen(child):
            continue
        copy = _slim(child)
        # A group without attributes only holds its children together.
        slim.extend(list(copy) if copy.tag == "g" and not copy.attrib else [copy])
    _say_once(slim)
    return slim


def _say_once(group: ET.Element) -> None:
    """Move what all children of a group say of themselves to the group."""
    for name in _INHERITED if len(group) > 1 else ():
        values = {child.get(name) for child in group}
        if len(values) == 1 and None not in values:
            group.set(name, values.pop() or "")
            for child in group:
                del child.attrib[name]


def _attributes(element: ET.Element) -> dict[str, str]:
    kept = {
        name: VARIABLES_IN_CSS.get(value, value)
        for name, value in element.attrib.items()
        if name not in _LEFT_OUT and not name.startswith("aria-") and (name, value) not in _DEFAULTS
    }
    for name in _DRAWING & kept.keys():
        kept[name] = _NUMBER.sub(_rounded, kept[name])
    if kept.get("transform") == "translate(0,0)":
        del kept["transform"]
    return kept


VARIABLES_IN_CSS = {colour: f"var(--{name})" for colour, name in VARIABLES.items()}
"""What stands in the page for each colour of the theme."""


def _rounded(number: re.Match[str]) -> str:
    # A tenth of a pixel is not seen; digits are most of the size of a drawing.
    return f"{float(number[0]):.1f}".removesuffix(".0")


def _is_unseen(element: ET.Element) -> bool:
    tag, seen = element.tag.rpartition("}")[2], element.attrib
    if seen.get("display") == "none" or seen.get("opacity") == "0":
        return True
    # Vega lays a path behind every group, to have something to click on.
    if tag == "path" and seen.get("class") == "background":
        return seen.get("fill") is None and seen.get("stroke") is None
    return tag == "g" and all(_is_unseen(child) for child in element)

"""How all charts look: font, colours, number formats. Colours are those of ``report.css``."""

from collections.abc import Mapping

from cchc_cli.language import LanguageCode
from cchc_cli.writers.visible_text import visible

FONT = "Liberation Sans"
"""vl-convert brings it along, with all Vietnamese letters: text measures the same on every machine."""

FONT_SIZE = 13

INK = "#1c2530"
SOFT = "#55616f"
LINE = "#d9dee4"
PAPER = "#ffffff"
QUIET = "#c3cad2"
CLIMB = "#1f6aa5"
FALL = "#b3470a"

PARTS = ("#1f6aa5", "#b97700", "#8a5a9e", "#4d7f57")
"""Performance, reweighting, added and dropped, adjustments: apart for every kind of colour vision."""

VARIABLES: Mapping[str, str] = {
    INK: "ink",
    SOFT: "soft",
    LINE: "line",
    PAPER: "paper",
    QUIET: "quiet",
    CLIMB: "part0",
    FALL: "fall",
    PARTS[1]: "part1",
    PARTS[2]: "part2",
    PARTS[3]: "part3",
}
"""The custom properties of ``report.css`` and ``charts.css`` that replace the colours in HTML."""

CONFIG: Mapping[str, object] = {
    "font": FONT,
    # The whole drawing is one image with one description; its marks are not read out.
    "aria": False,
    "background": None,
    "view": {"stroke": None},
    "axis": {
        "labelColor": SOFT,
        "labelFontSize": FONT_SIZE,
        "titleColor": SOFT,
        "titleFontSize": FONT_SIZE,
        "titleFontWeight": "normal",
        "gridColor": LINE,
        "domain": False,
        "ticks": False,
    },
    "text": {"color": INK, "fontSize": FONT_SIZE},
}

NUMBERS: Mapping[LanguageCode, Mapping[str, object]] = {
    LanguageCode.VI: {
        "decimal": ",",
        "thousands": ".",
        "grouping": [3],
        "currency": ["", ""],
        "minus": "\N{MINUS SIGN}",
    },
    LanguageCode.EN: {
        "decimal": ".",
        "thousands": ",",
        "grouping": [3],
        "currency": ["", ""],
        "minus": "\N{MINUS SIGN}",
    },
}
"""How Vega writes numbers, by language."""


def shortened(name: str, letters: int) -> str:
    """Make a name fit to be drawn, and cut it off where it would run out of its column.

    >>> shortened("Phường Trung Tâm", 12)
    'Phường Trun…'
    """
    name = visible(name)
    return name if len(name) <= letters else f"{name[: letters - 1].rstrip()}…"

"""How all charts look: font, colours, number formats. Colours are those of ``report.css``."""

from collections.abc import Mapping
from textwrap import wrap

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

BANDS = ("#2a6a9f", "#8fbcdc", "#cfe1ef", "#f8d3a6", "#e79a52")
"""The colours of bands, the highest first, as in the table of the ranking."""

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
    **dict(zip(BANDS, ("h6", "h5", "h4", "h2", "h1"), strict=True)),
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
    """Make a name fit to be drawn, and cut it off after the last word that its column has room for.

    >>> shortened("Phường Trung Tâm", 14)
    'Phường Trung…'
    """
    name = visible(name)
    if len(name) <= letters:
        return name
    # The letter after the cut too: a blank there says that the last word is whole.
    whole_words = name[:letters].rpartition(" ")[0].rstrip(" ,;")
    # Of one long word, a part says more than nothing.
    return f"{whole_words or name[: letters - 1]}…"


def wrapped(name: str, letters: int) -> tuple[str, ...]:
    """Make a name fit into two lines of so many letters, and cut off what is longer.

    >>> wrapped("Cải cách thủ tục hành chính", 16)
    ('Cải cách thủ', 'tục hành chính')
    """
    name = visible(name)
    first = (wrap(name, letters) or [""])[0]
    # wrap() breaks a word that is longer than a line, and drops the blanks between two lines.
    rest = name.lstrip()[len(first) :].strip()
    return (first, shortened(rest, letters)) if rest else (first,)

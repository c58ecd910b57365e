"""From a chart to a drawing: SVG for pages, PNG for Word. No network, no clock: same chart, same bytes."""

import altair as alt
import vl_convert

from cchc_cli.language import Language
from cchc_cli.writers.charts.theme import CONFIG, NUMBERS

Drawable = alt.Chart | alt.LayerChart


def svg_of(chart: Drawable, language: Language) -> str:
    """Draw a chart as an SVG document."""
    return vl_convert.vegalite_to_svg(
        _specified(chart),
        config=dict(CONFIG),
        format_locale=dict(NUMBERS[language.code]),
        allowed_base_urls=[],
    )


def png_of(chart: Drawable, language: Language, *, scale: float = 2) -> bytes:
    """Draw a chart as a PNG picture on white paper, ``scale`` pixels to a point of the chart."""
    return vl_convert.vegalite_to_png(
        _specified(chart),
        config={**CONFIG, "background": "white"},
        format_locale=dict(NUMBERS[language.code]),
        allowed_base_urls=[],
        scale=scale,
    )


def _specified(chart: Drawable) -> dict[str, object]:
    # Checking it against the schema takes twice as long as writing it; the tests do that.
    return chart.to_dict(validate=False)

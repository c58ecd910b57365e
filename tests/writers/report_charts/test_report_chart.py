"""A chart with what is said beside it."""

import pytest
from writers.charts.drawings import rows_of

from cchc_cli.language import Language, say
from cchc_cli.writers.charts.drawing import Drawable
from cchc_cli.writers.charts.marks import texts
from cchc_cli.writers.charts.plot import Measure, Plot
from cchc_cli.writers.charts.theme import INK
from cchc_cli.writers.report_charts.report_chart import chart_of

CAPTION = say("Ranked")


@pytest.fixture
def drawing() -> Drawable:
    """A chart of one word."""
    plot = Plot(10, 10, Measure(0, 1))
    return plot.drawn([texts([{"x": 0, "y": 0, "text": "91,41", "colour": INK}])])


def test_sentences_follow_each_other_in_the_order_given(drawing: Drawable, english: Language) -> None:
    chart = chart_of("own", drawing, english, CAPTION, say("First."), say("Second {count}.", count=1200))
    assert (chart.key, chart.caption, chart.text) == ("own", "Ranked", "First. Second 1,200.")


def test_caption_and_sentences_are_in_the_language(drawing: Drawable, vietnamese: Language) -> None:
    chart = chart_of("own", drawing, vietnamese, CAPTION, say("Median"))
    assert (chart.caption, chart.text) == ("Được xếp hạng", "Trung vị")


def test_a_chart_without_sentences_has_no_text(drawing: Drawable, english: Language) -> None:
    assert chart_of("own", drawing, english, CAPTION).text == ""


def test_the_drawing_is_handed_on(drawing: Drawable, english: Language) -> None:
    chart = chart_of("own", drawing, english, CAPTION)
    assert [row["text"] for row in rows_of(chart.chart)] == ["91,41"]


def test_hostile_words_are_handed_on_as_they_are(drawing: Drawable, english: Language) -> None:
    text = chart_of("own", drawing, english, CAPTION, say("{name}.", name="<b>|=1+1 {x} [red]")).text
    assert text == "<b>|=1+1 {x} [red]."

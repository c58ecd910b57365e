"""What the charts of a comparison show."""

import re

import pytest
from writers.diff.samples import STORIES, diff_of, large_diff, sample_diff, table_diff

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language
from cchc_cli.writers.diff.content import content_of
from cchc_cli.writers.diff.page_charts import Figure, area_chart, change_chart, rank_chart
from cchc_cli.writers.diff.page_lines import NAMED_WHOLE


def charts(diff: YearDiff, language: Language) -> tuple[Figure | None, ...]:
    """Draw the charts of the first group."""
    content = content_of(diff, language)
    group = content.groups[0]
    return tuple(draw(content, group, "g1") for draw in (rank_chart, change_chart, area_chart))


def texts(figure: Figure | None) -> list[str]:
    assert figure is not None
    return re.findall(r"<text[^>]*>([^<]*)</text>", figure.drawing)


def test_the_greatest_rise_stands_first(english: Language) -> None:
    _, changes, _ = charts(sample_diff(), english)
    totals = [text for text in texts(changes) if re.fullmatch(r"[+−]?\d+\.\d\d", text)]
    assert totals == ["+29.53", "+10.65", "−5.20", "−8.45"]


def test_a_unit_that_is_new_is_called_so(english: Language) -> None:
    ranks, _, _ = charts(sample_diff(), english)
    assert {"▲3", "▼2", "=", "new"} <= set(texts(ranks))


def test_a_unit_that_is_gone_stands_on_the_left_only(english: Language) -> None:
    ranks, _, _ = charts(sample_diff(), english)
    assert texts(ranks).count("Xã Đã Giải Thể") == 1


def test_where_no_parts_are_known_the_change_is_one_bar(english: Language) -> None:
    _, changes, areas = charts(table_diff(), english)
    assert texts(changes)[-1] == "Index change"
    assert areas is None


def test_nothing_to_compare_draws_nothing(english: Language) -> None:
    strangers = [story for story in STORIES if story.before is None or story.after is None]
    assert charts(diff_of(strangers), english) == (None, None, None)


@pytest.mark.parametrize(("count", "bars"), [(NAMED_WHOLE, NAMED_WHOLE), (NAMED_WHOLE + 1, 30)])
def test_of_many_units_only_both_ends_are_drawn(count: int, bars: int, english: Language) -> None:
    _, changes, _ = charts(large_diff(count), english)
    assert len([text for text in texts(changes) if text.startswith("Xã ")]) == bars


def test_of_very_many_units_only_some_are_context(english: Language) -> None:
    ranks, _, _ = charts(large_diff(600), english)
    assert ranks is not None
    assert 100 <= ranks.drawing.count("<line") <= 250

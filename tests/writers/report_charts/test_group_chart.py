"""Many groups beside each other."""

from collections.abc import Mapping

from writers.charts.drawings import rows_with
from writers.report_charts.samples import assessment_of, index_of

from cchc_cli.language import Language
from cchc_cli.writers.charts.theme import INK
from cchc_cli.writers.report_charts.group_chart import DRAWN_GROUPS, group_chart
from cchc_cli.writers.report_charts.ranked_group import ranked_groups
from cchc_cli.writers.report_charts.report_chart import ReportChart

GROUPS = {"A": (60, 70), "B": (90, 100, 100), "C": (80,)}


def drawn(language: Language, groups: Mapping[str, tuple[int, ...]]) -> ReportChart:
    chart = group_chart(ranked_groups(assessment_of(groups), language), "groups")
    assert chart is not None
    return chart


def names(chart: ReportChart) -> list[object]:
    return [row["text"] for row in rows_with(chart.chart, "text")]


def test_the_group_with_the_highest_median_stands_first(english: Language) -> None:
    assert names(drawn(english, GROUPS))[:3] == ["B (3)", "C (1)", "A (2)"]


def test_every_group_has_the_median_of_its_units(english: Language) -> None:
    chart = drawn(english, GROUPS)
    marks = [row["x"] for row in rows_with(chart.chart, "x2") if row["colour"] == INK]
    assert marks == [94.44, 87.78, 82.775]
    assert names(chart)[3:6] == ["94.44", "87.78", "82.78"]


def test_the_text_names_the_groups_at_both_ends(english: Language) -> None:
    assert drawn(english, GROUPS).text.endswith("The highest median is 94.44 (B), the lowest 82.78 (A).")


def test_of_hundreds_of_groups_those_with_most_units_are_drawn(english: Language) -> None:
    groups = {f"G{at}": (60 + at % 40, 80)[: 1 + at % 2] for at in range(100)}
    chart = drawn(english, groups)
    shown = names(chart)[:DRAWN_GROUPS]
    assert all(str(name).endswith("(2)") for name in shown)
    assert chart.text.endswith("Groups with fewer units that are not drawn: 60; the ranking has them all.")


def test_groups_that_are_all_alike_are_not_drawn(english: Language) -> None:
    groups = ranked_groups(assessment_of({"A": (80, 80), "B": (80,)}), english)
    assert group_chart(groups, "groups") is None


def test_groups_of_equal_medians_stand_in_the_order_of_publication(english: Language) -> None:
    groups = {"C": (60, 80), "A": (60, 80), "B": (50, 90)}
    assert names(drawn(english, groups))[:3] == ["C (2)", "A (2)", "B (2)"]


def test_forty_groups_are_all_drawn(english: Language) -> None:
    text = drawn(english, {f"G{at}": (60 + at % 40, 80) for at in range(DRAWN_GROUPS)}).text
    assert "not drawn" not in text


def test_one_group_more_is_counted(english: Language) -> None:
    text = drawn(english, {f"G{at}": (60 + at % 40, 80) for at in range(DRAWN_GROUPS + 1)}).text
    assert text.endswith("Groups with fewer units that are not drawn: 1; the ranking has them all.")


def test_the_axis_holds_every_index_drawn(english: Language) -> None:
    low, high = drawn(english, GROUPS).chart.to_dict()["layer"][0]["encoding"]["x"]["scale"]["domain"]
    assert low <= index_of(60)
    assert index_of(100) <= high <= 100


def test_figures_are_those_of_the_language(vietnamese: Language) -> None:
    chart = drawn(vietnamese, GROUPS)
    assert "94,44" in names(chart)
    assert "94,44 (B)" in chart.text


def test_a_group_that_is_level_is_compared_with_the_others(english: Language) -> None:
    assert "C (1)" in names(drawn(english, GROUPS))

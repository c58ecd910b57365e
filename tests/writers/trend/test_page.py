"""The page of several years."""

import re
from dataclasses import replace
from html import unescape

import pandas as pd
import pytest
from page_outline import HOSTILE, check_hostile, check_outline, outline_of, skeleton_of
from syrupy.assertion import SnapshotAssertion
from writers.diff.samples import large_diff, named_diff
from writers.trend.samples import sample_trend, trend_of

from cchc_cli.domain.year_diff.trend import Trend
from cchc_cli.language import Language
from cchc_cli.writers.diff.page_lines import NAMED_WHOLE
from cchc_cli.writers.trend.page import trend_page


def page_of(trend: Trend, language: Language) -> str:
    return trend_page(trend, language).decode()


@pytest.fixture(scope="module")
def html(english: Language) -> str:
    """The page of the sample."""
    return page_of(sample_trend(), english)


def test_it_reads_like_this(language: Language, snapshot: SnapshotAssertion) -> None:
    assert skeleton_of(page_of(sample_trend(), language)) == snapshot


def test_its_outline_is_sound(html: str) -> None:
    check_outline(html)


def test_the_same_years_give_the_same_bytes(vietnamese: Language) -> None:
    assert trend_page(sample_trend(), vietnamese) == trend_page(sample_trend(), vietnamese)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_shown_and_never_run(name: str, english: Language) -> None:
    check_hostile(page_of(trend_of(named_diff(name)), english), name)


def test_warnings_come_before_any_figure_and_notes_at_the_end(html: str) -> None:
    assert html.index("CCHC549") < html.index("<svg") < html.index("<table") < html.index("CCHC548")


def test_every_group_has_a_chart_of_all_years(html: str) -> None:
    charts = re.findall(r'<svg class="chart".*?</svg>', html, flags=re.DOTALL)
    assert len(charts) == 2
    assert all(year in chart for chart in charts for year in ("2023", "2024", "2025"))


def test_every_course_of_several_years_has_a_curve_beside_its_change(html: str) -> None:
    curves = re.findall(r'<td><svg class="spark( \w+)?".*?</svg>(.*?)</td>', html)
    assert curves[:4] == [(" climb", "▲3"), (" fall", "▼1"), ("", "="), (" fall", "▼2")]
    assert len(curves) == 7


def test_it_says_how_to_see_why_ranks_changed(html: str) -> None:
    assert "<code>cchc diff ket-qua-2024 ket-qua-2025</code>" in html


@pytest.mark.parametrize("source", ["ket qua", "ket-qua(2)", "a&b", "a;b", "$HOME", "kết quả"])
def test_a_folder_that_a_shell_would_misread_is_named_in_quotes(source: str, english: Language) -> None:
    assert f'cchc diff ket-qua-2024 "{source}"' in command_with(source, english)


@pytest.mark.parametrize("source", ["ket-qua", "kết-quả_2025.xlsx", "D:\\cchc\\2025", "../2025/ket-qua"])
def test_a_plain_folder_is_named_as_it_is(source: str, english: Language) -> None:
    assert f"cchc diff ket-qua-2024 {source}<" in command_with(source, english)


def command_with(source: str, language: Language) -> str:
    trend = sample_trend()
    last = replace(trend.years[-1], source=source)
    return unescape(page_of(replace(trend, years=(*trend.years[:-1], last)), language))


def test_units_of_one_group_need_no_choice_of_it(english: Language) -> None:
    page = page_of(trend_of(large_diff(3, group="")), english)
    assert ">Group</th>" not in page
    assert page.count('class="chart"') == 1


def test_large_groups_name_those_that_moved_most(english: Language) -> None:
    page = page_of(trend_of(large_diff(NAMED_WHOLE + 1)), english)
    chart = page[page.index('id="g1-ranks-title"') :]
    assert chart[: chart.index("</svg>")].count(">Xã 0") == 2 * 20


def test_years_without_ranks_have_no_chart(english: Language) -> None:
    trend = sample_trend()
    none = trend.ranks.copy()
    none[["2023", "2024"]] = pd.NA
    page = page_of(replace(trend, ranks=none), english)
    assert "<svg" not in page
    outline_of(page)


def test_the_page_of_the_country_stays_small(vietnamese: Language) -> None:
    count = 400
    assert len(trend_page(trend_of(large_diff(count)), vietnamese)) / count * 3321 < 5_000_000

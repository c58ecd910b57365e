"""The table of all units on the page of several years."""

from dataclasses import replace

import pandas as pd
import pytest
from markupsafe import Markup
from writers.diff.samples import HOSTILE_NAME, Story, diff_of
from writers.trend.samples import sample_trend, trend_of

from cchc_cli.domain.year_diff.trend import Trend
from cchc_cli.language import Language
from cchc_cli.writers.diff.page_units import UnitTable
from cchc_cli.writers.trend.content import trend_content
from cchc_cli.writers.trend.page_units import unit_table_of

SHARES = (0.5,) * 5 + (0.0, 0.0)


def table_of(trend: Trend, language: Language) -> UnitTable:
    return unit_table_of(trend_content(trend, language))


def row_of(trend: Trend, name: str, language: Language) -> tuple[str, ...]:
    table = table_of(trend, language)
    return next(row for row in table.rows if row[table.name_column] == name)


def test_every_row_has_a_cell_for_every_column(language: Language) -> None:
    for trend in (sample_trend(), one_group()):
        table = table_of(trend, language)
        assert {len(row) for row in table.rows} == {len(table.columns)}


def one_group() -> Trend:
    return trend_of(diff_of([Story(code, f"Xã {code}", "xa", SHARES, SHARES) for code in ("A", "B")]))


def test_the_rank_that_counts_stands_first(english: Language) -> None:
    heads = [column.head for column in table_of(sample_trend(), english).columns]
    assert heads == [
        *("Rank 2025", "Unit", "Group", "Rank 2023", "Rank 2024", "Rank change"),
        *("Index 2023", "Index 2024", "Index 2025", "Index change"),
    ]


def test_one_group_needs_no_column_of_groups(english: Language) -> None:
    assert "Group" not in [column.head for column in table_of(one_group(), english).columns]


def test_ranks_are_sorted_from_the_best_and_figures_from_the_greatest(english: Language) -> None:
    falls = [column.head for column in table_of(sample_trend(), english).columns if column.falls_first]
    assert falls == ["Rank change", "Index 2023", "Index 2024", "Index 2025", "Index change"]


def test_a_name_is_no_markup_and_a_curve_is(english: Language) -> None:
    row = row_of(sample_trend(), HOSTILE_NAME, english)
    assert not isinstance(row[1], Markup)
    assert isinstance(row[5], Markup)
    assert row[5].startswith("<svg ")


def test_a_change_stands_beside_its_curve(vietnamese: Language) -> None:
    assert row_of(sample_trend(), "Xã Tân Hòa", vietnamese)[5].endswith("</svg>▲3")


def test_a_single_known_year_has_no_change(english: Language) -> None:
    row = row_of(sample_trend(), "Xã Mới", english)
    assert (row[0], row[3], row[4], row[-1]) == ("5", "–", "–", "–")
    assert row[5].endswith("–")


def test_the_worst_rank_of_any_year_is_the_foot_of_every_curve(english: Language) -> None:
    trend = one_group()
    ranks = pd.DataFrame({"2024": [1, 2], "2025": [1, 9]}, index=trend.ranks.index, dtype="Int64")
    first, last = (str(row[3]) for row in table_of(replace(trend, ranks=ranks), english).rows)
    assert "M3 3L53 3" in first
    # One of nine places is an eighth of the height, from 3 to 19.
    assert "M3 5L53 19" in last


@pytest.mark.parametrize("rank", [1, None])
def test_a_group_of_one_has_a_level_curve_or_none(rank: int | None, english: Language) -> None:
    trend = trend_of(diff_of([Story("A", "Xã A", "xa", SHARES, SHARES)]))
    ranks = pd.DataFrame({"2024": [rank], "2025": [rank]}, index=trend.ranks.index, dtype="Int64")
    (row,) = table_of(replace(trend, ranks=ranks), english).rows
    assert row[3].endswith("=" if rank else "–")
    assert ("<svg" in row[3]) == (rank is not None)


def test_numbers_are_sorted_by_the_decimal_point_of_the_language(language: Language) -> None:
    assert language.number(1.5, 1) == f"1{table_of(one_group(), language).decimal_point}5"

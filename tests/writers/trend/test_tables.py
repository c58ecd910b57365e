"""The course of several years for programs, and in Markdown."""

import csv
import io
import json
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report_tables import markdown_tables
from writers.diff.samples import HOSTILE_NAME, Story, diff_of, named_diff
from writers.trend.samples import sample_trend, trend_of

from cchc_cli.domain.year_diff.trend import Trend
from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.trend.tables import trend_csv, trend_json, trend_markdown

BEFORE, AFTER = (0.5,) * 5 + (0.0, 0.0), (0.6,) * 5 + (0.0, 0.0)


def lines(trend: Trend, language: Language) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(trend_csv(trend, language).decode("utf-8-sig"))))


def units(trend: Trend, language: Language) -> dict[str, dict[str, object]]:
    return {unit["unit_code"]: unit for unit in json.loads(trend_json(trend, language))["units"]}


def with_indices(before: float, after: float) -> Trend:
    """Follow one unit whose index was the first number, and is the second."""
    trend = trend_of(diff_of([Story("A", "Xã A", "xa", BEFORE, AFTER)]))
    return replace(trend, indices=trend.indices.assign(**{"2024": before, "2025": after}))


def relabelled(label: str) -> Trend:
    """Call the last year otherwise."""
    trend = trend_of(diff_of([Story("A", "Xã A", "xa", BEFORE, AFTER)]))
    years = (trend.years[0], replace(trend.years[1], label=label))
    names = {"2025": label}
    return replace(
        trend,
        years=years,
        ranks=trend.ranks.rename(columns=names),
        indices=trend.indices.rename(columns=names),
    )


def test_csv_is_the_same_in_every_language(english: Language, vietnamese: Language) -> None:
    assert trend_csv(sample_trend(), english) == trend_csv(sample_trend(), vietnamese)


def test_csv_opens_in_excel_as_vietnamese(english: Language) -> None:
    assert trend_csv(sample_trend(), english).startswith(b"\xef\xbb\xbfgroup,")


def test_units_stand_in_the_order_of_the_last_ranking(english: Language) -> None:
    codes = [line["unit_code"] for line in lines(sample_trend(), english)]
    assert codes == ["X2", "X1", "X3", "X4", "X5", "X6", "P1", "P3", "P2"]


def test_a_climb_is_positive_and_a_fall_negative_in_csv(english: Language) -> None:
    moves = {line["unit_code"]: line["rank_change"] for line in lines(sample_trend(), english)}
    assert (moves["X2"], moves["X4"], moves["X3"], moves["X5"]) == ("3", "-2", "0", "")


@pytest.mark.parametrize("name", ["=1+1", "@x", "+x", "-x"])
def test_a_name_is_no_formula_in_csv(name: str, english: Language) -> None:
    (line,) = (one for one in lines(trend_of(named_diff(name)), english) if one["unit_name"].endswith(name))
    assert line["unit_name"] == f"'{name}"


def test_a_year_with_a_comma_stays_one_column(english: Language) -> None:
    assert list(lines(relabelled("2025, đợt 1"), english)[0])[3:] == [
        *("rank_2024", "rank_2025, đợt 1", "index_2024", "index_2025, đợt 1", "rank_change", "index_change"),
    ]


hundredths = st.integers(0, 10_000).map(lambda units: Fraction(units, 100))


@settings(max_examples=30)
@given(hundredths, hundredths)
def test_the_change_in_csv_is_what_a_reader_subtracts(before: Fraction, after: Fraction) -> None:
    trend = with_indices(float(before), float(after))
    (line,) = lines(trend, Language(LanguageCode.EN))
    assert Fraction(line["index_change"]) == Fraction(line["index_2025"]) - Fraction(line["index_2024"])
    assert Fraction(line["index_change"]) == after - before


def test_the_mean_of_predecessors_is_whole_in_json_and_rounded_in_csv(english: Language) -> None:
    trend = with_indices(70 + 1 / 3, 75.5)
    (unit,) = units(trend, english).values()
    assert unit["indices"] == {"2024": 70.333333333, "2025": 75.5}
    (line,) = lines(trend, english)
    assert (line["index_2024"], line["index_change"]) == ("70.33", "5.17")


def test_the_change_in_json_is_that_of_its_own_indices(english: Language) -> None:
    (unit,) = units(with_indices(70 + 1 / 3, 75.5), english).values()
    assert unit["index_change"] == 5.166666667


@pytest.mark.parametrize(("before", "after"), [(70.0, None), (None, 70.0), (None, None)])
def test_a_unit_that_one_year_does_not_know_has_no_change(
    before: float | None, after: float | None, english: Language
) -> None:
    nan = float("nan")
    trend = with_indices(nan if before is None else before, nan if after is None else after)
    (unit,) = units(trend, english).values()
    assert unit["indices"] == {"2024": before, "2025": after}
    assert unit["index_change"] is None
    (line,) = lines(trend, english)
    assert line["index_change"] == ""


def test_every_unit_stands_on_one_line_of_json(english: Language) -> None:
    text = trend_json(sample_trend(), english).decode()
    assert sum(line.startswith('{"group"') for line in text.splitlines()) == 9
    assert "NaN" not in text


def test_json_says_what_every_year_rests_on(english: Language) -> None:
    years = json.loads(trend_json(sample_trend(), english))["years"]
    assert years[0] == {"label": "2023", "source": "ket-qua-2023", "decimals": 2}
    assert [year["label"] for year in years] == ["2023", "2024", "2025"]


def test_half_a_character_stops_no_format(english: Language) -> None:
    trend = trend_of(named_diff("x\udcff"))
    assert "x\udcff" in [unit["unit_name"] for unit in units(trend, english).values()]
    assert b"x\\udcff" in trend_csv(trend, english)
    assert "| x� |" in trend_markdown(trend, english).decode()


def test_markdown_has_a_table_for_every_group_and_says_what_its_curves_are(english: Language) -> None:
    text = trend_markdown(sample_trend(), english).decode()
    assert len(markdown_tables(text)) == 2
    assert text.index("## Communes") < text.index("## Wards") < text.index("the curve shows the rank")


@pytest.mark.parametrize("name", [HOSTILE_NAME, "a|b", "**x**", "one\ntwo | three", "# x"])
def test_hostile_names_stay_in_their_cell(name: str, english: Language) -> None:
    (table,) = markdown_tables(trend_markdown(trend_of(named_diff(name)), english).decode())
    assert " ".join(name.split()) in [record["Unit"] for record in table.records]

"""The four parts are the change of the index, the two moves are the change of the rank."""

from dataclasses import replace
from fractions import Fraction

import pandas as pd
import pytest
from domain.factories import area, framework, leaf, units
from domain.year_diff.campaigns import Campaigns, campaigns
from domain.year_diff.slow_parts import slow_common, slow_parts, weights_of
from domain.year_diff.years import by_area, ladder, published, scored, stated
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.domain.framework import Ties
from cchc_cli.domain.ranking import places
from cchc_cli.domain.year_diff.compare import diff
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.predecessors import Predecessors
from cchc_cli.domain.year_diff.year import Contributions, YearResults

PARTS = ["performance", "reweighting", "added_dropped", "adjustments"]
MOVES = ["rank_change", "own_move", "others_move"]
NEAR = 1e-9
# Scoring two years takes most of the time, however many units they have: fewer years of more units.
MOST, MORE = 40, 20


def compared(found: Campaigns) -> YearDiff:
    return diff(found.before.results, found.after.results, found.stated, found.migration)


@settings(max_examples=MOST)
@given(campaigns())
def test_four_parts_add_up_to_the_change_of_the_index(found: Campaigns) -> None:
    changes = compared(found)
    before, after = (season.results.units["exact_index"].to_dict() for season in (found.before, found.after))
    for code, old in changes.predecessors.items():
        shares = weights_of(code, old, found)
        change = after[code] - sum(float(shares[one]) * before[one] for one in old)
        row = changes.units.loc[code]
        assert row[PARTS].sum() == pytest.approx(change, abs=NEAR)
        assert row["index_change"] == pytest.approx(change, abs=NEAR)


@settings(max_examples=MOST)
@given(campaigns())
def test_the_parts_are_those_of_the_formulas_in_fractions(found: Campaigns) -> None:
    changes = compared(found)
    for code, old in changes.predecessors.items():
        expected = slow_parts(code, old, found)
        row = changes.units.loc[code]
        assert [row[name] for name in PARTS] == pytest.approx(
            [float(expected[name]) for name in PARTS], abs=NEAR
        )


@settings(max_examples=MORE)
@given(campaigns())
def test_units_without_a_past_have_no_parts(found: Campaigns) -> None:
    changes = compared(found)
    others = changes.units.drop(index=list(changes.predecessors))
    assert others[[*PARTS, "index_change"]].isna().all(axis=None)


@settings(max_examples=MOST)
@given(campaigns())
def test_own_move_and_others_move_add_up_to_the_change_of_the_rank(found: Campaigns) -> None:
    table = compared(found).units
    known = table[table["rank_change"].notna()]
    assert (known["own_move"] + known["others_move"] == known["rank_change"]).all()
    assert (known["rank_before"] - known["rank_after"] == known["rank_change"]).all()
    assert set(known.index) == set(table.index[table["rank_before"].notna() & table["rank_after"].notna()])


@settings(max_examples=MORE)
@given(campaigns())
def test_areas_add_up_to_the_parts_of_the_unit(found: Campaigns) -> None:
    changes = compared(found)
    sums = changes.areas().groupby("unit_code", sort=False)[[*PARTS, "change"]].sum(min_count=1)
    units = changes.units.loc[list(changes.predecessors)]
    for name in PARTS:
        assert sums[name].reindex(units.index).tolist() == pytest.approx(units[name].tolist(), abs=NEAR)
    assert sums["change"].reindex(units.index).tolist() == pytest.approx(
        units["index_change"].tolist(), abs=NEAR
    )


@settings(max_examples=MORE)
@given(campaigns())
def test_common_ranks_are_those_of_an_index_on_the_common_criteria_alone(found: Campaigns) -> None:
    changes = compared(found)
    ranked = changes.units[changes.units["rank_after"].notna()]
    decimals = found.after.framework.rounding.decimals
    ties = found.after.framework.ranking.ties
    indices = {code: slow_common(code, old, found) for code, old in changes.predecessors.items()}
    for at, year in enumerate(("before", "after")):
        expected: dict[str, int] = {}
        for _, group in ranked.groupby("group"):
            both = {code: indices.get(str(code)) for code in group.index}
            keys = {str(code): (_rounded(one[at], decimals),) for code, one in both.items() if one}
            expected |= places(keys, ties)
        assert changes.units[f"common_rank_{year}"].dropna().to_dict() == expected


def _rounded(value: Fraction, decimals: int) -> float:
    return float(Fraction(int(value * 10**decimals + Fraction(1, 2)), 10**decimals))


@settings(max_examples=MORE)
@given(campaigns())
def test_overtaken_and_overtakers_agree_with_the_counts(found: Campaigns) -> None:
    changes = compared(found)
    for code, row in changes.units.iterrows():
        overtaken, overtakers = changes.overtaken(str(code)), changes.overtakers(str(code))
        if pd.isna(row["overtook"]):
            assert overtaken == overtakers == ()
        else:
            assert (len(overtaken), len(overtakers)) == (row["overtook"], row["overtaken_by"])


@settings(max_examples=MORE)
@given(campaigns())
def test_a_year_compared_with_itself_does_not_change(found: Campaigns) -> None:
    year = found.before.results
    changes = diff(year, replace(year, label="2025"))
    known = changes.units[changes.units["index_change"].notna()]
    assert set(known.index) == set(year.units.index[year.units["exact_index"].notna()])
    assert (known[[*PARTS, "index_change"]] == 0).all(axis=None)
    ranked = known[known["rank_after"].notna()]
    assert (ranked[[*MOVES, "overtook", "overtaken_by"]] == 0).all(axis=None)
    assert set(changes.notes) <= set(changes.units.index[changes.units["index_after"].isna()])
    assert not any(changes.is_reranked.values())


@settings(max_examples=MORE)
@given(campaigns(), st.sampled_from([2, 3]))
def test_maxima_that_all_double_change_nothing(found: Campaigns, times: int) -> None:
    of, rows = found.before.framework, list(found.before.points.values())
    described = of.model_dump(by_alias=True)
    grown = framework(
        [_grown(one, times) for one in described["areas"]],
        scale=str(of.scale * times),
        rescale=of.rescale,
    )
    listed = found.before.units
    before = scored(of, [{code: float(one) for code, one in row.items()} for row in rows], listed, "2024")
    after = scored(grown, [{code: float(one * times) for code, one in row.items()} for row in rows], listed)
    table = diff(before, after).units
    known = table[table["index_change"].notna()]
    assert known[[*PARTS, "index_change"]].abs().max(axis=None) == pytest.approx(0, abs=NEAR) or known.empty


def _grown(node: dict[str, object], times: int) -> dict[str, object]:
    grown = dict(node)
    for name in ("max_points", "cap"):
        if grown.get(name) is not None:
            grown[name] = str(Fraction(str(grown[name])) * times)
    below = grown.get("criteria")
    if isinstance(below, list | tuple):
        grown["criteria"] = [_grown(one, times) for one in below]
    return grown


AREAS = by_area(["X", "Y"], [60, 40], [[50, 40], [40, 40], [30, 40]])
NO_PARTS = Contributions((), AREAS.weights[:, :0], AREAS.points[:, :0], AREAS.adjustments, {})
THREE = ladder("a", "b", "c", contributions=AREAS)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (published([]), published([])),
        (THREE, published([])),
        (published([]), THREE),
        (ladder("x", "y", "z", contributions=AREAS), THREE),
        (ladder("a"), ladder("a")),
        (published([("a", "A", "", None, 1)], scale=None), published([("a", "A", "", None, 1)], scale=None)),
        (published([("a", "A", "", None, None)]), published([("a", "A", "", 50.0, 1)])),
        (published([("a", "b", "", 9.0, 1), ("b", "a", "", 8.0, 2)]), ladder("a", "b")),
        (published([("a", "X", "", 9.0, 1), ("b", "X", "", 8.0, 2)]), published([("c", "X", "", 8.0, 1)])),
        (replace(THREE, contributions=NO_PARTS), THREE),
        (replace(THREE, contributions=NO_PARTS), replace(THREE, contributions=NO_PARTS)),
    ],
)
@pytest.mark.parametrize(
    "lines",
    [
        stated(),
        stated(("a", "a")),
        stated(("a", "b", 0), ("b", "b", 0)),
        stated(("a", "b"), ("b", "a")),
        stated(("a", "x"), ("x", "x")),
        stated(("", ""), ("a", "")),
    ],
)
def test_odd_years_are_compared_as_far_as_they_can_be(
    before: YearResults, after: YearResults, lines: Predecessors
) -> None:
    changes = diff(before, replace(after, label="2025"), lines)
    assert changes.units.index.is_unique
    assert changes.units.index[: len(after.units)].tolist() == after.units.index.tolist()
    rows_by_area = 0 if changes.parts is None else len(changes.area_names) * len(changes.units)
    assert len(changes.areas()) == rows_by_area
    for code in changes.units.index:
        assert not set(changes.overtaken(code)) & set(changes.overtakers(code))


def test_no_unit_in_common_is_said() -> None:
    changes = diff(ladder("a"), published([("b", "Phường Khác", "xa", 80.0, 1)], "2025"))
    assert "CCHC588" in [finding.code for finding in changes.findings]


def test_units_in_doubt_are_in_common() -> None:
    changes = diff(ladder("a"), ladder("m", "n", label="2025"), stated(("a", "m"), ("a", "n")))
    assert "CCHC588" not in [finding.code for finding in changes.findings]


def test_findings_are_in_order() -> None:
    changes = diff(ladder("a", "b"), ladder("a"), stated(("q", "a"), ("b", "z")))
    assert [finding.code for finding in changes.findings] == ["CCHC540", "CCHC541", "CCHC586"]


def test_a_table_by_areas_without_maxima_knows_the_change_of_the_index_only() -> None:
    unknown = by_area(["X", "Y"], float("nan"), [[50, 40], [40, 40], [30, 40]])
    changes = diff(replace(THREE, contributions=unknown), replace(THREE, label="2025"))
    assert changes.units["performance"].isna().all()
    assert changes.units["index_change"].tolist() == [0.0, 0.0, 0.0]


@pytest.mark.parametrize("ties", Ties)
def test_a_tie_that_stays_moves_nobody(ties: Ties) -> None:
    of = framework([area("1", [leaf("1.1", 10, {"kind": "award"})])], ranking={"ties": ties})
    rows = [{"1.1": 9.0}, {"1.1": 8.0}, {"1.1": 8.0}, {"1.1": 7.0}]
    table = diff(scored(of, rows, units(4), "2024"), scored(of, rows, units(4))).units
    assert (table[MOVES] == 0).all(axis=None)


FEW = published([("a", "A", "", 8.0, 1), ("b", "B", "", 7.0, 2)], scale=None, contributions=None)
MANY = published([("b", "B", "", 85.0, 1), ("a", "A", "", 80.0, 2)], "2025", scale=None)


def test_on_incomparable_scales_only_ranks_changed() -> None:
    table = diff(FEW, MANY).units
    assert table["rank_change"].tolist() == [1, -1]
    assert table[["index_change", *PARTS, "own_move", "others_move"]].isna().all(axis=None)


def test_incomparable_scales_are_an_error_that_is_told() -> None:
    assert "CCHC580" in [finding.code for finding in diff(FEW, MANY).findings]


def test_on_incomparable_scales_parts_are_not_split_though_they_are_known() -> None:
    parts = by_area(["X", "Y"], [60, 40], [[5, 3], [4, 3]])
    changes = diff(replace(FEW, contributions=parts), replace(MANY, contributions=parts))
    assert changes.parts is None
    assert changes.areas().empty

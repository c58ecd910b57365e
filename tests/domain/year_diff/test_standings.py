"""Ranks of the year before: as published, or made anew where there are other units to be ranked among."""

from dataclasses import replace

import pytest
from domain.factories import area, framework, leaf, units
from domain.year_diff.years import Row, ladder, published, scored, stated

from cchc_cli.domain.year_diff.compare import diff
from cchc_cli.domain.year_diff.diff import YearDiff

AWARD = {"kind": "award"}


def ranks_before(changes: YearDiff) -> dict[str, int | None]:
    ranks = changes.units["rank_before"]
    return {
        str(code): None if rank is None else int(rank)
        for code, rank in ranks.astype(object).where(ranks.notna(), None).items()
    }


def in_groups(*rows: tuple[str, str, float, int]) -> list[Row]:
    return [(code, f"Xã {code}", group, index, rank) for code, group, index, rank in rows]


def test_ranks_are_as_published_where_units_are_the_same() -> None:
    before = published([("a", "A", "xa", 50.0, 2), ("b", "B", "xa", 60.0, 7)])
    changes = diff(before, replace(before, label="2025"))
    assert ranks_before(changes) == {"a": 2, "b": 7}
    assert changes.is_reranked == {"xa": False}


def test_new_and_gone_units_leave_published_ranks() -> None:
    changes = diff(ladder("gone", "a", "b"), ladder("a", "new", "b", label="2025"))
    assert ranks_before(changes) == {"a": 2, "new": None, "b": 3, "gone": 1}
    assert changes.is_reranked == {"xa": False}


def test_a_group_with_a_merged_unit_is_ranked_anew_among_the_units_of_today() -> None:
    lines = stated(("b", "m"), ("c", "m"))
    changes = diff(ladder("a", "b", "c", "d"), ladder("a", "m", "d", label="2025"), lines)
    assert ranks_before(changes) == {"a": 1, "m": 2, "d": 3}
    assert changes.units["published_rank_before"].fillna(0).tolist() == [1, 0, 4]
    assert changes.is_reranked == {"xa": True}


def test_another_group_keeps_its_published_ranks() -> None:
    before = published(in_groups(("a", "xa", 90, 1), ("b", "xa", 80, 2), ("p", "phuong", 70, 4)))
    after = published(in_groups(("m", "xa", 90, 1), ("p", "phuong", 70, 1)), "2025")
    changes = diff(before, after, stated(("a", "m"), ("b", "m")))
    assert changes.is_reranked == {"xa": True, "phuong": False}
    assert ranks_before(changes) == {"m": 1, "p": 4}


def test_a_group_that_is_called_otherwise_keeps_its_published_ranks() -> None:
    before = published(in_groups(("a", "Các xã", 90, 3), ("b", "Các xã", 80, 4)))
    after = published(in_groups(("a", "xa", 90, 1), ("b", "xa", 80, 2)), "2025")
    changes = diff(before, after)
    assert changes.is_reranked == {"xa": False}
    assert ranks_before(changes) == {"a": 3, "b": 4}


def test_units_that_came_from_another_group_are_ranked_anew() -> None:
    before = published(in_groups(("a", "xa", 90, 1), ("b", "phuong", 95, 1), ("c", "phuong", 80, 2)))
    after = published(in_groups(("a", "xa", 90, 1), ("b", "xa", 80, 2), ("c", "phuong", 9, 1)), "2025")
    changes = diff(before, after)
    assert changes.is_reranked == {"xa": True, "phuong": True}
    assert ranks_before(changes) == {"a": 2, "b": 1, "c": 1}


def test_who_has_no_rank_today_takes_no_place_when_ranked_anew() -> None:
    after = published([*in_groups(("m", "xa", 90, 1), ("d", "xa", 80, 2)), ("a", "Xã a", "xa", 70.0, None)])
    changes = diff(ladder("a", "b", "c", "d"), replace(after, label="2025"), stated(("b", "m"), ("c", "m")))
    assert ranks_before(changes) == {"m": 1, "d": 2, "a": None}


def test_a_divided_unit_has_its_rank_in_each_part() -> None:
    lines = stated(("a", "m", 1), ("a", "n", 2))
    changes = diff(ladder("a", "b"), ladder("b", "m", "n", label="2025"), lines)
    assert ranks_before(changes) == {"b": 3, "m": 1, "n": 1}


def test_a_unit_that_is_gone_keeps_its_code_where_nobody_else_has_it() -> None:
    assert list(diff(ladder("a", "b"), ladder("a", label="2025")).units.index) == ["a", "b"]


def test_a_unit_that_is_gone_is_told_from_the_one_that_has_its_code_now() -> None:
    changes = diff(ladder("a", "b"), ladder("a", label="2025"), stated(("b", "a")))
    assert list(changes.units.index) == ["a", "a (2024)"]
    assert changes.units["index_before"].tolist() == [80.0, 90.0]
    assert changes.units["status"].tolist() == ["renamed", "gone"]


def test_the_index_of_merged_units_is_weighted_by_population() -> None:
    changes = diff(ladder("a", "b"), ladder("m", label="2025"), stated(("a", "m", 1), ("b", "m", 3)))
    assert changes.units["index_before"].tolist() == [82.5]
    assert changes.units["index_change"].tolist() == [7.5]


def test_on_scales_that_cannot_be_compared_only_ranks_are() -> None:
    before = published([("a", "A", "xa", 40.0, 1), ("b", "B", "xa", 30.0, 2)], scale=None)
    after = published([("a", "A", "xa", 70.0, 2), ("b", "B", "xa", 85.0, 1)], "2025", scale=None)
    table = diff(before, after).units
    assert table["rank_change"].tolist() == [-1, 1]
    assert table[["index_change", "own_move", "others_move", "performance"]].isna().all(axis=None)


@pytest.mark.parametrize(("on", "moves"), [("published", [0, 0]), ("exact", [-1, 0])])
def test_ranks_and_moves_rest_on_the_number_that_ranks(on: str, moves: list[int]) -> None:
    of = framework(
        [area("1", [leaf("1.1", 1000, AWARD)])], rounding={"decimals": 0}, ranking={"on": on}, scale=1000
    )
    before = scored(of, [{"1.1": 664}, {"1.1": 662}], units(2), "2024")
    after = scored(of, [{"1.1": 661}, {"1.1": 663}], units(2))
    assert before.units["index_percent"].tolist() == after.units["index_percent"].tolist() == [66.0, 66.0]
    assert diff(before, after).units["own_move"].reindex(["u1", "u2"]).tolist() == moves


def test_a_table_with_more_decimals_than_numbers_have_can_be_ranked() -> None:
    changes = diff(ladder("a", "b", decimals=16), ladder("a", "b", label="2025", decimals=16))
    assert changes.units["own_move"].tolist() == [0, 0]


def test_common_ranks_leave_out_who_is_not_ranked() -> None:
    of = framework([area("1", [leaf("1.1", 10, AWARD)])])
    listed = units(2)
    unranked = replace(listed, units=(listed.units[0], replace(listed.units[1], is_ranked=False)))
    rows = [{"1.1": 5.0}, {"1.1": 9.0}]
    table = diff(scored(of, rows, listed, "2024"), scored(of, rows, unranked)).units
    assert table["common_rank_after"].fillna(0).to_dict() == {"u1": 1, "u2": 0}


def test_a_unit_that_is_gone_stands_with_those_of_its_old_group() -> None:
    before = published(in_groups(("a", "Thị trấn", 90, 1), ("b", "Thị trấn", 80, 2)))
    after = published(in_groups(("a", "phuong", 90, 1)), "2025")
    changes = diff(before, after, stated(("a", "a")))
    assert changes.units["group"].to_dict() == {"a": "phuong", "b": "phuong"}

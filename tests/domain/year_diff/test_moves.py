"""How ranks moved: equal to ranking everybody again with one old number among the new ones."""

from collections.abc import Sequence

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.framework import Ties
from cchc_cli.domain.ranking import places
from cchc_cli.domain.year_diff.moves import crossings, moves, ranked_anew

SHARING = [Ties.COMPETITION, Ties.DENSE]
FIGURES = st.integers(0, 5).map(float)


def table_of(before: Sequence[float], after: Sequence[float], ties: Ties) -> pd.DataFrame:
    """Make a group of units with these indices, and the ranks that they give."""
    codes = [f"u{at}" for at in range(len(before))]
    table = pd.DataFrame({"group": "xa", "key_before": before, "key_after": after}, index=codes)
    for year in ("before", "after"):
        table[f"rank_{year}"] = ranked_anew(table[f"key_{year}"], table["group"], ties)
    return table


def rank_if_kept(code: str, table: pd.DataFrame, ties: Ties) -> int:
    """Put one unit's old number among the new ones of the others, and rank all of them again."""
    keys = {str(one): (float(key),) for one, key in table["key_after"].items()}
    return places(keys | {code: (float(table["key_before"].to_dict()[code]),)}, ties)[code]


@pytest.mark.parametrize("ties", SHARING)
@given(figures=st.lists(st.tuples(FIGURES, FIGURES), min_size=1, max_size=8))
def test_others_move_is_the_change_of_rank_with_the_old_index_kept(
    ties: Ties, figures: list[tuple[float, float]]
) -> None:
    table = table_of([old for old, _ in figures], [new for _, new in figures], ties)
    found = moves(table, ties)
    for code, row in found.iterrows():
        kept = rank_if_kept(str(code), table, ties)
        assert row["others_move"] == table["rank_before"].to_dict()[code] - kept
        assert row["own_move"] == kept - table["rank_after"].to_dict()[code]
    assert (found["own_move"] + found["others_move"] == found["rank_change"]).all()


@given(st.permutations(range(7)), st.permutations(range(7)))
def test_ordinal_ranks_of_different_indices_move_alike(before: list[int], after: list[int]) -> None:
    table = table_of(before, [one + 0.5 for one in after], Ties.ORDINAL)
    found = moves(table, Ties.ORDINAL)
    kept = {code: rank_if_kept(code, table, Ties.ORDINAL) for code in map(str, table.index)}
    assert found["others_move"].to_dict() == {
        code: rank - kept[str(code)] for code, rank in table["rank_before"].items()
    }


@pytest.mark.parametrize("ties", Ties)
def test_ties_that_stay_as_they_are_move_nobody(ties: Ties) -> None:
    found = moves(table_of([9, 8, 8, 7], [9, 8, 8, 7], ties), ties)
    assert (found == 0).all(axis=None)


def test_a_tie_that_was_broken_otherwise_moves_nobody() -> None:
    table = table_of([9, 9, 7], [9, 9, 7], Ties.COMPETITION).assign(
        rank_before=[1, 2, 3], rank_after=[1, 2, 3]
    )
    assert (moves(table, Ties.COMPETITION) == 0).all(axis=None)


def test_who_stands_still_is_moved_by_the_others() -> None:
    found = moves(table_of([80, 70], [80, 90], Ties.COMPETITION), Ties.COMPETITION)
    assert found.to_dict("index") == {
        "u0": {"rank_change": -1, "own_move": 0, "others_move": -1},
        "u1": {"rank_change": 1, "own_move": 1, "others_move": 0},
    }


def test_units_of_other_groups_move_nobody() -> None:
    table = table_of([80, 70], [80, 90], Ties.COMPETITION).assign(
        group=["a", "b"], rank_before=1, rank_after=1
    )
    assert (moves(table.astype({"rank_before": "Int64"}), Ties.COMPETITION) == 0).all(axis=None)


def test_a_unit_without_a_rank_has_no_moves() -> None:
    table = table_of([80, 70, 60], [80, 70, 60], Ties.COMPETITION)
    table.loc["u1", "rank_before"] = pd.NA
    assert moves(table, Ties.COMPETITION).isna().to_dict("index")["u1"] == {
        "rank_change": True,
        "own_move": True,
        "others_move": True,
    }


@pytest.mark.parametrize("ties", SHARING)
def test_a_ranked_unit_whose_index_nobody_knows_stands_above_nobody(ties: Ties) -> None:
    table = table_of([80, 70, 60], [80, float("nan"), 61], ties)
    table["rank_before"] = pd.Series([1, 2, 3], index=table.index, dtype="Int64")
    table["rank_after"] = pd.Series([1, 2, 3], index=table.index, dtype="Int64")
    assert moves(table, ties)["others_move"].to_dict()["u2"] == 1


def test_who_was_overtaken_overtook_in_the_other_direction() -> None:
    table = table_of([90, 80, 70], [60, 80, 70], Ties.COMPETITION)
    assert {name: column.to_list() for name, column in crossings(table).items()} == {
        "overtook": [0, 1, 1],
        "overtaken_by": [2, 0, 0],
    }


def test_drawing_level_is_no_overtaking() -> None:
    found = crossings(table_of([90, 80], [80, 80], Ties.COMPETITION))
    assert [column.to_list() for column in found.values()] == [[0, 0], [0, 0]]


def test_crossings_are_counted_among_ranked_units_only() -> None:
    table = table_of([90, 80], [80, 90], Ties.COMPETITION)
    table.loc["u0", "rank_after"] = pd.NA
    assert crossings(table)["overtook"].fillna(-1).to_list() == [-1, 0]


def test_ranking_anew_leaves_out_who_has_no_number() -> None:
    keys = pd.Series([1.0, float("nan"), 2.0], index=["a", "b", "c"])
    groups = pd.Series("xa", index=keys.index)
    assert ranked_anew(keys, groups, Ties.COMPETITION).fillna(0).to_dict() == {"a": 2, "b": 0, "c": 1}

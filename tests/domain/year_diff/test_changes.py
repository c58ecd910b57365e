"""What every change is made of, by criterion and by area."""

import numpy as np
import pandas as pd
import pytest
from domain.year_diff.years import by_area

from cchc_cli.domain.year_diff.changes import PartChanges, PartPair, area_changes, changes_of, common_index
from cchc_cli.domain.year_diff.year import Contributions, ScoredPart

NAN = float("nan")


def paired(before: Contributions, after: Contributions) -> PartChanges:
    return changes_of(before, after, _pairs(before, after))


def _pairs(before: Contributions, after: Contributions) -> list[PartPair]:
    old = {part.code: part for part in before.parts}
    new = {part.code: part for part in after.parts}
    return [PartPair(old.get(code), new.get(code)) for code in {**new, **old}]


def parts(found: PartChanges) -> list[list[float]]:
    return [getattr(found, name)[0].tolist() for name in ("performance", "reweighting", "added_dropped")]


def test_a_better_share_at_the_same_weight_is_performance() -> None:
    assert parts(paired(by_area(["X"], 40, [20]), by_area(["X"], 40, [30]))) == [[10.0], [0.0], [0.0]]


def test_the_same_share_at_another_weight_is_reweighting() -> None:
    assert parts(paired(by_area(["X"], 40, [20]), by_area(["X"], 60, [30]))) == [[0.0], [10.0], [0.0]]


def test_where_both_change_each_counts_at_the_mean_of_the_other() -> None:
    found = paired(by_area(["X"], 40, [20]), by_area(["X"], 60, [45]))
    assert parts(found) == [[12.5], [12.5], [0.0]]
    assert found.change.tolist() == [[25.0]]


def test_a_new_part_is_added_and_an_old_one_dropped() -> None:
    found = paired(by_area(["X", "Y"], 50, [20, 30]), by_area(["X"], 100, [40]))
    assert found.added_dropped.tolist() == [[0.0, -30.0]]
    assert [pair.shown.name for pair in found.pairs] == ["X", "Y"]


@pytest.mark.parametrize("old", [True, False])
def test_a_part_that_applied_in_one_year_only_is_added_or_dropped(old: bool) -> None:  # noqa: FBT001 - a parameter of the test
    with_it, without = by_area(["X"], 40, [20]), by_area(["X"], 0, [0])
    found = paired(with_it, without) if old else paired(without, with_it)
    assert parts(found) == [[0.0], [0.0], [-20.0 if old else 20.0]]


def test_without_weights_only_the_change_is_known() -> None:
    found = paired(by_area(["X"], NAN, [20]), by_area(["X"], 40, [30]))
    assert np.isnan(parts(found)).all()
    assert found.change.tolist() == [[10.0]]


def test_rows_of_unknown_units_are_unknown() -> None:
    found = paired(by_area(["X"], 40, [20]), by_area(["X"], 40, [30])).at(np.array([-1, 0]))
    assert np.isnan(found.performance[0]).all()
    assert found.performance[1].tolist() == [10.0]


def test_of_no_units_nothing_is_known() -> None:
    empty = by_area(["X"], 40, np.zeros((0, 1)))
    assert np.isnan(paired(empty, empty).at(np.array([-1, -1])).points_after).all()


def test_a_pair_without_parts_is_none() -> None:
    with pytest.raises(TypeError, match="at least one part"):
        _ = PartPair(None, None).shown


def test_the_common_index_is_in_percent_of_what_both_years_have() -> None:
    before, after = by_area(["X", "Y"], [40, 60], [20, 6]), by_area(["X"], 50, [30])
    found = common_index(before, after, _pairs(before, after))
    assert found.to_dict("list") == {"before": [50.0], "after": [60.0]}


def test_without_common_parts_there_is_no_common_index() -> None:
    before, after = by_area(["X"], 40, [20]), by_area(["X"], 40, [20], prefix="n")
    assert common_index(before, after, _pairs(before, after)).isna().all(axis=None)


def test_areas_add_up_their_parts_and_adjustments() -> None:
    leaves = tuple(ScoredPart(f"1.{at}", f"C{at}", "1", "Area 1") for at in (1, 2))
    table = by_area(["X", "Y"], 50, [[20, 30]])
    before = Contributions(leaves, table.weights, table.points, table.adjustments, {})
    after = Contributions(leaves, table.weights, table.points + 1, table.adjustments, {})
    found = area_changes(
        pd.Index(["u1"]),
        paired(before, after),
        pd.DataFrame({"9": [-2.0]}, index=["u1"]),
        {"1": "Một", "9": "Trừ"},
    )
    assert found.drop(columns=["unit_code", "reweighting", "added_dropped"]).to_dict("list") == {
        "area": ["1", "9"],
        "area_name": ["Một", "Trừ"],
        "points_before": [50.0, 0.0],
        "points_after": [52.0, 0.0],
        "performance": [pytest.approx(2.0), 0.0],
        "adjustments": [0.0, -2.0],
        "change": [2.0, -2.0],
    }


def test_one_unknown_part_makes_its_area_unknown_and_no_other() -> None:
    before, after = by_area(["X", "Y"], [40, NAN], [[20, 30]]), by_area(["X", "Y"], [40, 60], [[25, 31]])
    found = area_changes(pd.Index(["u1"]), paired(before, after), pd.DataFrame(index=["u1"]), {})
    assert found["performance"].fillna(-1).tolist() == [5.0, -1.0]
    assert found["change"].tolist() == [5.0, 1.0]


def test_years_without_parts_have_only_adjustments() -> None:
    nothing = Contributions((), np.zeros((1, 0)), np.zeros((1, 0)), pd.DataFrame(index=[0]), {})
    found = area_changes(
        pd.Index(["u1"]), paired(nothing, nothing), pd.DataFrame({"9": [3.0]}, index=["u1"]), {"9": "Thưởng"}
    )
    assert found["change"].tolist() == [3.0]


def test_weights_that_only_one_year_has_split_nothing_whichever_it_is() -> None:
    found = paired(by_area(["X"], 40, [20]), by_area(["X"], NAN, [30]))
    assert np.isnan(parts(found)).all()
    assert found.change.tolist() == [[10.0]]

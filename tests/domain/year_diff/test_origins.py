"""The figures of the year before, as they fall to the units of today."""

import numpy as np
import pytest
from domain.year_diff.years import by_area, ladder, published, stated
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.year_diff.matching import match_units
from cchc_cli.domain.year_diff.origins import Origins, origins_of
from cchc_cli.domain.year_diff.predecessors import Predecessors
from cchc_cli.domain.year_diff.year import UnitHistory, YearResults


def origins(before: YearResults, after: YearResults, lines: Predecessors | None = None) -> Origins:
    return origins_of(match_units(before, after, lines or Predecessors()).claims, before)


def test_a_unit_with_one_origin_has_its_figures() -> None:
    found = origins(ladder("a", "b"), ladder("b", "a", label="2025"))
    assert (found.codes, found.mean(np.array([90.0, 80.0])).tolist()) == (("b", "a"), [80.0, 90.0])


def test_origins_weigh_what_a_line_says_before_what_a_list_says() -> None:
    before = ladder("a", "b", histories={"a": UnitHistory(population=1000), "b": UnitHistory(population=30)})
    found = origins(before, ladder("m", label="2025"), stated(("a", "m", 10), ("b", "m")))
    assert found.weights.tolist() == [0.25, 0.75]
    assert found.evenly == frozenset()


def test_an_origin_without_people_counts_for_nothing() -> None:
    found = origins(ladder("a", "b"), ladder("m", label="2025"), stated(("a", "m", 0), ("b", "m", 7)))
    assert found.mean(np.array([90.0, 80.0])).tolist() == [80.0]


def test_one_origin_is_no_even_mean() -> None:
    assert origins(ladder("a"), ladder("a", label="2025")).evenly == frozenset()


def test_tables_by_criteria_are_averaged_too() -> None:
    before = ladder("a", "b", contributions=by_area(["X", "Y"], [60, 40], [[50, 40], [30, 10]]))
    assert before.contributions is not None
    found = origins(before, ladder("m", label="2025"), stated(("a", "m", 1), ("b", "m", 3)))
    mean = found.contributions(before.contributions)
    assert (mean.weights.tolist(), mean.points.tolist()) == ([[60.0, 40.0]], [[35.0, 17.5]])


@pytest.mark.parametrize("shape", [(2,), (2, 3)])
def test_without_units_in_common_there_is_nothing_to_average(shape: tuple[int, ...]) -> None:
    found = origins(ladder("a", "b"), published([], "2025"))
    assert found.mean(np.ones(shape)).shape == (0, *shape[1:])


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=8))
def test_weights_always_add_up_to_1(people: list[int]) -> None:
    before = ladder(*[f"u{at}" for at in range(len(people))])
    lines = stated(*[(f"u{at}", "m", count) for at, count in enumerate(people)])
    assert origins(before, ladder("m", label="2025"), lines).weights.sum() == pytest.approx(1)


@pytest.mark.parametrize("people", [(0, 0), (None, None), (7, None), (None, 0)])
def test_without_people_or_without_their_number_all_origins_count_the_same(
    people: tuple[int | None, int | None],
) -> None:
    lines = stated(("a", "m", people[0]), ("b", "m", people[1]))
    found = origins(ladder("a", "b"), ladder("m", label="2025"), lines)
    assert found.weights.tolist() == [0.5, 0.5]
    assert found.evenly == {"m"}

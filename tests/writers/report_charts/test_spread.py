"""The five figures of a spread."""

from fractions import Fraction

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.writers.report_charts.spread import Spread, spread_of

figures = st.lists(st.floats(0, 120), min_size=1, max_size=60)


@given(figures)
def test_the_five_figures_stand_in_order(values: list[float]) -> None:
    found = spread_of(values).figures
    assert list(found) == pytest.approx(sorted(found), abs=1e-9)


@given(figures)
def test_the_median_is_that_of_the_summary(values: list[float]) -> None:
    assert spread_of(values).median == pytest.approx(pd.Series(values).median())


def test_quartiles_between_two_figures_are_interpolated() -> None:
    assert spread_of([10, 20, 30, 40]) == Spread(10, 17.5, 25, 32.5, 40)


def test_the_middle_is_what_half_of_the_figures_differ_by() -> None:
    assert spread_of([10, 20, 30, 40]).middle == 15


def test_one_figure_is_all_five() -> None:
    assert spread_of([91.41]).figures == (91.41,) * 5
    assert spread_of([91.41]).middle == 0


@given(st.lists(st.integers(0, 12_000), min_size=1, max_size=40))
def test_quartiles_are_those_of_exact_arithmetic(cents: list[int]) -> None:
    ordered = sorted(Fraction(one, 100) for one in cents)
    exact = []
    for quarter in range(5):
        place = Fraction(quarter * (len(ordered) - 1), 4)
        below, part = int(place), place - int(place)
        exact.append(ordered[below] + part * (ordered[min(below + 1, len(ordered) - 1)] - ordered[below]))
    assert spread_of([one / 100 for one in cents]).figures == pytest.approx([*map(float, exact)])


@given(figures)
def test_the_order_of_the_figures_makes_no_difference(values: list[float]) -> None:
    assert spread_of(values) == spread_of(values[::-1])

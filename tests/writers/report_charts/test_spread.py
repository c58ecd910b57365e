"""The five figures of a spread."""

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

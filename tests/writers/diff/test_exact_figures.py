"""Figures for programs: nine decimals, and parts that add up as they are printed."""

from dataclasses import replace
from decimal import Decimal

import pytest
from writers.diff.samples import sample_diff, table_diff

from cchc_cli.writers.diff.exact_figures import exact, exact_changes


def test_printed_parts_add_up_to_the_printed_change() -> None:
    for found in exact_changes(sample_diff()).values():
        if found.change is not None:
            assert sum(Decimal(str(part)) for part in found.parts) == Decimal(str(found.change))


def test_a_third_of_a_point_still_adds_up() -> None:
    diff = sample_diff()
    thirds = dict.fromkeys(("performance", "reweighting", "added_dropped"), 1 / 3)
    units = diff.units.assign(**thirds, adjustments=0.0, index_change=1.0)
    found = exact_changes(replace(diff, units=units))["X1"]
    assert sum(Decimal(str(part)) for part in found.parts) == 1


def test_where_no_parts_are_known_the_change_is_there_alone() -> None:
    found = exact_changes(table_diff())["X1"]
    assert found.change is not None
    assert found.parts == (None,) * 4


@pytest.mark.parametrize(
    ("value", "written"),
    [(0.1 + 0.2, "0.3"), (-0.0, "0.0"), (-1e-12, "0.0"), (float("nan"), "None")],
)
def test_figures_have_no_noise_and_no_negative_zero(value: float, written: str) -> None:
    assert str(exact(value)) == written

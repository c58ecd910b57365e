"""Where most points are lost: as counted by hand, unit by unit."""

from collections.abc import Sequence
from fractions import Fraction
from math import isnan
from random import Random
from statistics import mean

import pytest
from assessments import COMMUNES, Stated, assess, framework_from, large_assessment
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_content.losses import LISTED, base_leaves, losses_of, mean_losses, worst_losses

LEAVES = "".join(
    f'      - {{code: "1.{at}", name: Tiêu chí {at}, max_points: 10, rule: {{kind: award}}}}\n'
    for at in range(1, 13)
)
TWELVE = f"""
format: cchc/1
id: muoi-hai
title: Mười hai tiêu chí
year: 2025
unit_classes: [xa]
scale: 120
status: model
areas:
  - code: "1"
    name: Một
    max_points: 120
    criteria:
{LEAVES}"""


def twelve(*rows: Sequence[float | None], exempt: tuple[str, ...] = ()) -> Assessment:
    """Assess units by the points that they have in each of twelve criteria."""
    units = Units(
        tuple(Unit(f"U{at}", f"Xã {at}", "xa", "xa", exempt=() if at else exempt) for at in range(len(rows)))
    )
    said = {
        f"U{at}": Stated({f"1.{n}": {"value": one} for n, one in enumerate(row, 1) if one is not None})
        for at, row in enumerate(rows)
    }
    return assess(framework_from(TWELVE), units, said)


def test_losses_are_counted_unit_by_unit() -> None:
    chance = Random(7)
    rows: list[list[float | None]] = [
        [chance.choice([None, 0, 2.5, 10]) for _ in range(12)] for _ in range(9)
    ]
    table = mean_losses(twelve(*rows))
    for at in range(12):
        lost = [10 - (row[at] or 0) for row in rows]
        assert table.loc[f"1.{at + 1}", "mean_loss"] == pytest.approx(mean(lost))
        assert table.loc[f"1.{at + 1}", "percent"] == pytest.approx(10 * mean(lost))
        assert table.loc[f"1.{at + 1}", "losers"] == sum(one > 0 for one in lost)
        assert table.loc[f"1.{at + 1}", "units"] == 9


def test_units_that_are_exempt_lose_nothing() -> None:
    table = mean_losses(twelve([None] * 12, [4.0] * 12, exempt=("1.3",)))
    assert (table.loc["1.3", "mean_loss"], table.loc["1.3", "units"]) == (6.0, 1)
    assert (table.loc["1.4", "mean_loss"], table.loc["1.4", "units"]) == (8.0, 2)


def test_a_criterion_that_applies_to_nobody_is_left_out() -> None:
    assert "1.3" not in mean_losses(twelve([1.0] * 12, exempt=("1.3",))).index


def test_the_worst_come_first_and_equals_in_the_order_of_the_framework() -> None:
    losses = worst_losses(twelve([10, 9, 8, 7, 7, 8, 9, 10, 10, 10, 10, 10]))
    assert [loss.criterion for loss in losses] == ["1.4", "1.5", "1.3", "1.6", "1.2", "1.7"]


def test_no_more_than_ten_are_named(english: Language) -> None:
    everything_lost = twelve([0.0] * 12)
    assert len(worst_losses(everything_lost)) == LISTED == 10
    assert [loss.code for loss in losses_of(everything_lost, english).criteria] == [
        f"1.{n}" for n in range(1, 11)
    ]


def test_where_nothing_is_lost_nothing_is_named(english: Language) -> None:
    assert losses_of(twelve([10.0] * 12), english).criteria == ()


def test_bonus_and_penalty_are_no_losses() -> None:
    leaves = [leaf.code for leaf in base_leaves(framework_from(COMMUNES))]
    assert leaves == ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3"]


def test_figures_are_written_in_the_language(vietnamese: Language) -> None:
    (loss, *_) = losses_of(twelve([2.5] * 12, [10.0] * 12), vietnamese).criteria
    assert (loss.max_points, loss.mean_loss, loss.percent) == ("10", "3,75", "37,50")
    assert loss.losers == "1/2"


def test_percent_and_points_agree_in_a_large_run() -> None:
    many = large_assessment(40)
    top = {leaf.code: float(leaf.max_points) for leaf in many.framework.leaves}
    table = mean_losses(many)
    for code, mean_loss, percent, losers, units in table.itertuples(name=None):
        assert 0 <= mean_loss <= top[code]
        assert top[code] == 0 or percent == pytest.approx(100 * mean_loss / top[code])
        assert 0 <= losers <= units <= 40


def test_what_is_for_information_only_has_no_share(english: Language) -> None:
    text = TWELVE.replace(
        'code: "1.12", name: Tiêu chí 12, max_points: 10, rule: {kind: award}',
        'code: "1.12", name: Tiêu chí 12, max_points: 0, rule: {kind: info}',
    ).replace("120", "110")
    told = assess(framework_from(text), Units((Unit("A", "Xã A", "xa", "xa"),)), {"A": Stated({})})
    (row,) = mean_losses(told).loc[["1.12"]].itertuples(index=False, name=None)
    assert (row[0], row[2:]) == (0, (0, 1))
    assert isnan(row[1])
    assert "1.12" not in [loss.code for loss in losses_of(told, english).criteria]


@given(st.lists(st.sampled_from([0, 1, 2, 2.5, 3, 10]), min_size=1, max_size=9))
def test_a_mean_loss_is_exact(points: list[float]) -> None:
    (row,) = (
        mean_losses(twelve(*([one] * 12 for one in points))).loc[["1.5"]].itertuples(index=False, name=None)
    )
    lost = [10 - Fraction(one) for one in points]
    expected = sum(lost, Fraction(0)) / len(lost)
    assert row[0] == round(float(expected), 9)
    assert row[1] == pytest.approx(float(10 * expected))
    assert row[2] == sum(one > 0 for one in lost)


def test_losses_that_differ_by_noise_alone_stand_in_the_order_of_the_framework() -> None:
    # 0.1 + 0.2 is no 0.3: the means of the first two criteria are the same sum in another order.
    rows: list[list[float | None]] = [[9.9, 9.7, *[10] * 10], [9.8, 9.8, *[10] * 10], [9.7, 9.9, *[10] * 10]]
    assert [loss.criterion for loss in worst_losses(twelve(*rows))] == ["1.1", "1.2"]


def test_the_note_counts_every_scored_unit(vietnamese: Language) -> None:
    many = twelve(*[[1.0] * 12] * 3)
    assert "3" in losses_of(many, vietnamese).note


def test_without_units_nothing_is_lost(english: Language) -> None:
    nobody = assess(framework_from(TWELVE), Units(()), {})
    assert (worst_losses(nobody), losses_of(nobody, english).criteria) == ((), ())


def test_a_unit_that_loses_nothing_is_counted_among_all(english: Language) -> None:
    (first, *_) = losses_of(twelve([10.0] * 12, [9.0] * 12), english).criteria
    assert (first.losers, first.mean_loss, first.percent) == ("1 of 2", "0.50", "5.00")

"""What points of criteria are worth in the index: checked by scoring again with more points."""

from dataclasses import replace
from fractions import Fraction
from math import isnan

import pytest
from assessments import COMMUNES, Stated, assess, commune_answers, framework_from
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.leaf_scores import ScoreStatus
from cchc_cli.domain.units import Unit, Units
from cchc_cli.writers.report_content.index_points import IndexPoints, index_points_of

EXACT = COMMUNES.replace("{decimals: 2, mode: half-up}", "{decimals: 6, mode: half-up}")


def scored(framework: str, ideas: int) -> Assessment:
    units = Units((Unit("A", "Xã A", "xa", "xa", exempt=("1.2",)),))
    said = {"A": Stated({**commune_answers(), "2.1": {"value": ideas}})}
    return assess(framework_from(framework), units, said)


@pytest.mark.parametrize("rescale", ["total", "assessed", "none"])
@pytest.mark.parametrize("scale", ["scale: 100", "scale: 80"])
def test_winning_points_back_raises_the_index_by_so_much(rescale: str, scale: str) -> None:
    framework = EXACT.replace("scale: 100", f"{scale}\nrescale: {rescale}")
    before, after = (scored(framework, ideas) for ideas in (2, 3))
    (criterion,) = (leaf for leaf in before.framework.leaves if leaf.code == "2.1")
    rise = after.scores.totals["index_percent"]["A"] - before.scores.totals["index_percent"]["A"]
    gain = index_points_of(before).gain("A", criterion, 2.5)
    assert gain == pytest.approx(rise, abs=2e-6)


def of_maxima(*maxima: int, exempt: tuple[str, ...], rescale: str, scale: int) -> Assessment:
    """Score one unit by a framework whose leaves have these maxima; the last is a survey."""
    leaves = "".join(_leaf(at, most, len(maxima)) for at, most in enumerate(maxima, start=1))
    framework = framework_from(
        f"""
format: cchc/1
id: diem
title: Điểm
year: 2025
unit_classes: [xa]
scale: {scale}
rescale: {rescale}
status: model
areas:
  - code: "1"
    name: Một
    max_points: {sum(maxima)}
    criteria:
{leaves}"""
    )
    return assess(framework, Units((Unit("A", "Xã A", "xa", "xa", exempt=exempt),)), {"A": Stated()})


def _leaf(at: int, most: int, last: int) -> str:
    source = "survey" if at == last else "unit"
    rule = "{kind: award}"
    return f'      - {{code: "1.{at}", name: "{at}", max_points: {most}, source: {source}, rule: {rule}}}\n'


def worth(assessment: Assessment, code: str) -> float:
    """Give what one point of a criterion is worth."""
    return index_points_of(assessment).gain("A", assessment.framework.by_code[code], 1.0)  # type: ignore[arg-type] # a leaf


@given(st.lists(st.integers(1, 40), min_size=3, max_size=9))
def test_a_stretched_point_is_worth_its_part_of_what_applies(maxima: list[int]) -> None:
    scored_unit = of_maxima(*maxima, exempt=("1.1",), rescale="total", scale=sum(maxima))
    # Nobody has survey points yet, so the last criterion does not count either.
    expected = Fraction(100, sum(maxima[1:-1]))
    assert worth(scored_unit, "1.2") == pytest.approx(float(expected))


@given(st.lists(st.integers(1, 40), min_size=3, max_size=9))
def test_without_stretching_a_point_is_a_part_of_the_scale(maxima: list[int]) -> None:
    scored_unit = of_maxima(*maxima, exempt=("1.1",), rescale="none", scale=sum(maxima))
    assert worth(scored_unit, "1.2") == pytest.approx(float(Fraction(100, sum(maxima))))


def test_survey_points_are_never_stretched() -> None:
    unit = of_maxima(30, 20, 50, exempt=("1.1",), rescale="assessed", scale=100)
    assert (worth(unit, "1.3"), worth(unit, "1.2")) == (1.0, 5.0)


def test_a_unit_that_nothing_applies_to_can_gain_nothing_that_is_known() -> None:
    unit = of_maxima(30, 20, 50, exempt=("1",), rescale="total", scale=100)
    assert isnan(worth(unit, "1.2"))


def test_gains_grow_with_the_points() -> None:
    points = index_points_of(of_maxima(30, 20, 50, exempt=(), rescale="total", scale=100))
    assert points == IndexPoints({"A": 2.0}, {"A": 2.0})


def test_where_a_survey_was_held_the_rest_is_stretched_to_what_it_leaves() -> None:
    unit = of_maxima(30, 20, 50, exempt=("1.1",), rescale="assessed", scale=100)
    scores = unit.scores
    status = scores.status.assign(**{"1.3": ScoreStatus.VERIFIED})
    totals = scores.totals.assign(applicable_points=70.0)
    held = replace(unit, scores=replace(scores, status=status, totals=totals))
    # 20 points that were assessed stand for the 50 that the survey leaves.
    assert (worth(held, "1.2"), worth(held, "1.3")) == (2.5, 1.0)

"""Self-assessed points by themselves."""

import pytest
from domain.filled_forms import POINTS, filled, form, found, only, rows

WITHOUT_SUMS = dict.fromkeys(("1", "1.1", "2", "3", "4"))
FULL = {
    leaf.code: leaf.max_points
    for leaf in form().leaves
    if leaf.code in {"1.1.1", "1.1.2", "1.2", "2.1", "2.2"}
}


def test_points_with_more_decimals_than_are_published_are_found() -> None:
    finding = only(filled(rows(points={"1.1.2": 8.0 + 1 / 3, **WITHOUT_SUMS})))

    assert (finding.code, finding.place.cell, finding.criterion) == ("CCHC351", "E8", "1.1.2")
    assert finding.values == {"stated": 8.333333, "decimals": 2}


@pytest.mark.parametrize("points", [8.33, 0.1 + 0.2, -1.25, None])
def test_two_decimals_are_right_whatever_floating_point_makes_of_them(points: float | None) -> None:
    assert "CCHC351" not in dict(found(filled(rows(points={"1.1.2": points, **WITHOUT_SUMS}))))


def test_points_with_a_step_are_left_to_the_check_of_the_step() -> None:
    assert found(filled(rows(points={"1.1.1": 9.333, **WITHOUT_SUMS}))) == []


def test_full_points_for_everything_are_told_once() -> None:
    finding = only(filled(rows(points={**FULL, **WITHOUT_SUMS, "3.1": 0.0, "4.1": 0.0})))

    assert (finding.code, finding.place.cell) == ("CCHC414", "E7")
    assert finding.values == {"count": 5}


@pytest.mark.parametrize("code", sorted(FULL))
def test_one_criterion_below_its_maximum_is_enough(code: str) -> None:
    points = {**FULL, **WITHOUT_SUMS, code: FULL[code] - 0.5}

    assert found(filled(rows(points=points))) == []


def test_one_blank_criterion_is_enough() -> None:
    assert found(filled(rows(points={**FULL, **WITHOUT_SUMS, "1.2": None}))) == []


def test_a_form_of_a_few_criteria_may_be_full() -> None:
    few = [code for code in POINTS if code != "2.2"]

    assert "CCHC414" not in dict(found(filled(rows(points={**FULL, **WITHOUT_SUMS}, codes=few))))

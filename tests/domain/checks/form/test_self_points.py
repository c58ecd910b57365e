"""Self-assessed points by themselves."""

from math import nan

import pytest
from domain.filled_forms import NUMBERS, POINTS, SHEET, filled, form, found, only, rows

from cchc_cli.domain.filled_form import FormTable

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


@pytest.mark.parametrize(
    ("points", "is_found"), [(8.334, True), (8.3300009, False), (8.33001, True), (0.005, True), (0.0, False)]
)
def test_what_floating_point_adds_is_no_decimal(points: float, *, is_found: bool) -> None:
    assert ("CCHC351" in dict(found(filled(rows(points={"1.1.2": points, **WITHOUT_SUMS}))))) is is_found


@pytest.mark.parametrize("code", ["1", "1.1"])
def test_sums_may_have_as_many_decimals_as_they_like(code: str) -> None:
    assert "CCHC351" not in dict(found(filled(rows(points={code: 1 / 3}))))


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


WITH_FIGURES = SHEET._replace(inputs="D", heading=4)
NO_POINTS = dict.fromkeys(POINTS)


def test_a_blank_column_of_own_points_is_told_once_at_its_heading() -> None:
    finding = only(filled(rows(points=NO_POINTS, table=WITH_FIGURES)))

    assert (finding.code, finding.place.sheet, finding.place.cell) == ("CCHC353", "S", "E4")


@pytest.mark.parametrize("code", ["1.1.1", "4.1", "1"])
def test_a_single_own_point_is_enough(code: str) -> None:
    points = {**NO_POINTS, code: 0.0}

    assert "CCHC353" not in dict(found(filled(rows(points=points, table=WITH_FIGURES))))


@pytest.mark.parametrize("table", [WITH_FIGURES._replace(self_points=""), SHEET])
def test_a_form_without_columns_of_its_own_for_points_and_figures_lacks_none(table: FormTable) -> None:
    assert found(filled(rows(points=NO_POINTS, table=table))) == []


def test_a_form_without_figures_is_not_told_that_it_lacks_points() -> None:
    blank = dict.fromkeys(NUMBERS, nan)

    assert found(filled(rows(points=NO_POINTS, table=WITH_FIGURES), numbers=blank)) == []


def test_own_points_that_cannot_be_read_are_not_missing() -> None:
    illegible = rows(points=NO_POINTS, table=WITH_FIGURES, illegible=["1.1.1"])

    assert found(filled(illegible)) == []

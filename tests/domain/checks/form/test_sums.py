"""Sums that are typed in the form."""

import pytest
from domain.filled_forms import OTHER_SHEET, SHEET, TOTAL, filled, found, only, rows, total

from cchc_cli.domain.filled_form import FilledTotal


@pytest.mark.parametrize(
    ("code", "cell", "added_up"), [("1", "E5", 36.5), ("1.1", "E6", 17.5), ("2", "E10", 30.25)]
)
def test_a_subtotal_that_does_not_add_up_names_both_sums(code: str, cell: str, added_up: float) -> None:
    findings = [finding for finding in found(filled(rows(points={code: 9.0}))) if finding[1] == f"S!{cell}"]

    assert findings == [("CCHC410", f"S!{cell}")]
    assert only(filled(rows(points={"2": 31.0}))).values == {
        "code": "2",
        "stated": 31.0,
        "sum": 30.25,
        "difference": 0.75,
    }
    assert added_up != 9.0


def test_a_wrong_subtotal_that_the_area_takes_over_is_one_finding() -> None:
    wrong_group = rows(points={"1.1": 18.0, "1": 37.0})

    assert found(filled(wrong_group)) == [("CCHC410", "S!E6")]


def test_an_area_that_adds_up_the_criteria_in_spite_of_a_wrong_group_is_right() -> None:
    assert found(filled(rows(points={"1.1": 18.0}))) == [("CCHC410", "S!E6")]


@pytest.mark.parametrize("area", [30.25, 30.254, 30.246, -30.25])
def test_half_a_hundredth_is_no_difference(area: float) -> None:
    assert found(filled(rows(points={"2": area}))) == []


def test_a_bonus_may_be_stated_capped() -> None:
    assert found(filled(rows(points={"3.1": 4.0, "3": 3.0}))) == []
    assert found(filled(rows(points={"3.1": 4.0, "3": 4.0}))) == []
    assert found(filled(rows(points={"3.1": 4.0, "3": 3.5}))) == [("CCHC410", "S!E14")]


def test_deductions_may_have_a_sign_or_none() -> None:
    assert found(filled(rows(points={"4.1": -1.5, "4": 1.5}))) == []
    assert found(filled(rows(points={"4.1": 1.5, "4": -1.5}))) == []


@pytest.mark.parametrize("without", ["2.1", "2.2"])
def test_nothing_is_said_where_a_criterion_below_has_figures_and_no_points(without: str) -> None:
    assert found(filled(rows(points={without: None}))) == []


def test_nothing_is_said_where_points_below_cannot_be_read() -> None:
    assert found(filled(rows(points={"1.2": None}, illegible=["1.2"]))) == []


def test_nothing_is_said_where_the_row_of_a_criterion_is_missing() -> None:
    assert found(filled(rows(codes=["1", "1.1", "1.1.1", "1.1.2"]))) == []


def test_a_subtotal_alone_has_nothing_to_be_compared_with() -> None:
    assert found(filled(rows(points={"1.1.1": None, "1.1.2": None, "1": None}), numbers=BLANK_POSTS)) == []


BLANK_POSTS = {("1.1.2", "a"): float("nan"), ("1.1.2", "b"): float("nan")}


@pytest.mark.parametrize("stated", [TOTAL, TOTAL - 2.0, 66.75, 68.75, TOTAL + 3.0])
def test_totals_with_or_without_bonus_and_deductions_are_right(stated: float) -> None:
    assert found(filled(totals=(total("Tổng điểm", stated),))) == []


def test_a_total_that_does_not_add_up_names_both_sums() -> None:
    finding = only(filled(totals=(total("Tổng điểm", 70.0),)))

    assert (finding.code, finding.place.cell) == ("CCHC411", "E30")
    assert finding.values == {"label": "Tổng điểm", "stated": 70.0, "sum": TOTAL, "difference": 2.75}


def test_a_total_of_the_area_above_is_right() -> None:
    assert found(filled(totals=(total("Cộng", 36.5, 50.0, above=5),))) == []


def test_a_total_of_the_group_above_is_right() -> None:
    assert found(filled(totals=(total("Cộng", 17.5, above=4),))) == []


def test_a_total_of_the_sheet_is_right() -> None:
    first = rows(codes=["1", "1.1", "1.1.1", "1.1.2", "1.2"])
    second = rows(codes=["2", "2.1", "2.2", "2.3", "3", "3.1", "4", "4.1"], table=OTHER_SHEET)
    of_second = FilledTotal("Cộng", OTHER_SHEET, 20, 13, 50.0, 30.25)

    assert found(filled((*first, *second), totals=(of_second,))) == []


def test_a_total_follows_a_subtotal_that_was_found_wrong_already() -> None:
    wrong_area = filled(rows(points={"2": 31.0}), totals=(total("Tổng điểm", TOTAL + 0.75),))

    assert found(wrong_area) == [("CCHC410", "S!E10")]


def test_a_blank_total_is_right() -> None:
    assert found(filled(totals=(total("Tổng điểm", None),))) == []


def test_nothing_is_said_of_totals_where_points_are_missing() -> None:
    incomplete = rows(points={"1.2": None, "1": None}, illegible=["1.2"])

    assert found(filled(incomplete, totals=(total("Tổng điểm", 70.0),))) == []


@pytest.mark.parametrize("maximum", [100.0, 103.0, 104.0, 98.0])
def test_sums_of_maximum_points_with_or_without_bonus_and_deductions_are_right(maximum: float) -> None:
    assert found(filled(totals=(total("Tổng điểm", None, maximum),))) == []


def test_another_sum_of_maximum_points_is_found() -> None:
    finding = only(filled(totals=(total("Tổng điểm", None, 90.0),)))

    assert (finding.code, finding.place.cell) == ("CCHC412", "C30")
    assert finding.values["label"] == "Tổng điểm"


def test_a_changed_maximum_is_told_where_it_stands_and_not_at_the_sum_again() -> None:
    changed = rows(maxima={"1.2": 32.0, "1": 52.0})

    assert found(filled(changed, totals=(total("Tổng điểm", None, 102.0),))) == [
        ("CCHC242", "S!C5"),
        ("CCHC242", "S!C9"),
    ]


def test_a_sum_above_all_rows_has_nothing_to_add_up() -> None:
    assert found(filled(totals=(FilledTotal("Tổng điểm", SHEET, 4, 0, None, 12.0),))) == []

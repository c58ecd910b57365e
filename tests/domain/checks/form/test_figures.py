"""Figures against each other."""

import pytest
from domain.filled_forms import filled, found, only


def test_a_part_above_its_whole_is_named_with_both_figures() -> None:
    finding = only(filled(numbers={("1.1.2", "a"): 52.0}))

    assert (finding.code, finding.criterion) == ("CCHC350", "1.1.2")
    assert finding.values == {"name": "a", "stated": 52.0, "other": "b", "limit": 50.0}


@pytest.mark.parametrize("part", [0.0, 49.0, 50.0, float("nan")])
def test_a_part_up_to_its_whole_is_right(part: float) -> None:
    assert found(filled(numbers={("1.1.2", "a"): part})) == []


def test_what_the_framework_itself_forbids_is_left_to_the_check_of_answers() -> None:
    assert found(filled(numbers={("2.1", "a"): 101.0})) == []


def test_the_same_figure_with_two_values_names_both_cells() -> None:
    finding = only(filled(numbers={("2.2", "b"): 120.0}))

    assert (finding.code, finding.criterion, finding.place.cell) == ("CCHC413", "2.2", "D12")
    assert finding.values == {
        "label": "Tổng số hồ sơ tiếp nhận",
        "stated": 120.0,
        "other": 100.0,
        "place": "S!D10",
        "other_criterion": "2.1",
    }


def test_a_figure_that_is_blank_in_one_place_contradicts_nothing() -> None:
    assert found(filled(numbers={("2.2", "b"): float("nan")})) == []

"""Figures against each other."""

from math import nan

import pytest
from domain.factories import area, framework, leaf
from domain.filled_forms import filled, found, only

from cchc_cli.domain.checks.form.figures import parts_above_whole
from cchc_cli.domain.filled_form import FilledForm
from cchc_cli.domain.form import form_of


def test_a_part_above_its_whole_is_named_with_both_figures() -> None:
    finding = only(filled(numbers={("1.1.2", "a"): 52.0}))

    assert (finding.code, finding.criterion) == ("CCHC350", "1.1.2")
    assert finding.values == {"name": "a", "stated": 52.0, "other": "b", "limit": 50.0}


@pytest.mark.parametrize("part", [0.0, 49.0, 50.0, float("nan")])
def test_a_part_up_to_its_whole_is_right(part: float) -> None:
    assert found(filled(numbers={("1.1.2", "a"): part})) == []


def test_what_the_framework_itself_forbids_is_left_to_the_check_of_answers() -> None:
    assert found(filled(numbers={("2.1", "a"): 101.0})) == []


@pytest.mark.parametrize(
    ("numbers", "parts", "stated"),
    [
        ((62.0, 20.0, 64.0), "a (62), 50 % of b (20)", 72.0),
        ((64.0, 1.0, 64.0), "a (64), 50 % of b (1)", 64.5),
    ],
)
def test_parts_that_make_more_than_the_whole_are_named_with_their_weights(
    numbers: tuple[float, float, float], parts: str, stated: float
) -> None:
    (finding,) = parts_above_whole(of_tasks(*numbers))

    assert (finding.code, finding.criterion, finding.place.cell) == ("CCHC354", "1.1", "D1")
    assert finding.values["stated"] == stated
    assert f"Figures {parts} make" in str(finding.message)


@pytest.mark.parametrize(
    "numbers", [(60.0, 4.0, 64.0), (62.0, 4.0, 64.0), (0.0, 0.0, 0.0), (62.0, nan, 64.0), (62.0, 20.0, nan)]
)
def test_parts_up_to_the_whole_are_right(numbers: tuple[float, float, float]) -> None:
    assert list(parts_above_whole(of_tasks(*numbers))) == []


def test_a_part_that_is_more_than_the_whole_by_itself_is_told_elsewhere() -> None:
    assert list(parts_above_whole(of_tasks(65.0, 1.0, 64.0))) == []


def of_tasks(in_time: float, late: float, all_of_them: float) -> FilledForm:
    """Give a form that asks for tasks done in time, done late, and given."""
    figures = {name: {"label": name, "type": "count"} for name in "abc"}
    rule = {"kind": "ratio", "share": "(a + 50% * b) / c"}
    asked = form_of(framework([area("1", [leaf("1.1", 100, rule, inputs=figures)])]))
    return FilledForm(asked, (), [in_time, late, all_of_them], {}, ("S!D1", "S!D2", "S!D3"))


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

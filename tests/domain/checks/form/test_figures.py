"""Figures against each other."""

from math import nan

import pytest
from domain.factories import area, framework, leaf
from domain.filled_forms import filled, found, only

from cchc_cli.domain.checks.form.figures import inputs_contradict, parts_above_whole
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
        ((62.0, 20.0, 64.0), "a (62), b (20)", 82.0),
        ((64.0, 1.0, 64.0), "a (64), b (1)", 65.0),
        # Half of 28 and 50 are 64, and yet there are 78 tasks of 64.
        ((50.0, 28.0, 64.0), "a (50), b (28)", 78.0),
    ],
)
def test_parts_that_make_more_than_the_whole_are_named(
    numbers: tuple[float, float, float], parts: str, stated: float
) -> None:
    (finding,) = parts_above_whole(of_tasks(*numbers))

    assert (finding.code, finding.criterion, finding.place.cell) == ("CCHC354", "1.1", "D1")
    assert finding.values["stated"] == stated
    assert f"Figures {parts} add up to" in str(finding.message)


@pytest.mark.parametrize(
    "numbers", [(60.0, 4.0, 64.0), (0.0, 64.0, 64.0), (0.0, 0.0, 0.0), (62.0, nan, 64.0), (62.0, 20.0, nan)]
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


def of_the_same(*numbers: float) -> FilledForm:
    """Give a form in which as many criteria ask for one figure."""
    label = "Tổng số hồ sơ tiếp nhận trong kỳ báo cáo"
    asked = form_of(
        framework(
            [
                area(
                    "1",
                    [
                        leaf(
                            f"1.{at}",
                            10,
                            {"kind": "count", "each": 1},
                            inputs={"a": {"label": label, "type": "count"}},
                        )
                        for at, _ in enumerate(numbers, start=1)
                    ],
                )
            ],
            scale=10 * len(numbers),
        )
    )
    return FilledForm(asked, (), list(numbers), {}, tuple(f"S!D{at}" for at, _ in enumerate(numbers, 1)))


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ((7.0, 7.0, 7.0), []),
        ((9.0, 7.0, 7.0), [("1.1", "S!D2")]),  # the majority is right, not the first
        ((7.0, 9.0, 7.0, 8.0), [("1.2", "S!D1"), ("1.4", "S!D1")]),
        ((7.0, 9.0), [("1.2", "S!D1")]),  # of a tie the first
        ((nan, 0.0, 5.0), [("1.3", "S!D2")]),  # 0 is a figure, a blank is none
        ((nan, nan, 5.0), []),
    ],
)
def test_each_figure_that_is_not_what_most_criteria_say_is_told_with_the_usual_one(
    numbers: tuple[float, ...], told: list[tuple[str, str]]
) -> None:
    found_there = inputs_contradict(of_the_same(*numbers))
    assert [(one.criterion, one.values["place"]) for one in found_there] == told


def test_every_criterion_of_the_label_is_told_apart_by_its_code() -> None:
    (finding,) = inputs_contradict(of_the_same(7.0, 8.0))
    assert finding.values["other_criterion"] == "1.1"
    assert (finding.values["stated"], finding.values["other"]) == (8.0, 7.0)

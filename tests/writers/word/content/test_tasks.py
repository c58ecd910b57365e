"""What is to be done to earn full points, by the kind of rule."""

from collections.abc import Mapping

import pytest
from assessments import COMMUNES, framework_from, shipped_framework

from cchc_cli.domain.framework import Criterion
from cchc_cli.domain.rules import Formula
from cchc_cli.language import Language
from cchc_cli.writers.word.content.tasks import task_of, tells, with_labels

LEAVES = {leaf.code: leaf for leaf in framework_from(COMMUNES).leaves}
SHIPPED = shipped_framework("mau-xa-2025").leaves


@pytest.mark.parametrize(
    ("code", "task"),
    [
        ("1.1", "reach the answer “Đúng hạn”"),
        (
            "1.2",
            "bring a/b to 100 % or more (a: Số nhiệm vụ đã hoàn thành; b: Số nhiệm vụ trong kế hoạch)",
        ),
        ("1.3", "have all of these: Trên cổng thông tin; Trên đài truyền thanh"),
        ("2.1", "reach a number of 4 or more"),
        ("2.3", "earn 10 points by this rule:"),
    ],
)
def test_a_task_says_what_the_rule_wants(english: Language, code: str, task: str) -> None:
    assert task_of(LEAVES[code], english).startswith(task)


def test_steps_are_to_reach_the_highest(english: Language) -> None:
    task = task_of(LEAVES["2.2"], english)

    assert task.startswith("bring a to the highest step (")
    assert "a: Tỷ lệ hồ sơ đúng hạn" in task


def test_deductions_are_to_be_avoided(english: Language) -> None:
    rule = {"kind": "count", "start": "max", "each": "-5"}
    leaf = Criterion.model_validate({"code": "1", "name": "Vi phạm", "max_points": "5", "rule": rule})

    assert task_of(leaf, english) == "let no case happen"


def test_letters_that_are_told_already_are_not_told_again() -> None:
    assert with_labels("a (Số nhiệm vụ đã hoàn thành)", LEAVES["1.2"]) == "a (Số nhiệm vụ đã hoàn thành)"


@pytest.mark.parametrize("leaf", SHIPPED, ids=lambda leaf: leaf.code)
def test_every_criterion_that_is_shipped_has_a_task_on_one_line(
    vietnamese: Language, leaf: Criterion
) -> None:
    task = task_of(leaf, vietnamese)

    assert task
    assert "\n" not in task


def test_a_formula_says_less_in_other_words_than_in_its_own() -> None:
    formulas = [leaf for leaf in SHIPPED if isinstance(leaf.scoring_rule, Formula)]

    assert formulas
    assert not any(tells(leaf.scoring_rule) for leaf in formulas)


def leaf_of(rule: Mapping[str, object], max_points: str = "10", **more: object) -> Criterion:
    return Criterion.model_validate(
        {"code": "1", "name": "Tiêu chí", "max_points": max_points, "rule": rule, **more}
    )


FIGURES = {"a": {"label": "Số hồ sơ", "type": "number"}}


@pytest.mark.parametrize(
    ("rule", "task"),
    [
        ({"kind": "count", "each": "3"}, "reach a number of 4 or more"),
        ({"kind": "count", "each": "10"}, "reach a number of 1 or more"),
        ({"kind": "count", "start": "5", "each": "2.5"}, "reach a number of 2 or more"),
        ({"kind": "count", "start": "max", "each": "-1"}, "let no case happen"),
        ({"kind": "count", "start": "12", "each": "-1"}, "let at most 2 cases happen"),
        ({"kind": "count", "start": "12.5", "each": "-1"}, "let at most 2 cases happen"),
        ({"kind": "choice", "options": {"A": 10, "B": 10, "C": 0}}, "reach the answer “A” / “B”"),
    ],
)
def test_numbers_are_those_that_just_earn_the_maximum(
    english: Language, rule: dict[str, object], task: str
) -> None:
    assert task_of(leaf_of(rule), english) == task


@pytest.mark.parametrize(("direction", "way"), [("higher", "up"), ("lower", "down")])
def test_where_units_are_compared_there_is_no_end(english: Language, direction: str, way: str) -> None:
    rule = {"kind": "relative", "value": "a", "method": "min-max", "direction": direction}

    assert task_of(leaf_of(rule, inputs=FIGURES), english) == (
        f"bring a as far {way} as possible (a: Số hồ sơ)"
    )


def test_what_the_framework_tells_units_comes_before_its_rule(english: Language) -> None:
    told = leaf_of({"kind": "award"}, guidance=" Gửi báo cáo trước ngày 15/12. ")

    assert task_of(told, english) == "Gửi báo cáo trước ngày 15/12"


def test_without_such_words_the_rule_itself_is_told(english: Language) -> None:
    task = task_of(leaf_of({"kind": "formula", "points": "a * 2"}, inputs=FIGURES), english)

    assert task.startswith("earn 10 points by this rule: ")
    assert task.endswith("(a: Số hồ sơ)")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a/b", "a/b (a: Số nhiệm vụ đã hoàn thành; b: Số nhiệm vụ trong kế hoạch)"),
        ("bản", "bản"),
        ("b", "b (b: Số nhiệm vụ trong kế hoạch)"),
        ("", ""),
    ],
)
def test_a_letter_within_a_word_stands_for_nothing(text: str, told: str) -> None:
    assert with_labels(text, LEAVES["1.2"]) == told

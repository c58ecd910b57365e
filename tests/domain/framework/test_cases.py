"""Cases: figures with the points that a framework has to give."""

from decimal import Decimal
from fractions import Fraction

import pytest
from domain.factories import area, framework, leaf
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.framework.cases import Answer, Case, CaseResult, case_remarks, run_cases
from cchc_cli.domain.remark import path_text
from cchc_cli.language import Language
from cchc_cli.readers.cases_file import find_cases, read_cases
from cchc_cli.readers.framework_file import ShippedFramework, load_framework, shipped_frameworks

SHIPPED = shipped_frameworks()
GOALPOSTS = {"value": "n", "method": "goalposts", "goalposts": [0, 10]}


def trial() -> Framework:
    inputs = {
        "p": {"label": "P", "type": "percent"},
        "d": {"label": "D", "type": "date"},
        "e": {"label": "E", "type": "date"},
        "y": {"label": "Y", "type": "yes-no"},
        "n": {"label": "N", "type": "number"},
        "t": {"label": "T", "type": "text"},
    }
    formulas = {"1.1": "p", "1.2": "e - d", "1.3": "y", "1.4": "n / previous.n"}
    leaves = [
        *(
            leaf(code, 10, {"kind": "formula", "points": text}, inputs=inputs)
            for code, text in formulas.items()
        ),
        leaf("1.5", 10, {"kind": "choice", "options": {"Có": 10, "Không": 0}}),
        leaf("1.6", 10, {"kind": "count", "each": 2}),
        leaf("1.7", 10, {"kind": "count", "each": 2}, inputs={"a": {"label": "A", "type": "count"}}),
        leaf("1.8", 10, {"kind": "relative", "value": "p", "method": "min-max"}, inputs=inputs),
        leaf("1.9", 10, {"kind": "relative", **GOALPOSTS}, inputs=inputs),
    ]
    return framework([area("1", leaves)], scale=90)


def points(criterion: str, inputs: dict[str, Answer]) -> float | None:
    (result,) = run_cases(trial(), [Case(criterion=criterion, inputs=inputs, points=None)])
    return result.points


@pytest.mark.parametrize("shipped", SHIPPED, ids=[shipped.id for shipped in SHIPPED])
def test_every_shipped_case_gives_its_points(shipped: ShippedFramework) -> None:
    made = load_framework(shipped.id)
    cases = read_cases(find_cases(shipped.path, made), made).cases
    failures = [str(result.message) for result in run_cases(made, cases) if not result.has_passed]
    assert cases
    assert failures == []


@pytest.mark.parametrize(
    ("criterion", "inputs", "expected"),
    [
        ("1.1", {"p": "85%"}, 0.85),
        ("1.1", {"p": Decimal("0.85")}, 0.85),
        ("1.1", {"p": 1}, 1.0),
        ("1.2", {"d": "2025-01-30", "e": "2025-02-02"}, 3.0),
        ("1.3", {"y": "true"}, 1.0),
        ("1.3", {"y": "false"}, 0.0),
        ("1.4", {"n": 3, "previous.n": 2}, 1.5),
        ("1.5", {"value": "Có"}, 10.0),
        ("1.6", {"value": 3}, 6.0),
        ("1.7", {"a": 3}, 6.0),
        ("1.1", {"p": " 85 %"}, 0.85),
        ("1.1", {"p": "17/20"}, 0.85),
        ("1.1", {"p": 2, "t": "chữ"}, 2.0),
        ("1.2", {"d": "2024-02-28", "e": "2024-03-01"}, 2.0),
        ("1.4", {"n": 1, "previous.n": 3}, 0.33),
        ("1.6", {"value": 0}, 0.0),
        ("1.6", {"value": 100}, 10.0),
    ],
)
def test_answers_are_read_in_the_scale_of_their_question(
    criterion: str, inputs: dict[str, Answer], expected: float
) -> None:
    assert points(criterion, inputs) == expected


@pytest.mark.parametrize("criterion", ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"])
def test_nothing_answered_gives_no_points(criterion: str) -> None:
    assert points(criterion, {}) is None


@pytest.mark.parametrize(
    ("case", "path", "sentence"),
    [
        ({"criterion": "9"}, "[0].criterion", "9 is no scored criterion of test"),
        ({"criterion": "1"}, "[0].criterion", "1 is no scored criterion of test"),
        (
            {"criterion": "1.6", "inputs": {"a": 1}},
            "[0].inputs.a",
            "does not ask for “a”; it asks for: value",
        ),
        ({"criterion": "1.5", "inputs": {"value": "Vâng"}}, "[0].inputs.value", "there is: Có, Không"),
        ({"criterion": "1.1", "inputs": {"p": "nhiều"}}, "[0].inputs.p", "no number"),
        ({"criterion": "1.1", "inputs": {"p": "x%"}}, "[0].inputs.p", "no number"),
        ({"criterion": "1.1", "inputs": {"p": "%"}}, "[0].inputs.p", "no number"),
        ({"criterion": "1.1", "inputs": {"p": "1/0"}}, "[0].inputs.p", "no number"),
        ({"criterion": "1.1", "inputs": {"p": "1e400"}}, "[0].inputs.p", "no number"),
        ({"criterion": "1.1", "inputs": {"p": "nan"}}, "[0].inputs.p", "no number"),
        ({"criterion": "1.1", "inputs": {"p": "0,85"}}, "[0].inputs.p", "write it like 0.5 or 80%"),
        ({"criterion": "1.2", "inputs": {"d": "31/01/2025"}}, "[0].inputs.d", "write it like 2025-01-31"),
        ({"criterion": "1.4", "inputs": {"previous.p": 1}}, '[0].inputs["previous.p"]', "does not ask for"),
        ({"criterion": "1.2", "inputs": {"d": "2025-13-01"}}, "[0].inputs.d", "no date"),
        ({"criterion": "1.3", "inputs": {"y": 1}}, "[0].inputs.y", "neither `true` nor `false`"),
    ],
)
def test_what_is_no_answer_is_remarked_on(case: dict[str, object], path: str, sentence: str) -> None:
    (remark,) = case_remarks(trial(), [Case.model_validate({"points": 0, **case})])
    assert path_text(remark.path) == path
    assert sentence in str(remark.message)


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([{"p": "25%"}, {"p": Decimal("0.75")}], 5.0),
        ([{"p": "40%"}, {"p": "30%"}, {}], 10.0),
        ([], 10.0),
    ],
)
def test_a_unit_is_compared_with_the_others_of_its_case(
    others: list[dict[str, Answer]], expected: float
) -> None:
    case = Case(criterion="1.8", inputs={"p": "50%"}, others=tuple(others), points=0)
    (result,) = run_cases(trial(), [case])
    assert result.points == expected


@pytest.mark.parametrize(
    ("case", "path", "sentence"),
    [
        ({"criterion": "1.8", "inputs": {"p": 1}}, "[0]", "compares units; write the answers"),
        ({"criterion": "1.9", "inputs": {"n": 1}, "others": [{"n": 2}]}, "[0].others", "compares no units"),
        ({"criterion": "1.8", "others": [{"p": 1}, {"q": 1}]}, "[0].others[1].q", "does not ask for “q”"),
        ({"criterion": "1.8", "others": [{"p": "nhiều"}]}, "[0].others[0].p", "no number"),
    ],
)
def test_others_belong_to_rules_that_compare(case: dict[str, object], path: str, sentence: str) -> None:
    (remark,) = case_remarks(trial(), [Case.model_validate({"points": 0, **case})])
    assert path_text(remark.path) == path
    assert sentence in str(remark.message)


def test_between_goalposts_a_case_needs_no_others() -> None:
    assert points("1.9", {"n": 7}) == 7.0


def test_a_case_fails_by_a_hundredth() -> None:
    result = CaseResult(Case(criterion="1.1", points=Decimal("0.85")), 0.84)
    assert not result.has_passed
    assert str(result.message) == "Criterion 1.1: expected 0.85, but the rule gives 0.84."


def test_no_points_are_not_zero_points() -> None:
    result = CaseResult(Case(criterion="1.1", points=0), None)
    assert not result.has_passed
    assert "expected 0, but the rule gives no points" in str(result.message)


def test_all_that_keeps_cases_from_being_run_is_told_at_once() -> None:
    stated: list[dict[str, object]] = [
        {"criterion": "9"},
        {"criterion": "1.1", "inputs": {"p": "x", "q": 1}},
        {"criterion": "1.8"},
    ]
    cases = [Case.model_validate({"points": 0, **one}) for one in stated]
    assert [path_text(remark.path) for remark in case_remarks(trial(), cases)] == [
        "[0].criterion",
        "[1].inputs.p",
        "[1].inputs.q",
        "[2]",
    ]


def test_cases_are_run_in_their_order() -> None:
    cases = [Case(criterion="1.6", inputs={"value": count}, points=2 * count) for count in (3, 1, 2)]
    results = run_cases(trial(), cases)
    assert [result.points for result in results] == [6.0, 2.0, 4.0]
    assert all(result.has_passed for result in results)


def test_no_points_where_none_are_expected_is_right() -> None:
    assert CaseResult(Case(criterion="1.1", points=None), None).has_passed
    assert not CaseResult(Case(criterion="1.1", points=None), 0.0).has_passed


def test_a_case_that_fails_says_so_in_vietnamese(vietnamese: Language) -> None:
    result = CaseResult(Case(criterion="1.1", points=Decimal("0.85")), None)
    shown = vietnamese.show(result.message)
    assert "1.1" in shown
    assert "0,85" in shown
    assert "không có điểm" in shown


@given(st.fractions(0, 10))
def test_a_published_number_passes_and_its_neighbours_do_not(points: Fraction) -> None:
    published = trial().rounding.round_one(float(points))
    stated = [round(published + step / 100, 2) for step in (-1, 0, 1)]
    passed = [CaseResult(Case(criterion="1.1", points=one), published).has_passed for one in stated]
    assert passed == [False, True, False]

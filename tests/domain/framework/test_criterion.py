"""Areas, criteria and leaves: what is below them, and what they ask."""

import datetime as dt
from typing import Any

import pytest
from domain.factories import leaf
from pydantic import TypeAdapter, ValidationError

from cchc_cli.domain.framework import Area, Criterion, Input, Reference, Source
from cchc_cli.domain.framework.criterion import Code
from cchc_cli.domain.rules import Question, QuestionType

CODE: TypeAdapter[str] = TypeAdapter(Code)
AWARD = {"kind": "award"}


def criterion(code: str, *below: dict[str, Any], **more: object) -> dict[str, Any]:
    """Describe a criterion with others below it."""
    top = sum(one["max_points"] for one in below)
    return {"code": code, "name": f"Tiêu chí {code}", "max_points": top, "criteria": list(below), **more}


def area_of(*below: dict[str, Any], **more: object) -> Area:
    return Area.model_validate(criterion("1", *below, **more))


@pytest.mark.parametrize("code", ["1", "1.10", "I", "II.3", "1.a", "A", "2.1.a.10", "Đ1", "1_2"])
def test_a_code_is_letters_and_digits_with_dots_between(code: str) -> None:
    assert CODE.validate_python(code) == code


@pytest.mark.parametrize("code", ["", ".", "1.", ".1", "1..2", "1,2", "1/2", "1 2", "1-2", "x" * 41, 1.1, 1])
def test_anything_else_is_no_code(code: object) -> None:
    with pytest.raises(ValidationError):
        CODE.validate_python(code)


def test_leaves_are_those_without_criteria_below_in_order() -> None:
    area = area_of(
        criterion("1.1", leaf("1.1.1", 1, AWARD), criterion("1.1.2", leaf("1.1.2.1", 2, AWARD))),
        leaf("1.2", 3, AWARD),
    )
    assert [one.code for one in area.leaves] == ["1.1.1", "1.1.2.1", "1.2"]
    assert [one.code for one in area.nodes] == ["1", "1.1", "1.1.1", "1.1.2", "1.1.2.1", "1.2"]
    assert [one.is_leaf for one in area.criteria] == [False, True]


def test_an_area_has_criteria() -> None:
    with pytest.raises(ValidationError):
        area_of()


@pytest.mark.parametrize("max_points", [-1, "-0.5"])
def test_nothing_is_worth_less_than_nothing(max_points: object) -> None:
    with pytest.raises(ValidationError):
        Criterion.model_validate(leaf("1.1", max_points, AWARD))


def test_inputs_are_asked_in_the_order_of_the_framework() -> None:
    inputs = {
        "b": {"label": "Mẫu số", "type": "count", "min": 1},
        "a": {"label": "Tử số", "type": "percent", "max": "100%", "at_most": "b"},
    }
    made = Criterion.model_validate(leaf("1.1", 1, {"kind": "ratio", "share": "a / b"}, inputs=inputs))
    assert made.questions == (
        Question("1.1", "b", "Mẫu số", QuestionType.COUNT, min=1),  # type: ignore[arg-type] # 1 equals 1/1
        Question("1.1", "a", "Tử số", QuestionType.PERCENT, max=1, at_most="b"),  # type: ignore[arg-type]
    )
    assert not made.is_answered_on_own_row


def test_a_rule_that_asks_itself_asks_under_the_name_of_the_criterion() -> None:
    made = Criterion.model_validate(leaf("1.1", 1, {"kind": "choice", "options": {"Có": 1}}))
    (question,) = made.questions
    assert (question.criterion, question.label, question.options) == ("1.1", "Criterion 1.1", ("Có",))
    assert made.is_answered_on_own_row


def test_items_to_tick_keep_their_own_labels() -> None:
    items = {"a": {"label": "Tại trụ sở", "points": 1}}
    made = Criterion.model_validate(leaf("1.1", 1, {"kind": "checklist", "items": items}))
    assert [question.label for question in made.questions] == ["Tại trụ sở"]
    assert not made.is_answered_on_own_row


def test_a_criterion_with_others_below_asks_nothing_and_has_no_rule() -> None:
    made = Criterion.model_validate(criterion("1.1", leaf("1.1.1", 1, AWARD)))
    assert made.questions == ()
    with pytest.raises(TypeError, match=r"1\.1 is no leaf"):
        _ = made.scoring_rule


@pytest.mark.parametrize("name", ["A", "1", "a b", "a-b", "", "ă b", "_a"])
def test_names_of_inputs_can_stand_in_expressions(name: str) -> None:
    inputs = {name: {"label": "A", "type": "count"}}
    with pytest.raises(ValidationError):
        Criterion.model_validate(leaf("1.1", 1, {"kind": "formula", "points": 1}, inputs=inputs))


@pytest.mark.parametrize(
    ("source", "is_stated_by_unit"),
    [
        (Source.UNIT, True),
        (Source.PUBLISHED, True),
        (Source.SURVEY, False),
        (Source.APPRAISER, False),
        (Source.LEADER, False),
    ],
)
def test_a_unit_states_its_own_points_and_published_ones(source: Source, *, is_stated_by_unit: bool) -> None:
    assert source.is_stated_by_unit is is_stated_by_unit


@pytest.mark.parametrize("written", ["2025-01-02", dt.date(2025, 1, 2)])
def test_a_reference_has_a_day(written: object) -> None:
    assert Reference.model_validate({"title": "QĐ", "date": written}).date == dt.date(2025, 1, 2)


@pytest.mark.parametrize("written", [2025, "02/01/2025", "2025-1-2", "2025-02-30", "", "hôm nay"])
def test_a_day_is_written_year_month_day(written: object) -> None:
    with pytest.raises(ValidationError, match="year-month-day"):
        Reference.model_validate({"title": "QĐ", "date": written})


@pytest.mark.parametrize(
    "stated", [{"label": "", "type": "count"}, {"label": "A"}, {"label": "A", "type": "int"}]
)
def test_an_input_has_a_label_and_a_known_type(stated: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Input.model_validate(stated)

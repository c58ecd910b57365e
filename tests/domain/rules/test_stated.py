"""Rules whose points are stated: what they ask, and what is written in them."""

from fractions import Fraction
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from cchc_cli.domain.rules import AnyRule, Question, QuestionType, Rule
from cchc_cli.language import Language

RULES: TypeAdapter[Rule] = TypeAdapter(AnyRule)
CHOICE = {"kind": "choice", "options": {"Có": 1, "Không": 0}}
CHECKLIST = {
    "kind": "checklist",
    "items": {"a": {"label": "Tại trụ sở", "points": 0.25}, "b": {"label": "Trên mạng", "points": "0.5"}},
}


def rule_of(stated: dict[str, Any]) -> Rule:
    return RULES.validate_python(stated)


@pytest.mark.parametrize(
    ("stated", "questions"),
    [
        (CHOICE, (Question("", "value", "", QuestionType.CHOICE, options=("Có", "Không")),)),
        (
            CHECKLIST,
            (
                Question("", "a", "Tại trụ sở", QuestionType.YES_NO),
                Question("", "b", "Trên mạng", QuestionType.YES_NO),
            ),
        ),
        ({"kind": "count", "each": 0.5}, (Question("", "value", "", QuestionType.COUNT),)),
        ({"kind": "award"}, (Question("", "value", "", QuestionType.NUMBER),)),
        ({"kind": "info"}, ()),
        ({"kind": "ratio", "share": "a / b"}, ()),
    ],
    ids=lambda part: part["kind"] if isinstance(part, dict) else "",
)
def test_a_rule_without_inputs_asks_its_own_questions(
    stated: dict[str, Any], questions: tuple[Question, ...]
) -> None:
    assert rule_of(stated).own_questions() == questions


@pytest.mark.parametrize("stated", [CHOICE, CHECKLIST, {"kind": "count", "each": 1}, {"kind": "award"}])
def test_what_is_asked_is_what_the_points_depend_on(stated: dict[str, Any]) -> None:
    rule = rule_of(stated)
    assert rule.reads == tuple(question.name for question in rule.own_questions())


@pytest.mark.parametrize(
    ("stated", "points"),
    [
        (CHOICE, ["1", "0"]),
        (CHECKLIST, ["1/4", "1/2", "3/4"]),
        ({"kind": "count", "each": 1}, []),
        ({"kind": "award"}, []),
        ({"kind": "info"}, []),
        ({"kind": "formula", "points": "a"}, []),
    ],
)
def test_points_written_in_a_rule_can_be_checked_against_its_maximum(
    stated: dict[str, Any], points: list[str]
) -> None:
    assert list(rule_of(stated).stated_points(Fraction(1))) == [Fraction(one) for one in points]


@pytest.mark.parametrize(
    ("stated", "vietnamese", "english"),
    [
        (
            CHECKLIST,
            "a) Tại trụ sở: 0,25 điểm; b) Trên mạng: 0,5 điểm",
            "a) Tại trụ sở: 0.25 points; b) Trên mạng: 0.5 points",
        ),
        ({"kind": "award"}, "theo số điểm được cho, từ 0 đến 2 điểm", "points as stated, 0 to 2"),
        (
            {"kind": "award", "step": 0.25},
            "theo số điểm được cho, từ 0 đến 2 điểm, bước điểm 0,25",
            "points as stated, 0 to 2 in steps of 0.25",
        ),
        ({"kind": "info"}, "ghi nhận thông tin, không chấm điểm", "for information, not scored"),
    ],
)
def test_a_stated_rule_reads_as_its_decision_would(
    stated: dict[str, Any], vietnamese: str, english: str, language: Language
) -> None:
    words = "; ".join(map(language.show, rule_of(stated).in_words(Fraction(2))))
    assert words == {"vi": vietnamese, "en": english}[language.code]


@pytest.mark.parametrize(
    "stated",
    [
        {"kind": "choice"},
        {"kind": "choice", "options": {"Có": "nhiều"}},
        {"kind": "checklist", "items": {"a": {"label": "A"}}},
        {"kind": "checklist", "items": {"a": 1}},
        {"kind": "count"},
        {"kind": "count", "each": 1, "start": "min"},
        {"kind": "count", "each": 1, "max": 3},
        {"kind": "award", "step": "half"},
        {"kind": "info", "points": 0},
        {"kind": "survey"},
        {},
    ],
)
def test_a_rule_that_misses_or_invents_a_parameter_is_refused(stated: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        rule_of(stated)

"""A framework as a whole: what is found by code, and what is inherited."""

from fractions import Fraction
from typing import Any

import pytest
from assessments import shipped_framework
from domain.factories import area, framework, leaf
from pydantic import ValidationError

from cchc_cli.domain.framework import Framework, Rescale, Role, Status, Ties
from cchc_cli.language import Language

AWARD = {"kind": "award"}


def nested() -> Framework:
    below = {
        "code": "1.1",
        "name": "B",
        "max_points": 60,
        "owner": "so-tai-chinh",
        "criteria": [leaf("1.1.1", 40, AWARD), leaf("1.1.2", 20, AWARD, owner="so-tu-phap")],
    }
    top = {"code": "1", "name": "A", "max_points": 100, "criteria": [below, leaf("1.2", 40, AWARD)]}
    return framework([{**top, "owner": "so-noi-vu"}, area("2", [leaf("2.1", 3, AWARD)], role="bonus", cap=2)])


def test_the_appraiser_is_the_nearest_above() -> None:
    assert nested().owner_of == {
        "1": "so-noi-vu",
        "1.1": "so-tai-chinh",
        "1.1.1": "so-tai-chinh",
        "1.1.2": "so-tu-phap",
        "1.2": "so-noi-vu",
        "2": None,
        "2.1": None,
    }


def test_areas_and_criteria_are_found_by_their_code() -> None:
    made = nested()
    assert list(made.by_code) == [node.code for node in made.nodes]
    assert [made.area_of[code].code for code in ("1", "1.1.2", "2.1")] == ["1", "1", "2"]
    assert [one.code for one in made.leaves] == ["1.1.1", "1.1.2", "1.2", "2.1"]


def test_areas_are_found_by_their_role() -> None:
    made = nested()
    assert [[one.code for one in made.areas_of(role)] for role in Role] == [["1"], ["2"], []]


@pytest.mark.parametrize("framework_id", ["bo-766", "mau-so-2025", "mau-xa-2025"])
def test_every_question_is_found_where_its_leaf_is(framework_id: str) -> None:
    made = shipped_framework(framework_id)
    assert [question.criterion for question in made.questions] == [
        leaf.code for leaf in made.leaves for _ in leaf.questions
    ]


def test_what_is_not_said_is_as_most_decisions_have_it() -> None:
    made = nested()
    assert made.scale == Fraction(100)
    assert (made.rounding.decimals, made.rounding.mode.value) == (2, "half-up")
    assert (made.ranking.ties, made.rescale) == (Ties.COMPETITION, Rescale.TOTAL)
    assert (made.bands, made.limits, made.references) == ((), (), ())


@pytest.mark.parametrize(
    "changed",
    [
        {"format": "cchc/2"},
        {"id": "Mau-Xa"},
        {"id": "mau--xa"},
        {"id": "-mau"},
        {"year": 1989},
        {"year": "năm nay"},
        {"unit_classes": []},
        {"scale": 0},
        {"status": "draft"},
        {"bands": [{"name": "A", "from": -1}]},
        {"bands": [{"name": "", "from": 1}]},
        {"limits": [{"when": {"criterion": "1"}, "highest_band": "A", "reason": "r"}]},
        {"ranking": {"ties": "olympic"}},
        {"rounding": {"mode": "up"}},
        {"rescale": "maybe"},
        {"colour": "red"},
    ],
    ids=str,
)
def test_a_framework_that_says_what_it_cannot_is_refused(changed: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        framework([area("1", [leaf("1.1", 100, AWARD)])], **changed)


def test_a_framework_has_an_area() -> None:
    with pytest.raises(ValidationError):
        framework([])


@pytest.mark.parametrize(
    ("status", "vietnamese", "english"),
    [
        (Status.OFFICIAL, "theo đúng văn bản đã ban hành", "the text of a decision"),
        (
            Status.RECONSTRUCTED,
            "dựng lại từ số liệu đã công bố, không phải văn bản pháp luật",
            "reconstructed from published figures, not a legal text",
        ),
        (Status.MODEL, "khung mẫu, không phải văn bản pháp luật", "a model, not a legal text"),
    ],
)
def test_a_framework_says_how_far_it_is_law(
    status: Status, vietnamese: str, english: str, language: Language
) -> None:
    assert language.show(status.in_words) == {"vi": vietnamese, "en": english}[language.code]

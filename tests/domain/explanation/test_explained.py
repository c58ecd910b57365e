"""What an explanation holds: figures as people write them, losses, and the way to one criterion."""

from dataclasses import replace
from datetime import date
from math import isnan, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.explanation import ExplainedFigure, ExplainedLeaf, ExplainedNode, Explainer, Explanation
from cchc_cli.domain.explanation.explained import applies, code_of, in_its_scale, points_of
from cchc_cli.domain.findings import NOWHERE, Finding
from cchc_cli.domain.framework import Role
from cchc_cli.domain.leaf_scores import ScoreStatus
from cchc_cli.domain.rules import Question, QuestionType
from cchc_cli.language import Language

REPAIR = Finding(kinds.NUMBER_WAS_TEXT)


def figure(kind: QuestionType, value: float | str | None, raw: object = None) -> ExplainedFigure:
    repairs = () if raw is None else (REPAIR,)
    return ExplainedFigure(Question("1", "a", "A", kind), value, NOWHERE, repairs, raw)


@pytest.fixture(scope="module")
def explanation(assessment: Assessment) -> Explanation:
    return Explainer(assessment).unit("X4")


def leaf(explanation: Explanation, code: str) -> ExplainedLeaf:
    found = explanation.find(code)
    assert isinstance(found, ExplainedLeaf)
    return found


def node(explanation: Explanation, code: str) -> ExplainedNode:
    found = explanation.find(code)
    assert isinstance(found, ExplainedNode)
    return found


@pytest.mark.parametrize(
    ("kind", "number", "vi", "en"),
    [
        (QuestionType.DATE, 739315.0, "05/03/2025", "2025-03-05"),
        (QuestionType.YES_NO, 1.0, "có", "yes"),
        (QuestionType.YES_NO, 0.0, "không", "no"),
        (QuestionType.PERCENT, 0.07, "7 %", "7 %"),
        (QuestionType.PERCENT, 1.2345, "123,45 %", "123.45 %"),
        (QuestionType.PERCENT, 0.0, "0 %", "0 %"),
        (QuestionType.COUNT, 443565.0, "443.565", "443,565"),
        (QuestionType.NUMBER, 1.25, "1,25", "1.25"),
    ],
)
def test_a_number_is_written_in_the_scale_of_its_question(
    kind: QuestionType, number: float, vi: str, en: str, language: Language
) -> None:
    assert language.show(in_its_scale(kind, number)) == {"vi": vi, "en": en}[language.code]


@given(st.integers(0, 10**6))
def test_a_percentage_has_the_digits_that_were_typed(hundredths: int) -> None:
    written = str(in_its_scale(QuestionType.PERCENT, hundredths / 10**4)).removesuffix(" %")
    assert float(written.replace(",", "")) == hundredths / 100


def test_what_is_no_day_stays_a_number() -> None:
    assert in_its_scale(QuestionType.DATE, 0.5) == 0.5


@pytest.mark.parametrize("value", [None, "Đúng hạn", "<b>=1+1"])
def test_labels_and_blanks_are_shown_as_they_are(value: str | None) -> None:
    assert figure(QuestionType.CHOICE, value).shown == value


def test_a_day_is_a_date() -> None:
    assert figure(QuestionType.DATE, 739315.0).shown == date(2025, 3, 5)


@pytest.mark.parametrize(
    ("one", "typed"),
    [
        (figure(QuestionType.COUNT, 11.0), 11.0),
        (figure(QuestionType.COUNT, 11.0, raw="11 "), "11 "),
        (figure(QuestionType.COUNT, None, raw=""), ""),
        (replace(figure(QuestionType.COUNT, 11.0), repairs=(REPAIR,)), None),
        (replace(figure(QuestionType.COUNT, None), raw="mười"), "mười"),
    ],
    ids=["as read", "repaired", "repaired from a blank text", "repaired from what is unknown", "refused"],
)
def test_what_was_typed_is_known_unless_a_repair_does_not_say(one: ExplainedFigure, typed: object) -> None:
    assert one.typed == typed


@pytest.mark.parametrize(
    ("role", "final", "status", "lost"),
    [
        (Role.BASE, 0.1, ScoreStatus.VERIFIED, 0.2),
        (Role.BASE, nan, ScoreStatus.UNANSWERED, 0.3),
        (Role.BASE, 0.0, ScoreStatus.NO_EVIDENCE, 0.3),
        (Role.BASE, nan, ScoreStatus.EXEMPT, 0.0),
        (Role.BASE, nan, ScoreStatus.PENDING, 0.0),
        (Role.BASE, nan, ScoreStatus.NOT_APPLICABLE, 0.0),
        (Role.BONUS, 0.1, ScoreStatus.VERIFIED, 0.0),
        (Role.PENALTY, 0.1, ScoreStatus.VERIFIED, 0.1),
        (Role.PENALTY, nan, ScoreStatus.UNANSWERED, 0.0),
    ],
)
def test_a_criterion_costs_what_is_missing_or_deducted(
    explanation: Explanation, role: Role, final: float, status: ScoreStatus, lost: float
) -> None:
    told = replace(leaf(explanation, "1.1"), role=role, final_points=final, max_points=0.3, status=status)
    # 0.3 - 0.1 is 0.19999999999999998.
    assert told.lost_points == lost


@pytest.mark.parametrize(("code", "points"), [("1.1", 20.0), ("1.2", 0.0), ("2.1", 0.0), ("1", 30.0)])
def test_what_has_no_points_adds_nothing(explanation: Explanation, code: str, points: float) -> None:
    found = explanation.find(code)
    assert found is not None
    assert points_of(found) == points


@pytest.mark.parametrize(
    ("code", "does_apply"), [("1.1", True), ("1.2", False), ("2.1", True), ("2.3", False), ("1", True)]
)
def test_what_counts_in_the_maximum_applies(explanation: Explanation, code: str, *, does_apply: bool) -> None:
    found = explanation.find(code)
    assert found is not None
    assert applies(found) is does_apply


def test_an_area_without_anything_that_applies_does_not_apply(explanation: Explanation) -> None:
    assert not applies(replace(node(explanation, "1"), max_points=0.0))


@pytest.mark.parametrize("code", ["1", "1.2", "4.1"])
def test_everything_is_found_by_its_code(explanation: Explanation, code: str) -> None:
    found = explanation.find(code)
    assert found is not None
    assert code_of(found) == code


@pytest.mark.parametrize("code", ["", "1.", "1.10", "9"])
def test_what_has_no_such_code_is_not_found(explanation: Explanation, code: str) -> None:
    assert explanation.find(code) is None


def test_leaves_stand_in_the_order_of_the_framework(explanation: Explanation) -> None:
    codes = [leaf.code for leaf in explanation.framework.leaves]
    assert [told.criterion.code for told in explanation.leaves] == codes
    assert [told.criterion.code for told in node(explanation, "2").leaves] == ["2.1", "2.2", "2.3"]


def test_only_an_area_is_an_area(explanation: Explanation) -> None:
    area = node(explanation, "1")
    assert area.area is area.node
    assert replace(area, node=leaf(explanation, "1.1").criterion).area is None


@pytest.mark.parametrize(
    ("code", "kept"), [("1", ["1.1", "1.2", "1.3"]), ("2.2", ["2.2"]), ("3.1", ["3.1"]), ("9", [])]
)
def test_only_the_way_to_a_code_and_what_is_below_it_stays(
    explanation: Explanation, code: str, kept: list[str]
) -> None:
    assert [told.criterion.code for told in explanation.only(code).leaves] == kept


def test_of_the_rest_the_sums_stay_those_of_the_unit(explanation: Explanation) -> None:
    only = explanation.only("1.1")
    assert node(only, "1").sum == node(explanation, "1").sum
    assert only.totals == explanation.totals


def test_a_share_of_what_applies_is_no_share_of_the_whole(explanation: Explanation) -> None:
    area = node(explanation, "1")
    assert (area.points, area.max_points, area.share) == (30.0, 30.0, 1.0)
    assert not isnan(area.share)

"""The value of steps that would have earned all points: more is not always better."""

from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from ways import Figures, answered, leaf_of, rule_of, terms_of

from cchc_cli.domain.explanation.step_need import highest_step
from cchc_cli.domain.rules import Steps
from cchc_cli.language import Language, Message

TWO = terms_of("2")
POSTS = {
    "kind": "steps",
    "value": "a / b",
    "steps": [
        {"above": "100%", "points": 0},
        {"from": "90%", "points": "100%"},
        {"from": "80%", "points": "50%"},
    ],
}
OVERDUE = {
    "kind": "steps",
    "value": "a / b",
    "steps": [{"from": "10%", "points": 0}, {"from": "5%", "points": "50%"}, {"from": 0, "points": "100%"}],
}
MENDED = {"kind": "steps", "value": "a - b", "steps": [{"above": 3, "points": 0}, {"from": 0, "points": 2}]}
LINE = {"kind": "steps", "value": "a", "steps": [{"from": 5, "points": "max_points * value / 8"}]}
TAKEN_OVER = {
    "kind": "steps",
    "value": "a",
    "steps": [{"from": 7, "points": 1}, {"from": 5, "points": "max_points * value / 8"}],
}
FEWER = {"kind": "steps", "value": "a", "steps": [{"from": 5, "points": 1}, {"from": 2, "points": "0.5"}]}
LESS_OF_LESS = {"kind": "steps", "value": "a", "steps": [{"from": 2, "points": 0}, {"from": 0, "points": 1}]}
BY_OTHER = {"kind": "steps", "value": "a", "steps": [{"from": 5, "points": "n"}]}


def need(rule: Mapping[str, object], figures: Figures) -> Message:
    return highest_step(leaf_of(rule), rule_of(Steps, rule), answered(figures), TWO)


@pytest.mark.parametrize(
    ("rule", "figures", "said"),
    [
        (POSTS, {"a": 85, "b": 100}, "a of 90 or more: 5 missing"),
        (POSTS, {"a": 105, "b": 100}, "a/b of 100 % or less, instead of 105 %"),
        (POSTS, {}, "a/b from 90 % to 100 %"),
        (OVERDUE, {"a": 7, "b": 100}, "a/b below 5 %, instead of 7 %"),
        (OVERDUE, {"a": 1, "b": 20}, "a/b below 5 %, instead of 5 %"),
        (OVERDUE, {"a": 3, "b": 0}, "a/b from 0 % to below 5 %"),
        (MENDED, {"a": 4, "b": 0}, "a − b of 3 or less, instead of 4"),
        (MENDED, {"a": 1, "b": 3}, "a − b of 0 or more, instead of −2"),
        (LINE, {"a": 6}, "a of 8 or more: 2 missing"),
        (TAKEN_OVER, {"a": 7}, "the highest step: a from 5 to below 7"),
        (LESS_OF_LESS, {"a": 3}, "the highest step: a from 0 to below 2"),
        (FEWER, {"a": 3}, "the highest step: a from 5"),
        (BY_OTHER, {"a": 6}, "the highest step: a from 5"),
        (BY_OTHER, {"a": 4, "n": 2}, "a of 5 or more: 1 missing"),
    ],
)
def test_what_is_missing_is_said_on_the_side_where_it_is_missing(
    rule: Mapping[str, object], figures: Figures, said: str
) -> None:
    assert str(need(rule, figures)) == said


@pytest.mark.parametrize(
    ("figures", "said"),
    [({"a": 105, "b": 100}, "a/b từ 100 % trở xuống, thay vì 105 %"), ({}, "a/b từ 90 % đến 100 %")],
)
def test_too_many_filled_posts_are_told_in_vietnamese(
    figures: Figures, said: str, vietnamese: Language
) -> None:
    assert vietnamese.show(need(POSTS, figures)) == said


ladders = st.lists(
    st.tuples(st.integers(0, 12), st.booleans(), st.sampled_from(["0", "0.5", "1", "2"])),
    min_size=1,
    max_size=4,
    unique_by=lambda step: step[0],
).map(lambda steps: sorted(steps, reverse=True))


@given(ladders, st.integers(-2, 15))
def test_whoever_heeds_the_advice_has_all_points(ladder: list[tuple[int, bool, str]], a: int) -> None:
    steps = [{"above" if above else "from": at, "points": points} for at, above, points in ladder]
    rule = {"kind": "steps", "value": "a", "steps": steps}
    assume(points_at(rule, Fraction(a)) < 2)
    advice = need(rule, {"a": a})
    if str(advice).startswith("the highest step"):
        assert all(points_at(rule, Fraction(half, 2)) < 2 for half in range(-4, 32))
    else:
        assert any(points_at(rule, value) == 2 for value in heeded(advice))


def points_at(rule: Mapping[str, object], value: Fraction) -> Fraction:
    step = rule_of(Steps, rule).step_reached(value)
    return Fraction(step.points.text) if step else Fraction(0)


def heeded(advice: Message) -> list[Fraction]:
    """Give the figure that is asked for, and figures a little beyond it on the better side."""
    needed = advice.values.get("needed")
    if isinstance(needed, Fraction):
        return [needed]
    wanted = advice.values["wanted"]
    assert isinstance(wanted, Message)
    named = Fraction(str(wanted.values["value"]))
    is_less = "below" in wanted.text or "less" in wanted.text
    return [named, named + Fraction(-1 if is_less else 1, 4)]

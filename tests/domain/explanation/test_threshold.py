"""What a measure lacks: in the one figure that tells, else in the measure itself."""

from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ways import Figures, answered, leaf_of

from cchc_cli.domain.explanation.threshold import Threshold, shortfall
from cchc_cli.domain.expression import Expression
from cchc_cli.domain.framework import Criterion
from cchc_cli.language import Language

LEAF = leaf_of({"kind": "formula", "points": "a + b + n + p"})


def at(measure: str, value: str, **more: bool) -> Threshold:
    """Make a threshold; below 1 it is a percentage."""
    is_percentage = more.pop("is_percentage", Fraction(value) <= 1)
    return Threshold(Expression(measure), Fraction(value), is_percentage, **more)


def said(threshold: Threshold, figures: Figures, leaf: Criterion = LEAF) -> str:
    return str(shortfall(threshold, leaf, answered(figures)))


@pytest.mark.parametrize(
    ("more", "below", "equal", "above"),
    [
        ({}, False, True, True),
        ({"is_exclusive": True}, False, False, True),
        ({"is_ceiling": True}, True, True, False),
        ({"is_ceiling": True, "is_exclusive": True}, True, False, False),
    ],
    ids=["or more", "above", "or less", "below"],
)
def test_a_threshold_is_met_on_its_side(
    more: Mapping[str, bool], *, below: bool, equal: bool, above: bool
) -> None:
    threshold = at("a", "5", **more)
    values = (Fraction("4.999"), Fraction(5), Fraction("5.001"))
    assert tuple(map(threshold.is_met_by, values)) == (below, equal, above)


@pytest.mark.parametrize(
    ("measure", "figures", "line"),
    [
        ("a / b", {"a": 70, "b": 100}, "a of 80 or more: 10 missing"),
        ("a / b", {"a": 0, "b": 7}, "a of 6 or more: 6 missing"),
        ("share(a, b, 0)", {"a": 1, "b": 3}, "a of 3 or more: 2 missing"),
        ("n / b", {"n": 1.5, "b": 3}, "n of 2.4 or more: 0.9 missing"),
        ("a", {"a": 0}, "a of 1 or more: 1 missing"),
    ],
)
def test_of_a_plain_share_the_part_tells(measure: str, figures: Figures, line: str) -> None:
    assert said(at(measure, "0.8"), figures) == line


@pytest.mark.parametrize(
    ("measure", "figures", "line"),
    [
        ("1 - a / b", {"a": 1, "b": 4}, "1 − a/b of 80 % or more, instead of 75 %"),
        ("(a + n) / b", {"a": 1, "n": 1, "b": 4}, "(a + n)/b of 80 % or more, instead of 50 %"),
        ("p", {"p": 0.5}, "p of 80 % or more, instead of 50 %"),
        ("p / b", {"p": 0.5, "b": 2}, "p/b of 80 % or more, instead of 25 %"),
        ("a / b", {"a": -4, "b": -8}, "a/b of 80 % or more, instead of 50 %"),
    ],
)
def test_of_other_measures_the_measure_tells(measure: str, figures: Figures, line: str) -> None:
    assert said(at(measure, "0.8"), figures) == line


@pytest.mark.parametrize("figures", [{}, {"a": 3}, {"b": 3}, {"a": 0, "b": 0}])
def test_without_figures_only_what_is_wanted_is_said(figures: Figures) -> None:
    assert said(at("a / b", "0.8"), figures) == "a/b of 80 % or more"


def test_a_measure_that_is_met_already_has_nothing_instead() -> None:
    assert said(at("1 - a / b", "0.8"), {"a": 1, "b": 10}) == "1 − a/b of 80 % or more"


@pytest.mark.parametrize(
    ("more", "english", "vietnamese"),
    [
        ({}, "a − b of 5 or more", "a − b từ 5 trở lên"),
        ({"is_exclusive": True}, "a − b above 5", "a − b trên 5"),
        ({"is_ceiling": True}, "a − b of 5 or less", "a − b từ 5 trở xuống"),
        ({"is_ceiling": True, "is_exclusive": True}, "a − b below 5", "a − b dưới 5"),
    ],
)
def test_each_side_has_its_words(
    more: Mapping[str, bool], english: str, vietnamese: str, language: Language
) -> None:
    message = shortfall(at("a - b", "5", **more), LEAF, answered({}))
    assert language.show(message) == {"en": english, "vi": vietnamese}[language.code]


def test_a_value_just_short_of_a_threshold_is_not_rounded_onto_it() -> None:
    figures = {"a": 20004, "b": 100000}
    assert said(at("1 - a / b", "0.8"), figures) == "1 − a/b of 80 % or more, instead of 79.996 %"


def test_a_value_just_beyond_a_ceiling_is_not_rounded_onto_it() -> None:
    beyond = at("a / b", "0.05", is_ceiling=True)
    assert said(beyond, {"a": 50001, "b": 1000000}) == "a/b of 5 % or less, instead of 5.0001 %"


def test_what_has_to_be_exceeded_is_told_by_the_measure() -> None:
    above = at("a / b", "0.9", is_exclusive=True)
    assert said(above, {"a": 9, "b": 10}) == "a/b above 90 %, instead of 90 %"


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(1, 99))
def test_the_count_that_is_named_is_the_least_that_is_enough(a: int, b: int, percent: int) -> None:
    threshold = at("a / b", f"{percent}/100")
    values = shortfall(threshold, LEAF, answered({"a": a, "b": b})).values
    needed, missing = values["needed"], values["missing"]
    assert isinstance(needed, Fraction)
    assert missing == needed - a
    assert Fraction(needed, b) >= threshold.value > Fraction(needed - 1, b)

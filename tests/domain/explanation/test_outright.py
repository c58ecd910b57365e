"""Points that a label, ticks, a number or the unit itself states."""

from collections.abc import Mapping
from fractions import Fraction
from unicodedata import normalize

import pytest
from ways import Figures, answered, leaf_of, shown, terms_of

from cchc_cli.domain.exact import RoundingMode
from cchc_cli.domain.explanation.exact_steps import Terms
from cchc_cli.domain.explanation.outright import outright
from cchc_cli.language import Language

TWO = terms_of("2")
HOSTILE = "<b>x</b>|=1+1 [red] {label}"
CHOICE = {"kind": "choice", "options": {"Đúng hạn": 2, "Muộn": "0.125", HOSTILE: 1, "Vượt": 3, "Không": 0}}
TICKS = {
    "kind": "checklist",
    "items": {
        key: {"label": key.upper(), "points": points} for key, points in {"a": 1, "b": 0.75, "c": 0.5}.items()
    },
}
EACH = {"kind": "count", "each": "0.5"}
DOWN = {"kind": "count", "each": "-0.5", "start": "max"}
FROM_ONE = {"kind": "count", "each": "0.25", "start": 1}
AWARD = {"kind": "award"}


def told(
    rule: Mapping[str, object], figures: Figures, terms: Terms = TWO
) -> tuple[list[str], Fraction | None]:
    """Give the steps of a way in English, and where it ends."""
    way, points = outright(leaf_of(rule).scoring_rule, answered(figures), terms)
    return shown(way), points


@pytest.mark.parametrize(
    ("label", "way", "points"),
    [
        ("Đúng hạn", ["“Đúng hạn”: 2.00 points"], "2"),
        ("Muộn", ["“Muộn”: 0.125 points", "rounded to 0.13 points"], "0.13"),
        ("Vượt", ["“Vượt”: 3.00 points", "at most 2.00 points"], "2"),
        ("Không", ["“Không”: 0.00 points"], "0"),
        (HOSTILE, [f"“{HOSTILE}”: 1.00 points"], "1"),
    ],
)
def test_a_label_is_worth_its_points(label: str, way: list[str], points: str) -> None:
    assert told(CHOICE, {"value": label}) == (way, Fraction(points))


@pytest.mark.parametrize("label", ["", "đúng hạn", normalize("NFD", "Đúng hạn"), "Đúng hạn "])
def test_only_a_label_as_it_is_written_in_the_rule_leads_anywhere(label: str) -> None:
    assert told(CHOICE, {"value": label}) == told(CHOICE, {}) == ([], None)


@pytest.mark.parametrize(
    ("ticks", "way", "points"),
    [
        ({"a": 0, "b": 0}, ["nothing ticked: 0.00 points"], "0"),
        ({"b": 1}, ["b: 0.75"], "0.75"),
        ({"a": 1, "b": 1, "c": 0}, ["a: 1.00; b: 0.75", "1.00 + 0.75 = 1.75"], "1.75"),
        (
            {"a": 1, "b": 1, "c": 1},
            ["a: 1.00; b: 0.75; c: 0.50", "1.00 + 0.75 + 0.50 = 2.25", "at most 2.00 points"],
            "2",
        ),
    ],
)
def test_ticks_are_added_up(ticks: Figures, way: list[str], points: str) -> None:
    assert told(TICKS, ticks) == (way, Fraction(points))


def test_the_sum_of_ticks_is_cut_off_where_the_framework_cuts_off() -> None:
    way, points = told(TICKS, {"b": 1, "c": 1}, terms_of("2", decimals=1, mode=RoundingMode.TRUNCATE))
    assert (way, points) == (
        ["b: 0.75; c: 0.5", "0.75 + 0.5 = 1.25", "cut off to 1.2 points"],
        Fraction("1.2"),
    )


def test_a_list_of_which_nothing_is_answered_leads_nowhere() -> None:
    assert told(TICKS, {}) == ([], None)


@pytest.mark.parametrize(
    ("rule", "number", "way", "points"),
    [
        (EACH, 0, ["0 × 0.5 = 0.00"], "0"),
        (EACH, 3, ["3 × 0.5 = 1.50"], "1.5"),
        (EACH, 6, ["6 × 0.5 = 3.00", "at most 2.00 points"], "2"),
        (DOWN, 0, ["2 − 0 × 0.5 = 2.00"], "2"),
        (DOWN, 1, ["2 − 1 × 0.5 = 1.50"], "1.5"),
        (DOWN, 5, ["2 − 5 × 0.5 = −0.50", "not below 0.00 points"], "0"),
        (FROM_ONE, 2, ["1 + 2 × 0.25 = 1.50"], "1.5"),
    ],
)
def test_a_number_is_multiplied_by_the_points_for_each(
    rule: Mapping[str, object], number: int, way: list[str], points: str
) -> None:
    assert told(rule, {"value": number}) == (way, Fraction(points))


@pytest.mark.parametrize(
    ("value", "way", "points"),
    [
        (1.5, ["stated: 1.50 points"], "1.5"),
        (0, ["stated: 0.00 points"], "0"),
        (1.239, ["stated: 1.239 points", "rounded to 1.24 points"], "1.24"),
        (2.5, ["stated: 2.50 points", "at most 2.00 points"], "2"),
        (-1, ["stated: −1.00 points", "not below 0.00 points"], "0"),
    ],
)
def test_points_that_were_awarded_are_taken_into_their_range(
    value: float, way: list[str], points: str
) -> None:
    assert told(AWARD, {"value": value}) == (way, Fraction(points))


@pytest.mark.parametrize("rule", [EACH, AWARD, {"kind": "info"}])
def test_without_a_number_there_is_no_way(rule: Mapping[str, object]) -> None:
    assert told(rule, {}) == ([], None)


def test_the_way_is_told_in_vietnamese(vietnamese: Language) -> None:
    way, _ = outright(leaf_of(DOWN).scoring_rule, answered({"value": 1200}), TWO)
    assert shown(way, vietnamese) == ["2 − 1.200 × 0,5 = −598,00", "tối thiểu 0,00 điểm"]

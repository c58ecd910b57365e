"""Scores: what applies, and the share of an area or criterion that a unit has."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import isnan, nan

import pytest
from domain.factories import answers, area, framework, leaf, unit
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.leaf_scores import score_leaves
from cchc_cli.domain.scoring import Scores, ScoringOptions, score, totalled
from cchc_cli.domain.units import Units

TENTHS = {"kind": "count", "each": "0.1"}
ASIDE = {"kind": "ratio", "share": "a / b", "if_no_denominator": "not-applicable"}
PAIR = {"a": {"label": "A", "type": "count"}, "b": {"label": "B", "type": "count"}}
NOTHING: tuple[str, ...] = ()


def made() -> Framework:
    """Make an area with a group of three, another one with a survey, and a bonus above its cap."""
    group = {
        "code": "1.1",
        "name": "Nhóm",
        "max_points": 50,
        "criteria": [
            leaf("1.1.1", 30, TENTHS),
            leaf("1.1.2", 10, TENTHS),
            leaf("1.1.3", 10, ASIDE, inputs=PAIR),
        ],
    }
    return framework(
        [
            area("1", [group, leaf("1.2", 10, TENTHS)]),
            area("2", [leaf("2.1", 30, TENTHS), leaf("2.2", 10, {"kind": "award"}, source="survey")]),
            area("3", [leaf("3.1", 5, TENTHS)], role="bonus", cap=3),
        ]
    )


def scores_of(
    tenths: Mapping[str, int], ratio: Sequence[int] = (), exempt: Sequence[str] = NOTHING
) -> Scores:
    """Score one unit that has so many tenths of a point, and a ratio."""
    row = {(code, "value"): number for code, number in tenths.items()}
    row |= {("1.1.3", name): number for name, number in zip("ab", ratio, strict=False)}
    listed = Units((unit(1, exempt=tuple(exempt)),))
    return score(answers(made(), [row]), made(), listed, ScoringOptions())


def share(scores: Scores, code: str) -> float:
    (found,) = scores.share(made(), code).tolist()
    return float(found)


ALL = {"1.1.1": 150, "1.1.2": 100, "1.2": 50, "2.1": 75, "3.1": 45}


@pytest.mark.parametrize(
    ("code", "expected"),
    [("1.1.1", 0.5), ("1.1", 0.7), ("1", 40 / 60), ("2", 0.25), ("3.1", 0.9), ("3", 0.9)],
)
def test_a_share_is_of_what_applies(code: str, expected: float) -> None:
    assert share(scores_of(ALL, (1, 1)), code) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("exempt", "code", "expected"),
    [
        (("1.1.1",), "1.1", 1.0),
        (("1.1.1",), "1", 25 / 30),
        (("1.1",), "1.1", nan),
        (("1.1",), "1", 0.5),
        (("1",), "1", nan),
    ],
)
def test_what_a_unit_is_exempt_from_is_no_part_of_its_share(
    exempt: Sequence[str], code: str, expected: float
) -> None:
    assert share(scores_of(ALL, (1, 1), exempt), code) == pytest.approx(expected, nan_ok=True)


def test_what_the_figures_set_aside_is_no_part_of_a_share() -> None:
    assert share(scores_of(ALL, (0, 0)), "1.1") == pytest.approx(25 / 40)


def test_what_is_unanswered_is_a_part_that_earned_nothing() -> None:
    assert share(scores_of({"1.1.1": 300}), "1.1") == pytest.approx(30 / 50)
    assert share(scores_of({}), "1.1.1") == 0.0


def test_what_waits_for_others_has_no_share() -> None:
    assert isnan(share(scores_of(ALL), "2.2"))


def test_own_points_of_what_waits_for_others_are_no_part_of_a_share() -> None:
    compared = {"kind": "relative", "value": "a", "method": "min-max"}
    of = framework([area("1", [leaf("1.1", 50, compared, inputs=PAIR), leaf("1.2", 50, TENTHS)])])
    given_answers = answers(of, [{("1.1", "a"): 1, ("1.2", "value"): 250}], [{"1.1": 40}])
    # A form by itself: own points are there, and so are figures that have nobody beside them yet.
    leaves = score_leaves(given_answers, of, Units((unit(1),)), ScoringOptions(), is_whole_run=False)
    scores = totalled(leaves, of, given_answers.unit_codes)
    assert scores.share(of, "1").tolist() == [0.5]


def test_which_criteria_apply_is_told_unit_by_unit() -> None:
    listed = Units((unit(1, exempt=("1.2",)), unit(2)))
    scores = score(answers(made(), [{}, {}]), made(), listed, ScoringOptions())
    table = scores.is_applicable(["1.2", "2.2", "2.1"])
    assert table.to_dict("index") == {
        "u1": {"1.2": False, "2.2": False, "2.1": True},
        "u2": {"1.2": True, "2.2": False, "2.1": True},
    }


def test_tables_name_units_down_and_criteria_across() -> None:
    scores = scores_of(ALL)
    assert list(scores.final_points.index) == ["u1"]
    assert list(scores.final_points.columns) == [leaf.code for leaf in made().leaves]
    assert list(scores.area_points.columns) == list(scores.area_max_points.columns) == ["1", "2", "3"]


@pytest.mark.parametrize(("area_code", "top"), [("1", 60.0), ("2", 30.0), ("3", 3.0)])
def test_the_maximum_of_an_area_is_what_applies_or_the_cap(area_code: str, top: float) -> None:
    assert scores_of(ALL, (1, 1)).area_max_points.at["u1", area_code] == top


@given(
    st.fixed_dictionaries({code: st.integers(0, 100) for code in ("1.1.1", "1.1.2", "1.2", "2.1")}),
    st.lists(st.sampled_from(["1.1.1", "1.1.2", "1.2", "2.1"]), unique=True),
)
def test_the_total_is_the_exact_fraction_of_what_applies(
    tenths: Mapping[str, int], exempt: list[str]
) -> None:
    maxima = {"1.1.1": 30, "1.1.2": 10, "1.2": 10, "2.1": 30}
    counted = [code for code in maxima if code not in exempt]
    earned = sum(min(Fraction(tenths[code], 10), Fraction(maxima[code])) for code in counted)
    # The ratio is unanswered and stays in the maximum; the survey waits for results.
    exact = 100 * earned / (sum(maxima[code] for code in counted) + 10)
    hundredths = int(exact * 100 + Fraction(1, 2))
    assert scores_of(tenths, exempt=exempt).totals.at["u1", "total_points"] == hundredths / 100

"""All leaves of a framework: in its order, each on the terms of its area, without whom is exempt."""

import pytest
from domain.factories import answers, area, framework, leaf, unit, units

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.leaf_scores import ScoreStatus, exempt_leaves, score_leaves
from cchc_cli.domain.stage import ScoringOptions
from cchc_cli.domain.units import Unit, Units

COUNT = {"kind": "count", "each": 1}
STRICT = ScoringOptions(require_evidence=True)


def made() -> Framework:
    """Make an area with a group, one with a code that sorts before it, and a penalty."""
    group = {
        "code": "2.1",
        "name": "Nhóm",
        "max_points": 40,
        "criteria": [leaf("2.1.1", 20, COUNT), leaf("2.1.2", 20, COUNT, evidence="Kế hoạch")],
    }
    return framework(
        [
            area("2", [group, leaf("2.2", 20, COUNT)]),
            area("10", [leaf("10.1", 40, COUNT)]),
            area("4", [leaf("4.1", 5, COUNT, evidence="Kết luận")], role="penalty", cap=5),
        ]
    )


def exempt_from(*codes: str) -> Unit:
    return unit(1, exempt=codes)


def test_leaves_stand_in_the_order_of_the_framework_not_of_their_codes() -> None:
    scores = score_leaves(answers(made(), [{}]), made(), units(1), ScoringOptions())
    assert list(scores) == ["2.1.1", "2.1.2", "2.2", "10.1", "4.1"]


@pytest.mark.parametrize(
    ("codes", "leaves"),
    [
        (("2.2",), ["2.2"]),
        (("2.1",), ["2.1.1", "2.1.2"]),
        (("2",), ["2.1.1", "2.1.2", "2.2"]),
        (("10", "2.1.2"), ["10.1", "2.1.2"]),
        (("9.9", "2.2"), ["2.2"]),
        (("9.9",), []),
        (("2.1.10", " 2.2"), []),
    ],
)
def test_who_is_exempt_from_a_part_is_exempt_from_every_leaf_below(
    codes: tuple[str, ...], leaves: list[str]
) -> None:
    assert exempt_leaves(Units((exempt_from(*codes),)), made()) == {"u1": leaves}


def test_who_is_exempt_from_nothing_is_not_listed() -> None:
    assert exempt_leaves(units(3), made()) == {}


def test_only_the_exempt_unit_is_left_out() -> None:
    listed = Units((exempt_from("2.1"), unit(2)))
    given = answers(made(), [{("2.1.1", "value"): 3}, {("2.1.1", "value"): 3}])
    scores = score_leaves(given, made(), listed, ScoringOptions())["2.1.1"]
    assert scores.status.tolist() == [ScoreStatus.EXEMPT, ScoreStatus.VERIFIED]
    assert scores.final_points[1] == 3.0


def test_exemptions_of_units_that_sent_nothing_are_no_rows() -> None:
    listed = Units((unit(1), unit(2, exempt=("2",))))
    scores = score_leaves(answers(made(), [{}]), made(), listed, ScoringOptions())
    assert [len(one.final_points) for one in scores.values()] == [1] * 5


def test_without_a_unit_there_are_no_rows() -> None:
    scores = score_leaves(answers(made(), []), made(), Units(()), ScoringOptions())
    assert [one.status.tolist() for one in scores.values()] == [[]] * 5


def test_evidence_is_required_where_it_would_earn_points_and_not_in_a_penalty() -> None:
    given = answers(made(), [{("2.1.2", "value"): 3, ("2.2", "value"): 3, ("4.1", "value"): 3}])
    scores = score_leaves(given, made(), units(1), STRICT)
    final = {code: one.final_points.tolist() for code, one in scores.items()}
    assert (final["2.1.2"], final["2.2"], final["4.1"]) == ([0.0], [3.0], [3.0])

"""Matching units by code and name where nobody says anything of them."""

from domain.year_diff.years import published, stated

from cchc_cli.domain.units import Units
from cchc_cli.domain.year_diff.matching import listed_units
from cchc_cli.domain.year_diff.natural import counterparts, natural_succession
from cchc_cli.domain.year_diff.succession import Succession, settle_succession
from cchc_cli.domain.year_diff.year import UnitHistory


def listed(*names: tuple[str, str], **aliases: tuple[str, ...]) -> Units:
    rows = [(code, name, "xa", 50.0, 1) for code, name in names]
    return listed_units(
        published(rows, histories={code: UnitHistory(some) for code, some in aliases.items()})
    )


def matched(old: Units, new: Units, *lines: tuple[str, str]) -> Succession:
    return natural_succession(settle_succession(stated(*lines), {}, old, new), old, new)


def pairs(found: Succession) -> list[tuple[str, str]]:
    return [(claim.old, claim.new) for claim in found.claims]


def test_a_code_that_stays_is_the_same_unit_under_any_name() -> None:
    assert pairs(matched(listed(("1", "Xã An")), listed(("1", "Phường An Bình")))) == [("1", "1")]


def test_a_name_that_stays_is_the_same_unit_under_any_code() -> None:
    assert pairs(matched(listed(("1", "Xã An")), listed(("9", "xã an")))) == [("1", "9")]


def test_code_of_one_and_name_of_another_leave_a_unit_in_doubt() -> None:
    found = matched(listed(("1", "Xã An"), ("2", "Xã Bình")), listed(("1", "Xã Bình")))
    assert (set(found.doubtful), [one.code for one in found.findings]) == ({"1"}, ["CCHC544"])


def test_an_alias_of_one_old_unit_is_its_name() -> None:
    assert [
        one.code
        for one in counterparts(
            next(iter(listed(("9", "Xã Mới"), **{"9": ("Xã An",)}))), listed(("1", "Xã An"))
        )
    ] == ["1"]


def test_aliases_of_two_old_units_are_not_enough_to_be_either() -> None:
    (unit,) = listed(("9", "Xã Mới"), **{"9": ("Xã An", "Xã Bình")})
    assert counterparts(unit, listed(("1", "Xã An"), ("2", "Xã Bình"))) == []


def test_a_unit_that_something_is_said_of_is_not_matched_again() -> None:
    old, new = listed(("1", "Xã An"), ("2", "Xã Bình")), listed(("1", "Xã An"))
    assert pairs(matched(old, new, ("2", "1"))) == []


def test_the_namesake_of_a_unit_that_went_on_as_another_is_new() -> None:
    old, new = listed(("1", "Xã An")), listed(("8", "Xã An"), ("9", "Xã Mới"))
    found = matched(old, new, ("1", "9"))
    assert (pairs(found), [one.unit_code for one in found.findings]) == ([], ["8"])


def test_whoever_is_matched_to_a_unit_that_another_may_be_is_in_doubt_as_well() -> None:
    old = listed(("1", "Xã An"), ("2", "Xã Bình"))
    found = matched(old, listed(("1", "Xã Bình"), ("2", "Xã Khác")))
    assert found.doubtful == {"1", "2"}
    # Each is told of one fault: what contradicts itself is not told that it is claimed twice, too.
    assert [(one.code, one.unit_code) for one in found.findings] == [("CCHC544", "1"), ("CCHC542", "2")]


def test_a_unit_that_was_nowhere_claims_nobody() -> None:
    found = matched(listed(("1", "Xã An")), listed(("9", "Xã Mới")))
    assert (found.claims, found.doubtful, found.findings) == ((), frozenset(), ())

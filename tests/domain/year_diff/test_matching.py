"""Which units of two years belong together, and what is said where that is in doubt."""

import pytest
from domain.year_diff.years import Row, ladder, published, stated

from cchc_cli.domain.year_diff.matching import DiffStatus, UnitMatches, match_units
from cchc_cli.domain.year_diff.predecessors import Predecessors
from cchc_cli.domain.year_diff.year import UnitHistory, YearResults

NOTHING = Predecessors()


def codes(matches: UnitMatches) -> list[tuple[str, str]]:
    return [(finding.code, finding.unit_code) for finding in matches.findings]


def past(matches: UnitMatches) -> dict[str, list[str]]:
    return {code: [claim.old for claim in claims] for code, claims in matches.claims.items()}


def named(*names: tuple[str, str], label: str = "2024", **histories: UnitHistory) -> YearResults:
    rows: list[Row] = [(code, name, "xa", 90.0 - at, at + 1) for at, (code, name) in enumerate(names)]
    return published(rows, label, histories=histories)


def test_a_unit_with_the_same_code_and_name_is_the_same() -> None:
    matches = match_units(ladder("a"), ladder("a", label="2025"), NOTHING)
    assert matches.statuses == {"a": DiffStatus.SAME}
    assert not matches.findings


@pytest.mark.parametrize("name", ["UBND xã Mẫu", "Xã  Mẫu", "XÃ MẪU"])
def test_names_that_are_spelled_otherwise_are_the_same(name: str) -> None:
    matches = match_units(named(("1", "Xã Mẫu")), named(("1", name)), NOTHING)
    assert matches.statuses == {"1": DiffStatus.SAME}


def test_a_unit_with_the_same_name_under_another_code_is_the_same() -> None:
    matches = match_units(named(("1", "Xã A")), named(("x1", "Xã A")), NOTHING)
    assert matches.statuses == {"x1": DiffStatus.SAME}


def test_a_unit_with_the_same_code_and_another_name_was_renamed() -> None:
    matches = match_units(named(("1", "Xã A")), named(("1", "Phường A")), NOTHING)
    assert matches.statuses == {"1": DiffStatus.RENAMED}


def test_a_unit_whose_alias_is_its_old_name_was_renamed() -> None:
    after = named(("x1", "Phường A"), x1=UnitHistory(aliases=("Xã A",)))
    matches = match_units(named(("1", "Xã A")), after, NOTHING)
    assert (matches.statuses, past(matches)) == ({"x1": DiffStatus.RENAMED}, {"x1": ["1"]})


def test_a_unit_that_was_an_alias_of_the_old_one_was_renamed() -> None:
    before = named(("a1", "Xã A"), a1=UnitHistory(aliases=("Phường A",)))
    assert match_units(before, named(("x1", "Phường A")), NOTHING).statuses == {"x1": DiffStatus.RENAMED}


def test_a_unit_with_one_stated_predecessor_of_another_name_was_renamed() -> None:
    matches = match_units(ladder("a", "b"), ladder("x", "b", label="2025"), stated(("a", "x")))
    assert matches.statuses == {"x": DiffStatus.RENAMED, "b": DiffStatus.SAME}
    assert not matches.findings


def test_aliases_of_two_old_units_do_not_choose_one_of_them() -> None:
    after = named(("x", "Phường Tân Lập"), x=UnitHistory(aliases=("Xã A", "Xã B")))
    matches = match_units(named(("1", "Xã A"), ("2", "Xã B")), after, NOTHING)
    assert matches.statuses == {"x": DiffStatus.NEW}
    assert codes(matches) == [("CCHC547", "")]


def test_two_stated_predecessors_make_a_merged_unit() -> None:
    lines = stated(("a", "m"), ("b", "m"))
    matches = match_units(ladder("a", "b"), ladder("m", label="2025"), lines)
    assert (matches.statuses, past(matches)) == ({"m": DiffStatus.MERGED}, {"m": ["a", "b"]})


def test_a_list_of_units_can_say_who_merged() -> None:
    after = ladder("m", label="2025", histories={"m": UnitHistory(predecessors=("a", "Xã b"))})
    assert past(match_units(ladder("a", "b"), after, NOTHING)) == {"m": ["a", "b"]}


def test_a_merged_unit_may_list_itself() -> None:
    after = ladder("a", label="2025", histories={"a": UnitHistory(predecessors=("a", "b"))})
    matches = match_units(ladder("a", "b"), after, NOTHING)
    assert matches.statuses == {"a": DiffStatus.MERGED}
    assert not matches.findings


def test_the_file_goes_before_the_list() -> None:
    after = ladder("m", label="2025", histories={"m": UnitHistory(predecessors=("a", "b"))})
    lines = stated(("b", "Xã m"), ("c", "m"))
    assert past(match_units(ladder("a", "b", "c"), after, lines)) == {"m": ["b", "c"]}


def test_a_merger_that_the_earlier_list_knew_lies_before_both_years() -> None:
    history = {"m": UnitHistory(predecessors=("a", "b"))}
    matches = match_units(
        ladder("m", histories=history), ladder("m", label="2025", histories=history), NOTHING
    )
    assert (matches.statuses, matches.findings) == ({"m": DiffStatus.SAME}, ())


def test_a_unit_that_nobody_was_is_new() -> None:
    matches = match_units(ladder("a"), named(("a", "Xã a"), ("n", "Đặc khu Mới")), NOTHING)
    assert matches.statuses == {"a": DiffStatus.SAME, "n": DiffStatus.NEW}
    assert not matches.findings


def test_an_old_unit_that_nobody_goes_back_to_is_gone() -> None:
    matches = match_units(ladder("a", "b"), ladder("a", label="2025"), NOTHING)
    assert matches.gone == ("b",)


def test_who_is_gone_has_to_be_explained_where_nothing_is_stated() -> None:
    matches = match_units(ladder("a", "b"), ladder("a", label="2025"), NOTHING)
    assert [str(finding.message) for finding in matches.findings] == [
        "Units of the year before that none of today goes back to, 1 in number: Xã b."
    ]


def test_who_is_gone_is_gone_where_predecessors_are_stated() -> None:
    lines = stated(("a", "m"), ("b", "m"))
    matches = match_units(ladder("a", "b", "c"), ladder("m", label="2025"), lines)
    assert (matches.gone, matches.findings) == (("c",), ())


def test_a_unit_left_out_of_the_list_of_those_that_joined_it_has_to_be_explained() -> None:
    matches = match_units(ladder("a", "b"), ladder("a", label="2025"), stated(("b", "a")))
    assert (codes(matches), matches.gone) == ([("CCHC547", "")], ("a",))


def test_only_some_of_many_units_that_are_gone_are_named() -> None:
    old = ladder(*[f"g{at}" for at in range(7)])
    found = match_units(old, named(("n", "Phường Tân Lập")), NOTHING).findings[-1]
    assert str(found.message).endswith("7 in number: Xã g0, Xã g1, Xã g2, Xã g3, Xã g4 ….")


def test_a_code_of_one_unit_and_a_name_of_another_are_not_compared() -> None:
    before = named(("u3", "Xã Cũ"), ("u8", "Xã Mới"))
    matches = match_units(before, named(("u3", "Xã Mới"), label="2025"), NOTHING)
    assert codes(matches) == [("CCHC544", "u3")]
    assert matches.statuses == {"u3": DiffStatus.NOT_COMPARABLE}
    assert matches.gone == ()  # both are somewhere in the doubt


def test_whoever_may_be_somebody_else_keeps_nobody_s_past() -> None:
    before = named(("1", "Xã A"), ("2", "Xã B"))
    after = named(("1", "Xã B"), ("2", "Xã C"), label="2025")
    matches = match_units(before, after, NOTHING)
    assert codes(matches) == [("CCHC544", "1"), ("CCHC542", "2")]
    assert not matches.claims


def test_a_name_that_moved_to_another_code_is_claimed_by_both() -> None:
    matches = match_units(named(("1", "Xã A")), named(("1", "Xã B"), ("5", "Xã A")), NOTHING)
    assert codes(matches) == [("CCHC542", "1"), ("CCHC542", "5")]


def test_a_statement_settles_what_code_and_name_contradict() -> None:
    before = named(("u3", "Xã Cũ"), ("u8", "Xã Mới"))
    lines = stated(("u8", "u3"), ("u3", "u4"))
    matches = match_units(before, named(("u3", "Xã Mới"), ("u4", "Xã Cũ"), label="2025"), lines)
    assert past(matches) == {"u3": ["u8"], "u4": ["u3"]}
    assert not matches.findings


def test_a_name_that_another_unit_took_over_makes_no_past() -> None:
    lines = stated(("a", "m"), ("b", "m"))
    matches = match_units(ladder("a", "b"), ladder("m", "a", label="2025"), lines)
    assert (codes(matches), matches.statuses["a"]) == ([("CCHC545", "a")], DiffStatus.NEW)


def test_a_similar_name_is_offered_and_not_assumed() -> None:
    matches = match_units(named(("1", "Xã Mẫu An")), named(("p1", "Phường Mẫu An")), NOTHING)
    assert matches.statuses == {"p1": DiffStatus.NEW}
    assert ("CCHC546", "p1") in codes(matches)


def test_two_old_units_of_one_name_are_told_apart_by_their_codes() -> None:
    before = named(("1", "Xã A"), ("2", "Xã A"))
    matches = match_units(before, named(("2", "Xã A"), label="2025"), NOTHING)
    assert (past(matches), matches.gone) == ({"2": ["2"]}, ("1",))


def test_two_old_units_of_one_name_are_not_found_by_it() -> None:
    before = named(("1", "Xã A"), ("2", "Xã A"))
    assert match_units(before, named(("9", "Xã A")), NOTHING).statuses == {"9": DiffStatus.NEW}


def test_a_unit_with_a_predecessor_without_index_is_not_compared() -> None:
    before = published([("a", "Xã A", "xa", 80.0, 1), ("b", "Xã B", "xa", None, None)])
    matches = match_units(before, ladder("m", label="2025"), stated(("a", "m"), ("b", "m")))
    assert matches.statuses == {"m": DiffStatus.NOT_COMPARABLE}
    assert str(matches.reasons["m"]) == "Xã B: no index in 2024"


def test_a_unit_without_an_index_is_not_compared() -> None:
    after = published([("a", "Xã a", "xa", None, None)], "2025")
    matches = match_units(ladder("a"), after, NOTHING)
    assert (matches.claims, str(matches.reasons["a"])) == ({}, "it has no index in 2025")


def test_a_unit_that_is_divided_is_the_past_of_each_part() -> None:
    lines = stated(("a", "m", 100), ("a", "n", 300))
    matches = match_units(ladder("a"), ladder("m", "n", label="2025"), lines)
    assert (past(matches), matches.split) == ({"m": ["a"], "n": ["a"]}, frozenset({"a"}))
    assert not matches.findings


@pytest.mark.parametrize("people", [(None, None), (100, None)])
def test_parts_of_unknown_size_are_not_compared(people: tuple[int | None, int | None]) -> None:
    lines = stated(("a", "m", people[0]), ("a", "n", people[1]))
    matches = match_units(ladder("a"), ladder("m", "n", label="2025"), lines)
    assert codes(matches) == [("CCHC542", "m"), ("CCHC542", "n")]
    assert set(matches.statuses.values()) == {DiffStatus.NOT_COMPARABLE}
    assert matches.gone == ()


@pytest.mark.parametrize("label", ["2024", "2025"])
def test_years_without_units_have_nothing_to_match(label: str) -> None:
    full = ladder("a")
    matches = match_units(*((published([]), full) if label == "2024" else (full, published([]))), NOTHING)
    assert not matches.claims


@pytest.mark.parametrize(("count", "shown"), [(1, "Xã g0"), (5, "Xã g0, Xã g1, Xã g2, Xã g3, Xã g4")])
def test_a_few_units_that_are_gone_are_all_named(count: int, shown: str) -> None:
    old = ladder(*[f"g{at}" for at in range(count)])
    found = match_units(old, named(("n", "Phường Tân Lập")), NOTHING).findings[-1]
    assert str(found.message).endswith(f"{count} in number: {shown}.")


@pytest.mark.parametrize(("count", "is_asked"), [(50, True), (51, False)])
def test_after_a_reform_nobody_is_asked_about_every_new_unit(count: int, *, is_asked: bool) -> None:
    new = named(("p0", "Phường Mẫu An"), *((f"p{at}", f"Đặc khu {at}") for at in range(1, count)))
    found = match_units(named(("1", "Xã Mẫu An")), new, NOTHING)
    assert (("CCHC546", "p0") in codes(found)) is is_asked
    assert "CCHC547" in dict(codes(found))

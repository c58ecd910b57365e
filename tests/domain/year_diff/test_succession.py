"""What files and lists say of predecessors, and what is wrong with it."""

from domain.factories import unit
from domain.year_diff.years import stated

from cchc_cli.domain.findings import Finding
from cchc_cli.domain.units import Units
from cchc_cli.domain.year_diff.predecessors import Predecessors
from cchc_cli.domain.year_diff.succession import Succession, settle_succession
from cchc_cli.domain.year_diff.year import UnitHistory

OLD = Units(tuple(unit(number) for number in (1, 2, 3)))
NEW = Units(tuple(unit(number) for number in (7, 8, 9)))


def settled(lines: Predecessors, old: Units = OLD, new: Units = NEW) -> Succession:
    return settle_succession(lines, {}, old, new)


def claims(found: Succession) -> list[tuple[str, str, int | None]]:
    return [(claim.old, claim.new, claim.population) for claim in found.claims]


def only(found: Succession) -> Finding:
    (finding,) = found.findings
    return finding


def where(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.place.file, finding.place.cell


def test_units_are_named_by_code_or_by_name() -> None:
    assert claims(settled(stated(("u1", "UBND xã 7"), ("Xã 2", "u7", 300)))) == [
        ("u1", "u7", None),
        ("u2", "u7", 300),
    ]


def test_a_code_is_nobody_elses_name() -> None:
    confusing = Units((unit(1), unit(2, aliases=("u1",))))
    assert claims(settled(stated(("u1", "u7")), old=confusing)) == [("u1", "u7", None)]


def test_nothing_is_stated_where_nobody_says_anything() -> None:
    assert not settled(Predecessors()).is_stated


def test_an_unknown_predecessor_is_found_at_its_cell() -> None:
    finding = only(settled(stated(("u1", "u7"), ("Xã 99", "u7"))))
    assert where(finding) == ("CCHC540", "cu-moi.csv", "A3")
    assert str(finding.message) == (
        "“Xã 99”, the predecessor of “u7”, is not among the units of the year before, so “u7” is not "
        "compared."
    )


def test_a_new_unit_with_an_unknown_predecessor_is_in_doubt() -> None:
    found = settled(stated(("u1", "u7"), ("u99", "u7")))
    assert (found.doubtful, claims(found)) == (frozenset({"u7"}), [("u1", "u7", None)])


def test_an_unknown_successor_is_found_at_its_cell() -> None:
    found = settled(stated(("u1", "u99")))
    assert where(only(found)) == ("CCHC541", "cu-moi.csv", "A2")
    assert (found.claims, found.doubtful) == ((), frozenset())


def test_what_a_list_says_wrongly_is_in_no_file() -> None:
    found = settle_succession(Predecessors(), {"u7": UnitHistory(predecessors=("u99",))}, OLD, NEW)
    assert where(only(found)) == ("CCHC540", "", "")


def test_a_repeated_line_is_found_both_times() -> None:
    found = settled(stated(("u1", "u7", 5), ("u1", "u7", 5)))
    assert [where(finding) for finding in found.findings] == [
        ("CCHC542", "cu-moi.csv", "A2"),
        ("CCHC542", "cu-moi.csv", "A3"),
    ]
    assert found.doubtful == frozenset({"u7"})


def test_a_predecessor_that_a_list_repeats_counts_once() -> None:
    found = settle_succession(Predecessors(), {"u7": UnitHistory(predecessors=("u1", "u1"))}, OLD, NEW)
    assert (claims(found), found.findings) == ([("u1", "u7", None)], ())


def test_an_old_unit_that_two_claim_is_in_doubt_for_both() -> None:
    found = settled(stated(("u1", "u7"), ("u1", "u8")))
    assert found.doubtful == frozenset({"u7", "u8"})
    assert (
        str(found.findings[0].message)
        == "“u1” is claimed more than once: u7, u8. These units are not compared."
    )


def test_parts_with_their_people_are_in_no_doubt() -> None:
    found = settled(stated(("u1", "u7", 10), ("u1", "u8", 30)))
    assert (claims(found), found.findings) == ([("u1", "u7", 10), ("u1", "u8", 30)], ())


def test_a_circle_makes_all_lines_useless() -> None:
    both = Units(tuple(unit(number) for number in (1, 2, 3)))
    found = settled(stated(("u3", "u3"), ("u1", "Xã 2"), ("Xã 2", "u1")), both, both)
    assert where(only(found)) == ("CCHC543", "cu-moi.csv", "A3")
    assert found.doubtful == frozenset({"u1", "u2", "u3"})
    assert "u1 → Xã 2 → u1" in str(only(found).message)


def test_old_units_of_a_circle_are_still_spoken_of() -> None:
    both = Units((unit(1), unit(2)))
    found = settled(stated(("u1", "u2"), ("u2", "u1")), both, both)
    assert {claim.old for claim in found.claims} == {"u1", "u2"}


def test_going_on_under_ones_own_code_is_no_circle() -> None:
    both = Units((unit(1), unit(2)))
    assert settled(stated(("u1", "u1"), ("u2", "u1")), both, both).findings == ()


def test_a_unit_that_became_itself_and_is_not_there_is_unknown() -> None:
    assert [where(one)[0] for one in settled(stated(("u55", "u55"))).findings] == ["CCHC541"]

"""Which line speaks for which criterion, and which lines are not used."""

import pytest

from cchc_cli.domain.criterion_mapping import CriterionName, Migration, MigrationKind, MigrationLine
from cchc_cli.domain.criterion_mapping.claims import LineFaults, Side, line_faults, side_of
from cchc_cli.language import Language

OLD = (
    CriterionName("1", "Kế hoạch"),
    CriterionName("2.1.1", "Rà soát", ("2.1", "2")),
    CriterionName("2.1.2", "Kiểm tra", ("2.1", "2")),
    CriterionName("2.2", "Công khai", ("2",)),
)
NEW = (
    CriterionName("1", "Kế hoạch"),
    CriterionName("3.1", "Rà soát", ("3",)),
    CriterionName("3.2", "Kiểm tra", ("3",)),
)


def line(kind: str, before: str = "", after: str = "", number: int = 1) -> MigrationLine:
    return MigrationLine(tuple(before.split()), tuple(after.split()), MigrationKind(kind), number)


def old_side(*codes: str) -> Side:
    """Give the old side of a migration that has these codes, a line for each text."""
    return side_of(OLD, [text.split() for text in codes])


def faults(*lines: MigrationLine) -> LineFaults:
    migration = Migration(lines, "doi-ma.yaml")
    before = side_of(OLD, [one.from_ for one in lines])
    return line_faults(migration, before, side_of(NEW, [one.to for one in lines]))


def told(*lines: MigrationLine) -> list[tuple[str, str]]:
    return [(finding.code, finding.criterion) for finding in faults(*lines).findings]


@pytest.mark.parametrize(
    ("codes", "lines"),
    [
        (("2.1.1",), (0,)),
        (("2.1",), (0,)),
        (("2",), (0,)),
        (("2", "2.1"), (1,)),
        (("2", "2.1.1", "2.1"), (1,)),
        (("2.1.1", "2.1.1"), (0, 1)),
        (("2.1.2", "2.2", "1"), ()),
        ((), ()),
    ],
)
def test_the_nearest_code_that_is_named_speaks_for_a_criterion(
    codes: tuple[str, ...], lines: tuple[int, ...]
) -> None:
    assert old_side(*codes).claims_on(OLD[1]) == lines


def test_a_line_speaks_for_all_that_stands_below_and_that_no_other_line_names() -> None:
    side = old_side("2", "2.1.2")
    assert [one.code for one in side.claimed_by(0)] == ["2.1.1", "2.2"]
    assert [one.code for one in side.claimed_by(1)] == ["2.1.2"]


def test_a_line_that_names_nobody_speaks_for_nobody() -> None:
    assert old_side("9", "").claimed_by(0) == old_side("9", "").claimed_by(1) == ()


def test_groups_and_areas_are_known_and_are_no_criteria_themselves() -> None:
    side = old_side()
    assert side.own_codes == {"1", "2.1.1", "2.1.2", "2.2"}
    assert side.known_codes == {"1", "2", "2.1", "2.1.1", "2.1.2", "2.2"}


@pytest.mark.parametrize(("code", "is_named"), [("2", True), ("2.2", True), ("2.10", False), ("", False)])
def test_a_side_is_named_as_soon_as_one_of_its_codes_is(code: str, *, is_named: bool) -> None:
    assert old_side("9", code).is_named is is_named


def test_lines_without_fault_leave_nothing_to_say() -> None:
    sound = faults(line("same", "2.1", "3"), line("dropped", "2.2"), line("reweighted", "1", "1"))
    assert sound == LineFaults(frozenset(), (), names_nothing=False)


def test_a_faulty_line_is_left_out_by_its_position_and_not_by_its_line_in_the_file() -> None:
    assert faults(line("same", "1", "1", 12), line("same", "2.9", "3.1", 40)).positions == {1}


def test_codes_that_are_not_there_are_told_one_by_one_with_their_side() -> None:
    found = faults(line("merged", "2.8 2.9", "9", 7))
    assert [str(one.values["key"]) for one in found.findings] == ["from", "from", "to"]
    assert [one.criterion for one in found.findings] == ["2.8", "2.9", "9"]
    assert {one.values["line"] for one in found.findings} == {"7"}


def test_codes_that_look_like_numbers_are_other_codes() -> None:
    assert told(line("dropped", "2.20")) == [("CCHC550", "2.20")]


def test_all_lines_that_claim_a_criterion_are_left_out_and_told_once() -> None:
    found = faults(
        line("same", "2.2", "3.1", 3), line("renamed", "2.2", "3.2", 5), line("dropped", "2.2", "", 9)
    )
    assert [one.code for one in found.findings] == ["CCHC551"]
    assert found.findings[0].values["lines"] == ["3", "5", "9"]
    assert found.positions == {0, 1, 2}


def test_a_criterion_that_one_line_repeats_is_told_with_one_line() -> None:
    (finding,) = faults(line("split", "2.2", "3.1 3.1", 4)).findings
    assert (finding.code, finding.values["lines"]) == ("CCHC551", ["4"])


def test_a_parent_and_one_below_it_are_claimed_by_two_lines_without_fault() -> None:
    assert told(line("same", "2.1", "3"), line("dropped", "2.1.2")) == []


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("same", "2.2", "3.1"),
        ("same", "2.1", "3"),
        ("split", "2.2", "3.1 3.2"),
        ("merged", "2.1.1 2.1.2", "3.1"),
        ("merged", "2.1.1 2.1.2 2.2", "3.1"),
        ("dropped", "2.2", ""),
        ("dropped", "2.1.1 2.2", ""),
        ("new", "", "3.1 3.2"),
    ],
)
def test_a_kind_that_fits_its_codes_is_used(kind: str, before: str, after: str) -> None:
    assert faults(line(kind, before, after)).positions == frozenset()


@pytest.mark.parametrize("kind", MigrationKind)
def test_a_line_without_any_code_fits_no_kind(kind: MigrationKind) -> None:
    found = faults(line(kind))
    assert [one.code for one in found.findings] == ["CCHC552"]
    assert found.names_nothing


def test_parts_are_not_compared_with_a_whole_that_does_not_exist() -> None:
    assert told(line("same", "2", "9")) == [("CCHC550", "9")]


@pytest.mark.parametrize(("before", "after"), [("2", "3.1"), ("2.2", "3")])
def test_what_is_scored_itself_is_not_one_to_one_with_what_has_parts(before: str, after: str) -> None:
    (finding,) = faults(line("renamed", before, after)).findings
    reason = str(finding.values["reason"])
    assert (finding.code, reason) == (
        "CCHC552",
        f"only one of {before} and {after} has criteria below it",
    )


def test_a_migration_of_other_frameworks_names_nothing_and_an_empty_one_is_of_none() -> None:
    assert faults(line("same", "7", "8")).names_nothing
    assert not faults(line("same", "7", "3")).names_nothing
    assert not faults().names_nothing


def test_a_fault_is_told_in_vietnamese_with_its_reason(vietnamese: Language) -> None:
    (finding,) = faults(line("split", "2.2", "3.1", 6)).findings
    shown = vietnamese.show(finding.message)
    assert vietnamese.show(finding.values["reason"]) in shown
    assert "Dòng 6" in shown
    assert "`from`" in shown

"""Mapping criteria: by code and name, by a migration, and what is never guessed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.criterion_mapping import (
    CriterionMapping,
    CriterionName,
    Migration,
    MigrationKind,
    MigrationLine,
    map_criteria,
)
from cchc_cli.domain.findings import Finding

OLD = (
    CriterionName("1", "Chỉ đạo"),
    CriterionName("2.1", "Rà soát", ("2",)),
    CriterionName("2.2", "Kiểm tra", ("2",)),
)
NEW = (
    CriterionName("1", "Chỉ  ĐẠO"),
    CriterionName("3.1", "Rà soát", ("3",)),
    CriterionName("3.2", "Công khai", ("3",)),
)


def line(kind: str, before: str = "", after: str = "", number: int = 0) -> MigrationLine:
    return MigrationLine(tuple(before.split()), tuple(after.split()), MigrationKind(kind), number)


def mapped(*lines: MigrationLine) -> tuple[CriterionMapping, list[Finding]]:
    return map_criteria(OLD, NEW, Migration(lines, "doi-ma.yaml"))


def codes(findings: list[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def test_without_a_migration_code_and_name_both_have_to_agree() -> None:
    mapping, _ = map_criteria(OLD, NEW)
    assert mapping == CriterionMapping((("1", "1"),), ("2.1", "2.2"), ("3.1", "3.2"))


def test_areas_of_a_published_table_need_nothing_but_code_and_name() -> None:
    before = [CriterionName("1", "Thể chế"), CriterionName("2", "Bộ máy")]
    after = [CriterionName("2", "Bộ máy"), CriterionName("1", "Thể chế")]
    mapping, findings = map_criteria(before, after)
    assert mapping.pairs == (("2", "2"), ("1", "1"))
    assert findings == []


@pytest.mark.parametrize("kind", ["same", "renamed", "reweighted"])
def test_a_line_of_one_to_one_makes_a_pair(kind: str) -> None:
    mapping, _ = mapped(line(kind, "2.2", "3.2"))
    assert mapping.pairs == (("1", "1"), ("2.2", "3.2"))


@pytest.mark.parametrize(
    "said",
    [
        line("split", "1", "1 3.1"),
        line("merged", "1 2.1", "1"),
        line("dropped", "1"),
        line("new", "", "1"),
    ],
    ids=lambda said: said.kind,
)
def test_what_is_not_one_to_one_counts_as_dropped_and_as_new(said: MigrationLine) -> None:
    mapping, _ = mapped(said)
    assert mapping.pairs == ()
    assert "1" in mapping.dropped
    assert "1" in mapping.added


def test_a_line_about_a_parent_maps_what_is_below_it_by_code_and_name() -> None:
    mapping, findings = mapped(line("same", "2", "3"))
    assert mapping == CriterionMapping((("1", "1"), ("2.1", "3.1")), ("2.2",), ("3.2",))
    assert findings == []


def test_a_line_about_a_criterion_counts_before_one_about_its_parent() -> None:
    mapping, _ = mapped(line("same", "2", "3"), line("dropped", "2.1"))
    assert mapping.dropped == ("2.1", "2.2")


def test_a_parent_that_is_dropped_takes_along_what_is_below_it() -> None:
    assert mapped(line("dropped", "2"))[0].dropped == ("2.1", "2.2")


def test_a_code_that_nobody_has_is_an_error_with_its_line() -> None:
    _, (finding, *_) = mapped(line("same", "2.9", "3.1", 7))
    assert (finding.code, finding.place.file) == ("CCHC550", "doi-ma.yaml")
    assert str(finding.message).startswith("Line 7 of the migration has 2.9 in `from`")


def test_a_criterion_claimed_by_two_lines_is_an_error_and_is_not_mapped() -> None:
    mapping, findings = mapped(line("same", "2.1", "3.1", 2), line("renamed", "2.1", "3.2", 5))
    assert codes(findings) == ["CCHC551"]
    assert "(lines 2, 5)" in str(findings[0].message)
    assert mapping.dropped == ("2.1", "2.2")


def test_a_criterion_named_twice_in_one_line_is_an_error() -> None:
    _, findings = mapped(line("merged", "2.1 2.1", "3.1", 2))
    assert codes(findings) == ["CCHC551"]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (line("same", "2.1", "3.1 3.2"), "one code in `from` and one in `to`"),
        (line("renamed", "2.1"), "one code in `from` and one in `to`"),
        (line("split", "2.1", "3.1"), "several in `to`"),
        (line("merged", "2.1", "3.1"), "several codes in `from`"),
        (line("dropped", "2.1", "3.1"), "no `to`"),
        (line("new", "2.1", "3.1"), "no `from`"),
        (line("same", "2", "3.1"), "only one of 2 and 3.1 has criteria below it"),
    ],
)
def test_a_kind_that_contradicts_its_codes_is_an_error_and_is_not_used(
    said: MigrationLine, reason: str
) -> None:
    mapping, findings = mapped(said)
    assert "CCHC552" in codes(findings)
    assert reason in str(findings[0].message)
    assert mapping.pairs == (("1", "1"),)


def test_what_a_faulty_line_speaks_of_is_not_mapped_by_code_and_name_either() -> None:
    assert mapped(line("same", "1", "9"))[0].pairs == ()


def test_a_migration_of_other_frameworks_is_one_error() -> None:
    mapping, findings = mapped(line("same", "7.1", "8.1"), line("dropped", "7.2"))
    assert codes(findings) == ["CCHC553", "CCHC554"]
    assert mapping.pairs == (("1", "1"),)


def test_a_migration_without_a_single_pair_is_an_error() -> None:
    _, findings = mapped(line("dropped", "1"), line("new", "", "1"))
    assert codes(findings)[0] == "CCHC553"


def test_years_without_a_common_criterion_are_told_apart_from_a_wrong_migration() -> None:
    _, findings = map_criteria([CriterionName("1", "A")], [CriterionName("2", "B")])
    assert codes(findings) == ["CCHC555"]


def test_a_same_name_elsewhere_is_a_warning_and_is_not_guessed() -> None:
    mapping, findings = map_criteria(OLD, NEW)
    assert codes(findings) == ["CCHC554"]
    assert "2.1 → 3.1 “Rà soát”" in str(findings[0].message)
    assert ("2.1", "3.1") not in mapping.pairs


def test_a_same_code_with_another_name_is_a_warning_and_is_not_guessed() -> None:
    mapping, findings = map_criteria([CriterionName("1", "A")], [CriterionName("1", "B")])
    assert codes(findings) == ["CCHC555", "CCHC554"]
    assert "1 “A” → “B”" in str(findings[1].message)
    assert mapping.pairs == ()


def test_what_a_migration_has_settled_is_no_longer_doubtful() -> None:
    assert mapped(line("dropped", "2.1"), line("new", "", "3.1"))[1] == []


PLANS = [
    CriterionName(f"{number}.1", "Kế hoạch", (number,), f"Lĩnh vực {name}")
    for number, name in zip("12", "AB", strict=True)
]


def test_the_same_code_and_name_under_another_area_is_not_the_same() -> None:
    before, after = (
        PLANS,
        [replace(PLANS[0], above_name="Lĩnh vực mới"), replace(PLANS[1], above_name="Lĩnh vực A")],
    )
    mapping, findings = map_criteria(before, after)
    assert mapping.pairs == ()
    assert codes(findings) == ["CCHC555", "CCHC554"]


def test_a_name_that_many_parents_have_tells_nothing_apart() -> None:
    before = [
        CriterionName("1.1.1", "Báo cáo", ("1.1",), "Kế hoạch"),
        CriterionName("2.1.1", "Báo cáo", ("2.1",), "Kế hoạch"),
    ]
    after = [replace(before[0], above_name="Kế hoạch năm"), before[1]]
    assert map_criteria(before, after)[0].pairs == (("1.1.1", "1.1.1"), ("2.1.1", "2.1.1"))


def test_an_area_that_was_merely_renamed_keeps_its_criteria() -> None:
    after = [PLANS[0], replace(PLANS[1], above_name="Lĩnh vực C")]
    assert map_criteria(PLANS, after)[0].pairs == (("1.1", "1.1"), ("2.1", "2.1"))


def test_a_doubt_names_what_stands_under_the_same_name() -> None:
    after = [replace(PLANS[0], above_name="Lĩnh vực B"), replace(PLANS[1], above_name="Lĩnh vực A")]
    _, findings = map_criteria(PLANS, after)
    assert "1.1 → 2.1 “Kế hoạch”; 2.1 → 1.1 “Kế hoạch”" in str(findings[-1].message)


def test_many_doubts_are_one_finding_that_names_a_few() -> None:
    before = [CriterionName(f"1.{number}", f"Cũ {number}") for number in range(9)]
    after = [CriterionName(f"1.{number}", f"Mới {number}") for number in range(9)]
    _, (finding,) = map_criteria([*before, OLD[0]], [*after, NEW[0]])
    assert str(finding.message).endswith("; and 4 more.")


CODES = st.sampled_from(["1", "2", "2.1", "2.2", "3.1", "3.2", "9"])
SIDES = st.lists(
    st.builds(CriterionName, CODES, st.sampled_from("ABC"), st.sampled_from([(), ("4",), ("5", "6")])),
    unique_by=lambda one: one.code,
)
SAID = st.lists(
    st.builds(
        MigrationLine,
        st.lists(CODES | st.sampled_from("456"), max_size=2).map(tuple),
        st.lists(CODES | st.sampled_from("456"), max_size=2).map(tuple),
        st.sampled_from(MigrationKind),
    ),
    max_size=5,
)


@given(before=SIDES, after=SIDES, lines=SAID)
def test_every_criterion_of_both_sides_is_in_one_place(
    before: list[CriterionName], after: list[CriterionName], lines: list[MigrationLine]
) -> None:
    mapping, _ = map_criteria(before, after, Migration(tuple(lines)))
    old = [*(pair[0] for pair in mapping.pairs), *mapping.dropped]
    new = [*(pair[1] for pair in mapping.pairs), *mapping.added]
    assert sorted(old) == sorted(one.code for one in before)
    assert sorted(new) == sorted(one.code for one in after)


@given(before=SIDES, after=SIDES, lines=SAID)
def test_pairs_and_added_stand_in_the_order_of_the_new_side_and_dropped_in_that_of_the_old(
    before: list[CriterionName], after: list[CriterionName], lines: list[MigrationLine]
) -> None:
    mapping, _ = map_criteria(before, after, Migration(tuple(lines)))
    order = [one.code for one in after]
    for codes_after in ([new for _, new in mapping.pairs], list(mapping.added)):
        assert codes_after == sorted(codes_after, key=order.index)
    assert list(mapping.dropped) == [one.code for one in before if one.code in mapping.dropped]


@given(before=SIDES, after=SIDES)
def test_without_a_migration_no_pair_differs_in_code_or_name(
    before: list[CriterionName], after: list[CriterionName]
) -> None:
    mapping, _ = map_criteria(before, after)
    both = {(one.code, one.name) for one in before} & {(one.code, one.name) for one in after}
    assert {old for old, _ in mapping.pairs} == {code for code, _ in both}
    assert all(old == new for old, new in mapping.pairs)

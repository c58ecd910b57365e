"""Proposing a migration: certain, doubtful, left over; nothing doubtful is ever in force."""

from collections import Counter
from collections.abc import Sequence
from operator import attrgetter

import pytest
from framework_years import criterion, framework_of, new_framework, old_framework
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.criterion_mapping import Migration, leaf_names, map_criteria
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.framework_diff.proposal import Proposal, ProposedLine, propose_migration
from cchc_cli.readers.framework_file import load_framework

Said = tuple[str, str, str]
BEFORE, AFTER = attrgetter("from_"), attrgetter("to")


def framework(*names: str, codes: Sequence[str] = ()) -> Framework:
    leaves = [criterion(code, name, 2) for code, name in zip(codes or _codes(names), names, strict=True)]
    return framework_of([criterion("1", "Lĩnh vực", 20, criteria=leaves)])


def _codes(names: Sequence[str]) -> list[str]:
    return [f"1.{number}" for number, _ in enumerate(names, start=1)]


def said(lines: Sequence[ProposedLine]) -> list[Said]:
    return [(" ".join(one.line.from_), " ".join(one.line.to), one.line.kind.value) for one in lines]


def in_force(proposal: Proposal) -> Migration:
    lines = (*proposal.certain, *proposal.dropped, *proposal.new)
    return Migration(tuple(one.line for one in lines))


def test_what_has_kept_code_and_name_is_not_proposed() -> None:
    assert in_force(propose_migration(framework("A"), framework("a"))).lines == ()


def test_the_same_name_elsewhere_is_certain() -> None:
    proposal = propose_migration(framework("Một", "Hai"), framework("Hai", "Một"))
    assert said(proposal.certain) == [("1.2", "1.1", "same"), ("1.1", "1.2", "same")]


def test_what_moved_and_weighs_otherwise_was_reweighted() -> None:
    after = framework_of([criterion("1", "Lĩnh vực", 20, criteria=[criterion("1.2", "Một", 5)])])
    assert said(propose_migration(framework("Một"), after).certain) == [("1.1", "1.2", "reweighted")]


def test_a_parent_that_moved_with_its_criteria_is_one_line() -> None:
    assert said(propose_migration(old_framework(), new_framework()).certain) == [
        ("2", "3", "same"),
        ("1.3", "1.4", "reweighted"),
    ]


def test_a_criterion_that_has_parts_now_was_divided() -> None:
    parts = [criterion("1.1.1", "Hai", 1), criterion("1.1.2", "Ba", 1)]
    after = framework_of([criterion("1", "L", 20, criteria=[criterion("1.1", "Một", 2, criteria=parts)])])
    assert said(propose_migration(framework("Một"), after).certain) == [("1.1", "1.1.1 1.1.2", "split")]
    assert said(propose_migration(after, framework("Một")).certain) == [("1.1.1 1.1.2", "1.1", "merged")]


def test_the_same_code_with_another_name_is_doubtful() -> None:
    proposal = propose_migration(framework("Sắp xếp thôn"), framework("Chữ ký số"))
    assert said(proposal.doubtful) == [("1.1", "1.1", "renamed")]
    assert "perhaps the code is in use" in str(proposal.doubtful[0].doubt)


def test_names_that_are_alike_are_doubtful() -> None:
    before = framework("Nhiệm vụ do UBND cấp huyện giao", codes=["1.1"])
    after = framework("Nhiệm vụ do UBND cấp tỉnh giao", codes=["1.2"])
    assert said(propose_migration(before, after).doubtful) == [("1.1", "1.2", "renamed")]


def test_a_name_that_several_have_is_doubtful() -> None:
    before, after = (
        framework("Kế hoạch", codes=["1.1"]),
        framework("Kế hoạch", "Kế hoạch", codes=["1.2", "1.3"]),
    )
    (one,) = propose_migration(before, after).doubtful
    assert str(one.doubt) == "The same name, but other criteria have it too"


def test_names_that_are_parts_of_a_name_are_a_doubtful_division() -> None:
    before = framework("Hồ sơ nộp và thanh toán trực tuyến")
    after = framework("Hồ sơ nộp trực tuyến", "Hồ sơ thanh toán trực tuyến")
    assert said(propose_migration(before, after).doubtful) == [("1.1", "1.1 1.2", "split")]
    assert said(propose_migration(after, before).doubtful) == [("1.1 1.2", "1.1", "merged")]


def test_what_nothing_looks_like_is_dropped_or_new() -> None:
    before, after = framework("Sắp xếp thôn", codes=["1.1"]), framework("Chữ ký số", codes=["1.2"])
    proposal = propose_migration(before, after)
    assert said(proposal.dropped) == [("1.1", "", "dropped")]
    assert said(proposal.new) == [("", "1.2", "new")]


@pytest.mark.parametrize(("before", "after"), [("mau-so-2025", "mau-xa-2025"), ("bo-766", "mau-xa-2025")])
def test_a_proposal_fits_the_frameworks_that_it_is_for(before: str, after: str) -> None:
    old, new = load_framework(before), load_framework(after)
    _, findings = map_criteria(leaf_names(old), leaf_names(new), in_force(propose_migration(old, new)))
    assert [finding for finding in findings if finding.code not in {"CCHC553", "CCHC554"}] == []


def test_proposed_lines_name_what_they_speak_of() -> None:
    before, after = framework("Sắp xếp thôn", codes=["1.1"]), framework("Chữ ký số", codes=["1.2"])
    proposal = propose_migration(before, after)
    assert [(one.names_before, one.names_after, one.doubt) for one in (*proposal.dropped, *proposal.new)] == [
        (("Sắp xếp thôn",), (), None),
        ((), ("Chữ ký số",), None),
    ]


def test_two_criteria_are_the_fewest_that_make_a_line_about_their_parent() -> None:
    def of(code: str, *names: str) -> Framework:
        below = [criterion(f"{code}.{at}", name, 2) for at, name in enumerate(names, start=1)]
        return framework_of([criterion(code, "Thể chế", 2 * len(names), criteria=below)])

    assert said(propose_migration(of("1", "Một"), of("2", "Một")).certain) == [("1.1", "2.1", "same")]
    assert said(propose_migration(of("1", "Một", "Hai"), of("2", "Một", "Hai")).certain) == [
        ("1", "2", "same")
    ]


def test_the_same_framework_needs_no_migration() -> None:
    proposal = propose_migration(old_framework(), old_framework())
    assert (proposal.certain, proposal.doubtful, proposal.dropped, proposal.new) == ((), (), (), ())


NAMES = st.lists(
    st.sampled_from(["Kế hoạch", "Báo cáo", "Kế hoạch năm", "Hồ sơ", "Hồ sơ và báo cáo", "Kiểm tra"]),
    min_size=1,
)
AREAS = st.lists(st.tuples(st.sampled_from(["Thể chế", "Bộ máy", "Thủ tục"]), NAMES), min_size=1, max_size=3)


def areas(described: Sequence[tuple[str, Sequence[str]]]) -> Framework:
    return framework_of(
        [
            criterion(
                f"{number}",
                name,
                2,
                criteria=[criterion(f"{number}.{at}", leaf, 2) for at, leaf in enumerate(leaves, start=1)],
            )
            for number, (name, leaves) in enumerate(described, start=1)
        ]
    )


@given(before=AREAS, after=AREAS)
def test_what_is_in_force_is_sound_and_maps_nothing_that_is_doubtful(
    before: list[tuple[str, list[str]]], after: list[tuple[str, list[str]]]
) -> None:
    old, new = areas(before), areas(after)
    proposal = propose_migration(old, new)
    mapping, findings = map_criteria(leaf_names(old), leaf_names(new), in_force(proposal))
    doubtful_old = {code for one in proposal.doubtful for code in one.line.from_}
    doubtful_new = {code for one in proposal.doubtful for code in one.line.to}
    assert doubtful_old <= set(mapping.dropped)
    assert doubtful_new <= set(mapping.added)
    assert {finding.code for finding in findings} <= {"CCHC553", "CCHC554", "CCHC555"}
    assert all(old.by_code[a].name == new.by_code[b].name for a, b in mapping.pairs)


@given(before=AREAS, after=AREAS)
def test_every_criterion_is_in_one_line_at_most(
    before: list[tuple[str, list[str]]], after: list[tuple[str, list[str]]]
) -> None:
    proposal = propose_migration(areas(before), areas(after))
    lines = [one.line for one in (*proposal.certain, *proposal.doubtful, *proposal.dropped, *proposal.new)]
    old, new = (Counter(code for line in lines for code in side(line)) for side in (BEFORE, AFTER))
    assert {*old.values(), *new.values()} <= {1}
    assert [one.doubt is not None for one in proposal.doubtful] == [True] * len(proposal.doubtful)

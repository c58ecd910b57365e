"""What a report tells of the year before."""

from dataclasses import replace

import pytest
from writers.diff.samples import sample_diff, table_diff

from cchc_cli.language import Language
from cchc_cli.writers.report_content.changes import Changes, changes_of, first_of
from cchc_cli.writers.report_setting import ReportSetting


@pytest.fixture(scope="module")
def changes(english: Language) -> Changes:
    """The changes of the sample."""
    found = changes_of(ReportSetting(english, before=sample_diff()))
    assert found is not None
    return found


def test_without_a_year_before_nothing_is_told(english: Language) -> None:
    assert changes_of(ReportSetting(english)) is None


@pytest.mark.parametrize(
    ("unit", "rank", "move"),
    [("X2", "4", "▲3"), ("X4", "2", "▼2"), ("X3", "3", "="), ("X5", "–", "new"), ("Z", "–", "–")],
)
def test_ranks_and_moves_are_those_of_the_comparison(
    changes: Changes, unit: str, rank: str, move: str
) -> None:
    assert (changes.rank_before(unit), changes.move(unit)) == (rank, move)


def test_the_sentence_is_that_of_the_comparison(changes: Changes) -> None:
    assert changes.sentence("X2").startswith("Xã Tân Hòa climbed 3 places (from 4 to 1), index +29.53:")
    assert changes.sentence("Z") == ""


@pytest.mark.parametrize(
    ("unit", "note"),
    [
        (
            "X2",
            (
                "rank 4 → 1 · index +29.53: +21.61 by its own effort, of which Thủ tục hành chính +9.75; "
                "new framework +6.42; bonus and penalty +1.50"
            ),
        ),
        (
            "X4",
            (
                "rank 2 → 4 · index −8.45: −2.68 in results against its predecessors, of which Chuyển đổi "
                "số −1.40; new framework −5.77"
            ),
        ),
        ("P2", "rank 2 → 3 · index +2.05: its index rose, but those of others rose more"),
        ("X5", ""),
    ],
)
def test_a_note_names_the_units_own_results_or_says_that_others_did_more(
    changes: Changes, unit: str, note: str
) -> None:
    assert changes.note(unit) == note


def test_where_nothing_is_known_below_the_index_no_area_is_named(english: Language) -> None:
    changes = changes_of(ReportSetting(english, before=table_diff()))
    assert changes is not None
    assert changes.note("X2") == "rank 4 → 1 · index +29.53"


def test_the_reason_in_a_note_is_the_one_of_the_sentence(changes: Changes) -> None:
    _, reason = changes.note("X2").split(": ", maxsplit=1)
    assert reason in changes.sentence("X2")


def test_units_that_moved_as_far_as_the_first_are_all_named(changes: Changes) -> None:
    climbers = changes.climbers("xa")
    tied = [replace(climbers[0], name=name) for name in ("Xã A", "Xã B")]
    assert changes.most_moved((*climbers[:1], *tied)) == (["Xã Tân Hòa", "Xã A", "Xã B"], "▲3")
    assert changes.most_moved(()) == ((), "")


def test_those_that_tie_with_the_last_that_is_shown_are_counted(changes: Changes) -> None:
    row = changes.climbers("xa")[0]
    assert first_of([row] * 5, 3) == ([row] * 3, 2)
    assert first_of([row, replace(row, rank_change=1)], 1) == ([row], 0)
    assert first_of([], 3) == ([], 0)


def test_it_is_said_that_ranks_were_made_anew_where_units_merged(changes: Changes, english: Language) -> None:
    assert changes.rank_note == (
        "Because units were merged, the ranks of 2024 were made anew among the units of 2025; they differ "
        "from the published ones."
    )
    diff = replace(sample_diff(), is_reranked={})
    unmerged = changes_of(ReportSetting(english, before=diff))
    assert unmerged is not None
    assert unmerged.rank_note == ""


def test_climbers_and_fallers_are_told_by_group(changes: Changes) -> None:
    assert [row.code for row in changes.climbers("xa")][:1] == ["X2"]
    assert [row.code for row in changes.fallers("xa")][:1] == ["X4"]
    assert changes.climbers("so") == changes.fallers("so") == ()


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        (
            {"rank_change": 2, "index_change": -1.0, "overtook": 1},
            "its index fell, but others lost more",
        ),
        # The units above it are gone, and nobody lost anything.
        ({"rank_change": 2, "index_change": -1.0, "overtook": 0}, "by its own effort"),
        (
            {"rank_change": -2, "index_change": 1.0, "overtaken_by": 1},
            "its index rose, but those of others rose more",
        ),
        # New units stand above it, and nobody improved.
        ({"rank_change": -2, "index_change": 1.0, "overtaken_by": 0}, "by its own effort"),
    ],
)
def test_others_are_named_as_the_reason_only_where_they_passed_or_were_passed(
    changed: dict[str, float], reason: str, english: Language
) -> None:
    found = changes_of(ReportSetting(english, before=sample_diff()))
    assert found is not None
    row = replace(found.climbers("xa")[0], **changed)  # type: ignore[arg-type] # figures of a unit
    communes = replace(found.content.groups[0], rows=(row,))
    told = Changes(replace(found.content, groups=(communes,)))
    assert reason in told.note(row.code)

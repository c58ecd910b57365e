"""What a report tells of the year before."""

import pytest
from writers.diff.samples import sample_diff, table_diff

from cchc_cli.language import Language
from cchc_cli.writers.report_content.changes import Changes, changes_of
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
        ("X2", "rank 4 → 1 · index +29.53 · most of it in Thủ tục hành chính +13.50"),
        ("X4", "rank 2 → 4 · index −8.45 · most of it in Chuyển đổi số −6.70"),
        ("P2", "rank 2 → 3 · index +2.05 · its index rose, but others improved more"),
        ("X5", ""),
    ],
)
def test_a_note_names_the_area_or_says_that_others_did_more(changes: Changes, unit: str, note: str) -> None:
    assert changes.note(unit) == note


def test_where_nothing_is_known_below_the_index_no_area_is_named(english: Language) -> None:
    changes = changes_of(ReportSetting(english, before=table_diff()))
    assert changes is not None
    assert changes.note("X2") == "rank 4 → 1 · index +29.53"


def test_climbers_and_fallers_are_told_by_group(changes: Changes) -> None:
    assert [row.code for row in changes.climbers("xa")][:1] == ["X2"]
    assert [row.code for row in changes.fallers("xa")][:1] == ["X4"]
    assert changes.climbers("so") == changes.fallers("so") == ()

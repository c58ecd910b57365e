"""What a report tells of the year before, group by group."""

import re

import pytest
from writers.diff.samples import STORIES, sample_diff

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.year_diff.matching import DiffStatus
from cchc_cli.language import Language
from cchc_cli.writers.report_content.changes import changes_of
from cchc_cli.writers.report_content.report import report_of
from cchc_cli.writers.report_content.year_changes import YearChanges, year_changes_of
from cchc_cli.writers.report_setting import ReportSetting


@pytest.fixture(scope="module")
def told(english: Language) -> YearChanges:
    """Everything that is told of the sample."""
    changes = changes_of(ReportSetting(english, before=sample_diff()))
    assert changes is not None
    return year_changes_of(changes)


def test_cautions_bear_no_code(told: YearChanges) -> None:
    assert told.cautions
    assert not any(re.search(r"CCHC\d", caution) for caution in told.cautions)
    assert any("was scored by the framework" in caution for caution in told.cautions)


def test_means_and_what_they_are_made_of_are_told(told: YearChanges) -> None:
    communes = told.groups[0].summary
    assert any(sentence.startswith("Mean index of the units that can be compared") for sentence in communes)
    assert any(sentence.startswith("This mean change is made of") for sentence in communes)


def test_who_is_gone_is_named(told: YearChanges) -> None:
    lists = {one.heading: one.sentences for group in told.groups for one in group.lists}
    assert all("is no longer in the ranking of 2025" in one for one in lists["No longer in the ranking"])


def test_every_list_names_only_the_first(english: Language) -> None:
    changes = changes_of(ReportSetting(english, before=sample_diff()))
    assert changes is not None
    lists = [one for group in year_changes_of(changes, 1).groups for one in group.lists]
    assert all(len(one.sentences) == 1 or one.sentences[1].startswith("… and") for one in lists)


def test_the_report_has_it_only_with_a_year_before(english: Language, assessment: Assessment) -> None:
    assert report_of(assessment, ReportSetting(english)).changes is None
    assert report_of(assessment, ReportSetting(english, before=sample_diff())).changes is not None


def groups_of(told: YearChanges) -> dict[str, dict[str, tuple[str, ...]]]:
    return {group.group: {one.heading: one.sentences for one in group.lists} for group in told.groups}


def test_lists_stand_in_the_order_in_which_they_are_read(told: YearChanges) -> None:
    assert list(groups_of(told)["Communes"]) == [
        "Biggest climbers",
        "Biggest fallers",
        "No longer in the ranking",
        "Units that cannot be compared",
    ]


def test_a_list_that_would_be_empty_is_left_out(told: YearChanges) -> None:
    assert all(sentences for lists in groups_of(told).values() for sentences in lists.values())


def test_units_that_cannot_be_compared_are_named_with_the_reason(told: YearChanges) -> None:
    (sentence,) = groups_of(told)["Communes"]["Units that cannot be compared"]
    assert sentence.startswith("Xã Bỏ Phiếu")
    assert "no index in 2024" in sentence


def test_who_is_gone_beyond_the_named_is_counted(english: Language) -> None:
    diff = sample_diff()
    gone = [story for story in STORIES if story.status is DiffStatus.GONE]
    assert gone, "the sample has units that are gone"
    changes = changes_of(ReportSetting(english, before=diff))
    assert changes is not None
    lists = [one for group in year_changes_of(changes, 0).groups for one in group.lists]
    gone_lists = [one for one in lists if one.heading == "No longer in the ranking"]
    assert [one.sentences for one in gone_lists] == [(f"… and {len(gone)} more units",)]


def test_the_year_before_is_named_in_the_heading(vietnamese: Language) -> None:
    changes = changes_of(ReportSetting(vietnamese, before=sample_diff()))
    assert changes is not None
    assert "2024" in year_changes_of(changes).heading


def test_sentences_are_those_of_the_comparison(english: Language, told: YearChanges) -> None:
    changes = changes_of(ReportSetting(english, before=sample_diff()))
    assert changes is not None
    first = groups_of(told)["Communes"]["Biggest climbers"][0]
    assert first == changes.sentence("X2")

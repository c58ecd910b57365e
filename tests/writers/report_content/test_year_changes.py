"""What a report tells of the year before, group by group."""

import re

import pytest
from writers.diff.samples import sample_diff

from cchc_cli.domain.assessment import Assessment
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

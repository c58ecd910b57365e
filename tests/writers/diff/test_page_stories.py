"""What unfolds for each unit."""

import pytest
from writers.diff.samples import large_diff, sample_diff, table_diff

from cchc_cli.language import Language
from cchc_cli.writers.diff.content import content_of
from cchc_cli.writers.diff.page_stories import LIGHT_FROM, UnitStory, unit_stories_of


@pytest.fixture(scope="module")
def stories(english: Language) -> dict[str, UnitStory]:
    """The stories of the sample, by name."""
    told = unit_stories_of(content_of(sample_diff(), english)).stories
    return {story.name: story for story in told}


def test_areas_are_told_with_their_causes(stories: dict[str, UnitStory]) -> None:
    assert stories["Xã Tân Hòa"].areas[1] == ("Thủ tục hành chính", "+13.50", "+9.75", "+3.75", "0.00")


def test_the_criteria_that_moved_it_most_are_named(stories: dict[str, UnitStory]) -> None:
    label, criteria = stories["Xã Tân Hòa"].remarks[0]
    assert label == "Criteria that changed it most"
    assert criteria.count("; ") == 2
    assert "2.1 Hồ sơ giải quyết đúng hạn +12.00" in criteria


def test_those_that_it_passed_are_named(stories: dict[str, UnitStory]) -> None:
    assert stories["Xã Bình An"].remarks[-1] == ("Overtaken by (1)", "Xã Tân Hòa")


def test_a_note_that_the_sentence_says_is_not_said_again(stories: dict[str, UnitStory]) -> None:
    story = stories["Xã Bỏ Phiếu"]
    assert "no index in 2024" in story.sentence
    assert story.notes == ()


def test_other_notes_are_kept(stories: dict[str, UnitStory]) -> None:
    assert stories["Xã Hợp Nhất"].notes == ("equal weights, because the population is missing",)


def test_tables_have_stories_without_areas(english: Language) -> None:
    told = unit_stories_of(content_of(table_diff(), english))
    assert {story.areas for story in told.stories} == {()}
    assert len(told.area_columns) == 2


def test_of_very_many_units_areas_go_by_their_codes(english: Language) -> None:
    told = unit_stories_of(content_of(large_diff(LIGHT_FROM), english))
    assert [key.code for key in told.area_keys] == ["1", "2", "3", "4"]
    assert told.stories[5].notes[-1].startswith("1: ")
    assert told.stories[5].areas == ()

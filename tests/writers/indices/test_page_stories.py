"""What unfolds for each unit on the page of several indices."""

from writers.indices.samples import index_of, many_sides, sample_side, year_of

from cchc_cli.domain.indices import SideBySide, side_by_side
from cchc_cli.language import Language
from cchc_cli.writers.diff.page_stories import LIGHT_FROM
from cchc_cli.writers.indices.content import indices_content
from cchc_cli.writers.indices.page_stories import UnitStories, unit_stories_of


def stories_of(side: SideBySide, language: Language) -> UnitStories:
    return unit_stories_of(side, indices_content(side, language))


def test_stories_stand_in_the_order_of_the_greatest_moves(english: Language) -> None:
    told = stories_of(sample_side(), english).stories
    assert told[0].name == "Xã Dung"


def test_the_summary_has_the_move_or_else_the_rank(english: Language) -> None:
    told = {story.name: story.summary for story in stories_of(sample_side(), english).stories}
    assert told["Xã Bình"].startswith("CCHC ▼1 · <i>Khác</i> 1")


def test_long_lists_tell_the_greatest_move_only(english: Language) -> None:
    found = stories_of(many_sides(LIGHT_FROM, indices=2), english)
    assert found.are_many
    assert all(" · " not in story.summary and not story.sentences for story in found.stories)


def test_a_year_before_with_more_units_stays_on_the_curve(english: Language) -> None:
    years = year_of("2024", {"A": 3, "B": 2, "Z": 1}), year_of("2025", {"A": 3, "Z": 1}, codes=["A1", "A3"])
    story = stories_of(side_by_side("", [index_of("I", *years)]), english).stories[0]
    # The last of three before is at the bottom, and nothing is drawn below it.
    assert (story.name, "M3 19L53 11" in str(story.rows[0].curve)) == ("Z", True)

"""What unfolds for each unit on the page of several indices."""

import pytest
from writers.indices.samples import index_of, many_sides, sample_side, year_of

from cchc_cli.domain.indices import SideBySide, side_by_side
from cchc_cli.language import Language
from cchc_cli.writers.diff.page_stories import LIGHT_FROM
from cchc_cli.writers.indices.content import indices_content
from cchc_cli.writers.indices.page_stories import CHARTS_UP_TO, UnitStories, unit_stories_of


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


def test_a_unit_in_one_index_only_has_one_row(english: Language) -> None:
    story = next(one for one in stories_of(sample_side(), english).stories if one.name == "Xã Dung")
    assert [(row.index, row.years, row.rank_change, row.score_change) for row in story.rows] == [
        ("CCHC", ("4 (50.00)", "1 (90.00)"), "▲3", "+40.00")
    ]
    assert story.sentences == ("CCHC 2024 to 2025: up 3 places (4 to 1), score +40.00",)


def test_columns_are_all_years_of_any_index(vietnamese: Language) -> None:
    assert stories_of(sample_side(), vietnamese).columns == (
        *("Chỉ số", "2024", "2025", "Thay đổi hạng", "Thay đổi điểm"),
    )


def test_a_single_year_has_no_curve(english: Language) -> None:
    story = next(one for one in stories_of(sample_side(), english).stories if one.name == "Xã Bình")
    assert [bool(row.curve) for row in story.rows] == [True, False]


@pytest.mark.parametrize(("count", "has_curves"), [(CHARTS_UP_TO, True), (CHARTS_UP_TO + 1, False)])
def test_many_units_have_no_curves(count: int, has_curves: bool, english: Language) -> None:  # noqa: FBT001
    told = stories_of(many_sides(count, indices=1), english).stories
    assert {bool(row.curve) for story in told for row in story.rows} == {has_curves}


@pytest.mark.parametrize(("count", "are_many"), [(LIGHT_FROM - 1, False), (LIGHT_FROM, True)])
def test_from_so_many_units_on_stories_are_brief(count: int, are_many: bool, english: Language) -> None:  # noqa: FBT001
    assert stories_of(many_sides(count, indices=1), english).are_many is are_many


def test_a_ranking_of_one_stays_at_the_top_of_its_curve(english: Language) -> None:
    years = year_of("2024", {"Xã An": 1}), year_of("2025", {"Xã An": 2})
    (story,) = stories_of(side_by_side("", [index_of("A", *years)]), english).stories
    assert "M3 3L53 3" in str(story.rows[0].curve)
    assert story.summary == "A 1/1"

"""How much of a report its Markdown shows."""

from itertools import pairwise

import pytest
from assessments import COMMUNES, Stated, assess, framework_from
from writers.diff.samples import sample_diff

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.markdown_extent import NAMED_PLACES, ROOMS, Extent, Room, extents_of
from cchc_cli.writers.report_content import report_of
from cchc_cli.writers.report_content.changes import changes_of
from cchc_cli.writers.report_setting import ReportSetting


def ranked(count: int, *, missing: int = 0) -> Assessment:
    """Rank so many units, and list some that sent nothing."""
    units = Units(tuple(Unit(f"U{at:04}", f"Xã {at}", "xa", "xa") for at in range(count + missing)))
    said = {unit.code: Stated({"1.1": {"value": "Đúng hạn"}}) for unit in units.units[:count]}
    return assess(framework_from(COMMUNES), units, said)


def extents(assessment: Assessment, language: Language, *, has_year_before: bool = False) -> list[Extent]:
    setting = ReportSetting(language, before=sample_diff() if has_year_before else None)
    changes = changes_of(setting)
    return [*extents_of(report_of(assessment, setting, changes), changes, language)]


@pytest.mark.parametrize(
    ("count", "ends"),
    [(0, (0, 0)), (1, (1, 0)), (14, (14, 0)), (15, (15, 0)), (16, (10, 5)), (3321, (10, 5))],
)
def test_a_room_with_two_ends_shows_both_or_everything(count: int, ends: tuple[int, int]) -> None:
    assert Room(10, last=5).ends(count) == ends


@pytest.mark.parametrize(("count", "ends"), [(20, (20, 0)), (21, (10, 0)), (500, (10, 0))])
def test_a_room_for_all_folds_away_what_is_more_than_a_glance(count: int, ends: tuple[int, int]) -> None:
    assert Room(10, has_all=True).ends(count) == ends


def test_every_room_has_less_than_the_one_before() -> None:
    sizes = [
        (one.has_areas, one.has_all, one.first + one.last + 1000 * one.has_all, one.movements)
        for one in ROOMS
    ]
    assert all(one >= later for one, later in pairwise(sizes))


@pytest.mark.parametrize(("units", "tried"), [(0, 5), (500, 5), (501, 4), (1000, 4), (1001, 3)])
def test_rooms_that_are_too_small_for_so_many_units_are_not_tried(
    units: int, tried: int, english: Language
) -> None:
    assert len(extents(ranked(0, missing=units), english)) == tried


def test_a_small_report_shows_everything_at_a_glance(assessment: Assessment, english: Language) -> None:
    first = extents(assessment, english)[0]
    communes = first.standings[0]
    assert (communes.first, communes.folded, communes.last) == (communes.standing.ranked, (), ())
    assert (communes.unranked, communes.left_out) == (communes.standing.unranked, "")
    assert (first.areas_label, first.areas_left_out) == ("All units by area", "")


def test_of_more_units_all_are_folded_away_below_the_first_ten(english: Language) -> None:
    (shown,) = extents(ranked(21), english)[0].standings
    assert len(shown.first) == 10
    assert shown.folded == shown.standing.ranked
    assert (shown.folded_label, shown.left_out) == ("All ranked units: 21", "")


def test_where_there_is_no_room_both_ends_are_shown_and_the_others_counted(english: Language) -> None:
    (shown,) = extents(ranked(30, missing=12), english)[2].standings
    assert [unit.code for unit in shown.first] == [f"U{at:04}" for at in range(10)]
    assert [unit.code for unit in shown.last] == [f"U{at:04}" for at in range(25, 30)]
    # 15 of 30, and 10 of the 12 that sent nothing.
    assert len(shown.unranked) == 10
    assert shown.left_out == "17 more units stand in ranking.csv in the results folder."


def test_the_least_room_shows_no_unit_and_counts_all(vietnamese: Language) -> None:
    least = extents(ranked(30), vietnamese)[-1]
    (shown,) = least.standings
    assert (shown.first, shown.folded, shown.last, shown.unranked) == ((), (), (), ())
    assert shown.left_out.startswith("30 ")
    assert least.areas_label == ""
    assert "areas.csv" in least.areas_left_out


def test_shown_and_left_out_units_add_up_in_every_room(english: Language) -> None:
    for extent in extents(ranked(40, missing=3), english):
        (shown,) = extent.standings
        codes = {unit.code for unit in (*shown.first, *shown.folded, *shown.last)}
        codes |= {unit.code for unit in shown.unranked}
        left_out = int(shown.left_out.split(" ")[0]) if shown.left_out else 0
        assert len(codes) + left_out == 43


def test_without_a_year_before_nothing_is_told_of_it(assessment: Assessment, english: Language) -> None:
    assert [one.changes for one in extents(assessment, english)] == [None] * 5


def test_the_year_before_is_told_ever_shorter(assessment: Assessment, english: Language) -> None:
    told = [one.changes for one in extents(assessment, english, has_year_before=True)]
    assert [bool(one) for one in told] == [True, True, True, True, False]
    longest = [
        max(len(movements.sentences) for group in one.groups for movements in group.lists)
        for one in told
        if one
    ]
    assert longest[0] >= longest[-1] <= 2


def test_few_places_of_a_finding_are_named_in_every_room(assessment: Assessment, english: Language) -> None:
    assert {one.named_places for one in extents(assessment, english)} == {NAMED_PLACES}

"""Who leads, who is last, who climbed and who fell."""

from dataclasses import replace

import pytest
from assessments import (
    COMMUNES,
    HOSTILE_NAME,
    Stated,
    assess,
    commune_answers,
    commune_statements,
    framework_from,
)
from writers.diff.samples import sample_diff

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.report_content.changes import Changes, changes_of
from cchc_cli.writers.report_content.highlights import (
    NAMED,
    TOLD_IN_FULL,
    GroupHighlights,
    HighlightList,
    highlights_of,
)
from cchc_cli.writers.report_content.unit_links import unit_links
from cchc_cli.writers.report_setting import ReportSetting


def of(assessment: Assessment, setting: ReportSetting) -> tuple[GroupHighlights, ...]:
    return highlights_of(assessment, setting.language, unit_links(assessment), changes_of(setting))


def groups_of_units(groups: int, units: int) -> Assessment:
    """Assess units that answer ever better, so many in each group."""
    listed = Units(
        tuple(
            Unit(f"G{group}U{at}", f"Xã {at}", "xa", f"Cụm {group}")
            for group in range(groups)
            for at in range(units)
        )
    )
    said = {
        unit.code: Stated({**commune_answers(), "2.1": {"value": int(unit.code[3:]) / 10}}) for unit in listed
    }
    return assess(framework_from(COMMUNES), listed, said)


def test_the_first_and_the_last_are_named_with_index_and_band(english: Language) -> None:
    (group,) = of(groups_of_units(1, 7), ReportSetting(english))
    leading, lowest = group.lists
    assert [(unit.mark, unit.name) for unit in leading.units] == [
        ("1", "Xã 6"),
        ("2", "Xã 5"),
        ("3", "Xã 4"),
    ]
    assert [unit.mark for unit in lowest.units] == ["5", "6", "7"]
    assert leading.units[0].note == "87.78 · Tốt"


def test_nobody_is_named_first_and_last(english: Language) -> None:
    (group,) = of(groups_of_units(1, 5), ReportSetting(english))
    assert [one.heading for one in group.lists] == ["Leading units"]


def test_of_many_groups_one_unit_each_is_named(english: Language) -> None:
    groups = of(groups_of_units(4, 4), ReportSetting(english))
    assert [[len(one.units) for one in group.lists] for group in groups] == [[1, 1]] * 4


def test_who_climbed_and_who_fell_is_named_by_the_names_of_this_year(
    assessment: Assessment, english: Language
) -> None:
    communes = of(assessment, ReportSetting(english, before=sample_diff()))[0]
    headings = [one.heading for one in communes.lists]
    assert headings == ["Leading units", "Climbed most since 2024", "Fell most since 2024"]
    assert [(unit.mark, unit.name) for unit in communes.lists[1].units] == [("▲3", "Xã Bình An")]
    assert communes.lists[0].units[2].name == HOSTILE_NAME


def test_units_lead_to_their_profile(assessment: Assessment, english: Language) -> None:
    communes = of(assessment, ReportSetting(english))[0]
    assert [unit.anchor for unit in communes.lists[0].units] == ["u1", "u2", "u3"]


def test_groups_in_which_nobody_is_ranked_are_left_out(english: Language) -> None:
    nobody = assess(framework_from(COMMUNES), Units((Unit("A", "Xã A", "xa", "xa"),)), {})
    assert of(nobody, ReportSetting(english)) == ()


def test_a_limited_band_is_told_with_its_reason(english: Language) -> None:
    said = {
        "A": commune_statements()["X7"],
        "B": Stated({"1.1": {"value": "Đúng hạn"}}),
    }
    units = Units(tuple(Unit(code, f"Xã {code}", "xa", "xa") for code in said))
    (group,) = of(assess(framework_from(COMMUNES), units, said), ReportSetting(english))
    assert group.lists[0].units[0].note.endswith("· Khá · kept from a higher band: Ban hành kế hoạch muộn")


def test_units_on_unchecked_points_bear_the_mark(english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa"),))
    unchecked = assess(framework_from(COMMUNES), units, {"A": Stated({}, {"1.1": 20.0})})
    (group,) = of(unchecked, ReportSetting(english))
    assert [unit.footnote for unit in group.lists[0].units] == ["†"]


def test_at_the_boundary_everybody_is_named_once(english: Language) -> None:
    (six,) = of(groups_of_units(1, 2 * NAMED), ReportSetting(english))
    names = [unit.name for one in six.lists for unit in one.units]
    assert len(names) == len(set(names)) == 2 * NAMED


def test_three_groups_are_told_in_full(english: Language) -> None:
    groups = of(groups_of_units(TOLD_IN_FULL, 6), ReportSetting(english))
    assert [[len(one.units) for one in group.lists] for group in groups] == [[3, 3]] * 3


def test_units_that_tie_are_named_in_the_order_of_publication(
    assessment: Assessment, english: Language
) -> None:
    leading = of(assessment, ReportSetting(english))[0].lists[0]
    assert [(unit.mark, unit.name) for unit in leading.units[:2]] == [
        ("1", "Xã Tân Hòa"),
        ("1", "Xã Bình An"),
    ]


def test_a_unit_alone_leads_and_is_not_the_lowest(english: Language) -> None:
    (group,) = of(groups_of_units(1, 1), ReportSetting(english))
    assert [(one.heading, len(one.units)) for one in group.lists] == [("Leading units", 1)]


def test_units_that_are_no_longer_ranked_are_not_named(english: Language) -> None:
    # Of the units of the comparison, this ranking only has X4, which fell.
    units = Units((Unit("X4", "Xã Hợp Nhất", "xa", "xa"),))
    fewer = assess(framework_from(COMMUNES), units, {"X4": Stated(commune_answers())})
    (group,) = of(fewer, ReportSetting(english, before=sample_diff()))
    assert [one.heading for one in group.lists] == ["Leading units", "Fell most since 2024"]
    assert [unit.name for unit in group.lists[1].units] == ["Xã Hợp Nhất"]


def moved(*places: int, groups: int = 1) -> tuple[GroupHighlights, ...]:
    """Tell of units that climbed so many places each, in so many groups that are ranked alike."""
    english = Language(LanguageCode.EN)
    ranked = groups_of_units(groups, len(places))
    changes = changes_of(ReportSetting(english, before=sample_diff()))
    assert changes is not None
    climber = changes.climbers("xa")[0]
    rows = [
        replace(climber, code=f"G0U{at}", rank_change=climbed, rank_before=climbed + 1, rank_after=1)
        for at, climbed in enumerate(places)
    ]
    communes = replace(
        changes.content.groups[0], group="Cụm 0", rows=tuple(rows), climbers=tuple(rows), fallers=()
    )
    content = replace(changes.content, groups=(communes,))
    return highlights_of(ranked, english, unit_links(ranked), Changes(content))


def climbers(groups: tuple[GroupHighlights, ...]) -> HighlightList:
    (found,) = [one for one in groups[0].lists if one.heading.startswith("Climbed")]
    return found


@pytest.mark.parametrize(
    ("places", "named", "more"),
    [
        ((5,), 1, ""),
        ((5, 4, 3), 3, ""),
        ((5, 4, 3, 2), 3, ""),
        ((5, 4, 3, 3), 3, "… and 1 more units"),
        ((5, 5, 5, 5, 5), 3, "… and 2 more units"),
    ],
)
def test_those_that_tie_with_the_last_that_is_named_are_counted(
    places: tuple[int, ...], named: int, more: str
) -> None:
    found = climbers(moved(*places))
    assert (len(found.units), found.more) == (named, more)


@pytest.mark.parametrize(
    ("places", "named", "more"),
    [((5, 4, 3), 1, ""), ((5, 5, 3), 2, ""), ((5, 5, 5, 5), 3, "… and 1 more units")],
)
def test_with_many_groups_all_that_tie_for_the_most_are_named(
    places: tuple[int, ...], named: int, more: str
) -> None:
    found = climbers(moved(*places, groups=TOLD_IN_FULL + 1))
    assert (len(found.units), found.more) == (named, more)

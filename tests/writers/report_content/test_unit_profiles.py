"""Strengths and weaknesses of every unit."""

import pytest
from assessments import HOSTILE_NAME, Stated, assess, commune_statements, commune_units, large_assessment
from writers.diff.samples import sample_diff

from cchc_cli.domain.assessment import Assessment
from cchc_cli.language import Language
from cchc_cli.writers.report_content.changes import changes_of
from cchc_cli.writers.report_content.unit_links import unit_links
from cchc_cli.writers.report_content.unit_profiles import (
    LIGHT_FROM,
    LostCriterion,
    UnitProfile,
    UnitProfiles,
    unit_profiles_of,
)
from cchc_cli.writers.report_setting import ReportSetting


def by_name(profiles: UnitProfiles) -> dict[str, UnitProfile]:
    return {unit.name: unit for group in profiles.groups for unit in group.units}


@pytest.fixture(scope="module")
def profiles(assessment: Assessment, english: Language) -> UnitProfiles:
    """The profiles of the small assessment."""
    return unit_profiles_of(assessment, english)


def test_every_scored_unit_has_one_in_the_order_of_the_ranking(profiles: UnitProfiles) -> None:
    communes, wards = profiles.groups
    assert [unit.links.anchor for unit in communes.units] == ["u1", "u2", "u3", "u4", "u5", "u6"]
    assert [unit.name for unit in wards.units] == ["Phường Trung Tâm"]
    assert communes.units[2].name == HOSTILE_NAME


def test_rank_index_and_band_come_first(profiles: UnitProfiles) -> None:
    units = by_name(profiles)
    assert units["Xã Tân Hòa"].summary == "rank 1 · 91.67 · Xuất sắc"
    assert units["Xã Thí điểm"].summary.startswith("scored, but not ranked by the list of units")


def test_areas_stand_beside_the_median_of_the_group(profiles: UnitProfiles) -> None:
    late = by_name(profiles)['Xã "Muộn", mới']
    assert late.strong == "2. Thủ tục hành chính 95.0 % (median 83.3 %)"
    assert late.weak == "1. Chỉ đạo, điều hành 75.0 % (median 95.8 %)"


def test_the_criteria_that_lost_most_come_with_what_they_needed(profiles: UnitProfiles) -> None:
    late = by_name(profiles)['Xã "Muộn", mới']
    assert late.lost[0] == LostCriterion(
        "1.1", "Ban hành kế hoạch", "15.00 of 20.00 points lost", "the answer “Đúng hạn”"
    )
    assert late.gain == (
        "Together up to 16.50 points of the criteria could be won back: 18.33 points of the index."
    )


def test_a_limited_band_comes_with_its_reason(profiles: UnitProfiles) -> None:
    late = by_name(profiles)['Xã "Muộn", mới']
    assert late.remarks == ("The band is kept from a higher band: Ban hành kế hoạch muộn.",)


def test_units_on_unchecked_points_bear_the_mark_and_say_how_many(
    assessment: Assessment, english: Language
) -> None:
    said = {**commune_statements(), "X1": Stated({}, {"1.1": 20.0})}
    units = by_name(unit_profiles_of(assess(assessment.framework, commune_units(), said), english))
    assert units["Xã Tân Hòa †"].remarks == (
        "† 20.00 of its 20.00 points in base areas are self-assessed, and nobody has checked them.",
    )
    assert units["Xã Bình An"].remarks == ()


def test_letters_of_figures_are_told_by_their_names(profiles: UnitProfiles) -> None:
    need = by_name(profiles)["Xã Tân Hòa"].lost[1].need
    assert need == "a of 12 or more: 1 missing (a: Số nhiệm vụ đã hoàn thành)"


def test_who_lost_nothing_is_told_so(assessment: Assessment, english: Language) -> None:
    best = Stated({**commune_statements()["X1"].answers, "1.2": {"a": 1, "b": 1}, "2.1": {"value": 4}})
    units = commune_units()
    perfect = assess(assessment.framework, units, {**commune_statements(), "X1": best})
    unit = by_name(unit_profiles_of(perfect, english))["Xã Tân Hòa"]
    assert (unit.lost, unit.gain) == ((), "")


def test_what_became_of_it_since_the_year_before_is_told(assessment: Assessment, english: Language) -> None:
    changes = changes_of(ReportSetting(english, before=sample_diff()))
    unit = by_name(unit_profiles_of(assessment, english, changes=changes))["Phường Trung Tâm"]
    assert unit.change.startswith("Phường Trung Tâm kept rank 1, index +1.20")


def test_profiles_of_very_many_units_name_criteria_by_code(english: Language) -> None:
    profiles = unit_profiles_of(large_assessment(LIGHT_FROM), english)
    unit = profiles.groups[0].units[0]
    assert {one.name for one in unit.lost} == {""}
    assert {one.code for one in unit.lost} <= {key.code for key in profiles.keys}
    assert unit.gain == ""


def test_few_units_need_no_key(profiles: UnitProfiles) -> None:
    assert profiles.keys == ()


def test_pages_beside_the_report_are_linked(assessment: Assessment, english: Language) -> None:
    links = unit_links(assessment, has_pages=True)
    unit = by_name(unit_profiles_of(assessment, english, links=links))["Xã Tân Hòa"]
    assert unit.links.explanation == "explanations/x1.html"

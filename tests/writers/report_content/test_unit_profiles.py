"""Strengths and weaknesses of every unit."""

import pytest
from assessments import (
    COMMUNES,
    HOSTILE_NAME,
    Stated,
    assess,
    commune_answers,
    commune_statements,
    commune_units,
    framework_from,
    large_assessment,
)
from writers.diff.samples import sample_diff

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
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

ONE = Units((Unit("A", "Xã A", "xa", "xa"),))


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


def test_figures_with_long_names_are_told_by_them_too(english: Language) -> None:
    text = COMMUNES.replace(
        """          a: {label: Số nhiệm vụ đã hoàn thành, type: count, at_most: b}
          b: {label: Số nhiệm vụ trong kế hoạch, type: count}
        rule: {kind: ratio, share: a / b,""",
        """          done: {label: Số nhiệm vụ đã hoàn thành, type: count}
          planned: {label: Số nhiệm vụ trong kế hoạch, type: count}
        rule: {kind: ratio, share: done / planned,""",
    )
    said = {"A": Stated({**commune_answers(), "1.2": {"done": 9, "planned": 12}})}
    unit = by_name(unit_profiles_of(assess(framework_from(text), ONE, said), english))["Xã A"]
    assert [one.need for one in unit.lost if one.code == "1.2"] == [
        "done of 12 or more: 3 missing (done: Số nhiệm vụ đã hoàn thành)"
    ]


def test_a_letter_that_is_not_in_the_sentence_is_not_told(profiles: UnitProfiles) -> None:
    (steps,) = [one for one in by_name(profiles)["Xã Thí điểm"].lost if one.code == "2.1"]
    assert "(" not in steps.need


def test_at_most_three_criteria_are_told_the_worst_first(english: Language) -> None:
    # 30, 20, 20 and 10 points of the base areas are lost, and 10 more wait for a survey.
    said = {"A": Stated({"1.3": {"a": 1, "b": 1}})}
    unit = by_name(unit_profiles_of(assess(framework_from(COMMUNES), ONE, said), english))["Xã A"]
    assert [(one.code, one.lost) for one in unit.lost] == [
        ("1.2", "30.00 of 30.00 points lost"),
        ("1.1", "20.00 of 20.00 points lost"),
        ("2.2", "20.00 of 20.00 points lost"),
    ]


def test_what_could_be_won_back_is_told_in_points_of_the_index(english: Language) -> None:
    exempt = Units((Unit("A", "Xã A", "xa", "xa", exempt=("1.2",)),))
    said = {"A": Stated({code: one for code, one in commune_answers().items() if code != "1.3"})}
    unit = by_name(unit_profiles_of(assess(framework_from(COMMUNES), exempt, said), english))["Xã A"]
    # 15 of the 60 points that apply: 60 and 10 of 100 do not, or wait for a survey.
    assert unit.gain == (
        "Together up to 15.00 points of the criteria could be won back: 25.00 points of the index."
    )


def test_units_that_sent_nothing_have_no_profile(profiles: UnitProfiles) -> None:
    assert "Xã Vắng" not in by_name(profiles)


def test_a_group_in_which_nobody_was_scored_has_none(english: Language) -> None:
    units = Units((*ONE.units, Unit("B", "Phường B", "phuong", "phuong")))
    told = unit_profiles_of(
        assess(framework_from(COMMUNES), units, {"A": Stated(commune_answers())}), english
    )
    assert [group.group for group in told.groups] == ["Communes"]


def test_without_units_there_are_no_profiles(language: Language) -> None:
    told = unit_profiles_of(assess(framework_from(COMMUNES), Units(()), {}), language)
    assert (told.groups, told.keys, bool(told.heading)) == ((), (), True)


def test_figures_are_written_in_the_language(assessment: Assessment, vietnamese: Language) -> None:
    late = by_name(unit_profiles_of(assessment, vietnamese))['Xã "Muộn", mới']
    assert late.weak == "1. Chỉ đạo, điều hành 75,0 % (trung vị 95,8 %)"
    assert "15,00" in late.lost[0].lost


def test_the_only_unit_of_a_group_is_its_own_median(profiles: UnitProfiles) -> None:
    ward = by_name(profiles)["Phường Trung Tâm"]
    assert (ward.strong, ward.weak) == ("", "")


def test_an_area_that_does_not_apply_is_neither_strong_nor_weak(profiles: UnitProfiles) -> None:
    island = by_name(profiles)["Xã Đảo"]
    assert "n/a" not in island.strong + island.weak
    assert island.weak.startswith("2. Thủ tục hành chính")


def test_notes_of_very_many_units_are_short(english: Language) -> None:
    many = large_assessment(LIGHT_FROM)
    few = large_assessment(9)
    for assessment, has_gain in ((many, False), (few, True)):
        unit = unit_profiles_of(assessment, english).groups[0].units[-1]
        assert bool(unit.gain) is has_gain


def test_a_unit_that_is_only_scored_says_why_it_has_no_rank(profiles: UnitProfiles) -> None:
    assert by_name(profiles)["Xã Thí điểm"].summary.startswith(
        "scored, but not ranked by the list of units · "
    )

"""The units that are to be supported first."""

import pytest
from assessments import (
    COMMUNES,
    Stated,
    assess,
    commune_answers,
    commune_units,
    framework_from,
)
from word_parts import tables, told

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.word.blocks import Block, Bullet, Prose
from cchc_cli.writers.word.content.unit_losses import unit_loss_annex, unit_loss_blocks


def support(assessment: Assessment, language: Language) -> list[Block]:
    """Give what the report says of the units that are far behind, without its heading."""
    return [*unit_loss_blocks(told(assessment, language))][1:]


def group_of(good: int, late: int, text: str = COMMUNES) -> Assessment:
    """Score a group in which some units did almost nothing."""
    units = Units(tuple(Unit(f"X{at}", f"Xã {at}", "xa", "xa") for at in range(good + late)))
    nothing: dict[str, dict[str, float | str]] = {"1.1": {"value": "Không ban hành"}, "2.1": {"value": 0}}
    said = {f"X{at}": Stated(commune_answers() if at < good else nothing) for at in range(good + late)}
    return assess(framework_from(text), units, said)


def test_the_rule_by_which_units_are_chosen_stands_before_them(english: Language) -> None:
    said = support(group_of(2, 1), english)

    assert isinstance(said[0], Prose)
    assert said[0].text == (
        "These are the units whose index is below 65, the threshold of the band Khá, or more than 10 points "
        "below the median of their group."
    )


def test_only_those_far_behind_are_named(english: Language) -> None:
    said = support(group_of(3, 1), english)

    assert [one.lead for one in said if isinstance(one, Bullet)] == ["Xã 3:"]


def test_what_full_points_need_stands_beside_the_loss(english: Language) -> None:
    (bullet,) = (one for one in support(group_of(2, 1), english) if isinstance(one, Bullet))

    assert "below the median):" in bullet.text
    assert "1.1 Ban hành kế hoạch: 20.00 of 20 points lost – " in bullet.text


def test_where_nobody_is_far_behind_nobody_is_named(english: Language) -> None:
    said = support(group_of(3, 0), english)

    assert [one.text for one in said if isinstance(one, Prose)][1:] == ["No unit is so far behind."]
    assert not [one for one in said if isinstance(one, Bullet)]


def test_of_many_the_last_are_named_and_the_others_counted(english: Language) -> None:
    said = support(group_of(9, 7), english)

    assert len([one for one in said if isinstance(one, Bullet)]) == 5
    assert isinstance(said[-1], Prose)
    assert said[-1].text.startswith("Communes: 2 more units are so far behind")


def test_without_bands_only_the_median_counts(english: Language) -> None:
    start, end = COMMUNES.index("bands:"), COMMUNES.index("areas:")
    said = support(group_of(1, 1, text=COMMUNES[:start] + COMMUNES[end:]), english)

    assert isinstance(said[0], Prose)
    assert "threshold" not in said[0].text


def test_where_nobody_is_ranked_nothing_is_said(english: Language) -> None:
    silent = told(assess(framework_from(COMMUNES), commune_units(), {}), english)

    assert [*unit_loss_blocks(silent)] == []
    assert unit_loss_annex(silent) is None


def ranked_by_count(*points: float) -> Assessment:
    """Rank units by one criterion, without bands: the index is what they have of 10 points."""
    start, end = COMMUNES.index("bands:"), COMMUNES.index("areas:")
    exempt = ("1", "2.2", "2.3", "3", "4")
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", "xa", exempt=exempt) for at in range(len(points))))
    said = {f"U{at}": Stated({"2.1": {"value": one}}) for at, one in enumerate(points)}
    text = (COMMUNES[:start] + COMMUNES[end:]).replace("each: 2.5", "each: 0.5")
    return assess(framework_from(text), units, said)


@pytest.mark.parametrize(("lowest", "is_behind"), [(14, False), (13, True)])
def test_ten_points_below_the_median_is_not_yet_far_behind(
    english: Language, lowest: int, *, is_behind: bool
) -> None:
    # The median is 80 % of the 20 that count; 14 are 70 %, exactly ten points below it.
    bullets = [one for one in support(ranked_by_count(16, 16, lowest), english) if isinstance(one, Bullet)]

    assert bool(bullets) is is_behind


def test_the_gap_to_the_median_is_told(english: Language) -> None:
    (bullet,) = (one for one in support(ranked_by_count(20, 20, 10), english) if isinstance(one, Bullet))

    assert bullet.lead == "Xã 2:"
    assert bullet.text.startswith("Communes, rank 3, index 50.00 (50.00 below the median): 2.1 Sáng kiến: ")


def test_in_a_weak_group_a_unit_of_the_lowest_band_may_be_above_the_median(english: Language) -> None:
    weak = group_of(0, 3)
    bullets = [one for one in support(weak, english) if isinstance(one, Bullet)]

    assert len(bullets) == 3
    assert not [one for one in bullets if "below the median" in one.text]


def test_the_annex_names_three_criteria_of_each_ranked_unit_most_lost_first(
    assessment: Assessment, english: Language
) -> None:
    annex = unit_loss_annex(told(assessment, english))
    assert annex is not None
    communes, wards, key = tables(annex.blocks)

    assert communes.rows[-1] == ("5", 'Xã "Muộn", mới', "81.67", "16.50", "1.1 (15.00); 2.2 (1.50)")
    assert [row[1] for row in wards.rows] == ["Phường Trung Tâm"]
    assert [row[0] for row in key.rows] == ["1.1", "1.2", "2.1", "2.2"]


def test_of_a_unit_that_lost_nothing_there_is_nothing_to_name(english: Language) -> None:
    annex = unit_loss_annex(told(ranked_by_count(20), english))
    assert annex is not None
    (table,) = tables(annex.blocks)

    assert table.rows[0][-2:] == ("0.00", "–")

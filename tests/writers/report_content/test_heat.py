"""The heat table: how much of each area every unit earned, and in which colour."""

from fractions import Fraction

import pytest
from assessments import COMMUNES, HOSTILE_NAME, Stated, assess, commune_answers, framework_from
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.report_content.heat import HEAT_LIMITS, NO_STEP, HeatCell, area_figures, heat_table_of

ONE_AREA = """
format: cchc/1
id: mot
title: Một lĩnh vực
year: 2025
unit_classes: [xa]
scale: 1000
status: model
areas:
  - code: "1"
    name: Một
    max_points: 1000
    criteria: [{code: "1.1", name: Một, max_points: 1000, rule: {kind: award}}]
"""


def cells_of(points: list[float], language: Language) -> list[HeatCell]:
    """Give the cells of units that earned so many of 1,000 points, in the order of the list."""
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", f"{at}") for at in range(len(points))))
    said = {f"U{at}": Stated({"1.1": {"value": one}}) for at, one in enumerate(points)}
    table = heat_table_of(assess(framework_from(ONE_AREA), units, said), language)
    return [group.units[0].cells[0] for group in table.groups]


@pytest.mark.parametrize(
    ("points", "text", "step"),
    [
        (0, "0.0", 0),
        (499, "49.9", 0),
        (499.4, "49.9", 0),
        (499.5, "50.0", 1),  # the colour is that of the figure that is shown
        (500, "50.0", 1),
        (600, "60.0", 2),
        (700, "70.0", 3),
        (800, "80.0", 4),
        (899.49, "89.9", 4),
        (900, "90.0", 5),
        (949.5, "95.0", 6),
        (1000, "100.0", 6),
    ],
)
def test_a_colour_begins_at_its_limit(points: float, text: str, step: int, english: Language) -> None:
    assert cells_of([points], english) == [HeatCell(text, step)]


def test_the_scale_explains_every_colour(language: Language, assessment: Assessment) -> None:
    scale = heat_table_of(assessment, language).scale
    assert [cell.step for cell in scale] == list(range(len(HEAT_LIMITS) + 1))
    assert [str(limit) in cell.text for cell, limit in zip(scale[1:], HEAT_LIMITS, strict=True)] == [True] * 6


def test_the_legend_says_what_an_area_is_worth(assessment: Assessment, english: Language) -> None:
    assert [area.worth for area in heat_table_of(assessment, english).areas] == [
        "60",
        "40",
        "bonus, at most 3 (shown in points)",
        "penalty, at most 5 (shown in points)",
    ]


def test_figures_are_shares_of_base_areas_and_points_of_the_others(assessment: Assessment) -> None:
    figures = area_figures(assessment)
    points, top = assessment.scores.area_points, assessment.scores.area_max_points
    assert figures["1"].tolist() == pytest.approx((100 * points["1"] / top["1"]).tolist())
    assert figures["3"].tolist() == points["3"].tolist()
    assert figures["4"].tolist() == [-one for one in points["4"]]


def test_an_area_that_does_not_apply_has_no_figure(english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa", exempt=("2", "3")),))
    exempt = assess(framework_from(COMMUNES), units, {"A": Stated(commune_answers())})
    assert area_figures(exempt).isna().to_numpy().tolist() == [[False, True, True, False]]
    assert [cell.text for cell in heat_table_of(exempt, english).groups[0].units[0].cells] == [
        "95.8",
        "n/a",
        "n/a",
        "0.00",
    ]


def test_units_stand_in_the_order_of_the_ranking(assessment: Assessment, english: Language) -> None:
    communes, wards = heat_table_of(assessment, english).groups
    names = [row.name for row in communes.units]
    assert names[:3] == ["Xã Tân Hòa", "Xã Bình An", HOSTILE_NAME]
    assert names[-1] == "Xã Thí điểm"  # scored, not ranked
    assert "Xã Vắng" not in names
    assert [row.name for row in wards.units] == ["Phường Trung Tâm"]


def test_a_mean_is_that_of_the_figures_of_the_ranked(assessment: Assessment, english: Language) -> None:
    communes = heat_table_of(assessment, english).groups[0]
    ranked = area_figures(assessment).loc[["X1", "X2", "X3", "X4", "X7"]]
    assert [cell.text for cell in communes.mean.cells[:2]] == [
        f"{one:.1f}" for one in ranked[["1", "2"]].mean()
    ]
    assert communes.mean.cells[2].step == NO_STEP


def test_a_group_in_which_nobody_was_scored_has_no_table(english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa"), Unit("B", "Phường B", "phuong", "phuong")))
    table = heat_table_of(assess(framework_from(COMMUNES), units, {"B": Stated(commune_answers())}), english)
    assert [group.group for group in table.groups] == ["Wards"]


def test_the_mean_of_nobody_is_no_figure(english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa", is_ranked=False),))
    table = heat_table_of(assess(framework_from(COMMUNES), units, {"A": Stated(commune_answers())}), english)
    assert table.groups[0].mean.name == "Mean of the ranked units (0)"
    assert {cell.text for cell in table.groups[0].mean.cells} == {"n/a"}


@pytest.mark.parametrize(
    ("cap", "worth"),
    [
        ("cap: 3", "bonus, at most 3 (shown in points)"),
        ("cap: 5", "bonus, at most 5 (shown in points)"),
        # Legal, and never reached: the area has 5 points.
        ("cap: 8", "bonus, at most 5 (shown in points)"),
    ],
)
def test_a_bonus_is_worth_its_cap_or_what_there_is_to_earn(cap: str, worth: str, english: Language) -> None:
    nobody = assess(framework_from(COMMUNES.replace("cap: 3", cap)), Units(()), {})
    assert heat_table_of(nobody, english).areas[2].worth == worth


def test_no_penalty_is_no_negative_nothing(english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa"),))
    table = heat_table_of(assess(framework_from(COMMUNES), units, {"A": Stated(commune_answers())}), english)
    assert [cell.text for cell in table.groups[0].units[0].cells[2:]] == ["0.00", "0.00"]


@given(st.integers(0, 10_000))
def test_a_share_and_its_colour_are_those_of_exact_arithmetic(points: int) -> None:
    (cell,) = cells_of([points / 10], Language(LanguageCode.EN))
    # Half up to one decimal, of points / 10 of 1,000.
    tenths = (Fraction(points, 10) * 100 / 1000 * 10 + Fraction(1, 2)).__floor__()
    assert cell.text == f"{tenths // 10}.{tenths % 10}"
    assert cell.step == sum(tenths >= 10 * limit for limit in HEAT_LIMITS)


def test_units_lead_to_where_they_are_told_of(assessment: Assessment, english: Language) -> None:
    communes, wards = heat_table_of(assessment, english).groups
    assert [row.anchor for row in communes.units] == ["u1", "u2", "u3", "u4", "u5", "u6"]
    assert (communes.mean.anchor, wards.units[0].anchor) == ("", "u8")


def test_what_does_not_apply_is_said_in_the_language(vietnamese: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa", exempt=("1",)),))
    exempt = assess(framework_from(COMMUNES), units, {"A": Stated(commune_answers())})
    table = heat_table_of(exempt, vietnamese)
    assert table.groups[0].units[0].cells[0] == HeatCell("KAD", NO_STEP)
    assert "KAD" in table.note


def test_a_mean_skips_units_that_the_area_does_not_apply_to(english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa", exempt=("1",)), Unit("B", "Xã B", "xa", "xa")))
    said = dict.fromkeys("AB", Stated(commune_answers()))
    (group,) = heat_table_of(assess(framework_from(COMMUNES), units, said), english).groups
    assert group.mean.cells[0].text == "95.8"
    assert group.mean.name == "Mean of the ranked units (2)"


def test_without_units_there_is_a_legend_and_no_table(english: Language) -> None:
    table = heat_table_of(assess(framework_from(COMMUNES), Units(()), {}), english)
    assert (table.groups, len(table.areas)) == ((), 4)

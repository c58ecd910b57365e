"""The summary, the heat table and the losses of a report."""

from assessments import COMMUNES, Stated, assess, commune_answers, framework_from

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_content.heat import NO_STEP, HeatCell, heat_table_of
from cchc_cli.writers.report_content.losses import losses_of, mean_losses
from cchc_cli.writers.report_content.overview import overview_of
from cchc_cli.writers.report_content.standings import band_steps, standings_of


def alike(groups: list[str]) -> Assessment:
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", group) for at, group in enumerate(groups)))
    answers = {unit.code: Stated(commune_answers()) for unit in units}
    return assess(framework_from(COMMUNES), units, answers)


def test_the_summary_names_who_leads_each_group(assessment: Assessment, english: Language) -> None:
    _, communes, wards, *_ = overview_of(assessment, english).sentences

    assert communes == (
        "Communes: Xã Tân Hòa, Xã Bình An share the first rank with 91.67; the mean index is 87.60, the"
        " median 89.67."
    )
    assert wards == "Wards: Phường Trung Tâm is first with 94.67; the mean index is 94.67, the median 94.67."


def test_the_summary_counts_the_bands(assessment: Assessment, english: Language) -> None:
    assert "Units by band: Xuất sắc 3, Tốt 2, Khá 1, Yếu 0." in overview_of(assessment, english).sentences


def test_many_leaders_are_counted(english: Language) -> None:
    assert (
        overview_of(alike(["xa"] * 4), english)
        .sentences[1]
        .startswith("Communes: 4 units share the first rank with 91.67;")
    )


def test_many_groups_are_told_together(english: Language) -> None:
    sentences = overview_of(alike(["Đông", "Tây", "Nam", "Bắc"]), english).sentences

    assert sentences[1] == "The mean index of each of the 4 groups is 91.67."


def test_a_single_unit_is_no_matter_of_all(english: Language) -> None:
    assert overview_of(alike(["xa"]), english).sentences[0] == "The only unit is ranked."


def test_a_group_in_which_nobody_is_ranked_has_no_figures(english: Language) -> None:
    units = Units((Unit("A", "A", "xa", "xa"),))
    (group,) = overview_of(assess(framework_from(COMMUNES), units, {}), english).groups

    assert group.figures == ("0", "–", "–", "–", "–", "0", "0", "0", "0")


def test_the_heat_table_colours_base_areas_only(assessment: Assessment, english: Language) -> None:
    communes = heat_table_of(assessment, english).groups[0]
    penalised = next(row for row in communes.units if "[red]" in row.name)

    assert penalised.cells == (
        HeatCell("95.8", 6),
        HeatCell("83.3", 4),
        HeatCell("0.00", NO_STEP),
        HeatCell("−2.00", NO_STEP),
    )


def test_the_mean_is_that_of_the_ranked_units(assessment: Assessment, english: Language) -> None:
    communes = heat_table_of(assessment, english).groups[0]

    assert communes.mean.name == "Mean of the ranked units (5)"
    assert [cell.text for cell in communes.mean.cells] == ["92.5", "82.3", "0.00", "−0.40"]


def test_an_area_that_does_not_apply_has_no_colour(english: Language) -> None:
    units = Units((Unit("A", "A", "xa", "xa", exempt=("1",)),))
    exempt = assess(framework_from(COMMUNES), units, {"A": Stated(commune_answers())})

    assert heat_table_of(exempt, english).groups[0].units[0].cells[0] == HeatCell("n/a", NO_STEP)


def test_losses_leave_out_what_does_not_apply(assessment: Assessment) -> None:
    table = mean_losses(assessment)

    assert table.loc["1.2", "units"] == 5
    assert "2.3" not in table.index


def test_the_greatest_loss_comes_first(assessment: Assessment, english: Language) -> None:
    first = losses_of(assessment, english).criteria[0]

    assert (first.code, first.mean_loss, first.percent, first.losers) == ("2.1", "5.00", "50.00", "6 of 7")


def test_bands_are_spread_over_the_colours(assessment: Assessment) -> None:
    assert band_steps(assessment) == {"Xuất sắc": 1, "Tốt": 2, "Khá": 3, "Yếu": 5}


def test_ties_are_marked(assessment: Assessment, english: Language) -> None:
    communes = standings_of(assessment, english).groups[0]

    assert [(unit.rank, unit.is_tied) for unit in communes.ranked[:3]] == [
        ("1", True),
        ("1", True),
        ("3", False),
    ]
    assert communes.has_ties

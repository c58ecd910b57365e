"""The ranking of each group, as reports have it."""

import pytest
from assessments import COMMUNES, HOSTILE_NAME, Stated, assess, commune_answers, framework_from
from writers.diff.samples import sample_diff

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_content.changes import changes_of
from cchc_cli.writers.report_content.standings import (
    BAND_STEPS,
    band_steps,
    groups_of,
    limit_in_words,
    placings_of,
    standings_of,
)
from cchc_cli.writers.report_setting import ReportSetting


def with_bands(count: int) -> Assessment:
    bands = "".join(f"  - {{name: Band {at}, from: {100 - at}}}\n" for at in range(count))
    head, _, tail = COMMUNES.partition("bands:")
    text = (
        f"{head}bands:\n{bands}{tail[tail.index('areas:') :]}"
        if count
        else head + tail[tail.index("areas:") :]
    )
    return assess(framework_from(text), Units(()), {})


@pytest.mark.parametrize("count", range(1, 12))
def test_bands_go_from_the_first_colour_towards_the_last(count: int) -> None:
    steps = list(band_steps(with_bands(count)).values())
    assert steps == sorted(steps)
    assert steps[0] == 1
    assert steps[-1] == (BAND_STEPS if count > 1 else 1)
    assert len(set(steps)) == min(count, BAND_STEPS)


def test_without_bands_there_is_nothing_to_colour() -> None:
    assert band_steps(with_bands(0)) == {}


def test_groups_follow_the_list_of_units(assessment: Assessment) -> None:
    assert [group for group, _ in groups_of(assessment)] == ["xa", "phuong"]
    assert [len(table) for _, table in groups_of(assessment)] == [7, 1]


def test_placings_are_the_rows_of_the_ranking(assessment: Assessment) -> None:
    table = assessment.ranking.units
    placings = list(placings_of(table))
    assert [placed.unit_code for placed in placings] == table.index.tolist()
    assert [placed.rank for placed in placings] == [1, 1, 3, 4, 5, None, None, 1]
    assert placings[0].tied_with == ("X2",)
    assert placings[4].limited_by == "Ban hành kế hoạch muộn"


def test_ranked_and_unranked_units_stand_apart(assessment: Assessment, english: Language) -> None:
    communes, wards = standings_of(assessment, english).groups
    assert [unit.code for unit in communes.ranked] == ["X1", "X2", "X3", "X4", "X7"]
    assert [(unit.code, unit.index_percent, unit.reason) for unit in communes.unranked] == [
        ("X6", "94.17", "scored, but not ranked by the list of units"),
        ("X5", "–", "no submission received"),
    ]
    assert ([unit.code for unit in wards.ranked], wards.unranked, wards.has_ties) == (["P1"], (), False)


def test_a_band_has_its_colour_and_a_limit_its_reason(assessment: Assessment, english: Language) -> None:
    units = {unit.code: unit for unit in standings_of(assessment, english).groups[0].ranked}
    assert (units["X1"].band, units["X1"].band_step, units["X1"].limited_by) == ("Xuất sắc", 1, "")
    assert (units["X7"].band, units["X7"].band_step) == ("Khá", 3)
    assert units["X7"].limited_by == "Ban hành kế hoạch muộn"


def test_figures_are_written_as_the_language_has_them(assessment: Assessment, vietnamese: Language) -> None:
    first = standings_of(assessment, vietnamese).groups[0].ranked[0]
    assert (first.rank, first.total_points, first.index_percent) == ("1", "91,67", "91,67")


def test_a_group_without_ranked_units_keeps_its_place(english: Language) -> None:
    units = Units((Unit("U0", "Xã 0", "xa", "Cụm 1"), Unit("U1", "Xã 1", "xa", "Cụm 2")))
    said = {"U1": Stated(commune_answers())}
    first, second = standings_of(assess(framework_from(COMMUNES), units, said), english).groups
    assert (first.group, first.ranked, len(first.unranked)) == ("Cụm 1", (), 1)
    assert (second.group, len(second.ranked)) == ("Cụm 2", 1)


def test_with_a_year_before_units_have_their_old_rank_and_move(
    assessment: Assessment, english: Language
) -> None:
    changes = changes_of(ReportSetting(english, before=sample_diff()))
    standings = standings_of(assessment, english, changes=changes)
    assert standings.change_columns == ("Rank 2024", "Change")
    assert [unit.change for unit in standings.groups[0].ranked[:2]] == [("1", "▼1"), ("4", "▲3")]


def test_without_one_they_have_neither(assessment: Assessment, english: Language) -> None:
    standings = standings_of(assessment, english)
    assert (standings.change_columns, standings.groups[0].ranked[0].change) == ((), ())


def test_bands_are_listed_highest_first(assessment: Assessment, english: Language) -> None:
    assert standings_of(assessment, english).bands == ("Xuất sắc", "Tốt", "Khá", "Yếu")


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("Ban hành muộn", "kept from a higher band: Ban hành muộn"),
        ("Ban hành muộn.", "kept from a higher band: Ban hành muộn"),
        ("Ban hành muộn...", "kept from a higher band: Ban hành muộn"),
        ("Điều 3.2", "kept from a higher band: Điều 3.2"),
    ],
)
def test_a_reason_is_half_a_sentence(reason: str, said: str) -> None:
    assert str(limit_in_words(reason)) == said


def test_a_limit_is_told_where_there_is_one(assessment: Assessment, english: Language) -> None:
    told = {unit.code: unit.limit for unit in standings_of(assessment, english).groups[0].ranked}
    assert told == {
        **dict.fromkeys(("X1", "X2", "X3", "X4"), ""),
        "X7": "kept from a higher band: Ban hành kế hoạch muộn",
    }


def test_columns_of_the_table_may_stand_in_any_order(assessment: Assessment) -> None:
    table = assessment.ranking.units
    backwards = table[table.columns[::-1]]
    # As texts: no NaN is equal to another.
    assert [*map(str, placings_of(backwards))] == [*map(str, placings_of(table))]


def test_an_index_below_every_band_has_no_colour(english: Language) -> None:
    text = COMMUNES.replace("  - {name: Yếu, from: 0}\n", "")
    units = Units((Unit("A", "Xã A", "xa", "xa"),))
    (group,) = standings_of(assess(framework_from(text), units, {"A": Stated()}), english).groups
    assert (group.ranked[0].band, group.ranked[0].band_step) == ("", 0)


def test_a_rank_beyond_a_thousand_is_written_in_the_digits_of_the_language(vietnamese: Language) -> None:
    units = Units(tuple(Unit(f"{at:04}", f"Xã {at}", "xa", "xa") for at in range(1001)))
    said = {unit.code: Stated({"1.2": {"a": 3000 - at, "b": 3000}}) for at, unit in enumerate(units)}
    exact = COMMUNES.replace("{decimals: 2,", "{decimals: 6,")
    (group,) = standings_of(assess(framework_from(exact), units, said), vietnamese).groups
    assert [unit.rank for unit in group.ranked][-2:] == ["1.000", "1.001"]


def test_names_and_bands_are_handed_on_as_they_are(assessment: Assessment, english: Language) -> None:
    assert standings_of(assessment, english).groups[0].ranked[2].name == HOSTILE_NAME


def test_a_group_without_marks_needs_no_footnote(assessment: Assessment, english: Language) -> None:
    assert not any(group.has_marks for group in standings_of(assessment, english).groups)


def test_a_mark_of_a_unit_without_a_rank_needs_the_footnote_too(english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa", is_ranked=False),))
    own = assess(framework_from(COMMUNES), units, {"A": Stated({}, {"1.1": 20.0})})
    (group,) = standings_of(own, english).groups
    assert (group.ranked, [unit.mark for unit in group.unranked], group.has_marks) == ((), ["†"], True)


def test_what_the_tables_are_called_is_said_in_the_language(
    assessment: Assessment, vietnamese: Language
) -> None:
    standings = standings_of(assessment, vietnamese)
    assert standings.columns == ("Xếp hạng", "Đơn vị", "Mã", "Tổng điểm", "Chỉ số (%)", "Xếp loại")
    assert standings.unranked_columns == ("Đơn vị", "Mã", "Chỉ số (%)", "Lý do")


def test_a_new_unit_has_no_rank_of_the_year_before(assessment: Assessment, english: Language) -> None:
    changes = changes_of(ReportSetting(english, before=sample_diff()))
    lines = standings_of(assessment, english, changes=changes)
    assert {len(unit.change) for group in lines.groups for unit in group.ranked} == {2}
    # X7 is no unit of the comparison.
    assert [unit.change for unit in lines.groups[0].ranked if unit.code == "X7"] == [("–", "–")]

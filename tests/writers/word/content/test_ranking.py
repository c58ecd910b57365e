"""Part II: who stands where."""

from dataclasses import replace

import pytest
from assessments import COMMUNES, HOSTILE_NAME, Stated, assess, commune_units, framework_from
from word_parts import prose, tables, told
from writers.diff.samples import sample_diff

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.word.blocks import Align, Block, Heading, Picture, Table
from cchc_cli.writers.word.content.ranking import ranking_annex, ranking_blocks
from cchc_cli.writers.word.content.told import Told


@pytest.fixture(scope="module")
def blocks(assessment: Assessment, english: Language) -> list[Block]:
    """The part about the small assessment, in English."""
    return [*ranking_blocks(told(assessment, english))]


def counting(numbers: list[float], text: str = COMMUNES) -> Assessment:
    """Rank units by the points that one criterion gives them."""
    units = Units(tuple(Unit(f"U{at:03}", f"Xã {at:03}", "xa", "xa") for at in range(len(numbers))))
    said = {f"U{at:03}": Stated({"2.1": {"value": one}}) for at, one in enumerate(numbers)}
    return assess(framework_from(text), units, said)


def ranking_of(known: Told) -> Table:
    """Give the first table, without drawing a chart."""
    return next(one for one in ranking_blocks(known) if isinstance(one, Table))


def test_each_group_has_its_heading_table_and_chart(blocks: list[Block]) -> None:
    assert [type(one) for one in blocks[:4]] == [Heading, Heading, Table, Picture]
    assert [one.text for one in blocks if isinstance(one, Heading)] == ["Ranking", "Communes", "Wards"]


def test_a_single_group_has_no_heading_of_its_own(english: Language) -> None:
    one_group = ranking_blocks(told(counting([1.0, 2.0]), english))

    assert [one.text for one in one_group if isinstance(one, Heading)] == ["Ranking"]


def test_a_row_has_rank_name_code_points_index_and_band(blocks: list[Block]) -> None:
    communes = tables(blocks)[0]

    assert [column.heading for column in communes.columns] == [
        *("Rank", "Unit", "Code", "Total points", "Index (%)", "Band"),
    ]
    assert communes.rows[2] == ("3", HOSTILE_NAME, "X3", "89.67", "89.67", "Tốt")


def test_figures_stand_right_and_ranks_and_bands_in_the_middle(blocks: list[Block]) -> None:
    assert [column.align for column in tables(blocks)[0].columns] == [
        *(Align.CENTRE, Align.LEFT, Align.CENTRE, Align.RIGHT, Align.RIGHT, Align.CENTRE),
    ]


def test_only_what_stands_in_a_table_is_explained_below_it(blocks: list[Block]) -> None:
    communes, wards = tables(blocks)

    assert communes.notes == (
        "= marks units that share a rank.",
        '(*) Xã "Muộn", mới: kept from a higher band: Ban hành kế hoạch muộn.',
    )
    assert wards.notes == ()


def test_units_that_are_kept_down_for_one_reason_are_named_together(english: Language) -> None:
    late: dict[str, dict[str, float | str]] = {
        "1.1": {"value": "Muộn"},
        "1.3": {"a": 1.0, "b": 1.0},
        "2.1": {"value": 4.0},
    }
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", "xa") for at in range(7)))
    text = COMMUNES.replace("{name: Khá, from: 65}", "{name: Khá, from: 5}").replace("from: 80", "from: 10")
    known = told(
        assess(framework_from(text), units, dict.fromkeys([f"U{at}" for at in range(7)], Stated(late))),
        english,
    )

    assert ranking_of(known).notes[-1] == (
        "(*) Xã 0, Xã 1, Xã 2, Xã 3, Xã 4 and 2 more: kept from a higher band: Ban hành kế hoạch muộn."
    )


def test_units_on_unchecked_points_are_marked_and_the_mark_is_explained(english: Language) -> None:
    said = {"X1": Stated({}, {"1.1": 20}), "X2": Stated({}, {"1.1": 5})}
    known = told(assess(framework_from(COMMUNES), commune_units(), said), english)
    ranking = ranking_of(known)

    assert [row[1] for row in ranking.rows] == ["Xã Tân Hòa†", "Xã Bình An†"]
    assert ranking.notes[-1].startswith("† Most or all of the unit's points are its own self-assessment")


def test_where_nobody_is_ranked_the_table_says_so(english: Language) -> None:
    ranking = ranking_of(told(assess(framework_from(COMMUNES), commune_units(), {}), english))

    assert ranking.rows == []
    assert ranking.notes == (told(counting([1.0]), english).standings.nobody_note,)


def test_the_year_before_stands_in_columns_of_its_own(assessment: Assessment, english: Language) -> None:
    ranking = ranking_of(told(assessment, english, before=sample_diff()))

    assert [column.heading for column in ranking.columns][-2:] == ["Rank 2024", "Change"]
    assert ranking.rows[1][-2:] == ("4", "▲3")
    assert ranking.rows[4][-2:] == ("–", "–")


def test_forty_units_are_shown_whole(english: Language) -> None:
    known = told(counting([1.0] * 40), english)

    assert len(ranking_of(known).rows) == 40
    assert ranking_annex(known) is None


def test_of_forty_one_units_the_first_ten_and_the_last_five_are_shown(english: Language) -> None:
    known = told(counting([4 - at / 10 for at in range(41)]), english)
    ranking = ranking_of(known)
    annex = ranking_annex(known)

    assert [row[1] for row in ranking.rows] == [
        *[f"Xã {at:03}" for at in range(10)], "…", *[f"Xã {at:03}" for at in range(36, 41)],
    ]  # fmt: skip
    assert set(ranking.rows[10]) == {"…"}
    assert annex is not None
    assert [len(table.rows) for table in tables(annex.blocks)] == [41]
    assert prose(ranking_blocks(known))[0].startswith("Long rankings show their first and last units here")


def test_beside_a_long_ranking_a_short_one_stands_whole_in_both_places(english: Language) -> None:
    long = counting([1.0] * 43)
    groups = ["xa"] * 41 + ["phuong"] * 2
    units = Units(tuple(replace(one, group=group) for one, group in zip(long.units, groups, strict=True)))
    table = long.ranking.units.assign(group=groups)
    known = told(replace(long, units=units, ranking=replace(long.ranking, units=table)), english)
    annex = ranking_annex(known)

    assert annex is not None
    assert [len(one.rows) for one in tables(annex.blocks)] == [41, 2]
    assert [len(one.rows) for one in tables(ranking_blocks(known))] == [16, 2]

"""Part II: what was earned of each area."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

import pytest
from assessments import COMMUNES, HOSTILE_NAME, assess, commune_units, framework_from
from word_parts import tables, told

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.word.blocks import Align, Picture, Prose, Table
from cchc_cli.writers.word.content.areas import area_annex, area_blocks
from cchc_cli.writers.word.content.told import Told


@pytest.fixture(scope="module")
def known(assessment: Assessment, english: Language) -> Told:
    """What the part draws on, in English."""
    return told(assessment, english)


def means_of(known: Told) -> Table:
    """Give the table of means; the charts behind it are not drawn."""
    (table,) = tables(takewhile(lambda one: not isinstance(one, Picture), area_blocks(known)))
    return table


def in_groups(assessment: Assessment, names: Sequence[str]) -> Assessment:
    """Put the ranked units into other groups, one after the other in turn."""
    table = assessment.ranking.units
    ranked = table.index[table["status"] == RankStatus.RANKED]
    turn = {str(code): names[at % len(names)] for at, code in enumerate(ranked)}
    groups = {unit.code: turn.get(unit.code, names[0]) for unit in assessment.units}
    units = tuple(replace(unit, group=groups[unit.code]) for unit in assessment.units)
    table = table.assign(group=[groups[str(code)] for code in table.index])
    return replace(assessment, units=Units(units), ranking=replace(assessment.ranking, units=table))


def test_every_area_has_a_line_with_what_it_can_give_and_the_mean_of_each_group(known: Told) -> None:
    means = means_of(known)

    assert [column.heading for column in means.columns] == [
        *("Area", "Name", "Maximum points", "Communes", "Wards"),
    ]
    assert means.rows[0] == ("1", "Chỉ đạo, điều hành", "60", "92.5", "100.0")


def test_bonus_and_penalty_are_told_in_points_with_their_sign(known: Told) -> None:
    bonus, penalty = means_of(known).rows[2:]

    assert bonus == ("3", "Điểm thưởng", "bonus, at most 3 (shown in points)", "0.00", "3.00")
    assert penalty[-2:] == ("−0.40", "0.00")


def test_figures_stand_at_the_right_and_names_at_the_left(known: Told) -> None:
    assert [column.align for column in means_of(known).columns] == [
        *(Align.CENTRE, Align.LEFT, Align.CENTRE, Align.RIGHT, Align.RIGHT),
    ]


@pytest.mark.parametrize(("groups", "first_heading"), [(1, "Area"), (4, "Area"), (5, "Group")])
def test_up_to_four_groups_stand_beside_the_names_of_areas(
    assessment: Assessment, english: Language, groups: int, first_heading: str
) -> None:
    many = in_groups(assessment, [f"Cụm {at}" for at in range(groups)])

    assert means_of(told(many, english)).columns[0].heading == first_heading


def test_below_a_table_with_codes_alone_their_meaning_stands(
    assessment: Assessment, english: Language
) -> None:
    many = in_groups(assessment, [f"Cụm {at}" for at in range(5)])

    assert means_of(told(many, english)).notes[-1] == (
        "1: Chỉ đạo, điều hành; 2: Thủ tục hành chính; 3: Điểm thưởng; 4: Điểm trừ"
    )


def test_the_annex_has_a_table_for_each_group_the_mean_first(known: Told) -> None:
    annex = area_annex(known)
    assert annex is not None
    communes, wards = tables(annex.blocks)

    assert (communes.caption, wards.caption) == ("Communes", "Wards")
    assert [row[0] for row in communes.rows] == [
        *("Mean of the ranked units (5)", "Xã Tân Hòa", "Xã Bình An", HOSTILE_NAME, "Xã Đảo"),
        *('Xã "Muộn", mới', "Xã Thí điểm (not ranked)"),
    ]
    assert [row[0] for row in wards.rows] == ["Mean of the ranked units (1)", "Phường Trung Tâm"]


def test_only_the_mean_is_bold(known: Told) -> None:
    annex = area_annex(known)
    assert annex is not None

    assert {table.strong_rows for table in tables(annex.blocks)} == {frozenset({0})}


def test_what_the_codes_mean_is_told_once_above_all_groups(known: Told) -> None:
    annex = area_annex(known)
    assert annex is not None
    keys = [one for one in annex.blocks if isinstance(one, Prose) and "Thủ tục hành chính" in one.text]

    assert keys == [annex.blocks[1]]
    assert annex.is_wide


def test_where_an_area_does_not_apply_there_is_no_figure(english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa", exempt=("2",)), Unit("B", "Xã B", "xa", "xa")))
    silent = assess(framework_from(COMMUNES), units, {})
    annex = area_annex(told(silent, english))

    assert annex is None
    assert area_annex(told(assess(framework_from(COMMUNES), commune_units(), {}), english)) is None

"""Part II: what changed since the year before."""

from dataclasses import replace

import pytest
from word_parts import bullets, lines, prose, tables, told
from writers.diff.samples import diff_of, large_diff, sample_diff, table_diff
from writers.diff.stories import HOSTILE_NAME, STORIES

from cchc_cli.domain.assessment import Assessment
from cchc_cli.language import Language
from cchc_cli.writers.word.blocks import Heading
from cchc_cli.writers.word.content.changes import change_annex, change_blocks
from cchc_cli.writers.word.content.told import Told


@pytest.fixture(scope="module")
def known(assessment: Assessment, english: Language) -> Told:
    """What the part draws on, in English."""
    return told(assessment, english, before=sample_diff())


def test_nothing_is_told_where_the_year_before_is_not_known(
    assessment: Assessment, english: Language
) -> None:
    alone = told(assessment, english)

    assert [*change_blocks(alone)] == []
    assert change_annex(alone) is None


def test_groups_have_headings_where_there_are_several(known: Told) -> None:
    headings = [one.text for one in change_blocks(known) if isinstance(one, Heading)]

    assert headings == ["Change from 2024 to 2025", "Communes", "Wards"]


def test_a_single_group_needs_no_heading(assessment: Assessment, english: Language) -> None:
    single = told(assessment, english, before=large_diff(5))
    headings = [one.level for one in change_blocks(single) if isinstance(one, Heading)]

    assert headings == [2]


def test_what_limits_the_comparison_is_told_first(known: Told) -> None:
    assert prose(change_blocks(known)) == [
        "Xã Bỏ Phiếu cannot be compared.",
        "2024 was scored by the framework mau-xa-2024, 2025 by mau-xa-2025.",
    ]


def test_the_greatest_climb_stands_first_and_the_greatest_fall_last(known: Told) -> None:
    communes, _ = tables(change_blocks(known))

    assert [(row[0], row[3]) for row in communes.rows] == [
        ("Xã Tân Hòa", "▲3"),
        ("Xã Bình An", "▼1"),
        ("Xã Hợp Nhất", "▼2"),
    ]


def test_in_words_at_most_two_of_each_direction_are_told_of(
    assessment: Assessment, english: Language
) -> None:
    told_of = [
        line
        for line in bullets(change_blocks(told(assessment, english, before=large_diff(30))))
        if " climbed " in line or " fell " in line
    ]

    assert sum(" climbed " in one for one in told_of) == 2
    assert sum(" fell " in one for one in told_of) == 2


def test_where_nobody_moved_there_is_no_table(assessment: Assessment, english: Language) -> None:
    still = [
        replace(story, after=story.before, bonus=(0.0, 0.0)) for story in STORIES if story.code[0] == "P"
    ]
    same = told(assessment, english, before=diff_of(still))

    assert tables(change_blocks(same)) == []
    assert "-  Units: 3 (in both years: 3)" in lines(change_blocks(same))


def test_the_annex_has_every_unit_of_both_years(known: Told) -> None:
    annex = change_annex(known)
    assert annex is not None
    communes, wards = tables(annex.blocks)

    assert len(communes.rows) + len(wards.rows) == len(STORIES)
    assert [row[0] for row in communes.rows[-2:]] == ["Xã Bỏ Phiếu (not ranked)", "Xã Đã Giải Thể"]


def test_what_became_of_a_unit_is_told_in_one_row(known: Told) -> None:
    annex = change_annex(known)
    assert annex is not None
    rows = {row[0]: row[1:] for table in tables(annex.blocks) for row in table.rows}

    assert rows["Xã Hợp Nhất"] == ("2", "4", "▼2", "82.75", "74.30", "−8.45", "merged")
    assert rows["Xã Mới"] == ("–", "5", "–", "–", "70.00", "–", "new")
    assert rows["Xã Đã Giải Thể"] == ("5", "–", "–", "50.00", "–", "–", "gone")
    assert rows[HOSTILE_NAME][2] == "="


def test_notes_about_units_stand_below_the_table_of_their_group(known: Told) -> None:
    annex = change_annex(known)
    assert annex is not None
    communes, wards = tables(annex.blocks)

    assert communes.notes == (
        "Xã Hợp Nhất: equal weights, because the population is missing",
        "Xã Bỏ Phiếu: no index in 2024",
    )
    assert wards.notes == ()


def test_indices_alone_can_be_compared_too(assessment: Assessment, language: Language) -> None:
    published = told(assessment, language, before=table_diff())

    assert tables(change_blocks(published))
    assert change_annex(published) is not None

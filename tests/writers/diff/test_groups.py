"""What happened in a group."""

import pytest
from writers.diff.samples import STORIES, diff_of, large_diff, sample_diff, table_diff

from cchc_cli.domain.year_diff.matching import DiffStatus
from cchc_cli.language import Language
from cchc_cli.writers.diff.content import content_of
from cchc_cli.writers.diff.groups import LISTED_MOVEMENTS, GroupChanges

MADE_OF = (
    "This mean change is made of: own results +7.43; new weights −3.74; criteria added and dropped "
    "+2.81; bonus and penalty +0.13."
)
RERANKED = (
    "Because units were merged, the ranks of 2024 were made anew among the units of 2025; they differ "
    "from the published ones."
)


def communes(language: Language) -> GroupChanges:
    return content_of(sample_diff(), language).groups[0]


def test_groups_are_kept_apart(english: Language) -> None:
    groups = content_of(sample_diff(), english).groups
    assert [(group.name, len(group.rows)) for group in groups] == [("Communes", 7), ("Wards", 3)]


def test_a_group_is_summed_up_in_sentences(english: Language) -> None:
    assert communes(english).summary == (
        "Units: 7 (in both years: 2, renamed: 1, merged: 1, new: 1, gone: 1, not comparable: 1)",
        "Ranks: 1 rose, 2 fell, 1 stayed.",
        "Mean index of the units that can be compared: from 77.69 to 84.32 (+6.63).",
        MADE_OF,
        "The area that changed the mean most: Thủ tục hành chính (+7.32).",
        RERANKED,
    )


def test_what_is_not_known_is_not_told(english: Language) -> None:
    wards = content_of(table_diff(), english).groups[1]
    assert [sentence.split(":")[0] for sentence in wards.summary] == [
        "Units",
        "Ranks",
        "Mean index of the units that can be compared",
    ]


def test_a_group_of_which_nothing_can_be_compared_has_no_mean(english: Language) -> None:
    (group,) = content_of(
        diff_of([story for story in STORIES if story.status is DiffStatus.NEW]), english
    ).groups
    assert (group.mean_change, group.mean_parts, group.areas, group.is_decomposed) == (None, None, (), False)


def test_the_biggest_movement_comes_first(english: Language) -> None:
    group = communes(english)
    assert [row.code for row in group.climbers] == ["X2"]
    assert [row.code for row in group.fallers] == ["X4", "X1"]


@pytest.mark.parametrize("count", [20, 50])
def test_ties_with_the_last_that_is_told_are_kept_whole(count: int, english: Language) -> None:
    (group,) = content_of(large_diff(count), english).groups
    moves = [row.rank_change or 0 for row in group.climbers]
    everybody = sorted((row.rank_change or 0 for row in group.rows), reverse=True)
    assert len(moves) >= LISTED_MOVEMENTS
    assert moves == [move for move in everybody if move >= everybody[LISTED_MOVEMENTS - 1]]


def test_those_that_are_gone_stand_last(english: Language) -> None:
    assert communes(english).rows[-1].status is DiffStatus.GONE

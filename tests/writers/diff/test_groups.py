"""What happened in a group."""

import re
from dataclasses import replace

import pandas as pd
import pytest
from writers.diff.samples import STORIES, Story, diff_of, large_diff, sample_diff, table_diff

from cchc_cli.domain.year_diff.diff import YearDiff
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


def test_of_equal_climbs_the_greater_rise_comes_first(english: Language) -> None:
    low, shares = (0.1,) * 5 + (0.0, 0.0), (0.4, 0.5, 0.6)
    risers = [
        Story(f"A{at}", f"Xã A{at}", f"g{at}", low, (share,) * 5 + (0.0, 0.0))
        for at, share in enumerate(shares)
    ]
    diff = diff_of(risers)
    # All in one group, each one place higher: that their ranks cannot be does not matter here.
    units = diff.units.assign(group="xa", rank_before=2, rank_after=1, rank_change=1)
    (group,) = content_of(replace(diff, units=units), english).groups
    assert [row.code for row in group.climbers] == ["A2", "A1", "A0"]


@pytest.mark.parametrize(("movers", "told"), [(0, 0), (1, 1), (5, 5), (6, 5)])
def test_five_climbers_are_told_where_no_two_climbed_as_far(
    movers: int, told: int, english: Language
) -> None:
    (group,) = content_of(climbing([at + 1 for at in range(movers)]), english).groups
    assert len(group.climbers) == told


def test_whoever_ties_with_the_fifth_is_told_too(english: Language) -> None:
    (group,) = content_of(climbing([9, 8, 7, 6, 5, 5, 5, 4]), english).groups
    assert [row.rank_change for row in group.climbers] == [9, 8, 7, 6, 5, 5, 5]


def climbing(places: list[int]) -> YearDiff:
    """Compare units that climbed by so many places, and one that stayed."""
    shares = (0.5,) * 5 + (0.0, 0.0)
    units = [Story(f"A{at}", f"Xã A{at}", "xa", shares, shares) for at in range(len(places) + 1)]
    diff = diff_of(units)
    moves = dict(zip([f"A{at}" for at in range(len(units))], [*places, 0], strict=True))
    return replace(diff, units=diff.units.assign(rank_change=[moves[str(code)] for code in diff.units.index]))


def test_the_three_figures_of_the_mean_add_up_as_they_are_shown(english: Language) -> None:
    for group in content_of(large_diff(37), english).groups:
        (sentence,) = (one for one in group.summary if one.startswith("Mean index"))
        before, after, change = map(float, re.findall(r"[-+]?\d+\.\d+", sentence.replace("−", "-")))
        assert round(after - before, 6) == change


def test_where_nothing_is_ranked_no_movements_are_counted(english: Language) -> None:
    diff = table_diff()
    unranked = replace(diff, units=diff.units.assign(rank_change=pd.array([pd.NA] * 10, dtype="Int64")))
    assert not any("rose" in sentence for sentence in communes_of(unranked, english).summary)


def communes_of(diff: YearDiff, language: Language) -> GroupChanges:
    return content_of(diff, language).groups[0]


def test_one_unit_whose_parts_are_unknown_leaves_no_mean_of_parts(english: Language) -> None:
    diff = sample_diff()
    units = diff.units.copy()
    units.loc["X1", "performance"] = float("nan")
    group = communes_of(replace(diff, units=units), english)
    assert group.is_decomposed
    assert (group.mean_change, group.mean_parts) == (6.63, None)


def test_a_group_is_told_in_vietnamese(vietnamese: Language) -> None:
    summary = communes(vietnamese).summary
    assert summary[1] == "Thứ hạng: 1 đơn vị tăng, 2 đơn vị giảm, 1 đơn vị giữ nguyên."
    assert summary[4] == "Lĩnh vực tác động nhiều nhất đến chỉ số bình quân: Thủ tục hành chính (+7,32)."


def test_ranks_made_anew_are_said_of_their_group_alone(english: Language) -> None:
    wards = content_of(sample_diff(), english).groups[1]
    assert RERANKED not in wards.summary

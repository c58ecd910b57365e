"""A comparison as it is told."""

from dataclasses import replace

import pytest
from writers.diff.samples import STORIES, Story, diff_of, sample_diff, table_diff
from writers.diff.test_areas import without_weights

from cchc_cli.domain.year_diff.matching import DiffStatus
from cchc_cli.language import Language
from cchc_cli.writers.diff.content import content_of


def test_the_title_names_both_years(vietnamese: Language) -> None:
    content = content_of(sample_diff(), vietnamese)
    assert content.title == "Thay đổi xếp hạng từ năm 2024 đến năm 2025"
    assert content.sources == "2024: ket-qua-2024 · 2025: ket-qua-2025"


def test_what_must_be_known_first_is_apart_from_notes(english: Language) -> None:
    content = content_of(sample_diff(), english)
    assert [finding.code for finding in content.warnings] == ["CCHC547", "CCHC549"]
    assert [finding.code for finding in content.findings] == ["CCHC547", "CCHC549", "CCHC548"]


def test_units_are_counted(english: Language) -> None:
    assert content_of(sample_diff(), english).summary == ("Units: 10, of which 7 can be compared.",)


def test_it_is_said_when_changes_cannot_be_split(english: Language) -> None:
    content = content_of(table_diff(), english)
    assert not content.is_decomposed
    assert content.summary[-1] == (
        "Nothing is known below the index, so its changes cannot be split into causes."
    )


def test_rows_stand_in_the_order_of_ranks_whatever_the_order_of_the_table(english: Language) -> None:
    diff = sample_diff()
    turned = type(diff)(**{**vars(diff), "units": diff.units.iloc[::-1]})
    ranks = [row.rank_after for group in content_of(turned, english).groups for row in group.rows]
    assert ranks == [1, 2, 3, 1, 2, 3, 4, 5, 6, None]


def test_what_became_of_a_unit_is_said_only_where_it_matters(english: Language) -> None:
    content = content_of(sample_diff(), english)
    assert [content.status(row) for row in content.groups[0].rows] == [
        *("", "", "renamed", "merged", "new", "not comparable", "gone"),
    ]


def test_where_points_of_areas_are_known_it_is_said_what_is_missing(
    english: Language, vietnamese: Language
) -> None:
    diff = without_weights(sample_diff())
    assert content_of(diff, english).summary[-1].startswith("Points of areas are known, but not their maxima")
    assert "“Điểm tối đa”" in content_of(diff, vietnamese).summary[-1]


def test_where_nothing_is_compared_nobody_is_told_how_to_split_it(english: Language) -> None:
    strangers = [story for story in STORIES if story.status is DiffStatus.NEW]
    assert content_of(diff_of(strangers), english).summary == ("Units: 1, of which 0 can be compared.",)


def test_units_on_other_scales_are_not_counted_as_compared(english: Language) -> None:
    diff = table_diff()
    unknown = replace(diff, units=diff.units.assign(index_change=float("nan")))
    assert content_of(unknown, english).summary == ("Units: 10, of which 0 can be compared.",)


def test_rows_of_all_groups_stand_one_group_below_the_other(english: Language) -> None:
    content = content_of(sample_diff(), english)
    assert [row.code for row in content.rows] == [
        *("X2", "X1", "X3", "X4", "X5", "X6", "X8", "P1", "P3", "P2"),
    ]


def test_groups_are_called_by_what_people_call_them(vietnamese: Language) -> None:
    assert content_of(sample_diff(), vietnamese).group_names == {"xa": "Xã", "phuong": "Phường"}


@pytest.mark.parametrize("status", [DiffStatus.GONE, DiffStatus.NEW])
def test_units_without_a_rank_now_stand_below_those_that_have_one(
    status: DiffStatus, english: Language
) -> None:
    shares = (0.5,) * 5 + (0.0, 0.0)
    ranked = Story("A", "Xã A", "xa", shares, shares)
    other = Story(
        "B",
        "Xã B",
        "xa",
        shares if status is DiffStatus.GONE else None,
        None if status is DiffStatus.GONE else shares,
        status,
    )
    diff = diff_of([other, ranked])
    units = diff.units.copy()
    units.loc["B", "rank_after"] = None
    assert [row.code for row in content_of(replace(diff, units=units), english).rows] == ["A", "B"]


@pytest.mark.parametrize("label", ["2024", "<b>|", "=1+1"])
def test_years_and_sources_are_named_to_the_letter(label: str, english: Language) -> None:
    diff = sample_diff()
    named = replace(diff, before=replace(diff.before, label=label, source=label))
    content = content_of(named, english)
    assert content.title == f"Changes of the ranking from {label} to 2025"
    assert content.sources == f"{label}: {label} · 2025: ket-qua-2025"

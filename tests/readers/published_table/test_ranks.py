"""Ranks that are published, and ranks that are made."""

from collections.abc import Sequence
from math import nan
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rankings import codes, csv_file, findings, read

from cchc_cli.domain.findings import Place
from cchc_cli.readers.published_table.ranks import contradictions, with_ranks


def test_ranks_are_made_within_groups(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "Nhóm;Đơn vị;Tổng điểm\nX;An;9\nX;Bình;9\nY;Cam;7\nX;Dâu;8\n")
    assert read(path).units["rank"].tolist() == [1, 1, 1, 3]
    assert codes(path) == ["CCHC562"]


@given(st.lists(st.integers(0, 40), min_size=1, max_size=12))
def test_made_ranks_count_the_units_above(
    tmp_path_factory: pytest.TempPathFactory, points: list[int]
) -> None:
    lines = "".join(f"Xã {at} A;{total / 4}\n" for at, total in enumerate(points))
    found = read(csv_file(tmp_path_factory.mktemp("x"), f"Đơn vị;Tổng điểm\n{lines}")).units["rank"].tolist()
    assert found == [1 + sum(other > total for other in points) for total in points]


def test_ranks_that_contradict_totals_are_named(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "Đơn vị;Điểm;Hạng\nXã An;85;3\nXã Bình;87;4\nXã Cam;90;1\nXã Dâu;88;2\n")
    (finding,) = findings(path)
    assert finding.code == "CCHC563"
    assert "Units: 1, such as Xã Bình." in str(finding.message)


def test_different_totals_do_not_share_a_rank(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "Đơn vị;Điểm;Hạng\nXã An;85;1\nXã Bình;84;1\n")
    assert ["Units: 1, such as Xã Bình." in str(finding.message) for finding in findings(path)] == [True]


def test_equal_totals_may_be_ranked_apart(tmp_path: Path) -> None:
    assert codes(csv_file(tmp_path, "Đơn vị;Điểm;Hạng\nXã An;85;1\nXã Bình;85;2\n")) == []


def units(rows: Sequence[tuple[str, str, int | None, float]]) -> pd.DataFrame:
    """Lay out units by group, status, rank and total."""
    return pd.DataFrame(
        {
            "unit_name": [f"Xã {at}" for at in range(len(rows))],
            "group": [group for group, *_ in rows],
            "status": [status for _, status, _, _ in rows],
            "rank": pd.array([rank for *_, rank, _ in rows], dtype="Int64"),
            "total_points": [total for *_, total in rows],
        },
        index=[f"u{at}" for at in range(len(rows))],
    )


def settled(
    rows: Sequence[tuple[str, str, int | None, float]],
) -> tuple[list[int | None], list[str], list[str]]:
    table, found = with_ranks(units(rows), Place("t.csv"))
    ranks = [None if rank is pd.NA else int(rank) for rank in table["rank"]]
    return ranks, table["status"].tolist(), [finding.code for finding in found]


def test_a_unit_without_a_total_loses_its_rank() -> None:
    assert settled([("x", "ranked", 1, 9), ("x", "missing", 2, nan)]) == (
        [1, None],
        ["ranked", "missing"],
        [],
    )


def test_where_some_units_have_ranks_the_others_are_not_ranked() -> None:
    assert settled([("x", "ranked", 1, 9), ("x", "ranked", None, 8)]) == (
        [1, None],
        ["ranked", "not-ranked"],
        [],
    )


def test_where_no_unit_has_a_total_no_ranks_are_made() -> None:
    assert settled([("x", "missing", None, nan)]) == ([None], ["missing"], [])


def test_ranks_of_units_that_lost_theirs_are_made_for_nobody() -> None:
    ranks, _, codes_ = settled([("x", "missing", 1, nan), ("x", "ranked", None, 8)])
    assert (ranks, codes_) == ([None, 1], ["CCHC562"])


def test_totals_that_differ_by_noise_share_a_rank() -> None:
    ranks, *_ = settled([("x", "ranked", None, 0.1 + 0.2), ("x", "ranked", None, 0.3)])
    assert ranks == [1, 1]


@pytest.mark.parametrize(
    ("ranks", "totals", "wrong"),
    [
        ((1, 2, 3), (9, 8, 7), []),
        ((1, 1, 3), (9, 9, 7), []),
        ((1, 1, 2), (9, 9, 7), []),
        ((1, 2, 3), (9, 9, 9), []),
        ((1, 5, 9), (9, 8, 7), []),
        ((1, 2, 3), (7, 8, 9), ["Xã 1", "Xã 2"]),
        ((1, 1, 2), (9, 8, 7), ["Xã 1"]),
        ((1, 1, 1), (9, 8, 7), ["Xã 1", "Xã 2"]),
        ((2, 1, 3), (9, 8, 8.5), ["Xã 0", "Xã 2"]),
    ],
)
def test_units_whose_ranks_do_not_go_with_their_totals_are_named(
    ranks: Sequence[int], totals: Sequence[float], wrong: list[str]
) -> None:
    rows = [("x", "ranked", rank, total) for rank, total in zip(ranks, totals, strict=True)]
    found = contradictions(units(rows), Place("t.csv"))
    assert [str(finding.message).partition("such as ")[2].split(". ")[0] for finding in found] == (
        [", ".join(wrong)] if wrong else []
    )


@given(st.lists(st.integers(0, 9), min_size=1, max_size=8))
def test_ranks_that_were_made_contradict_nothing(totals: list[int]) -> None:
    table, _ = with_ranks(units([("x", "ranked", None, total) for total in totals]), Place("t.csv"))
    assert contradictions(table, Place("t.csv")) == []


def test_groups_are_ranked_apart() -> None:
    rows = [
        ("x", "ranked", 1, 5.0),
        ("y", "ranked", 1, 9.0),
        ("x", "ranked", 2, 4.0),
        ("y", "ranked", 2, 8.0),
    ]
    assert contradictions(units(rows), Place("t.csv")) == []
    assert contradictions(units([("x", *row[1:]) for row in rows]), Place("t.csv")) != []


def test_of_many_contradictions_some_are_named() -> None:
    rows = [("x", "ranked", at + 1, float(at)) for at in range(9)]
    (finding,) = contradictions(units(rows), Place("t.csv"))
    assert "Units: 8, such as Xã 1, Xã 2, Xã 3, Xã 4, Xã 5." in str(finding.message)

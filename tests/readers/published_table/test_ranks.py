"""Ranks that are published, and ranks that are made."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rankings import codes, csv_file, findings, read


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
    assert (finding.code, finding.values) == ("CCHC563", {"count": 1, "names": ("Xã Bình",)})


def test_different_totals_do_not_share_a_rank(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "Đơn vị;Điểm;Hạng\nXã An;85;1\nXã Bình;84;1\n")
    assert [finding.values["names"] for finding in findings(path)] == [("Xã Bình",)]


def test_equal_totals_may_be_ranked_apart(tmp_path: Path) -> None:
    assert codes(csv_file(tmp_path, "Đơn vị;Điểm;Hạng\nXã An;85;1\nXã Bình;85;2\n")) == []

"""Merged cells that can be repeated in the copy."""

import pytest

from cchc_cli.writers.feedback import merges
from cchc_cli.writers.feedback.merges import Merges


def firsts(*areas: str) -> list[tuple[int, int]]:
    return [*Merges(areas).at]


def test_a_merge_is_found_by_its_first_cell() -> None:
    assert firsts("A1:C1", "E11:E12") == [(0, 0), (10, 4)]


def test_a_covered_cell_is_seen_in_the_first_one() -> None:
    merged = Merges(["E11:F12"])

    assert merged.shown_at((11, 5)) == (10, 4)
    assert merged.shown_at((10, 4)) == (10, 4)
    assert merged.shown_at((12, 4)) == (12, 4)


def test_of_merges_that_overlap_the_first_is_kept() -> None:
    assert firsts("A1:B2", "B2:C3", "C3:D4") == [(0, 0), (2, 2)]


@pytest.mark.parametrize("area", ["", "A1", "A1:A1", "C3:A1", "A3:C1", "nonsense", "A1:XFD1", "A1:A9999999"])
def test_odd_and_huge_ranges_are_left_out(area: str) -> None:
    assert firsts(area, "A2:B2") == [(1, 0)]


def test_not_more_is_merged_than_a_form_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merges, "MOST_MERGED_CELLS", 4)

    assert firsts("A1:B1", "A2:C2", "A3:B3") == [(0, 0), (2, 0)]


def test_a_merge_gives_a_text_the_room_of_all_its_cells() -> None:
    merged = Merges(["A1:B1", "B2:C3", "C9:H9"])

    assert merged.widths(0, [10, 20, 30]) == [30, 20, 30]
    assert merged.widths(1, [10, 20, 30]) == [10, 100, 30]
    assert merged.widths(8, [10, 20, 30]) == [10, 20, 30]

"""The summary of a comparison in Excel."""

from dataclasses import replace

import pytest
from openpyxl import Workbook
from writers.diff.samples import sample_diff, table_diff
from writers.diff.test_areas import without_weights
from writers.diff.workbook.opened_sheets import DOWN, UP, coloured, newcomers, opened, texts


@pytest.fixture(scope="module")
def book() -> Workbook:
    return opened(sample_diff())


def test_the_summary_begins_with_what_must_be_known(book: Workbook) -> None:
    lines = texts(book["Summary"])
    warning = next(at for at, line in enumerate(lines) if line.startswith("CCHC549"))
    assert warning < lines.index("Communes") < lines.index("Wards")


def rows_of(book: Workbook) -> list[list[object]]:
    return [[cell for cell in row if cell is not None] for row in book["Summary"].iter_rows(values_only=True)]


def test_title_and_sources_stand_at_the_top(book: Workbook) -> None:
    assert texts(book["Summary"])[:2] == [
        "Changes of the ranking from 2024 to 2025",
        "2024: ket-qua-2024 · 2025: ket-qua-2025",
    ]


def test_a_warning_says_what_to_do_in_the_same_line(book: Workbook) -> None:
    assert texts(book["Summary"])[2] == "CCHC547: Xã Bỏ Phiếu cannot be compared. Score it in both years."


def test_the_biggest_movements_are_told_with_their_arrow(book: Workbook) -> None:
    lines = texts(book["Summary"])
    climbers = lines.index("Biggest climbers")
    assert lines[climbers + 1].startswith("▲3  Xã Tân Hòa climbed 3 places")
    assert lines[climbers + 2] == "Biggest fallers"
    assert [line[:4] for line in lines[climbers + 3 : climbers + 5]] == ["▼2  ", "▼1  "]


def test_a_group_in_which_nobody_moved_has_no_lists_of_movements() -> None:
    lines = texts(opened(newcomers())["Summary"])
    assert "Biggest climbers" not in lines
    assert "Biggest fallers" not in lines


def test_means_of_areas_are_numbers_that_add_up_to_their_total(book: Workbook) -> None:
    rows = rows_of(book)
    first = next(at for at, row in enumerate(rows) if row[:1] == ["Mean changes by area"])
    *areas, total = [[float(str(cell)) for cell in row[1:]] for row in rows[first + 1 : first + 6]]
    assert [round(sum(column), 6) for column in zip(*areas, strict=True)] == total
    assert total == [6.63, 7.43, -3.74, 2.81, 0.13]


def test_means_of_areas_are_coloured_down_to_their_total(book: Workbook) -> None:
    heads = [row[0].row for row in book["Summary"].iter_rows() if row[0].value == "Mean changes by area"]
    assert coloured(book["Summary"]) == {f"B{row + 1}:F{row + 5}": [DOWN, UP] for row in heads}


def test_where_weights_are_not_known_areas_have_their_change_alone() -> None:
    rows = rows_of(opened(without_weights(sample_diff())))
    assert ["Mean changes by area", "Index change"] in rows
    assert ["Total", 6.63] in rows


def test_without_areas_there_is_no_table_of_them() -> None:
    assert "Mean changes by area" not in texts(opened(table_diff())["Summary"])


def test_the_last_line_says_what_a_change_is_made_of(book: Workbook) -> None:
    assert texts(book["Summary"])[-1].startswith("Index change = own results + new weights + ")


@pytest.mark.parametrize(("length", "lines"), [(125, 1), (126, 2), (251, 3)])
def test_a_line_is_as_high_as_its_text_needs(length: int, lines: int) -> None:
    diff = sample_diff()
    source = "x" * (length - len("2024:  · 2025: ket-qua-2025"))
    sheet = opened(replace(diff, before=replace(diff.before, source=source)))["Summary"]
    assert len(str(sheet["A2"].value)) == length
    assert sheet.row_dimensions[2].height == pytest.approx(16 * lines, abs=0.5)

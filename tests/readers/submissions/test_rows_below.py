"""Rows of a form below its criteria: figures, sums and what somebody put in by hand."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from submission_forms import answer, codes_of, read_rows, read_sheets, row_of, self_points, tidy_rows
from workbooks import Row


def test_rows_with_criterion_and_letter_in_one_are_read(tmp_path: Path) -> None:
    rows = tidy_rows()
    at = rows.index(row_of(rows, "1.2"))
    rows[at + 1][0], rows[at + 2][0] = "1.2.a", "1.2.b"

    reading = read_rows(tmp_path, rows)

    assert (answer(reading, "1.2", "a"), answer(reading, "1.2", "b")) == (18, 20)


def test_figures_are_recognised_by_their_labels(tmp_path: Path) -> None:
    rows = tidy_rows()
    at = rows.index(row_of(rows, "1.2"))
    rows[at + 1], rows[at + 2] = rows[at + 2], rows[at + 1]
    rows[at + 1][0] = rows[at + 2][0] = ""

    reading = read_rows(tmp_path, rows)

    assert (answer(reading, "1.2", "a"), answer(reading, "1.2", "b")) == (18, 20)
    assert codes_of(reading.findings) == []


def test_a_figure_with_a_strange_label_is_taken_by_its_letter(tmp_path: Path) -> None:
    rows = tidy_rows()
    rows[rows.index(row_of(rows, "1.2")) + 1][1] = "Kinh phí đã giải ngân"

    reading = read_rows(tmp_path, rows)

    assert answer(reading, "1.2", "a") == 18
    assert codes_of(reading.findings) == ["CCHC215"]


def test_more_figures_than_asked_without_letters_are_not_guessed(tmp_path: Path) -> None:
    rows = tidy_rows()
    at = rows.index(row_of(rows, "1.2"))
    rows[at + 1 : at + 3] = [["", "", "", figure] for figure in (18.0, 20.0, 22.0)]

    reading = read_rows(tmp_path, rows)

    assert math.isnan(float(answer(reading, "1.2", "a") or 0))
    assert codes_of(reading.findings) == ["CCHC214"]


def test_blank_rows_put_in_by_hand_are_passed_over(tmp_path: Path) -> None:
    rows = [line for row in tidy_rows() for line in (row, [])]
    rows[0:2] = [rows[0]]

    reading = read_rows(tmp_path, rows)

    assert codes_of(reading.findings) == []
    assert answer(reading, "1.2", "b") == 20


def test_a_value_that_nobody_asks_for_is_reported(tmp_path: Path) -> None:
    rows = tidy_rows()
    rows.insert(rows.index(row_of(rows, "1.2")) + 3, ["", "Ghi thêm", "", 7.0])

    reading = read_rows(tmp_path, rows)

    assert codes_of(reading.findings) == ["CCHC213"]
    assert reading.findings[0].place.cell == "D7"


@pytest.mark.parametrize("name", ["Tổng điểm", "Cộng lĩnh vực I", "TỔNG CỘNG", "Tổng"])
def test_rows_of_sums_are_passed_over(tmp_path: Path, name: str) -> None:
    rows = tidy_rows()
    rows.insert(rows.index(row_of(rows, "2")), ["", name, 14.0, "", 5.5])
    rows.append(["", name, 14.0, "", 5.5])

    assert codes_of(read_rows(tmp_path, rows).findings) == []


def test_an_input_whose_label_begins_like_a_sum_is_read(tmp_path: Path) -> None:
    rows = tidy_rows()
    at = rows.index(row_of(rows, "1.2"))
    rows[at + 1][:2] = ["a", "Tổng số đã hoàn thành"]

    assert answer(read_rows(tmp_path, rows), "1.2", "a") == 18


def test_column_numbers_below_the_header_are_no_criteria(tmp_path: Path) -> None:
    rows = tidy_rows()
    rows.insert(1, [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0])

    assert codes_of(read_rows(tmp_path, rows).findings) == []


def test_every_sheet_with_a_table_is_read(tmp_path: Path) -> None:
    rows = tidy_rows()
    at = rows.index(row_of(rows, "2"))
    sheets: Mapping[str, Sequence[Row]] = {
        "Hướng dẫn": [["Điền số liệu vào cột D"]],
        "I. Chỉ đạo": rows[:at],
        "II. Thể chế": [rows[0], *rows[at:]],
    }

    reading = read_sheets(tmp_path, sheets)

    assert codes_of(reading.findings) == []
    assert (answer(reading, "1.1"), answer(reading, "2.2")) == ("Muộn", 3)


def test_an_award_is_read_from_self_points_where_no_figure_stands(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "1.4")[3:5] = ["", 0.75]

    assert answer(read_rows(tmp_path, rows), "1.4") == 0.75


def test_a_row_for_what_others_state_may_be_missing(tmp_path: Path) -> None:
    rows = tidy_rows()
    rows.remove(row_of(rows, "2.3"))

    assert codes_of(read_rows(tmp_path, rows).findings) == []


def test_self_points_that_are_text_are_repaired_with_their_cell(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "2.2")[4] = "0,25"

    reading = read_rows(tmp_path, rows)

    assert self_points(reading, "2.2") == 0.25
    assert [(finding.code, finding.place.cell) for finding in reading.findings] == [("CCHC301", "E21")]


def test_words_are_no_self_points(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "2.2")[4] = "tối đa"

    reading = read_rows(tmp_path, rows)

    assert math.isnan(self_points(reading, "2.2"))
    assert codes_of(reading.findings) == ["CCHC310"]

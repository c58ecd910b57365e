"""Rows whose code is gone: their exact name says what they are, and nothing less than that."""

from math import isnan
from pathlib import Path

import pytest
from submission_forms import answer, codes_of, filled, read_rows, row_of, self_points, small_form, tidy_rows
from workbooks import Value, form_sheets

from cchc_cli.readers.submissions.codes import CodeBook
from cchc_cli.readers.submissions.uncoded import UncodedRows


@pytest.mark.parametrize("code", [None, "", " ", "\u200b", "?", "-", "x", "1.25", "2.9", "l.2"])
def test_a_row_without_its_code_is_known_by_its_name(tmp_path: Path, code: Value) -> None:
    rows = tidy_rows()
    row_of(rows, "1.2")[0] = code

    reading = read_rows(tmp_path, rows)

    assert [answer(reading, "1.2", letter) for letter in "ab"] == [18, 20]
    assert self_points(reading, "1.2") == 1.8
    assert codes_of(reading.findings) == ["CCHC218"]


def test_its_finding_is_at_the_cell_of_the_code_and_says_what_to_type(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "1.2")[0] = None

    (finding,) = read_rows(tmp_path, rows).findings

    assert (finding.place.cell, finding.criterion) == ("A4", "1.2")
    assert "is criterion 1.2, but its code is missing" in str(finding.message)
    assert "Type the code 1.2" in str(finding.hint)


def test_a_code_that_no_criterion_has_is_quoted(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "1.2")[0] = "l.2"

    assert "its code is “l.2”" in str(read_rows(tmp_path, rows).findings[0].message)


def test_figures_of_the_criterion_above_stay_its_own(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "1.3")[0] = None

    reading = read_rows(tmp_path, rows)

    assert [answer(reading, "1.2", letter) for letter in "ab"] == [18, 20]
    assert answer(reading, "1.3") == 0


def test_a_name_that_is_not_exact_is_not_assumed(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "1.3")[:2] = [None, "Báo cáo gửi chậm trễ"]

    reading = read_rows(tmp_path, rows)

    assert isnan(float(answer(reading, "1.3") or 0))
    assert codes_of(reading.findings) == ["CCHC211", "CCHC213", "CCHC213"]


def test_a_name_whose_criterion_has_a_row_is_a_heading(tmp_path: Path) -> None:
    rows = tidy_rows()
    rows.insert(6, [None, "Báo cáo gửi chậm", None, None, None, None, None])

    reading = read_rows(tmp_path, rows)

    assert (answer(reading, "1.3"), reading.findings) == (0, ())


def test_of_two_rows_with_the_name_neither_is_taken(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "1.3")[0] = None
    rows.insert(7, list(rows[6]))

    reading = read_rows(tmp_path, rows)

    assert isnan(float(answer(reading, "1.3") or 0))
    assert "CCHC211" in codes_of(reading.findings)


def test_a_criterion_that_a_refused_row_may_be_about_is_not_taken(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "1.5")[0] = "1.6"  # the code of 1.6 and the name of 1.5
    rows.append([None, "Tiêu chí thứ năm", None, 7.0, None, None, None])

    assert codes_of(read_rows(tmp_path, rows).findings)[0] == "CCHC210"
    assert isnan(float(answer(read_rows(tmp_path, rows), "1.5") or 0))


def test_a_form_with_codes_before_names_may_lack_one(tmp_path: Path) -> None:
    (rows,) = form_sheets(small_form(), filled(), layout="f1").values()
    named, name = "1.2. Hoàn thành nhiệm vụ", "Hoàn thành nhiệm vụ"
    without = [[name if value == named else value for value in row] for row in rows]

    reading = read_rows(tmp_path, without)

    assert (answer(reading, "1.2", "a"), codes_of(reading.findings)) == (18, ["CCHC218"])


def test_a_table_without_any_code_is_no_form(tmp_path: Path) -> None:
    rows = [[None, *row[1:]] if at else row for at, row in enumerate(tidy_rows())]

    assert codes_of(read_rows(tmp_path, rows).findings) == ["CCHC205"]


def test_only_criteria_that_are_scored_are_known_by_name() -> None:
    uncoded = UncodedRows(CodeBook(small_form()))
    for row, name in enumerate(("Chỉ đạo, điều hành", "ban hành  kế hoạch", "Không có tiêu chí này", "")):
        uncoded.note((0, row), name)

    assert uncoded.by_name(()) == {(0, 1): "1.1"}
    assert uncoded.by_name({"1.1"}) == {}

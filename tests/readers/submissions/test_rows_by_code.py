"""Rows of a form by their codes: which criterion they are about, from the workbook to the answer."""

import math
from datetime import date
from pathlib import Path

import pytest
from submission_forms import answer, codes_of, read_rows, row_of, self_points, tidy_rows
from workbooks import Value


@pytest.mark.parametrize("written", ["2.2.", "２.２", "2,2", "Tiêu chí 2.2", " 2.2)"])
def test_codes_written_otherwise_are_read_and_reported(tmp_path: Path, written: str) -> None:
    rows = tidy_rows()
    row_of(rows, "2.2")[0] = written

    reading = read_rows(tmp_path, rows)

    assert answer(reading, "2.2") == 3
    assert codes_of(reading.findings) == ["CCHC212"]


@pytest.mark.parametrize("written", ["I", "I.", "Lĩnh vực I", 1.0])
def test_areas_may_have_roman_numerals_or_numbers(tmp_path: Path, written: Value) -> None:
    rows = tidy_rows()
    row_of(rows, "1")[0] = written

    reading = read_rows(tmp_path, rows)

    assert codes_of(reading.findings) == []


def test_a_code_may_stand_before_the_name(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "2.2")[:2] = ["", "2.2. Văn bản trái pháp luật"]

    assert answer(read_rows(tmp_path, rows), "2.2") == 3


def test_running_numbers_beside_codes_in_the_text_are_no_codes(tmp_path: Path) -> None:
    rows = tidy_rows()
    rows = [
        [at, f"{row[0]}. {row[1]}", *row[2:]] if "." in str(row[0]) else row for at, row in enumerate(rows)
    ]

    reading = read_rows(tmp_path, rows)

    assert codes_of(reading.findings) == []
    assert answer(reading, "1.10") == 10


def test_a_number_is_the_code_that_its_name_says(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "1.1")[0] = 1.1
    row_of(rows, "1.10")[0] = 1.1

    reading = read_rows(tmp_path, rows)

    assert (answer(reading, "1.1"), answer(reading, "1.10")) == ("Muộn", 10)
    assert codes_of(reading.findings) == ["CCHC207", "CCHC207"]
    assert [finding.place.cell for finding in reading.findings] == ["A3", "A14"]


def test_a_number_that_can_only_be_one_code_is_that_code(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "2.2")[0] = 2.2

    reading = read_rows(tmp_path, rows)

    assert (answer(reading, "2.2"), codes_of(reading.findings)) == (3, [])


def test_a_number_without_a_name_is_the_code_that_comes_next(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "1.10")[:2] = [1.1, ""]

    reading = read_rows(tmp_path, rows)

    assert answer(reading, "1.10") == 10
    assert codes_of(reading.findings) == ["CCHC207"]


def test_a_number_out_of_place_without_a_name_is_refused(tmp_path: Path) -> None:
    rows = tidy_rows()
    row = row_of(rows, "1.10")
    rows.remove(row)
    rows.append([1.1, "", *row[2:]])

    reading = read_rows(tmp_path, rows)

    assert math.isnan(float(answer(reading, "1.10") or 0))
    assert "CCHC208" in codes_of(reading.findings)


def test_text_that_lost_its_zero_is_recovered_by_its_name(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "1.10")[0] = "1.1"

    reading = read_rows(tmp_path, rows)

    assert (answer(reading, "1.1"), answer(reading, "1.10")) == ("Muộn", 10)
    assert codes_of(reading.findings) == ["CCHC207"]


@pytest.mark.parametrize("day", [date(2025, 2, 1), date(2025, 1, 2)])
def test_a_date_is_the_code_that_its_name_says(tmp_path: Path, day: date) -> None:
    rows = tidy_rows()
    row_of(rows, "1.2")[0] = day

    reading = read_rows(tmp_path, rows)

    assert answer(reading, "1.2", "a") == 18
    assert codes_of(reading.findings) == ["CCHC207"]


def test_a_date_that_is_no_code_is_reported(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "2.2")[:2] = [date(2025, 12, 24), "Việc khác"]

    assert codes_of(read_rows(tmp_path, rows).findings) == ["CCHC203", "CCHC211"]


def test_two_rows_for_one_criterion_count_for_nothing(tmp_path: Path) -> None:
    rows = tidy_rows()
    rows.append(list(row_of(rows, "2.2")))

    reading = read_rows(tmp_path, rows)

    assert math.isnan(float(answer(reading, "2.2") or 0))
    assert math.isnan(self_points(reading, "2.2"))
    assert codes_of(reading.findings) == ["CCHC206"]
    assert "Sheet1!E21 and Sheet1!E23" in str(reading.findings[0].message)


def test_an_unknown_code_is_reported_with_the_nearest_name(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "2.2")[0] = "2.9"
    row_of(rows, "2.9")[1] = "Văn bản trái pháp luậtt"

    reading = read_rows(tmp_path, rows)

    assert codes_of(reading.findings) == ["CCHC203", "CCHC211"]
    assert "2.2" in str(reading.findings[0].hint)
    assert reading.findings[1].values["codes"] == ("2.2",)


def test_a_reworded_name_is_reported_and_scored_by_its_code(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "2.2")[1] = "Một việc hoàn toàn khác"

    reading = read_rows(tmp_path, rows)

    assert answer(reading, "2.2") == 3
    assert codes_of(reading.findings) == ["CCHC209"]


def test_a_slightly_different_name_is_no_matter(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "2.2")[1] = "Các văn bản trái pháp luật."

    assert codes_of(read_rows(tmp_path, rows).findings) == []


def test_a_code_with_the_name_of_another_criterion_is_not_scored(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "2.2")[1] = "Ban hành kế hoạch"

    (finding,) = read_rows(tmp_path, rows).findings

    assert (finding.code, finding.criterion) == ("CCHC210", "2.2")


@pytest.mark.parametrize(("mistyped", "code"), [("1.3", "1.2"), ("1.2", "1.1"), ("2.2", "2.1")])
def test_a_row_with_the_code_of_another_row_is_all_that_is_told(
    tmp_path: Path, mistyped: str, code: str
) -> None:
    rows = tidy_rows()
    row_of(rows, mistyped)[0] = code

    (finding,) = read_rows(tmp_path, rows).findings

    assert (finding.code, finding.criterion) == ("CCHC210", mistyped)


def test_of_two_criteria_that_one_row_may_be_the_other_is_missing(tmp_path: Path) -> None:
    rows = [row for row in tidy_rows() if row[0] != "1.6"]
    row_of(rows, "1.5")[0] = "1.6"

    findings = read_rows(tmp_path, rows).findings

    assert codes_of(findings) == ["CCHC210", "CCHC211"]
    assert {findings[0].criterion, *findings[1].values["codes"]} == {"1.5", "1.6"}  # type: ignore[misc]

"""Two tables for the same criteria: one finding, and the one that is filled in counts."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from submission_forms import answer, codes_of, read_rows, read_sheets, row_of, self_points, tidy_rows
from workbooks import Row, Value

from cchc_cli.readers.submissions.reading import Reading


def blank_rows() -> list[list[Value]]:
    """The tidy form without any answer."""
    header, *rows = tidy_rows()
    return [header, *([*row[:3], None, None, None, None] for row in rows)]


def example_rows() -> list[list[Value]]:
    """A heading and one criterion filled in, as instructions show it."""
    header, *_ = tidy_rows()
    return [["Cách điền:"], header, row_of(tidy_rows(), "1.1")]


def found(reading: Reading) -> list[tuple[str, str]]:
    return [(finding.code, f"{finding.place.sheet}!{finding.place.cell}") for finding in reading.findings]


def test_two_filled_in_tables_are_one_error_and_none_counts(tmp_path: Path) -> None:
    reading = read_sheets(tmp_path, {"Tự đánh giá": tidy_rows(), "Bản nháp": tidy_rows()})

    assert reading.submission is None
    assert found(reading) == [("CCHC217", "Tự đánh giá!"), ("CCHC246", "Bản nháp!A2")]
    assert reading.findings[1].values == {"count": 2, "places": ("Tự đánh giá!A2", "Bản nháp!A2")}


@pytest.mark.parametrize("sheets", [("Tự đánh giá", "Bản trắng"), ("Bản trắng", "Tự đánh giá")])
def test_of_a_form_and_its_empty_copy_the_form_counts(tmp_path: Path, sheets: Sequence[str]) -> None:
    rows = {"Tự đánh giá": tidy_rows(), "Bản trắng": blank_rows()}
    reading = read_sheets(tmp_path, {name: rows[name] for name in sheets})

    assert found(reading) == [("CCHC247", "Bản trắng!A2")]
    assert reading.findings[0].values == {"left_out": "Bản trắng!A2", "counting": "Tự đánh giá!A2"}
    assert (answer(reading, "1.1"), self_points(reading, "1.2")) == ("Muộn", 1.8)


def test_of_two_empty_tables_the_first_is_the_form(tmp_path: Path) -> None:
    reading = read_sheets(tmp_path, {"Một": blank_rows(), "Hai": blank_rows()})

    assert found(reading) == [("CCHC217", "Một!"), ("CCHC247", "Hai!A2")]


def test_one_of_three_tables_that_is_empty_does_not_clash(tmp_path: Path) -> None:
    reading = read_sheets(tmp_path, {"Một": tidy_rows(), "Hai": blank_rows(), "Ba": tidy_rows()})

    assert [finding for finding in found(reading) if finding[0] != "CCHC217"] == [
        ("CCHC247", "Hai!A2"),
        ("CCHC246", "Ba!A2"),
    ]


@pytest.mark.parametrize("sheet", ["Hướng dẫn", "HƯỚNG DẪN ĐIỀN", "Ví dụ", "Instructions"])
def test_an_example_on_the_sheet_of_instructions_does_not_count(tmp_path: Path, sheet: str) -> None:
    reading = read_sheets(tmp_path, {sheet: example_rows(), "Tự đánh giá": tidy_rows()})

    assert found(reading) == [("CCHC248", f"{sheet}!A3")]
    assert answer(reading, "1.1") == "Muộn"


def test_an_example_does_not_count_where_the_form_itself_is_blank(tmp_path: Path) -> None:
    reading = read_sheets(tmp_path, {"Hướng dẫn": tidy_rows(), "Tự đánh giá": blank_rows()})

    assert reading.submission is None
    assert found(reading) == [("CCHC217", "Hướng dẫn!"), ("CCHC248", "Hướng dẫn!A2")]


def test_a_form_that_stands_only_on_a_sheet_called_instructions_counts(tmp_path: Path) -> None:
    reading = read_sheets(tmp_path, {"Hướng dẫn": tidy_rows()})

    assert found(reading) == []
    assert answer(reading, "1.1") == "Muộn"


def test_two_tables_on_one_sheet_are_told_apart_by_the_repeated_heading(tmp_path: Path) -> None:
    reading = read_rows(tmp_path, [*tidy_rows(), [], *blank_rows()])

    assert found(reading) == [("CCHC247", f"Sheet1!A{len(tidy_rows()) + 3}")]
    assert answer(reading, "1.1") == "Muộn"


def test_a_heading_that_is_repeated_on_every_page_makes_no_second_table(tmp_path: Path) -> None:
    rows = tidy_rows()
    reading = read_rows(tmp_path, [*rows[:9], rows[0], *rows[9:]])

    assert found(reading) == []


def test_one_row_stated_twice_is_still_told_by_itself(tmp_path: Path) -> None:
    rows = tidy_rows()
    reading = read_sheets(tmp_path, {"Một": rows, "Hai": [rows[0], row_of(rows, "1.1")]})

    assert codes_of(reading.findings) == ["CCHC206"]


def test_sheets_with_different_criteria_are_one_form(tmp_path: Path) -> None:
    rows = tidy_rows()
    split = rows.index(row_of(rows, "2"))
    sheets: dict[str, Sequence[Row]] = {"I": rows[:split], "II": [rows[0], *rows[split:]]}

    assert found(read_sheets(tmp_path, sheets)) == []


def test_a_copy_of_one_area_costs_that_area_only(tmp_path: Path) -> None:
    rows = tidy_rows()
    split = rows.index(row_of(rows, "2"))
    reading = read_sheets(tmp_path, {"Tự đánh giá": rows, "II": [rows[0], *rows[split:]]})

    assert found(reading) == [("CCHC246", "II!A2")]
    assert answer(reading, "1.1") == "Muộn"
    assert str(self_points(reading, "2.2")) == "nan"

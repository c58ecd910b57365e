"""Values that nothing asks for are told, wherever they stand."""

from datetime import date
from pathlib import Path

import pytest
from submission_forms import answer, codes_of, filled, read_rows, row_of, small_form, tidy_rows
from workbooks import Value, form_sheets

from cchc_cli.domain.findings import Finding
from cchc_cli.readers.submissions.reading import Reading

INPUTS, SELF_POINTS = 3, 4


def at(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    """Give code and cell of every finding."""
    return [(finding.code, finding.place.cell) for finding in findings]


def with_codes_before_names(folder: Path, text: str, instead: Value) -> Reading:
    """Read a form without a column of codes, with something else in place of one of its texts."""
    (rows,) = form_sheets(small_form(), filled(), layout="f1").values()
    return read_rows(folder, [[instead if value == text else value for value in row] for row in rows])


@pytest.mark.parametrize("name", [59.0, 5.5, 45672.0, True, date(2025, 1, 15)])
def test_a_figure_whose_name_is_no_text_is_told(tmp_path: Path, name: Value) -> None:
    reading = with_codes_before_names(tmp_path, "a) Số đã hoàn thành", name)

    assert at(reading.findings) == [("CCHC213", "C6")]
    assert reading.findings[0].criterion == "1.2"


def test_a_figure_keeps_its_letter_when_its_name_is_a_number(tmp_path: Path) -> None:
    rows = tidy_rows()
    rows[4][:2] = ["a", 59.0]

    reading = read_rows(tmp_path, rows)

    assert (answer(reading, "1.2", "a"), reading.findings) == (18, ())


def test_a_criterion_keeps_its_code_when_its_name_is_a_number(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "1.3")[1] = 59.0

    assert answer(read_rows(tmp_path, rows), "1.3") == 0


@pytest.mark.parametrize(
    "numbers",
    [
        [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0],
        ["(1)", "(2)", "(3)", "(4)", "(5)=(3)+(4)", "(6)", "(7)"],
        ["A", "B", "1", "2", "3", "4", "5"],
    ],
)
@pytest.mark.parametrize("row", [1, 4, 5])
def test_numbers_of_columns_are_no_answers(tmp_path: Path, numbers: list[Value], row: int) -> None:
    rows = tidy_rows()
    rows.insert(row, numbers)

    reading = read_rows(tmp_path, rows)

    assert reading.findings == ()
    assert (answer(reading, "1.2", "a"), answer(reading, "1.2", "b")) == (18, 20)


@pytest.mark.parametrize("letter", [18.0, 1.0, "x1.y"])
def test_a_figure_whose_letter_is_gone_is_read_by_its_label(tmp_path: Path, letter: Value) -> None:
    rows = tidy_rows()
    rows[4][0] = letter

    reading = read_rows(tmp_path, rows)

    assert (answer(reading, "1.2", "a"), answer(reading, "1.2", "b")) == (18, 20)


def test_of_figures_below_a_row_that_was_refused_only_the_cause_is_told(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "1.2")[:2] = ["1.25", "Việc của năm trước"]

    findings = read_rows(tmp_path, rows).findings

    assert at(findings) == [("CCHC203", "A4"), ("CCHC211", "")]
    assert "the figures below it" in str(findings[0].message)


def test_a_value_in_a_row_without_a_label_is_told_with_its_row(tmp_path: Path) -> None:
    rows = tidy_rows()
    rows.insert(6, [None, None, None, 5.0, None, None, None])

    (finding,) = read_rows(tmp_path, rows).findings

    assert (finding.code, "“row 7”" in str(finding.message)) == ("CCHC213", True)


def test_values_below_an_area_are_its_own_affair(tmp_path: Path) -> None:
    rows = tidy_rows()
    rows.insert(2, [None, "Phần chung", None, 5.0, None, None, None])

    assert codes_of(read_rows(tmp_path, rows).findings) == []


@pytest.mark.parametrize("column", [INPUTS, SELF_POINTS])
def test_a_value_in_a_row_without_code_and_name_is_told(tmp_path: Path, column: int) -> None:
    rows = tidy_rows()
    stray: list[Value] = [None] * 7
    stray[column] = 0.0
    rows.insert(6, stray)

    assert at(read_rows(tmp_path, rows).findings) == [("CCHC213", f"{'DE'[column - INPUTS]}7")]


def test_blank_rows_are_no_matter(tmp_path: Path) -> None:
    rows = tidy_rows()
    rows.insert(7, [None] * 7)

    assert read_rows(tmp_path, [*rows, *[[None] * 7] * 20]).findings == ()


def test_a_figure_in_the_column_of_points_is_told(tmp_path: Path) -> None:
    rows = tidy_rows()
    rows[4][INPUTS], rows[4][SELF_POINTS] = None, 18.0

    reading = read_rows(tmp_path, rows)

    assert at(reading.findings) == [("CCHC213", "E5")]
    assert (reading.findings[0].criterion, reading.findings[0].values["stated"]) == ("1.2", 18.0)


def test_points_beside_a_figure_that_is_there_are_no_matter(tmp_path: Path) -> None:
    rows = tidy_rows()
    rows[4][SELF_POINTS] = 0.9

    assert read_rows(tmp_path, rows).findings == ()


def test_own_points_of_a_criterion_without_its_answer_are_no_figure(tmp_path: Path) -> None:
    rows = tidy_rows()
    row_of(rows, "1.3")[INPUTS] = None

    assert read_rows(tmp_path, rows).findings == ()

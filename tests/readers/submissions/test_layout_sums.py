"""Rows of sums: they end a criterion, and nothing that stands below one is lost."""

import pytest
from submission_forms import tidy_rows
from tables_in_memory import answers_of, plan_of, stated, told
from workbooks import Row, Value


def with_row(at: int, *cells: Value) -> list[Row]:
    """The form with one more row."""
    rows: list[Row] = list(tidy_rows())
    rows.insert(at, cells)
    return rows


@pytest.mark.parametrize("name", ["Cộng", "Tổng điểm", "Tổng cộng lĩnh vực I"])
def test_a_row_of_sums_is_noted_with_the_rows_above_it(name: str) -> None:
    (total,) = plan_of(with_row(4, None, name, 2.0)).totals

    assert (total.label, total.table, total.row, total.above) == (name, 0, 4, 3)


def test_figures_below_a_row_of_sums_are_told_and_not_taken() -> None:
    read = answers_of(with_row(4, None, "Cộng", None, None, 0.5))

    assert [stated(read, "1.2", letter) for letter in "ab"] == [None, None]
    assert told(read) == [("CCHC213", "D6"), ("CCHC213", "D7")]


def test_values_without_a_name_below_a_row_of_sums_are_told() -> None:
    rows = with_row(7, None, "Cộng")
    rows.insert(8, [None, None, None, 5.0])

    assert told(answers_of(rows)) == [("CCHC213", "D9")]


def test_what_may_be_a_figure_with_the_label_of_a_sum_is_told() -> None:
    rows = tidy_rows()
    rows[4] = [None, "Tổng số điểm kiểm tra", None, 18.0, None, None, None]

    read = answers_of(rows)

    assert ("CCHC213", "D5") in told(read)


@pytest.mark.parametrize("at", [6, 7, 14])
def test_sums_where_no_figure_is_missing_are_no_matter(at: int) -> None:
    assert told(answers_of(with_row(at, None, "Cộng", 14.0, 99.0, 5.5))) == []


def test_points_of_a_row_of_sums_are_no_stray_value() -> None:
    rows = [row for row in tidy_rows() if row[0] != "b"]

    assert told(answers_of([*rows[:5], [None, "Cộng", 14.0, None, 5.5], *rows[5:]])) == []


def test_sums_below_figures_without_letters_are_no_figure() -> None:
    rows: list[Row] = list(tidy_rows())
    rows[4:6] = [[None, None, None, figure] for figure in (18.0, 20.0)]
    rows.insert(6, [None, "Cộng", 2.0, 38.0, 1.8])

    read = answers_of(rows)

    assert ([stated(read, "1.2", letter) for letter in "ab"], told(read)) == ([18, 20], [])


@pytest.mark.parametrize(("code", "answers"), [(1.0, [None, 20]), ("2", [None, 20]), ("I", [None, 20])])
def test_a_number_without_a_name_below_a_criterion_is_a_figure_and_no_area(
    code: Value, answers: list[float | None]
) -> None:
    rows = tidy_rows()
    rows[4][:2] = [code, None]

    read = answers_of(rows)

    assert [stated(read, "1.2", letter) for letter in "ab"] == answers
    assert told(read) == [("CCHC213", "D5")]


def test_in_a_table_without_names_a_number_is_an_area() -> None:
    above, below = tidy_rows()[:5], tidy_rows()[14:]
    rows = [[row[0], *row[2:]] for row in (*above, *below)]

    assert [row.code for row in plan_of(rows).rows][:4] == ["1", "1.1", "1.2", "2"]


def test_an_area_that_has_its_row_is_no_second_one_without_a_name() -> None:
    rows: list[Row] = list(tidy_rows())
    rows.insert(7, [1.0, None, None, 7.0])

    assert told(answers_of(rows)) == [("CCHC213", "D8")]
    assert [row.code for row in plan_of(rows).rows].count("1") == 1

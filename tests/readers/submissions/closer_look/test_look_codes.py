"""Codes that cells show otherwise than they hold, and faulty cells, in workbooks read as a whole."""

from datetime import date

import pytest
from marked_workbooks import formula, put
from submission_forms import answer, row_of, tidy_rows

from .conftest import Look, codes_and_cells


def nothing(*_: object) -> None:
    """Change nothing."""


@pytest.mark.parametrize(
    ("code", "name", "look_of_it", "criterion"),
    [
        (1.1, "", {"num_format": "0.00"}, "1.10"),
        (1.1, "", {"num_format": "0.0"}, "1.1"),
    ],
)
def test_the_number_format_says_which_code_a_number_is(
    look: Look, code: float, name: str, look_of_it: dict[str, object], criterion: str
) -> None:
    rows = tidy_rows()
    row = row_of(rows, criterion)
    at = rows.index(row)
    rows.append([code, name, *row[2:]])
    rows.remove(row)

    reading = look(put(f"A{len(rows)}", code, **look_of_it), rows)

    assert answer(reading, criterion) == row[3]
    assert ("CCHC228", f"A{len(rows)}") in codes_and_cells(reading.findings)
    assert at


def test_the_number_format_says_which_code_a_date_is(look: Look) -> None:
    rows = tidy_rows()
    row = row_of(rows, "1.5")
    rows.append([None, "", *row[2:]])
    rows.remove(row)

    reading = look(put(f"A{len(rows)}", date(2025, 5, 1), num_format="d.m"), rows)

    assert answer(reading, "1.5") == 5
    assert ("CCHC228", f"A{len(rows)}") in codes_and_cells(reading.findings)


def test_a_format_of_one_decimal_does_not_take_a_code_from_another_row(look: Look) -> None:
    rows = tidy_rows()
    row = row_of(rows, "1.10")
    rows.append([None, "", *row[2:]])
    rows.remove(row)

    reading = look(put(f"A{len(rows)}", 1.1, num_format="0.0"), rows)

    assert answer(reading, "1.1") == "Muộn"
    assert ("CCHC208", f"A{len(rows)}") in codes_and_cells(reading.findings)


def test_a_code_that_no_format_settles_is_refused(look: Look) -> None:
    rows = tidy_rows()
    row = row_of(rows, "1.10")
    rows.append([1.1, "", *row[2:]])
    rows.remove(row)

    reading = look(nothing, rows)

    assert ("CCHC208", f"A{len(rows)}") in codes_and_cells(reading.findings)


def test_an_error_in_the_column_of_codes_is_reported_where_it_loses_a_row(look: Look) -> None:
    rows = tidy_rows()
    row_of(rows, "1.5")[1] = "Tiêu chí khác"

    reading = look(formula("A9", "=#REF!", "#REF!"), rows)

    assert ("CCHC226", "A9") in codes_and_cells(reading.findings)


def test_an_error_beside_the_name_of_a_criterion_loses_nothing(look: Look) -> None:
    reading = look(formula("A9", "=#REF!", "#REF!"))

    assert answer(reading, "1.5") == 5
    assert codes_and_cells(reading.findings) == [("CCHC218", "A9")]


def test_an_error_beside_a_name_that_has_the_code_loses_nothing(look: Look) -> None:
    rows = tidy_rows()
    row_of(rows, "1.5")[1] = "1.5. Tiêu chí thứ năm"

    reading = look(formula("A9", "=#REF!", "#REF!"), rows)

    assert answer(reading, "1.5") == 5
    assert "CCHC226" not in [code for code, _ in codes_and_cells(reading.findings)]


def test_an_error_beside_the_name_of_an_area_loses_nothing(look: Look) -> None:
    assert "CCHC226" not in [
        code for code, _ in codes_and_cells(look(formula("A15", "=#REF!", "#REF!")).findings)
    ]


def test_an_error_instead_of_evidence_is_reported(look: Look) -> None:
    reading = look(formula("F3", "=#N/A", "#N/A"))

    assert codes_and_cells(reading.findings) == [("CCHC227", "F3")]


def test_an_error_on_the_row_below_a_criterion_is_reported_where_the_answer_may_stand_there(
    look: Look,
) -> None:
    rows = tidy_rows()
    at = rows.index(row_of(rows, "1.5"))
    rows[at][3] = None
    rows.insert(at + 1, [None, "Tiêu chí thứ năm", None, None, None, None, None])

    reading = look(formula(f"D{at + 2}", "=1/0", "#DIV/0!"), rows)

    assert codes_and_cells(reading.findings) == [("CCHC318", f"D{at + 2}")]


def test_an_error_instead_of_self_points_is_reported(look: Look) -> None:
    reading = look(formula("E9", "=1/0", "#DIV/0!"))

    assert codes_and_cells(reading.findings) == [("CCHC318", "E9")]

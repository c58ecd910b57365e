"""Filled-in forms: places, and what is answered."""

from domain.filled_forms import OTHER_SHEET, SHEET, filled, rows

from cchc_cli.domain.filled_form import FormTable


def test_places_are_cells_as_excel_writes_them() -> None:
    row = rows()[2]

    assert (row.code, row.place, row.points_place) == ("1.1.1", "S!A7", "S!E7")


def test_a_column_that_a_table_lacks_is_that_of_codes() -> None:
    assert FormTable("S", "B").place("", 4) == "S!B4"


def test_the_first_of_two_rows_is_that_of_the_criterion() -> None:
    twice = filled((*rows(codes=["1.2"]), *rows(codes=["1.2"], table=OTHER_SHEET)))

    assert twice.by_code["1.2"].table == SHEET


def test_a_number_is_an_answer_and_nothing_is_none() -> None:
    form = filled(numbers={("1.1.2", "a"): 0.0, ("1.1.2", "b"): float("nan")})
    positions = form.form.question_position

    assert form.is_answered(positions["1.1.2", "a"])
    assert not form.is_answered(positions["1.1.2", "b"])

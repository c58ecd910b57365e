"""Which cells of a form hold answers, and what each of them answers."""

from planned_tables import plan_of, table_of
from submission_forms import filled, row_of, small_form, tidy_rows
from workbooks import Value, form_sheets

from cchc_cli.readers.submissions.closer_look.answer_cells import AnswerCell, answer_cells
from cchc_cli.readers.submissions.plan import Table


def cells_of(*tables: Table) -> dict[int, list[AnswerCell]]:
    found = answer_cells(small_form(), plan_of(*tables), tables, "xa-a.xlsx")
    return {at: list(cells) for at, cells in found.items()}


def at_cell(cell: str, *tables: Table) -> AnswerCell:
    (found,) = (one for cells in cells_of(*tables).values() for one in cells if one.place.cell == cell)
    return found


def test_figures_and_own_points_are_answers_with_their_criterion_and_value() -> None:
    figure, points = at_cell("D5", table_of()), at_cell("E4", table_of())

    assert (figure.criterion, figure.value, figure.is_alternative) == ("1.2", 18.0, False)
    assert (points.criterion, points.value, points.is_alternative) == ("1.2", 1.8, False)


def test_an_answer_stands_in_its_file_and_sheet() -> None:
    place = at_cell("D5", table_of(name="Tự đánh giá")).place

    assert (place.file, place.sheet, place.cell) == ("xa-a.xlsx", "Tự đánh giá", "D5")


def test_neither_evidence_nor_maximum_nor_name_is_an_answer() -> None:
    columns = {cell.slot.column for cell in cells_of(table_of())[0]}

    assert columns == {3, 4}


def test_blank_cells_are_answers_too() -> None:
    rows = tidy_rows()
    row_of(rows, "1.3")[3] = None

    assert at_cell("D7", table_of(rows)).value == ""


def test_every_cell_is_given_once_though_it_may_answer_two_questions() -> None:
    references = [cell.place.cell for cell in cells_of(table_of())[0]]

    assert len(references) == len(set(references)) == 29


def test_where_figures_have_no_column_the_points_of_an_award_are_given_once() -> None:
    (rows,) = form_sheets(small_form(), filled(), layout="f1").values()

    found = [cell for cell in cells_of(table_of(rows))[0] if cell.criterion == "1.4"]

    assert len({cell.place.cell for cell in found}) == len(found)


def test_the_row_below_a_criterion_is_an_alternative() -> None:
    rows = tidy_rows()
    rows.insert(9, [None, "Tiêu chí thứ năm", None, 5.0, None, None, None])

    assert at_cell("D10", table_of(rows)).is_alternative
    assert not at_cell("D9", table_of(rows)).is_alternative


def test_the_answers_of_several_sheets_are_told_apart_by_the_position_of_their_table() -> None:
    sheets = form_sheets(small_form(), filled(), layout="f3")
    tables = [table_of(rows, name) for name, rows in sheets.items()]

    found = cells_of(*tables)

    assert {at: {cell.criterion.partition(".")[0] for cell in cells} for at, cells in found.items()} == {
        0: {"1"},
        1: {"2"},
    }
    assert {cell.place.sheet for cell in found[1]} == {tables[1].sheet.name}


def test_a_table_without_criteria_has_no_answers() -> None:
    notes: list[Value] = ["", "Ghi chú", None, None, None, None, None]
    rows = [*tidy_rows()[:1], notes]

    assert cells_of(table_of(rows)) == {}

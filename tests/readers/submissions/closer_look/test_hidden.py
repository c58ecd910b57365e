"""Answers in hidden rows and columns, and forms on hidden sheets."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from planned_tables import plan_of, table_of
from submission_forms import row_of, small_form, tidy_rows
from workbooks import Value

from cchc_cli.domain.findings import Finding
from cchc_cli.readers.submissions.cells import Sheet
from cchc_cli.readers.submissions.closer_look.answer_cells import AnswerCell, answer_cells
from cchc_cli.readers.submissions.closer_look.hidden import hidden_answers, hidden_tables
from cchc_cli.readers.submissions.closer_look.parts import SheetPart
from cchc_cli.readers.submissions.planner import Planner


def cells_of(rows: list[list[Value]] | None = None) -> list[AnswerCell]:
    table = table_of(rows)
    return list(answer_cells(small_form(), plan_of(table), [table], "xa-a.xlsx")[0])


def part(
    rows: Iterable[int] = (), columns: Iterable[int] = (), shown: frozenset[int] | None = None
) -> SheetPart:
    return SheetPart({}, frozenset(columns), frozenset(rows), shown)


def told(part: SheetPart, rows: list[list[Value]] | None = None) -> list[Finding]:
    return list(hidden_answers(cells_of(rows), part))


def test_nothing_hidden_is_nothing_to_tell() -> None:
    assert told(part()) == []


def test_an_answer_in_a_hidden_row_is_told_with_its_criterion() -> None:
    (finding,) = told(part(rows=[4]))

    assert (finding.code, finding.place.cell, finding.criterion) == ("CCHC221", "D5", "1.2")
    assert finding.values == {"rows": "5", "count": 1, "area": "D5"}


def test_rows_side_by_side_are_told_at_once() -> None:
    (finding,) = told(part(rows=range(8, 11)))

    assert (finding.place.cell, finding.criterion) == ("D9", "")
    assert finding.values == {"rows": "9:11", "count": 6, "area": "D9:E11"}


def test_a_visible_row_parts_what_is_told() -> None:
    assert [finding.values["rows"] for finding in told(part(rows=[8, 10]))] == ["9", "11"]


def test_a_visible_row_without_answers_parts_them_too() -> None:
    assert [finding.values["rows"] for finding in told(part(rows=[13, 16]))] == ["14", "17"]


def test_hidden_rows_without_answers_do_not_part_what_is_told() -> None:
    assert [finding.values["rows"] for finding in told(part(rows=range(13, 17)))] == ["14:17"]


def test_blank_answers_in_hidden_rows_are_no_matter() -> None:
    rows = tidy_rows()
    row_of(rows, "1.5")[3:5] = [None, " "]

    assert told(part(rows=[8]), rows) == []


def test_blank_rows_at_the_ends_are_left_out_of_what_is_told() -> None:
    rows = tidy_rows()
    row_of(rows, "1.5")[3:5] = [None, None]

    (finding,) = told(part(rows=[8, 9]), rows)

    assert finding.values == {"rows": "10", "count": 2, "area": "D10:E10"}


def test_every_hidden_column_is_told_once() -> None:
    found = told(part(columns=[3, 4]))

    assert [(finding.code, finding.place.cell, finding.values["column"]) for finding in found] == [
        ("CCHC222", "D3", "D"),
        ("CCHC222", "E3", "E"),
    ]


def test_a_hidden_column_beyond_z_has_two_letters() -> None:
    moved = [cell._replace(slot=cell.slot._replace(column=27)) for cell in cells_of()]

    assert next(hidden_answers(moved, part(columns=[27]))).values["column"] == "AB"


def test_what_is_hidden_with_its_column_is_not_told_with_its_row_again() -> None:
    found = told(part(rows=[8], columns=[3]))

    assert [(finding.code, finding.values["count"]) for finding in found] == [("CCHC222", 16), ("CCHC221", 1)]
    assert found[1].place.cell == "E9"


def test_rows_that_are_not_among_those_shown_are_hidden() -> None:
    shown = frozenset(range(8))

    assert told(part(shown=shown))[0].values["rows"] == "9:21"


@given(st.sets(st.integers(0, 22)))
def test_every_hidden_answer_is_counted_once(rows: set[int]) -> None:
    hidden = [cell for cell in cells_of() if cell.slot.row in rows and cell.value != ""]

    assert sum(int(str(finding.values["count"])) for finding in told(part(rows=rows))) == len(hidden)


def sheet(rows: list[list[Value]] | None = None, name: str = "Năm trước", *, is_hidden: bool = True) -> Sheet:
    return replace(table_of(rows, name).sheet, is_hidden=is_hidden)


def tables(*sheets: Sheet, are_all: bool = False) -> list[tuple[str, str]]:
    found = hidden_tables(sheets, Planner(small_form()), "xa-a.xlsx", are_all=are_all)
    return [(finding.code, finding.place.sheet) for finding in found]


def test_a_filled_in_table_on_a_hidden_sheet_is_told() -> None:
    assert tables(sheet(name="Bảng", is_hidden=False), sheet()) == [("CCHC223", "Năm trước")]


def test_where_no_other_table_is_there_that_is_another_finding() -> None:
    assert tables(sheet(), are_all=True) == [("CCHC224", "Năm trước")]


def test_the_name_of_the_sheet_is_quoted() -> None:
    (finding,) = hidden_tables([sheet(name="<b>|")], Planner(small_form()), "xa-a.xlsx", are_all=False)

    assert (finding.values, finding.place.cell) == ({"name": "<b>|"}, "")


def test_every_such_sheet_is_told_in_their_order() -> None:
    assert [name for _, name in tables(sheet(name="B"), sheet(name="A"))] == ["B", "A"]


@pytest.mark.parametrize("column", [3, 4])
def test_one_answer_is_enough_for_a_table_to_be_filled_in(column: int) -> None:
    rows = [[*row[:3], None, None, None, None] if at else row for at, row in enumerate(tidy_rows())]
    rows[8][column] = 1.0

    assert tables(sheet(rows)) == [("CCHC223", "Năm trước")]


def test_a_blank_form_is_not_filled_in() -> None:
    rows = [[*row[:3], None, None, None, None] if at else row for at, row in enumerate(tidy_rows())]

    assert tables(sheet(rows)) == []


def test_evidence_alone_fills_in_no_form() -> None:
    rows = [[*row[:3], None, None, "Báo cáo", None] if at else row for at, row in enumerate(tidy_rows())]

    assert tables(sheet(rows)) == []


def test_the_form_of_another_framework_is_no_form_of_this_one() -> None:
    rows = [row if not at else [f"9.{at}", f"Nội dung {at}", *row[2:]] for at, row in enumerate(tidy_rows())]

    assert tables(sheet(rows)) == []


def test_a_form_that_hardly_fits_is_that_of_another_framework() -> None:
    rows = [row if at < 4 else [f"9.{at}", f"Nội dung {at}", *row[2:]] for at, row in enumerate(tidy_rows())]

    assert tables(sheet(rows)) == []


def test_lists_and_the_identity_of_our_own_forms_are_no_tables() -> None:
    lists = Sheet("Danh mục", True, [["Đúng hạn"], ["Muộn"]])  # noqa: FBT003 - hidden

    assert tables(lists, sheet(name="_cchc")) == []

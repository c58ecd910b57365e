"""Plans are made once for all copies of a form, and never for another form."""

import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from submission_forms import row_of, small_form, tidy_rows
from tables_in_memory import tables_of
from workbooks import Row, Value

from cchc_cli.readers.submissions import planner
from cchc_cli.readers.submissions.plan import Plan
from cchc_cli.readers.submissions.planner import Planner

Rows = list[list[Value]]


def alone(*sheets: Rows) -> Plan:
    """Plan a workbook as the only one."""
    return Planner(small_form()).plan(tables_of(*sheets))


def cell(row: int, column: int, value: Value) -> Callable[[Rows], None]:
    """Say which cell is to be another."""

    def change(rows: Rows) -> None:
        rows[row][column] = value

    return change


@pytest.mark.parametrize(
    "change",
    [cell(6, 3, 99.0), cell(6, 3, None), cell(6, 4, None), cell(3, 5, "QĐ"), cell(3, 6, "Ghi chú")],
    ids=["figure", "no figure", "no points", "evidence", "remark"],
)
def test_copies_that_are_filled_in_otherwise_share_one_plan(change: Callable[[Rows], None]) -> None:
    made = Planner(small_form())
    other = tidy_rows()
    change(other)

    assert made.plan(tables_of(tidy_rows())) is made.plan(tables_of(other))


@pytest.mark.parametrize(
    "change",
    [cell(6, 0, "9.9"), cell(6, 1, "Việc khác"), cell(0, 3, "Chỉ số"), cell(6, 0, None)],
    ids=["code", "name", "heading", "no code"],
)
def test_another_code_name_or_heading_makes_another_plan(change: Callable[[Rows], None]) -> None:
    made = Planner(small_form())
    other = tidy_rows()
    change(other)

    assert made.plan(tables_of(tidy_rows())) is not made.plan(tables_of(other))


def test_the_name_of_a_sheet_is_part_of_the_plan() -> None:
    made = Planner(small_form())
    (first,), (_, second) = tables_of(tidy_rows()), tables_of(tidy_rows(), tidy_rows())

    assert made.plan([first]).places[0] == "S1!E3"
    assert made.plan([second]).places[0] == "S2!E3"


TOTAL: Row = (None, "Tổng điểm", 20.0, None, None, None, None)


def test_who_signs_below_the_sums_is_no_part_of_the_plan() -> None:
    made = Planner(small_form())
    signed = [
        [
            *tidy_rows(),
            TOTAL,
            (),
            (None, None, None, f"TM. UBND XÃ MẪU {number}"),
            (None, f"Nguyễn Văn {number}"),
        ]
        for number in range(2)
    ]

    assert made.plan(tables_of(signed[0])) is made.plan(tables_of(signed[1]))


def test_who_signs_below_a_table_without_sums_is_no_part_of_the_plan() -> None:
    made = Planner(small_form())
    signed = [[*tidy_rows(), (), (None, None, None, name)] for name in ("CHỦ TỊCH", "GIÁM ĐỐC")]

    assert made.plan(tables_of(signed[0])) is made.plan(tables_of(signed[1]))


def test_a_table_that_is_signed_ends_earlier_than_one_that_is_not() -> None:
    made = Planner(small_form())
    rows = [[*tidy_rows(), (None, None, None, None, None, text)] for text in ("Báo cáo số 5", "CHỦ TỊCH")]

    plans = [made.plan(tables_of(sheet)) for sheet in rows]

    assert [len(plan.totals) for plan in plans] == [0, 1]
    assert len(plans[0].evidence) > len(plans[1].evidence)


@pytest.mark.parametrize("name", ["", " ", "\u00a0", "\u200b"])
def test_which_rows_without_a_name_are_filled_in_makes_another_plan(name: str) -> None:
    made = Planner(small_form())
    plans = []
    for figures in ((18.0, 20.0, None), (None, 18.0, 20.0)):
        rows = tidy_rows()
        rows[4:6] = [[name, name, None, figure, None, None, None] for figure in figures]
        plans.append(made.plan(tables_of(rows)))

    first = small_form().question_position[("1.2", "a")]
    assert [plan.answer_places[first] for plan in plans] == ["S1!D5", "S1!D6"]


@pytest.mark.parametrize("codes", [(1.0, True), (True, 1.0), (0.0, False)])
def test_true_and_one_are_told_apart_whatever_came_first(codes: tuple[Value, Value]) -> None:
    made = Planner(small_form())
    for code in codes:
        rows = tidy_rows()
        row_of(rows, "1")[0] = code

        assert made.plan(tables_of(rows)) == alone(rows)


def test_nothing_more_is_remembered_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planner, "_REMEMBERED", 2)
    made = Planner(small_form())
    forms = []
    for number in range(5):
        rows = tidy_rows()
        row_of(rows, "2.2")[1] = f"Việc thứ {number}"
        forms.append(rows)

    again = [made.plan(tables_of(rows)) for rows in (*forms, *reversed(forms))]

    assert again == [alone(rows) for rows in (*forms, *reversed(forms))]


CHANGES: tuple[Callable[[Rows], None], ...] = (
    cell(4, 0, None),
    cell(4, 0, "1.2.a"),
    cell(4, 1, None),
    cell(4, 3, None),
    cell(5, 0, None),
    cell(5, 0, " "),
    cell(5, 1, " "),
    cell(5, 3, "-"),
    cell(6, 0, 1.3),
    cell(6, 0, value=True),
    cell(6, 1, "Cộng"),
    cell(12, 0, 1.1),
    cell(1, 0, 1.0),
    cell(1, 0, value=True),
)


@given(st.lists(st.sets(st.integers(0, len(CHANGES) - 1), max_size=4), min_size=2, max_size=4), st.integers())
def test_the_plan_of_a_workbook_does_not_depend_on_those_before(changed: list[set[int]], seed: int) -> None:
    workbooks = []
    for numbers in changed:
        rows = tidy_rows()
        for number in sorted(numbers):
            CHANGES[number](rows)
        workbooks.append(rows)
    random.Random(seed).shuffle(workbooks)
    made = Planner(small_form())

    assert [made.plan(tables_of(rows)) for rows in workbooks] == [alone(rows) for rows in workbooks]


def test_a_form_and_its_empty_copy_are_settled_for_each_workbook() -> None:
    made = Planner(small_form())
    header, *rows = tidy_rows()
    empty = [header, *([*row[:3], None, None, None, None] for row in rows)]

    one_way, other_way = made.plan(tables_of(tidy_rows(), empty)), made.plan(tables_of(empty, tidy_rows()))

    assert (one_way.places[0], other_way.places[0]) == ("S1!E3", "S2!E3")
    assert [finding.code for finding in (*one_way.findings, *other_way.findings)] == ["CCHC247"] * 2

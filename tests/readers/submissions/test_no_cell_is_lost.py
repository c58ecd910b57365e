"""Whatever is typed into a column of answers ends in an answer or in a finding."""

from collections.abc import Iterator, Sequence
from math import isnan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from submission_forms import tidy_rows
from tables_in_memory import FORM, tables_of
from workbooks import Row, Value

from cchc_cli.domain.cell_address import address, position_of
from cchc_cli.domain.findings import Finding
from cchc_cli.readers.submissions.answers import AnswerReader, Read
from cchc_cli.readers.submissions.plan import Plan
from cchc_cli.readers.submissions.planner import Planner

INPUTS, POINTS = 3, 4
READER = AnswerReader(FORM)

LABELS: tuple[Value, ...] = (
    None,
    " ",
    "a",
    "b",
    "1.2.a",
    "1.2.b",
    "1.3",
    "1. 3",
    "9.9",
    "x",
    1.0,
    1.1,
    True,
)
NAMES: tuple[Value, ...] = (
    None,
    "\u200b",
    "Số đã hoàn thành",
    "Số được giao",
    "Số hoàn thành",
    "Cộng đồng dân cư",
    "Cộng",
    "Tổng số điểm đã giao",
    "Lãnh đạo đơn vị đối thoại",
    "Việc của lãnh đạo đơn vị",
    "Báo cáo gửi chậm",
    "Ghi chú",
    2.0,
)
SAID: tuple[Value, ...] = (18.0, 0.0, "12", "mười hai", "có", True, "=1+1", "<b>")
BLANK: tuple[Value, ...] = (None, " ", "-", "…")

figure_rows = st.tuples(
    st.sampled_from(LABELS),
    st.sampled_from(NAMES),
    st.none(),
    st.sampled_from((*SAID, *BLANK)),
    st.sampled_from(BLANK),
)


def read(rows: Sequence[Row]) -> tuple[Plan, Read]:
    tables = tables_of(rows)
    plan = Planner(FORM).plan(tables)
    return plan, READER.read(plan, tables, "a.xlsx")


def answered(plan: Plan, found: Read) -> set[str]:
    """Give the cells out of which an answer came."""
    positions = {at for at, number in enumerate(found.numbers) if not isnan(number)} | found.texts.keys()
    return {
        address(slot.row, slot.column)
        for slot in (*plan.answers, *plan.alternatives)
        if slot.position in positions
    }


STANDING_FOR_ROWS_BELOW = {"CCHC203", "CCHC206", "CCHC208", "CCHC209", "CCHC210", "CCHC214"}


def told(findings: Sequence[Finding], row: int) -> bool:
    """Tell whether a finding is about a row, or about one above it and the figures below that."""
    rows = [(number, finding.code) for finding in findings for number in rows_of(finding)]
    return any(at == row or (at < row and code in STANDING_FOR_ROWS_BELOW) for at, code in rows)


def rows_of(finding: Finding) -> Iterator[int]:
    """Give the rows that a finding names; that about a criterion stated twice names two."""
    for reference in (finding.place.cell, str(finding.values.get("first", ""))):
        if reference:
            yield position_of(reference.rpartition("!")[2])[0]


def is_sum(plan: Plan, row: int) -> bool:
    """Tell whether a row has sums: then no figure of the criterion above is missing."""
    figures = (plan.answer_places[FORM.question_position[("1.2", letter)]] for letter in "ab")
    return row in {total.row for total in plan.totals} and all(figures)


@given(st.lists(figure_rows, min_size=1, max_size=5))
@settings(max_examples=300, deadline=None)
def test_a_figure_below_a_criterion_is_read_or_told(added: list[tuple[Value, ...]]) -> None:
    rows: list[Row] = list(tidy_rows())
    rows[4:6] = added

    plan, found = read(rows)

    cells, findings = answered(plan, found), (*plan.findings, *found.findings)
    for at in range(4, 4 + len(added)):
        is_read = address(at, INPUTS) in cells or rows[at][INPUTS] in BLANK
        assert is_read or told(findings, at) or is_sum(plan, at), (rows[at], findings)


@pytest.mark.parametrize("value", SAID)
@pytest.mark.parametrize("at", [row for row, cells in enumerate(tidy_rows()) if "." in str(cells[0])])
def test_points_on_the_row_of_a_criterion_are_read_or_told(at: int, value: Value) -> None:
    rows = tidy_rows()
    rows[at][POINTS] = value

    plan, found = read(rows)

    (slot,) = (slot for slot in plan.self_points if slot.row == at)
    told = {finding.place.cell for finding in found.findings}
    assert not isnan(found.self_points[slot.position]) or address(at, POINTS) in told


@given(st.sampled_from(SAID), st.sampled_from(BLANK), st.integers(4, 21))
def test_a_figure_in_the_wrong_column_is_told(value: Value, blank: Value, at: int) -> None:
    rows = tidy_rows()
    if rows[at][0] not in {"a", "b", "c", "d"}:
        return
    rows[at][INPUTS], rows[at][POINTS] = blank, value

    _, found = read(rows)

    assert address(at, POINTS) in {finding.place.cell for finding in found.findings}

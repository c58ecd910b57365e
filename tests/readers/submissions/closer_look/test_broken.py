"""Faulty cells that are no answers: codes whose rows are lost, and evidence that is not there."""

import pytest
from planned_tables import plan_of, table_of
from submission_forms import row_of, small_form, tidy_rows
from workbooks import Value

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding
from cchc_cli.readers.submissions.closer_look.broken import broken_codes, broken_evidence
from cchc_cli.readers.submissions.plan import Table

ERROR = finding_kinds.ERROR_CELL


def faulty(rows: list[list[Value]], *cells: str) -> Table:
    return table_of(rows, broken=dict.fromkeys(cells, ERROR))


def codes(*tables: Table, at: int = 0) -> list[Finding]:
    return list(broken_codes(small_form(), plan_of(*tables), tables, at, "xa-a.xlsx"))


def evidence(*tables: Table, at: int = 0) -> list[Finding]:
    return list(broken_evidence(small_form(), plan_of(*tables), tables, at, "xa-a.xlsx"))


def without_code(name: str) -> list[list[Value]]:
    """The form with an error where the code 1.5 should be, beside some name."""
    rows = tidy_rows()
    row_of(rows, "1.5")[:2] = [None, name]
    return rows


def test_a_row_that_is_lost_with_its_code_is_named() -> None:
    (finding,) = codes(faulty(without_code("Tiêu chí khác"), "A9"))

    assert (finding.code, finding.place.sheet, finding.place.cell) == ("CCHC226", "S", "A9")
    assert finding.criterion == ""


def test_a_row_that_is_known_by_its_name_is_not_lost() -> None:
    assert codes(faulty(without_code("Tiêu chí thứ năm"), "A9")) == []


@pytest.mark.parametrize("name", ["Chỉ đạo, điều hành", "  CHỈ ĐẠO,  điều hành "])
def test_the_row_of_an_area_has_no_answers_to_lose(name: str) -> None:
    assert codes(faulty(without_code(name), "A9")) == []


@pytest.mark.parametrize("cell", ["B9", "D9", "E9", "F9"])
def test_an_error_in_another_column_takes_no_code(cell: str) -> None:
    assert codes(faulty(without_code("Tiêu chí khác"), cell)) == []


@pytest.mark.parametrize("cell", ["A1", "A24", "A25"])
def test_above_the_table_and_below_its_last_criterion_no_code_is_needed(cell: str) -> None:
    blank: list[Value] = [None] * 7
    rows = [*tidy_rows(), blank, [None, "Tổng điểm", *blank[2:]], blank]

    assert codes(faulty(rows, cell)) == []


def test_the_row_behind_the_last_known_criterion_may_be_the_last_one() -> None:
    rows = tidy_rows()
    rows[-1][:2] = [None, "Nội dung khác"]

    assert [finding.place.cell for finding in codes(faulty(rows, "A22"))] == ["A22"]


def test_where_codes_stand_within_names_the_name_is_what_is_lost() -> None:
    rows = [row[1:] for row in tidy_rows()]
    for row, full in zip(rows[1:], tidy_rows()[1:], strict=True):
        row[0] = f"{full[0]}. {full[1]}"
    rows[8][0] = None

    (finding,) = codes(faulty(rows, "A9"))

    assert (finding.code, finding.place.cell) == ("CCHC226", "A9")


def test_every_lost_row_is_named() -> None:
    rows = without_code("Tiêu chí khác")
    row_of(rows, "1.7")[:2] = [None, "Nội dung"]

    assert [finding.place.cell for finding in codes(faulty(rows, "A9", "A11"))] == ["A9", "A11"]


def test_the_cells_of_another_sheet_are_not_those_of_this_one() -> None:
    first = table_of(without_code("Tiêu chí khác"), "Một")
    second = table_of(tidy_rows()[:1] + tidy_rows()[14:], "Hai", broken={"A9": ERROR})

    assert codes(first, second, at=0) == []


def test_evidence_that_is_faulty_is_named_with_its_criterion() -> None:
    (finding,) = evidence(faulty(tidy_rows(), "F3"))

    assert (finding.code, finding.place.cell, finding.criterion) == ("CCHC227", "F3", "1.1")


def test_evidence_on_the_row_of_a_figure_is_that_of_its_criterion() -> None:
    assert [finding.criterion for finding in evidence(faulty(tidy_rows(), "F5"))] == ["1.2"]


@pytest.mark.parametrize("cell", ["D3", "E3", "G3", "F1", "F2", "F90"])
def test_other_faulty_cells_are_no_evidence(cell: str) -> None:
    assert evidence(faulty(tidy_rows(), cell)) == []


def test_evidence_of_another_sheet_is_not_that_of_this_one() -> None:
    rows = tidy_rows()
    first = table_of(rows[:14], "Một")
    second = table_of([rows[0], *rows[14:]], "Hai", broken={"F8": ERROR, "F4": ERROR})

    assert evidence(first, second, at=0) == []
    assert [finding.place.cell for finding in evidence(first, second, at=1)] == ["F4", "F8"]
    assert {finding.place.sheet for finding in evidence(first, second, at=1)} == {"Hai"}

"""Columns whose heading does not say what stands below it, or that stand there twice."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from submission_forms import (
    codes_of,
    filled,
    read_rows,
    read_sheets,
    row_of,
    self_points,
    small_form,
    tidy_rows,
)
from workbooks import Row, Value, form_sheets

from cchc_cli.domain.findings import Finding, Severity

from .conftest import codes_and_cells

INPUTS, SELF_POINTS, EVIDENCE = 3, 4, 5


def headed(column: int, heading: Value) -> list[list[Value]]:
    """The tidy form with another heading above a column."""
    rows = tidy_rows()
    rows[0][column] = heading
    return rows


def with_column(heading: Value, values: dict[str, Value]) -> list[list[Value]]:
    """The tidy form with one more column, filled in beside some criteria."""
    rows = tidy_rows()
    for row in rows:
        row.append(values.get(str(row[0])))
    rows[0][-1] = heading
    return rows


def without_figures(heading: Value, values: dict[str, Value]) -> list[list[Value]]:
    """A form that only asks for own points, with one more column behind them."""
    rows = [row for row in with_column(heading, values) if len(str(row[0])) != 1 or str(row[0]).isdigit()]
    return [[*row[:INPUTS], *row[SELF_POINTS:]] for row in rows]


def only(findings: Sequence[Finding]) -> Finding:
    """Give the one finding that there is."""
    (finding,) = findings
    return finding


@pytest.mark.parametrize("heading", [None, "\u200b", 4.0, True, " 18 ", "…"])
def test_figures_below_no_heading_are_not_dropped_in_silence(tmp_path: Path, heading: Value) -> None:
    finding = only(read_rows(tmp_path, headed(INPUTS, heading)).findings)

    assert (finding.code, finding.place.cell) == ("CCHC249", "D1")
    assert finding.values["column"] == "D"


def test_only_criteria_with_such_figures_are_named(tmp_path: Path) -> None:
    rows = headed(INPUTS, None)
    for row in rows[1:]:
        row[INPUTS] = None
    row_of(rows, "1.3")[INPUTS] = 2.0
    row_of(rows, "1.1")[INPUTS] = "Muộn"
    row_of(rows, "2.2")[INPUTS] = "xem phụ lục"

    assert only(read_rows(tmp_path, rows).findings).values["codes"] == ("1.1", "1.3")


def test_own_points_below_no_heading_are_missed_by_every_criterion(tmp_path: Path) -> None:
    finding = only(read_rows(tmp_path, headed(SELF_POINTS, None)).findings)

    assert (finding.code, finding.place.cell) == ("CCHC249", "E1")
    assert "2.3" in str(finding.values["codes"])


def test_a_blank_column_without_heading_is_no_matter(tmp_path: Path) -> None:
    rows = headed(INPUTS, None)
    for row in rows[1:]:
        row[INPUTS] = None

    assert codes_of(read_rows(tmp_path, rows).findings) == []


def test_a_form_with_both_columns_may_have_others_without_heading(tmp_path: Path) -> None:
    assert codes_of(read_rows(tmp_path, with_column(None, {"1.1": 2.0})).findings) == []


def test_numbers_behind_a_form_without_figures_are_only_doubtful(tmp_path: Path) -> None:
    finding = only(read_rows(tmp_path, without_figures(None, {"1.1": 2.0})).findings)

    assert (finding.code, finding.severity) == ("CCHC250", Severity.WARNING)
    assert finding.values["codes"] == ("1.1",)


def test_notes_behind_a_form_without_figures_are_no_matter(tmp_path: Path) -> None:
    rows = without_figures(None, {"1.1": "xem lại", "1.2": "chờ số liệu"})

    assert codes_of(read_rows(tmp_path, rows).findings) == []


def test_a_column_of_its_own_is_no_matter_where_the_form_has_no_figures(tmp_path: Path) -> None:
    assert codes_of(read_rows(tmp_path, without_figures("Điểm năm 2024", {"1.1": 2.0})).findings) == []


def test_figures_that_only_stand_below_an_unknown_heading_are_doubtful(tmp_path: Path) -> None:
    finding = only(read_rows(tmp_path, headed(INPUTS, "SL")).findings)

    assert (finding.code, finding.place.cell, finding.values["heading"]) == ("CCHC250", "D1", "SL")


def test_headings_that_say_other_things_are_known(tmp_path: Path) -> None:
    assert codes_of(read_rows(tmp_path, headed(INPUTS, "Đơn vị tính")).findings) == []


@pytest.mark.parametrize("heading", ["Số\u200bliệu", "Số liệu\u200b", "Số \ufeffliệu"])
def test_characters_without_width_do_not_hide_a_heading(tmp_path: Path, heading: str) -> None:
    assert codes_of(read_rows(tmp_path, headed(INPUTS, heading)).findings) == []


@pytest.mark.parametrize(("lost", "cell"), [("Số liệu kê khai", "D2"), ("Điểm tự đánh giá", "G2")])
def test_each_sheet_is_looked_at(tmp_path: Path, lost: str, cell: str) -> None:
    sheets: dict[str, list[Row]] = form_sheets(small_form(), filled(), layout="f3")
    name, rows = next(iter(sheets.items()))
    sheets[name] = [[None if value == lost else value for value in row] for row in rows]

    findings = read_sheets(tmp_path, sheets).findings

    assert [(one.place.sheet, one.place.cell) for one in findings] == [(name, cell)]
    assert codes_of(findings) in (["CCHC249"], ["CCHC250"])


def test_a_second_column_that_says_the_same_is_told(tmp_path: Path) -> None:
    rows = with_column("Tự chấm", {"1.1": 0.5})

    finding = only(read_rows(tmp_path, rows).findings)

    assert codes_and_cells((finding,)) == [("CCHC251", "H1")]
    assert (finding.values["first"], finding.values["second"]) == ("E", "H")


@pytest.mark.parametrize("first", [0.5, None])
def test_a_second_column_that_says_something_else_is_an_error(tmp_path: Path, first: Value) -> None:
    rows = with_column("Tự chấm", {"1.1": 0.75})
    row_of(rows, "1.1")[SELF_POINTS] = first

    reading = read_rows(tmp_path, rows)

    finding = only(reading.findings)
    assert codes_and_cells((finding,)) == [("CCHC252", "H1")]
    assert (finding.values["place"], finding.values["codes"]) == ("H3", ("1.1",))
    assert self_points(reading, "1.2") == 1.8


def test_evidence_counts_in_every_column_of_evidence(tmp_path: Path) -> None:
    reading = read_rows(tmp_path, with_column("Minh chứng", {"1.2": "Báo cáo số 5"}))

    assert reading.findings == ()
    assert reading.submission is not None
    named = [
        leaf.code
        for leaf, has in zip(small_form().leaves, reading.submission.has_evidence, strict=True)
        if has
    ]
    assert named == ["1.1", "1.2", "2.1"]


def test_an_unknown_heading_in_place_of_own_points_is_doubtful(tmp_path: Path) -> None:
    finding = only(read_rows(tmp_path, headed(SELF_POINTS, "Xã chấm")).findings)

    assert codes_and_cells((finding,)) == [("CCHC250", "E1")]

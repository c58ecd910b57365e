"""Evidence in merged cells counts for every criterion that they reach."""

import pytest
from marked_workbooks import Change, both, merge
from submission_forms import small_form, tidy_rows

from cchc_cli.readers.submissions.closer_look.marks import merged_in
from cchc_cli.readers.submissions.closer_look.merged import reaches_below
from cchc_cli.readers.submissions.reading import Reading

from .conftest import Look, codes_and_cells

REPORT = "Báo cáo số 45/BC-UBND ngày 01/12/2025"


def with_evidence(reading: Reading) -> list[str]:
    """Give the criteria that have evidence."""
    assert reading.submission is not None
    flags = zip(small_form().leaves, reading.submission.has_evidence, strict=True)
    return [leaf.code for leaf, has_evidence in flags if has_evidence]


def test_evidence_merged_over_criteria_counts_for_each(look: Look) -> None:
    reading = look(merge("F7:F10", REPORT))

    assert with_evidence(reading) == ["1.1", "1.3", "1.4", "1.5", "1.6", "2.1"]
    assert reading.findings == ()


def test_evidence_merged_from_another_column_counts_too(look: Look) -> None:
    assert "1.4" in with_evidence(look(merge("F7:G8", REPORT)))


@pytest.mark.parametrize("change", [merge("F7:F10", ""), merge("G7:G10", REPORT), merge("A1:G1", "Tên")])
def test_other_merged_cells_are_no_evidence(look: Look, change: Change) -> None:
    reading = look(change, [[], *tidy_rows()])

    assert with_evidence(reading) == ["1.1", "2.1"]


def test_two_merged_cells_do_not_mix(look: Look) -> None:
    reading = look(both(merge("F7:F8", REPORT), merge("F9:F10", "")))

    assert with_evidence(reading) == ["1.1", "1.3", "1.4", "2.1"]


def test_own_points_merged_over_criteria_are_not_shared(look: Look) -> None:
    assert codes_and_cells(look(merge("E7:E8", 1.0)).findings) == [("CCHC225", "E8")]


def test_figures_merged_over_rows_are_not_shared(look: Look) -> None:
    assert codes_and_cells(look(merge("D5:D6", 18.0)).findings) == [("CCHC225", "D6")]


def test_merged_ranges_stand_behind_the_rows() -> None:
    sheet = (
        b'<sheetData></sheetData><mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="D5:D9"/></mergeCells>'
    )

    assert reaches_below(merged_in(sheet), 2) == ["D5:D9"]


def test_a_sheet_without_them_has_none() -> None:
    assert merged_in(b'<worksheet><sheetData><row r="1"/></sheetData></worksheet>') == ()

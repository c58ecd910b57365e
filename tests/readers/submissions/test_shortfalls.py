"""What a form lacks as a whole."""

from dataclasses import replace
from pathlib import Path

import pytest
from submission_forms import codes_of, read_rows, row_of, small_form, tidy_rows
from workbooks import Value, write_workbook

from cchc_cli.domain.form import Form
from cchc_cli.readers.submissions.reading import Reading, WorkbookReader

EVIDENCE = 5


def form_requiring(*codes: str) -> Form:
    """Give the small form, in which these criteria require evidence."""
    rows = (replace(row, requires_evidence=row.code in codes) for row in small_form().rows)
    return replace(small_form(), rows=tuple(rows))


def read(folder: Path, rows: list[list[Value]], form: Form) -> Reading:
    write_workbook(folder / "xa-a.xlsx", {"Sheet1": rows})
    return WorkbookReader(form).read(folder, "xa-a.xlsx")


def without_evidence_column() -> list[list[Value]]:
    return [row[:EVIDENCE] + row[EVIDENCE + 1 :] for row in tidy_rows()]


def test_a_table_without_a_column_for_evidence_is_one_finding_at_its_header(tmp_path: Path) -> None:
    reading = read(tmp_path, without_evidence_column(), form_requiring("1.1", "2.1"))

    assert codes_of(reading.findings) == ["CCHC244"]
    assert reading.findings[0].place.cell == "A1"
    assert reading.findings[0].values == {"count": 2, "codes": ("1.1", "2.1")}


def test_a_form_that_requires_none_needs_no_such_column(tmp_path: Path) -> None:
    assert codes_of(read(tmp_path, without_evidence_column(), form_requiring()).findings) == []


def test_a_form_with_the_column_lacks_nothing(tmp_path: Path) -> None:
    assert codes_of(read(tmp_path, tidy_rows(), form_requiring("1.1", "2.1")).findings) == []


def test_missing_rows_are_one_finding_that_names_them(tmp_path: Path) -> None:
    rows = [row for row in tidy_rows() if row[0] not in {"1.5", "2.2"}]
    (finding,) = read_rows(tmp_path, rows).findings

    assert (finding.code, finding.values["codes"]) == ("CCHC211", ("1.5", "2.2"))


@pytest.mark.parametrize("name", ["Văn bản trái pháp luật"])
def test_a_row_that_was_refused_is_not_missing_besides(tmp_path: Path, name: str) -> None:
    rows = tidy_rows()
    row_of(rows, "1.5")[1] = name

    assert codes_of(read_rows(tmp_path, rows).findings) == ["CCHC210"]

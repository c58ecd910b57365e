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


def without(*codes: str) -> list[list[Value]]:
    return [row for row in tidy_rows() if row[0] not in codes]


@pytest.mark.parametrize(
    ("codes", "where"),
    [
        (("1.5",), "between 1.4 and 1.6"),
        (("1.6", "1.7"), "between 1.5 and 1.8"),
        (("1.1",), "between 1 and 1.2"),
        (("1.10",), "between 1.9 and 2"),
        (("2.2",), "between 2.1 and 2.3"),
    ],
)
def test_a_gap_is_one_finding_that_says_where_it_is(
    tmp_path: Path, codes: tuple[str, ...], where: str
) -> None:
    (finding,) = read_rows(tmp_path, without(*codes)).findings

    assert (finding.code, finding.values["codes"]) == ("CCHC211", codes)
    assert where in str(finding.message)


def test_a_gap_above_everything_is_named_by_what_is_below(tmp_path: Path) -> None:
    (finding,) = read_rows(tmp_path, without("1", "1.1")).findings

    assert "above 1.2" in str(finding.message)


def test_several_gaps_are_findings_of_their_own(tmp_path: Path) -> None:
    findings = read_rows(tmp_path, without("1.5", "2.2")).findings

    assert [(finding.code, finding.values["codes"]) for finding in findings] == [
        ("CCHC211", ("1.5",)),
        ("CCHC211", ("2.2",)),
    ]


def test_many_gaps_are_one_finding_that_names_all_criteria(tmp_path: Path) -> None:
    missing = ("1.1", "1.3", "1.5", "1.7", "1.9", "2.2")

    (finding,) = read_rows(tmp_path, without(*missing)).findings

    assert (finding.code, finding.values["codes"]) == ("CCHC211", missing)
    assert "in 6 places" in str(finding.message)


def test_a_gap_is_named_at_the_sheet_of_its_area(tmp_path: Path) -> None:
    header, *rows = tidy_rows()
    second = next(at for at, row in enumerate(rows) if row[0] == "2")
    lower = [row for row in rows[second:] if row[0] not in {"2", "2.2"}]
    write_workbook(tmp_path / "xa-a.xlsx", {"Phần 1": [header, *rows[:second]], "Phần 2": [header, *lower]})

    (finding,) = WorkbookReader(small_form()).read(tmp_path, "xa-a.xlsx").findings

    assert (finding.code, finding.place.sheet) == ("CCHC211", "Phần 2")


def test_an_area_without_its_sheet_is_named_at_the_sheet_above(tmp_path: Path) -> None:
    rows = tidy_rows()
    second = next(at for at, row in enumerate(rows) if row[0] == "2")

    (finding,) = read_rows(tmp_path, rows[:second]).findings

    assert (finding.place.sheet, finding.values["codes"]) == ("Sheet1", ("2.1", "2.2"))
    assert "below 1.10" in str(finding.message)


@pytest.mark.parametrize("name", ["Văn bản trái pháp luật"])
def test_a_row_that_was_refused_is_not_missing_besides(tmp_path: Path, name: str) -> None:
    rows = tidy_rows()
    row_of(rows, "1.5")[1] = name

    assert codes_of(read_rows(tmp_path, rows).findings) == ["CCHC210"]

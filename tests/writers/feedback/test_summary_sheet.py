"""The summary of a feedback workbook."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from validations import BROKEN, FAULTY, GOOD, NO_NUMBER, NOT_ANSWERED, SPACES_REMOVED, finding
from writers.feedback.our_sheets import NO_COPY, rows_of, sheets_of, words_of

from cchc_cli.domain.findings import Finding, FindingKind, Place, Severity
from cchc_cli.domain.source_file import FileStatus, WorkbookFile
from cchc_cli.language import Language


def facts_of(sheet: Any) -> dict[str, str]:
    return {row[0]: row[1] for row in sheet.iter_rows(max_col=2, values_only=True) if row[0] and row[1]}


def kinds_of(sheet: Any) -> Sequence[tuple[object, ...]]:
    return [row for row in rows_of(sheet) if str(row[0]).startswith("CCHC")]


def test_the_summary_says_what_the_file_is(tmp_path: Path, english: Language) -> None:
    _, summary, _ = sheets_of(tmp_path, english, [finding(NO_NUMBER, "B2", stated="nhiều")])
    facts = facts_of(summary)

    assert facts["File"] == "xa-a.xlsx"
    assert facts["Unit"] == "Xã Tân Hòa (X1)"
    assert facts["Framework"] == "Khung mẫu (mau-2025)"
    assert (facts["Year"], facts["Status"]) == ("2025", "has errors to be mended")
    assert (facts["Errors"], facts["Warnings"], facts["Notes"]) == ("1", "0", "0")


def test_a_file_of_nobody_is_said_to_be_so(tmp_path: Path, english: Language) -> None:
    _, summary, _ = sheets_of(tmp_path, english, [], NO_COPY, BROKEN)

    assert facts_of(summary)["Unit"] == "unknown"
    assert facts_of(summary)["Status"] == "cannot be read"
    assert "technical support" not in words_of(summary)


def test_the_program_that_read_the_file_is_named_last_and_for_support_only(
    tmp_path: Path, english: Language
) -> None:
    _, summary, _ = sheets_of(tmp_path, english, [finding(NO_NUMBER, "B2", stated="nhiều")])

    assert words_of(summary).splitlines()[-1] == "For technical support: read with python-calamine."


def test_a_unit_without_a_name_is_called_by_its_code(tmp_path: Path, english: Language) -> None:
    _, summary, _ = sheets_of(tmp_path, english, [], file=replace(FAULTY, unit_code="X77"))

    assert facts_of(summary)["Unit"] == "X77"


def test_the_summary_counts_every_kind_once(tmp_path: Path, english: Language) -> None:
    findings = [
        finding(NO_NUMBER, "B2", stated="nhiều"),
        *(finding(NOT_ANSWERED, f"E{row}") for row in range(5, 9)),
        finding(SPACES_REMOVED, "B2", stated=" nhiều"),
    ]
    _, summary, _ = sheets_of(tmp_path, english, findings)

    assert [row for row in rows_of(summary) if str(row[0]).startswith("CCHC")] == [
        ("CCHC910", "error", "Words instead of a number", 1),
        ("CCHC911", "warning", "An answer is missing", 4),
        ("CCHC913", "note", "Spaces", 1),
    ]


def test_facts_are_in_the_language_of_the_reader(tmp_path: Path, vietnamese: Language) -> None:
    _, summary, _ = sheets_of(tmp_path, vietnamese, [finding(NO_NUMBER, "B2", stated="nhiều")])
    facts = facts_of(summary)

    assert facts["Đơn vị"] == "Xã Tân Hòa (X1)"
    assert facts["Tình trạng"] == "có lỗi phải sửa"
    assert [facts[name] for name in ("Lỗi", "Cảnh báo", "Ghi chú")] == ["1", "0", "0"]


@pytest.mark.parametrize(
    ("file", "status"),
    [(GOOD, "can be used"), (replace(FAULTY, status=FileStatus.UNREADABLE), "cannot be read")],
)
def test_it_is_said_what_became_of_the_file(
    file: WorkbookFile, status: str, tmp_path: Path, english: Language
) -> None:
    _, summary, _ = sheets_of(tmp_path, english, [], file=file)

    assert facts_of(summary)["Status"] == status


def test_many_findings_are_counted_as_people_write_numbers(tmp_path: Path, vietnamese: Language) -> None:
    findings = [finding(NOT_ANSWERED, f"E{row}") for row in range(5, 1205)]
    _, summary, _ = sheets_of(tmp_path, vietnamese, findings)

    assert facts_of(summary)["Cảnh báo"] == "1.200"
    assert kinds_of(summary)[0][3] == 1200


def test_a_clean_file_has_no_kinds(tmp_path: Path, english: Language) -> None:
    _, summary, _ = sheets_of(tmp_path, english, [])

    assert kinds_of(summary) == []


def test_a_kind_without_a_title_is_called_by_its_sentence(tmp_path: Path, english: Language) -> None:
    kind = FindingKind("CCHC931", Severity.ERROR, "Row {row} is empty.", "Fill it in.")
    findings = [finding(kind, f"E{row}", row=row) for row in (5, 6)]
    _, summary, _ = sheets_of(tmp_path, english, findings)

    assert kinds_of(summary) == [("CCHC931", "error", "Row … is empty.", 2)]


def test_errors_come_before_what_is_only_doubtful(tmp_path: Path, english: Language) -> None:
    findings = [
        finding(SPACES_REMOVED, "B2", stated=" x"),
        finding(NOT_ANSWERED, "E5"),
        finding(NO_NUMBER, "B2", stated="x"),
    ]
    _, summary, _ = sheets_of(tmp_path, english, findings)

    assert [row[1] for row in kinds_of(summary)] == ["error", "warning", "note"]


def test_an_error_of_the_folder_is_told_where_the_file_has_none(tmp_path: Path, english: Language) -> None:
    of_folder = Finding(NO_NUMBER, Place(), values={"stated": "x"})
    _, summary, _ = sheets_of(tmp_path, english, [of_folder])

    assert [row[0] for row in kinds_of(summary)] == ["CCHC910"]


@pytest.mark.parametrize("path", ["=1+1.xlsx", "<r>x</r>", "a\x1b[31m.xlsx"])
def test_a_file_name_does_nothing(path: str, tmp_path: Path, english: Language) -> None:
    _, summary, _ = sheets_of(tmp_path, english, [], file=replace(FAULTY, path=path))

    assert summary["B1"].data_type == "s"
    assert "\x1b" not in summary["B1"].value

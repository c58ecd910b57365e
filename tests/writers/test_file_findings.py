"""Findings sorted by file."""

from dataclasses import replace

import pytest
from validations import (
    BROKEN,
    FAULTY,
    GOOD,
    NO_NUMBER,
    NOT_ANSWERED,
    SPACES_REMOVED,
    finding,
    small_validation,
    validation_of,
)

from cchc_cli.domain.finding_kinds import ALL
from cchc_cli.domain.findings import Finding, Place, Severity
from cchc_cli.domain.source_file import WorkbookFile
from cchc_cli.language import Language
from cchc_cli.writers.file_findings import findings_by_file


def test_files_come_by_path_and_what_is_in_none_comes_last() -> None:
    assert [file.path for file in findings_by_file(small_validation())] == [
        "<b>x<_b>|=1+1 [red].xlsx",
        "hỏng 100%.xlsx",
        "xa-a.xlsx",
        "đợt 1/xa-tot.xlsx",
        "",
    ]


def test_a_file_without_findings_is_there_too() -> None:
    (clean,) = findings_by_file(validation_of([], [GOOD]))

    assert clean.workbook == GOOD
    assert clean.findings == ()
    assert not clean.has_any(*Severity)


def test_a_file_that_is_no_workbook_has_its_own_place() -> None:
    settings = Finding(ALL[0], Place("cchc.yaml"))
    workbook, other = findings_by_file(validation_of([settings]))

    assert (workbook.path, other.path, other.workbook) == (FAULTY.path, "cchc.yaml", None)


def test_no_finding_is_lost() -> None:
    validation = small_validation()

    assert sum(len(file.findings) for file in findings_by_file(validation)) == len(validation.findings)


def test_severities_are_counted() -> None:
    (file,) = findings_by_file(
        validation_of([finding(NO_NUMBER, "D3", stated="x"), finding(NOT_ANSWERED, "E5")])
    )

    assert file.count() == {Severity.ERROR: 1, Severity.WARNING: 1, Severity.INFO: 0}


def test_a_unit_is_called_by_its_name_else_by_its_code(english: Language) -> None:
    validation = small_validation()
    *_, faulty, _good, nowhere = findings_by_file(validation)

    assert faulty.unit_name(validation) == "Xã Tân Hòa"
    assert nowhere.unit_name(validation) == ""
    assert nowhere.title(english) == "All workbooks together"


def test_a_file_with_notes_alone_is_clean() -> None:
    (file,) = findings_by_file(
        validation_of([finding(SPACES_REMOVED, "F8", file=GOOD.path, stated=" x")], [GOOD])
    )

    assert file.is_clean
    assert not file.is_unused


@pytest.mark.parametrize("workbook", [FAULTY, BROKEN])
def test_a_workbook_that_cannot_be_used_is_not_clean_without_findings(workbook: WorkbookFile) -> None:
    (file,) = findings_by_file(validation_of([], [workbook]))

    assert not file.is_clean
    assert file.is_unused


def test_a_workbook_with_an_error_of_its_own_is_not_unused_for_another_reason() -> None:
    (file,) = findings_by_file(validation_of([finding(NO_NUMBER, "D3", stated="x")]))

    assert not file.is_unused


def test_what_is_no_workbook_is_neither_clean_nor_unused() -> None:
    *_, nowhere = findings_by_file(small_validation())

    assert not nowhere.is_clean
    assert not nowhere.is_unused


def test_new_findings_are_told_from_those_of_an_earlier_run() -> None:
    found = validation_of([finding(NO_NUMBER, f"D{at}", stated="x") for at in (3, 4)])
    (file,) = findings_by_file(replace(found, known=found.findings[:1]))

    assert file.is_compared
    assert file.new_and_known(Severity.ERROR) == (found.findings[1:], found.findings[:1])
    assert file.has_new_error


def test_known_errors_are_not_new() -> None:
    found = validation_of([finding(NO_NUMBER, "D3", stated="x")])
    (file,) = findings_by_file(replace(found, known=found.findings))

    assert not file.has_new_error


def test_without_an_earlier_run_everything_is_new() -> None:
    found = validation_of([finding(NO_NUMBER, "D3", stated="x")])
    (file,) = findings_by_file(found)

    assert not file.is_compared
    assert file.new_and_known(Severity.ERROR) == (found.findings, ())

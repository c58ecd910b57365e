"""A validation as people read it, narrow and wide."""

import re
from dataclasses import replace
from datetime import date
from io import StringIO

import pytest
from assessments import HOSTILE_NAME
from rich.console import Console
from syrupy.assertion import SnapshotAssertion
from validations import (
    BROKEN,
    FAULTY,
    GOOD,
    NO_NUMBER,
    NOT_ANSWERED,
    NOTHING_SENT,
    SPACES_REMOVED,
    finding,
    large_validation,
    quote,
    small_validation,
    validation_of,
)

from cchc_cli.domain.findings import Finding, Severity, in_order
from cchc_cli.domain.source_file import FileStatus
from cchc_cli.domain.validation import Validation, WaivedFinding
from cchc_cli.language import Language
from cchc_cli.writers.finding_view.options import DEFAULT_VIEW, ViewOptions
from cchc_cli.writers.finding_view.view import (
    FEW_INFOS,
    MOST_CLEAN_FILES,
    MOST_UNUSED_FILES,
    SUMMARY_ABOVE,
    validation_view,
)

NOISY = validation_of(
    [
        finding(NO_NUMBER, "D3", stated="x"),
        *(finding(SPACES_REMOVED, f"F{row}", stated=f" {row}") for row in range(FEW_INFOS + 1)),
    ]
)


def shown(
    validation: Validation, language: Language, options: ViewOptions = DEFAULT_VIEW, *, width: int = 120
) -> list[str]:
    terminal = Console(file=StringIO(), width=width, color_system=None, highlight=False, markup=False)
    with terminal.capture() as captured:
        terminal.print(*validation_view(validation, language, options), sep="\n")
    return [line.rstrip() for line in captured.get().splitlines()]


@pytest.mark.parametrize("width", [80, 120])
def test_it_reads_like_this(language: Language, width: int, snapshot: SnapshotAssertion) -> None:
    lines = shown(small_validation(), language, ViewOptions(quote), width=width)

    assert max(map(len, lines)) <= width
    assert "\n".join(lines) == snapshot


def test_many_files_are_summed_up_first(language: Language, snapshot: SnapshotAssertion) -> None:
    lines = shown(large_validation(2 * SUMMARY_ABOVE), language, width=80)

    assert "\n".join(lines[:8]) == snapshot


def test_of_many_files_only_some_with_errors_are_shown(english: Language) -> None:
    text = "\n".join(shown(large_validation(2 * SUMMARY_ABOVE), english))

    assert text.count("A number belongs here") == 10
    assert "The criterion is not answered." not in text
    assert "… and 10 more files with errors." in text


def test_hostile_names_are_there_to_the_letter(english: Language) -> None:
    text = "\n".join(shown(small_validation(), english))

    assert f"\n{HOSTILE_NAME} · has errors to be mended" in text
    assert f"not “{HOSTILE_NAME}”" in text


def test_nothing_steers_the_terminal(english: Language) -> None:
    assert not any("\x1b" in line for line in shown(small_validation(), english))


def test_many_notes_are_only_counted(english: Language) -> None:
    text = "\n".join(shown(NOISY, english))

    assert "was read without spaces" not in text
    assert f"notes: {FEW_INFOS + 1}" in text
    assert "--all lists them" in text


def test_notes_are_listed_where_that_was_asked_for(english: Language) -> None:
    assert "was read without spaces" in "\n".join(shown(NOISY, english, ViewOptions(show_infos=True)))


def test_quiet_shows_errors_only(english: Language) -> None:
    text = "\n".join(shown(small_validation(), english, ViewOptions(errors_only=True)))

    assert "The file is a picture." in text
    assert "The criterion is not answered." not in text
    assert "checked, nothing wrong" not in text


def test_a_clean_file_is_said_to_be_clean(english: Language) -> None:
    lines = shown(validation_of([], [GOOD]), english)

    assert lines[1] == "✓ đợt 1/xa-tot.xlsx: checked, nothing wrong."
    assert "Nothing wrong was found." in lines
    assert "Nothing has to be mended before sending (exit status 0)." in lines


def test_a_file_with_notes_alone_is_clean_and_says_how_many(english: Language) -> None:
    notes = [
        finding(SPACES_REMOVED, f"F{row}", file=GOOD.path, stated=f" {row}") for row in range(FEW_INFOS + 1)
    ]

    assert f"✓ đợt 1/xa-tot.xlsx: checked, nothing wrong; notes: {FEW_INFOS + 1}." in shown(
        validation_of(notes, [GOOD]), english
    )


def test_a_file_that_cannot_be_used_is_not_called_clean(english: Language) -> None:
    lines = shown(validation_of([], [GOOD, FAULTY, BROKEN]), english)

    assert [line for line in lines if "✓" in line] == ["✓ đợt 1/xa-tot.xlsx: checked, nothing wrong."]


def test_files_without_a_finding_that_cannot_be_used_are_named(english: Language) -> None:
    lines = shown(validation_of([], [GOOD, FAULTY, BROKEN]), english, ViewOptions(errors_only=True))

    assert lines[1:4] == [
        "✗ Not used, because of an error in all workbooks together or one that is waived (2):",
        "  hỏng 100%.xlsx",
        "  xa-a.xlsx",
    ]


def test_of_many_files_that_cannot_be_used_the_rest_is_counted(english: Language) -> None:
    files = [replace(BROKEN, path=f"{at:03}.xlsx") for at in range(MOST_UNUSED_FILES + 5)]
    lines = shown(validation_of([], files), english)

    assert f"  {MOST_UNUSED_FILES - 1:03}.xlsx" in lines
    assert f"  {MOST_UNUSED_FILES:03}.xlsx" not in lines
    assert "  … and 5 more" in lines


def test_of_many_files_those_with_new_errors_come_first(english: Language) -> None:
    validation = large_validation(2 * SUMMARY_ABOVE)
    known = tuple(one for one in validation.findings if one.place.file != "xa-0039.xlsx")
    lines = shown(replace(validation, known=known, has_baseline=True), english)

    assert next(line for line in lines if line.endswith(".xlsx")) == "xa-0039.xlsx"


def test_the_sheet_is_named_with_the_file_or_with_each_finding(english: Language) -> None:
    one = validation_of([finding(NO_NUMBER, "D3", stated="x"), finding(NOT_ANSWERED, "E5")])
    two = validation_of([finding(NO_NUMBER, "D3", stated="x"), finding(NOT_ANSWERED, "E5", sheet="Phụ lục")])

    assert shown(one, english)[2].endswith(" · Sheet “Tự đánh giá”")
    assert [line for line in shown(two, english) if "Sheet" in line] == [
        "Sheet “Tự đánh giá”",
        "Sheet “Phụ lục”",
    ]


def test_many_clean_files_are_counted(english: Language) -> None:
    files = [replace(GOOD, path=f"{at}.xlsx") for at in range(MOST_CLEAN_FILES + 1)]

    assert f"✓ Nothing wrong in {MOST_CLEAN_FILES + 1} files." in shown(validation_of([], files), english)


def test_what_was_checked_is_counted(english: Language) -> None:
    files = [GOOD, replace(GOOD, path="b.xlsx", status=FileStatus.UNREADABLE)]

    assert (
        "Checked: files 2, readable 1; in each of them criteria 1, answers 1. "
        "Framework: Khung mẫu (mau-2025, 2025)."
    ) in shown(validation_of([], files), english)


def test_the_way_to_more_names_a_code_that_was_shown(english: Language) -> None:
    lines = shown(validation_of([finding(NOT_ANSWERED, "E5")]), english)

    assert lines[-1] == "What a finding means and how to mend it: cchc rule CCHC911"


def test_a_warning_fails_where_that_was_asked_for(english: Language) -> None:
    validation = validation_of([finding(NOT_ANSWERED, "E5")])

    assert "No errors, but warnings to be looked at before sending: 1 (exit status 0)." in shown(
        validation, english
    )
    assert "To be mended before sending: 1 (exit status 1)." in shown(
        validation, english, ViewOptions(fail_on=Severity.WARNING)
    )


def test_what_is_known_from_an_earlier_run_is_counted(english: Language) -> None:
    validation = validation_of([finding(NO_NUMBER, "D3", stated="x")])
    lines = shown(replace(validation, known=validation.findings, has_baseline=True), english)

    assert any(line.startswith("Of these, new since the earlier run: errors: 0") for line in lines)
    assert "No new error, but known ones that are not mended yet: 1 (exit status 0)." in lines


def test_waived_findings_do_not_disappear(english: Language) -> None:
    waived = (
        WaivedFinding(finding(NO_NUMBER, "D3", stated="x"), "sáp nhập", date(2026, 3, 31)),
        WaivedFinding(finding(NO_NUMBER, "D4", stated="x"), "sáp nhập", date(2026, 3, 31)),
        WaivedFinding(finding(NOT_ANSWERED, "E5"), "không có"),
    )
    lines = shown(replace(validation_of([]), waived=waived), english)

    assert lines[lines.index("Waived: 3") + 1 :][:2] == [
        "  CCHC910 × 2: sáp nhập, until 2026-03-31",
        "  CCHC911 × 1: không có",
    ]


def kinds_of(validation: Validation, language: Language) -> list[list[str]]:
    """Give the rows of the summary by kind."""
    lines = shown(validation, language)
    start = next(at for at, line in enumerate(lines) if line.startswith("Code"))
    rows = lines[start + 2 :]
    return [re.split(r"\s{2,}", row.strip()) for row in rows[: rows.index("")]]


def test_what_is_in_no_file_counts_for_none_in_the_summary(english: Language) -> None:
    large = large_validation(2 * SUMMARY_ABOVE)
    absent = [Finding(NOTHING_SENT, unit_code=f"Y{at}", values={"name": f"Xã {at}"}) for at in range(3)]
    both = replace(large, findings=in_order((*large.findings, *absent)))

    counts = {row[0]: row[-2:] for row in kinds_of(both, english)}
    assert counts == {"CCHC910": ["20", "20"], "CCHC911": ["40", "40"], "CCHC915": ["3", "–"]}


def test_counts_of_kinds_are_written_in_the_digits_of_the_language(vietnamese: Language) -> None:
    lines = shown(large_validation(1200), vietnamese)

    assert any(line.endswith("1.200   1.200") for line in lines)


def test_the_worst_kinds_come_first_and_of_these_the_most_frequent(english: Language) -> None:
    assert [row[0] for row in kinds_of(large_validation(2 * SUMMARY_ABOVE), english)] == [
        "CCHC910",
        "CCHC911",
    ]


def test_where_there_are_no_notes_nobody_is_told_how_to_list_them(english: Language) -> None:
    assert not any("--all" in line for line in shown(large_validation(2 * SUMMARY_ABOVE), english))

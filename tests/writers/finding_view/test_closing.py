"""The last lines of a validation."""

from dataclasses import replace
from datetime import date

import pytest
from validations import NO_NUMBER, NOT_ANSWERED, SPACES_REMOVED, finding, small_validation, validation_of

from cchc_cli.domain.findings import Finding, Severity
from cchc_cli.domain.validation import Validation, WaivedFinding
from cchc_cli.language import Language
from cchc_cli.writers.finding_view.closing import closing_lines
from cchc_cli.writers.finding_view.options import DEFAULT_VIEW, ViewOptions


def lines_of(
    validation: Validation,
    language: Language,
    options: ViewOptions = DEFAULT_VIEW,
    severities: tuple[Severity, ...] = tuple(Severity),
) -> list[str]:
    return [line.plain for line in closing_lines(validation, severities, language, options)]


def test_they_begin_with_a_blank_line(english: Language) -> None:
    assert lines_of(validation_of([]), english)[0] == ""


@pytest.mark.parametrize(
    ("fail_on", "failures"), [(Severity.ERROR, 3), (Severity.WARNING, 10), (Severity.INFO, 12)]
)
def test_what_has_to_be_mended_is_what_makes_the_run_fail(
    fail_on: Severity, failures: int, english: Language
) -> None:
    lines = lines_of(small_validation(), english, ViewOptions(fail_on=fail_on))

    assert f"To be mended before sending: {failures} (exit status 1)." in lines
    assert failures == len(small_validation().failures(fail_on))


def test_notes_that_are_not_listed_are_pointed_to(english: Language) -> None:
    notes = validation_of([finding(SPACES_REMOVED, "F8", stated=" x")])

    assert any("--all" in line for line in lines_of(notes, english, severities=(Severity.ERROR,)))
    assert not any("--all" in line for line in lines_of(notes, english))


def test_quiet_points_to_no_notes(english: Language) -> None:
    notes = validation_of([finding(SPACES_REMOVED, "F8", stated=" x")])
    lines = lines_of(notes, english, ViewOptions(errors_only=True), (Severity.ERROR,))

    assert not any("--all" in line for line in lines)


def test_who_asked_for_all_notes_is_not_told_to_ask(english: Language) -> None:
    notes = validation_of([finding(SPACES_REMOVED, "F8", stated=" x")])
    lines = lines_of(notes, english, ViewOptions(show_infos=True), (Severity.ERROR,))

    assert not any("--all" in line for line in lines)


def test_waivers_of_one_reason_that_end_on_different_days_are_told_apart(english: Language) -> None:
    days = (date(2026, 5, 1), date(2026, 3, 31), None)
    waived = tuple(WaivedFinding(finding(NOT_ANSWERED, "E5"), "sáp nhập", day) for day in days)
    lines = lines_of(replace(validation_of([]), waived=waived), english)

    assert [line for line in lines if "sáp nhập" in line] == [
        f"  {NOT_ANSWERED.code} × 1: sáp nhập, until 2026-03-31",
        f"  {NOT_ANSWERED.code} × 1: sáp nhập, until 2026-05-01",
        f"  {NOT_ANSWERED.code} × 1: sáp nhập",
    ]


def test_without_anything_shown_no_code_is_pointed_to(english: Language) -> None:
    assert not any("cchc rule" in line for line in lines_of(validation_of([]), english))


def test_without_a_baseline_nothing_is_known(english: Language) -> None:
    assert not any("earlier run" in line for line in lines_of(small_validation(), english))


def test_a_baseline_that_knows_nothing_is_told(english: Language) -> None:
    compared = replace(small_validation(), has_baseline=True)

    assert (
        "Of these, new since the earlier run: errors: 3, warnings: 7, notes: 2; "
        "known from it: errors: 0, warnings: 0, notes: 0." in lines_of(compared, english)
    )


def test_known_errors_do_not_fail_but_are_not_called_good(english: Language) -> None:
    found = validation_of([finding(NO_NUMBER, "D3", stated="x"), finding(NOT_ANSWERED, "E5")])
    lines = lines_of(replace(found, known=found.findings, has_baseline=True), english)

    assert "No new error, but known ones that are not mended yet: 1 (exit status 0)." in lines


def test_new_errors_are_told_from_known_ones(english: Language) -> None:
    found = validation_of([finding(NO_NUMBER, f"D{at}", stated="x") for at in (3, 4)])
    lines = lines_of(replace(found, known=found.findings[:1], has_baseline=True), english)

    assert "To be mended, new since the earlier run: 1 (exit status 1)." in lines


def test_nothing_found_is_compared_with_nothing(english: Language) -> None:
    lines = lines_of(replace(validation_of([]), has_baseline=True), english)

    assert lines[2:] == [
        "Nothing wrong was found.",
        "Nothing has to be mended before sending (exit status 0).",
    ]


def test_warnings_alone_are_to_be_looked_at(language: Language) -> None:
    lines = lines_of(validation_of([finding(NOT_ANSWERED, f"E{at}") for at in (5, 6)]), language)

    assert lines[-2] in {
        "No errors, but warnings to be looked at before sending: 2 (exit status 0).",
        "Không có lỗi, nhưng còn 2 cảnh báo cần xem lại trước khi gửi (mã thoát 0).",
    }


@pytest.mark.parametrize(
    ("findings", "colour"),
    [
        ((), "green"),
        ((finding(SPACES_REMOVED, "F8", stated=" x"),), "green"),
        ((finding(NOT_ANSWERED, "E5"),), "yellow"),
        ((finding(NO_NUMBER, "D3", stated="x"),), "red"),
    ],
)
def test_only_what_is_well_is_green(findings: tuple[Finding, ...], colour: str, english: Language) -> None:
    lines = closing_lines(validation_of(findings), (), english, DEFAULT_VIEW)

    assert [line.style for line in lines][-1] == colour


def test_waivers_of_one_code_with_two_reasons_are_told_apart(english: Language) -> None:
    waived = tuple(
        WaivedFinding(finding(kind, cell, stated="x"), reason)
        for kind, cell, reason in (
            (NO_NUMBER, "D3", "b"),
            (NO_NUMBER, "D4", "a"),
            (NO_NUMBER, "D5", "b"),
            (NOT_ANSWERED, "E5", "a"),
        )
    )
    lines = lines_of(replace(validation_of([]), waived=waived), english)

    assert lines[-4:-1] == ["  CCHC910 × 1: a", "  CCHC910 × 2: b", "  CCHC911 × 1: a"]


def test_a_reason_cannot_steer_the_terminal(english: Language) -> None:
    waived = (WaivedFinding(finding(NOT_ANSWERED, "E5"), "\x1b[2J"),)

    assert "\x1b" not in "".join(lines_of(replace(validation_of([]), waived=waived), english))


def test_vietnamese_lines_read_like_sentences(vietnamese: Language) -> None:
    lines = lines_of(validation_of([]), vietnamese)

    assert lines[2:] == [
        "Không phát hiện vấn đề nào.",
        "Không có lỗi nào phải sửa trước khi gửi (mã thoát 0).",
    ]

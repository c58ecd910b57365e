"""The last lines of a validation."""

from dataclasses import replace

import pytest
from validations import NO_NUMBER, NOT_ANSWERED, SPACES_REMOVED, finding, small_validation, validation_of

from cchc_cli.domain.findings import Severity
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


def test_without_anything_shown_no_code_is_pointed_to(english: Language) -> None:
    assert not any("cchc rule" in line for line in lines_of(validation_of([]), english))


def test_without_a_baseline_nothing_is_known(english: Language) -> None:
    assert not any("earlier run" in line for line in lines_of(small_validation(), english))


def test_a_baseline_that_knows_nothing_is_told(english: Language) -> None:
    compared = replace(small_validation(), has_baseline=True)

    assert "Already known from the earlier run: 0." in lines_of(compared, english)


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

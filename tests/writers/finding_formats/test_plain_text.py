"""``findings.txt``."""

import pytest
from syrupy.assertion import SnapshotAssertion
from validations import GOOD, NO_NUMBER, SPACES_REMOVED, finding, quote, small_validation, validation_of

from cchc_cli.domain.findings import Severity
from cchc_cli.domain.sheet_copy import no_quotes
from cchc_cli.language import Language
from cchc_cli.writers.finding_formats.plain_text import WIDTH, plain_text


def test_it_reads_like_this(vietnamese: Language, snapshot: SnapshotAssertion) -> None:
    assert plain_text(small_validation(), vietnamese, Severity.ERROR, quote).decode() == snapshot


def test_lines_are_not_longer_than_a_page_and_have_no_blanks_at_their_end(english: Language) -> None:
    lines = plain_text(small_validation(), english, Severity.ERROR, quote).decode().splitlines()

    assert max(map(len, lines)) <= WIDTH
    assert all(line == line.rstrip() for line in lines)


def test_all_notes_are_listed(english: Language) -> None:
    notes = [finding(SPACES_REMOVED, f"F{row}", stated=f" {row}") for row in range(4)]
    more = [finding(SPACES_REMOVED, f"G{row}", stated=f" {row}") for row in range(4)]
    text = plain_text(validation_of([*notes, *more]), english, Severity.ERROR, no_quotes).decode()

    assert text.count("was read without spaces") == 4
    assert "--all" not in text


def test_a_clean_folder_is_told_in_a_few_lines(english: Language) -> None:
    lines = plain_text(validation_of([], [GOOD]), english, Severity.ERROR, no_quotes).decode().splitlines()

    assert len(lines) == 6


def test_colours_never_get_in_whatever_the_terminal(
    english: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    validation = validation_of([finding(NO_NUMBER, "D3", stated="x")])

    assert b"\x1b" not in plain_text(validation, english, Severity.ERROR, no_quotes)

"""Command lines that cannot be understood: what is wrong, how it is called, exit status 2."""

import pytest
from command_line import Run
from syrupy.assertion import SnapshotAssertion

WRONG = (
    "scoer",
    "--quiet",
    "--lang fr",
    "--quiet=yes",
    "framework lits",
    "framework show",
    "framework show bo-766 1 2",
    "score",
    "score ho-so",
    "score ho-so --framwork bo-766",
    "score ho-so --nothing-like-it",
    "score ho-so --framework",
    "score ho-so --stage last",
    "score ho-so --workers 0",
    "score ho-so --workers many",
    "score ho-so --framework bo-766 --output",
    "score ho-so them --framework bo-766",
    "framework check",
    "framework check bo-766 --stirct",
    "framework --strict",
    "-x",
)


@pytest.mark.parametrize("command", WRONG)
def test_a_wrong_command_line_is_explained(cchc: Run, command: str, snapshot: SnapshotAssertion) -> None:
    assert str(cchc(*command.split())) == snapshot


def test_a_language_from_the_environment_is_checked_too(
    cchc: Run, monkeypatch: pytest.MonkeyPatch, snapshot: SnapshotAssertion
) -> None:
    monkeypatch.setenv("CCHC_LANG", "fr")
    assert str(cchc("framework", "list")) == snapshot


@pytest.mark.parametrize("command", WRONG)
def test_a_wrong_command_line_is_an_error_and_no_result(cchc: Run, command: str) -> None:
    outcome = cchc(*command.split())
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err


@pytest.mark.parametrize("word", ["[red]x", "[/]", "\x1b[31mx", ":smile:"])
def test_words_of_a_person_are_shown_as_they_are(cchc: Run, word: str) -> None:
    outcome = cchc(word)
    assert outcome.status == 2
    assert word.replace("\x1b", "\ufffd") in outcome.err

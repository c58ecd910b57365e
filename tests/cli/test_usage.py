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
)


@pytest.mark.parametrize("command", WRONG)
def test_a_wrong_command_line_is_explained(cchc: Run, command: str, snapshot: SnapshotAssertion) -> None:
    assert str(cchc(*command.split())) == snapshot


def test_a_language_from_the_environment_is_checked_too(
    cchc: Run, monkeypatch: pytest.MonkeyPatch, snapshot: SnapshotAssertion
) -> None:
    monkeypatch.setenv("CCHC_LANG", "fr")
    assert str(cchc("framework", "list")) == snapshot

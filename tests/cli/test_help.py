"""Help, whole, in both languages."""

import pytest
from command_line import Run
from syrupy.assertion import SnapshotAssertion

from cchc_cli import __version__

COMMANDS = (
    "",
    "validate",
    "score",
    "rule",
    "framework",
    "framework list",
    "framework show",
    "framework check",
    "framework schema",
    "framework test",
)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_reads_like_this(cchc: Run, command: str, snapshot: SnapshotAssertion) -> None:
    assert str(cchc(*command.split(), "--help")) == snapshot


@pytest.mark.parametrize("command", ["", "framework"])
def test_a_group_without_a_command_shows_its_help(cchc: Run, command: str) -> None:
    outcome = cchc(*command.split())
    assert outcome.status == 2
    assert outcome.out.strip() == cchc(*command.split(), "--help").out.strip()


def test_the_version_needs_no_command(cchc: Run) -> None:
    assert cchc("--version").out == f"cchc {__version__}\n"

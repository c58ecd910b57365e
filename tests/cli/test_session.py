"""What every command knows."""

import sys

import pytest
from typer._click import Context
from typer.core import TyperGroup

from cchc_cli.cli.session import ExitStatus, Session, session_of
from cchc_cli.console import Console
from cchc_cli.language import Language


def test_the_meaning_of_a_status_never_changes() -> None:
    assert {status.name: status.value for status in ExitStatus} == {
        "DONE": 0,
        "FINDINGS": 1,
        "NOT_DONE": 2,
        "PIPE_CLOSED": 141,
    }


def test_the_terminal_is_opened_once_and_late(english: Language) -> None:
    session = Session(english)
    session.is_quiet = True  # before anything is shown
    assert isinstance(session.console, Console)
    assert session.console is session.console


def test_commands_of_a_group_have_the_session_of_the_whole(english: Language) -> None:
    session = Session(english)
    whole = Context(TyperGroup(name="cchc"), obj=session)
    inner = Context(
        TyperGroup(name="framework"), parent=Context(TyperGroup(name="group"), parent=whole), obj=None
    )
    assert session_of(inner) is session


def test_a_command_that_was_started_otherwise_is_a_defect_of_ours() -> None:
    with pytest.raises(TypeError, match="was not started by `run`"):
        session_of(Context(TyperGroup(name="cchc")))


def test_a_document_goes_out_byte_by_byte(
    english: Language, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    content = "Xã A\r\nXã B\n\x00".encode()
    Session(english).put_out(content)
    sys.stdout.flush()
    assert capfdbinary.readouterr() == (content, b"")

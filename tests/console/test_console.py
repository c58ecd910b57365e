"""What goes to which stream of the terminal."""

import pytest

from cchc_cli.console import Console
from cchc_cli.errors import CchcError, Fault
from cchc_cli.language import Language, say
from cchc_cli.pipeline.progress import NoProgress


def console_of(language: Language, *, is_quiet: bool = False) -> Console:
    return Console(language, is_quiet=is_quiet, has_color=False)


def test_results_go_to_stdout_and_notes_to_stderr(
    english: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    console = console_of(english)
    console.print("first", "second")
    console.note(say("a note"))
    assert capsys.readouterr() == ("first\nsecond\n", "a note\n")


def test_quiet_leaves_notes_out(english: Language, capsys: pytest.CaptureFixture[str]) -> None:
    console = console_of(english, is_quiet=True)
    console.note(say("a note"))
    console.note_lines(["a line"])
    console.show_error(CchcError(say("a fault")))
    assert capsys.readouterr() == ("", "Error: a fault\n")


def test_faults_stand_below_the_error_with_their_places(
    english: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    faults = (Fault(say("too long"), "a.yaml", 3, 5, "areas[0]"), Fault(say("missing"), "b.yaml"))
    console_of(english).show_error(CchcError(say("Two faults."), faults))
    assert capsys.readouterr().err.splitlines() == [
        "Error: Two faults.",
        "  a.yaml:3:5  areas[0]",
        "    too long",
        "  b.yaml",
        "    missing",
    ]


def test_brackets_in_a_name_are_no_markup(english: Language, capsys: pytest.CaptureFixture[str]) -> None:
    console_of(english).note(say("{name}", name="[red]Xã A[/red] :smile:"))
    assert capsys.readouterr().err == "[red]Xã A[/red] :smile:\n"


def test_nothing_moves_in_a_pipe(english: Language, capsys: pytest.CaptureFixture[str]) -> None:
    with console_of(english).progress() as progress:
        progress.begin(say("Reading"))
        progress.advance(1, 2)
    assert isinstance(progress, NoProgress)
    assert capsys.readouterr() == ("", "")

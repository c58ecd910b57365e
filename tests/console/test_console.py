"""What goes to which stream of the terminal."""

import pytest
from rich.text import Text

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


def test_a_pipe_is_wide_enough_for_names(
    english: Language, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    console_of(english).print(Text("x" * 100))
    assert capsys.readouterr().out == "x" * 100 + "\n"


def test_the_place_of_a_fault_is_one_line_that_can_be_copied(
    english: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    file = "C:\\Users\\Nội vụ\\" + "thư mục dài\\" * 20 + "khung.yaml"
    console_of(english).show_error(CchcError(say("x"), [Fault(say("y"), file, 3, 5, "areas[0]")]))
    assert f"  {file}:3:5  areas[0]\n" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("fault", "place"),
    [
        (Fault(say("y"), "a.csv", 3, 0, "code"), "  a.csv:3  code"),
        (Fault(say("y"), "a.csv"), "  a.csv"),
        (Fault(say("y"), "", 0, 0, "code"), "    code"),
    ],
)
def test_a_fault_says_as_much_of_its_place_as_is_known(
    fault: Fault, place: str, english: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    console_of(english).show_error(CchcError(say("x"), [fault]))
    assert capsys.readouterr().err.splitlines()[1] == place


def test_errors_are_said_in_the_language(vietnamese: Language, capsys: pytest.CaptureFixture[str]) -> None:
    console_of(vietnamese).show_error(CchcError(say("There is no such file.")))
    assert capsys.readouterr().err == "Lỗi: Không có tệp này.\n"


@pytest.mark.parametrize("has_color", [True, False])
def test_colours_go_where_a_person_looks_and_can_be_turned_off(
    english: Language,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    *,
    has_color: bool,
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    Console(english, is_quiet=False, has_color=has_color).show_error(CchcError(say("x")))
    assert ("\x1b[1;31m" in capsys.readouterr().err) is has_color


@pytest.mark.parametrize("is_quiet", [True, False])
def test_a_bar_moves_on_a_terminal_unless_quiet(
    english: Language,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    *,
    is_quiet: bool,
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")  # rich takes the stream for a terminal then
    with console_of(english, is_quiet=is_quiet).progress() as progress:
        progress.begin(say("Reading workbooks"))
        progress.advance(1, 2)
    assert isinstance(progress, NoProgress) is is_quiet
    assert ("Reading workbooks" in capsys.readouterr().err) is not is_quiet


def test_what_a_message_quotes_cannot_steer_the_terminal(
    english: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    quoted = say("“{name}”", name="\x1b[2J\x07Xã A\n\u202e")
    console = console_of(english)
    console.note(quoted)
    console.show_error(CchcError(quoted, [Fault(quoted, "a\x1b[31m.csv", 1, 1, "\x1b[0m")]))
    assert not {"\x1b", "\x07", "\u202e"} & set(capsys.readouterr().err)

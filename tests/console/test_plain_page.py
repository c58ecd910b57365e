"""What the terminal would show, for a file."""

import pytest
from rich.table import Table
from rich.text import Text

from cchc_cli.console import Console
from cchc_cli.console.plain_page import plain_page
from cchc_cli.language import Language, say


def test_a_page_has_results_and_notes_in_their_order(english: Language) -> None:
    def show(console: Console) -> None:
        console.print("first")
        console.note(say("a note"))
        console.print("last")

    assert plain_page(show, english) == b"first\na note\nlast\n"


def test_a_page_has_no_colours_whatever_the_environment_says(
    english: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    page = plain_page(lambda console: console.print(Text("Xã A", style="red on blue")), english)
    assert b"\x1b[3" not in page
    assert b"\x1b[4" not in page
    assert "Xã A".encode() in page


def test_lines_end_without_the_blanks_of_columns(english: Language) -> None:
    table = Table.grid()
    table.add_column(width=20)
    table.add_row("a")
    assert plain_page(lambda console: console.print(table), english) == b"a\n"


def test_a_page_is_as_wide_as_a_pipe_and_not_as_the_terminal(
    english: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert plain_page(lambda console: console.print(Text("x" * 100)), english) == b"x" * 100 + b"\n"


def test_a_page_is_in_utf_8(vietnamese: Language) -> None:
    page = plain_page(lambda console: console.note(say("There is no such file.")), vietnamese)
    assert page.decode("utf-8") == "Không có tệp này.\n"


def test_who_shows_nothing_has_an_empty_page(english: Language) -> None:
    assert plain_page(lambda console: console.note_lines([]), english).strip() == b""


def test_nothing_of_a_page_goes_to_the_terminal(
    english: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    plain_page(lambda console: console.print("x"), english)
    assert capsys.readouterr() == ("", "")

"""The progress bar, on a terminal that is none."""

from io import StringIO

import pytest
from rich.console import Console as RichConsole

from cchc_cli.console.progress import ProgressBar
from cchc_cli.language import Language, say


@pytest.fixture
def terminal() -> RichConsole:
    return RichConsole(
        file=StringIO(), force_terminal=True, width=80, color_system=None, legacy_windows=False
    )


def shown_on(terminal: RichConsole) -> str:
    assert isinstance(terminal.file, StringIO)
    return terminal.file.getvalue()


def test_the_bar_counts_under_the_name_of_the_step(terminal: RichConsole, vietnamese: Language) -> None:
    with ProgressBar(terminal, vietnamese) as bar:
        bar.begin(say("Reading workbooks"))
        bar.advance(3, 12)
    assert "Đang đọc tệp Excel" in shown_on(terminal)
    assert "3/12" in shown_on(terminal)


def test_a_step_without_parts_has_no_count(terminal: RichConsole, english: Language) -> None:
    with ProgressBar(terminal, english) as bar:
        bar.begin(say("Scoring"))
    assert "Scoring" in shown_on(terminal)
    assert "/" not in shown_on(terminal)


def test_a_new_step_begins_anew(terminal: RichConsole, english: Language) -> None:
    with ProgressBar(terminal, english) as bar:
        bar.begin(say("Reading workbooks"))
        bar.advance(12, 12)
        bar.begin(say("Scoring"))
    last = shown_on(terminal).rpartition("Scoring")[2]
    assert "12/12" not in last

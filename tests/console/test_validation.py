"""A validation in the terminal."""

import pytest
from validations import small_validation

from cchc_cli.console import Console
from cchc_cli.console.validation import show_validation
from cchc_cli.language import Language


def test_findings_are_the_result_and_go_to_stdout(
    english: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    show_validation(small_validation(), Console(english, is_quiet=False, has_color=True))
    streams = capsys.readouterr()

    assert "A number belongs here" in streams.out
    assert streams.err == ""


def test_a_pipe_gets_no_colours(english: Language, capsys: pytest.CaptureFixture[str]) -> None:
    show_validation(small_validation(), Console(english, is_quiet=False, has_color=True))

    assert "\x1b" not in capsys.readouterr().out

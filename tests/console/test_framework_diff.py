"""The comparison of two frameworks in the terminal."""

import pytest
from framework_years import new_framework, old_framework

from cchc_cli.console import Console
from cchc_cli.console.framework_diff import show_framework_diff
from cchc_cli.domain.framework_diff import diff_frameworks
from cchc_cli.language import Language
from cchc_cli.pipeline.framework_diff import change_bytes
from cchc_cli.writers.framework_changes.formats import ChangeFormat


def shown(capsys: pytest.CaptureFixture[str], language: Language, *, is_quiet: bool = False) -> str:
    diff = diff_frameworks(old_framework(), new_framework(), None)
    show_framework_diff(diff, Console(language, is_quiet=is_quiet, has_color=False))
    out, err = capsys.readouterr()
    assert err == ""
    return out


def test_what_changed_is_the_result(capsys: pytest.CaptureFixture[str], language: Language) -> None:
    assert len(shown(capsys, language).splitlines()) > 10


def test_quiet_leaves_the_result(capsys: pytest.CaptureFixture[str], english: Language) -> None:
    assert shown(capsys, english, is_quiet=True) == shown(capsys, english)


def test_the_terminal_says_what_the_file_of_text_says(
    capsys: pytest.CaptureFixture[str], english: Language
) -> None:
    diff = diff_frameworks(old_framework(), new_framework(), None)
    written = change_bytes(diff, ChangeFormat.TEXT, english).decode()
    assert shown(capsys, english).split() == written.split()


def test_frameworks_that_are_the_same_have_no_changes(
    capsys: pytest.CaptureFixture[str], english: Language
) -> None:
    diff = diff_frameworks(old_framework(), old_framework(), None)
    show_framework_diff(diff, Console(english, has_color=False))
    assert len(capsys.readouterr().out.splitlines()) < len(shown(capsys, english).splitlines())

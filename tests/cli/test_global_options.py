"""Options that all commands share may be typed before or after the command."""

import pytest
from command_line import Run

from cchc_cli.cli.app import with_global_options_first


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["score", "ho-so", "-q"], ["-q", "score", "ho-so"]),
        (["score", "--lang", "en", "ho-so"], ["--lang", "en", "score", "ho-so"]),
        (["score", "--lang=en", "ho-so"], ["--lang=en", "score", "ho-so"]),
        (["--no-color", "rule", "318"], ["--no-color", "rule", "318"]),
        (["validate", "-f", "x", "--quiet"], ["--quiet", "validate", "-f", "x"]),
        (["validate", "--", "-q", "--lang"], ["validate", "--", "-q", "--lang"]),
        (["validate", "--lang"], ["--lang", "validate"]),
        ([], []),
    ],
)
def test_shared_options_come_first(typed: list[str], meant: list[str]) -> None:
    assert with_global_options_first(typed) == meant


def test_the_language_after_the_command_is_taken(cchc: Run) -> None:
    assert cchc("rule", "318", "--lang", "en").out == cchc("--lang", "en", "rule", "318").out


def test_options_of_a_command_stay_with_it(cchc: Run) -> None:
    outcome = cchc("validate", "khong-co", "--framework", "mau-xa-2025", "-q")
    assert outcome.status == 2
    assert "khong-co" in outcome.err

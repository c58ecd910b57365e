"""Options that several commands have in common are called and checked alike."""

from collections import defaultdict

import pytest
from cli.test_commands import COMMANDS
from command_line import Run
from typer.core import TyperOption

from cchc_cli.cli.options import MOST_WORKERS
from cchc_cli.language import LanguageCode

OPTIONS = [
    (" ".join(way), option)
    for way, command in COMMANDS
    for option in command.params
    if isinstance(option, TyperOption)
]


def long_name(option: TyperOption) -> str:
    return max(option.opts, key=len)


def test_an_option_has_the_same_short_name_in_every_command() -> None:
    short: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for _, option in OPTIONS:
        short[long_name(option)].add(tuple(name for name in option.opts if not name.startswith("--")))
    # `framework diff` has no other file that -m could mean, and has no short name at all.
    several = {name: names for name, names in short.items() if len(names) > 1}
    assert several in ({}, {"--migration": {(), ("-m",)}})


def test_a_short_name_means_the_same_in_every_command() -> None:
    long: dict[str, set[str]] = defaultdict(set)
    for _, option in OPTIONS:
        for name in option.opts:
            if not name.startswith("--"):
                long[name].add(long_name(option))
    assert {name: names for name, names in long.items() if len(names) > 1} == {}


@pytest.mark.parametrize("count", ["0", "-1", str(MOST_WORKERS + 1), "1.5", "nhiều", ""])
@pytest.mark.parametrize(
    "command", [("score", "ho-so", "-f", "x"), ("validate", "ho-so"), ("report", "ket-qua")]
)
def test_processes_are_counted_from_1_to_64(cchc: Run, command: tuple[str, ...], count: str) -> None:
    outcome = cchc(*command, "--workers", count)
    assert outcome.status == 2
    assert "--workers" in outcome.err
    assert "1-64" in outcome.err


@pytest.mark.parametrize("count", ["1", str(MOST_WORKERS)])
def test_the_least_and_the_most_processes_are_taken(cchc: Run, count: str) -> None:
    outcome = cchc("report", "ket-qua", "--workers", count)
    assert "--workers" not in outcome.err
    assert "ket-qua" in outcome.err


@pytest.mark.parametrize(
    "command",
    [
        ("diff", "a.csv", "b.csv"),
        ("report", "ket-qua"),
        ("score", "ho-so", "-f", "mau-xa-2025"),
    ],
)
def test_a_folder_of_templates_that_there_is_not_is_told(cchc: Run, command: tuple[str, ...]) -> None:
    outcome = cchc(*command, "--template", "khong-co-mau")
    assert (outcome.status, outcome.out) == (2, "")
    assert "khong-co-mau" in outcome.err


@pytest.mark.parametrize("code", LanguageCode)
def test_every_option_with_few_values_names_them_in_its_help(cchc: Run, code: LanguageCode) -> None:
    for command, name, values in (
        ("score", "--stage", "final|computed|self"),
        ("validate", "--fail-on", "error|warning"),
        ("diff", "--format", "text|csv|json|md|html|xlsx"),
        ("report", "--format", "html|md|docx|xlsx"),
    ):
        assert f"{name} {values}" in cchc("--lang", code, command, "--help").out

"""Every command and group speaks the person's language, in its help and in its errors."""

from collections.abc import Iterator

import pytest
import typer
from command_line import Run
from typer._click import Command as AnyCommand
from typer.core import TyperArgument, TyperGroup, TyperOption

from cchc_cli.cli.app import app
from cchc_cli.cli.commands import Command, Group
from cchc_cli.language import Language


def walk(command: AnyCommand, way: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], AnyCommand]]:
    yield way, command
    if isinstance(command, TyperGroup):
        for name, inner in command.commands.items():
            yield from walk(inner, (*way, name))


COMMANDS = [*walk(typer.main.get_command(app))]
IDS = [" ".join(("cchc", *way)) for way, _ in COMMANDS]


@pytest.mark.parametrize(("way", "command"), COMMANDS, ids=IDS)
def test_every_command_is_one_of_ours(way: tuple[str, ...], command: AnyCommand) -> None:
    del way
    assert isinstance(command, Group if isinstance(command, TyperGroup) else Command)


@pytest.mark.parametrize(("way", "command"), COMMANDS, ids=IDS)
def test_all_that_help_says_is_translated(
    way: tuple[str, ...], command: AnyCommand, vietnamese: Language
) -> None:
    del way
    parameters = [one for one in command.params if isinstance(one, TyperArgument | TyperOption)]
    texts = [command.help or "", *(one.help or "" for one in parameters)]
    assert all(texts)
    assert [text for text in texts if vietnamese.text(text) == text] == []


@pytest.mark.parametrize(("way", "command"), COMMANDS, ids=IDS)
def test_every_help_ends_with_examples_that_can_be_copied(
    way: tuple[str, ...], command: AnyCommand, language: Language
) -> None:
    lines = language.text(command.help or "").splitlines()
    examples = [line.strip() for line in lines if line.startswith("  cchc")]
    assert examples
    if not isinstance(command, TyperGroup):
        assert all(example.startswith(f"cchc {' '.join(way)}") or "--lang" in example for example in examples)


@pytest.mark.parametrize("words", [("rule", "318", "502", "--", "-x"), ("framework", "list", "nữa")])
def test_words_that_belong_nowhere_are_refused(cchc: Run, words: tuple[str, ...], language: Language) -> None:
    outcome = cchc(*words)
    assert (outcome.status, outcome.out) == (2, "")
    if words[0] == "framework":
        said = {"en": "Nothing is expected after the arguments: nữa", "vi": "nữa"}[language.code]
        assert said in outcome.err


@pytest.mark.parametrize("name", ["scoer", "SCORE", "score ", "-", "<b>", "[red]x", "điểm"])
def test_a_command_that_there_is_not_is_answered_with_those_there_are(cchc: Run, name: str) -> None:
    outcome = cchc(name)
    assert (outcome.status, outcome.out) == (2, "")
    assert name.strip() in outcome.err
    for known in ("score", "validate", "diff", "report", "explain", "framework", "rule"):
        assert known in outcome.err


def test_a_group_names_its_own_commands(cchc: Run) -> None:
    said = " ".join(cchc("framework", "lits").err.split())
    assert "list, show, check, diff, schema, test" in said
    assert "validate" not in said


def test_help_is_printed_once(cchc: Run) -> None:
    shown = cchc("rule", "--help").out
    assert shown.count("cchc rule CCHC318") == 1
    assert shown.endswith("\n")

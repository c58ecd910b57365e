"""Command lines that texts quote, parsed as the program does and not run."""

import shlex

import typer
from typer.core import TyperGroup

from cchc_cli.cli.app import app
from cchc_cli.cli.commands import Group


def parse(line: str) -> None:
    """Parse what follows ``cchc``.

    Raises:
        UsageError: It is no command line of ours.
    """
    command: object = typer.main.get_command(app)
    assert isinstance(command, Group)
    context = command.make_context("cchc", shlex.split(line))
    # A group is content with any words behind it; only its command knows what they are.
    while isinstance(command, TyperGroup) and (words := [*context._protected_args, *context.args]):
        name, command, rest = command.resolve_command(context, words)
        assert command is not None
        if not rest:  # the name alone speaks of the command
            return
        context = command.make_context(name, rest, parent=context)

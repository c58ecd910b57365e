"""Help in the person's language: texts are written in English and translated when shown."""

import copy
import re
from typing import Any, TypeVar

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from cchc_cli.cli.session import session_of

_WRAPPED = re.compile(r"(?<=\S)\n(?=\S)")

_Taught = TypeVar("_Taught", bound=TyperCommand | TyperGroup)


class TaughtCommand(TyperCommand):
    """A command whose help is shown in the language of the session."""

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - typer's own types are private
        """Show the help of a translated copy."""
        TyperCommand.format_help(_translated(self, ctx), ctx, formatter)


class TaughtGroup(TyperGroup):
    """A group of commands whose help is shown in the language of the session."""

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - typer's own types are private
        """Show the help of a translated copy, with the commands' short texts."""
        TyperGroup.format_help(_translated(self, ctx), ctx, formatter)


def _translated(command: _Taught, context: typer.Context) -> _Taught:
    text = session_of(context).language.text
    translated = copy.copy(command)
    translated.help = _unwrapped(text(command.help or ""))
    translated.params = [copy.copy(parameter) for parameter in command.params]
    for parameter in translated.params:
        if isinstance(parameter, TyperOption | TyperArgument) and parameter.help:
            parameter.help = text(parameter.help)
    if isinstance(translated, TyperGroup):
        translated.commands = {
            name: _translated(sub_command, context)
            for name, sub_command in translated.commands.items()
            if isinstance(sub_command, TyperCommand | TyperGroup)
        }
    return translated


def _unwrapped(text: str) -> str:
    """Join the lines of a paragraph, so that it fills the terminal; indented lines stay lines."""
    return _WRAPPED.sub(" ", text)

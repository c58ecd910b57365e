"""The help of a command, in the person's language.

Typer parses; every word that people read is ours, written in English where the commands
are defined and translated here when shown.
"""

import re
from collections.abc import Iterator, Sequence

from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from typer._click import Command, Context
from typer.core import TyperArgument, TyperGroup, TyperOption

from cchc_cli.language import Language, Message, mark, say

HELP_OPTION = mark("Show this help.")
# Help is wrapped in the sources for people who read them; lines that begin with a blank are examples.
_WRAPPED = re.compile(r"^(\S.*)\n(?=\S)", re.MULTILINE)

_Row = tuple[str, str]


def usage_line(context: Context, language: Language) -> Message:
    """Say how a command is called: its name, its options, its arguments."""
    command = context.command
    words = [context.command_path, language.text("[OPTIONS]")]
    if isinstance(command, TyperGroup):
        words.append(language.text("COMMAND …"))
    words += [_place_of(argument, language) for argument in _arguments(command)]
    return say("Usage: {command}", command=" ".join(words))


def help_page(context: Context, language: Language) -> Iterator[Text | Padding]:
    """Give the help of a command: usage, what it does, arguments, options, commands."""
    command = context.command
    yield Text(language.show(usage_line(context, language)), style="bold")
    yield Text(f"\n{_unwrapped(language.text(command.help or ''))}")
    yield from _section(mark("Arguments"), _argument_rows(command, language), language)
    yield from _section(mark("Options"), _option_rows(context, language), language)
    if isinstance(command, TyperGroup):
        yield from _section(mark("Commands"), _command_rows(command, language), language)


def shown_name(parameter: TyperArgument | TyperOption, language: Language) -> str:
    """Name a parameter as people type it: ``--framework``, ``FRAMEWORK``."""
    if isinstance(parameter, TyperOption):
        return max(parameter.opts, key=len)
    return language.text(parameter.metavar or "")


def _arguments(command: Command) -> Sequence[TyperArgument]:
    return [parameter for parameter in command.params if isinstance(parameter, TyperArgument)]


def _place_of(argument: TyperArgument, language: Language) -> str:
    name = shown_name(argument, language)
    return name if argument.required else f"[{name}]"


def _unwrapped(text: str) -> str:
    """Join the lines of a paragraph, so that it fills the terminal; indented lines stay lines."""
    return _WRAPPED.sub(r"\1 ", text)


def _section(title: str, rows: Sequence[_Row], language: Language) -> Iterator[Text | Padding]:
    if not rows:
        return
    table = Table.grid(padding=(0, 3, 0, 0))
    # Options stay whole, so that they can be copied.
    table.add_column(style="cyan", no_wrap=True)
    table.add_column()
    for name, meaning in rows:
        table.add_row(Text(name), Text(meaning))
    yield Text(f"\n{language.text(title)}", style="bold")
    yield Padding(table, (0, 0, 0, 2), expand=False)


def _argument_rows(command: Command, language: Language) -> Sequence[_Row]:
    return [
        (shown_name(argument, language), language.text(argument.help or ""))
        for argument in _arguments(command)
    ]


def _option_rows(context: Context, language: Language) -> Sequence[_Row]:
    # params alone would leave --help out.
    options = (option for option in context.command.get_params(context) if isinstance(option, TyperOption))
    return [_option_row(option, context, language) for option in options]


def _option_row(option: TyperOption, context: Context, language: Language) -> _Row:
    is_help = option is context.command.get_help_option(context)
    # Four blanks are as wide as “-f, ”: long names stand in line.
    short = "".join(f"{name}, " for name in option.opts if not name.startswith("--")) or "    "
    value = "" if option.is_flag else f" {language.text(option.metavar or '')}"
    meaning = HELP_OPTION if is_help else option.help or ""
    return f"{short}{shown_name(option, language)}{value}", language.text(meaning)


def _command_rows(group: TyperGroup, language: Language) -> Sequence[_Row]:
    return [
        (name, _unwrapped(language.text(command.help or "").partition("\n\n")[0]))
        for name, command in group.commands.items()
    ]

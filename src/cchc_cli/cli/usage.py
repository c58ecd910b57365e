"""Command lines that cannot be understood: what is wrong, in the person's language."""

from collections.abc import Iterator

from rich.text import Text
from typer._click import Context
from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
    UsageError,
)
from typer.core import TyperArgument, TyperGroup, TyperOption

from cchc_cli.cli.help import shown_name, usage_line
from cchc_cli.language import Language, Message, say

__all__ = ["MisuseError", "NoArgsIsHelpError", "UsageError", "how_to_call", "what_is_wrong"]


class MisuseError(UsageError):
    """A wrong command line that this program finds itself, and says so in ``reason``."""

    def __init__(self, reason: Message, context: Context) -> None:
        super().__init__(str(reason), context)
        self.reason = reason


def what_is_wrong(error: UsageError, language: Language) -> Message:
    """Say what is wrong with a command line; typer itself says it in English only."""
    match error:
        case MisuseError(reason=reason):
            return reason
        # Before BadParameter, of which it is a kind.
        case MissingParameter(param=TyperArgument() | TyperOption() as parameter):
            # “PATH…” and “BEFORE AFTER…” stand for several; one of them is missing.
            return say("{name} is missing.", name=shown_name(parameter, language).rstrip(".…"))
        case BadParameter(param=TyperArgument() | TyperOption() as parameter):
            return _bad_value(parameter, language)
        case NoSuchOption():
            return _unknown_option(error)
        # One exception stands for both.
        case BadOptionUsage(option_name=name):
            return say("Check {name}: its value is missing, or it takes none.", name=name)
        case _:
            return _not_understood(error)


def how_to_call(error: UsageError, language: Language) -> Iterator[Text]:
    """Say how the command is called, and where more is said."""
    command = "cchc"
    if error.ctx is not None:
        command = error.ctx.command_path
        yield Text(language.show(usage_line(error.ctx, language)))
    yield Text(language.show(say("Help: {command}", command=f"{command} --help")))


def _bad_value(parameter: TyperArgument | TyperOption, language: Language) -> Message:
    name = shown_name(parameter, language)
    if parameter.envvar:
        # The value may have come from there, where nobody would look for it.
        name = f"{name} ({parameter.envvar})"
    return say("{name} can only be {values}.", name=name, values=parameter.metavar or "")


def _unknown_option(error: NoSuchOption) -> Message:
    if not error.possibilities:
        return say("There is no option {name}.", name=error.option_name)
    return say(
        "There is no option {name}; did you mean {near}?",
        name=error.option_name,
        near=sorted(error.possibilities),
    )


def _not_understood(error: UsageError) -> Message:
    if error.ctx is not None and isinstance(error.ctx.command, TyperGroup):
        return say("Name a command; there are: {commands}", commands=[*error.ctx.command.commands])
    return say("The command line cannot be understood.")

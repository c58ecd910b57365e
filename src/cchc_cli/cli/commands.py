"""Commands and groups of commands that speak the person's language."""

from typing import Any

from typer.core import TyperCommand, TyperGroup

from cchc_cli.cli.help import help_page
from cchc_cli.cli.session import session_of
from cchc_cli.cli.usage import Misuse
from cchc_cli.language import say


class Command(TyperCommand):
    """A command whose help and whose errors are ours."""

    allow_extra_args = True  # refused below, in the person's language

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - typer's own type is private
        """Print the help; nothing is left to print."""
        return _print_help(ctx)

    def invoke(self, ctx: Any) -> object:  # noqa: ANN401 - typer's own type is private
        """Run the command, unless there are words that belong nowhere."""
        if ctx.args:
            raise Misuse(say("Nothing is expected after the arguments: {words}", words=ctx.args), ctx)
        return super().invoke(ctx)


class Group(TyperGroup):
    """A group of commands whose help and whose errors are ours."""

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - typer's own type is private
        """Print the help; nothing is left to print."""
        return _print_help(ctx)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - typer's own types are private
        """Find the command that is meant."""
        if args[0] not in self.commands:
            message = say(
                "There is no command “{name}”; there are: {commands}", name=args[0], commands=[*self.commands]
            )
            raise Misuse(message, ctx)
        return super().resolve_command(ctx, args)


def _print_help(context: Any) -> str:  # noqa: ANN401 - typer's own type is private
    session = session_of(context)
    session.console.print(*help_page(context, session.language))
    return ""

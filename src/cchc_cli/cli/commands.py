"""Commands and groups of commands that speak the person's language."""

from typer._click import Command as AnyCommand
from typer._click import Context
from typer.core import TyperCommand, TyperGroup

from cchc_cli.cli.help import help_page
from cchc_cli.cli.session import session_of
from cchc_cli.cli.usage import MisuseError
from cchc_cli.language import say


class Command(TyperCommand):
    """A command whose help and whose errors are ours."""

    allow_extra_args = True  # refused below, in the person's language

    def get_help(self, ctx: Context) -> str:
        """Print the help; nothing is left to print."""
        return _print_help(ctx)

    def invoke(self, ctx: Context) -> object:
        """Run the command, unless there are words that belong nowhere."""
        if ctx.args:
            raise MisuseError(say("Nothing is expected after the arguments: {words}", words=ctx.args), ctx)
        return super().invoke(ctx)


class Group(TyperGroup):
    """A group of commands whose help and whose errors are ours."""

    def get_help(self, ctx: Context) -> str:
        """Print the help; nothing is left to print."""
        return _print_help(ctx)

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, AnyCommand | None, list[str]]:
        """Find the command that is meant."""
        # Before typer looks, because it answers in English.
        if args[0] not in self.commands:
            message = say(
                "There is no command “{name}”; there are: {commands}", name=args[0], commands=[*self.commands]
            )
            raise MisuseError(message, ctx)
        return super().resolve_command(ctx, args)


def _print_help(context: Context) -> str:
    session = session_of(context)
    session.console.print(*help_page(context, session.language))
    return ""

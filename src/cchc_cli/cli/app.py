"""The ``cchc`` command, its global options, and the one place that catches errors."""

from collections.abc import Sequence
from typing import Annotated

import typer

from cchc_cli import __version__
from cchc_cli.cli import framework, score
from cchc_cli.cli.help import TaughtGroup
from cchc_cli.cli.session import ExitStatus, Session, session_of
from cchc_cli.errors import CchcError
from cchc_cli.language import Language, LanguageCode, mark

HELP = mark(
    """Score, rank and explain administrative-reform self-assessments (CCHC index).

From a criteria framework (YAML) and a folder of Excel self-assessments to a ranking in which every
point can be traced to a cell, a rule and a legal reference.

Examples:
  cchc framework list
  cchc score ho-so --framework mau-xa-2025 --units units.csv --output ket-qua
  cchc --lang en score --help
"""
)

app = typer.Typer(
    cls=TaughtGroup,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
score.register(app)
framework.register(app)


@app.callback(help=HELP)
def global_options(
    context: typer.Context,
    lang: Annotated[
        LanguageCode,
        typer.Option("--lang", envvar="CCHC_LANG", help=mark("Language of everything people read.")),
    ] = LanguageCode.VI,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help=mark("Show only results and errors."))] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help=mark("Use no colours."))] = False,
    version: Annotated[bool, typer.Option("--version", help=mark("Show the version and leave."))] = False,
) -> None:
    """Take the options that all commands share."""
    del lang  # settled before typer was loaded, so that typer speaks it too
    session = session_of(context)
    session.is_quiet = quiet
    session.has_color = not no_color
    if version:
        typer.echo(f"cchc {__version__}")
        raise typer.Exit(ExitStatus.DONE)


def run(arguments: Sequence[str], language: Language) -> int:
    """Run one command and give its exit status."""
    session = Session(language)
    command = typer.main.get_command(app)
    try:
        command.main(list(arguments), prog_name="cchc", obj=session)
    except SystemExit as leaving:
        return int(leaving.code or ExitStatus.DONE)
    except CchcError as error:
        session.console.show_error(error)
        return ExitStatus.NOT_DONE
    return ExitStatus.DONE

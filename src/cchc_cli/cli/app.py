"""The ``cchc`` command, its global options, and the one place that catches errors."""

from collections.abc import Sequence
from itertools import islice
from typing import Annotated

import typer

from cchc_cli import __version__
from cchc_cli.cli import diff, explain, framework, report, rule, score, validate
from cchc_cli.cli.commands import Group
from cchc_cli.cli.session import ExitStatus, Session, session_of
from cchc_cli.cli.usage import NoArgsIsHelpError, UsageError, how_to_call, what_is_wrong
from cchc_cli.errors import CchcError, reason_of
from cchc_cli.language import Language, LanguageCode, mark, say

HELP = mark(
    """Score, rank and explain administrative-reform self-assessments (CCHC index).

From a criteria framework (YAML) and a folder of Excel self-assessments to a ranking in which every
point can be traced to a cell, a rule and a legal reference.

Examples:
  cchc framework list
  cchc score ho-so --framework mau-xa-2025 --units units.csv --output ket-qua
  cchc report ket-qua --format html --format docx
  cchc explain ket-qua "Xã Mẫu An" 3.2.1
  cchc diff ket-qua-2024 ket-qua-2025
  cchc --lang en score --help
"""
)

_SHARED_FLAGS = {"--quiet", "-q", "--no-color"}

app = typer.Typer(
    cls=Group,
    no_args_is_help=True,
    # Its options come with English help that cannot be translated.
    add_completion=False,
    # A traceback is a defect, and to be reported as Python writes it.
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
validate.register(app)
score.register(app)
diff.register(app)
report.register(app)
explain.register(app)
framework.register(app)
rule.register(app)


def _show_version(is_asked: bool) -> None:
    if is_asked:
        typer.echo(f"cchc {__version__}")
        raise typer.Exit(ExitStatus.DONE)


@app.callback(help=HELP)
def global_options(
    context: typer.Context,
    lang: Annotated[
        LanguageCode,
        typer.Option(
            "--lang",
            envvar="CCHC_LANG",
            metavar="|".join(LanguageCode),
            help=mark("Language of everything people read, vi by default; also set by CCHC_LANG."),
        ),
    ] = LanguageCode.VI,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help=mark("Show only results and errors."))] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help=mark("Use no colours."))] = False,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help=mark("Show the version and leave.")
        ),
    ] = False,
) -> None:
    """Take the options that all commands share."""
    del version  # answered before any command is looked for
    del lang  # settled before, so that usage errors and help are in this language too
    session = session_of(context)
    session.is_quiet = quiet
    session.has_color = not no_color


def with_global_options_first(arguments: Sequence[str]) -> list[str]:
    """Put options that all commands share before the command, wherever they were typed.

    >>> with_global_options_first(["validate", "ho-so", "-q", "--lang", "en"])
    ['-q', '--lang', 'en', 'validate', 'ho-so']
    """
    shared: list[str] = []
    others: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == "--":  # whatever follows is no option
            others += (word, *words)
        elif word == "--lang":
            shared += (word, *islice(words, 1))
        elif word in _SHARED_FLAGS or word.startswith("--lang="):
            shared.append(word)
        else:
            others.append(word)
    return [*shared, *others]


def run(arguments: Sequence[str], language: Language) -> int:
    """Run one command and give its exit status.

    Every exception that ends a command is caught here and nowhere else.
    """
    session = Session(language)
    command = typer.main.get_command(app)
    try:
        # Alone, typer would print errors in English and leave the process.
        status = command.main(
            with_global_options_first(arguments), prog_name="cchc", obj=session, standalone_mode=False
        )
    except NoArgsIsHelpError:  # the help is printed by now
        return ExitStatus.NOT_DONE
    except UsageError as error:
        session.console.show_error(CchcError(what_is_wrong(error, language)))
        session.console.note_lines(how_to_call(error, language))
        return ExitStatus.NOT_DONE
    except CchcError as error:
        session.console.show_error(error)
        return ExitStatus.NOT_DONE
    except OSError as error:  # a path that nobody could have foreseen
        file = error.filename or say("the output")  # a full disk behind a pipe has no name
        reason = say("{file}: {reason}.", file=file, reason=reason_of(error))
        session.console.show_error(CchcError(reason))
        return ExitStatus.NOT_DONE
    except SystemExit:  # rich and typer leave so when nobody reads any more
        return ExitStatus.PIPE_CLOSED
    return int(status or ExitStatus.DONE)

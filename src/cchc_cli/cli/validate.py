"""``cchc validate``: what is wrong with self-assessments, before they are sent or scored."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli.commands import Command
from cchc_cli.cli.options import Workers
from cchc_cli.cli.session import ExitStatus, Session, session_of
from cchc_cli.domain.findings import Severity
from cchc_cli.errors import CchcError
from cchc_cli.language import mark, say
from cchc_cli.writers.finding_formats.names import FindingFormat

if TYPE_CHECKING:
    from datetime import date

    from cchc_cli.domain.validation import Validation
    from cchc_cli.pipeline.validation_output import OutputRequest

HELP = mark(
    """Validate self-assessments: everything that is wrong, with its cell and the way to mend it.

Give one workbook or several, or folders of them. Without --framework the shipped framework that the
form belongs to is used. The workbooks themselves are never changed.

Examples:
  cchc validate xa-mau-an.xlsx
  cchc validate ho-so --framework mau-xa-2025 --units units.csv
  cchc validate xa-mau-an.xlsx --format xlsx
  cchc validate ho-so --format json --format junit --output ket-qua-kiem-tra
  cchc validate ho-so --baseline findings.json --fail-on warning

What a code means and how to mend it in Excel, step by step: cchc rule CODE
"""
)

_Paths = Annotated[
    list[Path],
    typer.Argument(
        metavar=mark("PATH…"), help=mark("Workbooks, or folders of them; subfolders are searched too.")
    ),
]
_Framework = Annotated[
    str,
    typer.Option(
        "--framework",
        "-f",
        metavar=mark("FRAMEWORK"),
        help=mark("Id of a shipped framework, or path of a framework file; recognised if not given."),
    ),
]
_Units = Annotated[
    Path | None,
    typer.Option(
        "--units",
        "-u",
        metavar=mark("FILE"),
        help=mark("List of units (.csv or .xlsx): tells unknown and missing units."),
    ),
]
_Formats = Annotated[
    list[FindingFormat] | None,
    typer.Option(
        "--format",
        metavar="|".join(FindingFormat),
        help=mark("Format of the findings; may be given several times, then with --output FOLDER."),
    ),
]
_Output = Annotated[
    str | None,  # no Path, which drops the slash at the end of a folder
    typer.Option(
        "--output",
        "-o",
        metavar=mark("FILE"),
        help=mark("File to write to, or folder for several formats and for feedback workbooks."),
    ),
]


class FailOn(StrEnum):
    """From which severity on a validation fails; notes never do."""

    ERROR = "error"
    WARNING = "warning"


_FailOn = Annotated[
    FailOn,
    typer.Option(
        "--fail-on",
        metavar="|".join(FailOn),
        help=mark("Severity from which on the exit status is 1; error by default."),
    ),
]
_Baseline = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        metavar=mark("FILE"),
        help=mark("Findings of an earlier run (--format json): only new ones set the exit status."),
    ),
]
_Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar=mark("FILE"),
        help=mark("Settings with severities and waivers; cchc.yaml of the folder by default."),
    ),
]
_All = Annotated[bool, typer.Option("--all", help=mark("List notes too: everything that was repaired."))]


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("validate", cls=Command, help=HELP)(validate)


def validate(
    context: typer.Context,
    paths: _Paths,
    framework: _Framework = "",
    units: _Units = None,
    formats: _Formats = None,
    output: _Output = None,
    fail_on: _FailOn = FailOn.ERROR,
    baseline: _Baseline = None,
    config: _Config = None,
    workers: Workers = None,
    show_all: _All = False,
) -> None:
    """Validate workbooks."""
    # Some files are read without other processes; a folder rarely is.
    if any(path.is_dir() for path in paths):
        from cchc_cli.readers.submissions.processes import start_early

        start_early()  # the reading processes load what they need while this one loads the rest
    from cchc_cli.pipeline.validate import ValidateRequest, validate_workbooks
    from cchc_cli.pipeline.validation_output import OutputRequest, write_validation

    session = session_of(context)
    wanted = OutputRequest(
        _wanted_formats(formats, output),
        Path(output) if output else None,
        session.language,
        Severity(fail_on),
        # Both slashes: on Windows either ends a folder.
        is_folder=(output or "").endswith(("/", "\\")),
    )
    _check_formats(wanted)
    request = ValidateRequest(tuple(paths), _today(), framework, units, config, baseline, workers)
    with session.console.progress() as progress:
        validation = validate_workbooks(request, progress)
        written = write_validation(validation, wanted, progress)
    _show(validation, wanted, session, show_all=show_all)
    for path in written:
        session.console.note(say("Written: {path}", path=str(path)))
    raise typer.Exit(ExitStatus.FINDINGS if validation.failures(wanted.fail_on) else ExitStatus.DONE)


def _wanted_formats(formats: list[FindingFormat] | None, output: str | None) -> tuple[FindingFormat, ...]:
    """Give the formats to write; a file that was named without a format gets what people read."""
    if not formats:
        return (FindingFormat.TEXT,) if output else ()
    # Named twice, a format is written once.
    return tuple(dict.fromkeys(formats))


def _today() -> "date":
    """Give the day at the person's place, by which waivers end."""
    from datetime import datetime

    return datetime.now().astimezone().date()


def _check_formats(wanted: "OutputRequest") -> None:
    """Refuse, before the long work, several formats without a folder to put them."""
    if len(wanted.formats) > 1 and wanted.output is None:
        raise CchcError(say("Several formats need a folder: name one with --output."))
    if len(wanted.formats) > 1 and wanted.output is not None and wanted.output.is_file():
        raise CchcError(
            say("{file} is a file; several formats need a folder as --output.", file=str(wanted.output))
        )


def _show(validation: "Validation", wanted: "OutputRequest", session: Session, *, show_all: bool) -> None:
    """Print the one format that goes to stdout, else what people read."""
    from cchc_cli.pipeline.validation_output import format_bytes, quoter_of

    if wanted.is_to_stdout:
        session.put_out(format_bytes(validation, wanted, wanted.formats[0]))
        return
    from cchc_cli.console.validation import show_validation
    from cchc_cli.writers.finding_view.options import ViewOptions

    options = ViewOptions(
        quote=quoter_of(validation).row_at,
        show_infos=show_all,
        # Of findings, errors are what quiet leaves.
        errors_only=session.is_quiet,
        fail_on=wanted.fail_on,
    )
    show_validation(validation, session.console, options)

"""``cchc diff``: what changed between the rankings of two years, and why."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli.commands import Command
from cchc_cli.cli.options import Predecessors, Templates
from cchc_cli.cli.session import ExitStatus, Session, session_of
from cchc_cli.errors import CchcError
from cchc_cli.language import mark, say
from cchc_cli.writers.diff.names import DiffFormat

if TYPE_CHECKING:
    from cchc_cli.console.comparison import ShownParts
    from cchc_cli.pipeline.diff import Comparison
    from cchc_cli.pipeline.falls import Limits

_MOST_NAMES = 10  # one line in the log of a pipeline; the comparison itself has all of them

HELP = mark(
    """Compare the rankings of two years: who rose, who fell, and why.

BEFORE and AFTER are results folders of cchc score, or tables (.xlsx, .csv) of a published ranking. Every
change of an index is split into what the unit did itself, what new weights did, criteria that are new
or dropped, and bonus and penalty points; every change of a rank into the unit's own move and what the
others did. With more than two years the course of every unit is shown.

Examples:
  cchc diff ket-qua-2024 ket-qua-2025
  cchc diff ket-qua-2024 ket-qua-2025 --predecessors sap-nhap.csv --migration anh-xa.yaml
  cchc diff xep-hang-2023.xlsx ket-qua-2024 --unit "Xã Mẫu An"
  cchc diff ket-qua-2024 ket-qua-2025 --format html --output so-sanh.html
  cchc diff ket-qua-2022 ket-qua-2023 ket-qua-2024 ket-qua-2025
  cchc diff chi-so.yaml

Merged units: a table with the columns old, new, population. Changed criteria: a file that
cchc framework diff OLD NEW --write-migration FILE proposes. Several indices side by side: a file that
names them, see docs/diff.md.
"""
)

_Years = Annotated[
    list[Path],
    typer.Argument(
        metavar=mark("BEFORE AFTER…"),
        help=mark("Results folders or published tables, the earliest year first; or one file of indices."),
    ),
]
_Migrations = Annotated[
    list[Path] | None,
    typer.Option(
        "--migration",
        "-m",
        metavar=mark("FILE"),
        help=mark("Which criteria became which; once for every change of year, the last for the last two."),
    ),
]
_Format = Annotated[
    DiffFormat | None,
    typer.Option(
        "--format",
        metavar="|".join(DiffFormat),
        help=mark("Format; what the ending of the output says, else text."),
    ),
]
_Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar=mark("FILE"), help=mark("File to write to instead of the terminal.")
    ),
]
_Unit = Annotated[
    str,
    typer.Option("--unit", metavar=mark("UNIT"), help=mark("Show one unit in full: its code or name.")),
]
# At least 1: by 0 ranks every unit falls that stays where it is.
_FailOnDrop = Annotated[
    int | None,
    typer.Option(
        "--fail-on-drop",
        min=1,
        metavar="N",
        help=mark("Exit status 1 when any unit falls by N ranks or more; for CI."),
    ),
]
# A text, because people type a decimal comma, and typer reads none.
_FailOnIndexDrop = Annotated[
    str,
    typer.Option(
        "--fail-on-index-drop",
        metavar="X",
        help=mark("Exit status 1 when the index of any unit falls by X or more; for CI."),
    ),
]
_All = Annotated[bool, typer.Option("--all", help=mark("Show every unit, however many there are."))]


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("diff", cls=Command, help=HELP)(diff)


def diff(
    context: typer.Context,
    years: _Years,
    predecessors: Predecessors = None,
    migrations: _Migrations = None,
    name: _Format = None,
    output: _Output = None,
    unit: _Unit = "",
    fail_on_drop: _FailOnDrop = None,
    fail_on_index_drop: _FailOnIndexDrop = "",
    template: Templates = None,
    show_all: _All = False,
) -> None:
    """Compare years."""
    # Loaded here, so that help and wrong command lines wait for no pandas.
    from cchc_cli.console.comparison import ShownParts
    from cchc_cli.pipeline.comparison_output import check_output
    from cchc_cli.pipeline.diff import DiffRequest, compare
    from cchc_cli.pipeline.falls import Limits

    session = session_of(context)
    request = DiffRequest(tuple(years), predecessors, tuple(migrations or ()))
    limits = Limits(fail_on_drop, _points(fail_on_index_drop))
    wanted = _Wanted(name or _format_of(output), output, template)
    _check_format(wanted, unit)
    if output:
        check_output(output, request.inputs)
    with session.console.progress() as progress:
        comparison = compare(request, progress)
    _show(comparison, wanted, session, ShownParts(unit, shows_all=show_all))
    raise typer.Exit(_status(comparison, limits, session))


@dataclass(frozen=True)
class _Wanted:
    """In what form the comparison is wanted, and where."""

    format: DiffFormat
    output: Path | None
    templates: Path | None


def _format_of(output: Path | None) -> DiffFormat:
    """Take the format that the ending of the file says, if it does."""
    endings = {f".{name}": name for name in DiffFormat}
    # .txt, and whatever else no program opens by its ending.
    return endings.get(output.suffix.lower(), DiffFormat.TEXT) if output else DiffFormat.TEXT


def _points(stated: str) -> float | None:
    """Read a number of points, with a decimal comma or point."""
    if not stated:
        return None
    if not re.fullmatch(r"\d+([.,]\d+)?", stated):
        raise CchcError(
            say(
                "--fail-on-index-drop needs a number of points such as 2.5, and no “{stated}”.", stated=stated
            )
        )
    return float(stated.replace(",", "."))


def _check_format(wanted: _Wanted, unit: str) -> None:
    """Refuse, before the long work, what cannot be shown in this way."""
    if wanted.format is DiffFormat.XLSX and wanted.output is None:
        raise CchcError(say("A workbook needs a file: name one with --output."))
    # The other formats are for programs, or have a place for every unit.
    if unit and wanted.format is not DiffFormat.TEXT:
        message = say(
            "--unit shows one unit as text; {format} has all units. Leave one of both out.",
            format=wanted.format,
        )
        raise CchcError(message)
    if wanted.templates:
        from cchc_cli.writers.templating import check_templates

        check_templates(wanted.templates)


def _show(comparison: "Comparison", wanted: _Wanted, session: Session, shown: "ShownParts") -> None:
    """Print a comparison, or write it to a file; what was found is told in any case."""
    from cchc_cli.console.comparison import comparison_text, show_comparison, show_findings
    from cchc_cli.pipeline.comparison_output import comparison_bytes
    from cchc_cli.pipeline.output_file import write_file

    # What goes to the terminal comes with its findings; of a file nobody sees them otherwise.
    if wanted.format is DiffFormat.TEXT and wanted.output is None:
        show_comparison(comparison, session.console, shown)
        return
    if wanted.format is DiffFormat.TEXT:
        written = comparison_text(comparison, session.language, shown)
    else:
        templates = wanted.templates
        written = comparison_bytes(comparison, wanted.format, session.language, templates=templates)
    show_findings(comparison, session.console)
    if wanted.output:
        write_file(wanted.output, written)
        session.console.note(say("Written: {path}", path=str(wanted.output)))
    else:
        session.put_out(written)


def _status(comparison: "Comparison", limits: "Limits", session: Session) -> ExitStatus:
    """Tell who fell too far, and whether that or an error makes the command fail."""
    from cchc_cli.domain.findings import has_errors
    from cchc_cli.pipeline.falls import falls_beyond

    falls = falls_beyond(comparison, limits)
    if falls:
        names = [name for name, _, _ in falls]
        shown = (*names[:_MOST_NAMES], "…") if len(names) > _MOST_NAMES else tuple(names)
        session.console.note(
            say("Fell by as much as was not to happen ({count}): {names}", count=len(falls), names=shown)
        )
    return ExitStatus.FINDINGS if falls or has_errors(comparison.findings) else ExitStatus.DONE

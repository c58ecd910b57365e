"""``cchc diff``: what changed between the rankings of two years, and why."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli.commands import Command
from cchc_cli.cli.session import ExitStatus, Session, session_of
from cchc_cli.errors import CchcError
from cchc_cli.language import mark, say
from cchc_cli.writers.diff.names import DiffFormat

if TYPE_CHECKING:
    from cchc_cli.console.comparison import ShownParts
    from cchc_cli.pipeline.diff import Comparison

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
_Predecessors = Annotated[
    Path | None,
    typer.Option(
        "--predecessors",
        "-p",
        metavar=mark("FILE"),
        help=mark("Which units became which: a table (.csv or .xlsx) with the columns old, new, population."),
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
    DiffFormat,
    typer.Option("--format", metavar="|".join(DiffFormat), help=mark("Format; text by default.")),
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
_FailOnDrop = Annotated[
    int | None,
    typer.Option(
        "--fail-on-drop",
        min=1,
        metavar="N",
        help=mark("Exit status 1 when any unit falls by N ranks or more; for CI."),
    ),
]
_FailOnIndexDrop = Annotated[
    float | None,
    typer.Option(
        "--fail-on-index-drop",
        min=0.0,
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
    predecessors: _Predecessors = None,
    migrations: _Migrations = None,
    name: _Format = DiffFormat.TEXT,
    output: _Output = None,
    unit: _Unit = "",
    fail_on_drop: _FailOnDrop = None,
    fail_on_index_drop: _FailOnIndexDrop = None,
    show_all: _All = False,
) -> None:
    """Compare years."""
    from cchc_cli.console.comparison import ShownParts, show_comparison
    from cchc_cli.pipeline.comparison_output import comparison_bytes
    from cchc_cli.pipeline.diff import DiffRequest, compare, has_failed

    session = session_of(context)
    request = DiffRequest(tuple(years), predecessors, tuple(migrations or ()))
    _check_output(name, output)
    with session.console.progress() as progress:
        comparison = compare(request, progress)
    shown = ShownParts(unit, shows_all=show_all)
    if output:
        _write(comparison, name, output, session, shown)
        session.console.note(say("Written: {path}", path=str(output)))
    elif name is DiffFormat.TEXT:
        show_comparison(comparison, session.console, shown)
    else:
        # Past the text layer, which turns line ends into CR LF on Windows: the same bytes everywhere.
        sys.stdout.buffer.write(comparison_bytes(comparison, name, session.language))
    is_failed = has_failed(comparison, ranks=fail_on_drop, index=fail_on_index_drop)
    raise typer.Exit(ExitStatus.FINDINGS if is_failed else ExitStatus.DONE)


def _check_output(name: DiffFormat, output: Path | None) -> None:
    """Refuse, before the long work, to print a workbook to a terminal."""
    if name is DiffFormat.XLSX and output is None:
        raise CchcError(say("A workbook needs a file: name one with --output."))


def _write(
    comparison: "Comparison", name: DiffFormat, output: Path, session: Session, shown: "ShownParts"
) -> None:
    from cchc_cli.console.comparison import comparison_text
    from cchc_cli.pipeline.comparison_output import comparison_bytes, write_file

    if name is DiffFormat.TEXT:
        write_file(output, comparison_text(comparison, session.language, shown))
    else:
        write_file(output, comparison_bytes(comparison, name, session.language))

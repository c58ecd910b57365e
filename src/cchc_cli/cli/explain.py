"""``cchc explain``: the way of a number, from the index to the cell."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli.commands import Command
from cchc_cli.cli.session import ExitStatus, Session, session_of
from cchc_cli.errors import CchcError
from cchc_cli.language import mark, say
from cchc_cli.writers.explanation.names import ExplanationFormat

if TYPE_CHECKING:
    from cchc_cli.console import Console
    from cchc_cli.domain.explanation import Explanation

HELP = mark(
    """Explain a number: from the index of a unit down to the cell that it rests on.

RESULTS is a folder that cchc score wrote, UNIT the code or name of a unit. Without CRITERION every area
and criterion is shown with its points; with it the rule in words, the arithmetic with the unit's figures,
the cells with what stands in them, what would have earned the full points, and the legal reference.

Examples:
  cchc explain ket-qua "Xã Mẫu An"
  cchc explain ket-qua xm01 3.2.1
  cchc explain ket-qua xm01 3 --format md --output giai-trinh.md
  cchc explain ket-qua xm01 --format json
"""
)

_Results = Annotated[
    Path, typer.Argument(metavar=mark("RESULTS"), help=mark("Results folder that cchc score wrote."))
]
_Unit = Annotated[str, typer.Argument(metavar=mark("UNIT"), help=mark("Code or name of the unit."))]
_Criterion = Annotated[
    str,
    typer.Argument(metavar=mark("CRITERION"), help=mark("Code of an area or criterion; all without it.")),
]
_Format = Annotated[
    ExplanationFormat | None,
    typer.Option(
        "--format",
        metavar="|".join(ExplanationFormat),
        help=mark("Format; what the ending of the output says, else text."),
    ),
]
_Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar=mark("FILE"), help=mark("File to write to instead of the terminal.")
    ),
]


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("explain", cls=Command, help=HELP)(explain)


def explain(
    context: typer.Context,
    results: _Results,
    unit: _Unit,
    criterion: _Criterion = "",
    name: _Format = None,
    output: _Output = None,
) -> None:
    """Explain a number."""
    from cchc_cli.console.results import note_findings
    from cchc_cli.pipeline.explain import ExplainRequest
    from cchc_cli.pipeline.explain import explain as explain_unit
    from cchc_cli.pipeline.output_file import check_no_result

    session, shown_as = session_of(context), name or _format_of(output)
    if output:
        check_no_result(output)
    with session.console.progress() as progress:
        # Forms print codes with a dot behind them, and people copy it.
        criterion = criterion.strip().rstrip(".")
        explanation, findings = explain_unit(ExplainRequest(results, unit, criterion), progress)
    # Before the explanation, which rests on a folder that somebody may have changed.
    note_findings(findings, session.console)
    _show(_Shown(explanation, criterion, shown_as), output, session)
    # Whatever is wrong with the folder is a warning, and the explanation stands.
    raise typer.Exit(ExitStatus.DONE)


def _format_of(output: Path | None) -> ExplanationFormat:
    """Take the format that the ending of the file says.

    Raises:
        CchcError: It says another one.
    """
    if output is None:
        return ExplanationFormat.TEXT
    endings = {f".{name}": name for name in ExplanationFormat} | {".txt": ExplanationFormat.TEXT}
    found = endings.get(output.suffix.lower())
    if found is None:
        message = say(
            "The ending of {output} says no format; name one with --format, or let it end in {endings}.",
            output=output,
            endings=list(endings),
        )
        raise CchcError(message)
    return found


@dataclass(frozen=True)
class _Shown:
    """What is shown, and how."""

    explanation: "Explanation"
    criterion: str
    format: ExplanationFormat


def _show(shown: _Shown, output: Path | None, session: Session) -> None:
    """Print an explanation, or write it to a file."""
    from cchc_cli.console.explain import show_explanation
    from cchc_cli.console.plain_page import plain_page
    from cchc_cli.pipeline.explain import explanation_bytes
    from cchc_cli.pipeline.output_file import write_file

    def show(console: "Console") -> None:
        show_explanation(shown.explanation, console, shown.criterion)

    if shown.format is not ExplanationFormat.TEXT:
        written = explanation_bytes(shown.explanation, shown.format, session.language, shown.criterion)
    elif output:
        written = plain_page(show, session.language)
    else:
        show(session.console)
        return
    if output:
        write_file(output, written)
        session.console.note(say("Written: {path}", path=str(output)))
    else:
        session.put_out(written)

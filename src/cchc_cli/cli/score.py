"""``cchc score``: from a folder of self-assessments to a ranking."""

from pathlib import Path
from typing import Annotated

import typer

from cchc_cli.cli.commands import Command
from cchc_cli.cli.options import Templates, Workers
from cchc_cli.cli.session import ExitStatus, session_of
from cchc_cli.domain.stage import ScoringOptions, Stage
from cchc_cli.errors import FrameworkError
from cchc_cli.language import mark, say

HELP = mark(
    """Score a folder of Excel self-assessments and rank the units.

Reads every workbook in SUBMISSIONS, also in subfolders, computes the points by the rules of the
framework, ranks the units within their groups and writes tables and reports into a results folder.

Examples:
  cchc score ho-so --framework mau-xa-2025
  cchc score ho-so --framework mau-xa-2025 --units units.csv --output ket-qua
  cchc score ho-so --framework khung-cua-tinh.yaml --stage self
"""
)

_Submissions = Annotated[
    Path,
    typer.Argument(
        metavar=mark("SUBMISSIONS"), help=mark("Folder of the workbooks that the units have sent.")
    ),
]
_Framework = Annotated[
    str,
    typer.Option(
        "--framework",
        "-f",
        metavar=mark("FRAMEWORK"),
        help=mark("Id of a shipped framework, or path of a framework file."),
    ),
]
_Units = Annotated[
    Path | None,
    typer.Option(
        "--units",
        "-u",
        metavar=mark("FILE"),
        help=mark("List of units (.csv or .xlsx); without it, units are what the workbooks say."),
    ),
]
_Output = Annotated[
    Path,
    typer.Option(
        "--output",
        "-o",
        metavar=mark("FOLDER"),
        help=mark("Results folder, ket-qua by default. An older one of ours is replaced."),
    ),
]
_Stage = Annotated[
    Stage,
    typer.Option(
        "--stage",
        metavar="|".join(Stage),
        help=mark(
            "Points that rank: final (appraised, else computed, else self; the default), "
            "computed (without appraisal), or self."
        ),
    ),
]
_NoReport = Annotated[
    bool, typer.Option("--no-report", help=mark("Write only the CSV tables and the manifest."))
]
_RequireEvidence = Annotated[
    bool, typer.Option("--require-evidence", help=mark("Give 0 points where required evidence is not named."))
]


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("score", cls=Command, help=HELP)(score)


def score(
    context: typer.Context,
    submissions: _Submissions,
    framework: _Framework = "",
    units: _Units = None,
    output: _Output = Path("ket-qua"),
    stage: _Stage = Stage.FINAL,
    no_report: _NoReport = False,
    require_evidence: _RequireEvidence = False,
    template: Templates = None,
    workers: Workers = None,
) -> None:
    """Score a folder of self-assessments."""
    # Not required by typer, because the answer lists the frameworks that there are.
    if not framework:
        raise _framework_is_missing()

    from cchc_cli.readers.submissions.processes import start_early

    start_early()  # the reading processes load what they need while this one loads pandas
    from cchc_cli.pipeline.score import ScoreRequest, score_folder

    session = session_of(context)
    request = ScoreRequest(
        submissions=submissions,
        framework=framework,
        units=units,
        output=output,
        options=ScoringOptions(stage, require_evidence),
        has_reports=not no_report,
        templates=template,
        workers=workers,
        language=session.language,
    )
    with session.console.progress() as progress:
        assessment = score_folder(request, progress)

    # Only now: the tables of the terminal are not needed while workbooks are read.
    from cchc_cli.console.assessment import show_assessment

    show_assessment(assessment, output, session.console)
    raise typer.Exit(ExitStatus.FINDINGS if assessment.has_errors else ExitStatus.DONE)


def _framework_is_missing() -> FrameworkError:
    from cchc_cli.readers.shipped import shipped_frameworks

    return FrameworkError(
        say(
            "Name the framework with --framework: the path of its file, or one of: {known}.",
            known=[framework.id for framework in shipped_frameworks()],
        )
    )

"""``cchc report``: reports of a results folder, and a page for every unit."""

import re
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli.commands import Command
from cchc_cli.cli.options import MOST_WORKERS, Predecessors, Templates
from cchc_cli.cli.session import ExitStatus, Session, session_of
from cchc_cli.errors import CchcError
from cchc_cli.language import mark, say
from cchc_cli.writers.report_formats import ReportFormat

if TYPE_CHECKING:
    from cchc_cli.pipeline.diff import DiffRequest
    from cchc_cli.pipeline.report import MadeReports

_ENDING = re.compile(r"\.[A-Za-z]\w{0,4}", re.ASCII)
"""What looks like the ending of a file; ``bao-cao.2025`` is a folder."""
# A scorecard is one printed page, and has no layout for Word or Excel.
_OF_UNITS = {ReportFormat.HTML, ReportFormat.MD}

HELP = mark(
    """Make reports from a results folder, good enough to send as they are.

RESULTS is a folder that cchc score wrote. html makes one page that needs nothing else, and beside it the
folders units (a scorecard of one A4 page for every unit) and explanations (how every number of a unit
came about); docx a report in the layout of administrative documents; xlsx a workbook; md Markdown for
wikis. They are put into the results folder unless --output names another folder or a file.

Examples:
  cchc report ket-qua
  cchc report ket-qua --format docx --office "UBND tỉnh Mẫu|Sở Nội vụ" --place Mẫu --date 21/11/2026
  cchc report ket-qua --previous ket-qua-2024 --predecessors sap-nhap.csv
  cchc report ket-qua --unit "Xã Mẫu An" --output xa-mau-an.html
  cchc report ket-qua --template mau-bao-cao --output bao-cao
"""
)

_Results = Annotated[
    Path, typer.Argument(metavar=mark("RESULTS"), help=mark("Results folder that cchc score wrote."))
]
_Formats = Annotated[
    list[ReportFormat] | None,
    typer.Option(
        "--format",
        metavar="|".join(ReportFormat),
        help=mark("Format, also several times; what the ending of the output says, else html."),
    ),
]
_Unit = Annotated[
    str | None,
    typer.Option(
        "--unit", metavar=mark("UNIT"), help=mark("Only the scorecard of one unit: its code or name.")
    ),
]
_Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar=mark("PATH"),
        help=mark("Folder for the reports, or file of a single one; the results folder by default."),
    ),
]
_Previous = Annotated[
    Path | None,
    typer.Option(
        "--previous",
        metavar=mark("YEAR"),
        help=mark("The year before, to tell who rose and fell: results folder or published table."),
    ),
]
_Migration = Annotated[
    Path | None,
    typer.Option(
        "--migration",
        "-m",
        metavar=mark("FILE"),
        help=mark("Which criteria of the year before became which."),
    ),
]
_Date = Annotated[
    str,
    typer.Option(
        "--date", metavar=mark("DD/MM/YYYY"), help=mark("Day of the report; the day of scoring by default.")
    ),
]
_Office = Annotated[
    str,
    typer.Option(
        "--office",
        metavar=mark("NAME"),
        help=mark("Who reports, for the head of a Word report; “|” separates the office above it."),
    ),
]
_Workers = Annotated[
    int | None,
    typer.Option(
        "--workers",
        min=1,
        max=MOST_WORKERS,
        metavar=f"1-{MOST_WORKERS}",
        help=mark("Processes that write pages of units; by default one per processor."),
    ),
]
_Place = Annotated[
    str, typer.Option("--place", metavar=mark("NAME"), help=mark("Place, for the line of place and date."))
]


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("report", cls=Command, help=HELP)(report)


def report(
    context: typer.Context,
    results: _Results,
    formats: _Formats = None,
    unit: _Unit = None,
    output: _Output = None,
    previous: _Previous = None,
    predecessors: Predecessors = None,
    migration: _Migration = None,
    template: Templates = None,
    day: _Date = "",
    office: _Office = "",
    place: _Place = "",
    workers: _Workers = None,
) -> None:
    """Make reports from a results folder."""
    is_file = _is_file(output)
    chosen = _formats(formats or (), output if is_file else None, unit)
    dated = _day(day)
    comparison = _comparison(results, previous, predecessors, migration)

    # Only now: what is refused above needs none of it, and it takes a second to load.
    from cchc_cli.pipeline.report import ReportRequest
    from cchc_cli.pipeline.report import report as make_reports
    from cchc_cli.writers.report_setting import ReportSetting
    from cchc_cli.writers.visible_text import visible

    session = session_of(context)
    # Office and place go into XML, where a control character makes a document that Word refuses.
    setting = ReportSetting(
        session.language, dated, office=visible(office), place=visible(place), templates=template
    )
    request = ReportRequest(
        results, chosen, setting, output, is_file, unit=unit or "", previous=comparison, workers=workers
    )
    with session.console.progress() as progress:
        made = make_reports(request, progress)
    _show(made, session)
    raise typer.Exit(ExitStatus.FINDINGS if made.has_errors else ExitStatus.DONE)


def _show(made: "MadeReports", session: Session) -> None:
    """Tell where the reports are, and what is wrong with the results."""
    from cchc_cli.console.results import note_findings

    note_findings(made.findings, session.console)
    # The paths are the result of this command: scripts send the files or open them.
    session.console.print(*map(str, made.paths))


def _is_file(output: Path | None) -> bool:
    """Tell a file from a folder, by its ending; a folder that is there is one whatever it is called.

    Raises:
        CchcError: It looks like a file of a format that there is not.
    """
    if output is None or output.is_dir() or not _ENDING.fullmatch(output.suffix):
        return False
    if output.suffix.lower() not in _ENDINGS:
        message = say(
            "{output} would be a file of a format that there is not; reports end in {endings}.",
            output=output,
            endings=list(_ENDINGS),
        )
        raise CchcError(message)
    return True


_ENDINGS = {f".{name}": name for name in ReportFormat}


def _formats(
    stated: "list[ReportFormat] | tuple[ReportFormat, ...]", file: Path | None, unit: str | None
) -> tuple[ReportFormat, ...]:
    """Settle the formats, and refuse what does not go together.

    Raises:
        CchcError: A file for several formats, or of another one; no format of scorecards; or
            no unit.
    """
    of_file = (_ENDINGS[file.suffix.lower()],) if file else None
    # Named twice, a format is written once.
    formats = tuple(dict.fromkeys(stated)) or of_file or (ReportFormat.HTML,)
    if of_file and formats != of_file:
        raise CchcError(
            say(
                "{output} is a file of one format; name a folder with --output, or leave out --format.",
                output=file,
            )
        )
    if unit is not None:
        _check_unit(unit, formats)
    return formats


def _check_unit(unit: str, formats: tuple[ReportFormat, ...]) -> None:
    # As in a script whose variable is empty: reports on all units are not what it means.
    if not unit.strip():
        raise CchcError(say("--unit names no unit; give its code or name, or leave --unit out."))
    if not _OF_UNITS.issuperset(formats):
        raise CchcError(say("The scorecard of a unit is html or md; leave out --unit or --format."))


def _day(stated: str) -> date | None:
    """Read a day, as people write it in Vietnamese or as machines do."""
    if not stated:
        return None
    # Day first, as offices write it; of 05/03 nobody asks whether May is meant.
    for form in ("%d/%m/%Y", "%Y-%m-%d"):
        with suppress(ValueError):
            return datetime.strptime(stated.strip(), form).replace(tzinfo=UTC).date()
    raise CchcError(say("“{stated}” is no day; write it as 21/11/2026.", stated=stated))


def _comparison(
    results: Path, previous: Path | None, predecessors: Path | None, migration: Path | None
) -> "DiffRequest | None":
    # An option that has no effect would be taken for one that has.
    if previous is None:
        if predecessors or migration:
            raise CchcError(
                say("--predecessors and --migration need the year before: name it with --previous.")
            )
        return None

    from cchc_cli.pipeline.diff import DiffRequest

    return DiffRequest((previous, results), predecessors, (migration,) if migration else ())

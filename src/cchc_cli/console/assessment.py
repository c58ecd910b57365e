"""An assessment in the terminal: the ranking, then what was counted, found and written."""

from pathlib import Path

from cchc_cli.console import Console
from cchc_cli.console.findings import finding_lines
from cchc_cli.console.ranking import count_lines, ranking_tables
from cchc_cli.domain.assessment import Assessment
from cchc_cli.language import Message, say


def show_assessment(assessment: Assessment, output: Path, console: Console) -> None:
    """Show the ranking as a result, everything else as notes."""
    # The ranking alone on stdout, so that it can be put into a file.
    console.print(*ranking_tables(assessment, console.language))
    console.note_lines(finding_lines(assessment, console.language))
    console.note(Message(""))
    for message in (*count_lines(assessment), say("Results: {folder}", folder=str(output))):
        console.note(message)

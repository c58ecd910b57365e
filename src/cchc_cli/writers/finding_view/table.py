"""The findings of one file as a table of the terminal."""

from collections.abc import Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from cchc_cli.domain.findings import Severity
from cchc_cli.domain.sheet_copy import QuotedCell, QuotedRow
from cchc_cli.language import Language, say
from cchc_cli.writers.file_findings import FileFindings
from cchc_cli.writers.finding_view.options import ViewOptions
from cchc_cli.writers.finding_view.rows import FindingRow, rows_of
from cchc_cli.writers.repeated_findings import shorten
from cchc_cli.writers.visible_text import visible

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "dim"}
_QUOTED_LENGTH = 40
_CELL_WIDTH, _CRITERION_WIDTH = 11, 9


def tables_of(
    file: FileFindings, severities: Sequence[Severity], language: Language, options: ViewOptions
) -> Iterator[Text | Table]:
    """Give a heading and a table for each severity that was found; the columns of all stand in line."""
    has_sheets = not file.only_sheet
    is_first = True
    for severity in severities:
        findings = file.of_severity(severity)
        if not findings:
            continue
        heading = say("{severity}: {count}", severity=severity.in_words, count=len(findings))
        yield Text(language.show(heading), style=STYLES[severity])
        table = _empty_table(language, show_header=is_first)
        for row in rows_of(findings, language, options.quote):
            table.add_row(
                Text(row.cells), Text(row.criteria), _sentences(row, language, has_sheets=has_sheets)
            )
        yield table
        is_first = False


def _empty_table(language: Language, *, show_header: bool) -> Table:
    table = Table(
        box=SIMPLE_HEAD,
        show_header=show_header,
        show_edge=False,
        pad_edge=False,
        header_style="dim",
        padding=(0, 2, 0, 0),
    )
    table.add_column(language.show(say("Cell")), width=_CELL_WIDTH, overflow="fold", style="bold")
    table.add_column(language.show(say("Criterion")), width=_CRITERION_WIDTH, overflow="fold")
    table.add_column(language.show(say("What is wrong, and what to do")), overflow="fold")
    return table


def _sentences(row: FindingRow, language: Language, *, has_sheets: bool) -> Text:
    lines = [Text.assemble(visible(row.message), "  ", (row.code, "dim"))]
    if has_sheets and row.sheet:
        sheet = say("Sheet “{sheet}”", sheet=visible(row.sheet))
        lines.append(Text(language.show(sheet), style="dim"))
    if row.places:
        lines.append(Text(visible(row.places), style="dim"))
    lines += [_quote(quoted, language) for quoted in row.quotes]
    if row.hint:
        lines.append(Text(f"→ {visible(row.hint)}", style="green"))
    return Text("\n").join(lines)


def _quote(row: QuotedRow, language: Language) -> Text:
    """Write a row as typed; the cell that is meant stands in angle quotes, without colours too."""
    cells = [_quoted_cell(cell, language) for cell in row.cells]
    return Text.assemble("│ ", Text(" · ").join(cells), style="dim")


def _quoted_cell(cell: QuotedCell, language: Language) -> Text:
    role = visible(language.show(cell.role))
    value = shorten(visible(language.show(cell.value)), _QUOTED_LENGTH)
    label = f"{role}: " if role else ""
    if not cell.is_meant:
        return Text(f"{label}{value}")
    value = value or language.show(say("blank"))
    return Text.assemble(label, (f"»{value}«", "not dim bold"))

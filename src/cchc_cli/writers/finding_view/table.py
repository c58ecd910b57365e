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
from cchc_cli.writers.finding_view.rows import Block, FindingRow, blocks_of
from cchc_cli.writers.finding_view.sections import Section, sections_of
from cchc_cli.writers.repeated_findings import shorten
from cchc_cli.writers.visible_text import visible

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "dim"}
_QUOTED_LENGTH = 40
_CELL_WIDTH, _CRITERION_WIDTH = 11, 9  # AA100:AA120, and a code of four levels


def tables_of(
    file: FileFindings, severities: Sequence[Severity], language: Language, options: ViewOptions
) -> Iterator[Text | Table]:
    """Give a heading for each severity that was found, and tables; the columns of all stand in line."""
    is_first = True
    for severity in severities:
        findings = file.of_severity(severity)
        if not findings:
            continue
        heading = say("{severity}: {count}", severity=severity.in_words, count=len(findings))
        yield Text(language.show(heading), style=STYLES[severity])
        new, known = file.new_and_known(severity)
        blocks = (
            *blocks_of(new, language, options.quote),
            *blocks_of(known, language, options.quote, is_known=True),
        )
        for section in sections_of(blocks, language, has_sheets=not file.only_sheet):
            if section.heading:
                yield Text(section.heading, style="bold")
            # One head for all: the columns have fixed widths, and so stand in line below it.
            yield _table(section, language, show_header=is_first, is_compared=file.is_compared)
            is_first = False


def _table(section: Section, language: Language, *, show_header: bool, is_compared: bool) -> Table:
    table = _empty_table(language, show_header=show_header)
    for block in section.blocks:
        _add_block(table, block, _mark(block, language) if is_compared else "", language)
    return table


def _add_block(table: Table, block: Block, mark: str, language: Language) -> None:
    """Add its rows; the hint stands in the only one, or once below them all."""
    style = "dim" if block.is_known else None
    for row in block.rows:
        lines = _sentences(row, mark, language)
        # Beside its sentence, where that is the only one; a row of its own would take one line more.
        if block.hint and len(block.rows) == 1:
            lines.append(_hint(block, language))
        table.add_row(Text(row.cells), Text(row.criteria), Text("\n").join(lines), style=style)
    if block.hint and len(block.rows) > 1:
        table.add_row("", "", _hint(block, language), style=style)


def _mark(block: Block, language: Language) -> str:
    return language.show(say("(known)") if block.is_known else say("(new)"))


def _hint(block: Block, language: Language) -> Text:
    hint = block.hint
    if len(block.rows) > 1:
        hint = language.show(say("For all {count} above: {hint}", count=len(block.rows), hint=hint))
    return Text(f"→ {visible(hint)}", style="green")


def _empty_table(language: Language, *, show_header: bool) -> Table:
    table = Table(
        box=SIMPLE_HEAD,
        show_header=show_header,
        show_edge=False,
        pad_edge=False,
        header_style="dim",
        padding=(0, 2, 0, 0),
    )
    # fold: rich would cut off what is too long with an ellipsis, and cells are there to be found.
    table.add_column(language.show(say("Cell")), width=_CELL_WIDTH, overflow="fold", style="bold")
    table.add_column(language.show(say("Criterion")), width=_CRITERION_WIDTH, overflow="fold")
    table.add_column(language.show(say("What is wrong, and what to do")), overflow="fold")
    return table


def _sentences(row: FindingRow, mark: str, language: Language) -> list[Text]:
    code = Text.assemble((row.code, "dim"), f" {mark}" if mark else "")
    return [
        Text.assemble(visible(row.message), "  ", code),
        *(Text(visible(places), style="dim") for places in row.places),
        *(_quote(quoted, language) for quoted in row.quotes),
    ]


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
    # That there is nothing in it may be all that is wrong with the cell.
    value = value or language.show(say("blank"))
    return Text.assemble(label, (f"»{value}«", "not dim bold"))

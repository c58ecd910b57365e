"""Reading a form again with the codes that its cells show."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.cell_address import position_of
from cchc_cli.domain.findings import Finding
from cchc_cli.readers.submissions.closer_look.parts import WorkbookParts
from cchc_cli.readers.submissions.closer_look.shown_codes import shown_code
from cchc_cli.readers.submissions.plan import Plan, Table

_IN_DOUBT = (finding_kinds.CODE_RECOVERED, finding_kinds.CODE_NOT_RECOVERED)


class Recoded(NamedTuple):
    """One cell whose code is what it shows."""

    finding: Finding
    code: str


@dataclass(frozen=True, slots=True)
class Recoding:
    """The tables with the codes that are shown, and a finding for each (without its file yet)."""

    tables: list[Table]
    findings: tuple[Finding, ...]


def is_in_doubt(plan: Plan) -> bool:
    """Tell whether a code could not be told by the name of its row."""
    return any(_candidates(finding) for finding in plan.findings)


def recode(tables: Sequence[Table], plan: Plan, parts: WorkbookParts, claimed: Collection[str]) -> Recoding:
    """Put the codes that cells show in the place of those in doubt, where they are among these.

    A column of one decimal shows 1.10 as 1.1, which another row may have by right: a code
    that is ``claimed`` already is never given a second time.
    """
    recoded = tuple(
        cell
        for cell in _recoded(tables, plan, parts)
        if cell.code not in claimed or cell.code == cell.finding.values.get("code")
    )
    findings = tuple(
        Finding(
            finding_kinds.CODE_SHOWN,
            cell.finding.place,
            criterion=cell.code,
            values={"stated": cell.finding.values["stated"], "code": cell.code},
        )
        for cell in recoded
    )
    return Recoding([_with_codes(table, recoded) for table in tables], findings)


def _recoded(tables: Sequence[Table], plan: Plan, parts: WorkbookParts) -> Iterator[Recoded]:
    by_name = {table.sheet.name: table for table in tables}
    for finding in plan.findings:
        table = by_name.get(finding.place.sheet)
        if table is None or not (candidates := _candidates(finding)):
            continue
        # Not the finding but the cell has the number or date that the format is applied to.
        row, column = position_of(finding.place.cell)
        part = parts.sheet(table.sheet.name).cells.get(finding.place.cell)
        code = "" if part is None else shown_code(table.sheet.rows[row][column], part.style.number_format)
        if code in candidates:
            yield Recoded(finding, code)


def _candidates(finding: Finding) -> Sequence[str]:
    """Give the codes that a row may have; none where its name says which."""
    codes = finding.values.get("codes") if finding.kind in _IN_DOUBT else None
    return codes if isinstance(codes, tuple) else ()


def _with_codes(table: Table, recoded: Sequence[Recoded]) -> Table:
    own = [cell for cell in recoded if cell.finding.place.sheet == table.sheet.name]
    if not own:
        return table
    rows = [list(row) for row in table.sheet.rows]
    for cell in own:
        row, column = position_of(cell.finding.place.cell)
        rows[row][column] = cell.code
    return replace(table, sheet=replace(table.sheet, rows=rows))

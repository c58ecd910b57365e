"""Tables of the small form in memory, planned as a workbook that holds them would be."""

from collections.abc import Mapping, Sequence

from submission_forms import small_form, tidy_rows
from workbooks import Value

from cchc_cli.domain.findings import FindingKind
from cchc_cli.readers.submissions.cells import Sheet
from cchc_cli.readers.submissions.header import find_header
from cchc_cli.readers.submissions.plan import Plan, Table
from cchc_cli.readers.submissions.planner import Planner


def table_of(
    rows: Sequence[Sequence[Value]] | None = None,
    name: str = "S",
    *,
    broken: Mapping[str, FindingKind] | None = None,
    repaired: Mapping[str, str] | None = None,
) -> Table:
    """Make a table of rows, those of the filled-in tidy form unless there are others."""
    written = rows or tidy_rows()
    width = max(map(len, written))
    cells = [
        ["" if cell is None else cell for cell in (*row, *[None] * (width - len(row)))] for row in written
    ]
    header = find_header(cells)
    assert header is not None
    return Table(Sheet(name, False, cells, broken or {}, repaired or {}), header)  # noqa: FBT003 - not hidden


def plan_of(*tables: Table) -> Plan:
    """Plan the tables of one workbook along the small form."""
    return Planner(small_form()).plan(list(tables))

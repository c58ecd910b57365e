"""Identity: what a workbook says about whose it is.

In the order in which it is believed: the hidden sheet ``_cchc`` of our own forms, with keys
in column A and values in column B; a cell "Đơn vị: ..." above the table; the name of the
file; the name of its folder.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from cchc_cli.domain.cell_address import address
from cchc_cli.domain.findings import Place
from cchc_cli.domain.submission import ClaimSource, UnitClaim
from cchc_cli.readers.submissions.cells import Rows, Sheet, in_digits, is_blank
from cchc_cli.readers.submissions.numbers import clean
from cchc_cli.readers.submissions.plan import Table

IDENTITY_SHEET = "_cchc"
_UNIT_LINE = re.compile(
    r"^(?:tên\s+)?(?:cơ quan\s*[,/]\s*đơn vị|đơn vị|cơ quan|unit)"
    r"(?:\s+(?:báo cáo|(?:được\s+|tự\s+)?(?:đánh giá|chấm điểm|chấm)|thực hiện|lập biểu|name))?"
    r"\s*(?P<colon>:)?\s*(?P<name>.*)$",
    re.IGNORECASE,
)
_FILLER = re.compile(r"^[\s.…_\-]*$")
_TRAILING = " .…_;,"
_ROWS_OF_IDENTITY = 50


def identity_of(sheets: Sequence[Sheet]) -> Mapping[str, str]:
    """Give the keys and values of the hidden identity sheet; nothing where there is none."""
    for sheet in sheets:
        if sheet.name == IDENTITY_SHEET:
            return {
                str(row[0]).strip(): _plain(row[1])
                for row in sheet.rows[:_ROWS_OF_IDENTITY]
                if len(row) > 1 and not is_blank(row[1])
            }
    return {}


def claims_of(file: str, identity: Mapping[str, str], tables: Sequence[Table]) -> tuple[UnitClaim, ...]:
    """Collect everything that names a unit, the most believable first."""
    return (
        *_claims_of_sheet(file, identity),
        *_claims_of_cells(file, tables),
        *claims_of_path(file),
    )


def claims_of_path(file: str) -> Iterator[UnitClaim]:
    """Give what the names of the file and of its folder say."""
    path = PurePosixPath(file)
    yield UnitClaim(ClaimSource.FILE_NAME, clean(path.stem), Place(file))
    if path.parent.name:
        yield UnitClaim(ClaimSource.FOLDER, clean(path.parent.name), Place(file))


def _claims_of_sheet(file: str, identity: Mapping[str, str]) -> Iterator[UnitClaim]:
    for key in ("unit_code", "unit_name"):
        if key in identity:
            yield UnitClaim(ClaimSource.IDENTITY_SHEET, identity[key], Place(file, IDENTITY_SHEET))


def _claims_of_cells(file: str, tables: Sequence[Table]) -> Iterator[UnitClaim]:
    for table in tables:
        found = _unit_line(table.sheet.rows[: table.header.row])
        if found is not None:
            name, row, column = found
            yield UnitClaim(ClaimSource.CELL, name, Place(file, table.sheet.name, address(row, column)))
            return


def _unit_line(rows: Rows) -> tuple[str, int, int] | None:
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            # A merged cell may have the lines of the letterhead and that of the unit.
            for line in cell.splitlines() if isinstance(cell, str) else ():
                if name := _unit_named(line, row[column + 1 :]):
                    return (name, at, column)
    return None


def _unit_named(cell: str, beside: Sequence[object]) -> str:
    line = _UNIT_LINE.match(clean(cell))
    if line is None:
        return ""
    # Printed forms have dots to write on: "Đơn vị: .........", then the name stands in the next cell.
    if line["colon"] and not _FILLER.match(line["name"]):
        return line["name"].rstrip(_TRAILING)
    return _next_text(beside) if line["colon"] or not line["name"] else ""


def _next_text(cells: Sequence[object]) -> str:
    for cell in cells:
        if isinstance(cell, str) and not _FILLER.match(cell):
            return clean(cell)
    return ""


def _plain(cell: object) -> str:
    # The code 01234 is a number once somebody has edited the sheet; then the unit's name has to help.
    return in_digits(cell) if isinstance(cell, float) else clean(str(cell))

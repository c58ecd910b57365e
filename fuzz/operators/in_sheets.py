"""Mutations of rows, columns and sheets: merged, hidden, counted otherwise."""

import re
from collections.abc import Mapping
from random import Random

from fuzz.operators.operator import Operator, of_member, of_sheet

_CELL = re.compile(rb'<c r="(?P<reference>[A-Z]+\d+)"[^>]*>')
_ROW = re.compile(rb"<row\s[^>]*>")


def merge(random: Random, xml: bytes) -> bytes:
    """Merge cells, over answers or beside them."""
    cells = list(_CELL.finditer(xml))
    if not cells:
        return xml
    first = random.choice(cells)["reference"].decode()
    column, row = re.sub(r"\d", "", first), int(re.sub(r"\D", "", first))
    last = f"{chr(min(ord('Z'), ord(column[0]) + random.randint(0, 3)))}{row + random.randint(0, 3)}"
    merged = f'<mergeCells count="1"><mergeCell ref="{first}:{last}"/></mergeCells>'.encode()
    return xml.replace(b"</sheetData>", b"</sheetData>" + merged, 1)


def hide_row(random: Random, xml: bytes) -> bytes:
    """Hide a row."""
    rows = list(_ROW.finditer(xml))
    if not rows:
        return xml
    row = random.choice(rows)
    how = random.choice((b' hidden="1"', b' hidden="true"', b' ht="0" customHeight="1"'))
    return xml[: row.end() - 1] + how + xml[row.end() - 1 :]


def hide_column(random: Random, xml: bytes) -> bytes:
    """Hide one column or several."""
    first = random.randint(1, 7)
    how = random.choice(('hidden="1"', 'width="0" customWidth="1"'))
    columns = f'<cols><col min="{first}" max="{first + random.randint(0, 2)}" {how}/></cols>'.encode()
    return xml.replace(b"<sheetData>", columns + b"<sheetData>", 1)


def hide_sheet(random: Random, xml: bytes) -> bytes:
    """Hide a sheet, so that nobody sees it, or so that only a program shows it again."""
    state = random.choice((b'state="hidden" ', b'state="veryHidden" '))
    return re.sub(rb"<sheet (?=name)", b"<sheet " + state, xml, count=random.randint(0, 1))


def other_calendar(random: Random, xml: bytes) -> bytes:
    """Count days from 1904 on, as Excel for the Mac did."""
    del random
    return re.sub(rb"<workbookPr(?=[ /])", b'<workbookPr date1904="1"', xml, count=1)


def shift_row(random: Random, xml: bytes) -> bytes:
    """Say that a row stands elsewhere than its cells do."""
    rows = list(_ROW.finditer(xml))
    if not rows:
        return xml
    row = random.choice(rows)
    number = random.choice((b"1", b"0", b"2", b"99999", b"1048577", b"x", b""))
    changed = re.sub(rb'\sr="\d+"', b' r="%s"' % number, row[0])
    return xml[: row.start()] + changed + xml[row.end() :]


OPERATORS: Mapping[str, Operator] = {
    **{one.__name__: of_sheet(one) for one in (merge, hide_row, hide_column, shift_row)},
    **{one.__name__: of_member("xl/workbook.xml", one) for one in (hide_sheet, other_calendar)},
}

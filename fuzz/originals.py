"""Originals: forms without fault, in every layout and as different programs write them."""

import re
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeAlias

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))  # where forms are laid out

import openpyxl
import xlsxwriter
from binary_workbooks import xls, xls_rows, xlsb, xlsb_rows
from corpus import sample
from workbooks import LAYOUTS, write_open_document

from cchc_cli.domain.form import Form
from fuzz.archive import pack, unpack

_CLOCK = re.compile(rb"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_SOME_DAY = b"2025-12-05T08:00:00Z"
"""Writers state when they wrote; a mutant has to be the same on any day."""


@dataclass(frozen=True)
class Original:
    """A workbook without fault."""

    name: str
    content: bytes

    @property
    def suffix(self) -> str:
        """The ending of its file."""
        return "." + self.name.rpartition(".")[2]


FRAMEWORK = sample.FRAMEWORK
"""The file of the framework that they are forms of."""


def form() -> Form:
    """Give the form that they fill in."""
    return sample.form()


Writer: TypeAlias = Callable[[Path, sample.Sheets], object]


def originals() -> Mapping[str, Original]:
    """Write every layout with every writer."""
    with tempfile.TemporaryDirectory() as folder:
        return {
            name: Original(name, _written(Path(folder) / name, sample.sheets(layout), writer))
            for layout in LAYOUTS
            for ending, writer in _WRITERS.items()
            for name in [f"{layout}-{ending}"]
            if layout != "f3" or not name.endswith(".ods")  # the writer of .ods writes one sheet
        }


def _written(path: Path, sheets: sample.Sheets, writer: Writer) -> bytes:
    writer(path, sheets)
    if path.suffix == ".xls":
        return path.read_bytes()
    members = unpack(path.read_bytes())
    return pack([replace(member, content=_CLOCK.sub(_SOME_DAY, member.content)) for member in members])


def _shared(path: Path, sheets: sample.Sheets) -> None:
    """Write as Excel does: texts in a table that cells point to."""
    sample.write(path.parent, sheets, path.name)


def _inline(path: Path, sheets: sample.Sheets) -> None:
    """Write as reporting programs do: every text in its cell."""
    workbook = xlsxwriter.Workbook(path, {"constant_memory": True})
    day = workbook.add_format({"num_format": "dd/mm/yyyy"})
    for name, rows in sheets.items():
        sheet = workbook.add_worksheet(name)
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                sheet.write(at, column, value, day if isinstance(value, date) else None)
    workbook.close()


def _by_openpyxl(path: Path, sheets: sample.Sheets) -> None:
    """Write as scripts do."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    workbook.save(path)


def _open_document(path: Path, sheets: sample.Sheets) -> None:
    """Write as LibreOffice does."""
    (rows,) = sheets.values()
    write_open_document(path, rows)


def _binary(path: Path, sheets: sample.Sheets) -> None:
    """Write as Excel does where people choose its binary format."""
    path.write_bytes(xlsb({name: xlsb_rows(rows) for name, rows in sheets.items()}))


def _old(path: Path, sheets: sample.Sheets) -> None:
    """Write as Excel 97 did."""
    path.write_bytes(xls({name: xls_rows(rows) for name, rows in sheets.items()}))


_WRITERS: Mapping[str, Writer] = {
    "shared.xlsx": _shared,
    "inline.xlsx": _inline,
    "openpyxl.xlsx": _by_openpyxl,
    "open.ods": _open_document,
    "binary.xlsb": _binary,
    "old.xls": _old,
}

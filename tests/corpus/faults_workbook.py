"""Faults of the rows of a workbook: no table, another framework, codes and labels that do not fit."""

from pathlib import Path

from openpyxl import load_workbook
from workbooks import FilledForm, Value, form_sheets

from cchc_cli.domain.form import form_of
from cchc_cli.readers.framework_file import read_framework
from cchc_cli.readers.shipped import shipped_frameworks
from corpus import sample
from corpus.fault import Fault, changed, edited

Rows = list[list[Value]]


def without_header(rows: Rows) -> None:
    """Delete the header row."""
    del rows[sample.row_of(rows, "1") - 1]


def without_rows(rows: Rows) -> None:
    """Delete every row below the header."""
    del rows[sample.row_of(rows, "1") :]


def with_unknown_row(rows: Rows) -> None:
    """Insert a row with a code that the framework does not have."""
    rows.insert(sample.row_of(rows, "1.4"), ["1.35", "Việc khác", None, None, None, None, None])


def with_row_twice(rows: Rows) -> None:
    """Repeat the row of a criterion, which then claims two rows."""
    at = sample.row_of(rows, "1.10")
    rows.insert(at + 1, list(rows[at]))


def without_criterion(rows: Rows) -> None:
    """Delete the row of a criterion that the unit has no points for."""
    del rows[sample.row_of(rows, "5.2")]


def with_stray_value(rows: Rows) -> None:
    """Insert a row with a figure that nobody asks for."""
    rows.insert(sample.row_of(rows, "1.3"), [None, "Trong đó: chuyển năm sau", None, 2.0, None, None, None])


def with_code_of_either(rows: Rows) -> None:
    """Insert a row whose code, a number, may be 1.1 or 1.10, and which has no name."""
    rows.insert(sample.row_of(rows, "1.3"), [1.1, None, None, None, None, None, None])


def with_figures_unnamed(rows: Rows) -> None:
    """Take away the letters and labels of two figures, and have a third one below them."""
    at = sample.row_of(rows, "1.2", "a")
    for row in rows[at : at + 2]:
        row[sample.CODE] = row[sample.NAME] = None
    rows.insert(at, [None, None, None, 2.0, None, None, None])


def without_answers(rows: Rows) -> None:
    """Leave every figure, all own points and all evidence blank."""
    for row in rows[sample.row_of(rows, "1") :]:
        row[sample.INPUTS : sample.NOTE] = [None] * 3


def of_another_framework(folder: Path) -> None:
    """Write the form of a framework that is shipped."""
    sample.write(folder, another_form())


def folder_of_another_framework(folder: Path) -> None:
    """Write several forms of a framework that is shipped."""
    for name in ("xa-a.xlsx", "xa-b.xlsx", "xa-c.xlsx"):
        sample.write(folder, another_form(), name)


def another_form() -> sample.Sheets:
    """Lay out the form of the shipped framework for departments, filled in a little."""
    shipped = next(one for one in shipped_frameworks() if one.id == "mau-so-2025")
    form = form_of(read_framework(shipped.path))
    filled = FilledForm({}, {form.leaves[0].code: 0.5})
    return {name: [list(row) for row in rows] for name, rows in form_sheets(form, filled).items()}


def with_identity(folder: Path) -> None:
    """Write a form that was made for another framework, as its hidden sheet says."""
    path = sample.write(folder, sample.sheets())
    workbook = load_workbook(path)
    sheet = workbook.create_sheet("_cchc")
    sheet.sheet_state = "veryHidden"
    sheet.append(["framework", "mau-kiem-tra-2024"])
    workbook.save(path)


_S = sample.SHEET
FAULTS = (
    edited("the header row is gone", (("CCHC201", ""),), without_header),
    Fault("a form of another framework", of_another_framework, (("CCHC202", ""),)),
    edited("a row with an unknown code", (("CCHC203", f"{_S}!A11"),), with_unknown_row),
    Fault("a folder of forms of another framework", folder_of_another_framework, (("CCHC204", ""),)),
    edited("no row below the header", (("CCHC205", f"{_S}!"),), without_rows),
    edited("a criterion stands in two rows", (("CCHC206", f"{_S}!E28"),), with_row_twice),
    changed(
        "Excel turned a code into a number",
        (("CCHC207", sample.place("1.10", sample.CODE)),),
        ("1.10", sample.CODE, 1.1),
    ),
    edited("a code may be either of two", (("CCHC208", f"{_S}!A10"),), with_code_of_either),
    changed(
        "a criterion has another name",
        (("CCHC209", sample.place("1.6", sample.CODE)),),
        ("1.6", sample.NAME, "Phổ biến trên đài"),
    ),
    changed(
        "a criterion has the name of another",
        (("CCHC210", sample.place("1.9", sample.CODE)),),
        ("1.9", sample.NAME, "Tuyên truyền"),
    ),
    edited("the row of a criterion is gone", (("CCHC211", f"{_S}!"),), without_criterion),
    changed(
        "a code with a comma", (("CCHC212", sample.place("1.6", sample.CODE)),), ("1.6", sample.CODE, "1,6")
    ),
    edited("a value in a row that nobody asks for", (("CCHC213", f"{_S}!D10"),), with_stray_value),
    changed(
        "a figure has another label",
        (("CCHC215", sample.place("1.6", sample.NAME, "a")),),
        ("1.6 a", sample.NAME, "Số bài viết"),
    ),
    edited("figures have neither letters nor labels", (("CCHC214", f"{_S}!D8"),), with_figures_unnamed),
    edited("nothing is filled in", (("CCHC217", f"{_S}!"),), without_answers),
    Fault("a form that was made for another framework", with_identity, (("CCHC216", ""),)),
)

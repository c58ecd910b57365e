"""Faults of cells that say another thing than they show."""

from collections.abc import Iterable
from pathlib import Path

from marked_workbooks import Change, formula, hide_column, hide_row, merge, merge_over, put, write_marked
from workbooks import write_workbook

from corpus import sample
from corpus.fault import Expected, Fault
from corpus.sample import SHEET


def marked(name: str, expected: Expected, change: Change) -> Fault:
    """Give the fault of the tidy form with something hidden, merged or formatted."""
    return Fault(name, lambda folder: write_marked(folder / sample.FILE, sample.sheets(), change), expected)


def hidden_copy(folder: Path) -> None:
    """Write the form, and last year's on a hidden sheet."""
    sheets = sample.sheets()
    sheets["Năm trước"] = sample.sheets()[SHEET]
    write_workbook(folder / sample.FILE, sheets, hidden=("Năm trước",))


def hidden_form(folder: Path) -> None:
    """Write the form on a hidden sheet, and nothing else that could be one."""
    sheets: sample.Sheets = {"Hướng dẫn": [["Đọc kỹ trước khi điền"]], **sample.sheets()}
    write_workbook(folder / sample.FILE, sheets, hidden=(SHEET,))


def without_a_name(folder: Path) -> None:
    """Write the form with one criterion without name, its code a number that shows two decimals."""
    sheets = sample.sheets()
    row = sheets[SHEET][sample.row_of(sheets[SHEET], "1.10")]
    row[sample.CODE] = row[sample.NAME] = None
    write_marked(folder / sample.FILE, sheets, put("A27", 1.1, num_format="0.00"))


def with_code_and_name_lost(folder: Path) -> None:
    """Write the form with an error for the code of a criterion, and half of its name."""
    sheets = sample.sheets()
    sheets[SHEET][sample.row_of(sheets[SHEET], "1.9")][sample.NAME] = "Sáng kiến"
    write_marked(folder / sample.FILE, sheets, formula("A26", "=#REF!", "#REF!"))


def hide_rows(rows: Iterable[int]) -> Change:
    """Hide rows, counted from 0, as a filter does."""
    hidden = tuple(map(hide_row, rows))
    return lambda workbook, sheets: [hide(workbook, sheets) for hide in hidden]


FAULTS: tuple[Fault, ...] = (
    marked("an answer is in a hidden row", (("CCHC221", f"{SHEET}!D8"),), hide_row(7)),
    marked(
        "answers are in a hidden column",
        (("CCHC222", f"{SHEET}!E6"),),
        hide_column(4),
    ),
    marked(
        "answers are in rows that a filter hides",
        (("CCHC221", f"{SHEET}!D6"),),
        hide_rows(range(5, 13)),
    ),
    Fault("a hidden sheet has another filled-in form", hidden_copy, (("CCHC223", "Năm trước!"),)),
    Fault("the form is on a hidden sheet", hidden_form, (("CCHC224", f"{SHEET}!"),)),
    marked(
        "self points are swallowed by merged cells", (("CCHC225", f"{SHEET}!E27"),), merge("E26:E27", 3.0)
    ),
    marked("merged cells cover an answer", (("CCHC233", f"{SHEET}!E27"),), merge_over("E26:E27", 3.0)),
    marked(
        "a code is an error beside the name of its criterion",
        (("CCHC218", f"{SHEET}!A26"),),
        formula("A26", "=#REF!", "#REF!"),
    ),
    Fault(
        "a code is an error beside a name that nobody knows",
        with_code_and_name_lost,
        (("CCHC226", f"{SHEET}!A26"), ("CCHC211", f"{SHEET}!")),
    ),
    marked("evidence is an error", (("CCHC227", f"{SHEET}!F33"),), formula("F33", "=#N/A", "#N/A")),
    Fault(
        "only the number format says which code it is",
        without_a_name,
        (("CCHC228", f"{SHEET}!A27"),),
    ),
    marked(
        "an answer is in an old font",
        (("CCHC229", f"{SHEET}!D6"),),
        put("D6", "§óng h¹n", font_name=".VnTime"),
    ),
    marked(
        "an answer is in an old font of VNI",
        (("CCHC229", f"{SHEET}!D6"),),
        put("D6", "Ñuùng haïn", font_name="VNI-Times"),
    ),
    marked(
        "a name is in an old font",
        (("CCHC230", f"{SHEET}!B6"),),
        put("B6", "Ban hµnh kÕ ho¹ch", font_name=".VnTime"),
    ),
    marked(
        "a formula gives text", (("CCHC231", f"{SHEET}!D8"),), formula("D8", '=18&" nhiệm vụ"', "18 nhiệm vụ")
    ),
    marked("an answer is an error", (("CCHC318", f"{SHEET}!D8"),), formula("D8", "=1/0", "#DIV/0!")),
    marked("self points are an error", (("CCHC318", f"{SHEET}!E7"),), formula("E7", "=#REF!", "#REF!")),
    marked("a formula was never calculated", (("CCHC319", f"{SHEET}!D8"),), formula("D8", "=9+9", "")),
)

"""Faults of columns: headings that are gone, changed, or stand there twice."""

from collections.abc import Callable
from pathlib import Path

from workbooks import Value

from corpus import sample
from corpus.fault import Fault, edited
from corpus.sample import EVIDENCE, INPUTS, NOTE, SELF_POINTS, SHEET

Rows = list[list[Value]]
HEADER_ROW = 3
_LAST = NOTE + 1


def heading(column: int, text: Value) -> Callable[[Rows], None]:
    """Write another heading above a column."""

    def edit(rows: Rows) -> None:
        rows[HEADER_ROW][column] = text

    return edit


def beside(heading: Value, of: Callable[[list[Value]], Value]) -> Callable[[Rows], None]:
    """Add a column behind the last one, filled from each row of the table."""

    def edit(rows: Rows) -> None:
        rows[HEADER_ROW].append(heading)
        for row in rows[HEADER_ROW + 1 : -1]:
            row.append(of(row))

    return edit


def with_own_points_changed(rows: Rows) -> None:
    """Add last year's points of one criterion below the heading of this year's."""
    beside("Điểm tự đánh giá", lambda row: row[SELF_POINTS])(rows)
    rows[sample.row_of(rows, "1.3")][_LAST] = 1.0


def with_own_points_of_one_sheet_renamed(folder: Path) -> None:
    """Give the column of own points another heading, on one of several sheets."""
    sheets = sample.sheets("f3")
    rows = next(iter(sheets.values()))
    header = next(row for row in rows if "Điểm tự đánh giá" in row)
    header[header.index("Điểm tự đánh giá")] = "ĐTĐG"
    sample.write(folder, sheets)


FAULTS = (
    edited("no heading above own points", (("CCHC249", f"{SHEET}!E4"),), heading(SELF_POINTS, None)),
    edited("a number above own points", (("CCHC249", f"{SHEET}!E4"),), heading(SELF_POINTS, 5.0)),
    edited("no heading above figures", (("CCHC249", f"{SHEET}!D4"),), heading(INPUTS, None)),
    Fault(
        "an unknown heading above the own points of one sheet",
        with_own_points_of_one_sheet_renamed,
        (("CCHC250", "1. Chỉ đạo, điều hành!G4"),),
    ),
    edited(
        "own points stand there twice",
        (("CCHC251", f"{SHEET}!H4"),),
        beside("Điểm tự đánh giá", lambda row: row[SELF_POINTS]),
    ),
    edited(
        "a second column of figures is blank",
        (("CCHC251", f"{SHEET}!H4"),),
        beside("Kết quả", lambda _: None),
    ),
    edited("two columns of own points differ", (("CCHC252", f"{SHEET}!H4"),), with_own_points_changed),
    edited(
        "evidence stands in two columns, with a date that no calendar has",
        (("CCHC407", f"{SHEET}!F6"),),
        lambda rows: (
            beside("Minh chứng", lambda row: row[EVIDENCE])(rows),
            rows[sample.row_of(rows, "1.1")].__setitem__(EVIDENCE, "Quyết định số 12 ngày 31/02/2025"),
        ),
    ),
)

"""Faults of the form itself: another year, rows out of order, other maxima, tables that stand twice."""

from collections.abc import Callable
from pathlib import Path

from workbooks import Value

from corpus import sample
from corpus.fault import Fault, changed, edited

Rows = list[list[Value]]
TITLE_ROW = 1
HEADER_ROW = 3
LAST_SHEET = "5. Điểm trừ"


def with_row_moved(rows: Rows) -> None:
    """Move the row of 3.3 up, between 1.3 and 1.4."""
    row = rows.pop(sample.row_of(rows, "3.3"))
    rows.insert(sample.row_of(rows, "1.4"), row)


def with_title_of_last_year(rows: Rows) -> None:
    """Leave last year's title above the table."""
    rows[TITLE_ROW] = ["BẢNG TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2024"]


def without_answer_columns(rows: Rows) -> None:
    """Delete the columns of figures and of self points, headings and all."""
    for row in rows[HEADER_ROW:]:
        del row[sample.INPUTS : sample.SELF_POINTS + 1]


def without_evidence_column(rows: Rows) -> None:
    """Delete the column of evidence, heading and all."""
    for row in rows[HEADER_ROW:]:
        del row[sample.EVIDENCE]


def without_last_row_of_a_sheet(folder: Path) -> None:
    """Write a form with a sheet for each area, of which one lacks its last criterion."""
    sheets = sample.sheets("f3")
    rows = sheets[LAST_SHEET]
    del rows[next(at for at, row in enumerate(rows) if "5.2" in row)]
    sample.write(folder, sheets)


def blank(rows: Rows) -> Rows:
    """Give a table without its answers and sums."""
    emptied: Rows = [list(row) for row in rows]
    for row in emptied[HEADER_ROW + 1 :]:
        row[sample.INPUTS : sample.EVIDENCE + 1] = [None] * 3
    return emptied


def copied(rows: Rows) -> Rows:
    """Give the table once more, just as it is."""
    return [list(row) for row in rows]


def example(rows: Rows) -> Rows:
    """Give the header and the first criterion, as a sheet of instructions shows them."""
    return [["Cách điền:"], rows[HEADER_ROW], rows[sample.row_of(rows, "1.1")]]


def with_sheet(name: str, of: Callable[[Rows], Rows]) -> Callable[[Path], None]:
    """Write the form with one more sheet."""

    def build(folder: Path) -> None:
        sheets = sample.sheets()
        sheets[name] = of(sheets[sample.SHEET])
        sample.write(folder, sheets)

    return build


def with_year_on_hidden_sheet(folder: Path) -> None:
    """Write the form with an identity sheet of last year."""
    sample.write(folder, {**sample.sheets(), "_cchc": [["year", "2024"]]})


FAULTS = (
    edited("a row has been moved", (("CCHC241", f"{sample.SHEET}!A11"),), with_row_moved),
    changed(
        "a criterion has other maximum points",
        (("CCHC242", sample.place("1.2", sample.MAX_POINTS)),),
        ("1.2", sample.MAX_POINTS, 5.0),
    ),
    changed(
        "an area has other maximum points",
        (("CCHC242", sample.place("2", sample.MAX_POINTS)),),
        ("2", sample.MAX_POINTS, 30.0),
    ),
    edited("the columns of answers are gone", (("CCHC243", f"{sample.SHEET}!A4"),), without_answer_columns),
    edited("the column of evidence is gone", (("CCHC244", f"{sample.SHEET}!A4"),), without_evidence_column),
    edited(
        "the title names another year",
        (("CCHC245", f"{sample.SHEET}!A2"),),
        with_title_of_last_year,
    ),
    Fault(
        "a row is gone from one of several sheets",
        without_last_row_of_a_sheet,
        (("CCHC211", f"{LAST_SHEET}!"),),
    ),
    Fault("the hidden sheet names another year", with_year_on_hidden_sheet, (("CCHC245", "_cchc!"),)),
    Fault(
        "the filled-in form stands twice",
        with_sheet("Bản nháp", copied),
        (("CCHC246", "Bản nháp!A5"),),
    ),
    Fault(
        "an empty copy of the form lies beside it",
        with_sheet("Bản trắng", blank),
        (("CCHC247", "Bản trắng!A5"),),
    ),
    Fault(
        "the instructions show an example", with_sheet("Hướng dẫn", example), (("CCHC248", "Hướng dẫn!A3"),)
    ),
)

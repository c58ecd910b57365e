"""Faults of evidence, and of what contradicts itself within one form."""

from collections.abc import Callable
from pathlib import Path

from workbooks import Value

from corpus import sample
from corpus.fault import Fault, changed, edited, one_cell

Rows = list[list[Value]]
REPORT = "Báo cáo số 210/BC-UBND ngày 05/12/2025"
BASE_LEAVES = (
    *("1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.9", "1.10"),
    *("2.1.1", "2.1.2", "2.2.1", "2.2.2", "3.1", "3.2", "3.3"),
)
FULL_ANSWERS: tuple[tuple[str, Value], ...] = (
    ("1.2 a", 20.0),
    ("1.3", 0.0),
    ("1.4 c", "Có"),
    ("1.5 a", 4.0),
    ("1.6 a", 8.0),
    ("1.7 a", 0.95),
    ("1.9", 8.0),
    ("1.10", "Từ hai lần trở lên"),
    ("2.1.1 a", 400.0),
    ("2.1.2 a", 400.0),
    ("2.2.1 a", 0.0),
    ("2.2.2", 5.0),
    ("3.1", "Toàn bộ"),
    ("3.2", 5.0),
    ("3.3", "Cập nhật hằng tháng"),
)
"""Answers that earn every point."""


def total_cell(column: str) -> str:
    """Give the place of a cell of the row of totals."""
    return f"{sample.SHEET}!{column}{len(sample.sheets()[sample.SHEET])}"


def with_total(column: int, stated: float) -> Callable[[Rows], None]:
    """Type another number into the row of totals."""

    def edit(rows: Rows) -> None:
        rows[-1][column] = stated

    return edit


def with_full_points(rows: Rows) -> None:
    """Answer so that every point is earned, and claim it; sums agree."""
    for where, answer in FULL_ANSWERS:
        rows[sample.row_of(rows, *where.split())][sample.INPUTS] = answer
    for code in (*BASE_LEAVES, "1", "2", "2.1", "2.2", "3"):
        row = rows[sample.row_of(rows, code)]
        row[sample.SELF_POINTS] = row[sample.MAX_POINTS]
    rows[-1][sample.SELF_POINTS] = 100.0


def passed_on(folder: Path) -> None:
    """Write a form that was made for another unit than the one named above the table."""
    made_for: Rows = [["unit_code", "XM02"], ["unit_name", "Xã Mẫu B"]]
    sample.write(folder, {**sample.sheets(), "_cchc": made_for})


def without_evidence() -> sample.Sheets:
    """Give a form in which one criterion has no evidence."""
    sheets = sample.sheets()
    rows = sheets[sample.SHEET]
    rows[sample.row_of(rows, "1.2")][sample.EVIDENCE] = None
    return sheets


def without_figures() -> sample.Sheets:
    """Give a form in which one criterion has points and no figures."""
    sheets = sample.sheets()
    rows = sheets[sample.SHEET]
    for letter in ("a", "b"):
        rows[sample.row_of(rows, "1.5", letter)][sample.INPUTS] = None
    return sheets


FAULTS = (
    one_cell("evidence is not named", "CCHC401", ("1.2", sample.EVIDENCE, None)),
    *(
        one_cell(f"evidence is “{junk}”", "CCHC401", ("1.2", sample.EVIDENCE, junk))
        for junk in ("-", "– –", "...", "./.")
    ),
    *(
        one_cell(f"evidence is “{junk}”", "CCHC408", ("1.2", sample.EVIDENCE, junk))
        for junk in ("x", "Có", "Không có", "0", "Đang bổ sung", "Đơn vị sẽ gửi sau", "?")
    ),
    one_cell("evidence is a number", "CCHC408", ("1.2", sample.EVIDENCE, 1.5)),
    changed(
        "own points stand in the column of evidence",
        (("CCHC408", sample.place("3.3", sample.EVIDENCE)),),
        ("3.3", sample.EVIDENCE, 2.0),
        ("3.3", sample.SELF_POINTS, None),
    ),
    one_cell("evidence is as above", "CCHC405", ("1.2", sample.EVIDENCE, "như trên")),
    one_cell(
        "evidence is of another year",
        "CCHC406",
        ("1.1", sample.EVIDENCE, "Quyết định số 12/QĐ-UBND ngày 15/01/2023"),
    ),
    one_cell(
        "evidence is of an impossible day",
        "CCHC407",
        ("1.1", sample.EVIDENCE, "Quyết định số 12/QĐ-UBND ngày 31/02/2025"),
    ),
    changed(
        "evidence is repeated for another area",
        (("CCHC404", sample.place("1.2", sample.EVIDENCE)),),
        ("2.1.1", sample.EVIDENCE, REPORT),
    ),
    one_cell("an area does not add up", "CCHC410", ("3", sample.SELF_POINTS, 17.0)),
    one_cell("a group does not add up", "CCHC410", ("2.1", sample.SELF_POINTS, 19.0)),
    edited(
        "the total does not add up",
        (("CCHC411", total_cell("E")),),
        with_total(sample.SELF_POINTS, 99.0),
    ),
    edited(
        "the maximum points do not add up",
        (("CCHC412", total_cell("C")),),
        with_total(sample.MAX_POINTS, 90.0),
    ),
    changed(
        "the same figure has two values",
        (("CCHC413", sample.place("2.1.2", sample.INPUTS, "b")),),
        ("2.1.2 b", sample.INPUTS, 800.0),
        ("2.1.2 a", sample.INPUTS, 780.0),
    ),
    edited(
        "every criterion has full points",
        (("CCHC414", sample.place("1.1", sample.SELF_POINTS)),),
        with_full_points,
    ),
    Fault("the form was made for another unit", passed_on, (("CCHC415", f"{sample.SHEET}!A3"),)),
    Fault(
        "evidence that is required is not named and costs the points",
        lambda folder: sample.write(folder, without_evidence()),
        (("CCHC402", sample.place("1.2", sample.EVIDENCE)),),
        requires_evidence=True,
    ),
    Fault(
        "points are unverified",
        lambda folder: sample.write(folder, without_figures()),
        (("CCHC347", sample.place("1.5", sample.INPUTS, "a")), ("CCHC403", "")),
        requires_evidence=True,  # only scoring counts them
    ),
)

"""The sample: a small framework with every kind of rule, and a form of it without any fault.

A fault starts from ``sheets()``, changes one thing and writes the workbook. In the layout
``tidy`` the columns are ``CODE`` to ``NOTE``, and ``row_of`` finds a row.
"""

from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeAlias

from workbooks import FilledForm, Value, form_sheets, write_workbook

from cchc_cli.domain.cell_address import address
from cchc_cli.domain.form import Form, form_of
from cchc_cli.domain.framework import Framework
from cchc_cli.readers.framework_file import load_framework

FRAMEWORK = Path(__file__).parent / "framework.yaml"
UNIT = "Xã Mẫu A"
FILE = "xa-mau-a.xlsx"
SHEET = "Tự đánh giá"
"""The one sheet of the layout ``tidy``."""
CODE, NAME, MAX_POINTS, INPUTS, SELF_POINTS, EVIDENCE, NOTE = range(7)
"""The columns of the layout ``tidy``."""
TOTAL = "Tổng điểm"

Sheets: TypeAlias = dict[str, list[list[Value]]]

_TITLE: list[list[Value]] = [
    ["UBND TỈNH MẪU"],
    ["BẢNG TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2025"],
]

_OWN_POINTS = {
    "1.1": 3.0,
    "1.2": 5.4,
    "1.3": 3.5,
    "1.4": 2.0,
    "1.5": 3.0,
    "1.6": 3.25,
    "1.7": 3.0,
    "1.9": 3.0,
    "1.10": 2.5,
    "2.1.1": 8.75,
    "2.1.2": 9.75,
    "2.2.1": 7.5,
    "2.2.2": 4.5,
    "3.1": 5.0,
    "3.2": 8.0,
    "3.3": 2.0,
    "4.1": 0.0,
    "4.2": 0.5,
    "5.1": 1.0,
    "5.2": 0.0,
}
_EVIDENCE = {
    "1.1": "Quyết định số 12/QĐ-UBND ngày 15/01/2025",
    "1.2": "Báo cáo số 210/BC-UBND ngày 05/12/2025",
    "1.4": "Kế hoạch số 08/KH-UBND ngày 14/01/2025",
    "1.5": "Thông báo số 77/TB-UBND ngày 20/10/2025",
    "1.9": "Quyết định số 145/QĐ-UBND ngày 11/09/2025",
    "2.1.1": "Báo cáo số 215/BC-UBND ngày 08/12/2025",
    "4.2": "Công văn số 301/UBND-VP ngày 03/11/2025",
}


@cache
def framework() -> Framework:
    """The framework of the corpus."""
    return load_framework(str(FRAMEWORK))


@cache
def form() -> Form:
    """The framework as the form that a unit fills in."""
    return form_of(framework())


def filled() -> FilledForm:
    """Answers without fault: own points are what the rules give, sums are what they add up to."""
    sums = {
        code: round(sum(points for leaf, points in _OWN_POINTS.items() if leaf.startswith(f"{code}.")), 9)
        for code in ("1", "2", "2.1", "2.2", "3", "4", "5")
    }
    return FilledForm(_answers(), {**_OWN_POINTS, **sums}, _EVIDENCE)


def _answers() -> dict[tuple[str, str], Value]:
    return {
        ("1.1", "value"): "Đúng hạn",
        ("1.2", "a"): 18.0,
        ("1.2", "b"): 20.0,
        ("1.3", "value"): 1.0,
        ("1.4", "a"): "Có",
        ("1.4", "b"): "Có",
        ("1.4", "c"): "Không",
        ("1.5", "a"): 3.0,
        ("1.5", "b"): 12.0,
        ("1.6", "a"): 6.5,
        ("1.7", "a"): 0.85,
        ("1.8", "a"): date(2025, 1, 15),
        ("1.8", "b"): "Nguyễn Văn Mẫu",
        ("1.8", "c"): "Có",
        ("1.9", "value"): 6.0,
        ("1.10", "value"): "Một lần",
        ("2.1.1", "a"): 350.0,
        ("2.1.1", "b"): 400.0,
        ("2.1.2", "a"): 390.0,
        ("2.1.2", "b"): 400.0,
        ("2.2.1", "a"): 2.5,
        ("2.2.2", "value"): 4.5,
        ("3.1", "value"): "Một phần",
        ("3.2", "value"): 4.0,
        ("3.3", "value"): "Cập nhật hằng quý",
        ("4.1", "value"): 0.0,
        ("4.2", "value"): 1.0,
        ("5.1", "value"): 1.0,
        ("5.2", "value"): "Không vi phạm",
    }


def total() -> float:
    """The grand total: base and bonus less penalty."""
    points = filled().self_points
    return round(points["1"] + points["2"] + points["3"] + points["4"] - points["5"], 9)


def sheets(layout: str = "tidy", *, unit_name: str = UNIT) -> Sheets:
    """Give the sheets of a form without fault, to be changed and written."""
    laid_out = form_sheets(form(), filled(), layout=layout, unit_name=unit_name)
    rows = {name: [list(row) for row in sheet] for name, sheet in laid_out.items()}
    match layout:
        case "tidy":
            rows[SHEET] = [*_TITLE, *rows[SHEET], [None, TOTAL, 100.0, None, total(), None, None]]
        case "f1":
            (sheet,) = rows.values()
            sheet[:0] = _TITLE
            sheet[-1][2] = total()
        case "f2":
            (sheet,) = rows.values()
            at = next(at for at, row in enumerate(sheet) if row and row[0] == TOTAL)
            sheet[at][2] = total()
        case "f3":
            for sheet in rows.values():
                sheet[:0] = _TITLE
                sheet.append([None, "Cộng", sheet[4][2], None, None, None, sheet[4][6]])
    return {name: [list(row) for row in sheet] for name, sheet in rows.items()}


def row_of(rows: list[list[Value]], criterion: str, letter: str = "") -> int:
    """Find the row of a criterion, or of its figure, by position; in the layout ``tidy``."""
    at = next(at for at, row in enumerate(rows) if row and row[CODE] == criterion)
    return at if not letter else next(i for i in range(at + 1, len(rows)) if rows[i][CODE] == letter)


def place(criterion: str, column: int, letter: str = "") -> str:
    """Write the place of a cell of the layout ``tidy`` as findings do: ``Tự đánh giá!E12``."""
    return f"{SHEET}!{address(row_of(sheets()[SHEET], criterion, letter), column)}"


def write(folder: Path, written: Sheets, name: str = FILE) -> Path:
    """Write sheets as a workbook of the folder."""
    return write_workbook(folder / name, written)

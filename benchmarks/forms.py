"""Forms as offices send them: 164 rows, 7 columns, styled, with the figures of one commune.

    python benchmarks/forms.py FOLDER COUNT

The same number always gives the same form, and the self-assessed points are those that the
figures earn. Areas have no rows of their own here, which brings the model framework for
communes to the 164 rows of the reference load.
"""

import random
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

import numpy as np
import xlsxwriter

from cchc_cli.domain.expression import Operands
from cchc_cli.domain.form import FormRow, form_of
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.rules import Question, QuestionType, earned_points
from cchc_cli.readers.framework_file import load_framework

FRAMEWORK = "mau-xa-2025"
HEADER_ROW = 5
CHUNK = 64
HEADINGS = (
    "STT",
    "Tiêu chí, tiêu chí thành phần",
    "Điểm tối đa",
    "Số liệu kê khai",
    "Cách tính điểm",
    "Tài liệu kiểm chứng",
    "Điểm tự đánh giá",
)
WIDTHS = (8, 60, 12, 16, 40, 40, 16)

Cell = str | float | None
Figures = Mapping[tuple[str, str], Cell]


def write_forms(folder: Path, count: int) -> None:
    """Write so many forms, those that are there already excepted."""
    folder.mkdir(parents=True, exist_ok=True)
    _write_units(units_file(folder), count)
    missing = [number for number in range(count) if not _path(folder, number).exists()]
    chunks = [missing[start : start + CHUNK] for start in range(0, len(missing), CHUNK)]
    with ProcessPoolExecutor() as pool:
        for _ in pool.map(write_chunk, [folder] * len(chunks), chunks):
            pass


def units_file(folder: Path) -> Path:
    """Give the list of units that belongs to a folder of forms."""
    return folder.with_name(f"{folder.name}-units.csv")


def _write_units(path: Path, count: int) -> None:
    lines = (f"xa{number:05d},{_name(number)},xa" for number in range(count))
    path.write_text("\n".join(["code,name,class", *lines]), encoding="utf-8")


def _name(number: int) -> str:
    return f"Xã Thử Nghiệm {number:05d}"


def write_chunk(folder: Path, numbers: Sequence[int]) -> None:
    """Write the forms of a few invented communes."""
    figures = [_figures(random.Random(number)) for number in numbers]
    points = _earned(figures)
    for at, number in enumerate(numbers):
        own_points = {code: column[at] for code, column in points.items()}
        _write_form(_path(folder, number), _name(number), figures[at], own_points)


@cache
def _framework() -> Framework:
    return load_framework(FRAMEWORK)


@cache
def _guidance() -> Mapping[str, str]:
    return {leaf.code: leaf.guidance or leaf.name for leaf in _framework().leaves}


def _path(folder: Path, number: int) -> Path:
    return folder / f"xa-{number:05d}.xlsx"


def _figures(chance: random.Random) -> Figures:
    whole = chance.randint(100, 5000)
    return {
        (question.criterion, question.name): _figure(question, whole, chance)
        for leaf in _framework().leaves
        if leaf.source.is_stated_by_unit
        for question in leaf.questions
    }


def _figure(question: Question, whole: int, chance: random.Random) -> Cell:
    match question.type:
        case QuestionType.CHOICE:
            return chance.choice(question.options)
        case QuestionType.YES_NO:
            return float(chance.random() < 0.8)
        case QuestionType.DATE:
            return None
        case QuestionType.PERCENT:
            return chance.randint(50, 100) / 100
        case QuestionType.COUNT if question.name == "value":
            return chance.randint(0, 3)
        case _:
            low, high = float(question.min or 0), float(question.max or whole)
            return chance.randint(int(max(low, high // 2)), int(high)) if question.at_most else int(high)


def _earned(figures: Sequence[Figures]) -> Mapping[str, Sequence[float]]:
    points = {}
    for leaf in _framework().leaves:
        columns = {
            question.name: np.array(
                [own.get((leaf.code, question.name)) for own in figures],
                dtype=object if question.type.is_text else float,
            )
            for question in leaf.questions
        }
        operands = Operands(columns, len(figures))
        points[leaf.code] = earned_points(
            leaf.scoring_rule, operands, leaf.max_points, _framework().rounding
        ).tolist()
    return points


def _write_form(path: Path, name: str, figures: Figures, points: Mapping[str, float]) -> None:
    workbook = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "nan_inf_to_errors": True})
    styles = _Styles(workbook)
    sheet = workbook.add_worksheet("Phiếu tự đánh giá")
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    sheet.merge_range(0, 0, 0, 6, "BẢN TỰ ĐÁNH GIÁ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH", styles.heading)
    sheet.write(2, 0, f"Đơn vị: {name}")
    sheet.write_row(HEADER_ROW - 1, 0, HEADINGS, styles.heading)
    at = HEADER_ROW
    for row in form_of(_framework()).rows:
        for cells in _rows(row, figures, points) if "." in row.code else ():
            sheet.set_row(at, _height(cells))
            for column, cell in enumerate(cells):
                sheet.write(at, column, cell, styles.of(column, is_leaf=row.is_leaf))
            at += 1
    workbook.close()


class _Styles:
    """Times New Roman, borders, two decimals for points, bold for what is not scored itself."""

    def __init__(self, workbook: xlsxwriter.Workbook) -> None:
        self._workbook = workbook
        base = {"font_name": "Times New Roman", "font_size": 12, "border": 1, "valign": "vcenter"}
        self.heading = workbook.add_format({**base, "bold": True, "bg_color": "#D9E1F2", "text_wrap": True})
        kinds = ({"align": "center"}, {"text_wrap": True}, {"num_format": "0.00", "align": "center"})
        self._columns = {
            is_leaf: [workbook.add_format({**base, **kind, "bold": not is_leaf}) for kind in kinds]
            for is_leaf in (True, False)
        }

    def of(self, column: int, *, is_leaf: bool) -> object:
        """Give the style of a cell."""
        kind = {0: 0, 2: 2, 3: 0, 6: 2}.get(column, 1)
        return self._columns[is_leaf][kind]


def _height(cells: tuple[Cell, ...]) -> float:
    lines = max(-(-len(str(cells[column] or "")) // WIDTHS[column]) for column in (1, 4, 5))
    return 15.75 * max(lines, 1)


def _rows(row: FormRow, figures: Figures, points: Mapping[str, float]) -> list[tuple[Cell, ...]]:
    if not row.is_leaf:
        return [(row.code, row.name, row.max_points, None, None, None, None)]
    own = figures.get((row.code, "value"))
    stated = points[row.code] if own is not None or not row.is_answered_on_own_row else None
    number = sum(map(ord, row.code)) % 397
    document = f"Báo cáo số {number}/BC-UBND ngày {number % 28 + 1:02d}/11/2025 về {row.name.lower()}"
    guidance = _guidance()[row.code]
    rows: list[tuple[Cell, ...]] = [(row.code, row.name, row.max_points, own, guidance, document, stated)]
    if not row.is_answered_on_own_row:
        rows += [
            (question.name, question.label, None, _shown(question, figures), None, None, None)
            for question in row.questions
        ]
    return rows


def _shown(question: Question, figures: Figures) -> Cell:
    figure = figures[question.criterion, question.name]
    if question.type is QuestionType.YES_NO:
        return "Có" if figure else "Không"
    return figure


if __name__ == "__main__":
    write_forms(Path(sys.argv[1]), int(sys.argv[2]))

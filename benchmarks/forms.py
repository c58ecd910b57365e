"""Forms as offices send them: 164 rows, 7 columns, styled, with the figures of one commune.

    python benchmarks/forms.py FOLDER COUNT

The same number always gives the same form. Areas have no rows of their own here, which
brings the model framework for communes to the 164 rows of the reference load.
"""

import random
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

import xlsxwriter

from cchc_cli.domain.form import Form, FormRow, form_of
from cchc_cli.domain.rules import Question, QuestionType
from cchc_cli.readers.framework_file import load_framework

FRAMEWORK = "mau-xa-2025"
HEADER_ROW = 5
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


@cache
def form() -> Form:
    """Give the form of the framework that the benchmark scores."""
    return form_of(load_framework(FRAMEWORK))


def write_form(path: Path, number: int) -> None:
    """Write the form of one invented commune."""
    chance = random.Random(number)
    workbook = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False})
    styles = {
        "head": workbook.add_format({"bold": True, "border": 1, "text_wrap": True, "bg_color": "#D9E1F2"}),
        "node": workbook.add_format({"bold": True, "border": 1, "text_wrap": True}),
        "cell": workbook.add_format({"border": 1, "text_wrap": True, "valign": "top"}),
    }
    sheet = workbook.add_worksheet("Phiếu tự đánh giá")
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    sheet.merge_range(0, 0, 0, 6, "BẢN TỰ ĐÁNH GIÁ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH", styles["head"])
    sheet.write(2, 0, f"Đơn vị: Xã Thử Nghiệm {number:05d}")
    sheet.write_row(HEADER_ROW - 1, 0, HEADINGS, styles["head"])
    for offset, cells in enumerate(_rows(chance)):
        is_node = cells[3] == "" and cells[6] == "" and "." in str(cells[0])
        sheet.write_row(HEADER_ROW + offset, 0, cells, styles["node" if is_node else "cell"])
    workbook.close()


def _rows(chance: random.Random) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for row in form().rows:
        if "." in row.code:
            rows.extend(_criterion(row, chance))
    return rows


def _criterion(row: FormRow, chance: random.Random) -> list[tuple[object, ...]]:
    if not row.is_leaf:
        return [(row.code, row.name, row.max_points, "", "", "", "")]
    figures = _figures(row.questions, chance)
    own = figures[0] if row.is_answered_on_own_row else ""
    rule = "Tính theo tỷ lệ hoàn thành, chi tiết tại hướng dẫn chấm điểm"
    document = f"Báo cáo số {chance.randint(1, 400)}/BC-UBND ngày {chance.randint(1, 28)}/11/2025"
    points = round(row.max_points * chance.choice((0.5, 0.8, 1)), 2)
    rows: list[tuple[object, ...]] = [(row.code, row.name, row.max_points, own, rule, document, points)]
    if not row.is_answered_on_own_row:
        rows += [
            (question.name, question.label, "", figure, "", "", "")
            for question, figure in zip(row.questions, figures, strict=True)
        ]
    return rows


def _figures(questions: tuple[Question, ...], chance: random.Random) -> list[object]:
    whole = chance.randint(100, 5000)
    return [_figure(question, whole, chance) for question in questions]


def _figure(question: Question, whole: int, chance: random.Random) -> object:
    match question.type:
        case QuestionType.CHOICE:
            return chance.choice(question.options)
        case QuestionType.YES_NO:
            return chance.choice(("Có", "Không"))
        case QuestionType.COUNT if question.name == "value":
            return chance.randint(0, 3)
        case QuestionType.COUNT if question.at_most:
            return chance.randint(whole // 2, whole)
        case QuestionType.PERCENT:
            return chance.randint(50, 100) / 100
        case _:
            return whole


def write_forms(folder: Path, count: int) -> None:
    """Write so many forms, those that are there already excepted."""
    folder.mkdir(parents=True, exist_ok=True)
    missing = [number for number in range(count) if not (folder / _file_name(number)).exists()]
    with ProcessPoolExecutor() as pool:
        paths = [folder / _file_name(number) for number in missing]
        for _ in pool.map(write_form, paths, missing, chunksize=32):
            pass


def _file_name(number: int) -> str:
    return f"xa-{number:05d}.xlsx"


if __name__ == "__main__":
    write_forms(Path(sys.argv[1]), int(sys.argv[2]))

"""Workbooks for tests: forms in the layouts that offices use, filled in.

``write_form`` lays a form out as an office would and writes answers into it:

- ``tidy``: headings in row 1, codes in a column, figures and self points in columns;
- ``f1``: "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", codes inside the text, no column of figures;
- ``f2``: national heading above, header in row 9, codes inside the text, signature block;
- ``f3``: one sheet per area, codes in a column, figures on unnumbered rows below.

``write_workbook`` writes any sheets, cell by cell, for one fault at a time.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from html import escape
from pathlib import Path
from typing import TypeAlias
from zipfile import ZipFile

import xlsxwriter

from cchc_cli.domain.form import Form, FormRow
from cchc_cli.domain.rules import Question, QuestionType

Value: TypeAlias = str | float | bool | date | None
Row: TypeAlias = Sequence[Value]

LAYOUTS = ("tidy", "f1", "f2", "f3")


@dataclass
class FilledForm:
    """What a unit writes into a form; whatever is left out stays blank."""

    answers: Mapping[tuple[str, str], Value] = field(default_factory=dict)
    """By criterion and name of the question; percentages as shares, yes and no as words.

    The points of an award are stated as self points too, since some layouts have no other place.
    """
    self_points: Mapping[str, float] = field(default_factory=dict)
    evidence: Mapping[str, str] = field(default_factory=dict)


def write_workbook(
    path: Path, sheets: Mapping[str, Sequence[Row]], *, hidden: Sequence[str] = (), styled: bool = False
) -> Path:
    """Write sheets of rows; dates and numbers keep their type, ``None`` is blank."""
    path.parent.mkdir(parents=True, exist_ok=True)
    workbook = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_numbers": False})
    style = {"border": 1, "text_wrap": True, "font_name": "Times New Roman"} if styled else {}
    plain = workbook.add_format(style)
    day = workbook.add_format({**style, "num_format": "dd/mm/yyyy"})
    for name, rows in sheets.items():
        sheet = workbook.add_worksheet(name)
        if name in hidden:
            sheet.hide()
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                sheet.write(at, column, value, day if isinstance(value, date) else plain)
    workbook.close()
    return path


def write_open_document(path: Path, rows: Sequence[Row]) -> Path:
    """Write one sheet as LibreOffice does; dates are left out."""
    cells = "".join(
        f"<table:table-row>{''.join(map(_open_document_cell, row))}</table:table-row>" for row in rows
    )
    namespaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f"<office:document-content {namespaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="S">{cells}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
        archive.writestr("content.xml", content)
    return path


def _open_document_cell(value: Value) -> str:
    if isinstance(value, float):
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    if isinstance(value, str):
        text = f"<text:p>{escape(value)}</text:p>"
        return f'<table:table-cell office:value-type="string">{text}</table:table-cell>'
    return "<table:table-cell/>"


def write_form(
    path: Path,
    form: Form,
    filled: FilledForm,
    *,
    layout: str = "tidy",
    unit_name: str | None = None,
    styled: bool = False,
) -> Path:
    """Write a form in one of the ``LAYOUTS``."""
    return write_workbook(path, form_sheets(form, filled, layout=layout, unit_name=unit_name), styled=styled)


def form_sheets(
    form: Form, filled: FilledForm, *, layout: str = "tidy", unit_name: str | None = None
) -> dict[str, list[Row]]:
    """Give the sheets of a form, to be changed before they are written."""
    match layout:
        case "tidy":
            heading: list[Row] = [("Đơn vị: " + unit_name,)] if unit_name else []
            return {"Tự đánh giá": [*heading, *_tidy(form, filled)]}
        case "f1":
            heading = [(), ("Tên đơn vị:", unit_name)] if unit_name else []
            return {"Bảng tự đánh giá": [*heading, *_f1(form, filled)]}
        case "f2":
            return {"Sheet1": _f2(form, filled, unit_name)}
        case "f3":
            return _f3(form, filled, unit_name)
    raise ValueError(layout)


def _tidy(form: Form, filled: FilledForm) -> list[Row]:
    rows: list[Row] = [
        ("Mã", "Tên tiêu chí", "Điểm tối đa", "Số liệu", "Điểm tự đánh giá", "Tài liệu kiểm chứng", "Ghi chú")
    ]
    for row in form.rows:
        own = filled.answers.get((row.code, "value")) if row.is_answered_on_own_row else None
        points, evidence = filled.self_points.get(row.code), filled.evidence.get(row.code)
        rows.append((row.code, row.name, row.max_points, own, points, evidence, None))
        rows += [
            (question.name, question.label, None, _answer(filled, question), None, None, None)
            for question in _below(row)
        ]
    return rows


def _f1(form: Form, filled: FilledForm) -> list[Row]:
    rows: list[Row] = [
        (
            "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
            "Điểm tối đa",
            "Tự đánh giá",
            "Tài liệu kiểm chứng/Giải trình",
            "Thẩm định",
            "Ý kiến hội đồng thẩm định",
            "Chỉ số",
        )
    ]
    for row in form.rows:
        rows.append(_text_row(row, filled))
        rows += _figures_as_text(row, filled)
    return [*rows, ("Tổng điểm", 100.0, None, None, None, None, None)]


def _f2(form: Form, filled: FilledForm, unit_name: str | None) -> list[Row]:
    rows: list[Row] = [
        ("UBND TỈNH MẪU", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (None, None, None, "Độc lập - Tự do - Hạnh phúc"),
        (),
        (),
        ("BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH",),
        (f"Đơn vị: {unit_name}" if unit_name else None,),
        (f"Ngày 05 tháng 12 năm {form.year}",),
        (),
        (
            "Nội dung",
            "Điểm chuẩn",
            "Tự chấm",
            "Tài liệu kiểm chứng/\rGiải trình",
            "Điểm chấm\rthực tế",
            "Ý kiến",
        ),
    ]
    for row in form.rows:
        rows.append(_text_row(row, filled, indent="  " * row.code.count(".")))
        rows += _figures_as_text(row, filled)
    signatures: list[Row] = [(), (), (), (None, None, None, "LÃNH ĐẠO ĐƠN VỊ\r(Ký và ghi rõ họ tên)")]
    return [*rows, ("Tổng điểm", 100.0, sum(filled.self_points.values()), None, None, None), *signatures]


def _f3(form: Form, filled: FilledForm, unit_name: str | None) -> dict[str, list[Row]]:
    sheets: dict[str, list[Row]] = {}
    rows: list[Row] = []
    for row in form.rows:
        if "." not in row.code:
            rows = [(None, f"Đơn vị báo cáo: {unit_name}" if unit_name else None), _F3_HEADER]
            sheets[f"{row.code}. {row.name}"[:31].replace("/", "-").rstrip("'")] = rows
        own = filled.answers.get((row.code, "value"))
        is_on_own_row = _is_award(row) or (
            row.is_answered_on_own_row and row.questions[0].type is QuestionType.CHOICE
        )
        points, evidence = filled.self_points.get(row.code), filled.evidence.get(row.code)
        stated = own if is_on_own_row else None
        rows.append((row.code, row.name, row.max_points, stated, None, evidence, points))
        below = () if is_on_own_row else row.questions
        rows += [(None, None, None, _answer(filled, question), None, None, None) for question in below]
    return sheets


_F3_HEADER: Row = (
    "STT",
    "Tiêu chí, tiêu chí thành phần",
    "Điểm tối đa",
    "Số liệu kê khai",
    "Cách tính điểm",
    "Các yêu cầu và tài liệu kiểm chứng",
    "Điểm tự đánh giá",
)


def _text_row(row: FormRow, filled: FilledForm, *, indent: str = "") -> Row:
    points, evidence = filled.self_points.get(row.code), filled.evidence.get(row.code)
    return (f"{indent}{row.code}. {row.name}", row.max_points, points, evidence, None, None)


def _figures_as_text(row: FormRow, filled: FilledForm) -> list[Row]:
    return [
        (
            question.label if row.is_answered_on_own_row else f"{question.name}) {question.label}",
            None,
            _answer(filled, question),
        )
        for question in row.questions
        if not _is_award(row)
    ]


def _is_award(row: FormRow) -> bool:
    """Tell whether its one answer is the number of points itself, as for awards."""
    return row.is_answered_on_own_row and row.questions[0].type is QuestionType.NUMBER


def _below(row: FormRow) -> tuple[Question, ...]:
    return () if row.is_answered_on_own_row else row.questions


def _answer(filled: FilledForm, question: Question) -> Value:
    return filled.answers.get((question.criterion, question.name))

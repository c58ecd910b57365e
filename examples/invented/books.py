"""Writing sheets as Excel workbooks, the same bytes every time."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from invented.forms import Row, Sheets, header_of

_WIDTHS = {
    "STT": 12,
    "Mã": 8,
    "Tiêu chí, tiêu chí thành phần": 55,
    "Tên tiêu chí": 55,
    "Lĩnh vực/Tiêu chí/Tiêu chí thành phần": 65,
    "Nội dung": 65,
    "Cách tính điểm": 45,
    "Các yêu cầu và tài liệu kiểm chứng": 40,
    "Tài liệu kiểm chứng": 40,
    "Tài liệu kiểm chứng/Giải trình": 40,
}
_OTHER_WIDTH = 14
_A4 = 9
_FONT = {"font_name": "Times New Roman", "font_size": 12}
_BOX = {**_FONT, "border": 1, "text_wrap": True, "valign": "top"}


def write_book(path: Path, sheets: Sheets, year: int) -> None:
    """Write a workbook: titles bold, the table boxed, dates as Excel shows them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    workbook = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False})
    created = datetime(year, 12, 5, tzinfo=UTC).replace(tzinfo=None)
    workbook.set_properties({"title": "Bản tự đánh giá CCHC (ví dụ)", "created": created})
    styles = {
        "title": workbook.add_format({**_FONT, "bold": True}),
        "header": workbook.add_format({**_BOX, "bold": True, "align": "center", "bg_color": "#DDEBF7"}),
        "cell": workbook.add_format(_BOX),
        "day": workbook.add_format({**_BOX, "num_format": "dd/mm/yyyy"}),
    }
    for name, rows in sheets.items():
        _write_sheet(workbook.add_worksheet(name), rows, styles)
    workbook.close()


def _write_sheet(sheet: Worksheet, rows: Sequence[Row], styles: Mapping[str, Format]) -> None:
    header = header_of(rows)
    for column, heading in enumerate(rows[header]):
        sheet.set_column(column, column, _WIDTHS.get(str(heading).replace("\r", ""), _OTHER_WIDTH))
    for at, row in enumerate(rows):
        if at < header and len(row) == 1 and row[0]:
            sheet.merge_range(at, 0, at, len(rows[header]) - 1, row[0], styles["title"])
            continue
        style = styles["title" if at < header else "header" if at == header else "cell"]
        for column, value in enumerate(row):
            if value is not None or at > header:
                sheet.write(at, column, value, styles["day"] if isinstance(value, date) else style)
    sheet.freeze_panes(header + 1, 0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)

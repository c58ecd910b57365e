"""The workbook of a comparison, read again."""

from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from writers.diff.samples import Story, diff_of

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.matching import DiffStatus
from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.diff.workbook import diff_workbook

UP, DOWN = "FF1F5F99", "FFA3480B"


def opened(diff: YearDiff, code: LanguageCode = LanguageCode.EN) -> Workbook:
    """Write the comparison and read it again."""
    return load_workbook(BytesIO(diff_workbook(diff, Language(code))))


def newcomers() -> YearDiff:
    """Compare nothing: two units that are both new."""
    after = (0.7,) * 5 + (0.0, 0.7)
    return diff_of([Story(code, f"Xã {code}", "xa", None, after, DiffStatus.NEW) for code in ("A", "B")])


def records(sheet: Worksheet, head: int = 1) -> list[dict[object, object]]:
    """Give the rows below a heading."""
    heading, *rows = sheet.iter_rows(min_row=head, values_only=True)
    return [dict(zip(heading, row, strict=True)) for row in rows]


def texts(sheet: Worksheet) -> list[str]:
    """Give all that stands on a sheet, row by row."""
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


def coloured(sheet: Worksheet) -> dict[str, Sequence[str]]:
    """Give the ranges whose rises and falls have colours, with these, rises first."""
    return {
        str(area.sqref): [
            str(rule.dxf.font.color.rgb)
            for rule in sorted(area.rules, key=lambda rule: str(rule.operator), reverse=True)
        ]
        for area in sheet.conditional_formatting
    }

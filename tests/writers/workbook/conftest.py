"""The results workbook of the small assessment, opened again."""

from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from assessments import commune_assessment
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.workbook.results import write_workbook
from cchc_cli.writers.workbook.styles import Styles

Write = Callable[[Styles], object]
WriteSheet = Callable[[Write], Worksheet]


@pytest.fixture(scope="session")
def results_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file, in English."""
    path = tmp_path_factory.mktemp("workbook") / "results.xlsx"
    write_workbook(commune_assessment(), path, ReportSetting(Language(LanguageCode.EN)))
    return path


@pytest.fixture(scope="session")
def book(results_file: Path) -> Workbook:
    """What is in it."""
    return load_workbook(results_file)


@pytest.fixture
def write_sheet(tmp_path: Path) -> WriteSheet:
    """Write a workbook of one sheet, and give the sheet as it is read again."""

    def write(writing: Write) -> Worksheet:
        path = tmp_path / "one.xlsx"
        with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False}) as book:
            writing(Styles(book, 2))
        sheet = load_workbook(path).worksheets[0]
        assert isinstance(sheet, Worksheet)
        return sheet

    return write

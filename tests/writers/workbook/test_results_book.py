"""The results workbook as a file: safe to open, the same in every run."""

import re
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from assessments import HOSTILE_NAME, commune_assessment
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.workbook.results import write_workbook


def parts(path: Path) -> dict[str, str]:
    with ZipFile(path) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def test_there_are_no_formulas_links_or_macros(results_file: Path) -> None:
    inside = parts(results_file)
    assert not [name for name, text in inside.items() if re.search(r"<f[ >]|<hyperlink|TargetMode", text)]
    assert not [name for name in inside if re.search(r"vba|external|embed|ctrlProp", name)]


def test_a_hostile_name_is_shown_as_it_is(book: Workbook) -> None:
    names = [cell.value for cell in book["Ranking"]["C"]]
    assert HOSTILE_NAME in names


def test_the_time_of_writing_is_not_in_it(book: Workbook) -> None:
    created = book.properties.created
    assert created is not None
    assert created.replace(tzinfo=UTC) == datetime(2000, 1, 1, tzinfo=UTC)


def test_the_title_is_that_of_the_framework(book: Workbook) -> None:
    assert book.properties.title == "Khung thử nghiệm cấp xã"


def test_names_of_sheets_are_such_as_excel_takes(tmp_path: Path, language: Language) -> None:
    write_workbook(commune_assessment(), tmp_path / "r.xlsx", ReportSetting(language))
    names = load_workbook(tmp_path / "r.xlsx").sheetnames
    assert len({name.casefold() for name in names}) == len(names) == 5
    assert all(len(name) <= 31 and not re.search(r"[\[\]:*?/\\]|^'|'$", name) for name in names)


@pytest.mark.parametrize("sheet", ["Ranking", "Areas", "Criteria by unit", "Findings"])
def test_every_row_has_all_cells_of_its_table(book: Workbook, sheet: str) -> None:
    made = book[sheet]
    assert made.auto_filter.ref is not None
    first, last = made.auto_filter.ref.split(":")
    assert made[last].row == made.max_row
    assert made[first].column == 1
    assert made[last].column == made.max_column

"""The results workbook as a file: safe to open, the same in every run."""

import re
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from assessments import HOSTILE_NAME, commune_assessment
from openpyxl import load_workbook
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.workbook import Workbook

from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.workbook.results import write_workbook

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TABLES = ["Ranking", "Communes", "Wards", "Areas", "Criteria by unit"]
TABLES += ["Points in detail", "Criteria left out", "Findings"]


def parts(path: Path) -> dict[str, str]:
    with ZipFile(path) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def test_there_are_no_formulas_macros_or_links_to_elsewhere(results_file: Path) -> None:
    inside = parts(results_file)
    assert not [
        name for name, text in inside.items() if re.search(r"<f[ >]|<hyperlink[^>]* r:id|TargetMode", text)
    ]
    assert not [name for name in inside if re.search(r"vba|external|embed|ctrlProp", name)]


def test_every_sheet_is_sound_xml_with_rows_and_cells_in_order(results_file: Path) -> None:
    sheets = [text for name, text in parts(results_file).items() if "worksheets/" in name]
    assert len(sheets) == 9
    for text in sheets:
        rows = list(ET.fromstring(text).iter(f"{MAIN}row"))
        numbers = [int(row.attrib["r"]) for row in rows]
        assert numbers == sorted(set(numbers))
        for row in rows:
            cells = [coordinate_to_tuple(cell.attrib["r"]) for cell in row]
            assert cells == sorted(set(cells))
            assert {number for number, _ in cells} <= {int(row.attrib["r"])}


def test_a_hostile_name_is_shown_as_it_is(book: Workbook) -> None:
    names = [cell.value for cell in book["Ranking"]["C"]]
    assert HOSTILE_NAME in names


def test_the_time_of_writing_is_not_in_it(book: Workbook) -> None:
    created = book.properties.created
    assert created is not None
    assert created.replace(tzinfo=UTC) == datetime(2000, 1, 1, tzinfo=UTC)


def test_its_properties_say_what_it_is(book: Workbook) -> None:
    assert book.properties.title == "Khung thử nghiệm cấp xã"
    assert book.properties.subject == "Results of the administrative reform index"
    assert book.properties.keywords == "thu-nghiem-2025, 2025"


def test_its_author_is_the_office_that_reports(tmp_path: Path, vietnamese: Language) -> None:
    setting = ReportSetting(vietnamese, office="UBND tỉnh Mẫu|Sở Nội vụ")
    write_workbook(commune_assessment(), tmp_path / "r.xlsx", setting)
    assert load_workbook(tmp_path / "r.xlsx").properties.creator == "UBND tỉnh Mẫu, Sở Nội vụ"


def test_names_of_sheets_are_such_as_excel_takes(tmp_path: Path, language: Language) -> None:
    write_workbook(commune_assessment(), tmp_path / "r.xlsx", ReportSetting(language))
    names = load_workbook(tmp_path / "r.xlsx").sheetnames
    assert len({name.casefold() for name in names}) == len(names) == 9
    assert all(len(name) <= 31 and not re.search(r"[\[\]:*?/\\]|^'|'$", name) for name in names)


@pytest.mark.parametrize("sheet", TABLES)
def test_every_row_has_all_cells_of_its_table(book: Workbook, sheet: str) -> None:
    made = book[sheet]
    assert made.auto_filter.ref is not None
    first, last = made.auto_filter.ref.split(":")
    assert made[last].row == made.max_row
    assert made[first].column == 1
    assert made[last].column == made.max_column

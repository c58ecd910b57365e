"""The table of contents of the workbook."""

from pathlib import Path

from assessments import COMMUNES, assess, commune_assessment, framework_from
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from writers.diff.samples import sample_diff

from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.workbook.plan import MOST_GROUPS
from cchc_cli.writers.workbook.results import write_workbook


def test_every_other_sheet_has_a_link_and_its_table_a_name(book: Workbook) -> None:
    linked = [(row, row[0].hyperlink.location) for row in book["Summary"].iter_rows() if row[0].hyperlink]
    assert [row[0].value for row, _ in linked] == book.sheetnames[1:]
    assert [location for _, location in linked] == [f"'{name}'!A1" for name in book.sheetnames[1:]]
    tables = [row[10].value for row, _ in linked]
    assert tables == [
        *("ranking", "ranking_1", "ranking_2", "areas", "criteria_by_unit", "scores", "left_out", "findings"),
    ]
    assert sorted(book.defined_names) == sorted(map(str, tables))


def test_every_name_stands_for_the_table_that_is_filtered(book: Workbook) -> None:
    for sheet in book.worksheets[1:]:
        names = [name.attr_text.replace("$", "") for name in book.defined_names.values()]
        assert any(name.endswith(f"!{sheet.auto_filter.ref}") for name in names), sheet.title


def test_groups_without_a_sheet_are_counted(tmp_path: Path, english: Language) -> None:
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", f"Cụm {at}") for at in range(MOST_GROUPS + 3)))
    write_workbook(assess(framework_from(COMMUNES), units, {}), tmp_path / "r.xlsx", ReportSetting(english))
    said = [row[0].value for row in load_workbook(tmp_path / "r.xlsx")["Summary"].iter_rows()]
    assert "3 more groups have no sheet of their own; filter the sheet “Ranking” by group." in said


def test_links_reach_sheets_of_any_name(tmp_path: Path, english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "l'Île"), Unit("B", "Xã B", "xa", "B!")))
    write_workbook(assess(framework_from(COMMUNES), units, {}), tmp_path / "r.xlsx", ReportSetting(english))
    cells = [row[0] for row in load_workbook(tmp_path / "r.xlsx")["Summary"].iter_rows()]
    found = {cell.value: cell.hyperlink.location for cell in cells if cell.hyperlink}
    assert (found["l'Île"], found["B!"]) == ("'l''Île'!A1", "'B!'!A1")


def test_changes_are_listed_where_the_year_before_is_known(tmp_path: Path, english: Language) -> None:
    setting = ReportSetting(english, before=sample_diff())
    write_workbook(commune_assessment(), tmp_path / "r.xlsx", setting)
    rows = load_workbook(tmp_path / "r.xlsx")["Summary"].iter_rows()
    listed = [row[0].value for row in rows if row[0].hyperlink]
    assert listed[3] == "Changes"


def test_every_sheet_is_described_in_a_sentence(book: Workbook) -> None:
    shown = [row[1].value for row in book["Summary"].iter_rows() if row[0].hyperlink]
    assert len(shown) == len(book.sheetnames) - 1
    assert all(str(one).endswith(".") for one in shown)


def test_as_many_groups_as_have_a_sheet_need_no_notice(tmp_path: Path, english: Language) -> None:
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", f"Cụm {at}") for at in range(MOST_GROUPS)))
    write_workbook(assess(framework_from(COMMUNES), units, {}), tmp_path / "r.xlsx", ReportSetting(english))
    said = [str(row[0].value) for row in load_workbook(tmp_path / "r.xlsx")["Summary"].iter_rows()]
    assert not [one for one in said if "no sheet of their own" in one]

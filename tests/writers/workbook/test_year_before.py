"""The year before, beside the ranking."""

from pathlib import Path

import pytest
from assessments import commune_assessment
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from writers.diff.samples import sample_diff

from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.workbook.results import write_workbook

HEADINGS = ["Rank 2024", "Rank change", "Index 2024", "Index change"]


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    path = tmp_path_factory.mktemp("before") / "results.xlsx"
    write_workbook(commune_assessment(), path, ReportSetting(Language(LanguageCode.EN), before=sample_diff()))
    return load_workbook(path)


@pytest.mark.parametrize(("sheet", "first", "code"), [("Ranking", 6, 3), ("Communes", 5, 2)])
def test_rank_and_index_are_beside_those_of_the_year_before(
    compared: Workbook, sheet: str, first: int, code: int
) -> None:
    head, *rows = compared[sheet].iter_rows(values_only=True)
    by_code = {row[code]: row[first : first + 4] for row in rows}
    assert list(head[first : first + 4]) == HEADINGS
    assert by_code["X2"] == (4, 3, 63.5, 29.53)
    assert by_code["X1"] == (1, -1, 94.5, -5.2)


def test_a_unit_that_was_not_there_has_blank_cells(compared: Workbook) -> None:
    rows = {row[3].value: row for row in compared["Ranking"].iter_rows()}
    assert [cell.value for cell in rows["X7"][6:10]] == [None] * 4


def test_changes_are_shown_with_sign_arrow_and_colour(compared: Workbook) -> None:
    formats = [cell.number_format for cell in compared["Ranking"][2][6:10]]
    assert formats == ["#,##0", '"▲"#,##0;"▼"#,##0;"="', "#,##0.00", '+#,##0.00;"−"#,##0.00;#,##0.00']
    coloured = {str(one.sqref) for one in compared["Ranking"].conditional_formatting}
    assert coloured == {"H2:H9", "J2:J9"}


def test_with_the_year_before_the_table_of_a_group_lies_across(compared: Workbook) -> None:
    assert compared["Communes"].page_setup.orientation == "landscape"


def test_without_it_there_are_no_such_columns(book: Workbook) -> None:
    assert not {cell.value for cell in book["Ranking"][1]} & set(HEADINGS)
    assert "Changes" not in book.sheetnames


def test_the_summary_says_that_ranks_were_made_anew_and_by_which_frameworks(compared: Workbook) -> None:
    said = [str(row[0]) for row in compared["Summary"].iter_rows(values_only=True)]
    assert any(one.startswith("Because units were merged, the ranks of 2024 were made anew") for one in said)
    assert any("was scored by the framework" in one for one in said)


def test_the_sheet_of_changes_gives_the_reason_of_each(compared: Workbook) -> None:
    note, head, *rows = compared["Changes"].iter_rows(values_only=True)
    by_code = {row[1]: row for row in rows}
    assert "Because units were merged" in str(note[0])
    assert head[10:] == ("Reason", "Note")
    assert by_code["X2"][4:10] == (4, 1, 3, 63.5, 93.03, 29.53)
    assert "climbed 3 places (from 4 to 1), index +29.53:" in str(by_code["X2"][10])
    assert len(rows) == len(sample_diff().units)


def test_the_table_of_changes_has_a_name(compared: Workbook) -> None:
    assert "changes" in compared.defined_names


def test_the_same_comparison_gives_the_same_bytes(tmp_path: Path, language: Language) -> None:
    setting = ReportSetting(language, before=sample_diff())
    for name in ("a.xlsx", "b.xlsx"):
        write_workbook(commune_assessment(), tmp_path / name, setting)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()

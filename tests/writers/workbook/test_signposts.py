"""Where links of the workbook lead."""

from pathlib import Path

import pytest
from assessments import commune_assessment
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.workbook import signposts
from cchc_cli.writers.workbook.plan import Part
from cchc_cli.writers.workbook.results import write_workbook
from cchc_cli.writers.workbook.signposts import Signposts, signposts_of

NAMES = {Part.RANKING: "Ranking", Part.SCORES: "Points in detail", Part.CRITERIA: "Criteria by unit"}


@pytest.fixture
def posts() -> Signposts:
    return signposts_of(commune_assessment(), NAMES)


def row_at(book: Workbook, target: str) -> list[object]:
    sheet, cell = target.removeprefix("internal:").split("!")
    return [one.value for one in book[sheet.strip("'")][book[sheet.strip("'")][cell].row]]


def test_a_unit_is_in_its_row_of_the_ranking(posts: Signposts, book: Workbook) -> None:
    assert {code: row_at(book, posts.to_unit(code))[3] for code in ("X1", "X5", "P1")} == {
        "X1": "X1",
        "X5": "X5",
        "P1": "P1",
    }


@pytest.mark.parametrize(("unit", "criterion"), [("X1", "1.1"), ("X6", "2.2"), ("P1", "4.1")])
def test_points_are_in_the_row_of_unit_and_criterion(
    posts: Signposts, book: Workbook, unit: str, criterion: str
) -> None:
    row = row_at(book, posts.to_points(unit, criterion))
    assert (row[2], row[4]) == (unit, criterion)


def test_points_that_are_not_in_detail_are_in_the_column_of_the_criterion(
    posts: Signposts, book: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signposts, "LISTED_SCORES", 8)
    assert posts.to_points("X1", "2.2").startswith("internal:'Points in detail'")
    target = posts.to_points("X4", "2.2")
    column = target[-2]
    assert row_at(book, target)[2] == "X4"
    assert book["Criteria by unit"][f"{column}4"].value == "2.2"


def test_a_unit_without_points_leads_to_the_heading(posts: Signposts, book: Workbook) -> None:
    target = posts.to_points("X5", "2.2")
    assert target == "internal:'Criteria by unit'!I4"
    assert book["Criteria by unit"]["I4"].value == "2.2"
    assert posts.to_points_of("X5") == ""


def test_what_is_unknown_leads_nowhere(posts: Signposts) -> None:
    assert posts.to_unit("?") == ""
    assert posts.to_points("X1", "1") == ""
    assert posts.to_points("X1", "") == ""


def test_every_link_leads_to_a_cell_with_something_in_it(tmp_path: Path, language: Language) -> None:
    write_workbook(commune_assessment(), tmp_path / "r.xlsx", ReportSetting(language))
    book = load_workbook(tmp_path / "r.xlsx")
    links = [cell.hyperlink for sheet in book for row in sheet for cell in row if cell.hyperlink]
    assert len(links) > 20
    for link in links:
        sheet, cell = str(link.location).rsplit("!", 1)
        assert book[sheet.strip("'").replace("''", "'")][cell].value is not None

"""Points in detail in the workbook."""

from pathlib import Path

import pytest
from assessments import HOSTILE_NAME, commune_assessment
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from cchc_cli.domain.stage import ScoringOptions
from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.workbook import signposts
from cchc_cli.writers.workbook.results import write_workbook

SHEET = "Points in detail"


def records(book: Workbook) -> list[dict[str, object]]:
    head, *rows = book[SHEET].iter_rows(min_row=2, values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


def row_of(book: Workbook, unit: str, criterion: str) -> dict[str, object]:
    return next(row for row in records(book) if (row["Code"], row["Criterion"]) == (unit, criterion))


def test_every_unit_has_a_row_for_every_criterion(book: Workbook) -> None:
    keys = [(row["Code"], row["Criterion"]) for row in records(book)]
    assert len(keys) == len(set(keys)) == 7 * 8
    assert keys[:8] == [("X1", code) for code in ("1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "4.1")]


def test_a_row_has_all_kinds_of_points_and_their_cell(book: Workbook) -> None:
    assert row_of(book, "X2", "1.2") == {
        "Group": "Communes",
        "Rank": 1,
        "Code": "X2",
        "Unit": "Xã Bình An",
        "Criterion": "1.2",
        "Name": "Mức độ hoàn thành kế hoạch",
        "Maximum points": 30,
        "Self-assessed points": 28,
        "Computed points": 27.5,
        "Appraised points": None,
        "Final points": 27.5,
        "Final points from": "computed from the figures",
        "Status": "verified",
        "Cell": "E11",
        "Sheet": "Phiếu",
        "File": "xa/X2.xlsx",
    }


@pytest.mark.parametrize(
    ("unit", "criterion", "source", "status"),
    [
        ("X4", "1.2", None, "exempt"),
        ("P1", "1.2", None, "not applicable"),
        ("X1", "2.3", None, "not yet assessed"),
        ("X1", "3.1", None, "unanswered"),
        ("X6", "3.1", "self-assessment", "not verified"),
    ],
)
def test_what_is_behind_the_points_is_said_in_words(
    book: Workbook, unit: str, criterion: str, source: str | None, status: str
) -> None:
    row = row_of(book, unit, criterion)
    assert (row["Final points from"] or None, row["Status"]) == (source, status)


def test_points_set_to_0_for_want_of_evidence_say_so(tmp_path: Path, english: Language) -> None:
    strict = commune_assessment(options=ScoringOptions(require_evidence=True))
    write_workbook(strict, tmp_path / "r.xlsx", ReportSetting(english))
    row = row_of(load_workbook(tmp_path / "r.xlsx"), "X6", "1.1")
    assert (row["Computed points"], row["Final points"]) == (20, 0)
    assert row["Status"] == "0 points for want of evidence"


def test_own_points_above_the_final_ones_are_marked(book: Workbook) -> None:
    ((cells, (rule,)),) = [(str(one.sqref), one.rules) for one in book[SHEET].conditional_formatting]
    assert cells == "H3:H58"
    assert rule.formula == ["AND(ISNUMBER($K3),$H3>$K3)"]


def test_hostile_names_are_text(book: Workbook) -> None:
    row = row_of(book, "X3", "1.1")
    assert (row["Unit"], row["File"]) == (HOSTILE_NAME, "=1+1, sửa.xlsx")


def test_too_many_units_are_left_to_the_table_of_scores(
    tmp_path: Path, english: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signposts, "LISTED_SCORES", 20)
    write_workbook(commune_assessment(), tmp_path / "r.xlsx", ReportSetting(english))
    book = load_workbook(tmp_path / "r.xlsx")
    assert [row["Code"] for row in records(book)] == ["X1"] * 8 + ["X2"] * 8  # whole units
    assert str(book[SHEET]["A1"].value).startswith("Here are the first 2 of 7 units;")
    assert book.defined_names["scores"].attr_text == "'Points in detail'!$A$2:$P$18"

"""Areas by unit in the workbook."""

from pathlib import Path

import pytest
from assessments import COMMUNES, Stated, assess, commune_answers, framework_from
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.workbook.results import write_workbook


def test_a_line_above_says_which_columns_are_percent_and_which_points(book: Workbook) -> None:
    sheet = book["Areas"]
    assert (sheet["E1"].value, sheet["G1"].value) == ("Percent of the area's points", "Points")
    assert {str(cells) for cells in sheet.merged_cells.ranges} == {"A1:D1", "E1:F1", "G1:J1"}


def test_units_that_sent_nothing_are_left_out(book: Workbook) -> None:
    codes = [cell.value for cell in book["Areas"]["C"][2:]]
    assert codes == ["X1", "X2", "X3", "X4", "X7", "X6", "P1"]


def test_percent_has_a_scale_of_colours_and_points_have_none(book: Workbook) -> None:
    ((cells, (rule,)),) = [(str(one.sqref), one.rules) for one in book["Areas"].conditional_formatting]
    assert cells == "E3:F9"
    assert rule.colorScale is not None
    assert [float(limit.val) for limit in rule.colorScale.cfvo] == [50, 100]


def test_the_colours_follow_values_and_are_no_fixed_fill(book: Workbook) -> None:
    assert {cell.fill.patternType for row in book["Areas"]["E3:F9"] for cell in row} == {None}


def test_penalty_points_are_negative_and_nobody_has_minus_nothing(book: Workbook) -> None:
    points = [cell.value for cell in book["Areas"]["J"][2:]]
    assert points == [0, 0, -2, 0, 0, 0, 0]
    assert "-0" not in {str(one) for one in points}


@pytest.mark.parametrize("exempt", [("2",), ("2", "3", "4")])
def test_what_does_not_apply_is_blank(tmp_path: Path, english: Language, exempt: tuple[str, ...]) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa", exempt=exempt),))
    one = assess(framework_from(COMMUNES), units, {"A": Stated(commune_answers())})
    write_workbook(one, tmp_path / "one.xlsx", ReportSetting(english))
    row = [cell.value for cell in load_workbook(tmp_path / "one.xlsx")["Areas"][3]]
    assert row[4:6] == [95.83, None]
    assert [code for code, value in zip("1234", row[6:], strict=True) if value is None] == list(exempt)


def test_names_of_units_stay_in_sight_sideways(book: Workbook) -> None:
    assert book["Areas"].freeze_panes == "E3"

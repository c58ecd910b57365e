"""Final points by criterion in the workbook."""

from pathlib import Path

from assessments import commune_assessment, large_assessment
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.workbook.results import write_workbook

SHEET = "Criteria by unit"


def row_of(book: Workbook, code: str) -> dict[str, object]:
    rows = [[cell.value for cell in row] for row in book[SHEET].iter_rows(min_row=4)]
    return next(dict(zip(map(str, rows[0]), row, strict=True)) for row in rows if row[2] == code)


def test_above_each_code_stand_area_name_and_maximum(book: Workbook) -> None:
    above = [[cell.value for cell in row[4:]] for row in book[SHEET].iter_rows(max_row=4)]
    assert above[0] == [
        "1. Chỉ đạo, điều hành", None, None,
        "2. Thủ tục hành chính", None, None,
        "3. Điểm thưởng", "4. Điểm trừ",
    ]  # fmt: skip
    assert above[1][0] == "Ban hành kế hoạch"
    assert above[2] == [20, 30, 10, 10, 20, 10, 5, 5]
    assert above[3] == ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "4.1"]


def test_names_are_written_upwards(book: Workbook) -> None:
    assert {cell.alignment.textRotation for cell in book[SHEET][2][4:]} == {90}


def test_zero_unanswered_and_not_applicable_are_three_things(book: Workbook) -> None:
    island, lone = row_of(book, "X4"), row_of(book, "P1")
    assert (island["4.1"], island["2.1"], island["1.2"]) == (0, None, "–")
    assert lone["1.2"] == "–"  # 0 of 0, and the rule sets it aside


def test_what_nobody_has_assessed_yet_is_a_dash(book: Workbook) -> None:
    assert {row_of(book, code)["2.3"] for code in ("X1", "X4", "P1")} == {"–"}


def test_the_note_explains_blanks_and_dashes(book: Workbook) -> None:
    note = str(book[SHEET]["A2"].value)
    assert "A blank cell is unanswered; – does not apply" in note


def test_units_and_headings_are_on_every_page(book: Workbook) -> None:
    sheet = book[SHEET]
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$1:$4", "$A:$D")
    assert sheet.freeze_panes == "E5"


def test_many_criteria_print_on_large_pages_side_by_side(tmp_path: Path, english: Language) -> None:
    pages, papers = {}, {}
    for name, one in (("small", commune_assessment()), ("large", large_assessment(2))):
        write_workbook(one, tmp_path / f"{name}.xlsx", ReportSetting(english))
        set_up = load_workbook(tmp_path / f"{name}.xlsx")[SHEET].page_setup
        pages[name], papers[name] = set_up.fitToWidth, set_up.paperSize
    assert len(large_assessment(1).framework.leaves) > 2 * 32
    assert pages == {"small": None, "large": 3}  # one page is what Excel does unasked
    assert papers == {"small": 9, "large": 8}


def test_what_is_lost_is_in_colour_where_it_should_be_earned(book: Workbook) -> None:
    scales = {
        str(one.sqref): [float(limit.val) for limit in one.rules[0].colorScale.cfvo]
        for one in book[SHEET].conditional_formatting
        if one.rules[0].colorScale
    }
    assert list(scales) == [f"{letter}5:{letter}11" for letter in "EFGHIJ"]  # K is bonus, L is penalty
    assert scales["F5:F11"] == [0, 30]

"""The ranking in the workbook."""

from pathlib import Path

from assessments import COMMUNES, Stated, assess, commune_units, framework_from
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from workbook_parts import rows_of, written

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.workbook.ranking_sheet import write_ranking
from cchc_cli.writers.workbook.results import write_workbook

FIRST_ROW = 2


def column(book: Workbook, letter: str) -> list[object]:
    return [cell.value for cell in book["Ranking"][letter][FIRST_ROW - 1 :]]


def test_all_units_of_all_groups_stand_in_one_table(book: Workbook) -> None:
    assert column(book, "A") == ["Communes"] * 7 + ["Wards"]
    assert column(book, "D") == ["X1", "X2", "X3", "X4", "X7", "X6", "X5", "P1"]


def test_ranks_and_figures_are_numbers_that_can_be_sorted(book: Workbook) -> None:
    assert column(book, "B") == [1, 1, 3, 4, 5, None, None, 1]
    assert all(
        value is None or isinstance(value, int | float) for letter in "BEF" for value in column(book, letter)
    )


def test_figures_show_the_decimals_that_are_published(book: Workbook) -> None:
    sheet = book["Ranking"]
    assert {cell.number_format for letter in "EF" for cell in sheet[letter][1:]} == {"#,##0.00"}
    assert {cell.number_format for cell in sheet["B"][1:]} == {"#,##0"}


def test_a_unit_leads_to_its_points_if_it_has_any(book: Workbook) -> None:
    links = {cell.value: cell.hyperlink for cell in book["Ranking"]["C"][1:]}
    assert links["Xã Tân Hòa"].location == "'Points in detail'!A3"
    assert links["Xã Bình An"].location == "'Points in detail'!A11"
    assert links["Xã Vắng"] is None


def test_only_names_that_lead_somewhere_look_so(book: Workbook) -> None:
    looks = {cell.value: cell.font.underline for cell in book["Ranking"]["C"][1:]}
    assert (looks["Xã Tân Hòa"], looks["Xã Vắng"]) == ("single", None)


def test_bands_have_the_colours_of_the_report(book: Workbook) -> None:
    colours = {cell.value: cell.fill.fgColor.rgb for cell in book["Ranking"]["H"][1:] if cell.value}
    assert colours == {"Xuất sắc": "FF2A6A9F", "Tốt": "FF8FBCDC", "Khá": "FFCFE1EF"}


def test_a_tie_names_the_others_and_nobody_else(book: Workbook) -> None:
    assert column(book, "J")[:3] == ["Xã Bình An", "Xã Tân Hòa", ""]


def test_every_unit_has_a_status_in_words(book: Workbook) -> None:
    assert column(book, "K")[-4:] == [
        "ranked",
        "scored, but not ranked by the list of units",
        "no submission received",
        "ranked",
    ]


def test_the_share_of_points_that_nobody_has_checked_is_a_number(tmp_path: Path, english: Language) -> None:
    points = {"1.1": 20, "1.2": 20}
    own = {"X1": Stated({}, points, ("1.1",)), "X2": Stated({"1.1": {"value": "Đúng hạn"}}, points, ("1.1",))}
    write_workbook(
        assess(framework_from(COMMUNES), commune_units(), own), tmp_path / "r.xlsx", ReportSetting(english)
    )
    rows = load_workbook(tmp_path / "r.xlsx")["Ranking"].iter_rows(values_only=True)
    shares = {row[3]: row[6] for row in rows}
    assert (shares["X1"], shares["X2"], shares["X5"]) == (100, 50, None)


def counting(*numbers: float) -> Assessment:
    """Rank units of one group by the points that one criterion gives them."""
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", "xa") for at in range(len(numbers))))
    said = {f"U{at}": Stated({"2.1": {"value": one}}) for at, one in enumerate(numbers)}
    return assess(framework_from(COMMUNES), units, said)


def test_units_stand_in_the_order_of_publication(english: Language) -> None:
    rows = rows_of(written(write_ranking, counting(1, 3, 2), english), "Ranking", FIRST_ROW)

    assert [(row[1], row[3]) for row in rows] == [(1, "U1"), (2, "U2"), (3, "U0")]


def test_without_units_the_headings_stand_alone(english: Language) -> None:
    book = written(write_ranking, counting(), english)

    assert len(rows_of(book, "Ranking")) == 1
    assert book["Ranking"].auto_filter.ref is None


def test_of_many_ties_five_are_named(english: Language) -> None:
    (first, *_) = rows_of(written(write_ranking, counting(*[1.0] * 8), english), "Ranking", FIRST_ROW)

    assert "Xã 1, Xã 2, Xã 3, Xã 4, Xã 5 and 2 more" in first


def test_a_limit_gives_its_reason(book: Workbook) -> None:
    reasons = {row[3]: row[8] or "" for row in rows_of(book, "Ranking", FIRST_ROW)}

    assert reasons["X7"] == "Ban hành kế hoạch muộn"
    assert {reason for code, reason in reasons.items() if code != "X7"} == {""}


def test_group_rank_and_name_stay_in_sight(book: Workbook) -> None:
    assert book["Ranking"].freeze_panes == "D2"


def test_a_unit_that_was_not_scored_has_blank_figures_and_no_zero(book: Workbook) -> None:
    rows = {row[3]: row for row in rows_of(book, "Ranking", FIRST_ROW)}

    assert rows["X5"][4:7] == (None, None, None)

"""``cchc diff --format xlsx``."""

from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from writers.diff.samples import HOSTILE_NAME, large_diff, named_diff, sample_diff, table_diff

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.diff.workbook import diff_workbook


def opened(diff: YearDiff, code: LanguageCode = LanguageCode.EN) -> Workbook:
    return load_workbook(BytesIO(diff_workbook(diff, Language(code))))


@pytest.fixture(scope="module")
def book() -> Workbook:
    return opened(sample_diff())


def records(sheet: Worksheet, head: int = 1) -> list[dict[object, object]]:
    heading, *rows = sheet.iter_rows(min_row=head, values_only=True)
    return [dict(zip(heading, row, strict=True)) for row in rows]


def texts(sheet: Worksheet) -> list[str]:
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


def test_the_sheets_have_vietnamese_names() -> None:
    assert opened(sample_diff(), LanguageCode.VI).sheetnames == [
        *("Tóm tắt", "Thay đổi", "Diễn giải", "Theo lĩnh vực", "Theo tiêu chí", "Lỗi, cảnh báo và ghi chú"),
    ]


def test_what_is_not_known_has_no_sheet() -> None:
    assert opened(table_diff()).sheetnames == ["Summary", "Changes", "In words", "Findings"]


def test_all_units_of_all_groups_stand_in_one_table(book: Workbook) -> None:
    rows = records(book["Changes"])
    assert [row["Code"] for row in rows] == ["X2", "X1", "X3", "X4", "X5", "X6", "X8", "P1", "P3", "P2"]
    assert {row["Group"] for row in rows} == {"Communes", "Wards"}


def test_figures_are_numbers_that_add_up(book: Workbook) -> None:
    row = records(book["Changes"])[0]
    parts = [row[name] for name in ("Own results", "New weights", "Added and dropped", "Bonus and penalty")]
    assert all(isinstance(part, int | float) for part in parts)
    assert round(sum(float(str(part)) for part in parts), 6) == row["Index change"] == 29.53


def test_changes_are_shown_with_sign_and_arrow(book: Workbook) -> None:
    heading, first = book["Changes"][1], book["Changes"][2]
    formats = {name.value: cell.number_format for name, cell in zip(heading, first, strict=True)}
    assert formats["Rank change"] == '"▲"#,##0;"▼"#,##0;"="'
    assert formats["Index change"] == '+#,##0.00;"−"#,##0.00;#,##0.00'
    assert formats["Index 2025"] == "#,##0.00"


def test_rises_and_falls_have_their_colours(book: Workbook) -> None:
    assert len(book["Changes"].conditional_formatting) > 5


def test_the_heading_is_frozen_and_can_be_filtered(book: Workbook) -> None:
    sheet = book["Changes"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("D2", "A1:P11")


def test_every_unit_is_told_in_words(book: Workbook) -> None:
    rows = records(book["In words"])
    assert all(str(row["In words"]).startswith(str(row["Unit"])) for row in rows)
    assert rows[5]["Note"] == "no index in 2024"


def test_sentences_stand_in_the_order_of_the_figures(book: Workbook) -> None:
    codes = [[row["Code"] for row in records(book[sheet])] for sheet in ("In words", "Changes")]
    assert codes[0] == codes[1]


def test_figures_have_one_line_for_each_unit_and_sentences_as_many_as_they_need(book: Workbook) -> None:
    figures, words = (
        [row.height for row in book[name].row_dimensions.values()][1:] for name in ("Changes", "In words")
    )
    assert set(figures) == {16}
    assert max(words) >= 3 * 16


def test_figures_print_one_page_wide(book: Workbook) -> None:
    set_up = book["Changes"].page_setup
    assert (set_up.fitToWidth or 1, set_up.fitToHeight) == (1, 0)


def test_names_are_never_run_by_excel(book: Workbook) -> None:
    assert records(book["Changes"])[2]["Unit"] == HOSTILE_NAME
    sheet = opened(named_diff("=1+1"))["Changes"]
    assert (sheet["C2"].value, sheet["C2"].data_type) == ("=1+1", "s")


def test_areas_of_a_unit_add_up_to_it(book: Workbook) -> None:
    rows = [row for row in records(book["By area"]) if row["Code"] == "X2"]
    assert [row["Area"] for row in rows] == ["1", "2", "3", "4"]
    assert round(sum(float(str(row["Index change"])) for row in rows), 6) == 29.53


def test_criteria_stand_across_by_code(book: Workbook) -> None:
    rows = records(book["By criterion"], 2)
    assert list(rows[0])[3:] == ["1.1", "1.2", "2.1", "2.3 (2.2)", "3.1", "3.2 (dropped)", "3.3 (new)"]
    assert [rows[0][code] for code in ("1.1", "1.2", "3.3 (new)")] == [3, -0.5, 13.5]


def test_only_units_that_can_be_compared_have_criteria(book: Workbook) -> None:
    assert [row["Code"] for row in records(book["By criterion"], 2)] == [
        "X2",
        "X1",
        "X3",
        "X4",
        "P1",
        "P3",
        "P2",
    ]


def test_the_summary_begins_with_what_must_be_known(book: Workbook) -> None:
    lines = texts(book["Summary"])
    warning = next(at for at, line in enumerate(lines) if line.startswith("CCHC549"))
    assert warning < lines.index("Communes") < lines.index("Wards")


def test_findings_name_their_unit(book: Workbook) -> None:
    row = records(book["Findings"])[0]
    assert (row["Code"], row["Severity"], row["Unit"]) == ("CCHC547", "error", "Xã Bỏ Phiếu")


def test_long_comparisons_are_complete() -> None:
    assert len(records(opened(large_diff(250))["Changes"])) == 250


def test_every_sheet_prints_across_on_a4(book: Workbook) -> None:
    for sheet in book.worksheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)


def test_the_same_comparison_gives_the_same_bytes(vietnamese: Language) -> None:
    assert diff_workbook(sample_diff(), vietnamese) == diff_workbook(sample_diff(), vietnamese)

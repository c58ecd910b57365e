"""Changes since the year before, on a sheet of their own."""

import pytest
from openpyxl.workbook import Workbook
from workbook_parts import rows_of, written
from writers.diff.samples import sample_diff, table_diff
from writers.diff.stories import HOSTILE_NAME, STORIES

from cchc_cli.domain.assessment import Assessment
from cchc_cli.language import Language
from cchc_cli.writers.workbook.change_sheet import write_changes

HEAD_ROW = 2


@pytest.fixture(scope="module")
def changes(assessment: Assessment, english: Language) -> Workbook:
    """The sheet about the sample, in English."""
    return written(write_changes, assessment, english, before=sample_diff())


def by_code(book: Workbook) -> dict[object, dict[object, object]]:
    head, *rows = rows_of(book, "Changes", HEAD_ROW)
    return {row[1]: dict(zip(head, row, strict=True)) for row in rows}


def test_without_a_year_before_there_is_no_such_sheet(assessment: Assessment, english: Language) -> None:
    assert "Changes" not in written(write_changes, assessment, english).sheetnames


def test_every_unit_of_both_years_has_a_row_in_the_order_of_groups(changes: Workbook) -> None:
    rows = rows_of(changes, "Changes", HEAD_ROW + 1)

    assert len(rows) == len(STORIES)
    assert [row[0] for row in rows] == ["Communes"] * 7 + ["Wards"] * 3


def test_headings_name_the_years(changes: Workbook) -> None:
    assert rows_of(changes, "Changes", HEAD_ROW)[0] == (
        *("Group", "Code", "Unit", "Status", "Rank 2024", "Rank 2025", "Rank change"),
        *("Index 2024", "Index 2025", "Index change", "Reason", "Note"),
    )


@pytest.mark.parametrize(
    ("code", "status", "figures"),
    [
        ("X2", "in both years", (4, 1, 3, 63.5, 93.03, 29.53)),
        ("X3", "renamed", (3, 3, 0, 70, 80.65, 10.65)),
        ("X4", "merged", (2, 4, -2, 82.75, 74.3, -8.45)),
        ("X5", "new", (None, 5, None, None, 70, None)),
        ("X6", "not comparable", (None, 6, None, None, 60, None)),
        ("X8", "gone", (5, None, None, 50, None, None)),
    ],
)
def test_what_became_of_a_unit_stands_in_figures(
    changes: Workbook, code: str, status: str, figures: tuple[float | None, ...]
) -> None:
    row = by_code(changes)[code]
    names = ("Rank 2024", "Rank 2025", "Rank change", "Index 2024", "Index 2025", "Index change")

    assert row["Status"] == status
    assert tuple(row[name] for name in names) == figures


def test_each_row_gives_the_reason_and_what_has_to_be_known_of_it(changes: Workbook) -> None:
    row = by_code(changes)["X4"]

    assert str(row["Reason"]).startswith("Xã Hợp Nhất (merged from Xã Hợp Một, Xã Nhất Hai) fell 2 places")
    assert row["Note"] == "equal weights, because the population is missing"


def test_what_limits_the_comparison_stands_above_over_all_columns(changes: Workbook) -> None:
    sheet = changes["Changes"]

    assert str(sheet["A1"].value).startswith("Xã Bỏ Phiếu cannot be compared. 2024 was scored by")
    assert [str(one) for one in sheet.merged_cells.ranges] == ["A1:L1"]


def test_ranks_and_indices_are_coloured_where_they_changed(changes: Workbook) -> None:
    coloured = {str(one.sqref) for one in changes["Changes"].conditional_formatting}

    assert coloured == {"G3:G12", "J3:J12"}


def test_names_stay_in_sight_and_headings_on_every_page(changes: Workbook) -> None:
    sheet = changes["Changes"]

    assert sheet.freeze_panes == "D3"
    assert sheet.print_title_rows == "$1:$2"
    assert sheet.auto_filter.ref == "A2:L12"


def test_the_table_has_the_name_that_formulas_use(changes: Workbook) -> None:
    assert changes.defined_names["changes"].attr_text == "'Changes'!$A$2:$L$12" or (
        changes.defined_names["changes"].attr_text == "Changes!$A$2:$L$12"
    )


def test_a_hostile_name_is_text(changes: Workbook) -> None:
    assert by_code(changes)["X3"]["Unit"] == HOSTILE_NAME


def test_indices_alone_are_compared_without_a_reason_in_parts(
    assessment: Assessment, english: Language
) -> None:
    row = by_code(written(write_changes, assessment, english, before=table_diff()))["X2"]

    assert row["Index change"] == 29.53
    assert "by its own effort" not in str(row["Reason"])


def test_words_are_in_the_language_of_the_reader(assessment: Assessment, vietnamese: Language) -> None:
    book = written(write_changes, assessment, vietnamese, before=sample_diff())
    (sheet,) = (one for one in book.worksheets if one["A1"].value)

    assert [cell.value for cell in sheet[HEAD_ROW]][:3] == ["Nhóm", "Mã", "Đơn vị"]

"""Criteria by unit."""

from dataclasses import replace

import pytest
from openpyxl import Workbook
from writers.diff.samples import sample_diff
from writers.diff.workbook.opened_sheets import DOWN, UP, coloured, newcomers, opened, records

from cchc_cli.domain.year_diff.changes import PartPair
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.year import ScoredPart
from cchc_cli.writers.diff.workbook.criterion_sheet import _NAME_HEIGHT


@pytest.fixture(scope="module")
def book() -> Workbook:
    return opened(sample_diff())


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


def named_criteria(diff: YearDiff, name: str) -> YearDiff:
    """Call all criteria the same."""
    assert diff.parts
    part = ScoredPart("1.1", name, "1", "L")
    pairs = tuple(PartPair(part, part) for _ in diff.parts.pairs)
    return replace(diff, parts=replace(diff.parts, pairs=pairs))


def test_names_stand_above_their_codes(book: Workbook) -> None:
    names = [cell.value for cell in book["By criterion"][1][3:]]
    assert names[:3] == ["Ban hành kế hoạch", "Báo cáo định kỳ", "Hồ sơ giải quyết đúng hạn"]


def test_names_are_written_upwards(book: Workbook) -> None:
    assert book["By criterion"]["D1"].alignment.textRotation == 90


@pytest.mark.parametrize(("length", "height"), [(1, 64), (20, 140), (200, _NAME_HEIGHT)])
def test_the_row_of_names_is_as_high_as_the_longest_up_to_a_limit(length: int, height: float) -> None:
    sheet = opened(named_criteria(sample_diff(), "x" * length))["By criterion"]
    assert sheet.row_dimensions[1].height == pytest.approx(height, abs=0.5)


def test_it_is_said_what_the_figures_are(book: Workbook) -> None:
    assert str(book["By criterion"]["A1"].value).endswith("a code in brackets is that of 2024.")


def test_the_criteria_of_a_unit_add_up_to_what_areas_without_bonus_changed(book: Workbook) -> None:
    row = records(book["By criterion"], 2)[0]
    without_bonus = 29.525 - 1.5
    assert sum(float(str(value)) for value in list(row.values())[3:]) == pytest.approx(
        without_bonus, abs=0.04
    )


def test_all_figures_are_coloured_and_no_heading(book: Workbook) -> None:
    assert coloured(book["By criterion"]) == {"D3:J9": [DOWN, UP]}


def test_without_a_unit_to_compare_the_heading_stays_uncoloured() -> None:
    sheet = opened(newcomers())["By criterion"]
    assert records(sheet, 2) == []
    assert list(coloured(sheet)) == ["D3:J3"]


@pytest.mark.parametrize(("count", "pages"), [(24, 1), (25, 2), (70, 3)])
def test_many_criteria_print_on_several_pages_with_the_names_on_each(count: int, pages: int) -> None:
    diff = sample_diff()
    assert diff.parts
    many = [at % len(diff.parts.pairs) for at in range(count)]
    parts = replace(
        diff.parts,
        pairs=tuple(diff.parts.pairs[at] for at in many),
        **{
            name: getattr(diff.parts, name)[:, many]
            for name in ("performance", "reweighting", "added_dropped", "points_before", "points_after")
        },
    )
    sheet = opened(replace(diff, parts=parts))["By criterion"]
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (pages, 0)
    assert sheet.print_title_cols == "$A:$C"

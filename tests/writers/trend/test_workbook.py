"""The course of several years in Excel."""

from dataclasses import replace
from io import BytesIO

import pandas as pd
import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from writers.diff.samples import HOSTILE_NAME
from writers.diff.workbook.opened_sheets import DOWN, UP, coloured, records
from writers.trend.samples import sample_trend

from cchc_cli.domain.year_diff.trend import Trend
from cchc_cli.language import Language
from cchc_cli.writers.trend.workbook import trend_workbook


def sheet_of(trend: Trend, language: Language) -> Worksheet:
    (sheet,) = load_workbook(BytesIO(trend_workbook(trend, language))).worksheets
    assert isinstance(sheet, Worksheet)
    return sheet


@pytest.fixture(scope="module")
def sheet(english: Language) -> Worksheet:
    return sheet_of(sample_trend(), english)


def test_every_year_has_a_column_of_ranks_and_one_of_indices(sheet: Worksheet) -> None:
    assert [cell.value for cell in sheet[1]] == [
        *("Group", "Code", "Unit", "Rank 2023", "Rank 2024", "Rank 2025", "Curve", "Rank change"),
        *("Index 2023", "Index 2024", "Index 2025", "Index change"),
    ]


def test_headings_are_in_the_language_of_the_reader(vietnamese: Language) -> None:
    sheet = sheet_of(sample_trend(), vietnamese)
    assert sheet.title == "Diễn biến"
    assert sheet["H1"].value == "Thay đổi hạng"


def test_units_of_all_groups_stand_in_one_table(sheet: Worksheet) -> None:
    rows = records(sheet)
    assert [row["Code"] for row in rows] == ["X2", "X1", "X3", "X4", "X5", "X6", "P1", "P3", "P2"]
    assert {row["Group"] for row in rows} == {"Communes", "Wards"}


def test_ranks_and_indices_are_numbers(sheet: Worksheet) -> None:
    row = records(sheet)[0]
    assert [row[f"Rank {year}"] for year in (2023, 2024, 2025)] == [4, 4, 1]
    assert [row[f"Index {year}"] for year in (2023, 2024, 2025)] == [63.5, 63.5, 93.03]


def test_a_year_without_a_rank_is_blank(sheet: Worksheet) -> None:
    row = next(row for row in records(sheet) if row["Code"] == "X5")
    assert (row["Rank 2024"], row["Index 2024"], row["Rank change"], row["Index change"]) == (None,) * 4
    assert (row["Rank 2025"], row["Index 2025"]) == (5, 70)


def test_changes_have_their_sign_arrow_and_colour(sheet: Worksheet) -> None:
    assert sheet["H2"].number_format == '"▲"#,##0;"▼"#,##0;"="'
    assert sheet["L2"].number_format == '+#,##0.00;"−"#,##0.00;#,##0.00'
    assert coloured(sheet) == {"H2:H10": [DOWN, UP], "L2:L10": [DOWN, UP]}


def test_figures_have_the_decimals_of_the_finest_year(english: Language) -> None:
    trend = sample_trend()
    finer = replace(trend, years=(replace(trend.years[0], decimals=4), *trend.years[1:]))
    assert sheet_of(finer, english)["I2"].number_format == "#,##0.0000"


def test_a_hostile_name_is_text(sheet: Worksheet) -> None:
    cell = next(cell for (cell,) in sheet["C2:C10"] if cell.value == HOSTILE_NAME)
    assert cell.data_type == "s"


def test_without_units_there_is_a_heading_and_no_colour(english: Language) -> None:
    trend = sample_trend()
    last = replace(trend.years[-1], units=trend.years[-1].units.iloc[:0])
    nobody = pd.DataFrame({year: pd.array([], dtype="Int64") for year in ("2023", "2024", "2025")})
    empty = replace(
        trend, years=(*trend.years[:-1], last), diffs=(), ranks=nobody, indices=nobody.astype(float)
    )
    sheet = sheet_of(empty, english)
    assert (sheet.max_row, coloured(sheet)) == (1, {})

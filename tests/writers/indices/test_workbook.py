"""Several indices as a workbook."""

import io

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from writers.indices.samples import sample_side

from cchc_cli.language import Language
from cchc_cli.writers.indices.workbook import indices_workbook


@pytest.fixture(scope="module")
def sheet(english: Language) -> Worksheet:
    """The one sheet of the sample."""
    found = load_workbook(io.BytesIO(indices_workbook(sample_side(), english))).worksheets[0]
    assert isinstance(found, Worksheet)
    return found


def row_of(sheet: Worksheet, name: str, index: str) -> list[object]:
    rows: list[list[object]] = [[*row] for row in sheet.iter_rows(values_only=True)]
    return next(row for row in rows if row[:2] == [name, index])


def test_ranks_and_scores_of_every_year_are_numbers(sheet: Worksheet) -> None:
    assert row_of(sheet, "Xã Dung", "CCHC")[2:] == [4, 3, 40, 4, 1, 50, 90]


def test_a_year_that_an_index_does_not_have_is_blank(sheet: Worksheet) -> None:
    assert row_of(sheet, "Xã Bình", "<i>Khác</i>")[3:6] == [None, None, None]


def test_it_can_be_filtered(sheet: Worksheet) -> None:
    assert sheet.auto_filter.ref == f"A1:I{1 + 4 + 3}"

"""``cchc diff --format xlsx``."""

import pytest
from openpyxl import Workbook
from writers.diff.samples import sample_diff, table_diff
from writers.diff.workbook.opened_sheets import opened

from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.diff.workbook import diff_workbook


@pytest.fixture(scope="module")
def book() -> Workbook:
    return opened(sample_diff())


def test_the_sheets_have_vietnamese_names() -> None:
    assert opened(sample_diff(), LanguageCode.VI).sheetnames == [
        *("Tóm tắt", "Thay đổi", "Diễn giải", "Theo lĩnh vực", "Theo tiêu chí", "Lỗi, cảnh báo và ghi chú"),
    ]


def test_what_is_not_known_has_no_sheet() -> None:
    assert opened(table_diff()).sheetnames == ["Summary", "Changes", "In words", "Findings"]


def test_every_sheet_prints_across_on_a4(book: Workbook) -> None:
    for sheet in book.worksheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)


def test_the_same_comparison_gives_the_same_bytes(vietnamese: Language) -> None:
    assert diff_workbook(sample_diff(), vietnamese) == diff_workbook(sample_diff(), vietnamese)

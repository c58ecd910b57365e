"""The changes in words."""

import pytest
from openpyxl import Workbook
from writers.diff.samples import named_diff, sample_diff
from writers.diff.workbook.opened_sheets import DOWN, UP, coloured, opened, records

from cchc_cli.language import LanguageCode


@pytest.fixture(scope="module")
def book() -> Workbook:
    return opened(sample_diff())


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


def test_names_stay_in_sight_while_sentences_are_read(book: Workbook) -> None:
    assert book["In words"].freeze_panes == "D2"


def test_moves_have_their_arrow_and_colour_here_too(book: Workbook) -> None:
    sheet = book["In words"]
    assert sheet["D2"].number_format == '"▲"#,##0;"▼"#,##0;"="'
    assert coloured(sheet) == {"D2:D11": [DOWN, UP]}


def test_sentences_are_in_the_language_of_the_reader() -> None:
    row = records(opened(sample_diff(), LanguageCode.VI)["Diễn giải"])[0]
    assert str(row["Diễn giải"]).startswith("Xã Tân Hòa tăng 3 bậc (từ hạng 4 lên hạng 1)")


def test_a_sentence_that_begins_like_a_formula_is_text() -> None:
    cell = opened(named_diff("=1+1"))["In words"]["E2"]
    assert (cell.data_type, str(cell.value)[:5]) == ("s", "=1+1 ")

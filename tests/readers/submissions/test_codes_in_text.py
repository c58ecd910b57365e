"""Codes before names: read where they are set off, and never out of a sentence."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables_in_memory import BOOK, FORM

from cchc_cli.domain.form import Form, FormRow
from cchc_cli.readers.submissions.cells import Cell
from cchc_cli.readers.submissions.codes import CodeBook, RowCode

LEAF_CODES = st.sampled_from([leaf.code for leaf in FORM.leaves])


def before(name: Cell) -> RowCode | None:
    """Read a row whose code stands before its name."""
    return BOOK.read("", name, has_code_column=False)


def beside(cell: Cell, name: Cell = "Văn bản trái pháp luật") -> RowCode | None:
    """Read a row whose codes have a column of their own."""
    return BOOK.read(cell, name, has_code_column=True)


@pytest.mark.parametrize(
    "text",
    [
        "2.2. Văn bản trái pháp luật",
        "2.2 Văn bản trái pháp luật",
        "2.2.\u00a0Văn bản trái pháp luật",
        "2.2) Văn bản trái pháp luật",
        "2.2 - Văn bản trái pháp luật",
        "2.2: Văn bản trái pháp luật",
        "2.2.Văn bản trái pháp luật",
        "  2.2. Văn bản trái pháp luật",
        "Tiêu chí 2.2. Văn bản trái pháp luật",
        "TIÊU CHÍ THÀNH PHẦN 2.2: Văn bản trái pháp luật",
    ],
)
def test_a_code_before_a_name_is_read(text: str) -> None:
    found = before(text)

    assert found is not None
    assert (found.candidates, found.name) == (("2.2",), "Văn bản trái pháp luật")


@given(LEAF_CODES)
def test_a_name_may_be_written_in_decomposed_letters(code: str) -> None:
    name = FORM.by_code[code].name

    found = before(unicodedata.normalize("NFD", f"{code}. {name}"))

    assert found == RowCode(code, (code,), name)


@pytest.mark.parametrize("text", ["1 cuộc đối thoại", "2 văn bản", "12 tháng", "Văn bản 2.2"])
def test_a_number_that_begins_a_sentence_is_no_code(text: str) -> None:
    assert before(text) is None


def test_a_code_in_the_text_goes_before_a_running_number_if_its_name_is_exact() -> None:
    found = beside(17.0, "2.2. Văn bản trái pháp luật")

    assert found == RowCode("2.2", ("2.2",), "Văn bản trái pháp luật")


def test_a_code_beside_goes_before_one_in_the_text_with_another_name() -> None:
    found = beside("2.2", "1.3 lần ban hành văn bản")

    assert found is not None
    assert found.candidates == ("2.2",)


def test_an_unknown_code_is_only_taken_from_a_text_where_codes_have_no_column() -> None:
    assert before("9.9. Việc khác") == RowCode("9.9", (), "Việc khác")
    assert beside("", "9.9. Việc khác") is None


def test_a_code_and_its_name_may_stand_in_one_merged_cell_of_the_code_column() -> None:
    found = beside("2.2. Văn bản trái pháp luật", "")

    assert found == RowCode("2.2", ("2.2",), "Văn bản trái pháp luật")


def test_a_row_without_code_and_name_is_nothing() -> None:
    assert beside("", "") is None
    assert before("") is None


@pytest.mark.parametrize("text", ["2.2.a Số hồ sơ", "2.2.1.Văn bản", "2.2.5 triệu đồng"])
def test_a_letter_or_a_number_behind_a_code_belongs_to_it(text: str) -> None:
    found = before(text)

    assert found is None or found.candidates == ()


def test_an_unknown_code_is_parted_from_its_name_too() -> None:
    assert before("9.9.Văn bản") == RowCode("9.9", (), "Văn bản")


def test_a_code_that_ends_in_letters_stays_whole() -> None:
    rows = (FormRow("1", "Cải cách", 1.0, is_leaf=False), FormRow("1.TC", "Thể chế", 1.0, is_leaf=True))
    book = CodeBook(Form("mau", "Mẫu", 2025, rows))

    found = book.read("", "1.TC Thể chế", has_code_column=False)

    assert found == RowCode("1.TC", ("1.TC",), "Thể chế")


def test_a_code_and_a_name_without_a_space_are_parted_in_decomposed_letters_too() -> None:
    found = before(unicodedata.normalize("NFD", "2.2.Văn bản trái pháp luật"))

    assert found == RowCode("2.2", ("2.2",), "Văn bản trái pháp luật")

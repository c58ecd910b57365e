"""What a cell says, and when it says nothing."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain import finding_kinds
from cchc_cli.readers.submissions.cells import Cell, is_blank
from cchc_cli.readers.submissions.value import (
    NOTHING,
    Value,
    is_unfilled,
    refused,
    repaired,
    says_nothing,
    word_of,
)

FILLERS = " -–—−.…_"


@pytest.mark.parametrize(
    "text",
    ["-", "--", "- -", "–", "—", "−", "...", "…", ". . .", "___", "/", "./.", " - ", "", " ", "\u200b"],
)
def test_dashes_and_dots_leave_a_cell_blank(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize("text", ["-5", "0", "x", "//", '"', "- QĐ số 12", "a.", "−0,5", "?", "%", "×"])
def test_whatever_else_stands_there_says_something(text: str) -> None:
    assert not says_nothing(text)


@given(st.text(st.sampled_from(FILLERS)))
def test_fillers_say_nothing_however_many_there_are(text: str) -> None:
    assert says_nothing(text)


@given(st.text(st.sampled_from(FILLERS)), st.sampled_from("aăâđơư0９²"), st.text(st.sampled_from(FILLERS)))
def test_one_letter_or_digit_among_them_says_something(before: str, sign: str, after: str) -> None:
    assert not says_nothing(before + sign + after)


@given(st.text())
def test_what_nobody_sees_says_nothing(text: str) -> None:
    assert says_nothing(text) or not is_blank(text)


@pytest.mark.parametrize("cell", [0.0, False, True, date(2025, 1, 1), "0", "x"])
def test_numbers_booleans_and_dates_fill_a_cell(cell: Cell) -> None:
    assert not is_unfilled(cell)


@pytest.mark.parametrize("cell", ["", " ", "\u00a0", "-", "./."])
def test_blanks_and_dashes_do_not(cell: Cell) -> None:
    assert is_unfilled(cell)


def test_nothing_is_no_number_no_text_and_no_fault() -> None:
    assert (NOTHING.number, NOTHING.text, NOTHING.kind, dict(NOTHING.stated)) == (None, None, None, {})


@pytest.mark.parametrize(
    ("cell", "quoted"), [(True, "TRUE"), ("a\n  b", "a b"), ("x" * 81, "x" * 80 + "…"), (1.5, 1.5)]
)
def test_what_is_refused_is_quoted_in_short(cell: Cell, quoted: object) -> None:
    value = refused(finding_kinds.NOT_A_NUMBER, cell, options=("a", "b"))

    assert value == Value(kind=finding_kinds.NOT_A_NUMBER, stated={"stated": quoted, "options": ("a", "b")})


def test_what_is_repaired_says_what_was_taken_instead() -> None:
    value = repaired(finding_kinds.PERCENT_TAKEN, 85.0, 0.85, 85.0)

    assert (value.number, dict(value.stated)) == (0.85, {"stated": 85.0, "taken": 85.0})


@pytest.mark.parametrize("text", ["Đúng hạn", " ĐÚNG  hạn. ", "đúng hạn;", "Đúng\u00a0hạn !", "Đúng hạn..."])
def test_words_are_compared_without_case_spaces_and_stops(text: str) -> None:
    assert word_of(text) == word_of(unicodedata.normalize("NFD", text)) == "đúng hạn"


@pytest.mark.parametrize("text", [".", " . ", "…", ";:!"])
def test_stops_alone_are_no_word(text: str) -> None:
    assert word_of(text) in {"", "…"}


@given(st.text())
def test_a_word_is_the_word_of_itself(text: str) -> None:
    assert word_of(word_of(text)) == word_of(text)

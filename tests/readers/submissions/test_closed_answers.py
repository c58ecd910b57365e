"""Yes or no, and one answer of a list: taken where nothing else can be meant, else only suggested."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.rules import Question, QuestionType
from cchc_cli.readers.submissions.cells import Cell
from cchc_cli.readers.submissions.closed_answers import (
    NO_WORDS,
    PLAIN_YES_NO,
    YES_WORDS,
    read_choice,
    read_yes_no,
    without_marks,
)
from cchc_cli.readers.submissions.value import Value, word_of
from cchc_cli.readers.submissions.values import NOT_APPLICABLE_WORDS

LEVELS = ("Đúng hạn", "Muộn dưới 10 ngày", "Muộn trên 10 ngày", "Không ban hành")
YES_NO = Question("1.1", "a", "Có ban hành", QuestionType.YES_NO)


def choice(cell: Cell, options: tuple[str, ...] = LEVELS) -> Value:
    return read_choice(cell, Question("1.1", "a", "Thời điểm", QuestionType.CHOICE, options=options))


def kind_of(value: Value) -> str:
    return "" if value.kind is None else value.kind.code


def suggestion(cell: Cell, options: tuple[str, ...] = LEVELS) -> str:
    value = choice(cell, options)
    assert (value.text, kind_of(value)) == (None, "CCHC316")
    return str(value.stated["suggestion"])


@pytest.mark.parametrize(
    ("cell", "number"), [(True, 1.0), (False, 0.0), (1.0, 1.0), (0.0, 0.0), ("Có", 1.0), ("không", 0.0)]
)
def test_a_plain_yes_or_no_needs_no_remark(cell: Cell, number: float) -> None:
    assert read_yes_no(cell, YES_NO) == Value(number)


@pytest.mark.parametrize(("words", "number"), [(YES_WORDS, 1.0), (NO_WORDS, 0.0)])
def test_every_other_word_is_taken_and_said(words: tuple[str, ...], number: float) -> None:
    for word in words[1:]:
        for written in (word, word.upper(), f" {word}. ", unicodedata.normalize("NFD", word)):
            value = read_yes_no(written, YES_NO)
            assert (value.number, kind_of(value)) == (number, "CCHC305"), written
            assert value.stated["taken"] == ("Không", "Có")[int(number)]


def test_no_word_says_both_yes_and_no() -> None:
    assert set(YES_WORDS).isdisjoint(NO_WORDS)
    assert {word_of(word) for word in PLAIN_YES_NO} == {YES_WORDS[0], NO_WORDS[0]}


@pytest.mark.parametrize("words", [YES_WORDS, NO_WORDS, NOT_APPLICABLE_WORDS])
def test_words_are_written_as_they_are_compared(words: tuple[str, ...]) -> None:
    assert [word_of(word) or word for word in words] == list(words)


@pytest.mark.parametrize(
    "cell", [2.0, 0.5, -1.0, float("inf"), date(2025, 1, 1), "có một phần", "có/không", "<b>có</b>", "?"]
)
def test_what_is_neither_yes_nor_no_is_refused(cell: Cell) -> None:
    value = read_yes_no(cell, YES_NO)

    assert (value.number, kind_of(value)) == (None, "CCHC315")


@given(st.sampled_from(LEVELS))
def test_an_answer_of_the_list_is_taken_without_a_word(option: str) -> None:
    assert choice(option) == Value(text=option)


@given(
    st.sampled_from(LEVELS),
    st.sampled_from([str.upper, str.lower, str.title]),
    st.sampled_from(["NFC", "NFD"]),
    st.sampled_from(["{}.", " {} ", "{};", "\u200b{}", "{}"]),
)
def test_case_stops_and_forms_of_unicode_are_repaired(
    option: str, case: object, form: str, pattern: str
) -> None:
    written = pattern.format(unicodedata.normalize(form, case(option)))  # type: ignore[arg-type, operator]

    value = choice(written)

    assert value.text == option
    assert kind_of(value) == ("" if written == option else "CCHC304")


def test_two_answers_that_are_compared_alike_are_told_apart_only_as_written() -> None:
    options = ("Đạt", "ĐẠT.")

    assert choice("Đạt", options).text == "Đạt"
    assert choice("đạt", options).text is None


@pytest.mark.parametrize(
    ("cell", "options", "text"),
    [(2025.0, ("2024", "2025"), "2025"), (1234567.0, ("1234567", "0"), "1234567"), (0.5, ("0.5",), "0.5")],
)
def test_a_number_may_be_an_answer_of_the_list(cell: Cell, options: tuple[str, ...], text: str) -> None:
    assert choice(cell, options) == Value(text=text)


@pytest.mark.parametrize(
    ("cell", "option"),
    [
        ("1", 0),
        (4.0, 3),
        ("a", 0),
        ("D)", 3),
        ("(b)", 1),
        ("Dung han", 0),
        ("dung hạn", 0),
        ("Khong ban hanh", 3),
        ("Đúng hạng", 0),
    ],
)
def test_what_is_like_one_answer_is_suggested(cell: Cell, option: int) -> None:
    assert suggestion(cell) == f"Perhaps “{LEVELS[option]}” is meant; choose it from the list."


@pytest.mark.parametrize("cell", ["0", "5", "e", "99", "123", "-1", True, "[red]", "a|b", "=1+1"])
def test_what_is_like_none_of_them_is_to_be_chosen_anew(cell: Cell) -> None:
    assert suggestion(cell) == "Choose one of the answers from the list."


def test_the_answers_of_the_list_are_named_in_their_order() -> None:
    assert choice("không rõ lắm").stated["options"] == LEVELS


def test_booleans_are_quoted_as_excel_shows_them() -> None:
    cell: Cell = True

    assert choice(cell).stated["stated"] == "TRUE"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Đúng hạn", "dung han"),
        ("ĐẶC KHU", "dac khu"),
        ("ưỡng ữ ợ", "uong u o"),
        (unicodedata.normalize("NFD", "Quyết định"), "quyet dinh"),
        ("abc 123", "abc 123"),
    ],
)
def test_marks_are_taken_off_letters(text: str, plain: str) -> None:
    assert without_marks(text) == plain


@given(st.text())
def test_no_text_is_taken_for_an_answer_that_it_is_not(text: str) -> None:
    value = choice(text)

    assert value.text is None or word_of(value.text) == word_of(text)

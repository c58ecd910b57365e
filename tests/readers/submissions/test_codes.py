"""Codes: what a row may be about, in every way in which offices and Excel write it."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables_in_memory import BOOK, FORM

from cchc_cli.domain.form import Form, FormRow
from cchc_cli.readers.submissions.cells import Cell
from cchc_cli.readers.submissions.codes import CodeBook, Likeness, RowCode, letter_of, tidy

LEAF_CODES = st.sampled_from([leaf.code for leaf in FORM.leaves])


def beside(cell: Cell, name: Cell = "Văn bản trái pháp luật") -> RowCode | None:
    """Read a row whose codes have a column of their own."""
    return BOOK.read(cell, name, has_code_column=True)


def book_of(*codes: str) -> CodeBook:
    """A form with these codes, whose names are all different."""
    rows = tuple(FormRow(code, f"Tiêu chí số {code}", 1.0, is_leaf=True) for code in codes)
    return CodeBook(Form("mau", "Mẫu", 2025, rows))


@given(LEAF_CODES)
def test_a_code_as_the_framework_writes_it_is_certain(code: str) -> None:
    assert beside(code, "") == RowCode(code, (code,), "")


@given(
    LEAF_CODES,
    st.sampled_from(["{}.", "{})", "{}:", " {} ", "\u00a0{}", "\u200b{}", "Tiêu chí {}", "Mục {}.", "{} -"]),
)
def test_what_stands_around_a_code_is_repaired(code: str, pattern: str) -> None:
    found = beside(pattern.format(code), "")

    assert found is not None
    assert found.candidates == (code,)
    assert found.is_repaired == (pattern.format(code).strip() != code)


@given(LEAF_CODES, st.sampled_from([",", ". ", " .", " . ", ".\u00a0", "．"]))
def test_another_sign_between_the_numbers_is_repaired(code: str, sign: str) -> None:
    found = beside(code.replace(".", sign), "")

    assert found is not None
    assert (found.candidates, found.is_repaired) == ((code,), True)


@given(LEAF_CODES)
def test_full_width_digits_are_repaired(code: str) -> None:
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in code)

    found = beside(wide, "")

    assert found is not None
    assert (found.candidates, found.is_repaired) == ((code,), True)


def spelt(number: int) -> str:
    """Write a number below 40 in Roman numerals, by taking away what is largest."""
    parts = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    text = ""
    while number:
        value, letters = next(part for part in parts if part[0] <= number)
        text, number = text + letters, number - value
    return text


@pytest.mark.parametrize("number", range(1, 40))
def test_roman_numerals_are_the_numbers_of_areas(number: int) -> None:
    book = book_of(str(number), f"{number}.2")

    for written, code in ((spelt(number), str(number)), (f"{spelt(number)}.2", f"{number}.2")):
        found = book.read(written, "", has_code_column=True)
        assert found == RowCode(written, (code,), "")


@pytest.mark.parametrize("written", ["IIII", "VX", "IL", "i"])
def test_other_letters_are_no_roman_numerals(written: str) -> None:
    found = book_of("4", "5", "49", "1").read(written, "", has_code_column=True)

    assert found is None or found.candidates == ()


@pytest.mark.parametrize(
    ("number", "candidates", "is_doubtful"),
    [
        (1.0, ("1",), False),
        (2.2, ("2.2",), True),
        (1.1, ("1.1", "1.10"), True),
        (1.0 + 0.1 + 0.1, ("1.2",), True),
        (2.1 + 0.1, ("2.2",), True),
        (3.0, (), False),
        (0.0, (), False),
        (-1.1, (), True),
        (7.25, (), True),
    ],
)
def test_a_number_may_be_every_code_that_excel_would_show_so(
    number: float, candidates: tuple[str, ...], *, is_doubtful: bool
) -> None:
    found = beside(number)

    assert found is not None
    assert (found.candidates, found.is_doubtful) == (candidates, is_doubtful)


@given(st.integers(1, 12), st.integers(1, 12))
def test_a_date_may_be_day_and_month_either_way(first: int, second: int) -> None:
    code, swapped = f"{first}.{second}", f"{second}.{first}"
    book = book_of(*dict.fromkeys((code, swapped)))

    found = book.read(date(2025, second, first), "", has_code_column=True)

    assert found is not None
    assert set(found.candidates) == {code, swapped}
    assert found.is_doubtful
    assert found.written == f"{first:02}/{second:02}/2025"


@given(st.integers(1, 12), st.integers(1, 12), st.integers(1, 29))
def test_a_code_of_three_numbers_that_became_a_date_has_its_last_as_year(
    first: int, second: int, third: int
) -> None:
    code = f"{first}.{second}.{third}"

    found = book_of(code).read(date(2000 + third, second, first), "", has_code_column=True)

    assert found is not None
    assert found.candidates == (code,)


def test_a_year_that_stands_for_a_number_is_tried_too() -> None:
    found = book_of("3.2025").read(date(2025, 3, 1), "", has_code_column=True)

    assert found is not None
    assert found.candidates == ("3.2025",)


@pytest.mark.parametrize("written", ["9.9", "2.2.1", "TC.7", "2.2a", "12"])
def test_what_looks_like_a_code_of_another_framework_is_taken_for_one(written: str) -> None:
    assert beside(written) == RowCode(written, (), "Văn bản trái pháp luật")


@pytest.mark.parametrize("written", ["x", "X", "V", "?", "-", "(a)", "ghi chú", "TRUE", "<b>", "|", "=1+1"])
def test_a_tick_a_remark_or_a_sign_is_no_code(written: str) -> None:
    assert beside(written) is None


@pytest.mark.parametrize("written", ["1.2.a", "1.2.A", "1.2.a.", "Tiêu chí 1.2.a"])
def test_criterion_and_letter_in_one_name_a_figure(written: str) -> None:
    found = beside(written, "Số đã hoàn thành")

    assert found is not None
    assert (found.candidates, found.letter) == (("1.2",), "a")


@pytest.mark.parametrize(
    ("name", "likeness"),
    [
        ("", Likeness.SAME),
        ("VĂN BẢN  trái pháp luật", Likeness.SAME),
        (unicodedata.normalize("NFD", "Văn bản trái pháp luật"), Likeness.SAME),
        ("Các văn bản trái pháp luật", Likeness.SIMILAR),
        ("Văn bản trái pháp luật (mỗi văn bản trừ 0,5 điểm, trừ tối đa 2 điểm)", Likeness.SIMILAR),
        ("Đối thoại với người dân", Likeness.DIFFERENT),
    ],
)
def test_names_are_compared_without_case_spaces_and_forms_of_unicode(name: str, likeness: Likeness) -> None:
    assert BOOK.likeness("2.2", name) is likeness


def test_a_name_that_two_criteria_have_is_the_name_of_neither() -> None:
    rows = tuple(FormRow(code, "Kết quả thực hiện", 1.0, is_leaf=True) for code in ("1.1", "2.1"))

    assert CodeBook(Form("mau", "Mẫu", 2025, rows)).named("Kết quả thực hiện") is None
    assert BOOK.named("VĂN BẢN trái pháp luật") is FORM.by_code["2.2"]


def test_codes_that_are_one_number_are_known() -> None:
    assert BOOK.same_number("1.1") == BOOK.same_number("1.10") == ("1.1", "1.10")
    assert BOOK.same_number("2.2") == ("2.2",)
    assert book_of("1.1.1").same_number("1.1.1") == ()


@pytest.mark.parametrize("name", ["", "hoàn toàn khác", "x"])
def test_a_name_like_no_other_has_no_suggestion(name: str) -> None:
    assert BOOK.suggest(name) is None


def test_the_nearest_name_is_suggested() -> None:
    assert BOOK.suggest("Văn bản trái pháp luậtt") is FORM.by_code["2.2"]


def test_labels_of_figures_are_known_in_every_spelling() -> None:
    assert BOOK.is_label("SỐ đã  hoàn thành")
    assert not BOOK.is_label("Số đã hoàn")


@pytest.mark.parametrize(
    ("code", "name", "found"),
    [
        ("a", "Số hồ sơ", ("a", "Số hồ sơ")),
        ("A)", "Số hồ sơ", ("a", "Số hồ sơ")),
        ("(b)", "Số hồ sơ", ("b", "Số hồ sơ")),
        ("- c.", "Số hồ sơ", ("c", "Số hồ sơ")),
        ("đ", "Số hồ sơ", ("đ", "Số hồ sơ")),
        ("", "a) Số hồ sơ", ("a", "Số hồ sơ")),
        ("", "+ a. Số hồ sơ", ("a", "Số hồ sơ")),
        ("", "(a) Số hồ sơ", ("a", "Số hồ sơ")),
        ("", "a", ("a", "")),
        ("", "Số hồ sơ", ("", "Số hồ sơ")),
        ("", "a Số hồ sơ", ("", "a Số hồ sơ")),
        (18.0, "Số hồ sơ", ("", "Số hồ sơ")),
        ("ab", "Số hồ sơ", ("", "Số hồ sơ")),
    ],
)
def test_letters_of_figures_stand_in_either_cell(code: Cell, name: str, found: tuple[str, str]) -> None:
    assert letter_of(code, name) == found


@pytest.mark.parametrize("cell", [1.5, True, date(2025, 1, 1)])
def test_what_is_no_text_has_none(cell: Cell) -> None:
    assert tidy(cell) == ""


@given(st.text(), st.text(), st.booleans())
def test_no_text_breaks_the_reading_of_a_code(code: str, name: str, has_code_column: bool) -> None:  # noqa: FBT001 - drawn
    found = BOOK.read(code, name, has_code_column=has_code_column)

    assert found is None or all(candidate in FORM.by_code for candidate in found.candidates)


@given(st.floats(allow_nan=False), st.dates())
def test_no_number_and_no_day_breaks_it_either(number: float, day: date) -> None:
    for cell in (number, day):
        found = beside(cell)
        assert found is not None
        assert all(candidate in FORM.by_code for candidate in found.candidates)

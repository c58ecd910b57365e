"""What a row is, from its code and its name alone."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables_in_memory import BOOK

from cchc_cli.domain.form import Form, FormRow
from cchc_cli.domain.rules import Question, QuestionType
from cchc_cli.readers.submissions import rows as rows_module
from cchc_cli.readers.submissions.cells import Cell
from cchc_cli.readers.submissions.codes import CodeBook
from cchc_cli.readers.submissions.header_words import (
    SIGNATORIES,
    SIGNATURE_PARTS,
    SIGNATURE_STARTS,
    TOTAL_STARTS,
    TOTALS,
)
from cchc_cli.readers.submissions.rows import RowRole, RowSense, RowSenses, numbers_columns, signature_in


def sense(code: Cell, name: Cell, *, has_code_column: bool = True) -> RowSense:
    return RowSenses(BOOK).of(code, name, has_code_column=has_code_column)


@pytest.mark.parametrize(
    ("code", "name", "role"),
    [
        ("", "", RowRole.BLANK),
        (" ", "\u200b", RowRole.BLANK),
        ("1", "Chỉ đạo, điều hành", RowRole.CODED),
        ("2.2", "", RowRole.CODED),
        ("", "2.2. Văn bản trái pháp luật", RowRole.CODED),
        ("a", "Số đã hoàn thành", RowRole.FIGURE),
        ("", "b) Số được giao", RowRole.FIGURE),
        ("", "Số được giao", RowRole.TEXT),
        ("-", "Số được giao", RowRole.TEXT),
        ("STT", "Tiêu chí", RowRole.HEADING),
        ("Mã", "Nội dung", RowRole.HEADING),
        ("(1)", "(2)", RowRole.NUMBERS),
        (1.0, 2.0, RowRole.NUMBERS),
        ("", "3=1+2", RowRole.NUMBERS),
        ("A", "B", RowRole.NUMBERS),
        ("", "Tổng điểm", RowRole.CLOSING),
        ("Tổng cộng", "", RowRole.CLOSING),
        ("", date(2025, 1, 1), RowRole.TEXT),
        ("", 59.5, RowRole.TEXT),
    ],
)
def test_rows_have_roles(code: Cell, name: Cell, role: RowRole) -> None:
    assert sense(code, name).role is role


@pytest.mark.parametrize("word", [*TOTAL_STARTS, *TOTALS])
def test_every_word_for_a_sum_closes(word: str) -> None:
    for name in (word, word.upper(), f" {word.capitalize()} ", unicodedata.normalize("NFD", word)):
        assert sense("", name).role is RowRole.CLOSING


@pytest.mark.parametrize("word", [*TOTAL_STARTS])
def test_a_sum_may_say_of_what(word: str) -> None:
    assert sense("", f"{word} lĩnh vực I").role is RowRole.CLOSING


@pytest.mark.parametrize(
    "name", ["Cộng đồng dân cư", "CỘNG TÁC VIÊN", "Cộng hòa xã hội chủ nghĩa", "Cộng hoà xã hội chủ nghĩa"]
)
def test_words_that_only_begin_like_a_sum_close_nothing(name: str) -> None:
    assert sense("", name).role is RowRole.TEXT


@pytest.mark.parametrize("name", ["Tổng số hồ sơ", "Tổng kết công tác", "Điểm cộng", "Điểm tổng kết"])
def test_words_of_sums_inside_other_names_close_nothing(name: str) -> None:
    assert sense("", name).role is RowRole.TEXT


@pytest.mark.parametrize("part", SIGNATURE_PARTS)
def test_a_signature_closes_at_its_beginning_or_in_brackets(part: str) -> None:
    for name in (part.upper(), f"Phòng Nội vụ ({part})"):
        assert sense("", name).role is RowRole.CLOSING
    assert sense("", f"Số cuộc họp do {part} chủ trì").role is RowRole.TEXT


def test_the_label_of_a_figure_is_no_sum_whatever_it_begins_with() -> None:
    label = "Tổng số điểm kiểm tra"
    question = Question("1", "a", label, QuestionType.COUNT)
    row = FormRow("1", "Kiểm tra", 1.0, is_leaf=True, questions=(question,))
    senses = RowSenses(CodeBook(Form("mau", "Mẫu", 2025, (row,))))

    assert senses.of("", label.upper(), has_code_column=True).role is RowRole.TEXT
    assert sense("", label).role is RowRole.CLOSING
    assert sense("a", label).role is RowRole.FIGURE


@pytest.mark.parametrize(
    ("code", "name", "letter", "label"),
    [
        ("a", "Số đã hoàn thành", "a", "Số đã hoàn thành"),
        ("", "a) Số đã\n hoàn  thành", "a", "Số đã hoàn thành"),
        ("?", "Số đã hoàn thành", "", "Số đã hoàn thành"),
        ("ghi chú", "", "", "ghi chú"),
        ("", 59.0, "", "59"),
        ("", 2025001.0, "", "2025001"),
        ("", True, "", "TRUE"),
        ("", date(2025, 1, 15), "", "2025-01-15"),
    ],
)
def test_letter_and_label_are_what_stands_there(code: Cell, name: Cell, letter: str, label: str) -> None:
    found = sense(code, name)

    assert (found.letter, found.label) == (letter, label)


def test_what_was_looked_at_before_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows_module, "_REMEMBERED", 3)
    senses = RowSenses(BOOK)
    cells: list[tuple[Cell, Cell]] = [(str(number), f"Tên {number}") for number in range(9)]

    again = [senses.of(*pair, has_code_column=True) for pair in (*cells, *reversed(cells))]

    assert again == [sense(*pair) for pair in (*cells, *reversed(cells))]


@pytest.mark.parametrize(
    ("cells", "are_numbers"),
    [
        (["(1)", "(2)", "(3)"], True),
        (["1", "2", "3", "4=2+3"], True),
        (["A", "B", "1", "2"], True),
        ([1.0, 2.0, "", 3.0], True),
        (["(1)", "(2)", ""], False),
        (["(1)", "(3)", "(2)"], False),
        (["(1)", "(1)", "(1)"], False),
        (["(1)", "(2)", "ba"], False),
        (["(1)", "", "(2)", "(3)"], False),
        (["1", "59", "", "2.5"], False),
        (["100", "200", "300"], False),
        (["", "", ""], False),
    ],
)
def test_columns_are_numbered_by_at_least_three_numbers_that_rise(
    cells: list[Cell], *, are_numbers: bool
) -> None:
    assert numbers_columns(cells, 1) is are_numbers


@pytest.mark.parametrize("column", range(4))
@pytest.mark.parametrize(
    "text", [*SIGNATURE_PARTS, *SIGNATORIES, *(f"{start}UBND xã" for start in SIGNATURE_STARTS)]
)
def test_a_signature_is_found_in_whatever_column(text: str, column: int) -> None:
    cells: list[Cell] = ["", 1.0, True, ""]
    cells[column] = text.upper()

    assert signature_in(cells) == text.upper()


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch UBND xã ban hành Quyết định",
        "Báo cáo có chữ ký của lãnh đạo đơn vị",
        "Giám đốc Sở",
        "<b>chủ tịch</b>",
        "x" * 300 + "(ký, đóng dấu)",
    ],
)
def test_a_text_that_mentions_who_signs_is_no_signature(text: str) -> None:
    assert signature_in(["", text]) == ""


@given(st.text(), st.text(), st.booleans())
def test_every_row_is_something(code: str, name: str, has_code_column: bool) -> None:  # noqa: FBT001 - drawn
    found = sense(code, name, has_code_column=has_code_column)

    assert (found.role is RowRole.CODED) == (found.code is not None)
    assert (found.role is RowRole.FIGURE) == (found.letter != "")

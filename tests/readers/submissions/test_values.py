"""What a cell says, in the scale of its question."""

from datetime import date, datetime, time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.rules import Question, QuestionType
from cchc_cli.readers.submissions.cells import Cell
from cchc_cli.readers.submissions.values import read_points, read_value

COUNT, NUMBER, PERCENT = QuestionType.COUNT, QuestionType.NUMBER, QuestionType.PERCENT
DATE, YES_NO, CHOICE, TEXT = QuestionType.DATE, QuestionType.YES_NO, QuestionType.CHOICE, QuestionType.TEXT
OPTIONS = ("Đúng hạn", "Muộn", "Không")


def question(kind: QuestionType, **more: object) -> Question:
    return Question("1.1", "a", "Số hồ sơ", kind, options=OPTIONS if kind is CHOICE else (), **more)  # type: ignore[arg-type]


def code(kind: QuestionType, cell: Cell) -> str:
    found = read_value(cell, question(kind)).kind
    return "" if found is None else found.code


@pytest.mark.parametrize(
    ("kind", "cell", "number"),
    [
        (COUNT, 12.0, 12),
        (COUNT, 12, 12),
        (NUMBER, -0.5, -0.5),
        (PERCENT, 0.85, 0.85),
        (PERCENT, 1.0, 1),
        (YES_NO, True, 1),
        (YES_NO, 0.0, 0),
        (YES_NO, "Có", 1),
        (YES_NO, " CÓ ", 1),
        (YES_NO, "Không.", 0),
        (DATE, date(2025, 3, 5), date(2025, 3, 5).toordinal()),
        (DATE, datetime(2025, 3, 5, 10, 30), date(2025, 3, 5).toordinal()),  # noqa: DTZ001 - as cells are
    ],
)
def test_cells_of_the_right_type_are_taken_as_they_are(kind: QuestionType, cell: Cell, number: float) -> None:
    value = read_value(cell, question(kind))

    assert (value.number, value.kind) == (number, None)


@pytest.mark.parametrize(
    ("kind", "cell", "number", "finding"),
    [
        (COUNT, "12", 12, "CCHC301"),
        (COUNT, "1.234", 1234, "CCHC301"),
        (COUNT, "1,234", 1234, "CCHC301"),
        (COUNT, "1,000", 1000, "CCHC301"),
        (COUNT, "12,000", 12000, "CCHC301"),
        (COUNT, "1,000,000", 1000000, "CCHC301"),
        (COUNT, "1,0", 1, "CCHC301"),
        (COUNT, "1,00", 1, "CCHC301"),
        (COUNT, "0,000", 0, "CCHC301"),
        (NUMBER, "1,000", 1, "CCHC301"),
        (NUMBER, "0,25", 0.25, "CCHC301"),
        (PERCENT, 85.0, 0.85, "CCHC302"),
        (PERCENT, "85%", 0.85, "CCHC302"),
        (PERCENT, "85,5 %", 0.855, "CCHC302"),
        (PERCENT, "0,85", 0.85, "CCHC302"),
        (PERCENT, "100", 1.0, "CCHC302"),
        (DATE, "05/03/2025", date(2025, 3, 5).toordinal(), "CCHC303"),
        (DATE, 45721.0, date(2025, 3, 5).toordinal(), "CCHC303"),
        (DATE, "5/3/25", date(2025, 3, 5).toordinal(), "CCHC303"),
        (DATE, "'05.03.2025", date(2025, 3, 5).toordinal(), "CCHC303"),
        (COUNT, "'12", 12, "CCHC301"),
        (COUNT, "\u200b1２\u00a0", 12, "CCHC301"),
        (NUMBER, "− 0,5".replace(" ", ""), -0.5, "CCHC301"),
        (COUNT, date(1900, 1, 20), 20, "CCHC306"),
        (COUNT, date(1900, 4, 9), 100, "CCHC306"),
        (NUMBER, datetime(1900, 1, 1, 12), 1.5, "CCHC306"),  # noqa: DTZ001 - as cells are
        (YES_NO, "X", 1, "CCHC305"),
        (YES_NO, "✓", 1, "CCHC305"),
        (YES_NO, "Đạt", 1, "CCHC305"),
        (YES_NO, "Không đạt", 0, "CCHC305"),
        (YES_NO, "chưa", 0, "CCHC305"),
        (YES_NO, "no", 0, "CCHC305"),
    ],
)
def test_repairs_give_the_number_and_say_so(
    kind: QuestionType, cell: Cell, number: float, finding: str
) -> None:
    value = read_value(cell, question(kind))

    assert value.number == pytest.approx(number, abs=1e-12)
    assert code(kind, cell) == finding


@pytest.mark.parametrize(
    ("kind", "cell", "finding"),
    [
        (COUNT, True, "CCHC310"),
        (NUMBER, True, "CCHC310"),
        (PERCENT, True, "CCHC313"),
        (COUNT, "12 hồ sơ", "CCHC310"),
        (COUNT, date(2025, 5, 1), "CCHC322"),
        (NUMBER, datetime(2025, 5, 1), "CCHC322"),  # noqa: DTZ001 - as cells are
        (COUNT, time(12), "CCHC310"),
        (COUNT, "không có", "CCHC321"),
        (COUNT, "Không", "CCHC321"),
        (PERCENT, "chưa có", "CCHC321"),
        (COUNT, "Không phát sinh", "CCHC317"),
        (COUNT, "KAD", "CCHC317"),
        (CHOICE, "Không áp dụng.", "CCHC317"),
        (CHOICE, "1", "CCHC316"),
        (CHOICE, 2.0, "CCHC316"),
        (CHOICE, "a)", "CCHC316"),
        (CHOICE, "Muon", "CCHC316"),
        (COUNT, 1.5, "CCHC311"),
        (COUNT, "1,5", "CCHC311"),
        (COUNT, -1.0, "CCHC312"),
        (COUNT, 1e300, "CCHC320"),
        (NUMBER, float("inf"), "CCHC320"),
        (PERCENT, 120.0, "CCHC313"),
        (PERCENT, -0.1, "CCHC313"),
        (PERCENT, "rất cao", "CCHC313"),
        (DATE, "31/02/2025", "CCHC314"),
        (DATE, 5.0, "CCHC314"),
        (YES_NO, 0.25, "CCHC315"),
        (YES_NO, "có thể", "CCHC315"),
        (CHOICE, "Đúng", "CCHC316"),
        (COUNT, "Không áp dụng", "CCHC317"),
        (YES_NO, "N/A", "CCHC317"),
    ],
)
def test_what_does_not_answer_counts_as_unanswered(kind: QuestionType, cell: Cell, finding: str) -> None:
    value = read_value(cell, question(kind))

    assert (value.number, value.text) == (None, None)
    assert code(kind, cell) == finding


@pytest.mark.parametrize("cell", ["", " ", "\u00a0", "\u200b", "\ufeff \u2060", "-", "…", "...", "....."])
@pytest.mark.parametrize("kind", list(QuestionType))
def test_blanks_are_unanswered_without_a_finding(kind: QuestionType, cell: str) -> None:
    value = read_value(cell, question(kind))

    assert (value.number, value.text, value.kind) == (None, None, None)


def test_a_label_is_taken_as_it_is() -> None:
    value = read_value("Đúng hạn", question(CHOICE))

    assert (value.text, value.kind) == ("Đúng hạn", None)


@pytest.mark.parametrize("cell", ["đúng hạn", "Đúng  hạn ", "Đu\u0301ng hạn", "Đúng hạn.", "Đúng\u200b hạn;"])
def test_a_label_written_otherwise_is_repaired(cell: str) -> None:
    value = read_value(cell, question(CHOICE))

    assert value.text == "Đúng hạn"
    assert code(CHOICE, cell) == "CCHC304"


def test_the_nearest_label_is_suggested_and_not_assumed() -> None:
    value = read_value("Đung hạn", question(CHOICE))

    assert value.text is None
    assert "“Đúng hạn”" in str(value.stated["suggestion"])


@pytest.mark.parametrize(
    ("cell", "option"),
    [("1", "Đúng hạn"), (2.0, "Muộn"), ("c)", "Không"), ("Muon", "Muộn"), ("dung han", "Đúng hạn")],
)
def test_numbers_letters_and_words_without_marks_are_suggested(cell: Cell, option: str) -> None:
    value = read_value(cell, question(CHOICE))

    assert value.text is None
    assert f"“{option}”" in str(value.stated["suggestion"])


@pytest.mark.parametrize("cell", ["9", "z", "0", "hoàn toàn khác"])
def test_what_is_like_no_answer_has_no_suggestion(cell: str) -> None:
    suggestion = read_value(cell, question(CHOICE)).stated["suggestion"]

    assert str(suggestion) == "Choose one of the answers from the list."


def test_not_applicable_may_be_an_answer_of_the_list() -> None:
    asked = Question("1.1", "a", "Mức độ", CHOICE, options=("Đạt", "Không áp dụng"))

    assert read_value("không áp dụng", asked).text == "Không áp dụng"


@pytest.mark.parametrize(("cell", "quoted"), [(True, "TRUE"), (False, "FALSE")])
def test_booleans_are_quoted_as_excel_shows_them(cell: bool, quoted: str) -> None:  # noqa: FBT001 - a cell
    assert read_value(cell, question(COUNT)).stated["stated"] == quoted


def test_another_word_for_yes_is_quoted_with_what_was_taken() -> None:
    assert read_value("x", question(YES_NO)).stated == {"stated": "x", "taken": "Có"}


@pytest.mark.parametrize("cell", [" a ", "a\nb", "a \r\n b"])
def test_blanks_around_a_text_and_its_lines_are_no_matter(cell: str) -> None:
    value = read_value(cell, question(TEXT))

    assert (value.text, value.kind) == (" ".join(cell.split()), None)


@pytest.mark.parametrize("cell", ["a\u00a0 b", "a  b", "a\u200b b", "a\u0301 b", "ａ b"])
def test_text_is_tidied_and_that_is_said(cell: str) -> None:
    value = read_value(cell, question(TEXT))

    assert value.text in {"a b", "á b"}
    assert code(TEXT, cell) == "CCHC232"


def test_numbers_as_text_answers_are_text() -> None:
    assert read_value(12.0, question(TEXT)).text == "12"


def test_a_boolean_as_text_is_what_excel_shows() -> None:
    cell: Cell = True

    assert read_value(cell, question(TEXT)).text == "TRUE"


@given(st.sampled_from(list(QuestionType)), st.text())
def test_no_text_breaks_the_reading_of_a_value(kind: QuestionType, cell: str) -> None:
    value = read_value(cell, question(kind))

    assert value.number is None or value.text is None


def test_self_points_take_a_point_as_decimal_within_the_maximum() -> None:
    assert read_points("1.125", 2).number == 1.125


def test_the_maximum_of_a_number_decides_about_a_point() -> None:
    assert read_value("1.125", question(NUMBER, max=Fraction(2))).number == 1.125


@pytest.mark.parametrize(("cell", "finding"), [("1,500.5", "CCHC311"), ("-1,000", "CCHC312")])
def test_thousands_that_are_no_count_are_refused(cell: str, finding: str) -> None:
    assert code(COUNT, cell) == finding


@pytest.mark.parametrize("word", ["không có", "Không", "chưa có", "None"])
def test_no_points_are_not_called_none_of_something(word: str) -> None:
    value = read_points(word, 2)

    assert (value.number, value.kind and value.kind.code) == (None, "CCHC323")
    assert value.kind is not None
    assert "type 0 if" not in value.kind.hint


@pytest.mark.parametrize(("cell", "text"), [(1234567.0, "1234567"), (0.1 + 0.2, "0.3"), (1e15, "1e+15")])
def test_numbers_as_text_answers_keep_their_digits(cell: float, text: str) -> None:
    assert read_value(cell, question(TEXT)).text == text

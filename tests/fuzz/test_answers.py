import pytest

from cchc_cli.domain.rules import QuestionType
from cchc_cli.readers.submissions.reading import Reading
from fuzz.answers import EVIDENCE, SELF_POINTS, Asked, answers_of
from fuzz.originals import form
from fuzz.seen import EPOCH, Odd, Seen


@pytest.mark.parametrize(
    ("kind", "seen", "plain"),
    [
        (QuestionType.COUNT, 18.0, 18.0),
        (QuestionType.COUNT, " 18 ", 18.0),
        (QuestionType.NUMBER, "6,5", 6.5),
        (QuestionType.NUMBER, "１８", 18.0),
        (QuestionType.NUMBER, None, None),
        (QuestionType.NUMBER, " \u00a0", None),
        (QuestionType.NUMBER, "-", None),
        (QuestionType.NUMBER, "khoảng 18", Odd("khoảng 18")),
        (QuestionType.NUMBER, True, Odd("True")),
        (QuestionType.NUMBER, Odd("#REF!"), Odd("#REF!")),
        (QuestionType.PERCENT, 0.85, 0.85),
        (QuestionType.PERCENT, 85.0, 0.85),
        (QuestionType.PERCENT, "85 %", 0.85),
        (QuestionType.YES_NO, "CÓ", 1.0),
        (QuestionType.YES_NO, False, 0.0),
        (QuestionType.YES_NO, "có lẽ", Odd("có lẽ")),
        (QuestionType.CHOICE, " Đúng  HẠN", "đúng hạn"),
        (QuestionType.CHOICE, "Đu\u0301ng hạn", "đúng hạn"),
        (QuestionType.TEXT, "Số\u200bliệu", "sốliệu"),
        (QuestionType.DATE, 45672.0, float(EPOCH + 45672)),
        (QuestionType.DATE, "2025-01-15", float(EPOCH + 45672)),
        (QuestionType.DATE, "15/01/2025", float(EPOCH + 45672)),
        (QuestionType.DATE, "hôm qua", Odd("hôm qua")),
    ],
)
def test_a_cell_is_taken_for_what_a_person_takes_it(
    kind: QuestionType, seen: Seen | None, plain: object
) -> None:
    assert Asked("1.1", "a", kind).plain(seen) == plain


def test_days_are_counted_from_the_first_day_of_the_workbook() -> None:
    assert Asked("1.1", "a", QuestionType.DATE).plain(0.0, 7) == 7.0


@pytest.mark.parametrize(
    ("seen", "is_there"), [("Quyết định", True), (5.0, True), (" ", False), (None, False)]
)
def test_evidence_is_there_or_not(seen: Seen | None, *, is_there: bool) -> None:
    assert Asked("1.1", EVIDENCE, QuestionType.TEXT).plain(seen) is is_there


def test_every_question_every_point_and_every_evidence_is_an_answer(reading: Reading) -> None:
    answers = list(answers_of(reading.submission, form()))

    assert len(answers) == len(form().questions) + 2 * len(form().leaves)
    assert sum(answer.asked.name == SELF_POINTS for answer in answers) == len(form().leaves)


def test_answers_are_those_that_were_read(reading: Reading) -> None:
    answers = {
        (answer.asked.criterion, answer.asked.name): answer
        for answer in answers_of(reading.submission, form())
    }

    assert answers["1.2", "a"].value == 18.0
    assert answers["1.1", "value"].value == "đúng hạn"
    assert answers["1.1", SELF_POINTS].value == 3.0
    assert answers["1.1", EVIDENCE].value is True
    assert answers["1.3", EVIDENCE].value is False
    assert answers["1.2", "a"].place == "Tự đánh giá!D8"


def test_without_a_submission_everything_is_blank() -> None:
    assert {answer.value for answer in answers_of(None, form())} == {None, False}

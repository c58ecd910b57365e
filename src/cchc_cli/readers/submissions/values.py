"""Values: what a cell says, in the scale of the question it answers.

Cells of the right type are taken as they are; ``Question`` decides what that is. A cell
that had to be repaired gives its value and an info finding, a cell that says something
else gives no value and an error: it counts as unanswered, which is not 0.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.rules import Question, QuestionType
from cchc_cli.readers.submissions.cells import QUOTED, Cell, in_digits, shown
from cchc_cli.readers.submissions.closed_answers import read_choice, read_yes_no
from cchc_cli.readers.submissions.numbers import clean, parse_date, parse_number, parse_thousands
from cchc_cli.readers.submissions.value import NOTHING, Value, refused, repaired, says_nothing, word_of

# The investment of a province in đồng stays below it, and a double still tells an eighth apart.
LARGEST_NUMBER = 1e15

# "kad" and "kps" are what officers write for the first two.
NOT_APPLICABLE_WORDS = (
    "không áp dụng",
    "không phát sinh",
    "không có phát sinh",
    "chưa phát sinh",
    "n/a",
    "na",
    "kad",
    "kps",
    "not applicable",
    "không thuộc thẩm quyền",
)
NONE_WORDS = ("không", "ko", "k", "không có", "ko có", "chưa", "chưa có", "no", "none")
"""What people write instead of 0, or where nobody has counted."""

_LINE_BREAK = re.compile(r"\s*[\r\n]+\s*")
_EXCEL_EPOCH = date(1899, 12, 30).toordinal()
_SERIAL_DAYS = range(20_000, 80_001)
"""Serial numbers of the days from 1954 to 2119: a date cell formatted as a number."""
_LEAP_DAY = 60
"""Excel counts a 29 February 1900, which never was."""


def read_value(cell: Cell, question: Question) -> Value:
    """Read a cell that answers a question."""
    if isinstance(cell, str):
        if says_nothing(cell):
            return NOTHING
        if word_of(cell) in NOT_APPLICABLE_WORDS and not _is_option(cell, question):
            return refused(finding_kinds.NOT_APPLICABLE_STATED, cell)
    return _READERS[question.type](cell, question)


def read_points(cell: Cell, max_points: float) -> Value:
    """Read self points: any number, whether or not it is in the range of the criterion."""
    if isinstance(cell, str):
        if says_nothing(cell):
            return NOTHING
        if word_of(cell) in NOT_APPLICABLE_WORDS:
            return refused(finding_kinds.NOT_APPLICABLE_STATED, cell)
    value = _any_number(cell, max_points)
    if value.kind is finding_kinds.NONE_STATED:
        # "Không có" is no count here: where nothing was late, the criterion earns all its points.
        return refused(finding_kinds.NO_POINTS_STATED, cell)
    return value


def _is_option(cell: str, question: Question) -> bool:
    return any(word_of(option) == word_of(cell) for option in question.options)


def _number(cell: Cell, question: Question) -> Value:
    return _any_number(cell, None if question.max is None else float(question.max))


def _any_number(cell: Cell, top: float | None) -> Value:
    if isinstance(cell, bool):
        return refused(finding_kinds.NOT_A_NUMBER, cell)
    if isinstance(cell, int | float):
        return _in_reach(cell, Value(float(cell)))
    if isinstance(cell, str):
        return _number_of_text(cell, top)
    return _number_of_day(cell) if isinstance(cell, date) else refused(finding_kinds.NOT_A_NUMBER, cell)


def _number_of_text(cell: str, top: float | None) -> Value:
    number = parse_number(cell, top=top)
    if number is not None:
        return _in_reach(cell, repaired(finding_kinds.NUMBER_WAS_TEXT, cell, number, number))
    kind = finding_kinds.NONE_STATED if word_of(cell) in NONE_WORDS else finding_kinds.NOT_A_NUMBER
    return refused(kind, cell)


def _number_of_day(cell: date) -> Value:
    """Read a number under the format of a date; what Excel made a date of stays one."""
    serial = float(cell.toordinal() - _EXCEL_EPOCH)
    if isinstance(cell, datetime):
        midnight = cell.replace(hour=0, minute=0, second=0, microsecond=0)
        serial += (cell - midnight) / timedelta(days=1)
    # Typed as 1.5 it became 1 May of this year; nobody knows any more.
    if serial >= _SERIAL_DAYS.start:
        return refused(finding_kinds.NUMBER_BECAME_DATE, cell)
    number = serial - 1 if serial <= _LEAP_DAY else serial
    return repaired(finding_kinds.NUMBER_UNDER_DATE_FORMAT, cell, number, number)


def _in_reach(cell: Cell, value: Value) -> Value:
    if value.number is not None and not abs(value.number) <= LARGEST_NUMBER:
        return refused(finding_kinds.NUMBER_TOO_LARGE, str(cell))
    return value


def _count(cell: Cell, question: Question) -> Value:
    # Nobody counts with three decimals: "1,000" is one thousand here, and one elsewhere.
    thousands = parse_thousands(cell) if isinstance(cell, str) else None
    value = _number(cell, question) if thousands is None else _of_thousands(str(cell), thousands)
    if value.number is None:
        return value
    if not value.number.is_integer():
        return refused(finding_kinds.NOT_WHOLE, cell)
    if value.number < 0:
        return refused(finding_kinds.NEGATIVE_COUNT, cell)
    return value


def _of_thousands(cell: str, number: float) -> Value:
    return _in_reach(cell, repaired(finding_kinds.NUMBER_WAS_TEXT, cell, number, number))


def _percent(cell: Cell, question: Question) -> Value:
    del question
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        return refused(finding_kinds.NOT_A_PERCENTAGE, cell)
    if isinstance(cell, str):
        return _percent_of_text(cell)
    # 1 is 100 %: so Excel keeps it in a cell with the format of a percentage.
    if 0 <= cell <= 1:
        return Value(float(cell))
    if 1 < cell <= 100:  # noqa: PLR2004 - 85 typed for 85 %
        return repaired(finding_kinds.PERCENT_TAKEN, cell, cell / 100, cell)
    return refused(finding_kinds.NOT_A_PERCENTAGE, cell)


def _percent_of_text(cell: str) -> Value:
    bare = clean(cell)
    number = parse_number(bare.removesuffix("%").rstrip(), top=100)
    if number is None and word_of(cell) in NONE_WORDS:
        return refused(finding_kinds.NONE_STATED, cell)
    if number is None or not 0 <= number <= 100:  # noqa: PLR2004 - the range of percentages
        return refused(finding_kinds.NOT_A_PERCENTAGE, cell)
    is_percent = bare.endswith("%") or number > 1
    share = number / 100 if is_percent else number
    taken = number if is_percent else round(number * 100, 9)
    return repaired(finding_kinds.PERCENT_TAKEN, cell, share, taken)


def _date(cell: Cell, question: Question) -> Value:
    del question
    if isinstance(cell, datetime):
        cell = cell.date()
    if isinstance(cell, date):
        return Value(float(cell.toordinal()))
    day = parse_date(cell) if isinstance(cell, str) else _day_of_serial(cell)
    if day is None:
        return refused(finding_kinds.NOT_A_DATE, cell)
    return repaired(finding_kinds.DATE_REPAIRED, cell, float(day.toordinal()), day)


def _day_of_serial(cell: Cell) -> date | None:
    """Read the number that Excel keeps for a day."""
    is_serial = type(cell) is float and cell in _SERIAL_DAYS
    return date.fromordinal(_EXCEL_EPOCH + int(cell)) if is_serial and isinstance(cell, float) else None


def _text(cell: Cell, question: Question) -> Value:
    del question
    if not isinstance(cell, str):
        return Value(text=in_digits(cell) if isinstance(cell, float) else str(shown(cell)))
    plain, typed = clean(cell), _LINE_BREAK.sub(" ", cell).strip()
    if plain == typed:
        return Value(text=plain)
    # Quoted with its doubled spaces, unlike elsewhere: they are what was repaired.
    stated = {"stated": typed[:QUOTED], "taken": plain[:QUOTED]}
    return Value(text=plain, kind=finding_kinds.TEXT_CLEANED, stated=stated)


_READERS: Mapping[QuestionType, Callable[[Cell, Question], Value]] = {
    QuestionType.COUNT: _count,
    QuestionType.NUMBER: _number,
    QuestionType.PERCENT: _percent,
    QuestionType.DATE: _date,
    QuestionType.YES_NO: read_yes_no,
    QuestionType.CHOICE: read_choice,
    QuestionType.TEXT: _text,
}

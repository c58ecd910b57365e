"""Values: what a cell says, in the scale of the question it answers.

Cells of the right type are taken as they are; ``Question`` decides what that is. A cell
that had to be repaired gives its value and an info finding, a cell that says something
else gives no value and an error: it counts as unanswered, which is not 0.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import FindingKind
from cchc_cli.domain.names import name_key
from cchc_cli.domain.rules import Question, QuestionType
from cchc_cli.language import say
from cchc_cli.readers.submissions.cells import Cell, shown
from cchc_cli.readers.submissions.numbers import clean, parse_date, parse_number, parse_thousands

LARGEST_NUMBER = 1e12

YES_WORDS = ("có", "x", "đạt", "yes", "y", "✓", "✔", "☑", "√", "v", "đúng", "true", "1")
NO_WORDS = ("không", "ko", "không có", "không đạt", "chưa", "chưa đạt", "no", "n", "sai", "false", "0", "☐")
NOT_APPLICABLE_WORDS = (
    "không áp dụng",
    "không phát sinh",
    "n/a",
    "na",
    "kad",
    "not applicable",
    "không thuộc thẩm quyền",
)
BLANK_WORDS = ("-", "–", "—", "...", "…", "…..", "./.")
"""What people write into a cell that they leave blank."""

_EXCEL_EPOCH = date(1899, 12, 30).toordinal()
_SERIAL_DAYS = range(20_000, 80_001)
"""Serial numbers of the days from 1954 to 2119: a date cell formatted as a number."""


@dataclass(frozen=True, slots=True)
class Value:
    """What a cell says: a number, a text, or nothing; and what was found wrong with it."""

    number: float | None = None
    text: str | None = None
    kind: FindingKind | None = None
    stated: Mapping[str, object] = field(default_factory=dict)


NOTHING = Value()


def read_value(cell: Cell, question: Question) -> Value:
    """Read a cell that answers a question."""
    if isinstance(cell, str):
        key = name_key(cell)
        if not key or key in BLANK_WORDS:
            return NOTHING
        if key in NOT_APPLICABLE_WORDS and cell not in question.options:
            return _refused(finding_kinds.NOT_APPLICABLE_STATED, cell)
    return _READERS[question.type](cell, question)


def read_points(cell: Cell, max_points: float) -> Value:
    """Read self points: any number, whether or not it is in the range of the criterion."""
    if isinstance(cell, str):
        key = name_key(cell)
        if not key or key in BLANK_WORDS:
            return NOTHING
        if key in NOT_APPLICABLE_WORDS:
            return _refused(finding_kinds.NOT_APPLICABLE_STATED, cell)
    return _any_number(cell, max_points)


def _refused(kind: FindingKind, cell: Cell, **more: object) -> Value:
    return Value(kind=kind, stated={"stated": shown(cell), **more})


def _repaired(kind: FindingKind, cell: Cell, number: float, taken: object) -> Value:
    return Value(number, kind=kind, stated={"stated": shown(cell), "taken": taken})


def _number(cell: Cell, question: Question) -> Value:
    return _any_number(cell, None if question.max is None else float(question.max))


def _any_number(cell: Cell, top: float | None) -> Value:
    if isinstance(cell, bool):
        return _refused(finding_kinds.NOT_A_NUMBER, cell)
    if isinstance(cell, int | float):
        return _in_reach(cell, Value(float(cell)))
    number = parse_number(cell, top=top) if isinstance(cell, str) else None
    if number is None:
        return _refused(finding_kinds.NOT_A_NUMBER, cell)
    return _in_reach(cell, _repaired(finding_kinds.NUMBER_WAS_TEXT, cell, number, number))


def _in_reach(cell: Cell, value: Value) -> Value:
    if value.number is not None and not abs(value.number) <= LARGEST_NUMBER:
        return _refused(finding_kinds.NUMBER_TOO_LARGE, str(cell))
    return value


def _count(cell: Cell, question: Question) -> Value:
    value = _number(cell, question)
    if value.number is None:
        return value
    if not value.number.is_integer() and isinstance(cell, str):
        thousands = parse_thousands(cell)
        if thousands is not None:
            return _repaired(finding_kinds.NUMBER_WAS_TEXT, cell, thousands, thousands)
    if not value.number.is_integer():
        return _refused(finding_kinds.NOT_WHOLE, cell)
    if value.number < 0:
        return _refused(finding_kinds.NEGATIVE_COUNT, cell)
    return value


def _percent(cell: Cell, question: Question) -> Value:
    del question
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        return _refused(finding_kinds.NOT_A_PERCENTAGE, cell)
    if isinstance(cell, str):
        return _percent_of_text(cell)
    if 0 <= cell <= 1:
        return Value(float(cell))
    if 1 < cell <= 100:  # noqa: PLR2004 - 85 typed for 85 %
        return _repaired(finding_kinds.PERCENT_TAKEN, cell, cell / 100, cell)
    return _refused(finding_kinds.NOT_A_PERCENTAGE, cell)


def _percent_of_text(cell: str) -> Value:
    bare = clean(cell)
    number = parse_number(bare.removesuffix("%").rstrip(), top=100)
    if number is None or not 0 <= number <= 100:  # noqa: PLR2004 - the range of percentages
        return _refused(finding_kinds.NOT_A_PERCENTAGE, cell)
    is_percent = bare.endswith("%") or number > 1
    share = number / 100 if is_percent else number
    taken = number if is_percent else round(number * 100, 9)
    return _repaired(finding_kinds.PERCENT_TAKEN, cell, share, taken)


def _date(cell: Cell, question: Question) -> Value:
    del question
    if isinstance(cell, datetime):
        cell = cell.date()
    if isinstance(cell, date):
        return Value(float(cell.toordinal()))
    day = parse_date(cell) if isinstance(cell, str) else _day_of_serial(cell)
    if day is None:
        return _refused(finding_kinds.NOT_A_DATE, cell)
    return _repaired(finding_kinds.DATE_REPAIRED, cell, float(day.toordinal()), day)


def _day_of_serial(cell: Cell) -> date | None:
    """Read the number that Excel keeps for a day."""
    is_serial = type(cell) is float and cell in _SERIAL_DAYS
    return date.fromordinal(_EXCEL_EPOCH + int(cell)) if is_serial and isinstance(cell, float) else None


def _yes_no(cell: Cell, question: Question) -> Value:
    del question
    word = name_key(f"{cell:g}" if type(cell) is float else str(cell))
    if word in YES_WORDS:
        return Value(1.0)
    if word in NO_WORDS:
        return Value(0.0)
    return _refused(finding_kinds.NOT_YES_NO, cell)


def _choice(cell: Cell, question: Question) -> Value:
    stated = f"{cell:g}" if type(cell) is float else str(cell)
    if stated in question.options:
        return Value(text=stated)
    key = name_key(stated)
    same = [option for option in question.options if name_key(option) == key]
    if len(same) == 1:
        return Value(
            text=same[0],
            kind=finding_kinds.OPTION_REPAIRED,
            stated={"stated": shown(cell), "taken": same[0]},
        )
    return _refused(
        finding_kinds.NOT_AN_OPTION,
        cell,
        options=question.options,
        suggestion=_suggestion(stated, question.options),
    )


def _suggestion(stated: str, options: tuple[str, ...]) -> object:
    from rapidfuzz import process  # noqa: PLC0415 - only loaded where an answer is none of the options

    best = process.extractOne(stated, options, processor=name_key, score_cutoff=60)
    if best is None:
        return say("Choose one of the answers from the list.")
    return say("Perhaps “{option}” is meant; choose it from the list.", option=best[0])


def _text(cell: Cell, question: Question) -> Value:
    del question
    written = cell if isinstance(cell, str) else f"{cell:g}" if isinstance(cell, float) else str(cell)
    return Value(text=clean(written))


_READERS: Mapping[QuestionType, Callable[[Cell, Question], Value]] = {
    QuestionType.COUNT: _count,
    QuestionType.NUMBER: _number,
    QuestionType.PERCENT: _percent,
    QuestionType.DATE: _date,
    QuestionType.YES_NO: _yes_no,
    QuestionType.CHOICE: _choice,
    QuestionType.TEXT: _text,
}

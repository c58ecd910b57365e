"""Closed answers: yes or no, and one of a list.

Only words that can mean nothing else are taken. Whatever is merely like an answer of the
list (no marks on its letters, a slip, its number) is suggested and never assumed.
"""

import unicodedata

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.rules import Question
from cchc_cli.language import say
from cchc_cli.readers.submissions.cells import Cell, in_digits, shown
from cchc_cli.readers.submissions.value import Value, refused, repaired, word_of

PLAIN_YES_NO = {"Có": 1.0, "CÓ": 1.0, "có": 1.0, "Không": 0.0, "KHÔNG": 0.0, "không": 0.0}
"""The answers that forms ask for, in the ways that need no remark."""
# Ticks are typed as x and v, or as the sign of a root: keyboards have no tick.
YES_WORDS = ("có", "x", "đạt", "yes", "y", "✓", "✔", "☑", "√", "v", "đúng", "true", "1", "rồi", "đã có")
NO_WORDS = (
    "không",
    "ko",
    "không có",
    "không đạt",
    "chưa",
    "chưa có",
    "chưa đạt",
    "no",
    "n",
    "sai",
    "false",
    "0",
    "☐",
)
_NUMBERED = "abcdefghijklmnopqrstuvwxyz"

_ALIKE, _ALIKE_WITHOUT_MARKS = 60, 85
"""In percent; less than that is another answer. Without their marks more words are alike."""


def read_yes_no(cell: Cell, question: Question) -> Value:
    """Read a yes or a no."""
    del question
    if isinstance(cell, bool):
        return Value(float(cell))
    if isinstance(cell, int | float):
        return Value(float(cell)) if cell in {0, 1} else refused(finding_kinds.NOT_YES_NO, cell)
    word = word_of(str(cell))
    for number, words in ((1.0, YES_WORDS), (0.0, NO_WORDS)):
        if word == words[0]:
            return Value(number)
        if word in words:
            return repaired(finding_kinds.YES_NO_TAKEN, cell, number, ("Không", "Có")[int(number)])
    return refused(finding_kinds.NOT_YES_NO, cell)


def read_choice(cell: Cell, question: Question) -> Value:
    """Read one answer of a list."""
    # A list of years or of levels 1, 2, 3 is typed as text and answered with a number.
    stated = in_digits(cell) if type(cell) is float else str(cell)
    if stated in question.options:
        return Value(text=stated)
    word = word_of(stated)
    same = [option for option in question.options if word_of(option) == word]
    if len(same) == 1:
        taken = {"stated": shown(cell), "taken": same[0]}
        return Value(text=same[0], kind=finding_kinds.OPTION_REPAIRED, stated=taken)
    suggestion = _suggestion(stated, question.options)
    return refused(finding_kinds.NOT_AN_OPTION, cell, options=question.options, suggestion=suggestion)


def _suggestion(stated: str, options: tuple[str, ...]) -> object:
    option = _numbered(stated, options) or _alike(stated, options)
    if option is None:
        return say("Choose one of the answers from the list.")
    return say("Perhaps “{option}” is meant; choose it from the list.", option=option)


def _numbered(stated: str, options: tuple[str, ...]) -> str | None:
    """Find the answer with this number or letter."""
    word = word_of(stated).strip("()")
    # Lists on paper are numbered a, b, c or 1, 2, 3, and so some people answer.
    if word in _NUMBERED and len(word) == 1:
        at = _NUMBERED.index(word)
    elif word.isdecimal() and len(word) <= 2:  # noqa: PLR2004 - lists are short
        at = int(word) - 1
    else:
        return None
    return options[at] if 0 <= at < len(options) else None


def _alike(stated: str, options: tuple[str, ...]) -> str | None:
    """Find the answer most like this one, with or without marks on its letters."""
    # A digit alone is "like" every answer that has it somewhere.
    if not any(map(str.isalpha, stated)):
        return None
    from rapidfuzz import process  # noqa: PLC0415 - only loaded where an answer is none of the options

    for form, alike in ((word_of, _ALIKE), (without_marks, _ALIKE_WITHOUT_MARKS)):
        best = process.extractOne(stated, options, processor=form, score_cutoff=alike)
        if best is not None:
            return str(best[0])
    return None


def without_marks(text: str) -> str:
    """Give a text as it is typed without a Vietnamese keyboard.

    >>> without_marks("Đúng hạn")
    'dung han'
    """
    apart = unicodedata.normalize("NFD", word_of(text)).replace("đ", "d")
    return "".join(letter for letter in apart if not unicodedata.combining(letter))

"""Answers of a reading, one by one, so that two readings can be compared."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from math import isnan
from typing import TypeAlias

from cchc_cli.domain.form import Form
from cchc_cli.domain.rules import QuestionType
from cchc_cli.domain.rules.base import OWN_VALUE
from cchc_cli.domain.submission import Submission
from fuzz.seen import EPOCH, Odd, Seen

Plain: TypeAlias = float | str | bool | None
"""An answer in the simplest form: a number in the scale of its question, a text to compare."""

_YES_NO = {"có": 1.0, "không": 0.0, "x": 1.0}
_SAYS_NOTHING = {"", "-", "–", "—", "...", "…"}
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\ufeff\u00ad\u2060"))


@dataclass(frozen=True)
class Asked:
    """What a cell answers: a question, the self points, or the evidence, of a criterion."""

    criterion: str
    name: str
    type: QuestionType

    @property
    def is_only_one(self) -> bool:
        """Whether it is the one answer of its criterion, on the criterion's own row."""
        return self.name == OWN_VALUE

    @property
    def is_award(self) -> bool:
        """Whether it is a number of points, which may be stated as self points too."""
        return self.is_only_one and self.type is QuestionType.NUMBER

    def plain(self, seen: Seen | None, first_day: int = EPOCH) -> Plain | Odd:
        """Say what a person takes a cell for; what is no answer stays odd."""
        if isinstance(seen, Odd):
            return seen
        if self.name == EVIDENCE:
            return seen is not None and _comparable(str(seen)) != ""
        if seen is None or (isinstance(seen, str) and _comparable(seen) in _SAYS_NOTHING):
            return None
        if isinstance(seen, str):
            return self._of_text(_comparable(seen))
        if self.type is QuestionType.DATE and not isinstance(seen, bool):
            return float(first_day + int(seen))
        return self._of_number(seen)

    def _of_number(self, seen: float) -> Plain | Odd:
        if self.type.is_text:
            return _comparable(f"{seen:.15g}")
        if isinstance(seen, bool):
            return float(seen) if self.type is QuestionType.YES_NO else Odd(str(seen))
        if self.type is QuestionType.PERCENT and seen > 1:
            return round(seen / 100, 9)
        return round(seen, 9)

    def _of_text(self, text: str) -> Plain | Odd:
        if self.type.is_text:
            return text
        if self.type is QuestionType.YES_NO:
            return _YES_NO.get(text, Odd(text))
        if self.type is QuestionType.DATE:
            return _day(text)
        try:
            number = float(text.removesuffix("%").strip().replace(",", "."))
        except ValueError:
            return Odd(text)
        return self._of_number(number)


EVIDENCE, SELF_POINTS = "evidence", "self points"


@dataclass(frozen=True)
class Answer:
    """An answer that was read, and where."""

    asked: Asked
    value: Plain
    place: str


def answers_of(submission: Submission | None, form: Form) -> Iterator[Answer]:
    """Go through everything that a unit states; without a submission, all of it is blank."""
    for at, question in enumerate(form.questions):
        value = None if submission is None else _answer(submission, at)
        asked = Asked(question.criterion, question.name, question.type)
        yield Answer(asked, value, submission.answer_places[at] if submission else "")
    for at, leaf in enumerate(form.leaves):
        if leaf.is_stated_by_unit:
            points = None if submission is None else _number(submission.self_points[at])
            own = Asked(leaf.code, SELF_POINTS, QuestionType.NUMBER)
            yield Answer(own, points, submission.places[at] if submission else "")
            evidence = Asked(leaf.code, EVIDENCE, QuestionType.TEXT)
            has_evidence = submission is not None and bool(submission.has_evidence[at])
            yield Answer(evidence, has_evidence, submission.evidence_places[at] if submission else "")


def _answer(submission: Submission, at: int) -> Plain:
    text = submission.texts.get(at)
    return _comparable(text) if text is not None else _number(submission.numbers[at])


def _number(number: float) -> Plain:
    return None if isnan(number) else round(number, 9)


def _day(text: str) -> Plain | Odd:
    for form in ("%Y-%m-%d", "%d/%m/%Y", "%Y-%m-%dt%H:%M:%Sz", "%Y-%m-%dt%H:%M:%S"):
        try:
            return float(datetime.strptime(text, form).toordinal())  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return Odd(text)


def _comparable(text: str) -> str:
    """Write a text in the one way that all spellings of it share."""
    visible = unicodedata.normalize("NFKC", text).translate(_INVISIBLE)
    return " ".join(visible.split()).casefold()

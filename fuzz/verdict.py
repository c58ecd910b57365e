"""Verdicts: whether what was made of a mutant is right.

A mutation may change what a person sees (18 becomes 19); then reading 19 is right. It may
spoil a file; then reading what is left is right only with a finding that says what is
missing. So every answer of a mutant (figures, self points, evidence) is compared with
that of the original, and with a second opinion: what a strict reader that shares no code
with the project sees in the very cell (``second_opinion``).

1. Explained: a finding names the cell or the criterion, or says that the whole sheet or
   file is faulty. A finding about something else explains nothing.
2. Lost: the answer is not the original's, nothing explains it, and the second opinion sees
   something else in the cell, or still sees the original's answer in the original's place.
   A file that a strict reader refuses shows nothing; then what counts is what it showed
   before it was spoilt: the original, or the original after the first steps of several.
3. Differs: the answer is the original's and nothing explains anything, but the second
   opinion reads the file and sees something else there. Two people would argue.
4. Changed: the answer is not the original's, and the second opinion sees it too.

Lost and differs are failures. That a file which a strict reader refuses is read as if
nothing were wrong, with all of the original's answers, is none: nothing is lost.

Files of binary formats (.xls, .xlsb) have no second opinion: a changed byte there is mostly
a changed number, which nobody can tell. Of these only crashes, traces and time count.

Only findings of the reading count. Checks that come later would say that points do not
fit a figure, which is luck: next time it is a figure that nothing depends on. One exception:
where a strict reader refuses the file, it cannot say whether a step took a figure away
before, and blank figures then look lost. If ``cchc validate`` itself says of the very
criterion that it is not answered or that figures are blank, nobody is left without a word.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from string import ascii_uppercase, digits
from tempfile import TemporaryDirectory

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding, Severity
from cchc_cli.domain.form import Form
from cchc_cli.pipeline.progress import NoProgress
from cchc_cli.pipeline.validate import ValidateRequest, validate_workbooks
from cchc_cli.readers.submissions.reading import Reading
from fuzz.answers import EVIDENCE, SELF_POINTS, Answer, Asked, Plain, answers_of
from fuzz.originals import FRAMEWORK
from fuzz.second_opinion import READERS
from fuzz.seen import Odd, Unclear, Workbook

_LISTS = ("codes", "criteria")
_MOST_ROWS = 5
_TODAY = date(2026, 1, 1)  # any day will do: nothing is waived
_OF_BLANKS = (finding_kinds.UNANSWERED, finding_kinds.FIGURES_MISSING)
_OF_TABLES = (
    finding_kinds.NO_ANSWER_COLUMN,
    finding_kinds.TABLE_STATED_TWICE,
    finding_kinds.HIDDEN_TABLE_NOT_READ,
)
"""Kinds that name the first cell of a table, and mean all of it."""


class Outcome(StrEnum):
    """What became of a mutant."""

    SAME = "same answers"
    CHANGED = "other answers, seen by all"
    FINDINGS = "findings"
    REFUSED = "refused"
    GAVE_UP = "gave up"
    BESIDE = "lost beside other errors"
    """The file is invalid, but no finding names the answer itself."""
    LOST = "LOST"
    DIFFERS = "DIFFERS"
    TOO_SLOW = "TOO SLOW"
    TRACEBACK = "TRACEBACK"

    @property
    def is_failure(self) -> bool:
        """Whether it must not happen."""
        return self in _FAILURES


_FAILURES = {Outcome.LOST, Outcome.DIFFERS, Outcome.TOO_SLOW, Outcome.TRACEBACK}


@dataclass(frozen=True)
class Verdict:
    """An outcome, and what it rests on."""

    outcome: Outcome
    reason: str = ""


class Judge:
    """The reading of an original, and where in it each answer stands."""

    def __init__(self, reading: Reading, content: bytes, form: Form) -> None:
        self.reading = reading
        self.answers = tuple(answers_of(reading.submission, form))
        self._workbook, _ = _last_clear([content], _suffix(reading.file))
        self._form = form
        if (
            reading.submission is None
            or reading.findings
            or self.judge(reading, [content]).outcome.is_failure
        ):
            raise ValueError(f"{reading.file} is no original without fault: {reading.findings}")

    def judge(self, mutant: Reading, stages: Sequence[bytes]) -> Verdict:
        """Judge the reading of a mutant, the last of several stages of a file."""
        codes = {finding.code for finding in mutant.findings}
        if finding_kinds.READER_TOO_SLOW.code in codes:
            return Verdict(Outcome.TOO_SLOW)
        if finding_kinds.READER_GAVE_UP.code in codes:
            return Verdict(Outcome.GAVE_UP)
        if mutant.submission is None:
            is_explained = mutant.misfit is not None or has_error(mutant.findings)
            return Verdict(Outcome.REFUSED if is_explained else Outcome.LOST, "no submission")
        verdict = _Judgement(self, mutant, stages).verdict(answers_of(mutant.submission, self._form))
        if verdict.outcome is Outcome.SAME and mutant.findings:
            return Verdict(Outcome.FINDINGS)
        return verdict

    def seen(self, before: Answer, after: Answer, workbook: Workbook) -> Plain | Odd:
        """Say what a person sees in a mutant where its reading has an answer, or should have it."""
        place = after.place or self._place_again(before, workbook)
        if before.asked.name == EVIDENCE:
            return self._seen_evidence(after, place, workbook)
        seen = (seen_in(workbook, before.asked, one) for one in (place, *self._elsewhere(before, place)))
        return next((one for one in seen if one is not None), None)

    def _seen_evidence(self, after: Answer, place: str, workbook: Workbook) -> bool:
        """Say whether evidence is seen; where people would differ, as the reading has it.

        It may stand on the criterion's row, on those of its figures, or in a merged cell
        for several criteria.
        """
        of_row = bool(after.asked.plain(workbook.cell(place)))
        rows = self._rows_of_evidence[after.asked.criterion]
        of_all = any(after.asked.plain(workbook.spanning(_below(place, row))) for row in range(rows))
        return of_row if of_row == of_all else bool(after.value)

    def _elsewhere(self, before: Answer, place: str) -> tuple[str, ...]:
        """Say where else an answer may stand in a mutant, because it does in the original.

        The one answer of a criterion may have a row of its own below, and an award may be
        stated as self points.
        """
        if before.asked.is_award:
            return tuple(
                answer.place
                for answer in self.answers
                if answer.asked.criterion == before.asked.criterion and answer.asked.name == SELF_POINTS
            )
        is_below = before.asked.is_only_one and not self._shows(before, before.place)
        return (_below(place),) if is_below and self._shows(before, _below(before.place)) else ()

    def _place_again(self, before: Answer, workbook: Workbook) -> str:
        """Find an answer that the reading of a mutant has no place for: by the texts of its row."""
        texts = self._workbook.texts_of_row(before.place) if self._workbook else frozenset()
        places = workbook.places_beside(texts, before.place) if texts else (before.place,)
        return before.place if before.place in places else next(iter(places), "")

    def _shows(self, answer: Answer, place: str) -> bool:
        if self._workbook is None or answer.value is None:
            return False
        return seen_in(self._workbook, answer.asked, place) == answer.value

    @cached_property
    def _rows_of_evidence(self) -> Mapping[str, int]:
        """Give how many rows each criterion has, whose evidence may stand in any of them."""
        places = [answer.place for answer in self.answers if answer.asked.name == EVIDENCE]
        rows = [int(place.rpartition("!")[2].lstrip(ascii_uppercase) or 0) for place in places]
        criteria = [answer.asked.criterion for answer in self.answers if answer.asked.name == EVIDENCE]
        following = [*rows[1:], 0]
        return {
            criterion: max(1, min(after - row, _MOST_ROWS)) if after > row else 2
            for criterion, row, after in zip(criteria, rows, following, strict=True)
        }


def has_error(findings: Iterable[Finding]) -> bool:
    """Tell whether any finding says that something was not read."""
    return any(finding.severity is Severity.ERROR for finding in findings)


class _Judgement:
    """One mutant before the judge."""

    def __init__(self, original: Judge, mutant: Reading, stages: Sequence[bytes]) -> None:
        self._original = original
        self._findings = mutant.findings
        self._file = mutant.file
        self._content = stages[-1]
        self._workbook, self._why = _last_clear(stages, _suffix(mutant.file))

    def verdict(self, answers: Iterable[Answer]) -> Verdict:
        """Give the worst that can be said of any answer."""
        found = Verdict(Outcome.SAME)
        for before, after in zip(self._original.answers, answers, strict=True):
            if self._is_explained(before, after):
                continue
            verdict = self._of_answer(before, after)
            if verdict.outcome is Outcome.LOST and self._is_told_to_be_blank(before, after):
                verdict = Verdict(Outcome.CHANGED, verdict.reason)
            if verdict.outcome.is_failure:
                return verdict
            if verdict.outcome is Outcome.CHANGED:
                found = verdict
        return found

    def _of_answer(self, before: Answer, after: Answer) -> Verdict:
        is_same = before.value == after.value
        change = f"{before.asked.criterion} {before.asked.name}: {before.value} -> {after.value}"
        if self._workbook is None:
            return Verdict(Outcome.SAME) if is_same else Verdict(Outcome.CHANGED, change)
        if is_same and self._why:
            return Verdict(Outcome.SAME)
        seen = self._original.seen(before, after, self._workbook)
        if seen != after.value:
            outcome = Outcome.DIFFERS if is_same else Outcome.LOST
            where = after.place or before.place
            return Verdict(outcome, f"{change}; strictly {seen} in {where}; {self._why or 'clear'}")
        if is_same:
            return Verdict(Outcome.SAME)
        is_elsewhere = after.place not in {"", before.place}
        if is_elsewhere and seen_in(self._workbook, before.asked, before.place) == before.value:
            return Verdict(Outcome.LOST, f"{change}; still {before.value} in {before.place}")
        return Verdict(Outcome.CHANGED, change)

    def _is_told_to_be_blank(self, before: Answer, after: Answer) -> bool:
        is_blank_figure = after.value is None and before.asked.name not in {EVIDENCE, SELF_POINTS}
        return is_blank_figure and bool(self._why) and before.asked.criterion in self._blank

    @cached_property
    def _blank(self) -> frozenset[str]:
        """The criteria of which ``cchc validate`` says that they or their figures are blank."""
        return _blank_criteria(self._content, _suffix(self._file))

    def _is_explained(self, before: Answer, after: Answer) -> bool:
        places = {before.place, after.place} - {""}
        return any(_explains(finding, before.asked.criterion, places) for finding in self._findings)


def _blank_criteria(content: bytes, suffix: str) -> frozenset[str]:
    with TemporaryDirectory() as folder:
        (Path(folder) / f"a{suffix}").write_bytes(content)
        request = ValidateRequest((Path(folder),), _TODAY, str(FRAMEWORK), workers=1)
        findings = validate_workbooks(request, NoProgress()).findings
    return frozenset(finding.criterion for finding in findings if finding.kind in _OF_BLANKS)


def _explains(finding: Finding, criterion: str, places: set[str]) -> bool:
    """Tell whether a finding says what is the matter with an answer."""
    place, listed = finding.place, [finding.values[name] for name in _LISTS if name in finding.values]
    if finding.criterion == criterion or f"{place.sheet}!{place.cell}" in places:
        return True
    if listed:
        return any(isinstance(codes, tuple | list) and criterion in codes for codes in listed)
    if place.sheet and (not place.cell or finding.kind in _OF_TABLES):
        return any(one.rpartition("!")[0] == place.sheet for one in places)
    return not place.sheet and not finding.criterion and finding.severity is Severity.ERROR


def _last_clear(stages: Sequence[bytes], suffix: str) -> tuple[Workbook | None, str]:
    """Give what a strict reader saw last, and why it saw no more; nothing for binary formats."""
    why = ""
    if suffix not in READERS:
        return None, ""
    for content in reversed(stages):
        try:
            return READERS[suffix](content), why
        except Unclear as unclear:
            why = why or str(unclear)
    raise ValueError("the original itself is unclear")


def seen_in(workbook: Workbook, asked: Asked, place: str) -> Plain | Odd:
    """Say what a person takes a cell for."""
    return asked.plain(workbook.cell(place), workbook.first_day)


def _suffix(file: str) -> str:
    return f".{file.rpartition('.')[2]}"


def _below(place: str, rows: int = 1) -> str:
    sheet, _, cell = place.rpartition("!")
    column = cell.rstrip(digits)
    return f"{sheet}!{column}{int(cell.removeprefix(column) or 0) + rows}"

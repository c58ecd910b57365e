"""Workbooks of different units that say the same."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.findings import Finding, FindingKind, Place
from cchc_cli.domain.submission import Submission

_NAMED = 3
"""Workbooks that a finding names; a folder may be full of copies."""


class Sent(NamedTuple):
    """A workbook that was sent, and what stands for its content."""

    file: str
    unit_code: str
    sha256: str
    answers: int
    """The same number for the same answers; 0 where there are none."""


def fingerprint(submission: Submission) -> int:
    """Give a number that stands for the answers of a workbook, wherever they stand in it."""
    texts = tuple(sorted(submission.texts.items()))
    # Salted anew in every run: good enough within one, and never to be kept.
    return hash((submission.numbers.tobytes(), submission.self_points.tobytes(), texts))


def copies(sent: Iterable[Sent]) -> Iterator[Finding]:
    """Find files, and answers in different files, that several units sent.

    One unit that sent its workbook twice is told so elsewhere.
    """
    several = [one for one in sent if one.answers and one.unit_code]
    same_files = _alike(several, "sha256", kinds.SAME_WORKBOOK)
    known = set()
    for finding in same_files:
        known.add(finding.place.file)
        yield finding
    # The same file has the same answers, and its units know; one that typed them anew does not.
    for finding in _alike(several, "answers", kinds.SAME_ANSWERS):
        if finding.place.file not in known:
            yield finding


def _alike(sent: Sequence[Sent], key: str, kind: FindingKind) -> Iterator[Finding]:
    for _, group in groupby(sorted(sent, key=attrgetter(key, "file")), key=attrgetter(key)):
        alike = tuple(group)
        if len({one.unit_code for one in alike}) > 1:
            for one in alike:
                files = [other.file for other in alike if other is not one]
                yield Finding(kind, Place(one.file), one.unit_code, values={"files": first_few(files)})


def first_few(files: Sequence[str]) -> tuple[str, ...]:
    """Give the files that a finding names, and a sign that there are more."""
    return (*files[:_NAMED], "…") if len(files) > _NAMED else tuple(files)

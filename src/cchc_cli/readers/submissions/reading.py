"""Reading one workbook: from a file to its submission, or to the finding that says why not.

This is what worker processes run, so it imports no more than it needs.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.checks.form import check_form
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.form import Form
from cchc_cli.domain.submission import Submission, UnitClaim
from cchc_cli.errors import reason_of
from cchc_cli.language import say
from cchc_cli.readers.submissions.answers import AnswerReader, Read
from cchc_cli.readers.submissions.cells import Sheet, read_sheets
from cchc_cli.readers.submissions.closer_look import CloserLook, MarkedWorkbook
from cchc_cli.readers.submissions.conservation import conserved
from cchc_cli.readers.submissions.guard import LARGEST_FILE, Cleared, Noted, Refused, clear, too_large
from cchc_cli.readers.submissions.header import ROWS_SEARCHED, find_header
from cchc_cli.readers.submissions.identity import claims_of, claims_of_path, identity_of
from cchc_cli.readers.submissions.plan import Plan, Table
from cchc_cli.readers.submissions.planner import Planner
from cchc_cli.readers.submissions.transcript import filled_form_of, header_without_answers

_TOGETHER = 20_000_000
"""Bytes of workbooks that wait for the parser; a form has some 0.1 MB."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """A workbook that is no form of the framework: the codes and names of its rows."""

    coded: Sequence[tuple[str, str]]
    fitting: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one file; ``submission`` is None where there is nothing to score."""

    file: str
    sha256: str
    claims: tuple[UnitClaim, ...]
    submission: Submission | None
    findings: tuple[Finding, ...]
    misfit: Misfit | None = None
    is_readable: bool = True


class Depth(Enum):
    """How closely workbooks are looked at."""

    ANSWERS = auto()
    """For scoring: everything that decides which answers count."""
    EVERYTHING = auto()
    """For validating: what is doubtful about the form itself, too."""


class WorkbookReader:
    """Reads workbooks along one form."""

    def __init__(self, form: Form, depth: Depth = Depth.ANSWERS) -> None:
        self._form = form
        self._depth = depth
        self._planner = Planner(form)
        self._answers = AnswerReader(form)
        self._look = CloserLook(form, self._planner)

    def read(self, folder: Path, file: str) -> Reading:
        """Read one file; ``file`` is its path within the folder."""
        return self._after_guard(_at_guard(folder, file))

    def read_all(self, folder: Path, files: Iterable[str]) -> list[Reading]:
        """Read several files."""
        return [self._after_guard(passed) for batch in _batches(folder, files) for passed in batch]

    def _after_guard(self, passed: "_Passed | Reading") -> Reading:
        if isinstance(passed, Reading):
            return passed
        try:
            return self.read_cleared(*passed)
        except Refused as refused:
            return refusal(passed.file, refused, passed.sha256)

    def read_cleared(self, file: str, sha256: str, cleared: Cleared) -> Reading:
        """Read a file that the guard let pass.

        Raises:
            Refused: The parser cannot make anything of it.
        """
        whole = conserved(cleared, read_sheets(cleared), is_close=self._depth is Depth.EVERYTHING)
        workbook = MarkedWorkbook(cleared)
        sheets = self._look.in_unicode(workbook, whole.sheets)
        tables = _tables(sheets)
        identity = identity_of(sheets)
        noted = _noted((*cleared.remarks, *whole.remarks), file)
        reading = Reading(file, sha256, claims_of(file, identity, tables), None, noted)
        if not tables:
            return _with(
                reading, self._look.hidden_tables(sheets, file, are_all=True) or _no_form(sheets, file)
            )
        # How a code is shown, 1.10 for the number 1.1, stands in the styles, which parsers leave aside.
        tables, plan, recoded = self._look.with_shown_codes(workbook, tables, self._planner.plan(tables))
        if not plan.coded:
            return _with(reading, [Finding(finding_kinds.NO_CRITERIA, Place(file, tables[0].sheet.name))])
        if not plan.fits:
            # Without findings about its rows: every code of another framework would give one.
            return replace(reading, misfit=Misfit(plan.coded, plan.fitting))
        read = self._answers.read(plan, tables, file)
        findings = (
            *self._foreign(file, identity.get("framework")),
            *_located((*plan.findings, *recoded), file),
            *self._look.at_answers(workbook, tables, plan, file, read.findings),
            *self._look.hidden_tables(sheets, file, are_all=False),
        )
        submission = _submission(reading, plan, read)
        # With the other findings: mostly one of them is why no answer could be used.
        if not submission.has_answers:
            nothing = Finding(finding_kinds.NO_ANSWERS, Place(file, tables[0].sheet.name))
            return _with(reading, (nothing, *findings))
        doubtful = self._doubtful(plan, tables, read, identity)
        return replace(_with(reading, (*findings, *_located(doubtful, file))), submission=submission)

    def _doubtful(
        self, plan: Plan, tables: Sequence[Table], read: Read, identity: Mapping[str, str]
    ) -> tuple[Finding, ...]:
        """Check the form as a whole, where everything is to be looked at."""
        # A ranking needs none of it, and a country has thousands of forms.
        if self._depth is Depth.ANSWERS:
            return ()
        return check_form(filled_form_of(self._form, plan, tables, read, identity))

    def _foreign(self, file: str, stated: str | None) -> tuple[Finding, ...]:
        """Say that a form was made for another framework, though its rows fit this one."""
        if stated is None or stated == self._form.framework_id:
            return ()
        values = {"stated": stated, "framework": self._form.framework_id}
        return (Finding(finding_kinds.OTHER_FRAMEWORK_STATED, Place(file), values=values),)


class _Passed(NamedTuple):
    """A file that the guard let pass."""

    file: str
    sha256: str
    cleared: Cleared

    @property
    def size(self) -> int:
        """How much memory it takes, in bytes."""
        return len(self.cleared.content) + sum(map(len, self.cleared.parts.values()))


def _batches(folder: Path, files: Iterable[str]) -> Iterator[Sequence[_Passed | Reading]]:
    """Show files to the guard, and give those on together that fit into little memory.

    To go to and fro between guard and parser takes a tenth longer: either fills the caches of
    the processor with what the other has no use for.
    """
    batch: list[_Passed | Reading] = []
    size = 0
    for passed in (_at_guard(folder, file) for file in files):
        batch.append(passed)
        size += passed.size if isinstance(passed, _Passed) else 0
        if size > _TOGETHER:
            yield batch
            batch, size = [], 0
    yield batch


def _at_guard(folder: Path, file: str) -> _Passed | Reading:
    """Load a file and show it to the guard; a reading where it is refused."""
    sha256 = ""
    try:
        content = load(folder / file)
        # Before the guard, so that refused files, too, are named with their hash.
        sha256 = hashlib.sha256(content).hexdigest()
        return _Passed(file, sha256, clear(content, file))
    except Refused as refused:
        return refusal(file, refused, sha256)


def load(path: Path) -> bytes:
    """Load a file of a bearable size.

    Raises:
        Refused: It is too large, or cannot be opened.
    """
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):  # reading a pipe would wait for ever
            raise Refused(finding_kinds.FILE_NOT_OPENED, reason=say("it is not an ordinary file"))
        # Asked before anything is read: a disk image that is called .xlsx would fill the memory.
        if status.st_size > LARGEST_FILE:
            raise too_large(status.st_size)
        return path.read_bytes()
    except OSError as error:
        raise Refused(finding_kinds.FILE_NOT_OPENED, reason=reason_of(error)) from error


def refusal(file: str, refused: Refused, sha256: str = "") -> Reading:
    """Give what came of a file that is not to be opened."""
    place = Place(file, refused.sheet, str(refused.values.get("cell", "")))
    finding = Finding(refused.kind, place, values=refused.values)
    return Reading(file, sha256, tuple(claims_of_path(file)), None, (finding,), is_readable=False)


def _tables(sheets: Sequence[Sheet]) -> list[Table]:
    found = []
    for sheet in sheets:
        # Hidden sheets hold lists and last year; what they hide of this form is told elsewhere.
        if not sheet.is_hidden:
            header = find_header(sheet.rows)
            if header is not None:
                found.append(Table(sheet, header))
    return found


def _no_form(sheets: Sequence[Sheet], file: str) -> Iterable[Finding]:
    """Say that no sheet has a table of criteria, or what its header lacks to be one."""
    header = header_without_answers(sheets)
    if header is not None:
        return _located([header], file)
    return [Finding(finding_kinds.NO_FORM, Place(file), values={"rows": ROWS_SEARCHED})]


def _submission(reading: Reading, plan: Plan, read: Read) -> Submission:
    return Submission(
        reading.file,
        reading.sha256,
        reading.claims,
        read.numbers,
        read.texts,
        plan.answer_places,
        read.self_points,
        plan.places,
        read.has_evidence,
        plan.evidence_places,
    )


def _noted(remarks: Iterable[Noted], file: str) -> tuple[Finding, ...]:
    return tuple(
        Finding(noted.kind, Place(file, noted.sheet, noted.cell), values=noted.values) for noted in remarks
    )


def _with(reading: Reading, findings: Iterable[Finding]) -> Reading:
    return replace(reading, findings=(*reading.findings, *findings))


def _located(findings: Iterable[Finding], file: str) -> tuple[Finding, ...]:
    """Name the file of findings that only know their sheet and cell."""
    return tuple(replace(finding, place=replace(finding.place, file=file)) for finding in findings)

"""Reading one workbook: from a file to its submission, or to the finding that says why not.

This is what worker processes run, so it imports no more than it needs.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from stat import S_ISREG

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.form import Form
from cchc_cli.domain.submission import Submission, UnitClaim
from cchc_cli.errors import reason_of
from cchc_cli.language import say
from cchc_cli.readers.submissions.answers import AnswerReader
from cchc_cli.readers.submissions.cells import Sheet, read_sheets
from cchc_cli.readers.submissions.guard import LARGEST_FILE, Cleared, Refused, clear, too_large
from cchc_cli.readers.submissions.header import ROWS_SEARCHED, find_header
from cchc_cli.readers.submissions.identity import claims_of, claims_of_path, identity_of
from cchc_cli.readers.submissions.plan import Plan, Table
from cchc_cli.readers.submissions.planner import Planner


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


class WorkbookReader:
    """Reads workbooks along one form."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._planner = Planner(form)
        self._answers = AnswerReader(form)

    def read(self, folder: Path, file: str) -> Reading:
        """Read one file; ``file`` is its path within the folder."""
        try:
            content = load(folder / file)
        except Refused as refused:
            return refusal(file, refused)
        sha256 = hashlib.sha256(content).hexdigest()
        try:
            return self.read_cleared(file, sha256, clear(content))
        except Refused as refused:
            return refusal(file, refused, sha256)

    def read_cleared(self, file: str, sha256: str, cleared: Cleared) -> Reading:
        """Read a file that the guard let pass.

        Raises:
            Refused: The parser cannot make anything of it.
        """
        sheets = read_sheets(cleared)
        tables = _tables(sheets)
        identity = identity_of(sheets)
        claims = claims_of(file, identity, tables)
        if not tables:
            finding = Finding(finding_kinds.NO_FORM, Place(file), values={"rows": ROWS_SEARCHED})
            return Reading(file, sha256, claims, None, (finding,))
        plan = self._planner.plan(tables)
        if not plan.coded:
            finding = Finding(finding_kinds.NO_CRITERIA, Place(file, tables[0].sheet.name))
            return Reading(file, sha256, claims, None, (finding,))
        if not plan.fits:
            return Reading(file, sha256, claims, None, (), Misfit(plan.coded, plan.fitting))
        read = self._answers.read(plan, tables, file)
        submission = Submission(
            file,
            sha256,
            claims,
            read.numbers,
            read.texts,
            plan.answer_places,
            read.self_points,
            plan.places,
            read.has_evidence,
            plan.evidence_places,
        )
        findings = (*self._foreign(file, identity.get("framework")), *_of_plan(plan, file), *read.findings)
        if not submission.has_answers:
            nothing = Finding(finding_kinds.NO_ANSWERS, Place(file, tables[0].sheet.name))
            return Reading(file, sha256, claims, None, (nothing, *findings))
        return Reading(file, sha256, claims, submission, findings)

    def _foreign(self, file: str, stated: str | None) -> tuple[Finding, ...]:
        """Say that a form was made for another framework, though its rows fit this one."""
        if stated is None or stated == self._form.framework_id:
            return ()
        values = {"stated": stated, "framework": self._form.framework_id}
        return (Finding(finding_kinds.OTHER_FRAMEWORK_STATED, Place(file), values=values),)


def load(path: Path) -> bytes:
    """Load a file of a bearable size.

    Raises:
        Refused: It is too large, or cannot be opened.
    """
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):  # reading a pipe would wait for ever
            raise Refused(finding_kinds.FILE_NOT_OPENED, reason=say("it is not an ordinary file"))
        if status.st_size > LARGEST_FILE:
            raise too_large(status.st_size)
        return path.read_bytes()
    except OSError as error:
        raise Refused(finding_kinds.FILE_NOT_OPENED, reason=reason_of(error)) from error


def refusal(file: str, refused: Refused, sha256: str = "") -> Reading:
    """Give what came of a file that is not to be opened."""
    finding = Finding(refused.kind, Place(file, refused.sheet), values=refused.values)
    return Reading(file, sha256, tuple(claims_of_path(file)), None, (finding,), is_readable=False)


def _tables(sheets: Sequence[Sheet]) -> list[Table]:
    found = []
    for sheet in sheets:
        if not sheet.is_hidden:
            header = find_header(sheet.rows)
            if header is not None:
                found.append(Table(sheet, header))
    return found


def _of_plan(plan: Plan, file: str) -> tuple[Finding, ...]:
    return tuple(replace(finding, place=replace(finding.place, file=file)) for finding in plan.findings)

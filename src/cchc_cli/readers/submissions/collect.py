"""Collecting: the submissions of all units out of a folder of workbooks."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.answers import Answers, Tabulation
from cchc_cli.domain.checks.copies import Sent, copies, fingerprint, first_few
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.form import Form
from cchc_cli.domain.source_file import FileStatus, WorkbookFile
from cchc_cli.domain.units import Units, units_of
from cchc_cli.readers.submissions.claims import Register
from cchc_cli.readers.submissions.folder import FoundWorkbooks
from cchc_cli.readers.submissions.misfits import misfit_findings
from cchc_cli.readers.submissions.pool import FolderReading
from cchc_cli.readers.submissions.reading import Misfit, Reading


@dataclass(frozen=True)
class Collected:
    """What a folder holds: the answers of the units, and the files that gave none."""

    answers: Answers
    """Of the units that sent exactly one workbook, and one that can be scored."""
    every_answer: Callable[[], Answers]
    """Gives the answers of every workbook that could be read, also of several for one unit."""
    units: Units
    unusable: Mapping[str, str]
    """The first file of every unit that sent something but nothing that can be scored."""
    files: tuple[WorkbookFile, ...]
    """Of these, only workbooks of another framework are called invalid here; see ``settled``."""


Progress: TypeAlias = Callable[[int, int], None]

_REPORTS = 200  # of progress in a run: more cost time, and no bar is so long


def no_progress(done: int, total: int) -> None:
    """Show nothing."""
    del done, total


def collect_submissions(
    reading: FolderReading,
    form: Form,
    units: Units | None,
    *,
    candidates: Callable[[], Sequence[Form]] = tuple,
    progress: Progress = no_progress,
) -> tuple[Collected, list[Finding]]:
    """Collect what is read from the workbooks of a folder, or from one workbook.

    A unit with two workbooks is not scored: none of them may win silently.

    Args:
        reading: The workbooks being read.
        form: What the framework asks.
        units: The list of units; without one, units are what the workbooks call themselves.
        candidates: Gives other forms, to name the one that fits if this one does not.
        progress: Is told how many files are done, of how many.
    """
    collection = _Collection(form, units)
    step = max(1, len(reading.files) // _REPORTS)
    for done, one in enumerate(reading, start=1):
        collection.add(one)
        if done % step == 0 or done == len(reading.files):
            progress(done, len(reading.files))
    collection.report_misfits(candidates)
    collection.report_unread(reading.found)
    return collection.finish(is_folder=reading.found.is_folder)


@dataclass(frozen=True, slots=True)
class _Record:
    """What is kept of a workbook once its answers are in the tables."""

    sent: Sent
    is_scored: bool
    is_readable: bool
    misfit: Misfit | None


class _Collection:
    """The submissions of a folder in the making."""

    def __init__(self, form: Form, units: Units | None) -> None:
        self._form = form
        self._units = units
        self._register = Register(units)
        self._tabulation = Tabulation(form)
        self._records: list[_Record] = []
        self._findings: list[Finding] = []

    def add(self, reading: Reading) -> None:
        """Take what came of the next file."""
        # Named only now: the process that read the file knows nothing of other units.
        unit_code, findings = self._register.identify(reading.claims)
        for finding in (*findings, *reading.findings):
            self._findings.append(replace(finding, unit_code=unit_code))
        answers = 0
        if reading.submission is not None:
            self._tabulation.add(unit_code, reading.submission)
            answers = fingerprint(reading.submission)
        is_scored = reading.submission is not None and unit_code != ""
        # Kept without its answers: those of a country would take memory twice.
        sent = Sent(reading.file, unit_code, reading.sha256, answers)
        self._records.append(_Record(sent, is_scored, reading.is_readable, reading.misfit))

    def report_misfits(self, candidates: Callable[[], Sequence[Form]]) -> None:
        """Say which workbooks are of another framework; once, where most of them are."""
        misfits = {record.sent.file: record.misfit for record in self._records if record.misfit is not None}
        unit_codes = {record.sent.file: record.sent.unit_code for record in self._records}
        readable = sum(record.is_readable for record in self._records)
        for finding in misfit_findings(self._form, misfits, readable, candidates):
            unit_code = unit_codes.get(finding.place.file, "")
            self._findings.append(replace(finding, unit_code=unit_code))

    def report_unread(self, found: FoundWorkbooks) -> None:
        """Say what lies in the folder and was not read: other files, and folders that stay closed."""
        self._findings += (Finding(finding_kinds.OTHER_FILE, Place(file)) for file in found.others)
        self._findings += (
            Finding(finding_kinds.FOLDER_NOT_OPENED, Place(closed.path), values={"reason": closed.reason})
            for closed in found.closed
        )

    def finish(self, *, is_folder: bool) -> tuple[Collected, list[Finding]]:
        """Give the tables, and the findings about the folder as a whole."""
        # A form may be for any class of units, and says none then.
        units = self._units or units_of(self._register.names.values(), self._form.unit_classes or ("",))
        sent = self._files_of_units()
        self._report_several(units, sent)
        self._findings += copies(record.sent for record in self._records)
        # Of single files nobody expects that all units are among them.
        if is_folder and units.are_listed:
            self._report_missing(units, sent)
        answers = self._tabulation.answers(self._usable(units, sent))
        usable = set(answers.unit_codes)
        unusable = {code: files[0] for code, files in sent.items() if code not in usable}
        every_answer = self._tabulation.all_answers
        return (Collected(answers, every_answer, units, unusable, self._files()), self._findings)

    def _usable(self, units: Units, sent: Mapping[str, Sequence[str]]) -> list[str]:
        """Give the units that sent exactly one workbook, and one that can be scored."""
        scored = {record.sent.unit_code for record in self._records if record.is_scored}
        # A second workbook counts though it cannot be used: it may be the one that is meant.
        return [unit.code for unit in units if unit.code in scored and len(sent[unit.code]) == 1]

    def _files_of_units(self) -> Mapping[str, Sequence[str]]:
        sent: dict[str, list[str]] = {}
        for record in self._records:
            if record.sent.unit_code:
                sent.setdefault(record.sent.unit_code, []).append(record.sent.file)
        return sent

    def _report_several(self, units: Units, sent: Mapping[str, Sequence[str]]) -> None:
        for code, files in sent.items():
            for file in files if len(files) > 1 else ():
                values = {"name": units.by_code[code].name, "count": len(files), "files": first_few(files)}
                self._findings.append(
                    Finding(finding_kinds.TWO_WORKBOOKS, Place(file), unit_code=code, values=values)
                )

    def _report_missing(self, units: Units, sent: Mapping[str, Sequence[str]]) -> None:
        for unit in units:
            if unit.code not in sent:
                values = {"name": unit.name}
                self._findings.append(
                    Finding(finding_kinds.SUBMISSION_MISSING, unit_code=unit.code, values=values)
                )

    def _files(self) -> tuple[WorkbookFile, ...]:
        return tuple(
            WorkbookFile(record.sent.file, record.sent.sha256, record.sent.unit_code, _status(record))
            for record in self._records
        )


def _status(record: _Record) -> FileStatus:
    if not record.is_readable:
        return FileStatus.UNREADABLE
    return FileStatus.VALID if record.misfit is None else FileStatus.INVALID

"""The findings of a validation, file by file."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from cchc_cli.domain.findings import Finding, Severity
from cchc_cli.domain.source_file import FileStatus, WorkbookFile
from cchc_cli.domain.validation import Validation
from cchc_cli.language import Language, say


@dataclass(frozen=True)
class FileFindings:
    """What was found in one file, or across all of them."""

    path: str
    """Empty for what concerns no file, such as a unit that has sent none."""
    workbook: WorkbookFile | None
    """None where it is no workbook of the run, such as the settings."""
    findings: tuple[Finding, ...]
    """In the order of the validation; none where nothing is wrong."""
    known: tuple[Finding, ...] = ()
    """Those of ``findings`` that an earlier run had as well."""
    is_compared: bool = False
    """Whether an earlier run had any findings of this one, so that new ones are told from known ones."""

    @property
    def is_clean(self) -> bool:
        """Whether it is a workbook that can be used and has no error and no warning."""
        is_usable = self.workbook is not None and self.workbook.status is FileStatus.VALID
        return is_usable and not self.has_any(Severity.ERROR, Severity.WARNING)

    @property
    def is_unused(self) -> bool:
        """Whether the workbook is unusable, though no error that counts is its own.

        Then the error is one about the whole folder, or it is waived.
        """
        is_usable = self.workbook is None or self.workbook.status is FileStatus.VALID
        return not is_usable and not self.has_any(Severity.ERROR)

    @property
    def has_new_error(self) -> bool:
        """Whether it has an error that an earlier run did not have."""
        return any(finding.severity is Severity.ERROR for finding in self._new)

    @property
    def only_sheet(self) -> str:
        """The sheet that all findings are on that are on any; empty where there are several."""
        sheets = {finding.place.sheet for finding in self.findings if finding.place.sheet}
        return sheets.pop() if len(sheets) == 1 else ""

    def of_severity(self, severity: Severity) -> tuple[Finding, ...]:
        """Give the findings of one severity."""
        return tuple(finding for finding in self.findings if finding.severity is severity)

    def new_and_known(self, severity: Severity) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        """Give the findings of one severity: the new ones, then those of an earlier run."""
        new = tuple(finding for finding in self._new if finding.severity is severity)
        return new, tuple(finding for finding in self.known if finding.severity is severity)

    def has_any(self, *severities: Severity) -> bool:
        """Tell whether there is a finding of one of these severities."""
        return any(finding.severity in severities for finding in self.findings)

    def count(self) -> Mapping[Severity, int]:
        """Count the findings of each severity."""
        return {severity: len(self.of_severity(severity)) for severity in Severity}

    def unit_name(self, validation: Validation) -> str:
        """Name the unit that the workbook belongs to; empty where it belongs to none."""
        code = self.workbook.unit_code if self.workbook else ""
        return validation.unit_names.get(code, code)

    def title(self, language: Language) -> str:
        """Give the path, or say that it is about no file."""
        return self.path or language.show(say("All workbooks together"))

    @property
    def _new(self) -> tuple[Finding, ...]:
        known = {id(finding) for finding in self.known}
        return tuple(finding for finding in self.findings if id(finding) not in known)


def findings_by_file(validation: Validation) -> tuple[FileFindings, ...]:
    """Sort findings by file: every workbook by its path, then other files, then what is in no file."""
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in validation.findings:
        found[finding.place.file].append(finding)
    known: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in validation.known:
        known[finding.place.file].append(finding)
    workbooks = {file.path: file for file in validation.files}
    # What is in no file comes last, though an empty path would sort first.
    others = sorted(found.keys() - workbooks.keys(), key=lambda path: (not path, path))
    return tuple(
        FileFindings(
            path,
            workbooks.get(path),
            tuple(found.get(path, ())),
            tuple(known.get(path, ())),
            is_compared=bool(known),
        )
        for path in (*sorted(workbooks), *others)
    )

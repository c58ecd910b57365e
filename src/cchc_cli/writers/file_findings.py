"""The findings of a validation, file by file."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from cchc_cli.domain.findings import Finding, Severity
from cchc_cli.domain.source_file import WorkbookFile
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

    @property
    def only_sheet(self) -> str:
        """The sheet that all findings are on that are on any; empty where there are several."""
        sheets = {finding.place.sheet for finding in self.findings if finding.place.sheet}
        return sheets.pop() if len(sheets) == 1 else ""

    def of_severity(self, severity: Severity) -> tuple[Finding, ...]:
        """Give the findings of one severity."""
        return tuple(finding for finding in self.findings if finding.severity is severity)

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


def findings_by_file(validation: Validation) -> tuple[FileFindings, ...]:
    """Sort findings by file: every workbook by its path, then other files, then what is in no file."""
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in validation.findings:
        found[finding.place.file].append(finding)
    workbooks = {file.path: file for file in validation.files}
    others = sorted(found.keys() - workbooks.keys(), key=lambda path: (not path, path))
    return tuple(
        FileFindings(path, workbooks.get(path), tuple(found.get(path, ())))
        for path in (*sorted(workbooks), *others)
    )

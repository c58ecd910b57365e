"""``findings.json``: UTF-8 JSON of the format ``cchc-findings/1``.

Keys: ``format``, ``summary`` (files, errors, warnings, infos), ``files`` (path, sha256,
unit_code, status; sorted by path) and ``findings`` (code, severity, message, hint, file,
sheet, cell, unit_code, criterion; sorted by severity, code and place). Paths are relative to
the folder that was given. Texts are in the language that was asked for, all else is not.
"""

import json
from collections.abc import Mapping, Sequence

from cchc_cli.domain.findings import Finding, Severity
from cchc_cli.domain.source_file import WorkbookFile
from cchc_cli.domain.validation import Validation
from cchc_cli.language import Language

FORMAT = "cchc-findings/1"


def json_findings(validation: Validation, language: Language) -> bytes:
    """Write the findings that count, and the files they were looked for in."""
    document = {
        "format": FORMAT,
        "summary": summary_entry(validation.files, validation.count_findings()),
        "files": file_entries(validation.files),
        "findings": [finding_entry(finding, language) for finding in validation.findings],
    }
    return json_bytes(document)


def json_bytes(document: object) -> bytes:
    """Write JSON that people can read too."""
    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    return text.encode(errors="backslashreplace")  # file names may hold bytes that are no text


def summary_entry(files: Sequence[WorkbookFile], counts: Mapping[Severity, int]) -> dict[str, int]:
    """Count files, and findings by severity."""
    return {
        "files": len(files),
        "errors": counts[Severity.ERROR],
        "warnings": counts[Severity.WARNING],
        "infos": counts[Severity.INFO],
    }


def file_entries(files: Sequence[WorkbookFile]) -> list[dict[str, str]]:
    """Lay out files, by path."""
    return [
        {"path": file.path, "sha256": file.sha256, "unit_code": file.unit_code, "status": file.status}
        for file in sorted(files, key=lambda file: (file.path, file.sha256))
    ]


def finding_entry(finding: Finding, language: Language) -> dict[str, str]:
    """Lay out one finding, with its texts in a language."""
    place = finding.place
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": language.show(finding.message),
        "hint": language.show(finding.hint),
        "file": place.file,
        "sheet": place.sheet,
        "cell": place.cell,
        "unit_code": finding.unit_code,
        "criterion": finding.criterion,
    }

"""The manifest of a results folder: what was scored, with what, and when.

Format: ``manifest.json``, UTF-8 JSON with the keys ``format`` (``cchc-results/1``),
``tool``, ``options``, ``framework``, ``units`` (the list of units, or null), ``histories``
(what the list says of a unit besides, by its code: ``aliases``, ``predecessors``,
``population``, ``exempt`` and ``exempt_reason``, as far as they are stated), ``inputs`` (the
workbooks, sorted), ``counts`` and ``created``, in this order. It is the only file of a
results folder that knows the time. Paths are relative to the folder of submissions.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import PurePath

from cchc_cli import __version__
from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Severity
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.domain.source_file import SourceFile
from cchc_cli.domain.units import Unit
from cchc_cli.language import Language

FORMAT = "cchc-results/1"


@dataclass(frozen=True)
class Edition:
    """How the results of an assessment are written down."""

    language: Language
    with_reports: bool
    created: datetime
    """With a time zone."""
    units_file: SourceFile | None = None
    """The list of units, if there was one."""


def manifest_json(assessment: Assessment, framework_file: bytes, edition: Edition) -> bytes:
    """Write the manifest; ``framework_file`` is what ``framework.yaml`` holds."""
    manifest = {
        "format": FORMAT,
        "tool": {"name": "cchc", "version": __version__},
        "options": {
            "stage": assessment.options.stage,
            "require_evidence": assessment.options.require_evidence,
            "lang": edition.language.code,
            "reports": edition.with_reports,
        },
        "framework": {"id": assessment.framework.id, "sha256": sha256(framework_file).hexdigest()},
        "units": _units_file(edition.units_file),
        "histories": {unit.code: history for unit in assessment.units if (history := _history(unit))},
        "inputs": [vars(file) for file in sorted(assessment.files, key=_path_and_hash)],
        "counts": _counts(assessment),
        "created": f"{edition.created.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
    }
    # Vietnamese as it is read, and not as \u1ea1.
    text = json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
    return text.encode(errors="backslashreplace")  # file names may hold bytes that are no text


def _path_and_hash(file: SourceFile) -> tuple[str, str]:
    return file.path, file.sha256


def _units_file(file: SourceFile | None) -> Mapping[str, str] | None:
    """Give its name only: it may stand anywhere on the machine."""
    return None if file is None else {"path": PurePath(file.path).name, "sha256": file.sha256}


def _history(unit: Unit) -> Mapping[str, object]:
    """Give what comparisons and reports have to know of a unit, and no table says."""
    stated = {
        "aliases": unit.aliases,
        "predecessors": unit.predecessors,
        "population": unit.population,
        "exempt": unit.exempt,
        "exempt_reason": unit.exempt_reason,
    }
    return {name: value for name, value in stated.items() if value not in {None, (), ""}}


def _counts(assessment: Assessment) -> Mapping[str, int]:
    statuses = assessment.ranking.units["status"]
    findings = assessment.count_findings()
    return {
        "units": len(statuses),
        "ranked": int((statuses == RankStatus.RANKED).sum()),
        "files": len(assessment.files),
        "errors": findings[Severity.ERROR],
        "warnings": findings[Severity.WARNING],
        "infos": findings[Severity.INFO],
    }

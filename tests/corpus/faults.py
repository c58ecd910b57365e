"""All faults of the corpus, and what is found in a folder that has one."""

from datetime import date
from importlib import import_module
from pathlib import Path

from cchc_cli.domain.findings import Finding
from cchc_cli.domain.form import form_of
from cchc_cli.domain.stage import ScoringOptions
from cchc_cli.pipeline.assess import assess
from cchc_cli.pipeline.progress import NoProgress
from cchc_cli.pipeline.validate import ValidateRequest, validate_workbooks
from cchc_cli.readers.framework_file import load_framework
from cchc_cli.readers.submissions.folder import find_workbooks
from cchc_cli.readers.submissions.pool import FolderReading
from cchc_cli.readers.submissions.reading import Depth
from corpus.fault import Fault

TODAY = date(2026, 1, 31)


def all_faults() -> tuple[Fault, ...]:
    """Collect the faults of every module ``faults_<topic>``."""
    modules = sorted(path.stem for path in Path(__file__).parent.glob("faults_*.py"))
    return tuple(fault for name in modules for fault in import_module(f"corpus.{name}").FAULTS)


def findings_in(folder: Path, fault: Fault) -> tuple[Finding, ...]:
    """Validate the folder of a fault that was built, or score it where only that finds the fault."""
    units = _units(folder, fault.units)
    if fault.requires_evidence:
        return _scored(folder, fault)
    request = ValidateRequest((folder,), TODAY, framework=str(fault.framework), units=units, workers=1)
    return validate_workbooks(request, NoProgress()).findings


def _scored(folder: Path, fault: Fault) -> tuple[Finding, ...]:
    framework = load_framework(str(fault.framework))
    with FolderReading(
        find_workbooks([folder]), form_of(framework), depth=Depth.ANSWERS, workers=1
    ) as reading:
        return assess(reading, framework, None, ScoringOptions(require_evidence=True), NoProgress()).findings


def _units(folder: Path, units: str) -> Path | None:
    if not units:
        return None
    listed = folder.with_suffix(".csv")
    listed.write_text(units, encoding="utf-8")
    return listed


def place_of(finding: Finding) -> str:
    """Write the place of a finding as faults do: ``Sheet!E12``, ``Sheet!``, or nothing."""
    place = finding.place
    return f"{place.sheet}!{place.cell}" if place.sheet or place.cell else ""

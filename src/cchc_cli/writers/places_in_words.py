"""Where findings are, for formats in which a finding has one line of text for its places."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import PurePosixPath, PureWindowsPath

from cchc_cli.domain.findings import Finding
from cchc_cli.domain.validation import Validation
from cchc_cli.language import Language, say
from cchc_cli.writers.cell_ranges import cell_ranges, list_some
from cchc_cli.writers.repeated_findings import RepeatedFinding

# Whoever reads one line wants to know where to begin; tables and JSON name every cell.
MOST_RANGES = 12
MOST_CRITERIA = 12
MOST_PLACES = 20


def places_in_words(repeated: RepeatedFinding, language: Language) -> str:
    """Name sheets, cells and criteria of findings in one file; empty where there are none."""
    findings = repeated.findings
    where = _with_details(repeated, language) if repeated.varying else _cells(findings, language)
    criteria = _criteria(findings)
    if where and criteria:
        return language.show(say("Where: {places} (criteria {criteria}).", places=where, criteria=criteria))
    if where:
        return language.show(say("Where: {places}.", places=where))
    return language.show(say("Criteria: {criteria}.", criteria=criteria)) if criteria else ""


def _criteria(findings: Sequence[Finding]) -> str:
    codes = [*dict.fromkeys(finding.criterion for finding in findings if finding.criterion)]
    return ", ".join(codes[:MOST_CRITERIA]) + ("…" if len(codes) > MOST_CRITERIA else "")


def _with_details(repeated: RepeatedFinding, language: Language) -> str:
    """Name cells with the values that the sentence leaves open."""
    places = []
    for finding in repeated.findings[:MOST_PLACES]:
        where = "!".join(filter(None, (finding.place.sheet, finding.place.cell)))
        places.append(repeated.told_at(where, finding, language))
    rest = len(repeated.findings) - MOST_PLACES
    if rest > 0:
        places.append(language.show(say("… and {count} more", count=rest)))
    return "; ".join(places)


def _cells(findings: Sequence[Finding], language: Language) -> str:
    # groupby() joins neighbours only; findings of one kind and file come sorted by sheet.
    cells = (
        _on_sheet(sheet, tuple(on_sheet), language)
        for sheet, on_sheet in groupby(findings, key=lambda finding: finding.place.sheet)
    )
    return "; ".join(filter(None, cells))


def _on_sheet(sheet: str, findings: Sequence[Finding], language: Language) -> str:
    ranges = cell_ranges(finding.place.cell for finding in findings if finding.place.cell)
    cells = list_some(ranges, MOST_RANGES, language)
    return "!".join(filter(None, (sheet, cells)))


def path_from_here(validation: Validation, file: str) -> str:
    """Give the path of a file from the current folder, as programs that annotate files need it.

    A folder outside the current one has no such path; its name on this machine is nobody's business.
    """
    root = validation.root
    # C:/ho-so is relative in the eyes of PurePosixPath.
    if PurePosixPath(root).is_absolute() or PureWindowsPath(root).is_absolute():
        root = ""
    return f"{root}/{file}" if root else file

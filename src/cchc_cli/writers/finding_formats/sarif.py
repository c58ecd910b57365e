"""``findings.sarif``: SARIF 2.1.0, as code scanning of GitHub and editors read it.

Rules are the catalogue of findings, with explanation, steps and example as help. A result has its
cell as a logical location (``Sheet!E12``). A workbook has no lines; its rows and columns
stand in for them, since GitHub takes no result without a region. Fingerprints do not change when
rows move or files are read in another order. Waived findings are there, suppressed.

References:
    OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, 3.27 and 3.49.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import TypeAlias
from urllib.parse import quote

from cchc_cli import __version__
from cchc_cli.domain import finding_kinds
from cchc_cli.domain.cell_address import position_or_none
from cchc_cli.domain.findings import Finding, FindingKind, Place, Severity
from cchc_cli.domain.validation import Validation, WaivedFinding
from cchc_cli.language import Language
from cchc_cli.writers.finding_formats.json_findings import json_bytes
from cchc_cli.writers.places_in_words import path_from_here
from cchc_cli.writers.visible_text import visible

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_FINGERPRINT = "cchcFinding/v1"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

_Json: TypeAlias = dict[str, object]


def sarif_log(validation: Validation, language: Language) -> bytes:
    """Write the log of one run."""
    kinds = _kinds(validation)
    driver = {
        "name": "cchc",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(kind, language) for kind in kinds.values()],
    }
    run: _Json = {
        "tool": {"driver": driver},
        # Up to the slash it is a category for GitHub: runs of one framework close no alerts of another.
        "automationDetails": {"id": f"cchc/{validation.form.framework_id}/"},
        "language": language.code,
        "columnKind": "unicodeCodePoints",
        "artifacts": [
            {"location": {"uri": _uri(validation, file.path)}, **_hashes(file.sha256)}
            for file in sorted(validation.files, key=lambda file: file.path)
        ],
        "results": [*_Results(validation, tuple(kinds), language)],
    }
    return json_bytes({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _kinds(validation: Validation) -> Mapping[str, FindingKind]:
    """Give the kinds of the catalogue by code, with their own severities."""
    waived = (one.finding.kind for one in validation.waived)
    met = (finding.kind for finding in validation.findings)
    # The catalogue last: it has the severities that no office has changed.
    kinds = {kind.code: kind for kind in (*waived, *met, *finding_kinds.ALL)}
    return dict(sorted(kinds.items()))


def _hashes(digest: str) -> _Json:
    return {"hashes": {"sha-256": digest}} if digest else {}


def _uri(validation: Validation, file: str) -> str:
    """Write the path of a file, or of the folder, as a relative reference."""
    path = path_from_here(validation, file).rstrip("/") or "."
    return quote(_bytes(path))


def _bytes(text: str) -> bytes:
    """Give the bytes of a name, also of one that is no text on its own system."""
    try:
        return text.encode(errors="surrogateescape")
    except UnicodeEncodeError:  # half a character, which Windows lets names have
        return text.encode(errors="surrogatepass")


def _rule(kind: FindingKind, language: Language) -> _Json:
    title = language.text(kind.title) or kind.code
    explanation = language.text(kind.explanation) or title
    steps = [f"{number}. {language.text(step)}" for number, step in enumerate(kind.steps, start=1)]
    help_text = "\n".join(filter(None, (explanation, *steps, language.text(kind.example))))
    return {
        "id": kind.code,
        "shortDescription": {"text": title},
        "fullDescription": {"text": explanation},
        "help": {"text": help_text, "markdown": help_text.replace("\n", "\n\n")},
        "defaultConfiguration": {"level": _LEVELS[kind.severity]},
    }


class _Results:
    """The results of a validation, one for each finding."""

    def __init__(self, validation: Validation, codes: tuple[str, ...], language: Language) -> None:
        self._validation = validation
        self._rule_index = {code: at for at, code in enumerate(codes)}
        self._language = language
        self._new = {id(finding) for finding in validation.new_findings}
        self._seen: Counter[str] = Counter()

    def __iter__(self) -> Iterator[_Json]:
        for finding in self._validation.findings:
            # All results of a run have suppressions, or none has (3.27.23); empty is: not suppressed.
            suppressions: _Json = {"suppressions": []} if self._validation.waived else {}
            yield {**self._result(finding), **suppressions}
        for waived in self._validation.waived:
            yield {**self._result(waived.finding), "suppressions": [self._suppression(waived)]}

    def _result(self, finding: Finding) -> _Json:
        show = self._language.show
        result: _Json = {
            "ruleId": finding.code,
            "ruleIndex": self._rule_index[finding.code],
            "level": _LEVELS[finding.severity],
            "message": {"text": visible(f"{show(finding.message)} {show(finding.hint)}".strip())},
            "locations": [self._location(finding.place)],
            "partialFingerprints": {_FINGERPRINT: self._fingerprint(finding)},
        }
        if self._validation.has_baseline:
            result["baselineState"] = "new" if id(finding) in self._new else "unchanged"
        about = {"unit": finding.unit_code, "criterion": finding.criterion}
        properties = {name: code for name, code in about.items() if code}
        return {**result, "properties": properties} if properties else result

    def _location(self, place: Place) -> _Json:
        # Of a whole sheet or file: the first cell, since a region must have a line.
        row, column = position_or_none(place.cell) or (0, 0)
        location: _Json = {
            "physicalLocation": {
                "artifactLocation": {"uri": _uri(self._validation, place.file)},
                "region": {"startLine": row + 1, "startColumn": column + 1},
            }
        }
        name = visible("!".join(filter(None, (place.sheet, place.cell))))
        if name:
            cell = {
                "name": place.cell or visible(place.sheet),
                "fullyQualifiedName": name,
                "kind": "cell" if place.cell else "sheet",
            }
            location["logicalLocations"] = [cell]
        return location

    def _fingerprint(self, finding: Finding) -> str:
        """Tell findings apart by what they are about; the cell only counts where nothing else does."""
        place = finding.place
        where = finding.criterion or place.cell or finding.unit_code
        about = f"{finding.code}\0{place.file}\0{place.sheet}\0{where}"
        # Of several alike each has its number, or GitHub would take them for one.
        self._seen[about] += 1
        return sha256(_bytes(f"{about}\0{self._seen[about]}")).hexdigest()

    def _suppression(self, waived: WaivedFinding) -> _Json:
        until = f" ({waived.until.isoformat()})" if waived.until else ""
        return {
            "kind": "external",
            "status": "accepted",
            "justification": visible(f"{waived.reason}{until}"),
        }

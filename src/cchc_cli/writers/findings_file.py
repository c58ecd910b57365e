"""``findings.json`` of a results folder: the findings of a run, to be said again in any language.

Format: ``cchc-findings/1`` (DESIGN section 7.2), where every finding has the key ``values``
besides: what belongs into its sentences, by name. Numbers, texts, true and false, and lists
are those of JSON; a sentence within a sentence is ``{"say": English text, "values": {...}}``,
a day ``{"date": "2025-12-31"}``. A finding to a line, because a country can have many.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import isfinite
from pathlib import Path
from typing import TypeAlias

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding
from cchc_cli.language import Language, Message
from cchc_cli.writers.finding_formats.json_findings import FORMAT, file_entries, finding_entry, summary_entry

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"


def write_findings_file(assessment: Assessment, path: Path, language: Language) -> None:
    """Write the findings of an assessment, in their order."""
    with path.open("wb") as file:
        for line in _lines(assessment, language):
            file.write(line.encode(errors="backslashreplace"))  # file names may hold bytes that are no text


def _lines(assessment: Assessment, language: Language) -> Iterator[str]:
    summary = summary_entry(assessment.files, assessment.count_findings())
    yield f'{{"format": {_json(FORMAT)}, "summary": {_json(summary)},\n"files": ['
    yield from _rows(file_entries(assessment.files))
    yield '],\n"findings": ['
    yield from _rows(_entry(finding, language) for finding in assessment.findings)
    yield "]}\n"


def _rows(entries: "Iterator[Mapping[str, Json]] | Sequence[Mapping[str, Json]]") -> Iterator[str]:
    before = "\n"
    for entry in entries:
        yield f"{before}{_json(entry)}"
        before = ",\n"


def _entry(finding: Finding, language: Language) -> Mapping[str, Json]:
    values = {name: json_value(value) for name, value in finding.values.items()}
    return {**finding_entry(finding, language), "values": values}


def json_value(value: object) -> Json:
    """Write a value of a finding so that it is shown alike when it is read again."""
    match value:
        case Message(text, values):
            return {"say": text, "values": {name: json_value(part) for name, part in values.items()}}
        case bool() | str() | int():
            return value
        case float() | Fraction() | Decimal():
            return _number(value)
        case date():
            return {"date": value.isoformat()}
        case tuple() | list():
            return [json_value(part) for part in value]
        case _:
            return str(value)


def _number(value: float | Fraction | Decimal) -> float | str:
    # JSON knows no infinity; a damaged workbook can hold 1e999.
    return float(value) if isfinite(value) else str(float(value))


def _json(content: Json) -> str:
    return json.dumps(content, ensure_ascii=False)

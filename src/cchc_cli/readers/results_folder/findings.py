"""The findings of a results folder: ``findings.json``, else ``findings.csv``.

Of the table only the finished sentences are known, in the language of the run; they are shown
as they stand.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from string import Formatter
from typing import TypeAlias

import pandas as pd

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding, FindingKind, Place, Severity
from cchc_cli.errors import Fault
from cchc_cli.language import Message, say
from cchc_cli.readers.results_folder.columns import TableFile, plain_text

_Json: TypeAlias = "str | int | float | bool | list[_Json] | dict[str, _Json] | None"

_COLUMNS = ("code", "severity", "message", "unit_code", "criterion", "file", "sheet", "cell")
_FORMAT = "cchc-findings/1"
_LONGEST_NUMBER = 18
_KINDS = {kind.code: kind for kind in finding_kinds.ALL}
_SEVERITIES = tuple(Severity)


def read_findings(folder: Path) -> tuple[tuple[Finding, ...], list[Fault]]:
    """Read the findings of a run; and what is wrong with their file."""
    path = folder / "findings.json"
    if not path.is_file():
        return _of_table(TableFile(folder / "findings.csv", _COLUMNS))
    entries = _entries(path)
    if entries is None:
        return (), [Fault(say("This is no list of findings (format {known}).", known=_FORMAT), str(path))]
    return tuple(_finding(entry) for entry in entries if isinstance(entry, dict)), []


def _entries(path: Path) -> "list[_Json] | None":
    """Give the findings as they were written; None for what is no list of them."""
    try:
        content: _Json = json.loads(path.read_bytes().decode("utf-8-sig"), parse_int=_whole_number)
    except (OSError, ValueError, RecursionError):
        return None
    match content:
        case {"format": "cchc-findings/1", "findings": list() as entries}:
            return entries
        case _:
            return None


def _whole_number(digits: str) -> int | str:
    """Read a whole number; one that no cell can hold stays a text."""
    return int(digits) if len(digits) <= _LONGEST_NUMBER else digits


def _finding(entry: Mapping[str, _Json]) -> Finding:
    texts = {name: str(entry.get(name, "")) for name in (*_COLUMNS, "hint")}
    told, kind = _told(texts), _KINDS.get(texts["code"])
    values = _values(entry.get("values"))
    if kind is None or not (_is_filled(kind.message, values) and _is_filled(kind.hint, values)):
        return told
    # The severity of the run: who ran it may have set it.
    return replace(told, kind=replace(kind, severity=told.severity), values=values)


def _values(stated: _Json) -> Mapping[str, object]:
    return {name: _value(value) for name, value in stated.items()} if isinstance(stated, dict) else {}


def _told(texts: Mapping[str, str]) -> Finding:
    """Make a finding that says what was written, word by word."""
    severity = Severity(texts["severity"]) if texts["severity"] in _SEVERITIES else Severity.ERROR
    kind = FindingKind(texts["code"], severity, _literal(texts["message"]), _literal(texts["hint"]))
    place = Place(texts["file"], texts["sheet"], texts["cell"])
    return Finding(kind, place, texts["unit_code"], texts["criterion"])


def _value(stated: _Json) -> object:
    match stated:
        case {"say": str() as text, "values": dict() as values}:
            parts = {name: _value(value) for name, value in values.items()}
            return Message(text, parts) if _is_filled(text, parts) else Message(_literal(text))
        case {"date": str() as day}:
            return _day(day)
        case list():
            return tuple(map(_value, stated))
        case _:
            return stated


def _day(text: str) -> object:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _is_filled(text: str, values: Mapping[str, object]) -> bool:
    """Tell whether a sentence has places for values that are there, and for nothing else.

    Results come by e-mail: ``{a:>9999999999}`` would fill the memory, ``{a.b}`` look around in it.
    """
    try:
        places = list(Formatter().parse(text))
    except ValueError:
        return False
    return all(
        name is None or (name in values and not form and not conversion)
        for _, name, form, conversion in places
    )


def _literal(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _of_table(file: TableFile) -> tuple[tuple[Finding, ...], list[Fault]]:
    if faults := [*file.faults()]:
        return (), faults
    try:
        table = file.read()
    except (ValueError, pd.errors.ParserError):
        return (), file.number_faults([])
    rows = table.map(plain_text).to_dict("records")
    return tuple(_told({str(name): text for name, text in row.items()} | {"hint": ""}) for row in rows), []

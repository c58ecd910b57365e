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

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding, FindingKind, Place, Severity
from cchc_cli.errors import Fault
from cchc_cli.language import Message, say
from cchc_cli.readers.results_folder.columns import TableFile, plain_text
from cchc_cli.readers.results_folder.json_keys import Json, Keys

_NEEDED = ("code", "message")
_COLUMNS = (*_NEEDED, "unit_code", "criterion", "file", "sheet", "cell")
_FORMAT = "cchc-findings/1"
# What 64 bits hold; of thousands of digits Python neither reads nor writes a number.
_LONGEST_NUMBER = 18
_KINDS = {kind.code: kind for kind in finding_kinds.ALL}
_FAULTS_SHOWN = 20


def read_findings(folder: Path) -> tuple[tuple[Finding, ...], list[Fault]]:
    """Read the findings of a run; and what is wrong with their file."""
    path = folder / "findings.json"
    if not path.is_file():
        return _of_table(TableFile(folder / "findings.csv", (*_COLUMNS, "severity")))
    content = _content(path)
    if content is None:
        return (), [Fault(say("This is no list of findings (format {known}).", known=_FORMAT), str(path))]
    faults: list[Fault] = []
    findings = tuple(map(_finding, Keys(content, faults, str(path)).groups("findings")))
    return ((), faults[:_FAULTS_SHOWN]) if faults else (findings, [])


def _content(path: Path) -> Mapping[str, Json] | None:
    """Give the document as it was written; None for what is no list of findings."""
    try:
        content: Json = json.loads(path.read_bytes().decode("utf-8-sig"), parse_int=_whole_number)
    except (OSError, ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) and content.get("format") == _FORMAT else None


def _whole_number(digits: str) -> int | str:
    """Read a whole number; one that no cell can hold stays a text."""
    return int(digits) if len(digits) <= _LONGEST_NUMBER else digits


def _finding(entry: Keys) -> Finding:
    severity = entry.word("severity", Severity)
    texts = {name: entry.string(name, is_needed=name in _NEEDED) for name in (*_COLUMNS, "hint")}
    told, kind = _told(texts, severity), _KINDS.get(texts["code"])
    values = _values(entry.values.get("values"))
    # A code or a sentence of another version: it is told in the words of the run.
    if kind is None or not (_is_filled(kind.message, values) and _is_filled(kind.hint, values)):
        return told
    # The severity of the run: who ran it may have set it.
    return replace(told, kind=replace(kind, severity=severity), values=values)


def _values(stated: Json) -> Mapping[str, object]:
    return {name: _value(value) for name, value in stated.items()} if isinstance(stated, dict) else {}


def _told(texts: Mapping[str, str], severity: Severity) -> Finding:
    """Make a finding that says what was written, word by word."""
    kind = FindingKind(texts["code"], severity, _literal(texts["message"]), _literal(texts["hint"]))
    place = Place(texts["file"], texts["sheet"], texts["cell"])
    return Finding(kind, place, texts["unit_code"], texts["criterion"])


def _value(stated: Json) -> object:
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
    except ValueError:
        return (), file.reading_faults()
    if faults := [*file.word_faults(table, "severity", list(Severity))]:
        return (), faults
    rows = table.map(plain_text).to_dict("records")
    texts = ({str(name): text for name, text in row.items()} for row in rows)
    return tuple(_told({**row, "hint": ""}, Severity(row["severity"])) for row in texts), []

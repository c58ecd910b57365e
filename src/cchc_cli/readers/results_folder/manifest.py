"""The manifest of a results folder, as far as somebody has to know it again."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from cchc_cli.domain.source_file import FileStatus, WorkbookFile
from cchc_cli.domain.stage import ScoringOptions, Stage
from cchc_cli.domain.year_diff.year import UnitHistory
from cchc_cli.errors import Fault, ResultsError, reason_of
from cchc_cli.language import say
from cchc_cli.readers.results_folder.json_keys import Json, Keys, group_noting_doubles

MANIFEST = "manifest.json"
_FORMAT = "cchc-results/1"
_FAULTS_SHOWN = 20  # a type that is wrong for one unit is wrong for thousands
_FIRST_YEAR, _LAST_YEAR = 2000, 2999


@dataclass(frozen=True)
class Exemption:
    """What a unit is exempt from, and why."""

    codes: tuple[str, ...]
    """Of areas and criteria."""
    reason: str


@dataclass(frozen=True)
class Manifest:
    """What a run was made with."""

    framework_sha256: str
    """Of ``framework.yaml``, when it was written."""
    options: ScoringOptions
    created: datetime | None
    """With a time zone; None where nobody can read it."""
    are_listed: bool
    """Whether there was a list of units."""
    files: tuple[WorkbookFile, ...]
    histories: Mapping[str, UnitHistory]
    """What the list of units said besides names, by unit code."""
    exemptions: Mapping[str, Exemption]
    """What units were exempt from by their list, by unit code."""


def read_manifest(folder: Path) -> tuple[Manifest, list[Fault]]:
    """Read the manifest of a results folder, and find keys that are missing, faulty or there twice.

    Raises:
        ResultsError: There is none, it is no JSON, or of another version.
    """
    path, doubled = folder / MANIFEST, list[str]()
    content = _content(path, doubled)
    _check_format(path, content)
    faults = [Fault(say("The key `{key}` stands there twice.", key=key), str(path)) for key in doubled]
    manifest = _manifest(Keys(content, faults, str(path)))
    return manifest, faults[:_FAULTS_SHOWN]


def _check_format(path: Path, content: Mapping[str, Json]) -> None:
    # Programs of other kinds have a manifest.json, too.
    if "format" not in content:
        raise ResultsError(
            say(
                "{file} names no format, so that it is no manifest of cchc. Name the folder that was given "
                "to “cchc score” with --output.",
                file=path,
            )
        )
    # Before the keys: another version may have others, and each would be told as a fault.
    if content["format"] != _FORMAT:
        raise ResultsError(
            say(
                "{file} has the format “{format}”, which this version of cchc does not read; it reads "
                "{known}. Score the year again, or install the version that wrote it.",
                file=path,
                format=content["format"],
                known=_FORMAT,
            )
        )


def _content(path: Path, doubled: list[str]) -> Mapping[str, Json]:
    """Read the keys, and note those that stand twice."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        content: Json = json.loads(text, object_pairs_hook=partial(group_noting_doubles, doubled))
    except OSError as error:
        raise ResultsError(
            say("{file} cannot be opened: {reason}.", file=path, reason=reason_of(error))
        ) from error
    except json.JSONDecodeError as error:
        raise _no_json(path, [_fault_at(path, error)]) from error
    # json calls itself for every bracket, and a file may have a hundred thousand.
    except (ValueError, RecursionError) as error:
        raise _no_json(path, []) from error
    return content if isinstance(content, dict) else {}


def _manifest(keys: Keys) -> Manifest:
    options, histories = keys.group("options"), keys.group("histories")
    # null where every unit was taken from its form.
    are_listed = keys.values.get("units", {}) is not None
    if are_listed:
        keys.group("units")
    units = {code: histories.group(code) for code in histories.values}
    return Manifest(
        framework_sha256=keys.group("framework").string("sha256"),
        options=ScoringOptions(options.word("stage", Stage), options.truth("require_evidence")),
        # No fault, but a report without a day: nothing that is worked out rests on it.
        created=_time(keys.values.get("created")),
        are_listed=are_listed,
        files=tuple(map(_file, keys.groups("inputs"))),
        histories=dict(_histories(units)),
        exemptions=dict(_exemptions(units)),
    )


def _histories(units: Mapping[str, Keys]) -> Iterator[tuple[str, UnitHistory]]:
    for code, unit in units.items():
        history = UnitHistory(
            aliases=unit.strings("aliases"),
            predecessors=unit.strings("predecessors"),
            population=unit.count("population"),
        )
        # A unit may stand there for its exemptions alone.
        if history != UnitHistory():
            yield code, history


def _exemptions(units: Mapping[str, Keys]) -> Iterator[tuple[str, Exemption]]:
    for code, unit in units.items():
        codes, reason = unit.strings("exempt"), unit.string("exempt_reason", is_needed=False)
        if codes:
            yield code, Exemption(codes, reason)


def _time(stated: Json) -> datetime | None:
    try:
        time = datetime.fromisoformat(str(stated))
    except ValueError:
        return None
    # At either end of time there is no other zone to tell it in.
    is_told = _FIRST_YEAR <= time.year <= _LAST_YEAR
    return (time if time.tzinfo else time.replace(tzinfo=UTC)) if is_told else None


def _file(keys: Keys) -> WorkbookFile:
    return WorkbookFile(
        keys.string("path"), keys.string("sha256"), keys.string("unit_code"), keys.word("status", FileStatus)
    )


def _no_json(path: Path, faults: list[Fault]) -> ResultsError:
    return ResultsError(say("{file} is no JSON in UTF-8; score the year again.", file=path), faults)


def _fault_at(path: Path, error: json.JSONDecodeError) -> Fault:
    message = say("From here on it is no JSON; perhaps the file was cut off.")
    return Fault(message, str(path), error.lineno, error.colno)

"""The manifest of a results folder, as far as somebody has to know it again."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

from cchc_cli.domain.source_file import FileStatus, WorkbookFile
from cchc_cli.domain.stage import ScoringOptions, Stage
from cchc_cli.domain.year_diff.year import UnitHistory
from cchc_cli.errors import Fault, ResultsError, reason_of
from cchc_cli.language import LanguageCode, say

MANIFEST = "manifest.json"
_FORMAT = "cchc-results/1"
_ANY_FORMAT = "cchc-results/"
_LANGUAGES = tuple(LanguageCode)
_FIRST_YEAR, _LAST_YEAR = 2000, 2999

_Json: TypeAlias = "str | int | float | bool | list[_Json] | dict[str, _Json] | None"


@dataclass(frozen=True)
class Exemption:
    """What a unit is exempt from, and why."""

    codes: tuple[str, ...]
    """Of areas and criteria."""
    reason: str


@dataclass(frozen=True)
class Manifest:
    """What a run was made with."""

    framework_id: str
    framework_sha256: str
    """Of ``framework.yaml``, when it was written."""
    options: ScoringOptions
    language: LanguageCode
    """Of the findings and reports."""
    created: datetime | None
    """With a time zone; None where nobody can read it."""
    are_listed: bool
    """Whether there was a list of units."""
    files: tuple[WorkbookFile, ...]
    histories: Mapping[str, UnitHistory]
    """What the list of units said besides names, by unit code."""
    exemptions: Mapping[str, Exemption]
    """What units were exempt from by their list, by unit code."""


def is_results(folder: Path) -> bool:
    """Tell whether a folder says of itself that it holds results, of whatever version."""
    try:
        content = _content(folder / MANIFEST)
    except ResultsError:
        return False
    return str(content.get("format")).startswith(_ANY_FORMAT)


def read_manifest(folder: Path) -> Manifest:
    """Read the manifest of a results folder.

    Raises:
        ResultsError: There is none, it is of another version, or it lacks something.
    """
    path = folder / MANIFEST
    content = _content(path)
    if content.get("format") != _FORMAT:
        raise ResultsError(
            say(
                "{file} has the format “{format}”, which this version of cchc does not read; it reads "
                "{known}. Score the year again, or install the version that wrote it.",
                file=path,
                format=content.get("format"),
                known=_FORMAT,
            )
        )
    framework, options = _mapping(content, "framework"), _mapping(content, "options")
    if faults := [*_faults(path, framework, options)]:
        raise ResultsError(say("The manifest {file} has faults.", file=path), faults)
    return Manifest(
        framework_id=str(framework["id"]),
        framework_sha256=str(framework["sha256"]),
        options=ScoringOptions(Stage(str(options["stage"])), bool(options.get("require_evidence"))),
        language=LanguageCode(str(options["lang"])) if options.get("lang") in _LANGUAGES else LanguageCode.VI,
        created=_time(content.get("created")),
        are_listed=content.get("units") is not None,
        files=tuple(_files(content.get("inputs"))),
        histories=dict(_histories(_mapping(content, "histories"))),
        exemptions=dict(_exemptions(_mapping(content, "histories"))),
    )


def _content(path: Path) -> Mapping[str, _Json]:
    try:
        content: _Json = json.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ResultsError(
            say("{file} cannot be opened: {reason}.", file=path, reason=reason_of(error))
        ) from error
    # json calls itself for every bracket, and a file may have a hundred thousand.
    except (ValueError, RecursionError) as error:
        raise ResultsError(say("{file} is no JSON in UTF-8; score the year again.", file=path)) from error
    return content if isinstance(content, dict) else {}


def _mapping(content: Mapping[str, _Json], key: str) -> Mapping[str, _Json]:
    found = content.get(key)
    return found if isinstance(found, dict) else {}


def _faults(path: Path, framework: Mapping[str, _Json], options: Mapping[str, _Json]) -> Iterator[Fault]:
    for name in ("id", "sha256"):
        if not isinstance(framework.get(name), str):
            yield Fault(say("The framework has no {name}.", name=name), str(path), path=f"framework.{name}")
    if options.get("stage") not in list(Stage):
        yield Fault(
            say("The stage is none of {known}.", known=[stage.value for stage in Stage]),
            str(path),
            path="options.stage",
        )


def _histories(stated: Mapping[str, _Json]) -> Iterator[tuple[str, UnitHistory]]:
    for code, stated_of_unit in stated.items():
        if isinstance(stated_of_unit, dict):
            population = stated_of_unit.get("population")
            history = UnitHistory(
                aliases=_texts(stated_of_unit.get("aliases")),
                predecessors=_texts(stated_of_unit.get("predecessors")),
                population=population if isinstance(population, int) else None,
            )
            # A unit may stand there for its exemptions alone.
            if history != UnitHistory():
                yield code, history


def _exemptions(stated: Mapping[str, _Json]) -> Iterator[tuple[str, Exemption]]:
    for code, history in stated.items():
        if isinstance(history, dict) and history.get("exempt"):
            yield code, Exemption(_texts(history["exempt"]), str(history.get("exempt_reason", "")))


def _time(stated: _Json) -> datetime | None:
    try:
        time = datetime.fromisoformat(str(stated))
    except ValueError:
        return None
    # At either end of time there is no other zone to tell it in.
    is_told = _FIRST_YEAR <= time.year <= _LAST_YEAR
    return (time if time.tzinfo else time.replace(tzinfo=UTC)) if is_told else None


def _files(stated: _Json) -> Iterator[WorkbookFile]:
    for file in stated if isinstance(stated, list) else ():
        if isinstance(file, dict) and file.get("status") in list(FileStatus):
            path, sha256, unit_code = (str(file.get(name, "")) for name in ("path", "sha256", "unit_code"))
            yield WorkbookFile(path, sha256, unit_code, FileStatus(str(file["status"])))


def _texts(stated: _Json) -> tuple[str, ...]:
    return tuple(map(str, stated)) if isinstance(stated, list) else ()

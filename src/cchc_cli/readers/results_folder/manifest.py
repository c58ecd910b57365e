"""The manifest of a results folder, as far as somebody has to know it again."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from cchc_cli.domain.stage import Stage
from cchc_cli.domain.year_diff.year import UnitHistory
from cchc_cli.errors import Fault, ResultsError, reason_of
from cchc_cli.language import say

MANIFEST = "manifest.json"
_FORMAT = "cchc-results/1"
_ANY_FORMAT = "cchc-results/"

_Json: TypeAlias = "str | int | float | bool | list[_Json] | dict[str, _Json] | None"


@dataclass(frozen=True)
class Manifest:
    """What a run was made with."""

    framework_id: str
    framework_sha256: str
    """Of ``framework.yaml``, when it was written."""
    stage: Stage
    histories: Mapping[str, UnitHistory]
    """What the list of units said besides names, by unit code."""


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
        str(framework["id"]),
        str(framework["sha256"]),
        Stage(str(options["stage"])),
        dict(_histories(_mapping(content, "histories"))),
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
    for code, history in stated.items():
        if isinstance(history, dict):
            population = history.get("population")
            yield (
                code,
                UnitHistory(
                    aliases=_texts(history.get("aliases")),
                    predecessors=_texts(history.get("predecessors")),
                    population=population if isinstance(population, int) else None,
                ),
            )


def _texts(stated: _Json) -> tuple[str, ...]:
    return tuple(map(str, stated)) if isinstance(stated, list) else ()

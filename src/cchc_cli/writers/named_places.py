"""Cells that the sentences of findings name: ``Sheet!E12`` among their values."""

import re
from collections.abc import Iterator
from dataclasses import replace

from cchc_cli.domain.cell_address import position_or_none
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.language import Language, Message

_REFERENCE = re.compile(r"(.+)!([A-Z]{1,3}[1-9][0-9]{0,6})", re.DOTALL)


def message_of(finding: Finding, language: Language, sheet: str = "") -> str:
    """Say what is wrong; cells of the same sheet are named without it, see ``with_near_places``."""
    return language.show(with_near_places(finding, sheet).message)


def hint_of(finding: Finding, language: Language, sheet: str = "") -> str:
    """Say what to do; cells of the same sheet are named without it, see ``with_near_places``."""
    return language.show(with_near_places(finding, sheet).hint)


def with_near_places(finding: Finding, sheet: str = "") -> Finding:
    """Leave out the sheet of cells that lie where the reader is: on the sheet of the finding, or on another.

    >>> from cchc_cli.domain.finding_kinds import CRITERION_STATED_TWICE
    >>> values = {"first": "S!A5", "second": "T!A9"}
    >>> found = Finding(CRITERION_STATED_TWICE, Place("a.xlsx", "S", "A5"), values=values)
    >>> dict(with_near_places(found).values), dict(with_near_places(found, "T").values)
    ({'first': 'A5', 'second': 'T!A9'}, {'first': 'S!A5', 'second': 'A9'})
    """
    sheet = sheet or finding.place.sheet
    if not sheet:
        return finding
    values = {name: _near(value, f"{sheet}!") for name, value in finding.values.items()}
    return finding if values == finding.values else replace(finding, values=values)


def _near(value: object, prefix: str) -> object:
    match value:
        case str() if value.startswith(prefix) and position_or_none(value.removeprefix(prefix)):
            return value.removeprefix(prefix)
        case tuple() | list():
            return type(value)(_near(part, prefix) for part in value)
        case Message(text, values):
            return Message(text, {name: _near(part, prefix) for name, part in values.items()})
        case _:
            return value


def places_of(finding: Finding) -> tuple[Place, ...]:
    """Give the cell of a finding and the others that it names, each once; none where it has no cell."""
    own = (finding.place,) if finding.place.cell else ()
    named = (place for value in finding.values.values() for place in _places_in(value, finding.place.file))
    return tuple(dict.fromkeys((*own, *named)))


def _places_in(value: object, file: str) -> Iterator[Place]:
    match value:
        case str():
            if reference := _REFERENCE.fullmatch(value):
                yield Place(file, reference[1], reference[2])
        case tuple() | list():
            for part in value:
                yield from _places_in(part, file)
        case _:
            pass

"""Claims: which unit of the list a workbook belongs to, by what it says about itself."""

from collections.abc import Sequence
from typing import NamedTuple

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.names import unit_key
from cchc_cli.domain.submission import ClaimSource, UnitClaim
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Message, say

# What is typed into the form is more than a name of a file, which whoever collects them may change.
_OF_THE_FORM = {ClaimSource.IDENTITY_SHEET, ClaimSource.CELL}
_CODE_AND_NAME = 2
"""Claims of a hidden sheet that has a name besides the code."""


class Match(NamedTuple):
    """A claim and the unit that it names."""

    claim: UnitClaim
    unit: Unit


class Register:
    """Finds the units of workbooks: those of a list, or else those they name themselves."""

    def __init__(self, units: Units | None) -> None:
        self._units = units
        self.names: dict[str, str] = {}
        """The units that named themselves, as the first of each wrote it, by key."""

    def identify(self, claims: Sequence[UnitClaim]) -> tuple[str, list[Finding]]:
        """Give the code of the unit, empty where it is in no list, and what is doubtful."""
        if self._units is None:
            name = _own_name(claims)
            return (self.names.setdefault(unit_key(name), name), _passed_on(claims))
        matches = [Match(claim, unit) for claim in claims if (unit := _match(self._units, claim)) is not None]
        if not matches:
            return ("", [_unknown(claims[0], self._units)])
        return (matches[0].unit.code, [*_found_elsewhere(claims[0], matches[0]), *_differing(matches)])


def _own_name(claims: Sequence[UnitClaim]) -> str:
    """Give the name by which a workbook calls its unit; a name says more than a code."""
    first = claims[0]
    return _of(first.source, claims)[-1].text


def _match(units: Units, claim: UnitClaim) -> Unit | None:
    unit = units.match(claim.text)
    # Files are named "xa_mau_an.xlsx" where programs refuse spaces.
    if unit is None and "_" in claim.text and claim.source not in _OF_THE_FORM:
        return units.match(claim.text.replace("_", " "))
    return unit


def _unknown(claim: UnitClaim, units: Units) -> Finding:
    values = {"stated": claim.text, "suggestion": _suggestion(units.suggest(claim.text))}
    return Finding(finding_kinds.UNKNOWN_UNIT, claim.place, values=values)


def _suggestion(nearest: Unit | None) -> Message:
    if nearest is None:
        return say("Correct the name in the form, or add the unit to the list of units.")
    return say(
        "Perhaps {name} ({code}) is meant; correct the name in the form, or add it to the unit's aliases.",
        name=nearest.name,
        code=nearest.code,
    )


def _found_elsewhere(first: UnitClaim, best: Match) -> list[Finding]:
    # Many a file is called "bieu mau.xlsx"; that its name is no unit's is no fault.
    if first.source not in _OF_THE_FORM or best.claim.source is first.source:
        return []
    values = {"stated": first.text, "name": best.unit.name}
    return [Finding(finding_kinds.UNIT_FOUND_ELSEWHERE, first.place, unit_code=best.unit.code, values=values)]


def _passed_on(claims: Sequence[UnitClaim]) -> list[Finding]:
    """Say that the line above the table names another unit than the hidden sheet does.

    There is no list to look names up in, so a longer or shorter name counts as the same.
    """
    sheet = _of(ClaimSource.IDENTITY_SHEET, claims)
    cell = _of(ClaimSource.CELL, claims)[:1]
    if len(sheet) < _CODE_AND_NAME or not cell:
        return []
    made_for, stated = unit_key(sheet[-1].text), unit_key(cell[0].text)
    # "UBND xã Mẫu An" and "xã Mẫu An, tỉnh Mẫu" are one unit; there is no list that would say so.
    is_same = made_for in stated or stated in made_for
    return [] if is_same else [_made_for_another(sheet[-1].text, cell[0])]


def _of(source: ClaimSource, claims: Sequence[UnitClaim]) -> list[UnitClaim]:
    return [claim for claim in claims if claim.source is source]


def _made_for_another(made_for: str, stated: UnitClaim, unit_code: str = "") -> Finding:
    values = {"stated": made_for, "other": stated.text}
    return Finding(finding_kinds.UNIT_STATED_DIFFERENTLY, stated.place, unit_code=unit_code, values=values)


def _differing(matches: Sequence[Match]) -> list[Finding]:
    best = matches[0]
    for other in matches[1:]:
        # The first is enough: with it corrected the others agree, or are told in the next run.
        if other.unit.code != best.unit.code:
            # A form that was passed on to another unit keeps the hidden sheet of the first.
            if other.claim.source is ClaimSource.CELL:
                return [_made_for_another(best.unit.name, other.claim, best.unit.code)]
            values = {
                "stated": best.claim.text,
                "name": best.unit.name,
                "other_stated": other.claim.text,
                "other": other.unit.name,
            }
            kind = finding_kinds.UNIT_CLAIMS_DIFFER
            return [Finding(kind, best.claim.place, unit_code=best.unit.code, values=values)]
    return []

"""Finding the unit that somebody means."""

from collections.abc import Iterator, Sequence
from itertools import islice

from cchc_cli.domain.names import unit_key
from cchc_cli.domain.units import Unit, Units
from cchc_cli.errors import ResultsError
from cchc_cli.language import Message, say

_MOST_SUGGESTIONS = 3  # “Mẫu Hưng” and its neighbours; more would be a list to search again


def find_unit(stated: str, units: Units) -> Unit:
    """Find a unit by its code as it stands, else by code, name or alias however they are written.

    Raises:
        ResultsError: There is none, or several are called so; those that are like it are suggested.
    """
    # Codes may differ in case alone, and a unit may be called like the code of another.
    exact = units.by_code.get(stated.strip())
    unit = exact or units.match(stated)
    if unit is not None:
        return unit
    if called_so := [one for one in units if unit_key(stated) in {unit_key(one.code), unit_key(one.name)}]:
        raise ResultsError(
            say(
                "Several units are called “{stated}”: {units}. Name one by its code.",
                stated=stated,
                units=_named(called_so),
            )
        )
    raise ResultsError(_unknown(stated, [*islice(_nearest(stated, units), _MOST_SUGGESTIONS)]))


def _nearest(stated: str, units: Units) -> Iterator[Unit]:
    """Give the units whose names are like this one, the likest first."""
    others = units
    while (nearest := others.suggest(stated)) is not None:
        yield nearest
        others = Units(tuple(unit for unit in others if unit.code != nearest.code))


def _unknown(stated: str, nearest: Sequence[Unit]) -> Message:
    if not nearest:
        return say(
            "There is no unit “{stated}” in the results; codes and names stand in ranking.csv.",
            stated=stated,
        )
    if len(nearest) == 1:
        return say(
            "There is no unit “{stated}” in the results; is it {name} (code {code})?",
            stated=stated,
            name=nearest[0].name,
            code=nearest[0].code,
        )
    return say(
        "There is no unit “{stated}” in the results; the nearest are {units}.",
        stated=stated,
        units=_named(nearest),
    )


def _named(units: Sequence[Unit]) -> list[Message]:
    return [say("{name} ({code})", name=unit.name, code=unit.code) for unit in units]

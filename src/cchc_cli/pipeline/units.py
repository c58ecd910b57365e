"""Finding the unit that somebody means."""

from cchc_cli.domain.names import unit_key
from cchc_cli.domain.units import Unit, Units
from cchc_cli.errors import ResultsError
from cchc_cli.language import say


def find_unit(stated: str, units: Units) -> Unit:
    """Find a unit by its code as it stands, else by code, name or alias however they are written.

    Raises:
        ResultsError: There is none, or several are called so; one that is like it is suggested.
    """
    exact = units.by_code.get(stated.strip())
    unit = exact or units.match(stated)
    if unit is not None:
        return unit
    if called_so := [one for one in units if unit_key(stated) in {unit_key(one.code), unit_key(one.name)}]:
        named = [say("{name} ({code})", name=one.name, code=one.code) for one in called_so]
        raise ResultsError(
            say(
                "Several units are called “{stated}”: {units}. Name one by its code.",
                stated=stated,
                units=named,
            )
        )
    nearest = units.suggest(stated)
    if nearest is None:
        raise ResultsError(
            say(
                "There is no unit “{stated}” in the results; codes and names stand in ranking.csv.",
                stated=stated,
            )
        )
    raise ResultsError(
        say(
            "There is no unit “{stated}” in the results; is it {name} (code {code})?",
            stated=stated,
            name=nearest.name,
            code=nearest.code,
        )
    )

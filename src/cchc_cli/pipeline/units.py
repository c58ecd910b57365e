"""Finding the unit that somebody means."""

from cchc_cli.domain.units import Unit, Units
from cchc_cli.errors import ResultsError
from cchc_cli.language import say


def find_unit(stated: str, units: Units) -> Unit:
    """Find a unit by its code, name or alias.

    Raises:
        ResultsError: There is none, or several are called so; one that is like it is suggested.
    """
    unit = units.match(stated)
    if unit is not None:
        return unit
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

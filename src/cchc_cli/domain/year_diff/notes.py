"""What has to be known of a unit's row before its numbers are read."""

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from cchc_cli.domain.year_diff.matching import DiffStatus, UnitMatches
from cchc_cli.domain.year_diff.origins import Origins
from cchc_cli.domain.year_diff.year import YearResults
from cchc_cli.language import Message, say


def notes_of(
    table: pd.DataFrame, matches: UnitMatches, origins: Origins, before: YearResults
) -> Mapping[str, tuple[Message, ...]]:
    """Collect the notes of all units that have any, by unit code."""
    names = before.units["unit_name"].to_dict()
    notes = {code: tuple(_history(code, matches, origins, names)) for code in matches.statuses}
    for code, rank in _other_ranks(table).items():
        notes[str(code)] = (*notes[str(code)], say("published rank before: {rank}", rank=int(rank)))
    return {code: some for code, some in notes.items() if some}


def _history(
    code: str, matches: UnitMatches, origins: Origins, names: Mapping[object, str]
) -> Iterator[Message]:
    if code in matches.reasons:
        yield matches.reasons[code]
    claims = matches.claims.get(code, ())
    old = tuple(names[claim.old] for claim in claims)
    if len(old) > 1:
        yield _merged(old, are_even=code in origins.evenly)
    elif matches.statuses.get(code) is DiffStatus.RENAMED:
        yield say("formerly {name}", name=old[0])
    parts = tuple(names[claim.old] for claim in claims if claim.old in matches.split)
    if parts:
        yield say("takes over a part of {names}", names=parts)


def _merged(names: Sequence[str], *, are_even: bool) -> Message:
    if are_even:
        return say("merged from {names}; equal weights, because a population is missing", names=names)
    return say("merged from {names}; weighted by population", names=names)


def _other_ranks(table: pd.DataFrame) -> "pd.Series[int]":
    """Give the ranks that were published, of units that were ranked otherwise anew."""
    published, anew = table["published_rank_before"], table["rank_before"]
    return published[(published != anew).fillna(value=False)]

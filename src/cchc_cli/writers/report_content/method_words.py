"""The rules by which points, totals, ranks and bands come about, in words."""

from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.exact import Rounding, RoundingMode
from cchc_cli.domain.framework import Framework, RankedOn, Ranking, Rescale, Ties
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.framework_tree import bands_in_words, limit_in_words


def method_in_words(assessment: Assessment, language: Language) -> tuple[str, ...]:
    """Say how points, totals, ranks and bands came about."""
    return tuple(map(language.show, _method(assessment)))


def _method(assessment: Assessment) -> Sequence[Message]:
    framework = assessment.framework
    # In the order in which they are applied: whoever does the sum again reads from above.
    sentences = [
        _rounding(framework.rounding),
        *_total(framework),
        *_ties(framework.ranking),
        _rescale(framework.rescale),
        *_bands(framework),
    ]
    if assessment.options.require_evidence:
        sentences.append(say("Criteria that require evidence and have none count 0."))
    return sentences


def _rounding(rounding: Rounding) -> Message:
    decimals = rounding.decimals
    match rounding.mode:
        case RoundingMode.HALF_UP:
            return say(
                "Points are rounded to {decimals} decimals, halves up: first each criterion, "
                "then areas and totals.",
                decimals=decimals,
            )
        case RoundingMode.HALF_EVEN:
            return say(
                "Points are rounded to {decimals} decimals, halves to the even digit: first each "
                "criterion, then areas and totals.",
                decimals=decimals,
            )
        # Most places publish halves up; there is one that cuts off.
        case RoundingMode.TRUNCATE:
            return say(
                "Points are cut off after {decimals} decimals: first each criterion, then areas and totals.",
                decimals=decimals,
            )
        case _:
            assert_never(rounding.mode)


def _ties(ranking: Ranking) -> Iterator[Message]:
    if ranking.break_ties_by:
        yield say("Equal totals are ordered by the share earned in {codes}.", codes=ranking.break_ties_by)
        yield _STILL_TIED[ranking.ties]
    else:
        yield _TIES[ranking.ties]
    # That published totals rank is what everybody takes for granted who reads them.
    if ranking.on is RankedOn.EXACT:
        yield say("Ranks follow the totals before rounding.")


_TIES: Mapping[Ties, Message] = {
    Ties.COMPETITION: say("Equal units share a rank, and as many ranks after it are left out (1, 2, 2, 4)."),
    Ties.DENSE: say("Equal units share a rank, and the next rank follows at once (1, 2, 2, 3)."),
    Ties.ORDINAL: say("Every unit has a rank of its own (1, 2, 3, 4)."),
}
_STILL_TIED: Mapping[Ties, Message] = {
    Ties.COMPETITION: say(
        "Units that are still equal share a rank, and as many ranks after it are left out (1, 2, 2, 4)."
    ),
    Ties.DENSE: say(
        "Units that are still equal share a rank, and the next rank follows at once (1, 2, 2, 3)."
    ),
    Ties.ORDINAL: say("Units that are still equal have a rank of their own each (1, 2, 3, 4)."),
}


def _bands(framework: Framework) -> Iterator[Message]:
    """Say from which index a band is reached, and what keeps a unit from it."""
    if framework.bands:
        yield say("{bands} (by the index in percent).", bands=bands_in_words(framework))
    yield from (say("{limit}.", limit=limit_in_words(limit, framework)) for limit in framework.limits)


def _total(framework: Framework) -> Sequence[Message]:
    """Say how total and index come about, so that a reader can do the sum."""
    index = say("Index (%) = 100 × total / {scale}.", scale=framework.scale)
    match framework.rescale:
        case Rescale.NONE:
            return say("Total = base points + bonus − penalty."), index
        case Rescale.TOTAL:
            total = say(
                "Total = {scale} × base points / maximum points that apply to the unit + bonus − penalty.",
                scale=framework.scale,
            )
            return total, index
        case Rescale.ASSESSED:
            # Stretching a part of the points has no formula short enough to be read.
            return (index,)
        case _:
            assert_never(framework.rescale)


def _rescale(rescale: Rescale) -> Message:
    match rescale:
        case Rescale.TOTAL:
            return say(
                "Criteria that do not apply to a unit are left out, and its index is computed on the rest."
            )
        case Rescale.ASSESSED:
            return say(
                "Criteria that do not apply to a unit are left out, and what is assessed is stretched "
                "in their place; survey points stay as they are."
            )
        case Rescale.NONE:
            return say("Criteria that do not apply to a unit are left out, and the index is not stretched.")
        case _:
            assert_never(rescale)

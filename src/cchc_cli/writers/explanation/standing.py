"""What there is to say of a unit as a whole: index, rank, band, and what they rest on."""

from collections.abc import Iterator

from cchc_cli.domain.explanation import ExplainedLeaf, ExplainedTotals, Explanation, Standing
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.framework import Framework, RankedOn, Rescale, Role
from cchc_cli.domain.leaf_scores import ScoreStatus
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.language import Message, say
from cchc_cli.writers.explanation.leaf_lines import Line, finding_lines
from cchc_cli.writers.explanation.unit_hints import hint_for_unit
from cchc_cli.writers.explanation.unverified_notice import unverified_notice
from cchc_cli.writers.explanation.words import Words
from cchc_cli.writers.report_content.figures import group_name
from cchc_cli.writers.report_content.unverified import UnverifiedPoints

_SUM_DECIMALS = 9  # what sums of published points may be trusted to


def title_of(explanation: Explanation) -> str:
    """Name the unit, with its code where that is not its name."""
    unit = explanation.unit
    return unit.name if unit.code == unit.name else f"{unit.name} ({unit.code})"


def standing_lines(explanation: Explanation, words: Words, criterion: str = "") -> Iterator[Line]:
    """Say how the index comes about, and where the unit stands with it.

    Args:
        explanation: Of one unit.
        words: Those of the language.
        criterion: The code that is asked for; of a unit without points there is nothing to say of it.
    """
    # No areas: nothing was scored, so there is no sum, no band and nothing else to explain.
    if not explanation.areas:
        yield from _lines_without_points(explanation, words, criterion)
        return
    standing, say_it = explanation.standing, words.say
    if explanation.totals is not None:
        yield from _unverified(explanation, explanation.totals, words)
        yield from _total_lines(explanation.totals, explanation.framework, words)
    yield Line(words.labels["rank"], (say_it(_rank(standing, words)), *_ties(explanation, words)))
    if standing.band:
        yield Line(say_it(say("Band")), (say_it(_band(explanation)),))
    if explanation.files:
        yield Line(say_it(say("Submission")), tuple(_files(explanation, words)))
    yield from finding_lines(explanation.findings, words)


def _lines_without_points(explanation: Explanation, words: Words, criterion: str) -> Iterator[Line]:
    """Say why there are no points, and what is to be done."""
    say_it, status = words.say, explanation.standing.status
    yield Line(words.labels["rank"], (say_it(_WITHOUT_POINTS.get(status, status.in_words)),))
    if explanation.files:
        yield Line(say_it(say("Submission")), tuple(map(say_it, explanation.files)))
    # With what to do, unlike below: here is no criterion that says what is needed.
    found = explanation.findings
    if found:
        texts = (f"{one.code}: {say_it(one.message)} {say_it(_hint(one))}" for one in found)
        yield Line(words.labels["findings"], tuple(texts))
    if criterion:
        nothing = say("The unit has no points, so there are none to explain.")
        yield Line(say_it(say("Criterion {code}", code=criterion)), (say_it(nothing),))


_WITHOUT_POINTS = {
    RankStatus.UNUSABLE: say("none, because the workbook cannot be used; what is wrong stands below"),
    RankStatus.MISSING: say("none, because no workbook was received"),
}


def _hint(finding: Finding) -> Message:
    return hint_for_unit(finding.code) or finding.hint


def _unverified(explanation: Explanation, totals: ExplainedTotals, words: Words) -> Iterator[Line]:
    """Say first that points are mostly the unit's own word."""
    own = sum(leaf.final_points for leaf in explanation.leaves if _is_unverified(leaf))
    notice = unverified_notice(UnverifiedPoints(round(own, _SUM_DECIMALS), totals.base), words.figures)
    if own and notice:
        yield Line(words.say(say("Mind")), (words.say(notice),))


def _is_unverified(leaf: ExplainedLeaf) -> bool:
    return leaf.role is Role.BASE and leaf.status is ScoreStatus.UNVERIFIED


def _total_lines(totals: ExplainedTotals, framework: Framework, words: Words) -> Iterator[Line]:
    say_it = words.say
    yield Line(say_it(say("Index")), (f"{words.figures.published(totals.index_percent)} %",))
    yield Line(say_it(say("Total points")), (say_it(_formula(framework)), say_it(totals.sum)))
    if totals.index is not None:
        yield Line(say_it(say("Index from points")), (say_it(totals.index),))
    yield Line(say_it(say("Points of areas")), (say_it(totals.base_sum),))
    if totals.left_out:
        left_out = say(
            "{applicable}; {points} points are left out: {codes}",
            applicable=totals.applicable,
            points=totals.left_out_points,
            codes=totals.left_out,
        )
        yield Line(say_it(say("Maximum that applies")), (say_it(left_out),))


def _formula(framework: Framework) -> Message:
    formula = _BASE[framework.rescale]
    if framework.areas_of(Role.BONUS):
        formula = say("{formula} + bonus points", formula=formula)
    if framework.areas_of(Role.PENALTY):
        formula = say("{formula} − penalty points", formula=formula)
    return formula


_BASE = {
    Rescale.NONE: say("points of areas"),
    Rescale.TOTAL: say("scale × points of areas / maximum that applies"),
    Rescale.ASSESSED: say(
        "(scale − survey maximum) × assessed points / assessed maximum that applies + survey points"
    ),
}


def _rank(standing: Standing, words: Words) -> Message:
    if standing.rank is None:
        return standing.status.in_words
    return say(
        "{rank} of {count} in the group {group}",
        rank=standing.rank,
        count=standing.ranked,
        group=group_name(standing.group, words.language),
    )


def _ties(explanation: Explanation, words: Words) -> Iterator[str]:
    standing = explanation.standing
    if standing.tied_with:
        yield words.say(say("the same as {names}", names=standing.tied_with))
    if standing.status is RankStatus.RANKED and explanation.framework.ranking.on is RankedOn.EXACT:
        yield words.say(say("ranked by the exact index, before rounding"))


def _band(explanation: Explanation) -> Message:
    standing = explanation.standing
    # A limit names both bands, or a unit would look for the points that it lacks.
    if not standing.limited_by:
        lowest = next((one.from_ for one in explanation.framework.bands if one.name == standing.band), None)
        return say("{band} (from {lowest} %)", band=standing.band, lowest=lowest)
    return say(
        "{band}; the index alone would give {of_index}: {reason}",
        band=standing.band,
        of_index=standing.band_of_index,
        reason=standing.limited_by.rstrip("."),
    )


def _files(explanation: Explanation, words: Words) -> Iterator[str]:
    for file in explanation.files:
        yield words.say(file)
    if words.only_sheet:
        yield words.say(say("every cell is on the sheet “{sheet}”", sheet=words.only_sheet))

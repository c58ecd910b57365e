"""What changed for a framework as a whole: scale, rounding, ranking, bands, limits."""

from collections.abc import Iterator, Mapping

from cchc_cli.domain.exact import Rounding, RoundingMode
from cchc_cli.domain.framework import Band, Framework, Limit, RankedOn, Rescale, Ties
from cchc_cli.domain.framework_diff.change import ChangeKind, FrameworkChange
from cchc_cli.domain.framework_diff.node_changes import reference_messages
from cchc_cli.domain.framework_diff.words import codes_in_words, in_a_row
from cchc_cli.domain.points import in_points
from cchc_cli.language import Message, say

_MODES: Mapping[RoundingMode, Message] = {
    RoundingMode.HALF_UP: say("halves up"),
    RoundingMode.HALF_EVEN: say("halves to the even digit"),
    RoundingMode.TRUNCATE: say("cut off"),
}
# By example: the names of these kinds of rank mean nothing to an officer, and the series says it all.
_TIES: Mapping[Ties, str] = {
    Ties.COMPETITION: "1, 2, 2, 4",
    Ties.DENSE: "1, 2, 2, 3",
    Ties.ORDINAL: "1, 2, 3, 4",
}
_RANKED_ON: Mapping[RankedOn, Message] = {
    RankedOn.PUBLISHED: say("published totals"),
    RankedOn.EXACT: say("totals before rounding"),
}
_RESCALES: Mapping[Rescale, Message] = {
    Rescale.TOTAL: say("the index is computed on the rest"),
    Rescale.ASSESSED: say("what is assessed is stretched in their place"),
    Rescale.NONE: say("the index is not stretched"),
}


def header_changes(
    before: Framework, after: Framework, pairs: Mapping[str, str]
) -> tuple[FrameworkChange, ...]:
    """Say what changed besides areas and criteria.

    Args:
        before: The old framework.
        after: The new framework.
        pairs: Old codes by new codes, so that a code that is merely another is no change.
    """
    renewed = {old: new for new, old in pairs.items()}
    messages = [
        *_scalar_changes(before, after),
        *_rule_changes(before, after, renewed),
        *(message for _, message in reference_messages(before.references, after.references)),
    ]
    return tuple(FrameworkChange(ChangeKind.HEADER, "", "", message) for message in messages)


def _scalar_changes(before: Framework, after: Framework) -> Iterator[Message]:
    if before.unit_classes != after.unit_classes:
        words: dict[str, object] = {"before": before.unit_classes, "after": after.unit_classes}
        yield say("classes of units: {before} → {after}", **words)
    if before.status is not after.status:
        words = {"before": before.status.in_words, "after": after.status.in_words}
        yield say("status of the framework: {before} → {after}", **words)
    if before.scale != after.scale:
        words = {"before": in_points(before.scale), "after": in_points(after.scale)}
        yield say("scale: {before} → {after}", **words)
    if before.rounding != after.rounding:
        words = {"before": _rounding(before.rounding), "after": _rounding(after.rounding)}
        yield say("rounding: {before} → {after}", **words)
    if before.rescale is not after.rescale:
        words = {"before": _RESCALES[before.rescale], "after": _RESCALES[after.rescale]}
        yield say("where criteria do not apply: {before} → {after}", **words)


def _rule_changes(before: Framework, after: Framework, renewed: Mapping[str, str]) -> Iterator[Message]:
    old, new = before.ranking, after.ranking
    if old.ties is not new.ties:
        yield say("ranks of equal units: {before} → {after}", before=_TIES[old.ties], after=_TIES[new.ties])
    if old.on is not new.on:
        yield say("ranked on: {before} → {after}", before=_RANKED_ON[old.on], after=_RANKED_ON[new.on])
    # What was dropped orders nothing now, though something else may have its code.
    if tuple(map(renewed.get, old.break_ties_by)) != new.break_ties_by:
        words = {"before": codes_in_words(old.break_ties_by), "after": codes_in_words(new.break_ties_by)}
        yield say("equal totals are ordered by: {before} → {after}", **words)
    # Whole, and not band by band: one limit that moves makes two bands other ones.
    if before.bands != after.bands:
        words = {"before": in_a_row(map(_band, before.bands)), "after": in_a_row(map(_band, after.bands))}
        yield say("bands: {before} → {after}", **words)
    yield from _limit_changes(before, after, renewed)


def _limit_changes(before: Framework, after: Framework, renewed: Mapping[str, str]) -> Iterator[Message]:
    old = {_limit_key(limit, renewed.get(limit.when.criterion)): limit for limit in before.limits}
    new = {_limit_key(limit, limit.when.criterion): limit for limit in after.limits}
    for key, limit in old.items():
        if key not in new:
            yield say("limit that no longer holds: {limit}", limit=_limit(limit))
    for key, limit in new.items():
        if key not in old:
            yield say("new limit: {limit}", limit=_limit(limit))


def _limit_key(limit: Limit, code_now: str | None) -> tuple[object, ...]:
    # Without the reason: the same limit in other words keeps the same units down.
    return code_now, limit.when.share_below, limit.highest_band


def _limit(limit: Limit) -> Message:
    return say(
        "at most {band} with less than {share} % of the points of {code} ({reason})",
        band=limit.highest_band,
        share=limit.when.share_below * 100,
        code=limit.when.criterion,
        reason=limit.reason,
    )


def _rounding(rounding: Rounding) -> Message:
    return say("{decimals} decimals, {mode}", decimals=rounding.decimals, mode=_MODES[rounding.mode])


def _band(band: Band) -> Message:
    return say("{name} from {value}", name=band.name, value=band.from_)

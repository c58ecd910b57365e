"""Everything that there is to say of one scored criterion, line by line."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import isnan

from cchc_cli.domain.explanation import ExplainedFigure, ExplainedLeaf
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.framework import Criterion
from cchc_cli.domain.leaf_scores import PointsSource, ScoreStatus
from cchc_cli.domain.rules import Checklist
from cchc_cli.language import Message, say
from cchc_cli.writers.explanation.words import Words


@dataclass(frozen=True, slots=True)
class Line:
    """A label and what it is about; one text, or a list of them."""

    label: str
    texts: tuple[str, ...]


def how(leaf: ExplainedLeaf, words: Words) -> str:
    """Say in one line how the points came about."""
    if leaf.arithmetic is None:
        return words.say(leaf.counted)
    if is_plain(leaf):
        return words.say(leaf.arithmetic)
    return words.say(say("{arithmetic}. {counted}", arithmetic=leaf.arithmetic, counted=leaf.counted))


def is_plain(leaf: ExplainedLeaf) -> bool:
    """Tell whether the points are simply those of the figures, and nobody said otherwise."""
    # Own points beside computed ones that are the same say nothing; different ones have to be explained.
    is_computed = leaf.source is PointsSource.COMPUTED and leaf.status is ScoreStatus.VERIFIED
    return is_computed and (isnan(leaf.self_points) or leaf.self_points == leaf.computed_points)


def short_lines(leaf: ExplainedLeaf, words: Words) -> Iterator[Line]:
    """Give what a reader of all criteria needs; what is told once for all is left out."""
    labels = words.labels
    yield Line(labels["rule"], (words.rule(leaf),))
    if leaf.figures and not _says_nothing(leaf):
        yield Line(labels["figures"], tuple(_figure(one, leaf, words) for one in leaf.figures))
    yield from _ways(leaf, words)
    if leaf.full_points_need is not None:
        yield Line(labels["need"], (words.say(leaf.full_points_need),))
    yield from _own_terms(leaf, words)
    yield from finding_lines(leaf.findings, words)


def _ways(leaf: ExplainedLeaf, words: Words) -> Iterator[Line]:
    """Say how the points came about, and which points the unit gave itself."""
    own, arithmetic = words.labels["own"], words.labels["arithmetic"]
    # The cell and what counted in one line: apart, they would be the same figure twice.
    if _is_own_word(leaf):
        yield Line(own, (f"{_own(leaf, words)}. {how(leaf, words)}",))
        return
    yield Line(arithmetic, (how(leaf, words),))
    if leaf.own.value is not None and (leaf.own.repairs or not is_plain(leaf)):
        yield Line(own, (_own(leaf, words),))


def _own_terms(leaf: ExplainedLeaf, words: Words) -> Iterator[Line]:
    """Name the office and the legal texts that are the criterion's own, and none of those above it."""
    # The area above has told its own already, and everything below it inherits them.
    if leaf.criterion.owner is not None:
        yield Line(words.labels["owner"], (words.owner(leaf.owner),))
    if leaf.criterion.references:
        yield Line(words.labels["references"], tuple(map(words.reference, leaf.references)))


def all_lines(leaf: ExplainedLeaf, words: Words) -> Iterator[Line]:
    """Give everything, for a reader of this criterion alone."""
    labels = words.labels
    yield Line(labels["rule"], tuple(map(words.say, leaf.rule)))
    if leaf.figures:
        yield Line(labels["figures"], tuple(_figure(one, leaf, words) for one in leaf.figures))
    if leaf.arithmetic is not None:
        yield Line(labels["arithmetic"], (words.say(leaf.arithmetic),))
    yield Line(labels["points"], (words.say(_kinds_of_points(leaf, words)),))
    if leaf.own.value is not None:
        yield Line(labels["own"], (_own(leaf, words),))
    yield Line(labels["counted"], (words.say(leaf.counted),))
    if leaf.full_points_need is not None:
        yield Line(labels["need"], (words.say(leaf.full_points_need),))
    yield from _terms(leaf, words)
    yield from finding_lines(leaf.findings, words)


def _terms(leaf: ExplainedLeaf, words: Words) -> Iterator[Line]:
    if leaf.criterion.evidence:
        yield Line(words.labels["evidence"], (leaf.criterion.evidence,))
    if leaf.owner:
        yield Line(words.labels["owner"], (words.owner(leaf.owner),))
    if leaf.references:
        yield Line(words.labels["references"], tuple(map(words.reference, leaf.references)))


def _kinds_of_points(leaf: ExplainedLeaf, words: Words) -> Message:
    published = words.figures.published
    return say(
        "self-assessed {self}, computed {computed}, appraised {appraised}; final {final}",
        self=published(leaf.self_points),
        computed=published(leaf.computed_points),
        appraised=published(leaf.appraised_points),
        final=published(leaf.final_points),
    )


def finding_lines(findings: tuple[Finding, ...], words: Words) -> Iterator[Line]:
    """Give what was found, with the codes that “cchc rule” explains."""
    if findings:
        texts = tuple(f"{one.code}: {words.say(one.message)}" for one in findings)
        yield Line(words.labels["findings"], texts)


def _says_nothing(leaf: ExplainedLeaf) -> bool:
    """Tell whether nothing was answered, and nothing is left to name: the rule named its items already."""
    # Inputs have labels, which no rule names; whoever left them blank has to see what was asked.
    has_names = bool(leaf.criterion.inputs) and not isinstance(leaf.criterion.rule, Checklist)
    return _is_own_word(leaf) and not has_names and all(_is_blank(one) for one in leaf.figures)


def _is_blank(figure: ExplainedFigure) -> bool:
    return figure.typed is None and not figure.repairs and not figure.place.cell


def _is_own_word(leaf: ExplainedLeaf) -> bool:
    """Tell whether own points counted as they were stated, and nothing was calculated."""
    is_as_stated = leaf.own.value == leaf.final_points and leaf.own.raw is None and not leaf.own.repairs
    return leaf.status is ScoreStatus.UNVERIFIED and leaf.arithmetic is None and is_as_stated


def _figure(figure: ExplainedFigure, leaf: ExplainedLeaf, words: Words) -> str:
    """Write an answer with its cell and how it was read from it."""
    return f"{_name(figure, leaf.criterion)}{_read(figure, words)}"


def _name(figure: ExplainedFigure, criterion: Criterion) -> str:
    if criterion.is_answered_on_own_row:
        return ""
    name = figure.question.name
    # The rule of a checklist has named its items already.
    return f"{name}: " if isinstance(criterion.rule, Checklist) else f"{name}) {figure.question.label}: "


def _own(leaf: ExplainedLeaf, words: Words) -> str:
    return _read(leaf.own, words)


def _read(figure: ExplainedFigure, words: Words) -> str:
    where = words.place(figure.place)
    text = f"{words.value(figure)} ({where})" if where else words.value(figure)
    if figure.repairs:
        told = " ".join(f"{one.code}: {words.say(one.message)}" for one in figure.repairs)
        return f"{text} – {told}"
    if figure.raw is not None:
        # Repairs quote what stood there themselves.
        return words.say(say("{figure}; the cell says “{raw}”", figure=text, raw=figure.raw))
    return text

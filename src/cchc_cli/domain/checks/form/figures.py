"""Checks of figures against each other."""

from collections import Counter
from collections.abc import Iterator, Mapping

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.filled_form import FilledForm
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.submission import place_of
from cchc_cli.language import say


def part_above_whole(filled: FilledForm) -> Iterator[Finding]:
    """A share of more than all, where the framework does not itself forbid it."""
    form = filled.form
    for leaf in form.leaves:
        for name, other in leaf.shares:
            position = form.question_position[(leaf.code, name)]
            stated = filled.numbers[position]
            limit = filled.number(leaf.code, other)
            # What the framework forbids by at_most, CCHC344 tells.
            if stated > limit and form.questions[position].at_most is None:
                values = {"name": name, "stated": stated, "other": other, "limit": limit}
                place = place_of("", filled.answer_places[position])
                yield Finding(kinds.PART_ABOVE_WHOLE, place, criterion=leaf.code, values=values)


def parts_above_whole(filled: FilledForm) -> Iterator[Finding]:
    """Figures of which each is below the whole, but which add up to more than all of it."""
    for leaf in filled.form.leaves:
        for share in leaf.sum_shares:
            parts = {name: filled.number(leaf.code, name) for name in share.parts}
            limit = filled.number(leaf.code, share.whole)
            # Without their weights: who is counted for a half is no less one of all.
            added_up = sum(parts.values())
            if added_up > limit and all(number <= limit for number in parts.values()):
                named = tuple(say("{name} ({stated})", name=name, stated=parts[name]) for name in parts)
                values = {"parts": named, "stated": added_up, "other": share.whole, "limit": limit}
                place = place_of("", filled.answer_place(leaf.code, share.parts[0]))
                yield Finding(kinds.PARTS_ABOVE_WHOLE, place, criterion=leaf.code, values=values)


def inputs_contradict(filled: FilledForm) -> Iterator[Finding]:
    """The same figure with different values: each that is not what most of them say."""
    for group in filled.form.same_questions:
        answered = {at: filled.numbers[at] for at in group if filled.is_answered(at)}
        if len(set(answered.values())) > 1:
            usual, _ = Counter(answered.values()).most_common(1)[0]
            # The majority is right more often than the first.
            yield from _contradictions(filled, answered, usual)


def _contradictions(filled: FilledForm, answered: Mapping[int, float], usual: float) -> Iterator[Finding]:
    usual_at = next(at for at, number in answered.items() if number == usual)
    for at, number in answered.items():
        if number != usual:
            yield _contradiction(filled, at, usual_at)


def _contradiction(filled: FilledForm, at: int, usual_at: int) -> Finding:
    question, other = filled.form.questions[at], filled.form.questions[usual_at]
    values = {
        "label": question.label,
        "stated": filled.numbers[at],
        "other": filled.numbers[usual_at],
        "place": filled.answer_places[usual_at],
        "other_criterion": other.criterion,
    }
    place = place_of("", filled.answer_places[at])
    return Finding(kinds.INPUTS_CONTRADICT, place, criterion=question.criterion, values=values)

"""Checks of figures against each other."""

from collections import Counter
from collections.abc import Iterator

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.filled_form import FilledForm
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.submission import place_of


def part_above_whole(filled: FilledForm) -> Iterator[Finding]:
    """A share of more than all, where the framework does not itself forbid it."""
    form = filled.form
    for leaf in form.leaves:
        for name, other in leaf.shares:
            position = form.question_position[(leaf.code, name)]
            stated = filled.numbers[position]
            limit = filled.numbers[form.question_position[(leaf.code, other)]]
            if stated > limit and form.questions[position].at_most is None:
                values = {"name": name, "stated": stated, "other": other, "limit": limit}
                place = place_of("", filled.answer_places[position])
                yield Finding(kinds.PART_ABOVE_WHOLE, place, criterion=leaf.code, values=values)


def inputs_contradict(filled: FilledForm) -> Iterator[Finding]:
    """The same figure with different values: each that is not what most of them say."""
    for group in filled.form.same_questions:
        answered = [at for at in group if filled.is_answered(at)]
        values = Counter(filled.numbers[at] for at in answered)
        if len(values) < 2:  # noqa: PLR2004 - all say the same
            continue
        usual, _ = values.most_common(1)[0]
        usual_at = next(at for at in answered if filled.numbers[at] == usual)
        for at in answered:
            if filled.numbers[at] != usual:
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

"""What is legal in a scored criterion but probably not meant."""

from collections.abc import Iterator
from fractions import Fraction

import numpy as np

from cchc_cli.domain.expression import Expression, Operands
from cchc_cli.domain.framework.criterion import Criterion, InputType
from cchc_cli.domain.framework.trials import best_points, reached_steps
from cchc_cli.domain.remark import KeyPath, Remark
from cchc_cli.domain.rules import Checklist, Choice, Count, Info, Ratio, Steps
from cchc_cli.domain.rules.computed import Step
from cchc_cli.language import say


def leaf_lint(path: KeyPath, leaf: Criterion, owner: str | None) -> Iterator[Remark]:
    """Give everything in a scored criterion that its author should look at again."""
    # Points may be zeroed for want of evidence, so somebody has to be there to judge it.
    if leaf.evidence is not None and owner is None:
        yield Remark((*path, "evidence"), say("Evidence is required, but no `owner` looks at it."))
    if not isinstance(leaf.scoring_rule, Info):
        yield from _rule_lint((*path, "rule"), leaf)
        yield from _unused_input_lint(path, leaf)
        yield from _best_points_lint(path, leaf)


def _rule_lint(rule_path: KeyPath, leaf: Criterion) -> Iterator[Remark]:
    match leaf.scoring_rule:
        case Choice(options=options):
            yield from _option_lint((*rule_path, "options"), options)
        case Checklist() as rule:
            yield from _checklist_lint(rule_path, rule, leaf.max_points)
        case Count(each=each) if not each:
            yield Remark((*rule_path, "each"), say("With 0 points for each, the number changes nothing."))
        case Ratio(target=target, floor=floor) if target < floor:
            yield Remark(
                (*rule_path, "floor"), say("The floor is above the target, so only 0 or all points remain.")
            )
        case Steps() as rule:
            yield from _steps_lint((*rule_path, "steps"), rule, leaf)


def _option_lint(path: KeyPath, options: dict[str, Fraction]) -> Iterator[Remark]:
    for label, points in options.items():
        if points < 0:
            yield Remark((*path, label), say("{points} points count as 0.", points=points))


def _checklist_lint(path: KeyPath, rule: Checklist, max_points: Fraction) -> Iterator[Remark]:
    total = sum((ticked.points for ticked in rule.items.values()), Fraction(0))
    if total > max_points:
        message = say(
            "The items add up to {total}; what is above {max_points} is cut off.",
            total=total,
            max_points=max_points,
        )
        yield Remark((*path, "items"), message)


def _steps_lint(path: KeyPath, rule: Steps, leaf: Criterion) -> Iterator[Remark]:
    reached = reached_steps(leaf, rule)
    lowest = rule.steps[0]
    for position, step in enumerate(rule.steps):
        below = (*path, position)
        if position and _order(step) >= _order(lowest):
            yield Remark(
                below,
                say("This step is never reached: steps stand highest first, and one above comes before."),
            )
        elif position not in reached:
            # Mostly 80 was written for 80 %, which no share reaches.
            message = say(
                "None of the figures that were tried reaches this step; is {threshold} right?",
                threshold=step.threshold,
            )
            yield Remark(below, message)
        # Against all above and not only the one before: behind a low step everything is out of reach.
        lowest = min(lowest, step, key=_order)
        points = _constant(step.points, leaf.max_points)
        if points is not None and points > leaf.max_points:
            message = say(
                "This step gives more than {max_points} points; the rest is cut off.",
                max_points=leaf.max_points,
            )
            yield Remark((*below, "points"), message)


def _order(step: Step) -> tuple[Fraction, bool]:
    # "above 50 %" stands higher than "from 50 %": the value 50 % itself is left for the latter.
    return step.threshold, step.above is not None


def _constant(expression: Expression, max_points: Fraction) -> Fraction | None:
    if not {"max_points"}.issuperset(expression.names):
        return None
    given = {"max_points": np.array([max_points], dtype=object)}
    value = expression.over(Operands(given, 1, is_exact=True))[0]
    return value if isinstance(value, Fraction) else None


def _unused_input_lint(path: KeyPath, leaf: Criterion) -> Iterator[Remark]:
    used = {name.removeprefix("previous.") for name in leaf.scoring_rule.reads}
    used |= {stated.at_most for stated in leaf.inputs.values() if stated.at_most is not None}
    for name, stated in leaf.inputs.items():
        # Texts name documents and places; no rule computes with them.
        if name not in used and stated.type is not InputType.TEXT:
            yield Remark((*path, "inputs", name), say("The input “{name}” changes no points.", name=name))


def _best_points_lint(path: KeyPath, leaf: Criterion) -> Iterator[Remark]:
    if not leaf.max_points:
        yield Remark((*path, "max_points"), say("A rule that can give at most 0 points; is it of kind info?"))
        return
    best = best_points(leaf)
    if best is not None and best < leaf.max_points:
        message = say(
            "No answer that was tried earns more than {best} of the {max_points} points.",
            best=best,
            max_points=leaf.max_points,
        )
        yield Remark((*path, "rule"), message)

"""What is to be done to earn the full points of a criterion, as its rule has it for every unit."""

import re
from fractions import Fraction
from math import ceil, floor

from cchc_cli.domain.expression_words import in_words
from cchc_cli.domain.framework import Criterion
from cchc_cli.domain.points import in_points
from cchc_cli.domain.rules import Checklist, Choice, Count, Formula, Ratio, Relative, Rule, Steps
from cchc_cli.domain.rules.relative import Direction
from cchc_cli.language import Language, Message, say


def task_of(leaf: Criterion, language: Language) -> str:
    """Say what to do; letters that stand for figures are told."""
    task = _reached(leaf.scoring_rule, leaf.max_points)
    if task is None:
        return _as_the_rule_says(leaf, language)
    return with_labels(language.show(task), leaf)


def with_labels(text: str, leaf: Criterion) -> str:
    """Add what the letters mean that stand for figures in a text, unless it says so already."""
    words = frozenset(re.findall(r"\b\w+\b", text))
    named = [
        f"{name}: {figure.label}"
        for name, figure in leaf.inputs.items()
        if name in words and figure.label not in text
    ]
    return f"{text} ({'; '.join(named)})" if named else text


def tells(rule: Rule) -> bool:
    """Tell whether what the full points need can be said shorter than the rule itself."""
    return not isinstance(rule, Formula)


def _best_answer(rule: Choice) -> Message:
    most = max(rule.options.values())
    labels = " / ".join(f"“{label}”" for label, points in rule.options.items() if points == most)
    return say("reach the answer {labels}", labels=labels)


def _reached(rule: Rule, max_points: Fraction) -> Message | None:
    match rule:
        case Choice():
            return _best_answer(rule)
        case Checklist(items=items):
            labels = "; ".join(one.label for one in items.values())
            return say("have all of these: {labels}", labels=labels)
        case Count():
            return _number(rule, max_points)
        case _:
            return _measured(rule)


def _measured(rule: Rule) -> Message | None:
    """Say how far a value is to be brought, where a rule measures one."""
    match rule:
        case Ratio(share=share, target=target):
            return say("bring {share} to {target} % or more", share=in_words(share), target=target * 100)
        case Steps():
            # The first is the highest.
            best = rule.range_in_words(rule.steps[0])
            return say("bring {value} to the highest step ({range})", value=in_words(rule.value), range=best)
        case Relative(direction=Direction.LOWER):
            return say("bring {value} as far down as possible", value=in_words(rule.value))
        case Relative():
            return say("bring {value} as far up as possible", value=in_words(rule.value))
        case _:
            return None


def _number(rule: Count, max_points: Fraction) -> Message | None:
    # A deduction starts from the maximum and takes away; a reward starts from nothing.
    start = max_points if rule.start == "max" else rule.start
    # Nothing that a unit does changes such points.
    if not rule.each:
        return None
    exact = (max_points - start) / rule.each
    if rule.each > 0:
        return say("reach a number of {needed} or more", needed=ceil(exact))
    # Rounded against the unit: 2.5 cases are too many at three, so two are let happen.
    return (
        say("let no case happen") if exact < 1 else say("let at most {most} cases happen", most=floor(exact))
    )


def _as_the_rule_says(leaf: Criterion, language: Language) -> str:
    # What the framework itself tells units comes before a rule read out.
    if leaf.guidance:
        return leaf.guidance.strip().rstrip(".")
    rule = "; ".join(map(language.show, leaf.scoring_rule.in_words(leaf.max_points)))
    full = say("earn {points} by this rule: {rule}", points=in_points(leaf.max_points), rule=rule)
    return with_labels(language.show(full), leaf)

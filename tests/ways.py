"""Rules, figures and terms for tests of explanations."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import TypeVar

from cchc_cli.domain.exact import Rounding, RoundingMode
from cchc_cli.domain.explanation.exact_steps import Terms
from cchc_cli.domain.explanation.measure import Answered
from cchc_cli.domain.framework import Criterion
from cchc_cli.domain.rules import Rule
from cchc_cli.language import Language, LanguageCode, Message

Figures = Mapping[str, float | str]
Kind = TypeVar("Kind", bound=Rule)

INPUTS = {
    "a": {"label": "A", "type": "count"},
    "b": {"label": "B", "type": "count"},
    "n": {"label": "N", "type": "number"},
    "p": {"label": "P", "type": "percent"},
}
_ASKING = {"choice", "checklist", "count", "award", "info"}
_ENGLISH = Language(LanguageCode.EN)


def leaf_of(rule: Mapping[str, object], max_points: object = 2, **more: object) -> Criterion:
    """Make a leaf; a rule that asks nothing by itself has the inputs a, b, n and p."""
    asked = {} if rule["kind"] in _ASKING else {"inputs": INPUTS}
    described = {"code": "1", "name": "x", "max_points": max_points, "rule": rule, **asked, **more}
    return Criterion.model_validate(described)


def rule_of(kind: type[Kind], rule: Mapping[str, object]) -> Kind:
    """Read a rule of a kind."""
    read = leaf_of(rule).scoring_rule
    assert isinstance(read, kind)
    return read


def answered(figures: Figures, shown: Mapping[str, object] | None = None) -> Answered:
    """Lay figures out for the way, by their digits; ``shown`` is what people write for some of them."""
    numbers = {name: Fraction(str(one)) for name, one in figures.items() if not isinstance(one, str)}
    return Answered(
        numbers, {name: one for name, one in figures.items() if isinstance(one, str)}, shown or {}
    )


def terms_of(max_points: str = "2", decimals: int = 2, mode: RoundingMode = RoundingMode.HALF_UP) -> Terms:
    """Give the terms of a criterion."""
    return Terms(Fraction(max_points), Rounding(decimals=decimals, mode=mode))


def shown(messages: Iterable[Message], language: Language = _ENGLISH) -> list[str]:
    """Write messages in a language."""
    return [language.show(message) for message in messages]

"""Shares: which figures of a criterion are counted among others.

Rules say it by the way in which they calculate: ``a / b``, or ``(b + 50% * c) / a``.
"""

import ast
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cchc_cli.domain.expression import Expression
from cchc_cli.domain.framework.criterion import Criterion, InputType
from cchc_cli.domain.rules import Formula, Ratio, Steps
from cchc_cli.domain.rules.computed import Step


class SumShare(NamedTuple):
    """A share such as ``(b + 50% * c) / a``: its parts, of which no case is in two, and the whole."""

    parts: tuple[str, ...]
    whole: str


def shares(leaf: Criterion) -> Iterator[tuple[str, str]]:
    """Find the part and the whole of a share that cannot be more than all.

    A criterion that gives more for more than all, such as revenue above last year's, has
    no such pair, and neither have amounts of money: only what is counted is part of a whole.
    """
    expression = _share(leaf)
    match None if expression is None else expression.tree:
        # Names alone: of 1 - a / b, or of (a + b) / c, nobody can say which cell is wrong.
        case ast.BinOp(left=ast.Name(id=part), op=ast.Div(), right=ast.Name(id=whole)):
            pair = (part, whole)
        case ast.Call(func=ast.Name(id="share"), args=[ast.Name(id=part), ast.Name(id=whole), *_]):
            pair = (part, whole)
        case _:
            return
    if _are_counts(leaf, pair):
        yield pair


def _are_counts(leaf: Criterion, names: Iterable[str]) -> bool:
    return all(name in leaf.inputs and leaf.inputs[name].type is InputType.COUNT for name in names)


def _share(leaf: Criterion) -> Expression | None:
    match leaf.rule:
        # A target above 100 % says that the figures may be more than all.
        case Ratio(share=share, target=target) if target <= 1:
            return share
        case Steps(value=value, steps=steps) if not any(map(_is_above_all, steps)):
            return value
        case _:
            return None


def _is_above_all(step: Step) -> bool:
    return step.threshold > 1 or (step.above is not None and step.threshold == 1)


_NOISE = 1e-9  # 70 %, 20 % and 10 % are a little more than all of it as doubles


class _Term(NamedTuple):
    """A weighted part of a whole within an expression."""

    part: str
    whole: str
    weight: float


def sum_shares(leaf: Criterion) -> Iterator[SumShare]:
    """Find the share that figures are added up to, or taken away from, and that cannot be more than all."""
    expression = leaf.rule.points_ if isinstance(leaf.rule, Formula) else _share(leaf)
    terms = () if expression is None else tuple(_terms(_without_limits(expression.tree)))
    if len(terms) > 1 and _are_parts_of_one(leaf, terms):
        yield SumShare(tuple(term.part for term in terms), terms[0].whole)


def _are_parts_of_one(leaf: Criterion, terms: Sequence[_Term]) -> bool:
    first = terms[0]
    is_one = all(term.whole == first.whole and term.weight * first.weight > 0 for term in terms)
    weights = [abs(term.weight) for term in terms]
    # A part that counts more than once says that more than all is possible. Weights of at most 1
    # together are those of a mean: there the same case may be in each of the parts.
    weigh_as_parts = max(weights) <= 1 < sum(weights) - _NOISE
    return is_one and weigh_as_parts and _are_counts(leaf, (first.whole, *(term.part for term in terms)))


def _without_limits(node: ast.expr) -> ast.expr:
    """Give what is limited, rounded or multiplied by the maximum points."""
    match node:
        case ast.BinOp(left=ast.Name(id="max_points"), op=ast.Mult(), right=inner):
            return _without_limits(inner)
        # Of two figures either may be the larger one; beside a number it is a limit.
        case ast.Call(func=ast.Name(id="min" | "max"), args=[limit, inner]) if _number(limit) is not None:
            return _without_limits(inner)
        case ast.Call(func=ast.Name(id="round"), args=[inner, _]):
            return _without_limits(inner)
        case _:
            return node


def _terms(node: ast.expr, weight: float = 1.0, whole: str = "") -> Iterator[_Term]:
    match node:
        case ast.Name(id=part) if whole:
            yield _Term(part, whole, weight)
        case ast.BinOp(left=left, op=ast.Add() | ast.Sub() as operator, right=right):
            yield from _terms(left, weight, whole)
            yield from _terms(right, weight if isinstance(operator, ast.Add) else -weight, whole)
        case ast.BinOp(left=left, op=ast.Mult(), right=right) if (factor := _number(left)) is not None:
            yield from _terms(right, weight * factor, whole)
        case ast.BinOp(left=left, op=ast.Mult(), right=right) if (factor := _number(right)) is not None:
            yield from _terms(left, weight * factor, whole)
        case (
            ast.BinOp(left=part_of_it, op=ast.Div(), right=ast.Name(id=all_of_it))
            | ast.Call(func=ast.Name(id="share"), args=[part_of_it, ast.Name(id=all_of_it), *_])
        ) if not whole:
            yield from _terms(part_of_it, weight, all_of_it)


def _number(node: ast.expr) -> float | None:
    match node:
        case ast.Constant(value=int() | float() as number):
            return float(number)
        case ast.BinOp(
            left=ast.Constant(value=int() | float() as percent), op=ast.Div(), right=ast.Constant(value=100)
        ):
            return percent / 100
        case _:
            return None

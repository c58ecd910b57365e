"""Expressions the way people write them: ``max_points * share(a, b, 0)`` is "maximum points × a/b".

What is arithmetic is written as arithmetic, with as few brackets as it needs; functions
and names that are not the unit's own figures are words of the reader's language.
"""

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

import numpy as np

from cchc_cli.domain.expression import Expression, Operands
from cchc_cli.language import Message, say

Number: TypeAlias = float | Fraction

_OWN_VALUE = "value"

_WORDS, _SUM, _PRODUCT, _QUOTIENT, _SIGN, _ATOM = range(6)
"""How tightly a part holds together; a part stands in brackets in one that holds tighter."""

_OPERATORS: Mapping[type[ast.operator], tuple[str, int]] = {
    ast.Add: ("{left} + {right}", _SUM),
    ast.Sub: ("{left} − {right}", _SUM),
    ast.Mult: ("{left} × {right}", _PRODUCT),
    ast.Div: ("{left}/{right}", _QUOTIENT),
}


@dataclass(frozen=True)
class _Part:
    message: Message
    tightness: int

    def within(self, tightness: int) -> Message:
        """Give it as a part of something that holds together so tightly."""
        return self.message if self.tightness >= tightness else Message("({part})", {"part": self.message})


@dataclass(frozen=True)
class _Names:
    """What names are written as; a name without a part stays a name."""

    parts: Mapping[str, _Part]
    figures: Mapping[str, Number]
    """Empty where no unit is spoken of."""

    def is_zero(self, node: ast.expr) -> bool:
        """Tell whether something comes to 0 with the figures, so that nothing can be divided by it."""
        if isinstance(node, ast.Name):
            return self.figures.get(node.id) == 0
        if not self.figures:
            return False
        columns = {name: np.array([figure], dtype=object) for name, figure in self.figures.items()}
        return bool(Expression(ast.unparse(node)).over(Operands(columns, 1, is_exact=True))[0] == 0)


_PLAIN = _Names({}, {})


def in_words(expression: Expression, value: Expression | None = None) -> Message:
    """Say an expression.

    Args:
        expression: What to say.
        value: What ``value`` stands for in it.
    """
    names = _PLAIN if value is None else _Names({_OWN_VALUE: _part(value.tree, _PLAIN)}, {})
    return _part(expression.tree, names).message


def with_figures(
    expression: Expression,
    figures: Mapping[str, Number],
    shown: Mapping[str, object] | None = None,
    *,
    in_product: bool = False,
) -> Message:
    """Say an expression with a unit's figures in the place of their names: "18/20".

    Args:
        expression: What to say.
        figures: By name; a name without a figure stays a name.
        shown: What is written for a figure that is no plain number, such as a percentage.
        in_product: Whether it is going to stand in a product.
    """
    written = shown or {}
    parts = {name: _figure(figure, written.get(name)) for name, figure in figures.items()}
    return _part(expression.tree, _Names(parts, figures)).within(_QUOTIENT if in_product else _SUM)


def _figure(figure: Number, shown: object) -> _Part:
    if shown is not None or figure >= 0:
        message = Message("{figure}", {"figure": figure if shown is None else shown})
        return _Part(message, _WORDS if figure < 0 else _ATOM)
    # In brackets within anything: 5 − (−3).
    return _Part(Message("−{figure}", {"figure": -figure}), _WORDS)


def substitutes_in_words(*expressions: Expression) -> tuple[Message, ...]:
    """Say what stands for each share that has no denominator, once."""
    words = (words for expression in expressions for words in _substitutes(expression.tree))
    return tuple({str(word): word for word in words}.values())


def is_share(expression: Expression) -> bool:
    """Tell whether it is one number divided by another, so that people think of percentages."""
    tree = expression.tree
    if isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name):
        return tree.func.id == "share"
    return isinstance(tree, ast.BinOp) and isinstance(tree.op, ast.Div)


def _substitutes(tree: ast.AST) -> Iterator[Message]:
    match tree:
        case ast.Call(func=ast.Name(id="share"), args=[count, of, otherwise]):
            yield say(
                "where {denominator} is 0, {share} counts as {otherwise}",
                denominator=_part(of, _PLAIN).message,
                share=_operation(ast.Div(), count, of, _PLAIN).message,
                otherwise=_part(otherwise, _PLAIN).message,
            )
    for node in ast.iter_child_nodes(tree):
        yield from _substitutes(node)


def _part(node: ast.expr, names: _Names) -> _Part:
    match node:
        case ast.BinOp(
            # What a percentage was parsed into; a division by 100 that somebody wrote out reads no worse so.
            left=ast.Constant(value=int() | float() as percent),
            op=ast.Div(),
            right=ast.Constant(value=100),
        ):
            return _Part(Message("{percent} %", {"percent": Fraction(repr(percent))}), _ATOM)
        case ast.BinOp(left=left, op=operator, right=right):
            return _operation(operator, left, right, names)
        case ast.UnaryOp(operand=inner):
            return _Part(Message("−{part}", {"part": _part(inner, names).within(_SIGN)}), _SIGN)
        case ast.Call(func=ast.Name(id=function), args=arguments):
            return _call(function, arguments, names)
        case ast.Name(id=name) if name in names.parts:
            return names.parts[name]
        case _:
            return _Part(_atom(node), _ATOM)


def _atom(node: ast.expr) -> Message:
    match node:
        case ast.Constant(value=int() | float() as number):
            return Message("{number}", {"number": Fraction(repr(number))})
        case ast.Name(id="max_points"):
            return say("maximum points")
        case ast.Attribute(attr=name):
            return say("{name} of last year", name=name)
        case _:
            return Message("{name}", {"name": ast.unparse(node)})


def _operation(operator: ast.operator, left: ast.expr, right: ast.expr, names: _Names) -> _Part:
    # A slash is read like the line of a fraction: a product above it stands in brackets as well.
    text, tightness = _OPERATORS[type(operator)]
    parts = {
        "left": _part(left, names).within(tightness + isinstance(operator, ast.Div)),
        "right": _part(right, names).within(tightness + isinstance(operator, ast.Div | ast.Sub)),
    }
    return _Part(Message(text, parts), tightness)


def _call(function: str, arguments: Sequence[ast.expr], names: _Names) -> _Part:
    match function, arguments:
        case "share", [count, of, *otherwise]:
            share = _operation(ast.Div(), count, of, names)
            return _taken(share, otherwise[0], names) if otherwise and names.is_zero(of) else share
        case "round", [number, ast.Constant(value=decimals)]:
            rounded = say(
                "{number} rounded to {decimals} decimals",
                number=_part(number, names).message,
                decimals=decimals,
            )
            return _Part(rounded, _WORDS)
        case "min", _:
            return _Part(say("the smallest of: {numbers}", numbers=_listed(arguments, names)), _WORDS)
        case _:
            return _Part(say("the largest of: {numbers}", numbers=_listed(arguments, names)), _WORDS)


def _taken(share: _Part, otherwise: ast.expr, names: _Names) -> _Part:
    """Say what stands for a share of figures that leave nothing to divide by."""
    otherwise_said = _part(otherwise, names).message
    return _Part(say("{share}, taken as {otherwise}", share=share.message, otherwise=otherwise_said), _WORDS)


def _listed(arguments: Sequence[ast.expr], names: _Names) -> Message:
    """Name numbers one after the other; a comma may be a decimal one."""
    numbers = {f"n{position}": _part(argument, names).message for position, argument in enumerate(arguments)}
    return Message("; ".join(f"{{{name}}}" for name in numbers), numbers)

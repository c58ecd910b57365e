"""Expressions the way people write them: ``max_points * share(a, b, 0)`` is "maximum points × a/b".

What is arithmetic is written as arithmetic, with as few brackets as it needs; functions
and names that are not the unit's own figures are words of the reader's language.
"""

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from cchc_cli.domain.expression import Expression
from cchc_cli.language import Message, say

_WORDS, _SUM, _PRODUCT, _QUOTIENT, _SIGN, _ATOM = range(6)
"""How tightly a part holds together; a part stands in brackets in one that holds tighter."""

_OPERATORS: Mapping[type[ast.operator], tuple[str, int]] = {
    ast.Add: ("{left} + {right}", _SUM),
    ast.Sub: ("{left} - {right}", _SUM),
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


def in_words(expression: Expression, value: Expression | None = None) -> Message:
    """Say an expression.

    Args:
        expression: What to say.
        value: What ``value`` stands for in it.
    """
    return _part(_inserted(expression, value)).message


def with_figures(expression: Expression, figures: Mapping[str, float]) -> Message:
    """Say an expression with a unit's figures in the place of their names: "18/20".

    Args:
        expression: What to say.
        figures: By name; a name without a figure stays a name.
    """
    tree = ast.parse(ast.unparse(expression.tree), mode="eval").body
    inserted: ast.expr = _Figures(figures).visit(tree)
    return _part(inserted).message


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


def _inserted(expression: Expression, value: Expression | None) -> ast.expr:
    if value is None:
        return expression.tree
    inserted: ast.expr = _Insertion(value.tree).visit(
        # A copy, because the transformer changes the tree that it visits.
        ast.parse(ast.unparse(expression.tree), mode="eval").body
    )
    return inserted


class _Insertion(ast.NodeTransformer):
    def __init__(self, value: ast.expr) -> None:
        self._value = value

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return self._value if node.id == "value" else node


class _Figures(ast.NodeTransformer):
    def __init__(self, figures: Mapping[str, float]) -> None:
        self._figures = figures

    def visit_Name(self, node: ast.Name) -> ast.expr:
        figure = self._figures.get(node.id)
        return node if figure is None else ast.Constant(value=figure)


def _substitutes(tree: ast.AST) -> Iterator[Message]:
    match tree:
        case ast.Call(func=ast.Name(id="share"), args=[count, of, otherwise]):
            yield say(
                "where {denominator} is 0, {share} counts as {otherwise}",
                denominator=_part(of).message,
                share=_operation(ast.Div(), count, of).message,
                otherwise=_part(otherwise).message,
            )
    for node in ast.iter_child_nodes(tree):
        yield from _substitutes(node)


def _part(node: ast.expr) -> _Part:
    match node:
        case ast.BinOp(
            # What a percentage was parsed into; a division by 100 that somebody wrote out reads no worse so.
            left=ast.Constant(value=int() | float() as percent),
            op=ast.Div(),
            right=ast.Constant(value=100),
        ):
            return _Part(Message("{percent} %", {"percent": Fraction(repr(percent))}), _ATOM)
        case ast.BinOp(left=left, op=operator, right=right):
            return _operation(operator, left, right)
        case ast.UnaryOp(operand=inner):
            return _Part(Message("-{part}", {"part": _part(inner).within(_SIGN)}), _SIGN)
        case ast.Call(func=ast.Name(id=function), args=arguments):
            return _call(function, arguments)
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


def _operation(operator: ast.operator, left: ast.expr, right: ast.expr) -> _Part:
    # A slash is read like the line of a fraction: a product above it stands in brackets as well.
    text, tightness = _OPERATORS[type(operator)]
    parts = {
        "left": _part(left).within(tightness + isinstance(operator, ast.Div)),
        "right": _part(right).within(tightness + isinstance(operator, ast.Div | ast.Sub)),
    }
    return _Part(Message(text, parts), tightness)


def _call(function: str, arguments: Sequence[ast.expr]) -> _Part:
    match function, arguments:
        case "share", [count, of, *_]:
            return _operation(ast.Div(), count, of)
        case "round", [number, ast.Constant(value=decimals)]:
            rounded = say(
                "{number} rounded to {decimals} decimals", number=_part(number).message, decimals=decimals
            )
            return _Part(rounded, _WORDS)
        case "min", _:
            return _Part(say("the smallest of: {numbers}", numbers=_listed(arguments)), _WORDS)
        case _:
            return _Part(say("the largest of: {numbers}", numbers=_listed(arguments)), _WORDS)


def _listed(arguments: Sequence[ast.expr]) -> Message:
    """Name numbers one after the other; a comma may be a decimal one."""
    numbers = {f"n{position}": _part(argument).message for position, argument in enumerate(arguments)}
    return Message("; ".join(f"{{{name}}}" for name in numbers), numbers)

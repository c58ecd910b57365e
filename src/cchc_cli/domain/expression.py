"""Expressions over inputs, such as ``min(1, a / b)``: parsed once, run over columns.

The language is the one of framework files: numbers, percentages (``80%``), names of
inputs, ``value``, ``max_points``, ``previous.a`` (last year's input), ``+ - * / ( )``,
``min``, ``max``, ``share(n, d)``, ``share(n, d, z)`` (z where d is zero) and
``round(x, n)`` (half up). Text is parsed with :mod:`ast` against a whitelist and turned
into functions; it is never evaluated as Python.
"""

import ast
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, reduce
from typing import Any, TypeAlias

import numpy as np
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from cchc_cli.domain.exact import (
    HALF_UP,
    Column,
    Rounding,
    divide,
    is_missing,
    maximum,
    minimum,
)
from cchc_cli.domain.frozen import refusal
from cchc_cli.language import Message, say

MAX_LENGTH = 500  # parsing and compiling recurse; so long a text stays far from the 1,000 calls Python allows
MAX_DEPTH = 30
LARGEST_NUMBER = 10**15  # up to here a double still tells eighths of a point apart; 1e400 is infinite
FUNCTIONS = ("min", "max", "share", "round")

_PERCENTAGE = re.compile(r"(\d+(?:\.\d+)?)\s*%")


@dataclass(frozen=True)
class Operands:
    """The columns an expression runs over, all of one length and one kind of number."""

    columns: Mapping[str, Column]
    size: int
    is_exact: bool = False
    slack: float = 0.0

    def column(self, name: str) -> Column:
        """Give the column of a name; no values where nothing is known of it."""
        # Last year is not known of every unit, and an expression may name it all the same.
        found = self.columns.get(name)
        return np.full(self.size, np.nan) if found is None else found

    def constant(self, number: Fraction) -> Column:
        """Give a column that is the same number for every unit."""
        if self.is_exact:
            return np.full(self.size, number, dtype=object)
        return np.full(self.size, float(number))


_Run: TypeAlias = Callable[[Operands], Column]


class ExpressionError(ValueError):
    """A text is no expression; ``message`` says why, and which part."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True)
class Expression:
    """A parsed expression. Two are equal when their texts are."""

    text: str

    def __post_init__(self) -> None:
        """Refuse a text that is no expression, at load time.

        Raises:
            ExpressionError: With the reason and the part that is wrong.
        """
        _ = self._run

    def __reduce__(self) -> "tuple[type[Expression], tuple[str]]":
        """Go to other processes as text: what it was made into cannot."""
        return type(self), (self.text,)

    @cached_property
    def tree(self) -> ast.expr:
        """Its syntax; a percentage is a number divided by 100."""
        return _parse(self.text)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names it reads, in order of appearance; last year's are ``previous.a``."""
        found: dict[str, None] = {}
        _collect_names(self.tree, found)
        return tuple(found)

    def over(self, operands: Operands) -> Column:
        """Give its value for every unit; no value where an operand has none or is divided by 0."""
        return self._run(operands)

    def __str__(self) -> str:
        """Give the text as it was written."""
        return self.text

    @cached_property
    def _run(self) -> _Run:
        return _compile(self.tree)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401 - pydantic's own signature
        """Let framework files write an expression as text or as a bare number."""
        return core_schema.no_info_plain_validator_function(
            _from_yaml, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe it to editors."""
        return {"anyOf": [{"type": "string"}, {"type": "number"}]}


def _from_yaml(value: object) -> Expression:
    if isinstance(value, Expression):
        return value
    try:
        return Expression(str(value))
    except ExpressionError as error:
        raise refusal(error.message) from error


def _parse(text: str) -> ast.expr:
    if len(text) > MAX_LENGTH:
        raise ExpressionError(say("The expression is too long: {part}…", part=text[:40]))
    # In brackets, because a / 80% is a / (80/100) and not a / 80 / 100.
    plain = _PERCENTAGE.sub(r"(\1/100)", text)
    try:
        tree = ast.parse(plain.strip(), mode="eval").body
    # Which of them comes of a null character or of many brackets depends on the version of Python.
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise ExpressionError(say("“{part}” is not an expression.", part=text)) from error
    if _depth(tree) > MAX_DEPTH:
        raise ExpressionError(say("The expression is nested too deeply: {part}…", part=text[:40]))
    return tree


def _depth(node: ast.AST) -> int:
    return 1 + max(map(_depth, ast.iter_child_nodes(node)), default=0)


def _collect_names(node: ast.AST, found: dict[str, None]) -> None:
    match node:
        case ast.Attribute(value=ast.Name(id="previous"), attr=name):
            found[f"previous.{name}"] = None
        case ast.Name(id=name):
            found[name] = None
        case ast.Call(args=arguments):
            for argument in arguments:
                _collect_names(argument, found)
        case _:
            for child in ast.iter_child_nodes(node):
                _collect_names(child, found)


def _compile(node: ast.expr) -> _Run:
    match node:
        # For Python, True is an int.
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            exact = _exact(number, node)
            return lambda operands: operands.constant(exact)
        case ast.Name(id=name) if name != "previous":
            return lambda operands: operands.column(name)
        case ast.Attribute(value=ast.Name(id="previous"), attr=name):
            return lambda operands: operands.column(f"previous.{name}")
        case ast.UnaryOp(op=ast.USub(), operand=inner):
            run = _compile(inner)
            return lambda operands: -run(operands)
        case ast.BinOp(left=left, op=operator, right=right):
            return _compile_operation(operator, _compile(left), _compile(right), node)
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
            return _compile_call(name, arguments, node)
        case _:
            raise ExpressionError(say("“{part}” is not allowed in an expression.", part=ast.unparse(node)))


def _exact(number: float, node: ast.expr) -> Fraction:
    """Take a number by the digits that were written."""
    if abs(number) > LARGEST_NUMBER:
        raise ExpressionError(say("The number “{part}” is too large.", part=ast.unparse(node)))
    return Fraction(repr(number))


def _compile_operation(operator: ast.operator, left: _Run, right: _Run, node: ast.expr) -> _Run:
    match operator:
        case ast.Add():
            return lambda operands: left(operands) + right(operands)
        case ast.Sub():
            return lambda operands: left(operands) - right(operands)
        case ast.Mult():
            return lambda operands: left(operands) * right(operands)
        case ast.Div():
            return lambda operands: divide(left(operands), right(operands), operands.slack)
        case _:
            raise ExpressionError(
                say("The operator in “{part}” is not allowed; use + - * /.", part=ast.unparse(node))
            )


def _compile_call(name: str, arguments: Sequence[ast.expr], node: ast.expr) -> _Run:
    runs = [_compile(argument) for argument in arguments]
    match name, runs:
        case (("min" | "max"), [_, _, *_]):
            pick = minimum if name == "min" else maximum
            return lambda operands: reduce(pick, [run(operands) for run in runs])
        case "share", [count, of]:
            return lambda operands: divide(count(operands), of(operands), operands.slack)
        case "share", [count, of, otherwise]:
            return lambda operands: _share_or(count, of, otherwise, operands)
        case "round", [number, _]:
            # Half up whatever the framework publishes: an index that rounds its ratios says so by itself.
            rounding = Rounding(decimals=_decimals(arguments[1]), mode=HALF_UP)
            return lambda operands: _round(rounding, number(operands), operands.slack)
        case _:
            raise ExpressionError(_why_no_call(name, node))


def _why_no_call(name: str, node: ast.expr) -> Message:
    if name in FUNCTIONS:
        return say("“{part}” has the wrong number of arguments.", part=ast.unparse(node))
    return say("“{part}” is no known function; use min, max, share or round.", part=ast.unparse(node))


def _share_or(count: _Run, of: _Run, otherwise: _Run, operands: Operands) -> Column:
    numerator, denominator = count(operands), of(operands)
    share = divide(numerator, denominator, operands.slack)
    # What is unanswered stays so: z stands in for a denominator of 0 alone.
    no_denominator = is_missing(share) & ~is_missing(numerator) & ~is_missing(denominator)
    return np.where(no_denominator, otherwise(operands), share)


def _decimals(node: ast.expr) -> int:
    match node:
        case ast.Constant(value=int() as decimals) if 0 <= decimals <= 6:  # noqa: PLR2004 - finer than any index rounds its ratios
            return decimals
        case _:
            raise ExpressionError(
                say("“{part}”: round needs a whole number of decimals, 0 to 6.", part=ast.unparse(node))
            )


def _round(rounding: Rounding, column: Column, slack: float) -> Column:
    known = ~is_missing(column)
    rounded = column.copy()
    rounded[known] = rounding.round(column[known], slack)
    return rounded

"""Whether the equations of a shown line hold for the numbers that it shows."""

import ast
import re
from collections.abc import Iterator
from fractions import Fraction

from cchc_cli.language import Language, LanguageCode, Message

_ENGLISH = Language(LanguageCode.EN)
_WORDS = re.compile(r"^.*?: (?=[-(\d])")
_TAKEN = re.compile(r"\((?:[^()]|\([^()]*\))*, taken as ([^()]*)\)")
_PERCENT = re.compile(r"([\d.]+) %")


def steps_of(way: Message) -> list[str]:
    """Split the line of a way into its steps, with plain numbers."""
    return re.sub(r"(?<=\d),(?=\d)", "", _ENGLISH.show(way)).replace("−", "-").split(" → ")


def last_number(way: Message) -> Fraction:
    """Give the number that a line ends with."""
    return Fraction(re.findall(r"-?\d+(?:\.\d+)?", steps_of(way)[-1])[-1])


def false_equations(way: Message, decimals: int) -> Iterator[str]:
    """Give the equations whose right side is not the left one, rounded half up as far as it is shown."""
    for step in steps_of(way):
        left, equals, right = _WORDS.sub("", step).rpartition(" = ")
        if not equals or re.match(r"^[a-z]\w*$", left):
            continue  # a name with its figure
        scale = 100 if right.endswith("%") else 1
        shown = Fraction(right.removesuffix(" %"))
        digits = max(len(right.removesuffix(" %").partition(".")[2]), 2 if right.endswith("%") else decimals)
        if _round(scale * _value(left), digits) != shown:
            yield step


def _round(value: Fraction, digits: int) -> Fraction:
    away = int(abs(value) * 10**digits + Fraction(1, 2))
    return Fraction(away if value >= 0 else -away, 10**digits)


def _value(text: str) -> Fraction:
    plain = _PERCENT.sub(r"(\1/100)", _TAKEN.sub(r"\1", text)).replace("×", "*")
    return _number(ast.parse(plain, mode="eval").body)


def _number(node: ast.expr) -> Fraction:
    match node:
        case ast.BinOp(left=left, op=operator, right=right):
            return _operation(operator, _number(left), _number(right))
        case ast.UnaryOp(op=ast.USub(), operand=inner):
            return -_number(inner)
        case ast.Constant(value=int() | float() as number):
            return Fraction(repr(number))
        case _:
            raise ValueError(ast.unparse(node))


def _operation(operator: ast.operator, left: Fraction, right: Fraction) -> Fraction:
    match operator:
        case ast.Add():
            return left + right
        case ast.Sub():
            return left - right
        case ast.Mult():
            return left * right
        case _:
            return left / right

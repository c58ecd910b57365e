"""The framework as used, as a ``cchc/1`` file that loads again to an equal framework.

Format: YAML as in DESIGN section 4, in one form: keys in a fixed order, codes in double
quotes, numbers as short decimals, shares as percentages, and only the keys that the
framework's own file has, so that the same statements always give the same bytes.
"""

import datetime as dt
import re
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

import yaml

from cchc_cli.domain.expression import Expression
from cchc_cli.domain.framework import Framework, Node
from cchc_cli.domain.frozen import Frozen
from cchc_cli.domain.rules import Steps

_LAST_KEYS = ("owner", "references", "guidance", "evidence", "inputs", "rule", "criteria")
"""Keys of areas and criteria that follow all others, in this order."""

_CODES = frozenset({"code", "criterion", "break_ties_by"})
_SHARES = frozenset({"share_below", "target", "floor"})
_THRESHOLDS = frozenset({"from", "above"})
_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_ONE_LINE = 2**31 - 1  # the widest that libyaml takes: its width is a C int


class _Plain(str):
    """A text that needs no quotes: a number, a share, a date."""

    __slots__ = ()


class _Code(str):
    """A code, always in quotes, because 1.10 is no number."""

    __slots__ = ()


def framework_yaml(framework: Framework) -> bytes:
    """Write a framework as the bytes of a file."""
    text: str = yaml.dump(
        _mapping(framework, _SHARES),
        Dumper=_Dumper,
        allow_unicode=True,
        default_flow_style=False,
        sort_keys=False,
        width=_ONE_LINE,
    )
    return text.encode()


def _mapping(model: Frozen, shares: Collection[str]) -> dict[str, object]:
    """Give the keys that were set, in the order of the format."""
    if isinstance(model, Steps) and _are_shares([step.threshold for step in model.steps]):
        shares = _SHARES | _THRESHOLDS
    stated = ((key, getattr(model, name)) for name, key in _keys_that_were_set(model))
    return {key: _value(value, key, shares) for key, value in stated if value is not None}


def _keys_that_were_set(model: Frozen) -> Sequence[tuple[str, str]]:
    """Give attribute and key of everything that was set, in the order of the format."""
    fields = type(model).model_fields
    keys = [(name, fields[name].alias or name) for name in fields if name in model.model_fields_set]
    # Short facts first: what is below a node would tear them apart.
    return sorted(keys, key=_place_in_node) if isinstance(model, Node) else keys


def _place_in_node(field: tuple[str, str]) -> int:
    name, _ = field
    return _LAST_KEYS.index(name) if name in _LAST_KEYS else -1


def _value(value: object, key: str, shares: Collection[str]) -> object:
    match value:
        case Frozen():
            return _mapping(value, shares)
        case Mapping():
            return {str(name): _value(one, "", shares) for name, one in value.items()}
        case tuple():
            return [_value(one, key, shares) for one in value]
        case Fraction():
            return _Plain(_share(value) if key in shares else _number(value))
        case _:
            return _scalar(value, key)


def _scalar(value: object, key: str) -> object:
    match value:
        case str() if key in _CODES:
            return _Code(value)
        case dt.date():
            return _Plain(value.isoformat())
        case Expression(text=text):
            return _Plain(text) if _NUMBER.fullmatch(text) else text
        # For PyYAML an enum is no text, and it refuses what it has no representer for.
        case StrEnum():
            return value.value
        case _:
            return value


def _are_shares(thresholds: Collection[Fraction]) -> bool:
    """Guess whether thresholds are percentages; ``100%`` alone might be a count of 1."""
    return all(abs(one) <= 1 for one in thresholds) and any(one.denominator > 1 for one in thresholds)


def _share(share: Fraction) -> str:
    """Write a share as a percentage.

    >>> _share(Fraction(4, 5)), _share(Fraction(1, 3))
    ('80%', '1/3')
    """
    percent = _number(share * 100)
    return _number(share) if "/" in percent else f"{percent}%"


def _number(number: Fraction) -> str:
    """Write a number as a decimal, or as a fraction where no decimal is exact.

    >>> _number(Fraction(1, 8)), _number(Fraction(100)), _number(Fraction(1, 3))
    ('0.125', '100', '1/3')
    """
    # 28 digits are more than any framework states; what needs more is no decimal.
    decimal = Decimal(number.numerator) / number.denominator
    return f"{decimal:f}" if Fraction(decimal) == number else str(number)


class _Dumper(yaml.CSafeDumper):
    """Writes numbers and codes as this format does."""

    def ignore_aliases(self, data: object) -> bool:
        """Write everything in full: the format knows no anchors."""
        del data
        return True

    def represent_plain(self, text: str) -> yaml.ScalarNode:
        """Write a text without quotes, whatever it looks like."""
        tag = self.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call] # so says types-PyYAML
        return self.represent_scalar(tag, str(text))

    def represent_code(self, code: str) -> yaml.ScalarNode:
        """Write a code in quotes."""
        return self.represent_scalar("tag:yaml.org,2002:str", str(code), style='"')


# By exact type, as PyYAML looks them up: that a class is a kind of str tells it nothing.
_Dumper.add_representer(_Plain, _Dumper.represent_plain)
_Dumper.add_representer(_Code, _Dumper.represent_code)

"""What a template of other people may do: show the values that it gets, and nothing else."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Self

from jinja2 import StrictUndefined, Undefined
from jinja2.exceptions import SecurityError
from jinja2.runtime import BlockReference, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler, Joiner, missing

_OURS = "cchc_cli."
# Numbers and texts, and what Jinja itself gives a template.
_HARMLESS = (
    *(str, int, float, Decimal, Fraction, date, tuple, list, dict),
    *(LoopContext, Macro, BlockReference, Cycler, Joiner),
)
# The one shows a value without escaping it, the others give another result in every run.
REMOVED_FILTERS = ("safe", "random")
REMOVED_NAMES = ("lipsum",)


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment whose templates can only call what shows something."""

    def is_safe_callable(self, obj: object) -> bool:
        """Allow methods of texts, numbers and results, macros and blocks; no others.

        Jinja by itself allows every method with a name that is not private, and a path has some
        that delete files.
        """
        if isinstance(obj, Undefined) or any(obj is known for known in self.globals.values()):
            return True  # calling a name that does not exist says so
        owner = getattr(obj, "__self__", obj)
        if isinstance(owner, _HARMLESS) or _is_result(owner):
            return True
        # Jinja would name the address in memory.
        name = getattr(obj, "__name__", type(obj).__name__)
        raise SecurityError(f"{name}()")


def _is_result(owner: object) -> bool:
    """Tell objects of ours from classes of ours."""
    return is_dataclass(type(owner)) and type(owner).__module__.startswith(_OURS)


class UnknownName(StrictUndefined):
    """A name that does not exist, which knows those that do."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        # A hint is what the sandbox, or a filter, says of it.
        if self._undefined_hint:
            return self._undefined_hint
        return UnknownWords(super()._undefined_message, str(self._undefined_name), self._undefined_obj)


class UnknownWords(str):
    """What Jinja says of an unknown name, with the name and what it was sought in.

    Jinja hands nothing from the name to the exception but this text.
    """

    __slots__ = ("name", "names")

    name: str
    names: tuple[str, ...] | None
    """What there is in its place; None where it is a name of the template itself."""

    def __new__(cls, words: str, name: str, place: object) -> Self:
        """Take the words of Jinja, the name, and where it was sought."""
        text = super().__new__(cls, words)
        text.name = name
        text.names = None if place is missing else names_in(place)
        return text


def names_in(value: object) -> tuple[str, ...]:
    """Give the names that a template can write behind the dot of a value of ours."""
    if isinstance(value, Mapping):
        return tuple(map(str, value))
    if not is_dataclass(value):
        return ()
    computed = (
        name
        for name, member in vars(type(value)).items()
        if isinstance(member, property | cached_property) and not name.startswith("_")
    )
    return (*(field.name for field in fields(value)), *computed)

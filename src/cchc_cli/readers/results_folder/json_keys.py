"""Keys of a JSON file of a results folder, taken one by one and with every fault told.

Results come back by e-mail, from other versions and out of editors: a key may be missing, of
another type, or there twice. What is wrong is gathered, so that all of it is told at once.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias, TypeVar

from cchc_cli.errors import Fault
from cchc_cli.language import Message, say

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

_Value = TypeVar("_Value", bound="str | bool | list[Json] | dict[str, Json]")
_Word = TypeVar("_Word", bound=StrEnum)

_TYPES: Mapping[type, Message] = {
    str: say("a text"),
    bool: say("true or false"),
    list: say("a list"),
    dict: say("a group of keys"),
}


def group_noting_doubles(doubled: list[str], pairs: Sequence[tuple[str, Json]]) -> dict[str, Json]:
    """Make a group of keys and note those that stand twice, for ``object_pairs_hook`` of ``json``."""
    group: dict[str, Json] = {}
    for key, value in pairs:
        # Of two, json takes the last and other programs the first.
        if key in group:
            doubled.append(key)
        group[key] = value
    return group


@dataclass(frozen=True)
class Keys:
    """A group of keys, and where to tell what is wrong with them."""

    values: Mapping[str, Json]
    faults: list[Fault]
    """Of the whole file, told so far."""
    file: str
    path: str = ""
    """The way of keys to this group; empty for that of the whole file."""

    def string(self, name: str, *, is_needed: bool = True) -> str:
        """Take a text; an empty one where it is not there, or faulty."""
        return self._take(name, str, "", is_needed=is_needed)

    def count(self, name: str) -> int | None:
        """Take a whole number, 0 or more, that need not be there."""
        value = self.values.get(name)
        # Not isinstance: for Python True is an int, and true is no number of people.
        if value is None or (type(value) is int and value >= 0):
            return value
        self._tell(name, _has_to_be(say("a whole number, 0 or more")))
        return None

    def truth(self, name: str) -> bool:
        """Take true or false, which has to be there."""
        return self._take(name, bool, instead=False)

    def word(self, name: str, known: type[_Word]) -> _Word:
        """Take one of a few words, which has to be there; a fault gives the first of them."""
        words = list(known)
        text = self.string(name)
        # A missing word, or one that is no text, is told already.
        if text not in words and isinstance(self.values.get(name), str):
            self._tell(name, say("The value is none of {known}.", known=[f"“{word}”" for word in words]))
        return known(text) if text in words else words[0]

    def group(self, name: str) -> "Keys":
        """Take a group of keys, which has to be there."""
        found: Mapping[str, Json] = self._take(name, dict, {})
        within = self._within(name, found)
        # Of a group that is not there it is enough to say so once.
        return within if isinstance(self.values.get(name), dict) else replace(within, faults=[])

    def groups(self, name: str) -> "Iterator[Keys]":
        """Take a list of groups of keys, which has to be there."""
        for at, value in enumerate(self._take(name, list, [])):
            if isinstance(value, dict):
                yield self._within(f"{name}[{at}]", value)
            else:
                self._tell(f"{name}[{at}]", _has_to_be(_TYPES[dict]))

    def strings(self, name: str) -> tuple[str, ...]:
        """Take a list of texts that need not be there."""
        texts = self._take(name, list, [], is_needed=False)
        for at, text in enumerate(texts):
            if not isinstance(text, str):
                self._tell(f"{name}[{at}]", _has_to_be(_TYPES[str]))
        return tuple(map(str, texts))

    def _take(self, name: str, kind: type[_Value], instead: _Value, *, is_needed: bool = True) -> _Value:
        if name not in self.values:
            if is_needed:
                self._tell(name, say("The key `{key}` is missing.", key=name))
            return instead
        value = self.values[name]
        if isinstance(value, kind):
            return value
        self._tell(name, _has_to_be(_TYPES[kind]))
        return instead

    def _within(self, name: str, values: Mapping[str, Json]) -> "Keys":
        return Keys(values, self.faults, self.file, self._way(name))

    def _tell(self, name: str, message: Message) -> None:
        self.faults.append(Fault(message, self.file, path=self._way(name)))

    def _way(self, name: str) -> str:
        return f"{self.path}.{name}" if self.path else name


def _has_to_be(what: Message) -> Message:
    return say("The value has to be {what}.", what=what)

"""YAML files that people write for us, with the place of every key.

A safe subset of YAML, read with libyaml: one document of mappings, lists and scalars,
without anchors and tags. Text stays as it was written, whatever YAML 1.1 thinks of
``yes``, ``on`` or ``2025-01-02``; only plain decimal numbers become numbers, exactly, and
an empty value, ``null`` and ``~`` become None. A key that looks like a number has to be
quoted, because nobody can tell what ``1.10`` was meant to be; only a year cannot be mistaken.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

import yaml

from cchc_cli.domain.remark import KeyPath, Remark, path_text
from cchc_cli.errors import Fault, reason_of
from cchc_cli.language import Message, say

YamlValue: TypeAlias = "str | int | Decimal | list[YamlValue] | dict[str, YamlValue] | None"

MAX_BYTES = 5_000_000
MAX_DEPTH = 60  # this reader recurses; frameworks nest 10 deep
MAX_NODES = 200_000  # the largest framework that is shipped has 2,600

# No zero in front: 010 is a code, and for YAML 1.1 the number 8.
_NUMBER = re.compile(r"-?(0|[1-9]\d{0,16})(\.\d{1,18})?", re.ASCII)
YEAR = re.compile(r"(?:19|20|21)\d\d")
# Models read numbers out of texts too, and Fraction("1e9999999") takes 18 seconds.
_EXTREME_NUMBER = re.compile(r"\s*[-+]?(\d[\d_]{17,}[\d._]*|[\d._]+e[-+]?\d\d+)\s*%?\s*", re.IGNORECASE)
_EMPTY = {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True)
class Position:
    """A line and a column, both from 1."""

    line: int
    column: int


@dataclass(frozen=True)
class YamlSource:
    """What a file says, and where it says it: for a key its key, for an entry its start."""

    file: str
    value: YamlValue
    positions: Mapping[KeyPath, Position]

    def at(self, path: KeyPath) -> YamlValue:
        """Give what stands at a path; None where there is no such path."""
        if path not in self.positions:
            return None
        value = self.value
        for key in path:
            value = value[key]  # type: ignore[index] # positions hold paths that exist
        return value

    def fault(self, remark: Remark) -> Fault:
        """Give a remark its line and column: those of the nearest key that is there."""
        known = (remark.path[:length] for length in range(len(remark.path), -1, -1))
        position = next(self.positions[path] for path in known if path in self.positions)
        return Fault(remark.message, self.file, position.line, position.column, path_text(remark.path))


class _CannotGoOn(Exception):  # noqa: N818 - no error of a command, it never leaves this module
    def __init__(self, message: Message, line: int = 0, column: int = 0) -> None:
        super().__init__(str(message))
        self.message = message
        self.line = line
        self.column = column


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Sort faults by their place in the file, and keep the first of each place."""
    first: dict[tuple[str, int], Fault] = {}
    for fault in faults:
        # One slip of the pen breaks several rules, and the first to see it says it best.
        first.setdefault((fault.path, fault.line), fault)
    return tuple(sorted(first.values(), key=lambda fault: (fault.line, fault.column, fault.path)))


def read_yaml(path: Path) -> tuple[YamlSource | None, tuple[Fault, ...]]:
    """Read a file, with everything in it that is no YAML we accept.

    Returns:
        The source, None where nothing of the file can be used, and all faults.
    """
    try:
        text = _decode(_read_bytes(path))
        return parse_yaml(text, str(path))
    except _CannotGoOn as end:
        return None, (Fault(end.message, str(path), end.line, end.column),)


def parse_yaml(text: str, file: str) -> tuple[YamlSource | None, tuple[Fault, ...]]:
    """Read a text as :func:`read_yaml` reads a file."""
    # libyaml gives the same events as PyYAML itself, 50 times as fast.
    composer = _Composer(yaml.parse(text, Loader=yaml.CBaseLoader), file)
    try:
        value = composer.document()
    except yaml.MarkedYAMLError as error:
        end = _syntax_fault(error, file)
    except yaml.reader.ReaderError as error:
        end = _character_fault(error, text, file)
    except _CannotGoOn as error:
        end = Fault(error.message, file, error.line, error.column)
    else:
        return YamlSource(file, value, composer.positions), tuple(composer.faults)
    return None, (*composer.faults, end)


def _read_bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise _CannotGoOn(
                say("The file is larger than {megabytes} MB.", megabytes=MAX_BYTES // 1_000_000)
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise _CannotGoOn(say("There is no such file.")) from error
    except OSError as error:
        raise _CannotGoOn(say("The file cannot be read: {reason}.", reason=reason_of(error))) from error


def _decode(content: bytes) -> str:
    try:
        # Notepad begins UTF-8 with a byte order mark.
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _CannotGoOn(say("The file is not UTF-8; save it with the encoding UTF-8."), line, 1) from error


class _Composer:
    """Builds values out of the events of libyaml, noting where each stands.

    libyaml's own composer recurses without bound and resolves anchors; this one does not.
    """

    def __init__(self, events: Iterator[yaml.Event], file: str) -> None:
        self.positions: dict[KeyPath, Position] = {}
        self.faults: list[Fault] = []
        self._events = events
        self._file = file

    def document(self) -> YamlValue:
        """Build the one document."""
        next(self._events)
        if not isinstance(next(self._events), yaml.DocumentStartEvent):
            raise _CannotGoOn(say("The file is empty."))
        first = next(self._events)
        self.positions[()] = _position(first)
        value = self.value(first, ())
        next(self._events)
        after = next(self._events)
        if isinstance(after, yaml.DocumentStartEvent):
            raise _stop(after, say("The file holds more than one document; take out the line “---”."))
        return value

    def value(self, event: yaml.Event, path: KeyPath) -> YamlValue:
        """Build the value that begins with an event."""
        if len(path) > MAX_DEPTH:
            raise _stop(event, say("The file is nested more than {depth} levels deep.", depth=MAX_DEPTH))
        if len(self.positions) > MAX_NODES:
            raise _stop(event, say("The file has more than {count} entries.", count=MAX_NODES))
        match event:
            # Aliases of aliases make gigabytes out of a small file.
            case yaml.AliasEvent():
                self._fault(event, path, say("References such as “*name” are not used here; write it out."))
                return None
            case yaml.ScalarEvent() | yaml.CollectionStartEvent() if event.tag is not None:
                self._fault(event, path, say("Tags such as “!!str” are not used here; take it out."))
        return self._untagged(event, path)

    def _untagged(self, event: yaml.Event, path: KeyPath) -> YamlValue:
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        return self._mapping(path)

    def _list(self, path: KeyPath) -> YamlValue:
        values: list[YamlValue] = []
        for event in self._until(yaml.SequenceEndEvent):
            below = (*path, len(values))
            self.positions[below] = _position(event)
            values.append(self.value(event, below))
        return values

    def _mapping(self, path: KeyPath) -> YamlValue:
        values: dict[str, YamlValue] = {}
        for event in self._until(yaml.MappingEndEvent):
            key = self._new_key(event, path, values)
            if key is None:
                self._skip(next(self._events), path)
                continue
            self.positions[*path, key] = _position(event)
            values[key] = self.value(next(self._events), (*path, key))
        return values

    def _until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        while not isinstance(event := next(self._events), end):
            yield event

    def _new_key(self, event: yaml.Event, path: KeyPath, values: Mapping[str, YamlValue]) -> str | None:
        if not isinstance(event, yaml.ScalarEvent):
            self._fault(event, path, say("A key has to be text."))
            self._skip(event, path)
            return None
        key = str(event.value)
        if key in values:
            line = self.positions[*path, key].line
            repeated = say(
                "The key “{key}” is there twice; it stands in line {line} already.", key=key, line=line
            )
            self._fault(event, (*path, key), repeated)
            return None
        if _is_plain(event) and _NUMBER.fullmatch(key) and not YEAR.fullmatch(key):
            self._fault(event, (*path, key), say("Write this key in quotes: '{key}'.", key=key))
        return key

    def _skip(self, event: yaml.Event, path: KeyPath) -> None:
        # By another composer, because what stands below a refused key has neither place nor fault of its own.
        _Composer(self._events, self._file).value(event, (*path, "?"))

    def _scalar(self, event: yaml.ScalarEvent, path: KeyPath) -> YamlValue:
        text: str = event.value
        # Before the quotes are looked at: they do not keep a model from reading a number.
        if _EXTREME_NUMBER.fullmatch(text):
            self._fault(event, path, say("The number {number} is too large or too small.", number=text[:40]))
            return None
        if not _is_plain(event):
            return text
        if text in _EMPTY:
            return None
        return _number(text) if _NUMBER.fullmatch(text) else text

    def _fault(self, event: yaml.Event, path: KeyPath, message: Message) -> None:
        position = _position(event)
        self.faults.append(Fault(message, self._file, position.line, position.column, path_text(path)))


def _number(text: str) -> int | Decimal:
    return Decimal(text) if "." in text else int(text)


def _is_plain(event: yaml.ScalarEvent) -> bool:
    # libyaml gives an empty text for plain, PyYAML None.
    return not event.style


def _position(event: yaml.Event) -> Position:
    mark = event.start_mark
    return Position(0, 0) if mark is None else Position(mark.line + 1, mark.column + 1)


def _stop(event: yaml.Event, message: Message) -> _CannotGoOn:
    position = _position(event)
    return _CannotGoOn(message, position.line, position.column)


def _syntax_fault(error: yaml.MarkedYAMLError, file: str) -> Fault:
    message = _syntax_message(error.problem or "")
    mark = error.problem_mark
    if mark is None:
        return Fault(message, file)
    return Fault(message, file, mark.line + 1, mark.column + 1)


def _syntax_message(problem: str) -> Message:
    if problem.startswith("mapping values are not allowed"):
        return say(
            "There is a “: ” too many, or the line is indented wrongly; write text with “: ” in quotes."
        )
    if problem.startswith("found character that cannot start"):
        return say("A tab, or text that starts with @ ` or %; indent with spaces, write such text in quotes.")
    if problem.startswith("found unexpected end of stream"):
        return say("A quotation mark is not closed.")
    if problem.endswith(("or ']'", "or '}'")):
        return say("A bracket is not closed, or a comma is missing, above or here.")
    if problem.startswith("did not find expected"):
        return say("The indentation does not fit the lines above, or a key is missing here.")
    return say("This is no valid YAML: {problem}.", problem=problem)


def _character_fault(error: yaml.reader.ReaderError, text: str, file: str) -> Fault:
    position = error.position if isinstance(error.position, int) else 0
    # libyaml counts bytes where everybody else counts characters.
    line = text.encode().count(b"\n", 0, position) + 1
    return Fault(say("A control character stands in this line; delete it."), file, line, 1)

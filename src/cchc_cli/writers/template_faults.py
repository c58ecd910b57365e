"""What is wrong with a template of other people, said with its file and line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from traceback import walk_tb
from types import FrameType

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.defaults import DEFAULT_NAMESPACE
from jinja2.exceptions import SecurityError

from cchc_cli.errors import Fault, TemplateError, reason_of
from cchc_cli.language import Message, say
from cchc_cli.writers.template_sandbox import UnknownWords

OURS = "cchc"
"""The folder that our templates seem to stand in for those that extend them."""


@dataclass(frozen=True)
class TemplateFolders:
    """Where templates come from: first the own ones, then those that are shipped."""

    own: Path
    shipped: Path

    def shown(self, file: str) -> str:
        """Name the file of a template the way its author knows it; empty for other files."""
        path = Path(file)
        folder = path.resolve().parent
        if folder == self.own.resolve():
            return str(self.own / path.name)
        return f"{OURS}/{path.name}" if folder == self.shipped.resolve() else ""


@dataclass(frozen=True)
class FaultFinder:
    """Turns what Jinja raises for one template into what its author can read."""

    folders: TemplateFolders
    name: str
    values: Mapping[str, object]

    def error_of(self, error: Exception) -> TemplateError:
        """Say what ended the command."""
        return TemplateError(say("An own template cannot be used."), [self.fault_of(error)])

    def fault_of(self, error: Exception) -> Fault:
        """Say what is wrong, and where."""
        if isinstance(error, TemplateSyntaxError):
            words = say("Jinja cannot read this: {words}", words=error.message or "")
            return Fault(words, self.folders.shown(error.filename or ""), error.lineno)
        if isinstance(error, UnicodeDecodeError):
            line = error.object.count(b"\n", 0, error.start) + 1
            return Fault(say("This is not UTF-8; save the file as UTF-8."), self._own_file, line)
        frames = list(self._frames(error))
        if not frames:
            return Fault(_reason(error, ()), self._own_file)
        file, line, frame = frames[-1]
        return Fault(_reason(error, self._names_at(frame)), file, line)

    @property
    def _own_file(self) -> str:
        return str(self.folders.own / self.name)

    def _frames(self, error: Exception) -> Iterator[tuple[str, int, FrameType]]:
        """Give where in templates an error came from, the innermost last."""
        # Jinja writes the lines of templates into the traceback.
        for frame, line in walk_tb(error.__traceback__):
            if shown := self.folders.shown(frame.f_code.co_filename):
                yield shown, line, frame

    def _names_at(self, frame: FrameType) -> Sequence[str]:
        """Give the names at a line of a template: what it gets, and what it sets itself."""
        own = {name for name in frame.f_locals if not name.startswith("_")}
        return tuple(sorted(own.difference(DEFAULT_NAMESPACE).union(self.values)))


def _reason(error: Exception, names: Sequence[str]) -> Message:
    match error:
        case UndefinedError():
            return _unknown(error, names)
        case SecurityError():
            return say("A template may only show what it is given: {words}", words=_named_in(error))
        case TemplateNotFound():
            return say("There is no template “{name}”.", name=error.message or "")
        case OSError():
            return say("It cannot be read: {reason}.", reason=reason_of(error))
        case _:
            return say("Jinja stops here: {words}", words=f"{type(error).__name__}: {error}")


def _named_in(error: SecurityError) -> str:
    """Give the name that Jinja's English sentence puts in quotes, else its words."""
    quoted = re.search(r"'(\w+)'", str(error))
    return quoted[1] if quoted else str(error)


def _unknown(error: UndefinedError, names: Sequence[str]) -> Message:
    words = error.args[0]
    if not isinstance(words, UnknownWords):
        return say("Jinja stops here: {words}", words=str(words))
    known = names if words.names is None else words.names
    if not known:
        return say("There is no “{name}” here.", name=words.name)
    return say("There is no “{name}” here; there are: {names}.", name=words.name, names=tuple(known))

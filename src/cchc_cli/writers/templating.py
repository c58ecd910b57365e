"""Jinja templates: every value is escaped, and a name that does not exist is an error.

A folder of own templates replaces ours file by file. Ours stay within reach as ``cchc/NAME``, so
that an own one can extend it and say only what is different. Such folders travel by e-mail: their
templates run in a sandbox, and what is wrong in them is a :class:`TemplateError` with file and line.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from cchc_cli.errors import Fault, TemplateError
from cchc_cli.language import Message, say
from cchc_cli.writers.template_blocks import blocks_of, idle_blocks
from cchc_cli.writers.template_faults import OURS, FaultFinder, TemplateFolders
from cchc_cli.writers.template_sandbox import REMOVED_FILTERS, REMOVED_NAMES, Sandbox, UnknownName
from cchc_cli.writers.visible_text import visible

_TEMPLATES = Path(__file__).parents[1] / "templates"
_WORD = ".docx"
_REPLACEABLE = (".jinja", ".css", _WORD)
_PART = "_"
_UNSEEN = (".", "~")  # what systems and editors leave behind
_UNSEEN_FILES = ("thumbs.db", "desktop.ini")

Escape = Callable[[object], str]


class Renders(Protocol):
    """A template that is ready to be filled in."""

    def render(self, **values: object) -> str:
        """Fill it in."""
        ...


def template(name: str, escape_value: Escape = escape, *, own: Path | None = None) -> Renders:
    """Load a template; every value that it shows goes through ``escape_value`` once.

    Args:
        name: The file of the template.
        escape_value: How a value is written so that it is seen as it is.
        own: A folder of own templates; what it lacks is taken from ours.

    Raises:
        TemplateError: An own template is faulty.
    """
    environment = _environment(escape_value, _TEMPLATES, own)
    if own is None:
        return environment.get_template(name)
    folders = TemplateFolders(own, _TEMPLATES)
    try:
        return _OwnTemplate(environment.get_template(name), folders)
    except Exception as error:
        raise FaultFinder(folders, name, {}).error_of(error) from error


@dataclass(frozen=True)
class _OwnTemplate:
    """A template of other people, which may fail in any way."""

    loaded: Template
    folders: TemplateFolders

    def render(self, **values: object) -> str:
        try:
            return self.loaded.render(**values)
        except Exception as error:
            name = self.loaded.name or ""
            raise FaultFinder(self.folders, name, values).error_of(error) from error


def template_names() -> tuple[str, ...]:
    """Give the names of the templates that an office can replace by its own."""
    return tuple(sorted(path.name for path in _TEMPLATES.iterdir() if path.suffix in _REPLACEABLE))


def template_blocks(name: str) -> tuple[str, ...]:
    """Give the names of the blocks of a template of ours that an own one can replace."""
    return tuple(sorted(blocks_of(_environment(escape, _TEMPLATES, None), name)))


def check_templates(folder: Path) -> None:
    """Look through a folder of own templates before any page is written.

    Files whose names begin with ``_`` are parts that own templates include.

    Raises:
        TemplateError: It is no folder, or holds a file that replaces no template, or a template
            that cannot be read; all faults at once.
    """
    if not folder.is_dir():
        raise TemplateError(say("There is no folder “{folder}” with own templates.", folder=str(folder)))
    files = sorted(path for path in folder.iterdir() if not _is_unseen(path.name))
    faults = [fault for path in files for fault in _faults_of(path)]
    if faults or not files:
        raise TemplateError(_unusable(folder), faults)


def _unusable(folder: Path) -> Message:
    return say(
        "The own templates in “{folder}” cannot be used. These files can be replaced: {names}; names of parts"
        " of your own begin with “_”.",
        folder=str(folder),
        names=template_names(),
    )


def _is_unseen(name: str) -> bool:
    return name.startswith(_UNSEEN) or name.endswith("~") or name.lower() in _UNSEEN_FILES


def _faults_of(path: Path) -> Iterator[Fault]:
    # A link may lead to any file of the computer.
    if path.is_symlink() or not path.is_file():
        yield Fault(say("This is no file."), str(path))
    elif path.name in template_names():
        yield from _faults_within(path) if path.suffix != _WORD else ()
    elif not path.name.startswith(_PART):
        yield Fault(_foreign(path.name), str(path))


def _foreign(name: str) -> Message:
    near = get_close_matches(name, template_names(), n=1)
    if near:
        return say("This replaces no template; perhaps “{name}” is meant.", name=near[0])
    return say("This replaces no template.")


def _faults_within(path: Path) -> Iterator[Fault]:
    environment = _environment(escape, _TEMPLATES, path.parent)
    try:
        environment.get_template(path.name)
        yield from idle_blocks(environment, path)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with a file is to be told with the others
        yield FaultFinder(TemplateFolders(path.parent, _TEMPLATES), path.name, {}).fault_of(error)


# One for thousands of pages: it keeps what it has compiled.
@lru_cache(maxsize=16)
def _environment(escape_value: Escape, shipped: Path, own: Path | None) -> Environment:
    def finalize(value: object) -> Markup:
        # What macros return is escaped already.
        if isinstance(value, Markup):
            return value
        # Names of others can hold marks that turn the direction of all that follows.
        return Markup(escape_value(visible(str(value))))  # noqa: S704

    environment = (Environment if own is None else Sandbox)(
        loader=_loader(shipped, own),
        # select_autoescape() goes by the end of the name and leaves out *.html.jinja.
        autoescape=True,
        finalize=finalize,
        # Jinja itself shows nothing for a name that is misspelt.
        undefined=StrictUndefined if own is None else UnknownName,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    if own is not None:
        _close(environment, finalize)
    return environment


def _loader(shipped: Path, own: Path | None) -> ChoiceLoader:
    ours = FileSystemLoader(shipped)
    if own is None:
        return ChoiceLoader([ours])
    # Notepad may begin a file with a byte order mark.
    return ChoiceLoader([FileSystemLoader(own, encoding="utf-8-sig"), ours, PrefixLoader({OURS: ours})])


def _close(environment: Environment, finalize: Callable[[object], Markup]) -> None:
    """Leave no way past the escaping, and none to a result that differs from run to run."""
    for name in REMOVED_FILTERS:
        del environment.filters[name]
    for name in REMOVED_NAMES:
        del environment.globals[name]
    # Jinja's own would escape for HTML, which is no escape in Markdown.
    environment.filters |= dict.fromkeys(("e", "escape", "forceescape"), finalize)

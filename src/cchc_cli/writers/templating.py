"""Jinja templates: every value is escaped, and a name that does not exist is an error."""

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

_TEMPLATES = Path(__file__).parents[1] / "templates"

Escape = Callable[[object], str]


def template(name: str, escape_value: Escape = escape, *, own: Path | None = None) -> Template:
    """Load a template; every value that it shows goes through ``escape_value`` once.

    Args:
        name: The file of the template.
        escape_value: How a value is written so that it is seen as it is.
        own: A folder of own templates; what it lacks is taken from ours.
    """

    def finalize(value: object) -> Markup:
        # What macros return is escaped already.
        return value if isinstance(value, Markup) else Markup(escape_value(value))  # noqa: S704

    return Environment(
        loader=FileSystemLoader([*([own] if own else []), _TEMPLATES]),
        # select_autoescape() goes by the end of the name and leaves out *.html.jinja.
        autoescape=True,
        finalize=finalize,
        # Jinja itself shows nothing for a name that is misspelt.
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    ).get_template(name)

"""What every page of a comparison has: its script, and the words around the table of all units."""

from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256

from markupsafe import Markup

from cchc_cli.language import Message, say
from cchc_cli.writers.templating import template

FRAME_WORDS: dict[str, Message] = {
    "contents": say("Contents"),
    "units": say("All units"),
    "stories": say("Unit by unit"),
    "notes": say("Notes"),
    "search": say("Search units"),
    "all": say("all"),
    "shown": say("Units shown: {shown} of {total}", shown="{shown}", total="{total}"),
    "sort_note": say("Select a column heading to sort by it."),
}


@dataclass(frozen=True)
class PageScript:
    """The one script of a page."""

    text: Markup
    digest: str
    """By which the policy of the page knows it, and lets no other script run."""


def table_script() -> PageScript:
    """Give the script that sorts, searches and filters the table of all units."""
    text = template("diff_table.js").render()
    # It has nothing to fill in.
    return PageScript(Markup(text), b64encode(sha256(text.encode()).digest()).decode())  # noqa: S704


def page_bytes(name: str, page: object) -> bytes:
    """Lay out a page by the template of that name."""
    # File names of other systems can hold halves of characters, which UTF-8 cannot write.
    return template(name).render(page=page).encode("utf-8", errors="replace")

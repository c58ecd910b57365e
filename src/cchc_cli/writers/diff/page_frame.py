"""What every page of a comparison has: its script, and the words around the table of all units."""

from pathlib import Path

from cchc_cli.language import Message, say
from cchc_cli.writers.page_script import TABLE_WORDS, PageScript, table_script
from cchc_cli.writers.templating import template

# Pages take all of their frame from here, wherever its parts are made.
__all__ = ["FRAME_WORDS", "PageScript", "page_bytes", "table_script"]

FRAME_WORDS: dict[str, Message] = {
    "contents": say("Contents"),
    "units": say("All units"),
    "stories": say("Unit by unit"),
    "notes": say("Notes"),
    **TABLE_WORDS,
}


def page_bytes(name: str, page: object, own: Path | None) -> bytes:
    """Lay out a page by the template of that name; ``own`` is a folder of own ones."""
    # File names of other systems can hold halves of characters, which UTF-8 cannot write.
    return template(name, own=own).render(page=page).encode("utf-8", errors="replace")

"""The script of pages with tables of units: it sorts, searches and filters; without it they are plain tables.

A page names by attributes what the script finds:

- ``data-search`` and beside it ``data-decimal, data-all, data-shown, data-note``: the words of the
  controls, on the only table of units, or on an empty element that becomes their place; there also
  ``data-groups``, what the choice of a group is called.
- ``table[data-units]``: a table of units besides; the first row of heads sorts its last body.
- ``data-unit`` on a row: the unit that it is about, which may have rows in several tables and a text
  that unfolds, ``#u12`` for unit 12; without it rows are about units 1, 2, 3 and so on.
- ``data-group`` around tables: the group of their units.
- Classes of heads: ``text`` (else figures), ``falls`` (the greatest first), ``choice`` (one of its
  texts may be chosen), ``find`` (searched besides names); ``data-order``: its texts in their order.
- ``.filtered``: shown while not all units are, with their count.
"""

from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256

from markupsafe import Markup

from cchc_cli.language import Message, say
from cchc_cli.writers.templating import template

TABLE_WORDS: dict[str, Message] = {
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
    """Give the script that sorts, searches and filters the tables of units."""
    text = template("unit_tables.js").render()
    # It has nothing to fill in.
    return PageScript(Markup(text), b64encode(sha256(text.encode()).digest()).decode())  # noqa: S704

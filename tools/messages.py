"""Collect every text that people read into the catalogues, and compile them.

    python tools/messages.py

New texts appear in ``src/cchc_cli/locale/vi/LC_MESSAGES/cchc.po`` with an empty ``msgstr``;
texts that are no longer used disappear. English needs no catalogue.
"""

import io
from collections.abc import Iterator
from contextlib import redirect_stderr
from inspect import cleandoc
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from cchc_cli.domain import finding_kinds

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "cchc_cli"
CATALOGUE = PACKAGE / "locale" / "vi" / "LC_MESSAGES" / "cchc.po"
KEYWORDS = {"say": None, "mark": None, "text": None}
METHODS = [("**.py", "python"), ("**.jinja", "jinja2.ext.babel_extract")]
HEADER = "Vietnamese texts of cchc, made by tools/messages.py; translate the msgstr only."


def texts() -> Iterator[str]:
    """Give every text: those of the sources in their order, then those of finding kinds by code."""
    yield from _marked_texts()
    yield from _finding_texts()


def _marked_texts() -> Iterator[str]:
    with redirect_stderr(io.StringIO()):  # babel warns of `text("")`, which is left out below
        extracted = list(extract_from_dir(PACKAGE, method_map=METHODS, keywords=KEYWORDS))
    for _file, _line, found, _comments, _context in extracted:
        # typer trims the help of commands like this before anybody translates it
        yield from map(cleandoc, filter(None, [found] if isinstance(found, str) else found))


def _finding_texts() -> Iterator[str]:
    # from the kinds themselves: babel sees no keyword arguments and no tuples
    for kind in finding_kinds.ALL:
        guide = (kind.title, kind.message, kind.hint, kind.explanation, *kind.steps, kind.example)
        yield from filter(None, guide)


def updated() -> Catalog:
    """Give the catalogue with exactly the texts of the sources, translated as far as it was."""
    old = read_po(io.BytesIO(CATALOGUE.read_bytes()), locale="vi") if CATALOGUE.exists() else Catalog()
    new = Catalog(
        locale="vi",
        header_comment=f"# {HEADER}",
        project="cchc",
        version="1",
        last_translator="cchc",
        language_team="vi",
        msgid_bugs_address="cchc",
        creation_date=old.creation_date,  # a date of its own on every run would change the file
        revision_date=old.creation_date,
        charset="utf-8",
        fuzzy=False,
    )
    for text in dict.fromkeys(texts()):
        known = old.get(text)
        new.add(text, known.string if known and isinstance(known.string, str) else "")
    return new


def main() -> None:
    """Write the catalogue and its compiled form, and count what is not translated."""
    catalogue = updated()
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    with CATALOGUE.open("wb") as file:
        write_po(file, catalogue, width=100, omit_header=False, sort_output=False)
    with CATALOGUE.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalogue)
    untranslated = [message.id for message in catalogue if message.id and not message.string]
    print(f"{len(catalogue)} texts, {len(untranslated)} not translated")


if __name__ == "__main__":
    main()

"""Reports as tables again, as whoever reads them sees them."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from cchc_cli.language import LanguageCode

_VOID = {"meta", "br"}
_CELL = re.compile(r"(?<!\\)\|")
_ESCAPE = re.compile(r"\\(.)")


@dataclass
class Table:
    """The cells of a table, and where it stands."""

    kind: str
    """Its class in HTML."""
    heading: str
    """The nearest heading above it."""
    rows: list[list[str]] = field(default_factory=list)

    @property
    def head(self) -> list[str]:
        """The headings of its columns."""
        return self.rows[0]

    @property
    def records(self) -> list[dict[str, str]]:
        """Its rows by heading."""
        return [dict(zip(self.head, row, strict=True)) for row in self.rows[1:]]


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tables: list[Table] = []
        self.links: list[tuple[str, str]] = []
        self._open: list[str] = []
        self._heading = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag not in _VOID:
            self._open.append(tag)
        if tag == "table":
            self.tables.append(Table(attributes.get("class") or "", self._heading))
        elif tag == "tr":
            self.tables[-1].rows.append([])
        elif tag in {"td", "th"}:
            self.tables[-1].rows[-1].append("")
        elif tag in {"h2", "h3"}:
            self._heading = ""
        elif tag == "a":
            self.links.append((attributes.get("href") or "", ""))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if {"td", "th"} & set(self._open):
            self.tables[-1].rows[-1][-1] += data
        elif {"h2", "h3"} & set(self._open):
            self._heading += data
        elif "a" in self._open:
            self.links[-1] = (self.links[-1][0], self.links[-1][1] + data)


def html_tables(html: str) -> list[Table]:
    """Give the tables of a page in their order; every tag has to be closed in order."""
    return _page(html).tables


def html_links(html: str) -> list[tuple[str, str]]:
    """Give where the links of a page lead, and what they say."""
    return _page(html).links


def _page(html: str) -> _Page:
    page = _Page()
    page.feed(html)
    page.close()
    return page


def markdown_tables(text: str) -> list[Table]:
    """Give the tables of a text in GitHub's Markdown, with what is escaped as it was."""
    tables: list[Table] = []
    heading, before = "", ""
    for line in text.splitlines():
        if line.startswith("#"):
            heading = line.lstrip("# ")
        elif line.startswith("|"):
            if not before.startswith("|"):
                tables.append(Table("", _ESCAPE.sub(r"\1", heading)))
            if not set(line) <= set("| -:"):
                tables[-1].rows.append([_ESCAPE.sub(r"\1", cell).strip() for cell in _CELL.split(line)[1:-1]])
        before = line
    return tables


def number_of(text: str, code: LanguageCode) -> float | None:
    """Give the number that a text shows in a language; None for a dash or nothing."""
    if text in {"", "–"}:
        return None
    plain = text.translate(str.maketrans(",.", ".,")) if code is LanguageCode.VI else text
    return float(plain.replace(",", ""))

"""Write what own templates get out of the types of the reports.

    python tools/template_pages.py

It is the last part of ``docs/templates.md`` (English) and ``docs/templates.vi.md``, below a mark; what
stands above the mark is written by hand.
"""

import ast
import inspect
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from textwrap import dedent
from types import NoneType, UnionType
from typing import Union, get_args, get_origin, get_type_hints

from cchc_cli.language import LanguageCode
from cchc_cli.writers.diff.page_charts import Figure
from cchc_cli.writers.explanation.content import Content
from cchc_cli.writers.explanation.page import Link
from cchc_cli.writers.html_report import ReportPage
from cchc_cli.writers.markdown_extent import Extent
from cchc_cli.writers.report_content import Report
from cchc_cli.writers.scorecard.content import Frame, Scorecard
from cchc_cli.writers.templating import template_blocks

DOCS = Path(__file__).parent.parent / "docs"
PAGES = {LanguageCode.VI: DOCS / "templates.vi.md", LanguageCode.EN: DOCS / "templates.md"}
MARK = "<!-- Below this line: tools/template_pages.py -->\n"

TEMPLATES: Mapping[str, Mapping[str, object]] = {
    "report.html.jinja": {"report": Report, "page": ReportPage},
    "report.md.jinja": {"report": Report, "extent": Extent},
    "scorecard.html.jinja": {"frame": Frame, "card": Scorecard},
    "scorecard.md.jinja": {"frame": Frame, "card": Scorecard},
    "explanation.html.jinja": {"content": Content, "links": tuple[Link, ...], "links_label": str},
}
"""The values that each template gets, by their names."""

# What some modules import for mypy alone.
_LATER: Mapping[str, object] = {"Figure": Figure, "Mapping": Mapping, "Sequence": Sequence}
_SAID_ITSELF = re.compile(r"^\w+\(.*\)$", re.DOTALL)  # what Python writes where a class has no docstring
_MARKUP = re.compile(r"([\\*_<>|\[\]#])")


@dataclass(frozen=True)
class Words:
    """What the tables are called."""

    values: str
    types: str
    name: str
    type: str
    meaning: str
    blocks: str
    listed: str
    by_name: str
    either: str
    or_none: str
    text: str
    number: str
    truth: str
    markup: str


WORDS = {
    LanguageCode.EN: Words(
        values="## What each template gets",
        types="## What the values hold",
        name="name",
        type="what it is",
        meaning="meaning",
        blocks="Blocks: {}.",
        listed="list of {}",
        by_name="{} by name",
        either=" or ",
        or_none="{}, or none",
        text="text",
        number="number",
        truth="yes or no",
        markup="text that is escaped already",
    ),
    LanguageCode.VI: Words(
        values="## Mỗi mẫu nhận được những gì",
        types="## Các giá trị gồm những gì",
        name="tên",
        type="kiểu",
        meaning="ý nghĩa (giữ nguyên tiếng Anh như trong mã nguồn)",
        blocks="Các khối: {}.",
        listed="danh sách {}",
        by_name="{} theo tên",
        either=" hoặc ",
        or_none="{}, hoặc không có",
        text="văn bản",
        number="số",
        truth="có hoặc không",
        markup="văn bản đã được mã hóa ký tự",
    ),
}


def page(code: LanguageCode) -> str:
    """Give the whole page in one language: what is written by hand, and below it what is not."""
    above, mark, _ = PAGES[code].read_text(encoding="utf-8").partition(MARK)
    return f"{above}{mark}\n{Reference(WORDS[code]).text()}\n"


def main() -> None:
    """Write both pages."""
    for code, path in PAGES.items():
        path.write_text(page(code), encoding="utf-8")


@dataclass(frozen=True)
class Reference:
    """The part of a page that follows from the types."""

    words: Words

    def text(self) -> str:
        """Write it."""
        return "\n\n".join((self.words.values, *self._templates(), self.words.types, *self._types()))

    @cached_property
    def _anchors(self) -> Mapping[type, str]:
        """Name the place of each type on the page; two types may share a name."""
        anchors: dict[type, str] = {}
        given = (kind for values in TEMPLATES.values() for kind in values.values())
        kinds = [one for kind in given for one in _dataclasses_in(kind)]
        for kind in _reached(kinds):
            name = kind.__name__.lower()
            alike = sum(name == other.__name__.lower() for other in anchors)
            anchors[kind] = f"{name}-{alike + 1}" if alike else name
        return anchors

    def _templates(self) -> Iterator[str]:
        for name, values in TEMPLATES.items():
            rows = (f"| `{value}` | {self._kind(kind)} |" for value, kind in values.items())
            yield f"### {name}"
            yield "\n".join((self._row(self.words.name, self.words.type), "| --- | --- |", *rows))
            blocks = template_blocks(name)
            if blocks:
                yield self.words.blocks.format(", ".join(f"`{block}`" for block in blocks))

    def _types(self) -> Iterator[str]:
        for kind, anchor in self._anchors.items():
            yield f'<a id="{anchor}"></a>'
            yield f"### {kind.__name__}"
            yield _escaped(_docstring(kind))
            rows = (
                self._row(f"`{name}`", self._kind(of), _escaped(said)) for name, of, said in members(kind)
            )
            head = self._row(self.words.name, self.words.type, self.words.meaning)
            yield "\n".join((head, "| --- | --- | --- |", *rows))

    def _row(self, *cells: str) -> str:
        return f"| {' | '.join(cells)} |"

    def _kind(self, kind: object) -> str:
        """Say what a value is, for people who write templates."""
        origin, parts = get_origin(kind), get_args(kind)
        if origin in {Union, UnionType}:
            known = self.words.either.join(self._kind(part) for part in parts if part is not NoneType)
            return self.words.or_none.format(known) if NoneType in parts else known
        if origin is not None and issubclass(origin, Mapping):
            return self.words.by_name.format(self._kind(parts[1]))
        if origin is not None and issubclass(origin, Iterable):
            return self.words.listed.format(self._kind(parts[0]))
        if isinstance(kind, type) and is_dataclass(kind):
            return f"[{kind.__name__}](#{self._anchors[kind]})"
        return self._simple(kind)

    def _simple(self, kind: object) -> str:
        if kind is bool:
            return self.words.truth
        if kind in {int, float}:
            return self.words.number
        return self.words.markup if getattr(kind, "__name__", "") == "Markup" else self.words.text


def members(kind: type) -> Iterator[tuple[str, object, str]]:
    """Give the name, the type and the meaning of everything behind the dot of a value."""
    hints, meanings = get_type_hints(kind, localns=dict(_LATER)), _meanings(kind)
    for field in fields(kind):
        yield field.name, hints[field.name], meanings.get(field.name, "")
    for name, member in vars(kind).items():
        function = member.fget if isinstance(member, property) else getattr(member, "func", None)
        if function is not None and not name.startswith("_"):
            yield (
                name,
                get_type_hints(function, localns=dict(_LATER))["return"],
                inspect.getdoc(function) or "",
            )


def _meanings(kind: type) -> Mapping[str, str]:
    """Give what the source says below each field."""
    (tree,) = ast.parse(dedent(inspect.getsource(kind))).body
    body = tree.body if isinstance(tree, ast.ClassDef) else []
    return {
        field.target.id: inspect.cleandoc(said.value.value)
        for field, said in pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(said, ast.Expr)
        and isinstance(said.value, ast.Constant)
        and isinstance(said.value.value, str)
    }


def _reached(kinds: Sequence[type]) -> Sequence[type]:
    """Give types of ours and those within them, each once, in the order in which they are met."""
    found: dict[type, None] = {}
    waiting = list(kinds)
    while waiting:
        kind = waiting.pop(0)
        if kind not in found:
            found[kind] = None
            within = [one for _, of, _ in members(kind) for one in _dataclasses_in(of)]
            waiting[:0] = within
    return tuple(found)


def _dataclasses_in(kind: object) -> Iterator[type]:
    if isinstance(kind, type) and is_dataclass(kind):
        yield kind
    for part in get_args(kind):
        yield from _dataclasses_in(part)


def _docstring(kind: type) -> str:
    text = inspect.getdoc(kind) or ""
    return "" if _SAID_ITSELF.match(text) else " ".join(text.split())


def _escaped(text: str) -> str:
    """Keep Markdown from taking signs of a text for its own; ``code`` becomes `code`."""
    parts = " ".join(text.split()).replace("``", "`").split("`")
    parts[::2] = (_MARKUP.sub(r"\\\1", part) for part in parts[::2])
    return "`".join(parts)


if __name__ == "__main__":
    main()

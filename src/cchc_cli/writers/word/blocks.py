"""What a document is made of, before it becomes XML: headings, sentences, tables, pictures."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Align(StrEnum):
    """Where the text of a column stands; the values are those of ``w:jc``."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"


@dataclass(frozen=True)
class Heading:
    """The heading of a part; the numbers come with the styles of the template."""

    level: int
    text: str


@dataclass(frozen=True)
class Prose:
    """A paragraph, with bold words before it where ``lead`` is not empty."""

    text: str
    lead: str = ""
    is_kept: bool = False
    """Whether it stands on one page with what follows, as the last words do with the signature."""
    is_slanted: bool = False
    """Whether it is in italics, as legal bases are."""


@dataclass(frozen=True)
class Bullet:
    """A line of a list, with bold words before it where ``lead`` is not empty."""

    text: str
    lead: str = ""


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    heading: str
    share: float
    """Its part of the width, in proportion to the others."""
    align: Align = Align.LEFT


Row: TypeAlias = Sequence[str]


@dataclass(frozen=True)
class Table:
    """A table with its caption above and notes below."""

    caption: str
    """Without its number; empty where the table has none."""
    columns: tuple[Column, ...]
    rows: Sequence[Row]
    notes: tuple[str, ...] = ()
    strong_rows: frozenset[int] = frozenset()
    """The numbers of rows that are bold, such as means; the first is 0."""


@dataclass(frozen=True)
class Picture:
    """A drawing with its caption below; a sentence above it names it by its number."""

    png: bytes
    caption: str
    alternative: str
    """What it shows: read by everybody above it, and to people who do not see it."""


Block: TypeAlias = Heading | Prose | Bullet | Table | Picture


@dataclass(frozen=True)
class Annex:
    """What stands behind the signature, from a new page on."""

    title: str
    blocks: tuple[Block, ...]
    is_wide: bool = False
    """Whether its pages lie across."""


@dataclass(frozen=True)
class Content:
    """The document without head and signature."""

    blocks: tuple[Block, ...]
    annexes: tuple[Annex, ...]

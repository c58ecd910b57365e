"""The table of all units."""

from collections.abc import Iterator
from dataclasses import dataclass

from cchc_cli.language import Language, say
from cchc_cli.writers.diff.content import DiffContent
from cchc_cli.writers.diff.rows import ChangeParts, in_columns
from cchc_cli.writers.diff.words import (
    INDEX_CHANGE,
    PARTS,
    RANK_CHANGE,
    STATUSES,
    UNIT,
    index_of,
    rank_of,
)


@dataclass(frozen=True)
class Column:
    """A column, and how people may use it."""

    head: str
    is_text: bool = False
    is_choice: bool = False
    """Whether few different texts stand in it, of which one can be chosen."""
    falls_first: bool = False
    """Whether the greatest figure is looked for first."""

    @property
    def style(self) -> str:
        """The classes of its heading, by which the script knows it."""
        classes = {"text": self.is_text, "choice": self.is_choice, "falls": self.falls_first}
        return " ".join(name for name, has in classes.items() if has)


@dataclass(frozen=True)
class UnitTable:
    """The table; its rows stand in the order of the stories."""

    columns: tuple[Column, ...]
    name_column: int
    rows: tuple[tuple[str, ...], ...]
    decimal_point: str


def unit_table_of(content: DiffContent) -> UnitTable:
    """Lay out all units."""
    return UnitTable(
        _columns(content),
        1,
        tuple(_rows(content)),
        decimal_point_of(content.figures.language),
    )


def decimal_point_of(language: Language) -> str:
    """Tell the script that sorts how to read ``87,5`` or ``87.5``."""
    return language.number(0.5, 1)[1]


def _columns(content: DiffContent) -> tuple[Column, ...]:
    say_it = content.figures.say
    before, after = content.before_label, content.after_label
    # A choice of one group would choose nothing.
    group = [Column(say_it(say("Group")), is_text=True, is_choice=True)] if len(content.groups) > 1 else []
    parts = PARTS if content.is_decomposed else ()
    return (
        Column(say_it(rank_of(after))),
        Column(say_it(UNIT), is_text=True),
        *group,
        Column(say_it(say("Status")), is_text=True, is_choice=True),
        Column(say_it(rank_of(before))),
        Column(say_it(RANK_CHANGE), falls_first=True),
        Column(say_it(index_of(before)), falls_first=True),
        Column(say_it(index_of(after)), falls_first=True),
        Column(say_it(INDEX_CHANGE), falls_first=True),
        *(Column(say_it(part), falls_first=True) for part in parts),
    )


def _rows(content: DiffContent) -> Iterator[tuple[str, ...]]:
    figures = content.figures
    for group in content.groups:
        names = (group.name,) if len(content.groups) > 1 else ()
        for row in group.rows:
            cells = (
                figures.rank(row.rank_after),
                row.name,
                *names,
                figures.say(STATUSES[row.status]),
                figures.rank(row.rank_before),
                figures.move(row.rank_change),
                figures.index(row.index_before),
                figures.index(row.index_after),
                figures.signed(row.index_change),
            )
            yield (*cells, *_parts(row.parts, content))


def _parts(parts: ChangeParts | None, content: DiffContent) -> Iterator[str]:
    if content.is_decomposed:
        yield from map(content.figures.signed, in_columns(parts))

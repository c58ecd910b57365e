"""What unfolds for each unit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc_cli.language import Message, mark, say
from cchc_cli.writers.diff.content import DiffContent
from cchc_cli.writers.diff.figures import DiffFigures
from cchc_cli.writers.diff.rows import ChangeParts, UnitChange
from cchc_cli.writers.diff.unit_detail import UnitDetail, unit_detail
from cchc_cli.writers.diff.words import ADJUSTMENTS, INDEX_CHANGE, PERFORMANCE, STATUSES

LIGHT_FROM = 400
"""From so many units on, what unfolds is brief, so that the page stays below 5 MB."""

# A few of each: the workbook and the terminal have them all.
_NAMED_OTHERS = 5
_NAMED_CRITERIA = 3


@dataclass(frozen=True)
class UnitStory:
    """What unfolds for a unit."""

    name: str
    summary: str
    sentence: str
    notes: tuple[str, ...]
    areas: tuple[tuple[str, ...], ...]
    """Name and change of its areas, and what of it came from its results and from the framework."""
    remarks: tuple[tuple[str, str], ...]
    """The criteria that moved it most, and whom it passed: what they are, and their names."""


@dataclass(frozen=True)
class AreaKey:
    """What an area's code means."""

    code: str
    name: str


@dataclass(frozen=True)
class UnitStories:
    """The stories of all units, in the order of their table."""

    stories: tuple[UnitStory, ...]
    area_columns: tuple[str, ...]
    area_keys: tuple[AreaKey, ...]
    """What codes of areas mean, where stories name areas by code only."""


def unit_stories_of(content: DiffContent) -> UnitStories:
    """Tell what became of every unit."""
    causes = (PERFORMANCE, say("New framework"), ADJUSTMENTS) if content.is_decomposed else ()
    tell = _story if len(content.rows) < LIGHT_FROM else _light_story
    return UnitStories(
        tuple(tell(row, content) for row in content.rows),
        tuple(map(content.figures.say, (say("Area"), INDEX_CHANGE, *causes))),
        _area_keys(content),
    )


def _area_keys(content: DiffContent) -> tuple[AreaKey, ...]:
    if len(content.rows) < LIGHT_FROM:
        return ()
    names = {area.code: area.name for areas in content.areas.values() for area in areas}
    return tuple(AreaKey(code, name) for code, name in names.items())


def _story(row: UnitChange, content: DiffContent) -> UnitStory:
    figures = content.figures
    detail = unit_detail(content.teller.diff, row.code, content)
    return UnitStory(
        row.name,
        _move(row, figures),
        detail.sentence,
        _notes(row, detail.sentence),
        tuple(
            (area.name, figures.signed(area.change), *_causes(area.parts, content)) for area in detail.areas
        ),
        tuple(_remarks(detail, figures)),
    )


def _causes(parts: ChangeParts | None, content: DiffContent) -> Iterator[str]:
    if content.is_decomposed:
        # Weights and criteria as one: to a unit both are what the decision did.
        causes = (parts.performance, parts.framework, parts.adjustments) if parts else (None,) * 3
        yield from map(content.figures.signed, causes)


def _remarks(detail: UnitDetail, figures: DiffFigures) -> Iterator[tuple[str, str]]:
    if detail.criteria:
        changes = (
            f"{criterion.code} {criterion.name} {figures.signed(criterion.change)}"
            for criterion in detail.criteria[:_NAMED_CRITERIA]
        )
        yield figures.say(say("Criteria that changed it most")), "; ".join(changes)
    for label, names in ((_OVERTOOK, detail.overtook), (_OVERTAKEN, detail.overtaken_by)):
        if names:
            yield figures.say(Message(label, {"count": len(names)})), _listed(names, figures)


_OVERTOOK = mark("Overtook ({count})")
_OVERTAKEN = mark("Overtaken by ({count})")


def _listed(names: Sequence[str], figures: DiffFigures) -> str:
    if len(names) <= _NAMED_OTHERS:
        return ", ".join(names)
    shown = tuple(names[:_NAMED_OTHERS])
    return figures.say(say("{names} and {count} more", names=shown, count=len(names) - _NAMED_OTHERS))


def _light_story(row: UnitChange, content: DiffContent) -> UnitStory:
    changes = (
        f"{area.code}: {content.figures.signed(area.change)}" for area in content.areas.get(row.code, ())
    )
    sentence = content.sentence(row)
    notes = tuple(filter(None, (*_notes(row, sentence), " · ".join(changes))))
    return UnitStory(row.name, _move(row, content.figures), sentence, notes, (), ())


def _notes(row: UnitChange, sentence: str) -> tuple[str, ...]:
    """Leave out what the sentence says."""
    # Sentences join notes, and so leave their full stops out.
    return tuple(note for note in row.notes if note.rstrip(".") not in sentence)


def _move(row: UnitChange, figures: DiffFigures) -> str:
    if row.index_change is None:
        return figures.say(STATUSES[row.status])
    return f"{figures.move(row.rank_change)} · {figures.signed(row.index_change)}"

"""What the charts of a comparison show: who is named, who is context, who is left out."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from cchc_cli.domain.year_diff.matching import DiffStatus
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.charts.drawing import Drawable, svg_of
from cchc_cli.writers.charts.inline_svg import inline_svg
from cchc_cli.writers.charts.part_bars import PartBar, part_bars
from cchc_cli.writers.charts.rank_lines import rank_lines
from cchc_cli.writers.diff.content import DiffContent
from cchc_cli.writers.diff.figures import DiffFigures
from cchc_cli.writers.diff.groups import GroupChanges
from cchc_cli.writers.diff.page_lines import NAMED_WHOLE, RankMove, lines_of
from cchc_cli.writers.diff.rows import ChangeParts, UnitChange
from cchc_cli.writers.diff.words import INDEX_CHANGE, PARTS, STATUSES

_ENDS = 15  # each way, so that a cut chart is no longer than one of NAMED_WHOLE


@dataclass(frozen=True)
class Figure:
    """A chart with what is said beside it."""

    caption: str
    text: str
    drawing: Markup


def rank_chart(content: DiffContent, group: GroupChanges, identifier: str) -> Figure | None:
    """Draw how the ranks of a group moved; None where no unit has a rank in both years."""
    # Points on the left, points on the right and no line between them compare nothing.
    if not any(row.rank_change is not None for row in group.rows):
        return None
    years = (content.before_label, content.after_label)
    before, after = years
    lines = lines_of([_move(row, content.figures) for row in group.rows])
    caption = say("Ranks {before} and {after}: {group}", before=before, after=after, group=group.name)
    text = say(
        "A line for each unit, from its rank in {before} to its rank in {after}.", before=before, after=after
    )
    # The text is what a screen reader has of the chart: it must not promise lines that are left out.
    if len(group.rows) > NAMED_WHOLE:
        text = say(
            "The units that climbed and fell most, from their rank in {before} to their rank in {after}; "
            "thin lines are others of the group.",
            before=before,
            after=after,
        )
    return figure_of(content.figures.language, rank_lines(years, lines), identifier, (caption, text))


def change_chart(content: DiffContent, group: GroupChanges, identifier: str) -> Figure | None:
    """Draw what the change of every index is made of, the greatest rise first; None without changes."""
    rows = sorted(
        (row for row in group.rows if row.index_change is not None),
        key=lambda row: -(row.index_change or 0.0),
    )
    if not rows:
        return None
    bars = [
        _bar(row.name, row.index_change or 0.0, row.parts, content.figures, is_split=group.is_decomposed)
        for row in rows
    ]
    if len(bars) > NAMED_WHOLE:
        left_out = content.figures.say(say("… {count} units between", count=len(bars) - 2 * _ENDS))
        bars = [*bars[:_ENDS], PartBar(left_out, (), ""), *bars[-_ENDS:]]
    caption = say("What changed the index: {group}", group=group.name)
    return _bars(content, bars, identifier, caption, is_split=group.is_decomposed)


def area_chart(content: DiffContent, group: GroupChanges, identifier: str) -> Figure | None:
    """Draw the mean changes of areas; None where nothing is known of them."""
    if not group.areas:
        return None
    is_split = any(area.parts for area in group.areas)
    bars = [
        _bar(area.name, area.change, area.parts, content.figures, is_split=is_split) for area in group.areas
    ]
    caption = say("Mean change by area: {group}", group=group.name)
    return _bars(content, bars, identifier, caption, is_split=is_split)


def _move(row: UnitChange, figures: DiffFigures) -> RankMove:
    # A dash would not say why the unit has no line.
    is_new = row.status is DiffStatus.NEW
    note = figures.say(STATUSES[row.status]) if is_new else figures.move(row.rank_change)
    return RankMove(row.name, (row.rank_before, row.rank_after), row.rank_change, note)


def _bar(
    name: str, change: float, parts: ChangeParts | None, figures: DiffFigures, *, is_split: bool
) -> PartBar:
    # A change whose parts are not known has no place among colours that mean parts.
    shown = (parts.in_order if parts else ()) if is_split else (change,)
    return PartBar(name, shown, figures.signed(change))


def _bars(
    content: DiffContent, bars: Sequence[PartBar], identifier: str, caption: Message, *, is_split: bool
) -> Figure:
    names = tuple(map(content.figures.say, PARTS if is_split else (INDEX_CHANGE,)))
    text = say(
        "Percentage points of the index; to the right of 0 what raised it, to the left what lowered it."
    )
    if is_split:
        text = say(
            "Percentage points of the index; to the right of 0 what raised it, to the left what lowered it; "
            "the diamond is the change as a whole."
        )
    return figure_of(content.figures.language, part_bars(names, bars), identifier, (caption, text))


def figure_of(
    language: Language, chart: Drawable, identifier: str, words: tuple[Message | str, Message | str]
) -> Figure:
    """Draw a chart with its caption, and a text that says what it shows."""
    caption, text = map(language.show, words)
    return Figure(caption, text, inline_svg(svg_of(chart, language), identifier, caption, text))

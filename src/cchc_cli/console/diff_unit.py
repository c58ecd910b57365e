"""One unit of a comparison in the terminal: its areas, its criteria, and whom it passed."""

from collections.abc import Iterator, Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language, Message, say
from cchc_cli.writers.diff.areas import AreaChange
from cchc_cli.writers.diff.content import content_of
from cchc_cli.writers.diff.figures import DiffFigures
from cchc_cli.writers.diff.rows import ChangeParts
from cchc_cli.writers.diff.unit_detail import CriterionChange, UnitDetail, unit_code_of, unit_detail
from cchc_cli.writers.diff.words import SHORT_PARTS
from cchc_cli.writers.visible_text import visible


def unit_view(diff: YearDiff, code: str, language: Language) -> Iterator[Text | Table]:
    """Show one unit, named by its code or its name.

    Raises:
        UnitsError: No unit is called so, or several are.
    """
    content = content_of(diff, language)
    figures = content.figures
    detail = unit_detail(diff, unit_code_of(diff, code), content)
    yield Text(visible(f"{detail.row.name} ({detail.row.code})"), style="bold underline")
    yield Text(visible(detail.sentence))
    yield from (Text(visible(figures.say(line))) for line in _remarks(detail))
    if detail.areas:
        yield _table(say("Area"), detail.areas, detail, figures)
    if detail.criteria:
        yield _table(say("Criteria that moved most"), detail.criteria, detail, figures)


def _remarks(detail: UnitDetail) -> Iterator[Message]:
    row = detail.row
    for note in row.notes:
        # A note may be a whole sentence.
        yield say("Note: {note}.", note=note.rstrip("."))
    if row.common_rank_before is not None and row.common_rank_after is not None:
        yield say(
            "On the criteria of both years alone: rank {before}, then {after}.",
            before=row.common_rank_before,
            after=row.common_rank_after,
        )
    if detail.overtook:
        yield say("It overtook ({count}): {names}.", count=len(detail.overtook), names=detail.overtook)
    if detail.overtaken_by:
        names = detail.overtaken_by
        yield say("It was overtaken by ({count}): {names}.", count=len(names), names=names)


def _table(
    heading: Message,
    changes: Sequence[AreaChange] | Sequence[CriterionChange],
    detail: UnitDetail,
    figures: DiffFigures,
) -> Table:
    table = Table(box=box.SIMPLE_HEAD, header_style="bold", padding=(0, 1, 0, 0), pad_edge=False)
    table.add_column(figures.say(say("Code")), no_wrap=True)
    # fold: rich would cut off a long name with an ellipsis.
    table.add_column(figures.say(heading), overflow="fold")
    table.add_column(figures.say(say("Change")), justify="right")
    is_decomposed = any(change.parts for change in changes)
    for part in SHORT_PARTS if is_decomposed else ():
        table.add_column(figures.say(part), justify="right")
    for change in changes:
        table.add_row(
            Text(visible(change.code)),
            Text(visible(change.name)),
            *_figures(change.change, change.parts, figures),
        )
    row = detail.row
    # Criteria are only those that moved most: their sum is no total of anything.
    if changes is detail.areas and row.index_change is not None:
        table.add_section()
        total = _figures(row.index_change, row.parts, figures)
        table.add_row("", figures.say(say("Total")), *total, style="bold")
    return table


def _figures(change: float, parts: ChangeParts | None, figures: DiffFigures) -> Iterator[str]:
    yield figures.signed(change)
    yield from map(figures.signed, parts.in_order if parts else ())

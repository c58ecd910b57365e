"""Criteria that do not count for a unit: not yet assessed, exempt or not applicable, told apart."""

from collections.abc import Iterator, Sequence

from cchc_cli.domain.framework import Criterion
from cchc_cli.domain.leaf_scores import ScoreStatus
from cchc_cli.domain.units import Unit
from cchc_cli.language import Message, say
from cchc_cli.writers.report_content.figures import group_name
from cchc_cli.writers.score_words import STATUSES, why_left_out
from cchc_cli.writers.workbook.plan import Part
from cchc_cli.writers.workbook.results_book import ResultsBook
from cchc_cli.writers.workbook.sheet import Column, Value, write_note, write_table

LISTED_ROWS = 20_000
"""More would make the workbook slow to open; ``scores.csv`` has them all."""

_HEAD_ROW = 1
_OF_UNITS = {ScoreStatus.EXEMPT, ScoreStatus.NOT_APPLICABLE}


def write_left_out(book: ResultsBook) -> None:
    """Write what is left out of the maximum points: first what concerns all units, then unit by unit."""
    plan = book.plan_of(Part.LEFT_OUT)
    sheet, rows = book.sheets[plan.name], [*_pending_rows(book), *_unit_rows(book)]
    write_note(sheet, book.say(_note(len(rows))), book.styles)
    area = write_table(sheet, _columns(book), rows[:LISTED_ROWS], book.styles, head_row=_HEAD_ROW)
    book.name_table(plan, area)


def _note(count: int) -> Message:
    if count == 0:
        return say("Every criterion counts for every unit.")
    if count > LISTED_ROWS:
        return say(
            "Here are the first {listed} of {count} lines; all of them stand in scores.csv.",
            listed=LISTED_ROWS,
            count=count,
        )
    return say("These criteria count neither in the points nor in the maximum points of the unit.")


def _columns(book: ResultsBook) -> Sequence[Column]:
    styles = book.styles
    return (
        Column(book.say(say("Group")), 14, styles.wrapped),
        Column(book.say(say("Code")), 10, styles.text),
        Column(book.say(say("Unit")), 26, styles.strong),
        Column(book.say(say("Criterion")), 10, styles.text),
        Column(book.say(say("Name")), 50, styles.wrapped),
        Column(book.say(say("Maximum points")), 9, styles.plain),
        Column(book.say(say("Status")), 18, styles.wrapped),
        Column(book.say(say("Reason")), 44, styles.wrapped),
    )


def _pending_rows(book: ResultsBook) -> Iterator[Sequence[Value]]:
    """Give a row for each criterion that waits for points, as it does for all units alike."""
    counts = (book.assessment.scores.status == ScoreStatus.PENDING).sum()
    for leaf in book.assessment.framework.leaves:
        if counts[leaf.code]:
            units = book.say(say("all it applies to ({count})", count=int(counts[leaf.code])))
            yield "", "", units, *_about(book, leaf, ScoreStatus.PENDING, None)


def _unit_rows(book: ResultsBook) -> Iterator[Sequence[Value]]:
    scores, units = book.assessment.scores, book.assessment.units.by_code
    leaves = book.assessment.framework.leaves
    statuses = dict(zip(scores.status.index, scores.status.to_numpy().tolist(), strict=True))
    for code in book.signposts.scored:
        unit = units[code]
        for leaf, number in zip(leaves, statuses[code], strict=True):
            if number in _OF_UNITS:
                about = _about(book, leaf, ScoreStatus(number), unit)
                yield group_name(unit.group, book.language), code, unit.name, *about


def _about(
    book: ResultsBook, leaf: Criterion, status: ScoreStatus, unit: Unit | None
) -> tuple[str, str, float, str, str]:
    reason = book.say(why_left_out(status, unit, leaf))
    return leaf.code, leaf.name, float(leaf.max_points), book.say(STATUSES[status]), reason

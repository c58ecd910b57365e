"""Points in detail: a row for each unit and criterion, with every kind of points and their cell."""

from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np

from cchc_cli.domain.leaf_scores import PointsSource, ScoreStatus
from cchc_cli.domain.submission import place_of
from cchc_cli.language import say
from cchc_cli.writers.score_words import POINTS, SOURCES, STATUSES
from cchc_cli.writers.workbook.plan import Part
from cchc_cli.writers.workbook.results_book import ResultsBook
from cchc_cli.writers.workbook.sheet import Column, TableArea, Value, write_note, write_table
from cchc_cli.writers.workbook.signposts import SCORES_HEAD, UNIT_COLUMNS
from cchc_cli.writers.workbook.unit_columns import unit_cells, unit_columns

_SELF_COLUMN, _FINAL_COLUMN = "H", "K"


def write_scores(book: ResultsBook) -> None:
    """Write the points of all units that were scored, or of as many as a workbook can bear."""
    plan, styles = book.plan_of(Part.SCORES), book.styles
    sheet = book.sheets[plan.name]
    write_note(sheet, _note(book), styles)
    columns = (*unit_columns(book), *_columns(book))
    area = write_table(
        sheet, columns, _rows(book), styles, head_row=SCORES_HEAD, frozen_columns=UNIT_COLUMNS + 1
    )
    _mark_claims(book, area)
    book.name_table(plan, area)


def _note(book: ResultsBook) -> str:
    listed, count = book.signposts.detailed_units, len(book.signposts.scored)
    if count <= listed:
        return book.say(
            say("Own points above the final ones are in colour. Filter by unit, criterion or status.")
        )
    return book.say(
        say(
            "Here are the first {listed} of {count} units; more would make the workbook slow. "
            "All of them stand in scores.csv.",
            listed=listed,
            count=count,
        )
    )


def _columns(book: ResultsBook) -> Sequence[Column]:
    styles = book.styles
    looks = {
        book.say(STATUSES[ScoreStatus.UNVERIFIED]): styles.warning,
        book.say(STATUSES[ScoreStatus.NO_EVIDENCE]): styles.error,
        book.say(STATUSES[ScoreStatus.UNANSWERED]): styles.error,
    }
    return (
        Column(book.say(say("Criterion")), 10, styles.text),
        Column(book.say(say("Name")), 64, styles.wrapped),
        Column(book.say(say("Maximum points")), 9, styles.plain),
        *(Column(book.say(kind), 10, styles.figure) for kind in POINTS),
        Column(book.say(say("Final points from")), 17, styles.wrapped),
        Column(book.say(say("Status")), 17, styles.wrapped, looks),
        Column(book.say(say("Cell")), 8, styles.text),
        Column(book.say(say("Sheet")), 20, styles.text),
        # Last, where a long name runs on instead of making every row of its unit higher.
        Column(book.say(say("File")), 48, styles.text),
    )


def _rows(book: ResultsBook) -> Iterator[Sequence[Value]]:
    position = {code: at for at, code in enumerate(book.assessment.answers.unit_codes)}
    details = _Details(book)
    for unit in islice(unit_cells(book), book.signposts.detailed_units):
        for row in details.of_unit(position[unit.code]):
            yield (*unit.cells, *row)


class _Details:
    """The rows of a unit, without the cells that name it."""

    def __init__(self, book: ResultsBook) -> None:
        scores, leaves = book.assessment.scores, book.assessment.framework.leaves
        self._criteria = [(leaf.code, leaf.name, float(leaf.max_points)) for leaf in leaves]
        kinds = (scores.self_points, scores.computed_points, scores.appraised_points, scores.final_points)
        # Units, criteria, kinds of points.
        self._points = np.stack([kind.to_numpy(dtype=float) for kind in kinds], axis=-1)
        self._sources, self._statuses = scores.source.to_numpy(), scores.status.to_numpy()
        self._answers = book.assessment.answers
        self._source_words = [book.say(SOURCES[source]) for source in PointsSource]
        self._status_words = [book.say(STATUSES[status]) for status in ScoreStatus]

    def of_unit(self, at: int) -> Iterator[Sequence[Value]]:
        """Give the rows of the unit at a position, in the order of the framework."""
        file = self._answers.files[at]
        of_leaves = zip(
            self._criteria,
            self._points[at].tolist(),
            [self._source_words[source] for source in self._sources[at].tolist()],
            [self._status_words[status] for status in self._statuses[at].tolist()],
            self._answers.places[at],
            strict=True,
        )
        for criterion, points, source, status, reference in of_leaves:
            place = place_of(file, reference)
            yield *criterion, *points, source, status, place.cell, place.sheet, place.file


def _mark_claims(book: ResultsBook, area: TableArea) -> None:
    """Colour own points that are above the final ones."""
    if not area.row_count:
        return
    first, stated, final = area.head_row + 2, f"${_SELF_COLUMN}", f"${_FINAL_COLUMN}"
    rule = {
        "type": "formula",
        # A blank cell counts as 0 for Excel.
        "criteria": f"=AND(ISNUMBER({final}{first}),{stated}{first}>{final}{first})",
        "format": book.styles.claim,
    }
    book.sheet_of(Part.SCORES).conditional_format(
        f"{_SELF_COLUMN}{first}:{_SELF_COLUMN}{area.last_row + 1}", rule
    )

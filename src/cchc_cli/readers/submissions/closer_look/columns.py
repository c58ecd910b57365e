"""Columns: values below headings that do not say what they are, or that stand there twice.

Only of answers: whatever else stands in columns of its own is the unit's affair.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.cell_address import address, column_letters
from cchc_cli.domain.findings import Finding, FindingKind
from cchc_cli.domain.form import Form
from cchc_cli.domain.submission import place_of
from cchc_cli.readers.submissions.cells import Cell, is_blank, shown
from cchc_cli.readers.submissions.closed_answers import NO_WORDS, YES_WORDS
from cchc_cli.readers.submissions.numbers import parse_number
from cchc_cli.readers.submissions.plan import Plan, Slot, Table
from cchc_cli.readers.submissions.value import word_of


@dataclass(frozen=True)
class Columns:
    """The columns of one table of a workbook, at a position among its tables."""

    form: Form
    plan: Plan
    tables: Sequence[Table]
    at: int
    file: str

    def findings(self) -> Iterator[Finding]:
        """Say which columns have values that were not read."""
        header = self._table.header
        # A form with both columns lacks nothing: whatever else is there is the unit's own.
        if header.inputs is None or header.self_points is None:
            for column in header.unknown:
                yield from self._unknown(column)
        for column, first in header.repeated:
            # Of evidence every column counts, and of the maximum the framework knows better.
            if first in {header.inputs, header.self_points}:
                yield from self._repeated(column, first)

    @property
    def _table(self) -> Table:
        return self.tables[self.at]

    def _unknown(self, column: int) -> Iterator[Finding]:
        codes = self._with_answers(column)
        kind = self._kind(column) if codes else None
        if kind is not None:
            values = {"column": _letters(column), "heading": self._heading(column), "codes": codes}
            yield self._finding(kind, column, **values)

    def _kind(self, column: int) -> FindingKind | None:
        """Tell how certain it is that answers are lost; None for a column of the unit's own."""
        header = self._table.header
        # Units name the columns that they add: one without a heading has lost it.
        if not self._heading(column):
            is_certain = self._is_between(column) or header.self_points is None
            return finding_kinds.COLUMN_WITHOUT_HEADING if is_certain else finding_kinds.HEADING_NOT_KNOWN
        # Among the columns of the form, where it lacks one of points: the heading was reworded.
        is_instead = self._is_between(column) and header.self_points is None
        is_missed = is_instead or self._other_tables_have_it or self._are_figures_blank(column)
        return finding_kinds.HEADING_NOT_KNOWN if is_missed else None

    def _is_between(self, column: int) -> bool:
        """Tell whether a column stands among those of the form: units add their own behind them."""
        header = self._table.header
        known = (header.max_points, header.inputs, header.self_points, header.evidence)
        return column < max((at for at in known if at is not None), default=0)

    @property
    def _other_tables_have_it(self) -> bool:
        """Whether this table lacks a column of answers that others of the workbook have."""
        header, others = self._table.header, [table.header for table in self.tables]
        lacks_inputs = header.inputs is None and any(other.inputs is not None for other in others)
        lacks_points = header.self_points is None and any(other.self_points is not None for other in others)
        return lacks_inputs or lacks_points

    def _are_figures_blank(self, column: int) -> bool:
        """Tell whether rows that only ask for figures have them in this column alone."""
        # On the row of a criterion a number may be its points; below it only figures are asked for.
        own = {row.row for row in self.plan.rows if row.part.table == self.at}
        figures = [slot for slot in self._slots if slot.row not in own]
        return any(not is_blank(self._cell(slot.row, column)) for slot in figures) and all(
            is_blank(self._cell(slot.row, slot.column)) for slot in figures
        )

    def _with_answers(self, column: int) -> tuple[str, ...]:
        """Give the criteria beside which the column has what may be an answer."""
        codes = [code for row, code in self._rows.items() if self._may_answer(self._cell(row, column))]
        if codes and self._table.header.self_points is None:
            codes = list(self._rows.values())  # without points of its own, each of them lacks something
        return tuple(dict.fromkeys(codes))

    @cached_property
    def _rows(self) -> Mapping[int, str]:
        """The rows of criteria that are scored and of their figures."""
        rows = {
            row.row: row.code
            for row in self.plan.rows
            if row.part.table == self.at and self.form.by_code[row.code].is_leaf
        }
        for slot in self._slots:
            # A figure in the row of its criterion is there already, under the same code.
            rows.setdefault(slot.row, self.form.questions[slot.position].criterion)
        return dict(sorted(rows.items()))

    @cached_property
    def _slots(self) -> Sequence[Slot]:
        slots = (*self.plan.answers, *self.plan.alternatives)
        return [slot for slot in slots if slot.table == self.at]

    @cached_property
    def _words(self) -> frozenset[str]:
        options = (word_of(option) for question in self.form.questions for option in question.options)
        return frozenset((*YES_WORDS, *NO_WORDS, *options))

    def _may_answer(self, cell: Cell) -> bool:
        if is_blank(cell):
            return False
        if not isinstance(cell, str):
            return True
        # Words are an answer only if some question has them: notes and names of offices are not.
        return parse_number(cell.rstrip("% ")) is not None or word_of(cell) in self._words

    def _repeated(self, column: int, first: int) -> Iterator[Finding]:
        """Say that of two columns of one meaning the first was read."""
        both = {"first": _letters(first), "second": _letters(column), "heading": self._heading(column)}
        rows = {row: code for row, code in self._rows.items() if self._differs(row, column, first)}
        if not rows:
            yield self._finding(finding_kinds.HEADING_STATED_TWICE, column, **both)
            return
        row = next(iter(rows))
        other = {"place": address(row, column), "stated": shown(self._cell(row, column))}
        codes = tuple(dict.fromkeys(rows.values()))
        yield self._finding(finding_kinds.COLUMNS_DIFFER, column, **both, **other, codes=codes)

    def _differs(self, row: int, column: int, first: int) -> bool:
        cell = self._cell(row, column)
        return not is_blank(cell) and cell != self._cell(row, first)

    def _cell(self, row: int, column: int) -> Cell:
        return self._table.sheet.rows[row][column]

    def _heading(self, column: int) -> str:
        """Give the text above a column; what has no letters is none."""
        cell = self._cell(self._table.header.row, column)
        return str(shown(cell)) if isinstance(cell, str) and any(map(str.isalpha, cell)) else ""

    def _finding(self, kind: FindingKind, at: int, **values: object) -> Finding:
        place = place_of(self.file, self._table.reference(self._table.header.row, at))
        return Finding(kind, place, values=values)


def _letters(column: int) -> str:
    return column_letters(column + 1)

"""Tables for the same criteria: which of them counts.

A workbook may have the form twice: an empty copy, last year's, or an example on the sheet
that explains how to fill it in. Row by row that would be sixty criteria stated twice; it is
one fault, and where only one of the tables is filled in it is none.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.form import Form
from cchc_cli.domain.names import name_key
from cchc_cli.domain.submission import place_of
from cchc_cli.readers.submissions.cells import is_blank
from cchc_cli.readers.submissions.plan import Part, Plan, Table

# Without marks, too: sheets are named in haste.
_EXAMPLE_SHEETS = ("hướng dẫn", "ví dụ", "huong dan", "vi du", "instruction", "example")
_FEWEST_SHARED = 2


@dataclass(frozen=True, slots=True)
class Settlement:
    """What was decided about tables for the same criteria."""

    left_out: frozenset[Part] = frozenset()
    clashing: frozenset[Part] = frozenset()
    """Parts that are filled in both: the criteria of neither count."""


NOTHING_TWICE = Settlement()


def settle(
    form: Form, tables: Sequence[Table], plan: Plan, lay: Callable[[Settlement], Plan]
) -> tuple[Settlement, tuple[Finding, ...]]:
    """Decide which of several tables counts, and say so.

    Args:
        form: What the framework asks.
        tables: The tables of the workbook.
        plan: The plan in which criteria are stated twice.
        lay: Makes the plan of the workbook under another settlement.
    """
    parts = tuple(dict.fromkeys(row.part for row in plan.rows))
    places = {part: _reference(tables, plan, part) for part in parts}
    left_out: set[Part] = set()
    clashing: set[Part] = set()
    findings: list[Finding] = []
    for group in _groups(_rivals(form, tables, plan), parts):
        decision = _decide(tables, group, lambda part: lay(_alone(part, parts)))
        left_out.update(decision.examples, decision.copies)
        clashing.update(decision.clashing)
        findings += decision.findings(places)
    return Settlement(frozenset(left_out), frozenset(clashing)), tuple(findings)


def _decide(tables: Sequence[Table], group: Sequence[Part], alone: Callable[[Part], Plan]) -> "_Decision":
    examples = _examples(tables, group)
    rest = [part for part in group if part not in examples]
    filled = [part for part in rest if _is_filled(tables, alone(part))]
    # An empty form counts where there is no other: then its answers are missing, not its table.
    return _Decision(examples, rest, filled or rest[:1])


class _Decision(NamedTuple):
    """What was decided about tables for the same criteria: those of examples, the rest, what counts of it."""

    examples: Sequence[Part]
    rest: Sequence[Part]
    counting: Sequence[Part]

    @property
    def copies(self) -> Sequence[Part]:
        """Empty tables beside one that is filled in."""
        return [part for part in self.rest if part not in self.counting]

    @property
    def clashing(self) -> Sequence[Part]:
        """Tables of which each is filled in."""
        return self.counting if len(self.counting) > 1 else ()

    def findings(self, places: Mapping[Part, str]) -> Iterator[Finding]:
        """Say what is left out, and what clashes."""
        counting = places[self.counting[0]]
        for kind, parts in (
            (finding_kinds.EXAMPLE_LEFT_OUT, self.examples),
            (finding_kinds.EMPTY_COPY_LEFT_OUT, self.copies),
        ):
            for part in parts:
                values = {"left_out": places[part], "counting": counting}
                yield Finding(kind, place_of("", places[part]), values=values)
        if self.clashing:
            yield _of_clash([places[part] for part in self.clashing])


def _rivals(form: Form, tables: Sequence[Table], plan: Plan) -> Iterator[tuple[Part, Part]]:
    """Give the pairs of parts that are tables for the same criteria, not just rows stated twice."""
    leaves = Counter(row.part for row in plan.rows if form.by_code[row.code].is_leaf)
    for (first, second), shared in Counter(plan.twice).items():
        # A row that was copied by mistake is no table: of that CCHC206 tells.
        is_same = shared >= _FEWEST_SHARED and shared * 2 >= min(leaves[first], leaves[second])
        is_example = _is_example(tables, first) != _is_example(tables, second)
        if first != second and (is_same or is_example):
            yield first, second


def _groups(pairs: Iterable[tuple[Part, Part]], parts: Sequence[Part]) -> list[list[Part]]:
    """Put parts together that are rivals, in the order in which they stand in the workbook."""
    groups: list[set[Part]] = []
    for pair in pairs:
        joined = [group for group in groups if not group.isdisjoint(pair)]
        groups = [*(group for group in groups if group not in joined), set(pair).union(*joined)]
    return [sorted(group, key=parts.index) for group in groups]


def _examples(tables: Sequence[Table], group: Sequence[Part]) -> list[Part]:
    """Give the parts on sheets of instructions; none where there is nothing else."""
    examples = [part for part in group if _is_example(tables, part)]
    return examples if len(examples) < len(group) else []


def _is_example(tables: Sequence[Table], part: Part) -> bool:
    name = name_key(tables[part.table].sheet.name)
    return any(word in name for word in _EXAMPLE_SHEETS)


def _alone(part: Part, parts: Iterable[Part]) -> Settlement:
    return Settlement(left_out=frozenset(parts) - {part})


def _is_filled(tables: Sequence[Table], plan: Plan) -> bool:
    slots = (*plan.answers, *plan.alternatives, *plan.self_points)
    return any(not is_blank(tables[slot.table].sheet.rows[slot.row][slot.column]) for slot in slots)


def _reference(tables: Sequence[Table], plan: Plan, part: Part) -> str:
    """Give the first cell of the first criterion of a part."""
    row = next(row.row for row in plan.rows if row.part == part)
    return tables[part.table].row_reference(row)


def _of_clash(places: Sequence[str]) -> Finding:
    values = {"count": len(places), "places": tuple(places)}
    return Finding(finding_kinds.TABLE_STATED_TWICE, place_of("", places[1]), values=values)

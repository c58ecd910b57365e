"""Tables for the same criteria: which of them counts.

A workbook may have the form twice: an empty copy, last year's, or an example on the sheet
that explains how to fill it in. Row by row that would be sixty criteria stated twice; it is
one fault, and where only one of the tables is filled in it is none.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.form import Form
from cchc_cli.domain.names import name_key
from cchc_cli.domain.submission import place_of
from cchc_cli.readers.submissions.cells import is_blank
from cchc_cli.readers.submissions.plan import Part, Plan, Table

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
    left_out: set[Part] = set()
    clashing: set[Part] = set()
    findings: list[Finding] = []
    for group in _groups(_rivals(form, tables, plan), parts):
        examples = [part for part in group if _is_example(tables, part)]
        examples = examples if len(examples) < len(group) else []
        rest = [part for part in group if part not in examples]
        filled = [part for part in rest if _is_filled(tables, lay(_alone(part, parts)))]
        counting = filled or rest[:1]
        copies = [part for part in rest if part not in counting]
        places = {part: _reference(tables, plan, part) for part in group}
        findings += _of_left_out(places, counting[0], examples, copies)
        left_out |= {*examples, *copies}
        if len(counting) > 1:
            clashing |= set(counting)
            findings.append(_of_clash([places[part] for part in counting]))
    return Settlement(frozenset(left_out), frozenset(clashing)), tuple(findings)


def _rivals(form: Form, tables: Sequence[Table], plan: Plan) -> Iterator[tuple[Part, Part]]:
    """Give the pairs of parts that are tables for the same criteria, not just rows stated twice."""
    leaves = Counter(row.part for row in plan.rows if form.by_code[row.code].is_leaf)
    for (first, second), shared in Counter(plan.twice).items():
        is_same = shared >= _FEWEST_SHARED and shared * 2 >= min(leaves[first], leaves[second])
        is_example = _is_example(tables, first) != _is_example(tables, second)
        if first != second and (is_same or is_example):
            yield first, second


def _groups(pairs: Iterable[tuple[Part, Part]], parts: Sequence[Part]) -> list[list[Part]]:
    """Put parts together that are rivals, in the order in which they stand in the workbook."""
    groups: list[set[Part]] = []
    for pair in pairs:
        joined = [group for group in groups if group & set(pair)]
        groups = [group for group in groups if group not in joined]
        groups.append(set(pair).union(*joined))
    return [[part for part in parts if part in group] for group in groups]


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
    header = tables[part.table].header
    return tables[part.table].reference(row, header.name if header.code is None else header.code)


def _of_left_out(
    places: dict[Part, str], counting: Part, examples: Iterable[Part], copies: Iterable[Part]
) -> Iterator[Finding]:
    for kind, parts in (
        (finding_kinds.EXAMPLE_LEFT_OUT, examples),
        (finding_kinds.EMPTY_COPY_LEFT_OUT, copies),
    ):
        for part in parts:
            values = {"left_out": places[part], "counting": places[counting]}
            yield Finding(kind, place_of("", places[part]), values=values)


def _of_clash(places: Sequence[str]) -> Finding:
    values = {"count": len(places), "places": tuple(places)}
    return Finding(finding_kinds.TABLE_STATED_TWICE, place_of("", places[1]), values=values)

"""Checks of self-assessed points by themselves."""

from collections.abc import Iterator

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.filled_form import FilledForm, FilledRow
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.form import FormRow
from cchc_cli.domain.framework import Role
from cchc_cli.domain.submission import place_of

_TOLERANCE = 1e-6  # what 0.1 + 0.2 leaves over is far below, another digit that was typed far above
_FEWEST_CRITERIA = 5
"""Full points for a handful of criteria are nothing odd."""


def points_too_fine(filled: FilledForm) -> Iterator[Finding]:
    """Points with more decimals than are published; where there is a step, that is checked instead."""
    decimals = filled.form.decimals
    for row in filled.rows:
        if row.self_points is None or abs(row.self_points - round(row.self_points, decimals)) < _TOLERANCE:
            continue
        asked = filled.form.by_code[row.code]
        # Sums have the decimals of what is added up, and steps are checked as such.
        if asked.is_leaf and asked.step is None:
            values = {"stated": round(row.self_points, decimals + 4), "decimals": decimals}
            place = place_of("", row.points_place)
            yield Finding(kinds.POINTS_TOO_FINE, place, criterion=row.code, values=values)


def full_points_everywhere(filled: FilledForm) -> Iterator[Finding]:
    """A unit that gave itself the maximum for everything that counts to the scale."""
    assessed = [leaf for leaf in filled.form.leaves if _is_assessed(leaf)]
    if len(assessed) < _FEWEST_CRITERIA or not all(_has_full_points(filled, leaf) for leaf in assessed):
        return
    place = place_of("", filled.by_code[assessed[0].code].points_place)
    yield Finding(kinds.FULL_POINTS_EVERYWHERE, place, values={"count": len(assessed)})


def _is_assessed(leaf: FormRow) -> bool:
    return leaf.role is Role.BASE and leaf.is_stated_by_unit and leaf.max_points > 0


def _has_full_points(filled: FilledForm, leaf: FormRow) -> bool:
    row = filled.by_code.get(leaf.code)
    return row is not None and row.self_points == leaf.max_points


def no_self_points(filled: FilledForm) -> Iterator[Finding]:
    """A form with figures, whose column of self-assessed points is blank from top to bottom."""
    # A form without a column of figures has them in that of the points: then it is not blank.
    tables = [row.table for row in filled.rows if row.table.self_points and row.table.inputs]
    has_figures = any(map(filled.is_answered, range(len(filled.numbers))))
    if tables and has_figures and all(map(_is_blank, filled.rows)):
        place = place_of("", tables[0].place(tables[0].self_points, tables[0].heading))
        yield Finding(kinds.NO_SELF_POINTS, place)


def _is_blank(row: FilledRow) -> bool:
    return row.self_points is None and row.is_legible

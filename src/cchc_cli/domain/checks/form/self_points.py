"""Checks of self-assessed points by themselves."""

from collections.abc import Iterator

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.filled_form import FilledForm
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.framework import Role
from cchc_cli.domain.submission import place_of

_TOLERANCE = 1e-6
_FEWEST_CRITERIA = 5
"""Full points for a handful of criteria are nothing odd."""


def points_too_fine(filled: FilledForm) -> Iterator[Finding]:
    """Points with more decimals than are published; where there is a step, that is checked instead."""
    decimals = filled.form.decimals
    for row in filled.rows:
        if row.self_points is None or abs(row.self_points - round(row.self_points, decimals)) < _TOLERANCE:
            continue
        asked = filled.form.by_code[row.code]
        if asked.is_leaf and asked.step is None:
            values = {"stated": round(row.self_points, decimals + 4), "decimals": decimals}
            place = place_of("", row.points_place)
            yield Finding(kinds.POINTS_TOO_FINE, place, criterion=row.code, values=values)


def full_points_everywhere(filled: FilledForm) -> Iterator[Finding]:
    """A unit that gave itself the maximum for everything that counts to the scale."""
    assessed = [
        leaf
        for leaf in filled.form.leaves
        if leaf.role is Role.BASE and leaf.is_stated_by_unit and leaf.max_points > 0
    ]
    rows = [filled.by_code.get(leaf.code) for leaf in assessed]
    is_full = all(
        row is not None and row.self_points == leaf.max_points
        for row, leaf in zip(rows, assessed, strict=True)
    )
    if is_full and len(assessed) >= _FEWEST_CRITERIA and rows[0] is not None:
        place = place_of("", rows[0].points_place)
        yield Finding(kinds.FULL_POINTS_EVERYWHERE, place, values={"count": len(assessed)})

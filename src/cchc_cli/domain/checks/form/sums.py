"""Checks of sums that are typed in the form, of areas, of groups and of everything.

Only the points of criteria are scored, so a sum that is wrong changes nothing. But it shows
that a criterion was changed later, or has other points than its author thinks.

Offices add up in several ways: with or without bonus and deductions, these capped or not,
of the sheet, the area or everything above. A sum that agrees with any of them is taken for
right; and nothing is said where points below a sum are missing or cannot be read.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, product

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.filled_form import FilledForm, FilledRow, FilledTotal
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.form import Form
from cchc_cli.domain.framework import Role
from cchc_cli.domain.submission import place_of

_TOLERANCE = 0.005 + 1e-9
"""Sums are typed with two decimals, so they may be off by half of the last one."""
_DECIMALS = 4
"""Of sums and differences as they are quoted: without the noise of floating point."""


def subtotals_differ(filled: FilledForm) -> Iterator[Finding]:
    """Points of an area or group that are not the sum of those below."""
    for row in filled.rows:
        if row.self_points is None or filled.form.by_code[row.code].is_leaf:
            continue
        sums = _subtotals(filled, row.code)
        if sums and not _is_one_of(abs(row.self_points), map(abs, sums)):
            values = _values(row.self_points, sums[0], code=row.code)
            yield Finding(
                kinds.SUBTOTAL_DIFFERS, place_of("", row.points_place), criterion=row.code, values=values
            )


def totals_differ(filled: FilledForm) -> Iterator[Finding]:
    """Totals that are not the sum of the points above."""
    stated = any(total.self_points is not None for total in filled.totals)
    if stated and _can_be_added_up(filled, [leaf.code for leaf in filled.form.leaves]):
        own = {row.code: row.self_points for row in filled.rows if row.self_points is not None}
        yield from chain.from_iterable(_of_total(filled, total, own) for total in filled.totals)


def maximum_totals_differ(filled: FilledForm) -> Iterator[Finding]:
    """Sums of maximum points that are neither those of the form nor those of the framework."""
    for total in filled.totals:
        if total.max_points is None:
            continue
        allowed = list(_maxima(filled, total))
        if not _is_one_of(total.max_points, allowed):
            nearest = round(_nearest(total.max_points, allowed), _DECIMALS)
            values = {"label": total.label, "stated": total.max_points, "sum": nearest}
            place = place_of("", total.table.place(total.table.max_points, total.row))
            yield Finding(kinds.MAXIMUM_TOTAL_DIFFERS, place, values=values)


def _subtotals(filled: FilledForm, code: str) -> list[float]:
    """Give what the points below may add up to, the most usual first; nothing where some are missing."""
    below = _leaves_below(filled.form, code)
    points = _points(filled, below)
    if not points or not _can_be_added_up(filled, below):
        return []
    children = (_child_points(filled, child) for child in filled.form.children.get(code, ()))
    sums = [sum(points), sum(map(abs, points)), sum(children)]
    cap = filled.form.by_code[code].cap
    return sums if cap is None else [*sums, *(min(cap, added_up) for added_up in sums)]


def _of_total(filled: FilledForm, total: FilledTotal, own: Mapping[str, float]) -> Iterator[Finding]:
    scopes = _scopes(filled, total)
    if total.self_points is None or not any(code in own for code in scopes[0]):
        return
    by_criterion = [_sums(filled.form, scope, own) for scope in scopes]
    by_area = [_sums(filled.form, _areas(filled.form, scope), own) for scope in scopes]
    if not _is_one_of(total.self_points, chain(*by_criterion, *by_area)):
        nearest = _nearest(total.self_points, [sums[0] for sums in by_criterion])
        values = _values(total.self_points, nearest, label=total.label)
        place = place_of("", total.table.place(total.table.self_points, total.row))
        yield Finding(kinds.TOTAL_DIFFERS, place, values=values)


def _maxima(filled: FilledForm, total: FilledTotal) -> Iterator[float]:
    """Give what the maximum points above may add up to: those on the form, and the framework's."""
    printed = {row.code: row.max_points for row in filled.rows if row.max_points is not None}
    official = {row.code: row.max_points for row in filled.form.rows}
    scopes = [*_scopes(filled, total), [leaf.code for leaf in filled.form.leaves]]
    for points, scope in product((printed, official), scopes):
        yield from _sums(filled.form, scope, points)


def _nearest(stated: float, sums: Sequence[float]) -> float:
    return min(sums, key=lambda added_up: abs(added_up - stated))


def _can_be_added_up(filled: FilledForm, codes: Iterable[str]) -> bool:
    """Tell whether the points of these criteria are all there, as far as they are needed."""
    return all(_is_complete(filled, code) for code in codes)


def _is_complete(filled: FilledForm, code: str) -> bool:
    leaf, row = filled.form.by_code[code], filled.by_code.get(code)
    if row is None:
        return not leaf.is_stated_by_unit
    if row.self_points is not None or leaf.max_points == 0:
        return True
    # A blank is 0 in a sum, unless figures stand beside it: then points were earned and not typed.
    answers = (filled.form.question_position[(code, question.name)] for question in leaf.questions)
    return row.is_legible and not any(map(filled.is_answered, answers))


def _points(filled: FilledForm, codes: Iterable[str]) -> list[float]:
    rows = (filled.by_code.get(code) for code in codes)
    return [row.self_points for row in rows if row is not None and row.self_points is not None]


def _child_points(filled: FilledForm, code: str) -> float:
    """Give what a part is stated to have; where nothing is stated, what is below it adds up to."""
    row = filled.by_code.get(code)
    if row is not None and row.self_points is not None:
        return row.self_points
    return sum(_points(filled, _leaves_below(filled.form, code)))


def _scopes(filled: FilledForm, total: FilledTotal) -> list[list[str]]:
    """Give the criteria that a row of sums may be about: all above, or of the last sheet, group, area."""
    above = _leaves_of(filled, filled.rows[: total.above])
    in_table = _leaves_of(filled, [row for row in filled.rows[: total.above] if row.table == total.table])
    scopes = [above, in_table]
    parent = filled.form.by_code[above[-1]].parent if above else ""
    while parent:
        scopes.append(_leaves_below(filled.form, parent))
        parent = filled.form.by_code[parent].parent
    return scopes


def _leaves_below(form: Form, code: str) -> list[str]:
    return [form.leaves[at].code for at in form.leaves_below[code]]


def _leaves_of(filled: FilledForm, rows: Iterable[FilledRow]) -> list[str]:
    return [row.code for row in rows if filled.form.by_code[row.code].is_leaf]


def _areas(form: Form, codes: Sequence[str]) -> list[str]:
    """Give the areas of criteria, in their order."""
    return list(dict.fromkeys(map(form.area_of, codes)))


def _sums(form: Form, codes: Iterable[str], points: Mapping[str, float]) -> list[float]:
    """Add up in every usual way, the most usual first."""
    by_role = dict.fromkeys(Role, 0.0)
    caps = dict.fromkeys(Role, 0.0)
    # Deductions are typed with and without a minus sign; either way they are taken away.
    for code in codes:
        by_role[form.by_code[code].role] += abs(points.get(code, 0.0))
    for row in form.rows:
        caps[row.role] += row.max_points if row.cap is None and not row.parent else row.cap or 0.0
    base, bonus, penalty = (by_role[role] for role in (Role.BASE, Role.BONUS, Role.PENALTY))
    bonuses = (bonus, min(bonus, caps[Role.BONUS]), 0.0)
    penalties = (-penalty, -min(penalty, caps[Role.PENALTY]), 0.0, penalty)
    return [base + more + less for more, less in product(bonuses, penalties)]


def _is_one_of(stated: float, sums: Iterable[float]) -> bool:
    return any(abs(stated - added_up) <= _TOLERANCE for added_up in sums)


def _values(stated: float, added_up: float, **more: object) -> dict[str, object]:
    difference = round(stated - added_up, _DECIMALS)
    return {"stated": stated, "sum": round(added_up, _DECIMALS), "difference": difference, **more}

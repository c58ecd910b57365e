"""The list of checks of one form."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from cchc_cli.domain.checks.form.evidence import (
    evidence_names_nothing,
    evidence_refers_above,
    evidence_repeated,
    odd_dates,
)
from cchc_cli.domain.checks.form.figures import inputs_contradict, part_above_whole, parts_above_whole
from cchc_cli.domain.checks.form.self_points import (
    full_points_everywhere,
    no_self_points,
    points_too_fine,
)
from cchc_cli.domain.checks.form.structure import max_points_differ, other_year, rows_out_of_order
from cchc_cli.domain.checks.form.sums import maximum_totals_differ, subtotals_differ, totals_differ
from cchc_cli.domain.filled_form import FilledForm
from cchc_cli.domain.findings import Finding

FormCheck: TypeAlias = Callable[[FilledForm], Iterator[Finding]]

FORM_CHECKS: tuple[FormCheck, ...] = (
    other_year,
    rows_out_of_order,
    max_points_differ,
    part_above_whole,
    parts_above_whole,
    inputs_contradict,
    points_too_fine,
    full_points_everywhere,
    no_self_points,
    subtotals_differ,
    totals_differ,
    maximum_totals_differ,
    evidence_names_nothing,
    evidence_repeated,
    evidence_refers_above,
    odd_dates,
)


def check_form(filled: FilledForm) -> tuple[Finding, ...]:
    """Give what every check finds, in the order of the checks; places have no file."""
    return tuple(finding for check in FORM_CHECKS for finding in check(filled))

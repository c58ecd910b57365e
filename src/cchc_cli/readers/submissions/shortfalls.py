"""Shortfalls: what a form lacks as a whole."""

from collections.abc import Collection, Mapping, Sequence

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.form import Form
from cchc_cli.domain.submission import place_of
from cchc_cli.readers.submissions.plan import Claim, Table


def shortfalls(
    form: Form, claims: Mapping[str, Claim], unsettled: Collection[str], tables: Sequence[Table]
) -> list[Finding]:
    """Say which criteria have no row, and once that evidence cannot be named.

    Args:
        form: What the framework asks.
        claims: The rows of criteria, by code.
        unsettled: Criteria that a row may be about which was refused; of that a finding tells.
        tables: The tables of the workbook.
    """
    return [*_missing(form, {*claims, *unsettled}, tables), *_no_evidence_column(form, claims, tables)]


def _missing(form: Form, seen: Collection[str], tables: Sequence[Table]) -> list[Finding]:
    missing = tuple(leaf.code for leaf in form.leaves if leaf.is_stated_by_unit and leaf.code not in seen)
    if not missing:
        return []
    values = {"count": len(missing), "codes": missing}
    place = place_of("", f"{tables[0].sheet.name}!")
    return [Finding(finding_kinds.CRITERIA_MISSING, place, values=values)]


def _no_evidence_column(form: Form, claims: Mapping[str, Claim], tables: Sequence[Table]) -> list[Finding]:
    """Say it of the table, not of each of its criteria."""
    lacking = {
        code: tables[claim.part.table]
        for code, claim in claims.items()
        if form.by_code[code].requires_evidence and tables[claim.part.table].header.evidence is None
    }
    if not lacking:
        return []
    table = next(iter(lacking.values()))
    values = {"count": len(lacking), "codes": tuple(lacking)}
    place = place_of("", table.reference(table.header.row, 0))
    return [Finding(finding_kinds.NO_EVIDENCE_COLUMN, place, values=values)]

"""Shortfalls: what a form lacks as a whole."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.form import Form
from cchc_cli.domain.submission import place_of
from cchc_cli.language import Message, say
from cchc_cli.readers.submissions.plan import Claim, CodedRow, Table

_FEW_GAPS = 5
"""More are told at once: then it is another form, or a column of codes that cannot be read."""


class Seen(NamedTuple):
    """What a form has rows for."""

    claims: Mapping[str, Claim]
    """The rows of criteria, by code."""
    rows: Sequence[CodedRow]
    """The rows of areas, groups and criteria."""
    unsettled: Collection[str]
    """Criteria that a row is about which was refused; of that a finding tells."""


class _Gap(NamedTuple):
    """Criteria without a row that follow each other, and the nearest rows that are there."""

    codes: tuple[str, ...]
    before: str
    after: str


def shortfalls(form: Form, seen: Seen, tables: Sequence[Table]) -> list[Finding]:
    """Say which criteria have no row, and once that evidence cannot be named."""
    return [*_missing(form, seen, tables), *_no_evidence_column(form, seen.claims, tables)]


def _missing(form: Form, seen: Seen, tables: Sequence[Table]) -> Iterator[Finding]:
    """Say of each gap between which rows it is, and of many gaps only what is missing."""
    at = {code: claim.part.table for code, claim in seen.claims.items()}
    at |= {row.code: row.part.table for row in seen.rows}
    gaps = list(_gaps(form, at, seen.unsettled))
    if len(gaps) > _FEW_GAPS:
        codes = tuple(code for gap in gaps for code in gap.codes)
        yield _of_gap(codes, say("in {count} places", count=len(gaps)), tables[0])
    else:
        for gap in gaps:
            yield _of_gap(gap.codes, _between(gap), tables[at.get(_nearest(form, gap), 0)])


def _nearest(form: Form, gap: _Gap) -> str:
    """Give the row beside a gap that is of the same area, as far as there is one: areas may have sheets."""
    beside = [code for code in (gap.before, gap.after) if code]
    area = form.area_of(gap.codes[0])
    return next((code for code in beside if form.area_of(code) == area), beside[0] if beside else "")


def _gaps(form: Form, present: Collection[str], unsettled: Collection[str]) -> Iterator[_Gap]:
    codes: list[str] = []
    before = ""
    for row in form.rows:
        # A refused row neither fills a gap nor parts it.
        if row.code in present:
            if codes:
                yield _Gap(tuple(codes), before, row.code)
            codes, before = [], row.code
        # Points of a survey are no affair of the unit: forms mostly have no row for them.
        elif row.is_leaf and row.is_stated_by_unit and row.code not in unsettled:
            codes.append(row.code)
    if codes:
        yield _Gap(tuple(codes), before, "")


def _between(gap: _Gap) -> Message:
    if gap.before and gap.after:
        return say("between {before} and {after}", before=gap.before, after=gap.after)
    if gap.before:
        return say("below {before}", before=gap.before)
    return say("above {after}", after=gap.after)


def _of_gap(codes: tuple[str, ...], where: Message, table: Table) -> Finding:
    values = {"count": len(codes), "codes": codes, "where": where}
    return Finding(finding_kinds.CRITERIA_MISSING, place_of("", f"{table.sheet.name}!"), values=values)


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

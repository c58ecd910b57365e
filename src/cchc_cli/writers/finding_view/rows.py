"""The rows of a table of findings: the same mistake in many cells of a file is one row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from cchc_cli.domain.findings import Finding, Severity
from cchc_cli.domain.sheet_copy import QuotedRow, QuoteRow
from cchc_cli.language import Language, say
from cchc_cli.writers.cell_ranges import cell_ranges, list_some
from cchc_cli.writers.repeated_findings import RepeatedFinding, told_apart

MOST_RANGES = 6
MOST_PLACES = 12
MOST_NAMES = 60
"""Of what is in no file: the units that have sent nothing are to be called one by one."""
MOST_QUOTED = 2


@dataclass(frozen=True)
class FindingRow:
    """One mistake in one or more cells of a file."""

    code: str
    cells: str
    """``E12, E15:E17``; a count where ``places`` says it better; empty for the whole file."""
    sheet: str
    """The sheet of these cells; empty where they lie on several, or nowhere."""
    criteria: str
    message: str
    places: str
    """The cells one by one with their sheets or values, where ``cells`` cannot say it."""
    hint: str
    """What to do; empty where a row above has said it."""
    quotes: tuple[QuotedRow, ...]


def rows_of(findings: Sequence[Finding], language: Language, quote: QuoteRow) -> Iterator[FindingRow]:
    """Lay out findings of one file and one severity, sorted by kind."""
    for _, of_kind in groupby(findings, key=lambda finding: finding.code):
        said = ""
        for group in told_apart(tuple(of_kind), language):
            hint = "" if group.kind.severity is Severity.INFO else group.hint(language)
            yield _row(group, "" if hint == said else hint, language, quote)
            said = hint


def _row(group: RepeatedFinding, hint: str, language: Language, quote: QuoteRow) -> FindingRow:
    findings = group.findings
    sheets = tuple(dict.fromkeys(finding.place.sheet for finding in findings))
    is_listed_below = len(sheets) > 1 or bool(group.varying)
    return FindingRow(
        code=group.kind.code,
        cells=_count(findings, language) if is_listed_below else _ranges(findings, language),
        sheet=sheets[0] if len(sheets) == 1 else "",
        criteria=_criteria(findings, language),
        message=group.message(language),
        places=_places(group, sheets, language) if is_listed_below else "",
        hint=hint,
        quotes=_quotes(findings, quote),
    )


def _count(findings: Sequence[Finding], language: Language) -> str:
    cells = {finding.place for finding in findings if finding.place.cell}
    return language.show(say("{count} cells", count=len(cells))) if cells else ""


def _ranges(findings: Sequence[Finding], language: Language) -> str:
    ranges = cell_ranges(finding.place.cell for finding in findings if finding.place.cell)
    return list_some(ranges, MOST_RANGES, language)


def _criteria(findings: Sequence[Finding], language: Language) -> str:
    codes = [*dict.fromkeys(finding.criterion for finding in findings if finding.criterion)]
    listed = ", ".join(codes[:MOST_RANGES])
    rest = len(codes) - MOST_RANGES
    return language.show(say("{places} and {count} more", places=listed, count=rest)) if rest > 0 else listed


def _places(group: RepeatedFinding, sheets: Sequence[str], language: Language) -> str:
    if not group.varying:
        return "; ".join(_on_sheet(sheet, group.findings, language) for sheet in sheets)
    most = MOST_PLACES if group.findings[0].place.file else MOST_NAMES
    has_sheets = len(sheets) > 1
    listed = [_place(finding, group, language, has_sheets=has_sheets) for finding in group.findings[:most]]
    rest = len(group.findings) - most
    if rest > 0:
        listed.append(language.show(say("… and {count} more", count=rest)))
    return "; ".join(listed)


def _place(finding: Finding, group: RepeatedFinding, language: Language, *, has_sheets: bool) -> str:
    sheet = f"{finding.place.sheet}!" if has_sheets and finding.place.sheet else ""
    where = f"{sheet}{finding.place.cell}" or finding.criterion
    details = group.details(finding, language)
    return f"{where} ({details})" if where and details else where or details


def _on_sheet(sheet: str, findings: Sequence[Finding], language: Language) -> str:
    cells = _ranges([finding for finding in findings if finding.place.sheet == sheet], language)
    return "!".join(filter(None, (sheet, cells)))


def _quotes(findings: Sequence[Finding], quote: QuoteRow) -> tuple[QuotedRow, ...]:
    if len(findings) > MOST_QUOTED:
        return ()
    rows = (quote(finding.place) for finding in findings if finding.place.cell)
    return tuple(row for row in rows if row is not None)

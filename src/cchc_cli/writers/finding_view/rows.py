"""The rows of a table of findings: the same mistake in many cells of a file is one row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from cchc_cli.domain.findings import Finding, Severity
from cchc_cli.domain.sheet_copy import QuotedRow, QuoteRow
from cchc_cli.language import Language, say
from cchc_cli.writers.cell_ranges import cell_ranges, list_some
from cchc_cli.writers.repeated_findings import MOST_SENTENCES, RepeatedFinding, told_apart

MOST_RANGES = 6
MOST_PLACES = 12
MOST_NAMES = 60
"""Of what is in no file: the units that have sent nothing are to be called one by one."""
MOST_ROWS = 12
"""Of one kind, where every cell needs a sentence of its own."""
MOST_QUOTED = 2


@dataclass(frozen=True)
class FindingRow:
    """One mistake in one or more cells of a file."""

    code: str
    cells: str
    """``E12, E15:E17``; a count where ``places`` says it better; empty for the whole file."""
    criteria: str
    message: str
    places: tuple[str, ...]
    """The cells with their sheets or values, a line for each sheet, where ``cells`` cannot say it."""
    quotes: tuple[QuotedRow, ...]


@dataclass(frozen=True)
class Block:
    """Rows of one kind that are mended in the same way, one below the other."""

    sheets: tuple[str, ...]
    """The sheet of their cells, or several; none for what concerns the whole file."""
    rows: tuple[FindingRow, ...]
    hint: str
    """What to do about each of them; empty where nothing is to be done."""
    is_known: bool
    """Whether an earlier run had them as well."""


def blocks_of(
    findings: Sequence[Finding], language: Language, quote: QuoteRow, *, is_known: bool = False
) -> Iterator[Block]:
    """Lay out findings of one file and one severity, sorted by kind."""
    for _, of_kind in groupby(findings, key=lambda finding: finding.code):
        groups = _groups(tuple(of_kind), language)
        # Where every cell has its own sentence, the rows as typed would bury the sentences.
        has_quotes = len(groups) <= MOST_SENTENCES

        def manner(group: RepeatedFinding) -> tuple[tuple[str, ...], str]:
            sheets = _sheets(group)
            return sheets if len(sheets) == 1 else (), _hint(group, language)

        for (_, hint), alike in groupby(groups, key=manner):
            listed = tuple(alike)
            rows = tuple(_row(group, language, quote if has_quotes else None) for group in listed)
            yield Block(_sheets(listed[0]), rows, hint, is_known)


def _groups(findings: tuple[Finding, ...], language: Language) -> Sequence[RepeatedFinding]:
    apart = told_apart(findings, language)
    if len(apart) > 1 or not apart[0].has_own_sentences:
        return apart
    # What is beyond is one row that counts: nobody reads hundreds of sentences in a terminal.
    rest = findings[MOST_ROWS:]
    listed = [RepeatedFinding((finding,)) for finding in findings[:MOST_ROWS]]
    return [*listed, RepeatedFinding(rest)] if rest else listed


def _sheets(group: RepeatedFinding) -> tuple[str, ...]:
    return tuple(dict.fromkeys(finding.place.sheet for finding in group.findings if finding.place.sheet))


def _hint(group: RepeatedFinding, language: Language) -> str:
    # Notes are repairs that were made: there is nothing to do.
    return "" if group.kind.severity is Severity.INFO else group.hint(language)


def _row(group: RepeatedFinding, language: Language, quote: QuoteRow | None) -> FindingRow:
    findings = group.findings
    is_listed_below = len(_sheets(group)) > 1 or (bool(group.varying) and not group.has_own_sentences)
    return FindingRow(
        code=group.kind.code,
        cells=_count(findings, language) if is_listed_below else _ranges(findings, language),
        criteria=_criteria(findings, language),
        message=group.message(language),
        places=tuple(_places(group, language)) if is_listed_below else (),
        quotes=_quotes(findings, quote) if quote else (),
    )


def _count(findings: Sequence[Finding], language: Language) -> str:
    # A cell may have several findings of a kind, and counts once.
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


def _places(group: RepeatedFinding, language: Language) -> Iterator[str]:
    """Write a line for each sheet; the cells with their values where these differ."""
    has_values = bool(group.varying) and not group.has_own_sentences
    most = MOST_PLACES if group.findings[0].place.file else MOST_NAMES
    listed = group.findings[:most] if has_values else group.findings
    has_sheets = len(_sheets(group)) > 1
    for sheet, on_sheet in groupby(listed, key=lambda finding: finding.place.sheet):
        findings = tuple(on_sheet)
        cells = _with_values(findings, group, language) if has_values else _ranges(findings, language)
        yield ": ".join(filter(None, (sheet if has_sheets else "", cells)))
    rest = len(group.findings) - len(listed)
    if rest > 0:
        yield language.show(say("… and {count} more", count=rest))


def _with_values(findings: Sequence[Finding], group: RepeatedFinding, language: Language) -> str:
    return "; ".join(
        group.told_at(finding.place.cell or finding.criterion, finding, language) for finding in findings
    )


def _quotes(findings: Sequence[Finding], quote: QuoteRow) -> tuple[QuotedRow, ...]:
    if len(findings) > MOST_QUOTED:
        return ()
    rows = (quote(finding.place) for finding in findings if finding.place.cell)
    return tuple(row for row in rows if row is not None)

"""Checks of what is named as evidence."""

import re
from collections.abc import Iterator, Sequence

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.checks.form.dates import covers, is_usual, odd_days_in, odd_numbers_in, window_of
from cchc_cli.domain.filled_form import FilledEvidence, FilledForm
from cchc_cli.domain.findings import Finding, FindingKind
from cchc_cli.domain.form import Form
from cchc_cli.domain.submission import place_of

_AS_ABOVE = re.compile(
    r"[-–\"'”\s]*(?:như (?:trên|mục|tiêu chí|nội dung|điểm|ý)\b.{0,30}|nt|//+|〃+|[\"”]|as above|ditto)"
    r"[-–.\s]*",
    re.IGNORECASE,
)
_SHORTEST_REPEATED = 15
_MANY = 4
"""Criteria of one area: two or three may well rest on one report, more are rather copied."""
_QUOTED = 80


def evidence_repeated(filled: FilledForm) -> Iterator[Finding]:
    """The same text for criteria of different areas, or for many of one area."""
    groups: dict[str, list[FilledEvidence]] = {}
    for one in filled.evidence:
        key = one.text.strip()
        if len(key) >= _SHORTEST_REPEATED:
            groups.setdefault(key, []).append(one)
    for key, same in groups.items():
        if len(same) == 1 or _AS_ABOVE.fullmatch(key):
            continue
        codes = tuple(dict.fromkeys(one.code for one in same))
        if _is_suspicious(filled.form, codes):
            stated = {"count": len(codes), "codes": codes, "text": _quoted(same[0].text)}
            cells = tuple(one.place for one in same)
            yield _finding(kinds.EVIDENCE_REPEATED, same[0], cells=cells, **stated)


def _is_suspicious(form: Form, codes: Sequence[str]) -> bool:
    parents = {form.by_code[code].parent for code in codes}
    areas = {form.area_of(code) for code in codes}
    return len(areas) > 1 or (len(parents) > 1 and len(codes) >= _MANY)


def evidence_refers_above(filled: FilledForm) -> Iterator[Finding]:
    """Texts such as "như trên"; one finding for all of them."""
    above = [one for one in filled.evidence if _AS_ABOVE.fullmatch(one.text)]
    if above:
        codes = tuple(dict.fromkeys(one.code for one in above))
        yield _finding(kinds.EVIDENCE_REFERS_ABOVE, above[0], text=_quoted(above[0].text), codes=codes)


def odd_dates(filled: FilledForm) -> Iterator[Finding]:
    """Documents of other years, and days that the calendar does not have."""
    window = window_of(filled.form.year)
    for one in filled.evidence:
        if is_usual(one.text, window):
            continue
        odd = list(odd_days_in(one.text, window))
        for day in odd:
            if not day.exists:
                yield _finding(kinds.IMPOSSIBLE_DATE, one, stated=day.text)
        outside = [day.text for day in odd if day.exists] or list(odd_numbers_in(one.text, window))
        if outside and not covers(one.text, window.year):
            year = str(window.year)
            stated = {"stated": outside[0], "first": window.first, "last": window.last, "year": year}
            yield _finding(kinds.DATE_OUTSIDE_YEAR, one, **stated)


def _finding(kind: FindingKind, one: FilledEvidence, **values: object) -> Finding:
    return Finding(kind, place_of("", one.place), criterion=one.code, values=values)


def _quoted(text: str) -> str:
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"

"""Checks of what is named as evidence."""

import re
from collections.abc import Iterator, Sequence

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.checks.form.dates import (
    Window,
    covers,
    is_usual,
    odd_days_in,
    odd_numbers_in,
    window_of,
)
from cchc_cli.domain.filled_form import FilledEvidence, FilledForm
from cchc_cli.domain.findings import Finding, FindingKind
from cchc_cli.domain.form import Form
from cchc_cli.domain.names import name_key
from cchc_cli.domain.submission import place_of
from cchc_cli.language import say

_AS_ABOVE = re.compile(
    r"[-–\"'”\s]*(?:như (?:trên|mục|tiêu chí|nội dung|điểm|ý)\b.{0,30}|nt|//+|〃+|[\"”]|as above|ditto)"
    r"[-–.\s]*",
    re.IGNORECASE,
)
# In characters. What is shorter ("Báo cáo") names a kind of document, which many share.
_SHORTEST_REPEATED = 15
_MANY = 4
"""Criteria of one area: two or three may well rest on one report, more are rather copied."""
_QUOTED = 80  # in characters: evidence runs to pages, and a finding is a sentence or two
_LONGEST_JUNK = 40
"""In characters; whoever writes more mostly names something."""
_LONGEST_ABBREVIATION = len("n/a")
_WORDS_FOR_NO_DOCUMENT = frozenset(
    (
        *("có", "không", "ko", "đạt", "không đạt", "rồi", "chưa", "đúng", "ok", "yes", "no", "true", "false"),
        *(
            "đã có",
            "có đủ",
            "đầy đủ",
            "không có",
            "ko có",
            "chưa có",
            "có tài liệu",
            "có minh chứng",
            "có hồ sơ",
        ),
        *("đã làm", "đã thực hiện", "hoàn thành", "đã hoàn thành", "kèm theo", "đính kèm", "có kèm theo"),
        *("không áp dụng", "không phát sinh", "n/a", "na", "none", "test"),
    )
)
_NUMBER_OR_PROMISE = re.compile(
    r"[\d.,\s]+%?"
    r"|(?:(?:đơn vị|ubnd|xã|phường)\s+)?(?:đang|sẽ|chờ|xin)\s+(?:được\s+)?"
    r"(?:bổ sung|cập nhật|gửi|nộp|hoàn thiện|tổng hợp|thu thập|xây dựng|trình ký)[^\d]{0,20}"
    r"|(?:bổ sung|cập nhật|gửi|nộp)\s+sau[^\d]{0,20}"
)
"""Of a promise that has digits in it a document may be known already."""
_NAME_IT = say("Name the document (number, date, title); clear the cell if there is none.")
_POINTS_BESIDE = say(
    "The cell for self-assessed points in this row is blank: the number seems to have slipped into this "
    "column. Move it there, and name the document here."
)


def evidence_names_nothing(filled: FilledForm) -> Iterator[Finding]:
    """Crosses, numbers and promises in place of documents; one finding for each criterion without any."""
    # Evidence may stand in the rows of figures as well: one document in any of them is enough.
    named = {one.code for one in filled.evidence if not _is_junk(one)}
    first = {one.code: one for one in reversed(filled.evidence)}
    for one in reversed(first.values()):
        if one.code not in named:
            yield from _of_junk(filled, one)


def _of_junk(filled: FilledForm, one: FilledEvidence) -> Iterator[Finding]:
    row = filled.by_code.get(one.code)
    points = None if row is None else row.self_points
    are_points = one.number is not None and points is None and one.table.self_points != ""
    # Who has no points needs no document, and often says so: "không có".
    is_needed = filled.form.by_code[one.code].requires_evidence and points != 0
    if are_points or is_needed:
        suggestion = _POINTS_BESIDE if are_points else _NAME_IT
        yield _finding(kinds.EVIDENCE_NAMES_NOTHING, one, stated=_stated(one), suggestion=suggestion)


def _stated(one: FilledEvidence) -> str | float:
    return one.text.strip() if one.number is None else one.number


def _is_junk(one: FilledEvidence) -> bool:
    """Tell whether nobody could find a document by it."""
    if one.number is not None:
        return True  # documents have numbers such as 45/BC-UBND, which Excel keeps as text
    # Nearly all evidence has a number with a stroke, 12/QĐ-UBND: that is quick to see.
    if len(one.text) > _LONGEST_JUNK or "/" in one.text[_LONGEST_ABBREVIATION:]:
        return False
    if _AS_ABOVE.fullmatch(one.text):
        return False
    key = name_key(one.text).strip(" .,;:!?()")
    return len(key) <= 1 or key in _WORDS_FOR_NO_DOCUMENT or _NUMBER_OR_PROMISE.fullmatch(key) is not None


def evidence_repeated(filled: FilledForm) -> Iterator[Finding]:
    """The same text for criteria of different areas, or for many of one area."""
    for same in _same_texts(filled.evidence):
        codes = tuple(dict.fromkeys(one.code for one in same))
        if _is_suspicious(filled.form, codes):
            stated = {"count": len(codes), "codes": codes, "text": _quoted(same[0].text)}
            cells = tuple(one.place for one in same)
            yield _finding(kinds.EVIDENCE_REPEATED, same[0], cells=cells, **stated)


def _same_texts(evidence: Sequence[FilledEvidence]) -> Iterator[Sequence[FilledEvidence]]:
    groups: dict[str, list[FilledEvidence]] = {}
    for one in evidence:
        key = one.text.strip()
        if len(key) >= _SHORTEST_REPEATED:
            groups.setdefault(key, []).append(one)
    for key, same in groups.items():
        if len(same) > 1 and not _AS_ABOVE.fullmatch(key):
            yield same


def _is_suspicious(form: Form, codes: Sequence[str]) -> bool:
    parents = {form.by_code[code].parent for code in codes}
    areas = {form.area_of(code) for code in codes}
    # A report on a whole area proves each of its criteria, but hardly those of other areas.
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
        if not is_usual(one.text, window):
            odd = list(odd_days_in(one.text, window))
            for day in odd:
                if not day.exists:
                    yield _finding(kinds.IMPOSSIBLE_DATE, one, stated=day.text)
            yield from _outside(one, [day.text for day in odd if day.exists], window)


def _outside(one: FilledEvidence, days: Sequence[str], window: Window) -> Iterator[Finding]:
    """Say once for each cell that a document is of another year, by its date or its number."""
    outside = days or list(odd_numbers_in(one.text, window))
    # A programme of several years is issued before the first of them.
    if outside and not covers(one.text, window.year):
        year = str(window.year)
        stated = {"stated": outside[0], "first": window.first, "last": window.last, "year": year}
        yield _finding(kinds.DATE_OUTSIDE_YEAR, one, **stated)


def _finding(kind: FindingKind, one: FilledEvidence, **values: object) -> Finding:
    return Finding(kind, place_of("", one.place), criterion=one.code, values=values)


def _quoted(text: str) -> str:
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"

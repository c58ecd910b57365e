"""Filled-in forms for tests of form checks: four areas, every sum right, nothing to be found."""

from collections.abc import Iterable, Mapping, Sequence
from math import nan

from domain.factories import area, framework, leaf

from cchc_cli.domain.checks.form import check_form
from cchc_cli.domain.filled_form import (
    FilledEvidence,
    FilledForm,
    FilledRow,
    FilledTotal,
    FormTable,
    Heading,
)
from cchc_cli.domain.findings import Finding
from cchc_cli.domain.form import Form, form_of

SHEET = FormTable("S", "A", "C", "E", "F")
OTHER_SHEET = FormTable("T", "A", "C", "E", "F")

_RECEIVED = {"label": "Tổng số hồ sơ tiếp nhận", "type": "count"}
_FIGURES = {"a": {"label": "Hồ sơ đúng hạn", "type": "count", "at_most": "b"}, "b": _RECEIVED}
_POSTS = {"a": {"label": "Có mặt", "type": "count"}, "b": {"label": "Được giao", "type": "count"}}


def form() -> Form:
    """Two base areas, one of them with a group, a bonus and a penalty."""
    group = {
        "code": "1.1",
        "name": "Nhóm",
        "max_points": 20,
        "criteria": [
            leaf("1.1.1", 10, {"kind": "award", "step": "0.5"}, evidence="Kế hoạch"),
            leaf("1.1.2", 10, {"kind": "ratio", "share": "a / b"}, inputs=_POSTS),
        ],
    }
    return form_of(
        framework(
            [
                area("1", [group, leaf("1.2", 30, {"kind": "count", "each": 1})]),
                area(
                    "2",
                    [
                        leaf("2.1", 20, {"kind": "ratio", "share": "a / b"}, inputs=_FIGURES),
                        leaf("2.2", 20, {"kind": "ratio", "share": "a / b"}, inputs=_FIGURES),
                        leaf("2.3", 10, {"kind": "award"}, source="survey"),
                    ],
                ),
                area("3", [leaf("3.1", 4, {"kind": "award"})], role="bonus", cap=3),
                area("4", [leaf("4.1", 6, {"kind": "award"})], role="penalty", cap=5),
            ]
        )
    )


POINTS: Mapping[str, float] = {
    "1": 36.5,
    "1.1": 17.5,
    "1.1.1": 9.5,
    "1.1.2": 8.0,
    "1.2": 19.0,
    "2": 30.25,
    "2.1": 15.0,
    "2.2": 15.25,
    "3": 2.0,
    "3.1": 2.0,
    "4": 1.5,
    "4.1": 1.5,
}
NUMBERS: Mapping[tuple[str, str], float] = {
    ("1.1.2", "a"): 40.0,
    ("1.1.2", "b"): 50.0,
    ("2.1", "a"): 75.0,
    ("2.1", "b"): 100.0,
    ("2.2", "a"): 76.25,
    ("2.2", "b"): 100.0,
}
TOTAL = 36.5 + 30.25 + 2.0 - 1.5


def rows(
    points: Mapping[str, float | None] | None = None,
    maxima: Mapping[str, float | None] | None = None,
    codes: Iterable[str] = (),
    illegible: Sequence[str] = (),
    table: FormTable = SHEET,
) -> tuple[FilledRow, ...]:
    """Give rows in the order of the framework, or of ``codes``; the first stands in row 5."""
    own: dict[str, float | None] = {**POINTS, **(points or {})}
    official = {row.code: row.max_points for row in form().rows}
    printed: dict[str, float | None] = {**official, **(maxima or {})}
    return tuple(
        FilledRow(code, table, at, printed[code], own.get(code), is_legible=code not in illegible)
        for at, code in enumerate(codes or official, start=5)
    )


def total(label: str, stated: float | None, max_points: float | None = None, above: int = 13) -> FilledTotal:
    """Give the row of sums in row 30, below so many rows of the form."""
    return FilledTotal(label, SHEET, 30, above, max_points, stated)


def filled(
    own_rows: tuple[FilledRow, ...] | None = None,
    *,
    numbers: Mapping[tuple[str, str], float] | None = None,
    evidence: Sequence[tuple[str, str]] = (),
    totals: tuple[FilledTotal, ...] = (),
    headings: Sequence[str] = (),
    stated_year: str | None = None,
) -> FilledForm:
    """Give a form with these differences; figures stand in column D, evidence in F, row by row."""
    asked = form()
    answers = {**NUMBERS, **(numbers or {})}
    return FilledForm(
        asked,
        rows() if own_rows is None else own_rows,
        [answers.get((question.criterion, question.name), nan) for question in asked.questions],
        {},
        tuple(f"S!D{at}" for at, _ in enumerate(asked.questions, start=5)),
        evidence=tuple(FilledEvidence(code, text, SHEET, at) for at, (code, text) in enumerate(evidence, 5)),
        totals=totals,
        headings=tuple(Heading(text, f"S!A{at}") for at, text in enumerate(headings, start=1)),
        stated_year=None if stated_year is None else Heading(stated_year, "_cchc!"),
    )


def found(form_as_filled: FilledForm) -> list[tuple[str, str]]:
    """Give code and place of everything that all checks find."""
    return [(finding.code, place(finding)) for finding in check_form(form_as_filled)]


def only(form_as_filled: FilledForm) -> Finding:
    """Give the one thing that is found."""
    (finding,) = check_form(form_as_filled)
    return finding


def place(finding: Finding) -> str:
    """Write a place as Excel does."""
    return f"{finding.place.sheet}!{finding.place.cell}"

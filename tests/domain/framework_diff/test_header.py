"""What changed for a framework as a whole."""

from framework_years import criterion, framework_of, new_framework, old_framework

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.framework_diff import diff_frameworks


def framework(code: str = "1.1", **more: object) -> Framework:
    return framework_of([criterion("1", "L", 20, criteria=[criterion(code, "A", 20)])], **more)


def said(before: Framework, after: Framework) -> list[str]:
    return [str(change.message) for change in diff_frameworks(before, after).header]


def limit(code: str, share: float = 0.5) -> dict[str, object]:
    return {
        "when": {"criterion": code, "share_below": share},
        "highest_band": "Khá",
        "reason": "Bị kỷ luật",
    }


def test_every_fact_of_the_whole_is_told() -> None:
    assert said(old_framework(), new_framework()) == [
        "classes of units: xa, phuong → xa",
        "status of the framework: a model, not a legal text → the text of a decision",
        "scale: 20 points → 25 points",
        "rounding: 2 decimals, halves up → 3 decimals, cut off",
        "where criteria do not apply: the index is computed on the rest → the index is not stretched",
        "ranks of equal units: 1, 2, 2, 4 → 1, 2, 2, 3",
        "ranked on: published totals → totals before rounding",
        "bands: Tốt from 80; Yếu from 0 → Tốt from 85; Yếu from 0",
    ]


def test_a_limit_on_a_criterion_that_merely_moved_is_the_same() -> None:
    assert said(framework("1.1", limits=[limit("1.1")]), framework("1.2", limits=[limit("1.2")])) == []


def test_limits_that_went_and_came_are_told() -> None:
    assert said(framework(limits=[limit("1.1")]), framework(limits=[limit("1.1", 0.6)])) == [
        "limit that no longer holds: at most Khá with less than 50 % of the points of 1.1 (Bị kỷ luật)",
        "new limit: at most Khá with less than 60 % of the points of 1.1 (Bị kỷ luật)",
    ]


def test_what_orders_equal_totals_is_told() -> None:
    after = framework(ranking={"break_ties_by": ["1.1"]})
    assert said(framework(), after) == ["equal totals are ordered by: none → 1.1"]


def test_references_of_the_whole_are_told() -> None:
    after = framework(references=[{"title": "Quyết định", "number": "01/QĐ-UBND"}])
    assert said(framework(), after) == ["reference: none → Quyết định (01/QĐ-UBND)"]

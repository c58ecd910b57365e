"""What changed for a framework as a whole."""

import pytest
from framework_years import criterion, framework_of, new_framework, old_framework

from cchc_cli.domain.exact import RoundingMode
from cchc_cli.domain.framework import Framework, RankedOn, Rescale
from cchc_cli.domain.framework_diff import diff_frameworks
from cchc_cli.domain.framework_diff.header import _MODES, _RANKED_ON, _RESCALES, _TIES
from cchc_cli.language import Language


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


def named(name: str, **more: object) -> Framework:
    """Make a framework whose only criterion, 1.1, has this name."""
    return framework_of([criterion("1", "L", 20, criteria=[criterion("1.1", name, 20)])], **more)


def test_a_limit_on_what_was_dropped_is_not_the_one_on_what_has_its_code_now() -> None:
    before, after = (named(name, limits=[limit("1.1")]) for name in ("Sắp xếp thôn", "Chữ ký số"))
    assert [message.split(":")[0] for message in said(before, after)] == [
        "limit that no longer holds",
        "new limit",
    ]


def test_ties_broken_by_what_was_dropped_are_broken_by_something_else_now() -> None:
    ranking = {"break_ties_by": ["1.1"]}
    before, after = (named(name, ranking=ranking) for name in ("Sắp xếp thôn", "Chữ ký số"))
    assert said(before, after) == ["equal totals are ordered by: 1.1 → 1.1"]


def test_a_criterion_that_moved_breaks_ties_as_before() -> None:
    before = framework("1.1", ranking={"break_ties_by": ["1.1"]})
    assert said(before, framework("1.2", ranking={"break_ties_by": ["1.2"]})) == []


def test_the_order_of_what_breaks_ties_matters() -> None:
    one, other = (framework(ranking={"break_ties_by": codes}) for codes in (["1", "1.1"], ["1.1", "1"]))
    assert said(one, other) == ["equal totals are ordered by: 1, 1.1 → 1.1, 1"]


def test_a_limit_in_other_words_is_the_same_limit() -> None:
    reworded = {**limit("1.1"), "reason": "Có công chức bị kỷ luật"}
    assert said(framework(limits=[limit("1.1")]), framework(limits=[reworded])) == []


def test_another_band_makes_another_limit() -> None:
    lower = {**limit("1.1"), "highest_band": "Trung bình"}
    assert len(said(framework(limits=[limit("1.1")]), framework(limits=[lower]))) == 2


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ([], [("Tốt", 80)], "bands: none → Tốt from 80"),
        ([("Tốt", 80)], [], "bands: Tốt from 80 → none"),
        ([("Tốt", 80)], [("Tốt", 80.5)], "bands: Tốt from 80 → Tốt from 80.5"),
        ([("Tốt", 80)], [("Khá", 80)], "bands: Tốt from 80 → Khá from 80"),
    ],
)
def test_bands_are_told_whole(
    before: list[tuple[str, float]], after: list[tuple[str, float]], sentence: str
) -> None:
    old, new = ([{"name": name, "from": start} for name, start in bands] for bands in (before, after))
    assert said(framework(bands=old), framework(bands=new)) == [sentence]


@pytest.mark.parametrize(
    "named_otherwise",
    [framework(title="Khung khác"), framework(id="khac-2025"), framework(year=2025)],
    ids=["title", "id", "year"],
)
def test_what_names_a_framework_is_no_change(named_otherwise: Framework) -> None:
    assert said(framework(), named_otherwise) == []


def test_every_choice_of_a_framework_has_words_of_its_own(english: Language, vietnamese: Language) -> None:
    for words, choices in ((_MODES, RoundingMode), (_RANKED_ON, RankedOn), (_RESCALES, Rescale)):
        for language in (english, vietnamese):
            shown = [language.show(words[choice]) for choice in choices]  # type: ignore[index]
            assert len(set(shown)) == len(choices)
    assert {tuple(map(int, example.split(", "))) for example in _TIES.values()} == {
        (1, 2, 2, 4),
        (1, 2, 2, 3),
        (1, 2, 3, 4),
    }


def test_a_framework_is_compared_in_vietnamese(vietnamese: Language) -> None:
    (change,) = diff_frameworks(framework(), framework(scale=25)).header
    assert vietnamese.show(change.message) == "thang điểm: 20 điểm → 25 điểm"


def test_what_orders_equal_totals_is_told() -> None:
    after = framework(ranking={"break_ties_by": ["1.1"]})
    assert said(framework(), after) == ["equal totals are ordered by: none → 1.1"]


def test_references_of_the_whole_are_told() -> None:
    after = framework(references=[{"title": "Quyết định", "number": "01/QĐ-UBND"}])
    assert said(framework(), after) == ["reference: none → Quyết định (01/QĐ-UBND)"]

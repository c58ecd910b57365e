"""What is told of criteria of which only the code or only the name agrees."""

import unicodedata
from collections.abc import Sequence

import pytest

from cchc_cli.domain.criterion_mapping import CriterionName
from cchc_cli.domain.criterion_mapping.doubts import MOST_NAMED, doubt_findings
from cchc_cli.language import Language, LanguageCode

Stated = tuple[str, str]


def names(stated: Sequence[Stated], above: str = "") -> list[CriterionName]:
    return [CriterionName(code, name, (code[0],), above) for code, name in stated]


def told(before: Sequence[Stated], after: Sequence[Stated], code: str = "en") -> str:
    """Give the criteria that the one finding names."""
    (finding,) = doubt_findings(names(before), names(after))
    assert finding.code == "CCHC554"
    return Language(LanguageCode(code)).show(finding.values["criteria"])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([], []),
        ([("1", "A")], []),
        ([], [("1", "A")]),
        ([("1", "A")], [("2", "B")]),
    ],
)
def test_what_has_nothing_in_common_is_not_in_doubt(before: list[Stated], after: list[Stated]) -> None:
    assert list(doubt_findings(names(before), names(after))) == []


def test_the_same_name_under_another_code_names_both_codes() -> None:
    assert told([("1.1", "Rà soát")], [("2.4", "Rà soát")]) == "1.1 → 2.4 “Rà soát”"


def test_the_same_code_under_another_name_names_both_names() -> None:
    assert told([("1.1", "Rà soát")], [("1.1", "Kiểm tra")]) == "1.1 “Rà soát” → “Kiểm tra”"


def test_the_name_counts_before_the_code() -> None:
    before = [("1.1", "Rà soát")]
    assert told(before, [("1.1", "Kiểm tra"), ("1.2", "Rà soát")]) == "1.1 → 1.2 “Rà soát”"


def test_a_criterion_found_by_its_name_is_not_offered_to_another_by_its_code() -> None:
    before = [("1.1", "Rà soát"), ("1.2", "Công khai")]
    assert told(before, [("1.2", "Rà soát")]) == "1.1 → 1.2 “Rà soát”"


@pytest.mark.parametrize("name", ["RÀ  SOÁT", unicodedata.normalize("NFD", "Rà soát"), " rà soát "])
def test_names_are_compared_however_they_are_spelled(name: str) -> None:
    assert told([("1.1", name)], [("1.2", "Rà soát")]) == "1.1 → 1.2 “Rà soát”"


def test_of_several_namesakes_the_one_below_the_same_name_is_named() -> None:
    old = CriterionName("1.1", "Kế hoạch", ("1",), "Thể chế")
    new = [
        CriterionName("2.1", "Kế hoạch", ("2",), "Bộ máy"),
        CriterionName("3.1", "Kế hoạch", ("3",), "Thể  chế"),
    ]
    (finding,) = doubt_findings([old], new)
    assert str(finding.values["criteria"]) == "1.1 → 3.1 “Kế hoạch”"


def test_of_several_namesakes_elsewhere_the_first_is_named() -> None:
    after = [("2.1", "Kế hoạch"), ("3.1", "Kế hoạch")]
    assert told([("1.1", "Kế hoạch")], after) == "1.1 → 2.1 “Kế hoạch”"


@pytest.mark.parametrize(("count", "more"), [(MOST_NAMED, ""), (MOST_NAMED + 1, "; and 1 more")])
def test_as_many_as_a_sentence_holds_are_named_and_the_others_counted(count: int, more: str) -> None:
    before = [(f"1.{number}", f"Cũ {number}") for number in range(count)]
    after = [(f"1.{number}", f"Mới {number}") for number in range(count)]
    shown = told(before, after)
    assert shown.endswith(f"1.4 “Cũ 4” → “Mới 4”{more}")
    assert shown.count("→") == MOST_NAMED


def test_all_are_counted_in_the_order_of_the_old_framework() -> None:
    (finding,) = doubt_findings(
        names([("2", "B"), ("1", "A")]), names([("1", "Mới"), ("2", "Khác"), ("3", "C")])
    )
    assert finding.values["count"] == 2
    assert str(finding.values["criteria"]) == "2 “B” → “Khác”; 1 “A” → “Mới”"


def test_the_others_are_counted_in_vietnamese_too() -> None:
    before = [(f"1.{number}", f"Cũ {number}") for number in range(8)]
    after = [(f"1.{number}", f"Mới {number}") for number in range(8)]
    shown = told(before, after, "vi")
    assert shown.count("→") == MOST_NAMED
    assert "3" in shown.rsplit("; ", maxsplit=1)[1]
    assert "more" not in shown


@pytest.mark.parametrize("hostile", ["<b>A</b>", "a; b, c", "{before}", "=1+1", "[red]A[/red]"])
def test_names_are_quoted_as_they_are(hostile: str) -> None:
    assert told([("1", hostile)], [("2", hostile)]) == f"1 → 2 “{hostile}”"

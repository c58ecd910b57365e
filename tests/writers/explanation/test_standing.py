"""What is said of a unit as a whole."""

from assessments import HOSTILE_NAME
from writers.explanation.samples import explained

from cchc_cli.language import Language
from cchc_cli.writers.explanation.content import words_of
from cchc_cli.writers.explanation.standing import standing_lines


def said(unit: str, language: Language) -> dict[str, tuple[str, ...]]:
    """Give the lines by their label."""
    explanation = explained(unit)
    lines = standing_lines(explanation, words_of(explanation, language))
    return {line.label: line.texts for line in lines}


def test_the_total_has_its_formula_and_its_figures(vietnamese: Language) -> None:
    assert said("X3", vietnamese)["Tổng điểm"] == (
        "thang điểm × điểm các lĩnh vực / điểm tối đa áp dụng + điểm thưởng - điểm trừ",
        "100 × 82,5/90 + 0 - 2 = 89,67",
    )


def test_what_is_left_out_of_the_maximum_is_named(english: Language) -> None:
    assert said("X4", english)["Maximum that applies"] == ("60; 40 points are left out: 1.2, 2.3",)


def test_those_with_the_same_rank_are_named(vietnamese: Language) -> None:
    assert said("X1", vietnamese)["Xếp hạng"] == ("1/5 trong nhóm Xã", "đồng hạng với Xã Bình An")


def test_a_band_that_was_kept_down_says_why(english: Language) -> None:
    assert said("X7", english)["Band"] == ("Khá; the index alone would give Tốt: Ban hành kế hoạch muộn",)


def test_a_unit_without_rank_says_why(english: Language) -> None:
    assert said("X6", english)["Rank"] == ("scored, but not ranked by the list of units",)


def test_who_sent_nothing_has_a_reason_and_no_index(english: Language) -> None:
    assert said("X5", english) == {"Rank": ("no submission received",)}


def test_names_of_others_stay_what_they_are(english: Language) -> None:
    assert HOSTILE_NAME in explained("X3").unit.name
    assert said("X3", english)["Submission"][0] == "=1+1, sửa.xlsx"

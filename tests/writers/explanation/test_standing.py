"""What is said of a unit as a whole."""

from dataclasses import replace

import pytest
from assessments import COMMUNES, HOSTILE_NAME, Stated, assess, commune_answers, framework_from
from writers.explanation.samples import UNIT, explained, explained_unit

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.explanation import Explainer, Explanation
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.explanation.content import words_of
from cchc_cli.writers.explanation.leaf_lines import Line
from cchc_cli.writers.explanation.standing import standing_lines, title_of

Answers = dict[str, dict[str, float | str]]


def said(unit: str, language: Language) -> dict[str, tuple[str, ...]]:
    """Give the lines by their label."""
    explanation = explained(unit)
    lines = standing_lines(explanation, words_of(explanation, language))
    return {line.label: line.texts for line in lines}


def test_the_total_has_its_formula_and_its_figures(vietnamese: Language) -> None:
    assert said("X3", vietnamese)["Tổng điểm"] == (
        "thang điểm × điểm các lĩnh vực / điểm tối đa áp dụng + điểm thưởng − điểm trừ",
        "100 × 82,50/90 + 0,00 − 2,00 = 89,67",
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
    assert said("X5", english) == {"Rank": ("none, because no workbook was received",)}


def unusable() -> Explanation:
    """Explain a unit whose workbook is broken."""
    broken = Finding(kinds.FILE_DAMAGED, Place("xa/X5.xlsx"), "X5", values={"reason": "cut off"})
    explanation = replace(explained("X5"), findings=(broken,), files=("xa/X5.xlsx",))
    return replace(explanation, standing=replace(explanation.standing, status=RankStatus.UNUSABLE))


def test_what_cannot_be_used_is_told_with_what_to_do(english: Language) -> None:
    explanation = unusable()
    lines = [*standing_lines(explanation, words_of(explanation, english))]
    assert [line.label for line in lines] == ["Rank", "Submission", "Findings"]
    assert lines[0].texts == ("none, because the workbook cannot be used; what is wrong stands below",)
    (found,) = lines[-1].texts
    assert found.startswith("CCHC104: ")
    assert found.endswith(english.show(explanation.findings[0].hint))


def test_of_a_criterion_of_a_unit_without_points_there_is_nothing_to_explain(english: Language) -> None:
    explanation = unusable()
    last = [*standing_lines(explanation, words_of(explanation, english), "1.1")][-1]
    assert last == Line("Criterion 1.1", ("The unit has no points, so there are none to explain.",))


def test_hints_for_the_office_are_not_given_to_units(english: Language) -> None:
    missing = Finding(kinds.SUBMISSION_MISSING, Place(), "X5", values={"name": "Xã Vắng"})
    explanation = replace(explained("X5"), findings=(missing,))
    (*_, last) = standing_lines(explanation, words_of(explanation, english))
    assert last.texts == ("CCHC501: Xã Vắng has not sent a workbook. Fill in the form and send it.",)


def test_that_points_are_the_units_own_word_stands_first(english: Language) -> None:
    said = {"U": Stated({}, {"1.1": 20, "1.2": 5})}
    assessed = assess(framework_from(COMMUNES), Units((Unit("U", "Xã U", "xa", "xa"),)), said)
    explanation = Explainer(assessed).unit("U")
    first = next(standing_lines(explanation, words_of(explanation, english)))
    assert first.label == "Mind"
    assert first.texts[0].startswith("All 25.00 base points are the unit's own assessment")


def test_where_most_was_checked_nothing_is_to_be_minded(english: Language) -> None:
    assert "Mind" not in said("X1", english)


def test_names_of_others_stay_what_they_are(english: Language) -> None:
    assert HOSTILE_NAME in explained("X3").unit.name
    assert said("X3", english)["Submission"][0] == "=1+1, sửa.xlsx"


def lines_by_label(explanation: Explanation, language: Language) -> dict[str, tuple[str, ...]]:
    """Give what is said of a unit, by label."""
    lines = standing_lines(explanation, words_of(explanation, language))
    return {line.label: line.texts for line in lines}


def test_a_unit_is_named_with_its_code_unless_that_is_its_name() -> None:
    explanation = explained("X1")

    assert title_of(explanation) == "Xã Tân Hòa (X1)"
    assert title_of(replace(explanation, unit=Unit("Xã A", "Xã A", "xa", "xa"))) == "Xã A"


@pytest.mark.parametrize(
    ("rescale", "formula"),
    [
        ("total", "scale × points of areas / maximum that applies + bonus points − penalty points"),
        ("none", "points of areas + bonus points − penalty points"),
        (
            "assessed",
            (
                "(scale − survey maximum) × assessed points / assessed maximum that applies + survey points "
                "+ bonus points − penalty points"
            ),
        ),
    ],
)
def test_the_formula_is_that_of_the_framework(english: Language, rescale: str, formula: str) -> None:
    text = COMMUNES.replace("scale: 100\n", f"scale: 100\nrescale: {rescale}\n")
    explanation = explained_unit(Stated(commune_answers()), text)

    assert lines_by_label(explanation, english)["Total points"][0] == formula


def test_without_bonus_and_penalty_neither_stands_in_the_formula(english: Language) -> None:
    text = COMMUNES[: COMMUNES.index('  - code: "3"')]
    explanation = explained_unit(Stated({"2.1": {"value": 2}}), text)

    assert lines_by_label(explanation, english)["Total points"][0] == (
        "scale × points of areas / maximum that applies"
    )


def test_ranks_by_exact_indices_are_said_to_be_so(english: Language) -> None:
    text = COMMUNES.replace("bands:", "ranking: {on: exact}\nbands:", 1)
    explanation = explained_unit(Stated(commune_answers()), text)

    assert lines_by_label(explanation, english)["Rank"] == (
        "1 of 1 in the group Communes",
        "ranked by the exact index, before rounding",
    )


def test_without_bands_none_is_told(english: Language) -> None:
    start, end = COMMUNES.index("bands:"), COMMUNES.index("areas:")
    explanation = explained_unit(Stated(commune_answers()), COMMUNES[:start] + COMMUNES[end:])

    assert "Band" not in lines_by_label(explanation, english)


def test_a_band_says_from_where_it_is_reached(english: Language) -> None:
    assert said("X1", english)["Band"] == ("Xuất sắc (from 90 %)",)


def test_where_everything_applies_nothing_is_left_out(english: Language) -> None:
    text = COMMUNES.replace("source: survey\n        rule: {kind: award}", "rule: {kind: count, each: 1}")
    answers: Answers = {**commune_answers(), "2.3": {"value": 10.0}}

    assert "Maximum that applies" not in lines_by_label(explained_unit(Stated(answers), text), english)


def test_who_is_exempt_from_everything_has_no_index(english: Language) -> None:
    nothing = replace(UNIT, exempt=("1", "2", "3", "4"))
    explanation = explained_unit(Stated(commune_answers()), unit=nothing)
    lines = lines_by_label(explanation, english)

    assert "Index" not in lines
    assert lines["Rank"] == (english.show(RankStatus.NOTHING_APPLIES.in_words),)


def test_findings_about_the_form_stand_at_the_end(english: Language) -> None:
    found = Finding(kinds.SAME_ANSWERS, Place("xa/X1.xlsx"), "X1", values={"files": "b.xlsx"})
    explanation = replace(explained("X1"), findings=(found,))
    last = [*standing_lines(explanation, words_of(explanation, english))][-1]

    assert last.label == "Findings"
    assert last.texts[0].startswith(f"{kinds.SAME_ANSWERS.code}: ")

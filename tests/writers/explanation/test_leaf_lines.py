"""What is said of one criterion, and what would only be said twice."""

import pytest
from assessments import COMMUNES, NO_NUMBER, Stated, commune_answers
from writers.explanation.samples import explained, explained_unit, leaf_in

from cchc_cli.domain.findings import Finding, Place
from cchc_cli.language import Language
from cchc_cli.writers.explanation.content import words_of
from cchc_cli.writers.explanation.leaf_lines import all_lines, finding_lines, how, is_plain, short_lines


def lines_of(said: Stated, code: str, language: Language, text: str = COMMUNES) -> dict[str, tuple[str, ...]]:
    """Give what is told of a criterion among all others, by label."""
    explanation = explained_unit(said, text)
    told = short_lines(leaf_in(explanation, code), words_of(explanation, language))
    return {line.label: line.texts for line in told}


def all_of(said: Stated, code: str, language: Language) -> dict[str, tuple[str, ...]]:
    """Give what is told of a criterion alone, by label."""
    explanation = explained_unit(said)
    told = all_lines(leaf_in(explanation, code), words_of(explanation, language))
    return {line.label: line.texts for line in told}


def test_own_points_that_count_are_told_once_with_their_cell(english: Language) -> None:
    lines = lines_of(Stated({}, {"1.2": 5}), "1.2", english)
    assert "Calculation" not in lines
    (told,) = lines["Own points"]
    assert told.startswith("5 (Phiếu!E11). The unit's own points count (5.00 points), unverified, because")


def test_figures_that_are_missing_are_named_where_the_rule_has_letters_only(english: Language) -> None:
    figures = lines_of(Stated({}, {"1.2": 5}), "1.2", english)["Figures"]
    assert figures[0].startswith("a) Số nhiệm vụ đã hoàn thành: unanswered")


def test_computed_points_keep_calculation_and_own_points_apart(english: Language) -> None:
    lines = lines_of(Stated(commune_answers(), {"1.2": 28}), "1.2", english)
    assert lines["Calculation"][0].startswith("11/12 = 91.67 % → 30 × 91.67 % = 27.50. ")
    assert lines["Own points"] == ("28 (Phiếu!E11)",)


def test_a_reader_of_one_criterion_is_told_everything_in_this_order(english: Language) -> None:
    said = Stated(commune_answers(), {"1.1": 20})

    assert [*all_of(said, "1.1", english)] == [
        *("Rule", "Figures", "Calculation", "Points", "Own points", "What counted"),
        *("Evidence", "Appraised by", "Legal basis"),
    ]


def test_all_kinds_of_points_stand_beside_each_other(english: Language) -> None:
    lines = all_of(Stated(commune_answers(), {"1.2": 28}), "1.2", english)

    assert lines["Points"] == ("self-assessed 28.00, computed 27.50, appraised –; final 27.50",)


def test_a_rule_alone_is_told_line_by_line_and_among_others_on_one(english: Language) -> None:
    said = Stated(commune_answers())

    assert len(all_of(said, "1.1", english)["Rule"]) == 3
    assert len(lines_of(said, "1.1", english)["Rule"]) == 1


def test_office_and_legal_text_of_the_area_are_not_repeated_at_each_criterion(english: Language) -> None:
    said = Stated(commune_answers())

    assert "Appraised by" not in lines_of(said, "1.1", english)
    assert all_of(said, "1.1", english)["Appraised by"] == ("Department of Home Affairs",)


def test_an_office_of_its_own_is_told_at_the_criterion(english: Language) -> None:
    text = COMMUNES.replace(
        "        name: Tuyên truyền",
        "        name: Tuyên truyền\n        owner: so-tu-phap\n        references: [{title: Luật Báo chí}]",
    )
    lines = lines_of(Stated(commune_answers()), "1.3", english, text)

    assert (lines["Appraised by"], lines["Legal basis"]) == (("Department of Justice",), ("Luật Báo chí",))


@pytest.mark.parametrize(
    ("self_points", "is_told"), [({}, False), ({"1.2": 27.5}, False), ({"1.2": 28}, True)]
)
def test_own_points_are_told_where_they_are_others_than_the_computed(
    english: Language, self_points: dict[str, float], *, is_told: bool
) -> None:
    said = Stated(commune_answers(), self_points)

    assert ("Own points" in lines_of(said, "1.2", english)) is is_told
    assert is_plain(leaf_in(explained_unit(said), "1.2")) is not is_told


def test_items_of_a_checklist_are_named_by_their_letter_alone(english: Language) -> None:
    figures = lines_of(Stated({"1.3": {"a": 1, "b": 0}}), "1.3", english)["Figures"]

    assert figures == ("a: yes (Phiếu!D13)", "b: no (Phiếu!D14)")


def test_a_single_answer_needs_no_name(english: Language) -> None:
    assert lines_of(Stated({"2.1": {"value": 2}}), "2.1", english)["Figures"] == ("2 (Phiếu!D15)",)


def test_what_needs_points_is_told_only_where_points_are_missing(english: Language) -> None:
    assert "For full points" not in lines_of(Stated({"2.1": {"value": 4}}), "2.1", english)
    assert lines_of(Stated({"2.1": {"value": 3}}), "2.1", english)["For full points"] == (
        "4 or more: 1 missing",
    )


def test_a_repair_is_told_beside_the_figure_that_was_repaired(english: Language) -> None:
    explanation = explained("X2")
    told = short_lines(leaf_in(explanation, "1.2"), words_of(explanation, english))
    figures = next(line.texts for line in told if line.label == "Figures")

    assert figures[0].endswith("11 (Phiếu!D11) – CCHC301: The text “11 ” was read as the number 11.")
    assert "CCHC" not in figures[1]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (Stated(), "Not answered, which counts as 0."),
        (Stated({"2.1": {"value": 2}}), "2 × 2.5 = 5.00"),
        (
            Stated({"2.1": {"value": 2}}, {"2.1": 10}),
            (
                "2 × 2.5 = 5.00. The points computed from the figures count, not the 10.00 points that the "
                "unit gave itself."
            ),
        ),
    ],
)
def test_one_line_says_how_the_points_came_about(english: Language, said: Stated, text: str) -> None:
    explanation = explained_unit(said)

    assert how(leaf_in(explanation, "2.1"), words_of(explanation, english)) == text


def test_findings_are_told_with_the_code_that_can_be_looked_up(english: Language) -> None:
    words = words_of(explained("X1"), english)
    found = Finding(NO_NUMBER, Place("a.xlsx", "I", "D1"), "X1", "2.1", {"text": "x\u202ey"})
    (line,) = finding_lines((found, found), words)

    assert line.texts == ("CCHC399: “x\ufffdy” is no number (test).",) * 2
    assert [*finding_lines((), words)] == []

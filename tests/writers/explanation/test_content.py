"""An explanation in words, for formats that are read by people."""

from dataclasses import replace

import pytest
from assessments import COMMUNES, Stated, assess, commune_answers, framework_from
from writers.explanation.samples import UNIT, explained, explained_unit

from cchc_cli.domain.explanation import Explainer, Explanation
from cchc_cli.domain.units import Units
from cchc_cli.language import Language
from cchc_cli.writers.explanation.content import Branch, Content, Leaf, content_of, words_of

NESTED = """
format: cchc/1
id: tang
title: Ba tầng
year: 2025
unit_classes: [xa]
scale: 10
status: official
areas:
  - code: "1"
    name: Lĩnh vực
    max_points: 10
    criteria:
      - code: "1.1"
        name: Tiêu chí
        max_points: 6
        owner: so-noi-vu
        references: [{title: Luật Lưu trữ}]
        criteria:
          - {code: "1.1.1", name: Một, max_points: 2, rule: {kind: count, each: 1}}
          - {code: "1.1.2", name: Hai, max_points: 4, rule: {kind: count, each: 1}}
      - {code: "1.2", name: Ba, max_points: 4, rule: {kind: count, each: 1}}
"""


def told(explanation: Explanation, language: Language, criterion: str = "") -> Content:
    return content_of(explanation, words_of(explanation, language), criterion)


def nested(language: Language, criterion: str = "") -> Content:
    said = Stated({"1.1.1": {"value": 2}, "1.1.2": {"value": 1}, "1.2": {"value": 4}})
    return told(explained_unit(said, NESTED), language, criterion)


def on_sheets(*sheets: str) -> Explanation:
    """Explain a unit whose answers are on several sheets, one for each area in turn."""
    assessed = assess(framework_from(COMMUNES), Units((UNIT,)), {"U": Stated(commune_answers())})
    answers = assessed.answers
    leaves = assessed.framework.leaves
    own = tuple(f"{sheets[int(leaf.code[0]) % len(sheets)]}!E{row}" for row, leaf in enumerate(leaves, 10))
    asked = [question.criterion for leaf in leaves for question in leaf.questions]
    stated = tuple(f"{sheets[int(code[0]) % len(sheets)]}!D{row}" for row, code in enumerate(asked, 10))
    moved = replace(answers, places=(own,), answer_places=(stated,))
    return Explainer(replace(assessed, answers=moved)).unit("U")


def test_the_framework_is_named_with_year_and_status(english: Language) -> None:
    assert told(explained("X1"), english).notice == (
        "Framework: Khung thử nghiệm cấp xã, 2025 (a model, not a legal text)."
    )


def test_a_year_is_no_number_with_a_thousand(language: Language) -> None:
    assert "2025" in told(explained("X1"), language).notice


def test_all_areas_and_criteria_are_told_in_their_order(english: Language) -> None:
    content = nested(english)
    (area,) = content.areas

    assert [part.code for part in area.parts] == ["1.1", "1.2"]
    assert [leaf.code for leaf in area.leaves] == ["1.1.1", "1.1.2", "1.2"]
    assert (area.is_area, isinstance(area.parts[0], Branch), isinstance(area.parts[1], Leaf)) == (True,) * 3


def test_a_criterion_with_others_below_has_sum_office_and_legal_text(english: Language) -> None:
    branch = nested(english).areas[0].parts[0]
    assert isinstance(branch, Branch)

    assert {line.label: line.texts for line in branch.lines} == {
        "Sum": ("2.00 + 1.00 = 3.00",),
        "Appraised by": ("Department of Home Affairs",),
        "Legal basis": ("Luật Lưu trữ",),
    }
    assert not branch.is_area


def test_an_area_has_its_rank(english: Language) -> None:
    labels = {line.label: line.texts for line in nested(english).areas[0].lines}

    assert labels["Rank"] == ("1 of 1",)


def test_only_what_lost_points_is_called_so(english: Language) -> None:
    leaves = [leaf for area in nested(english).areas for leaf in area.leaves]

    assert [leaf.code for leaf in leaves if leaf.loses] == ["1.1.2"]


@pytest.mark.parametrize(
    ("criterion", "codes", "is_whole"),
    [
        ("", ["1.1.1", "1.1.2", "1.2"], True),
        ("1", ["1.1.1", "1.1.2", "1.2"], True),
        ("1.1", ["1.1.1", "1.1.2"], True),
        ("1.1.2", ["1.1.2"], False),
    ],
)
def test_asked_for_a_part_only_the_way_to_it_is_told(
    english: Language, criterion: str, codes: list[str], *, is_whole: bool
) -> None:
    content = nested(english, criterion)

    assert [leaf.code for area in content.areas for leaf in area.leaves] == codes
    assert content.is_whole is is_whole


def test_a_criterion_alone_is_told_in_full(english: Language) -> None:
    (alone,) = nested(english, "1.1.2").areas[0].leaves
    (_, among, _) = nested(english).areas[0].leaves

    assert {line.label for line in alone.lines} > {line.label for line in among.lines} - {"Calculation"}
    assert "What counted" in {line.label for line in alone.lines}
    assert "What counted" not in {line.label for line in among.lines}


def test_the_only_sheet_is_named_once_and_at_no_cell(english: Language) -> None:
    content = told(on_sheets("Phiếu"), english)
    submission = next(line for line in content.lines if line.label == "Submission")
    leaf = next(iter(content.areas[0].leaves))

    assert submission.texts[-1] == "every cell is on the sheet “Phiếu”"
    assert {line.label: line.texts for line in leaf.lines}["Figures"] == ("Đúng hạn (D10)",)
    assert "Sheet" not in {line.label for line in content.areas[0].lines}


def test_a_sheet_for_each_area_is_named_there(english: Language) -> None:
    content = told(on_sheets("II", "I"), english)
    sheets = [line.texts for area in content.areas for line in area.lines if line.label == "Sheet"]

    assert sheets == [("I",), ("II",), ("I",), ("II",)]
    leaf = next(iter(content.areas[0].leaves))
    assert {line.label: line.texts for line in leaf.lines}["Figures"] == ("Đúng hạn (D10)",)


def test_where_an_area_has_several_sheets_each_cell_names_its_own(english: Language) -> None:
    explanation = on_sheets("A", "B")
    leaves = explanation.areas[0].leaves
    first = next(iter(leaves))
    elsewhere = replace(first, own=replace(first.own, place=replace(first.place, sheet="C")))
    area = replace(
        explanation.areas[0],
        below=tuple(elsewhere if part is first else part for part in explanation.areas[0].below),
    )
    content = told(replace(explanation, areas=(area,)), english)
    leaf = next(iter(content.areas[0].leaves))

    assert {line.label: line.texts for line in leaf.lines}["Figures"] == ("Đúng hạn (B!D10)",)


def test_who_sent_nothing_has_no_areas(english: Language) -> None:
    content = told(explained("X5"), english)

    assert content.areas == ()
    assert content.lines[0].texts == ("none, because no workbook was received",)

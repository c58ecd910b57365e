"""Words that every format of an explanation shares."""

from dataclasses import replace
from datetime import date

import pytest
from assessments import COMMUNES, Stated, commune_answers
from writers.explanation.samples import UNIT, explained, explained_unit, leaf_in, node_in

from cchc_cli.domain.findings import Place
from cchc_cli.domain.framework import Reference
from cchc_cli.language import Language, say
from cchc_cli.writers.explanation.content import words_of
from cchc_cli.writers.explanation.words import LABELS, Words

SIXTEENTHS = """
format: cchc/1
id: muoi-sau
title: Mười sáu điểm
year: 2025
unit_classes: [xa]
scale: 16
status: official
areas:
  - code: "1"
    name: Một
    max_points: 16
    criteria: [{code: "1.1", name: Một, max_points: 16, rule: {kind: count, each: 1}}]
"""


@pytest.fixture
def words(english: Language) -> Words:
    """Those of the small framework, in English."""
    return words_of(explained("X1"), english)


def test_every_label_is_translated(vietnamese: Language) -> None:
    assert [name for name, label in LABELS.items() if vietnamese.show(label) == label.text] == []


def test_what_cannot_be_seen_is_made_visible(words: Words) -> None:
    assert words.say(say("{name}", name="Xã\u202eA\n\x1b[31m")) == "Xã\ufffdA \ufffd[31m"


def test_points_are_written_of_how_many(words: Words) -> None:
    assert words.points(2.675, 10.0) == "2.68/10"
    assert words.points(0, 0.5) == "0.00/0.5"


@pytest.mark.parametrize(
    ("unit", "code", "text"),
    [
        ("X1", "1.1", "20.00/20"),
        ("X4", "2.1", "0.00/10 (unanswered)"),
        ("X4", "1.2", "exempt"),
        ("P1", "1.2", "not applicable"),
        ("X1", "2.3", "not yet assessed"),
    ],
)
def test_points_of_a_criterion_say_what_stands_behind_them(
    words: Words, unit: str, code: str, text: str
) -> None:
    assert words.leaf_points(leaf_in(explained(unit), code)) == text


def test_own_points_are_called_not_verified(words: Words) -> None:
    leaf = leaf_in(explained_unit(Stated({}, {"1.1": 5})), "1.1")

    assert words.leaf_points(leaf) == "5.00/20 (not verified)"


def test_points_of_an_area_have_their_share(words: Words) -> None:
    assert words.node_points(node_in(explained("X1"), "1")) == "57.50/60 (95.8\N{NO-BREAK SPACE}%)"


def test_a_share_is_rounded_as_the_report_rounds_it(english: Language) -> None:
    explanation = explained_unit(Stated({"1.1": {"value": 9}}), SIXTEENTHS)
    area = node_in(explanation, "1")

    assert 100 * area.share == 56.25
    assert words_of(explanation, english).node_points(area) == "9.00/16 (56.3\N{NO-BREAK SPACE}%)"


def test_an_area_of_which_nothing_counts_says_why_each_reason_once(words: Words) -> None:
    exempt = replace(UNIT, exempt=("2.1", "2.2"))
    area = node_in(explained_unit(Stated(commune_answers()), unit=exempt), "2")

    assert words.node_points(area) == "exempt, not yet assessed"


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Place("a.xlsx", "Phiếu", "D10"), "D10"),
        (Place("a.xlsx", "II", "D10"), "II!D10"),
        (Place("a.xlsx", "", "D10"), "D10"),
        (Place("a.xlsx"), ""),
        (Place("a.xlsx", "I\n\u202eI", "A1"), "I \ufffdI!A1"),
    ],
)
def test_a_sheet_is_named_where_it_is_not_the_only_one(words: Words, place: Place, text: str) -> None:
    assert replace(words, only_sheet="Phiếu").place(place) == text


@pytest.mark.parametrize(
    ("reference", "text"),
    [
        (Reference(title="Luật Lưu trữ"), "Luật Lưu trữ"),
        (
            Reference(title="Bộ tiêu chí", number="01/QĐ-UBND", issuer="UBND tỉnh", date=date(2025, 1, 2)),
            "Bộ tiêu chí (01/QĐ-UBND, UBND tỉnh, 2025-01-02)",
        ),
        (Reference(title="Bộ tiêu chí", article="Phụ lục 2"), "Bộ tiêu chí (Phụ lục 2)"),
    ],
)
def test_of_a_legal_text_as_much_is_told_as_is_known(words: Words, reference: Reference, text: str) -> None:
    assert words.reference(reference) == text


def test_days_are_written_as_the_reader_writes_them(vietnamese: Language) -> None:
    text = words_of(explained("X1"), vietnamese).reference(Reference(title="A", date=date(2025, 1, 2)))

    assert text == "A (02/01/2025)"


def test_an_office_is_called_by_its_name_and_an_unknown_one_as_it_is(words: Words) -> None:
    assert words.owner("so-noi-vu") == "Department of Home Affairs"
    assert words.owner("phong-van-hoa") == "phong-van-hoa"


@pytest.mark.parametrize(
    ("name", "text"),
    [("a", "95.5 %"), ("b", "2025-03-05"), ("c", "yes"), ("d", "Trụ sở UBND"), ("e", "1.25")],
)
def test_an_answer_is_written_in_its_scale(words: Words, name: str, text: str) -> None:
    figures = {one.question.name: one for one in leaf_in(explained("X1"), "2.2").figures}

    assert words.value(figures[name]) == text


def test_no_answer_is_called_so(words: Words) -> None:
    (figure,) = leaf_in(explained("X4"), "2.1").figures

    assert words.value(figure) == "unanswered"


def test_a_rule_is_put_into_words_once_for_all_units(words: Words) -> None:
    first = words.rule(leaf_in(explained("X1"), "2.1"))

    assert words.rules == {"2.1": first}
    assert first == "2.5 points for each, at most 10 points"
    assert (
        words.rule(leaf_in(explained_unit(Stated(), COMMUNES.replace("each: 2.5", "each: 5")), "2.1"))
        == first
    )

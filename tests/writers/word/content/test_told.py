"""What all parts of the document draw on."""

import pytest
from assessments import COMMUNES, Stated, assess, commune_units, framework_from, large_assessment
from word_parts import told
from writers.diff.samples import sample_diff

from cchc_cli.domain.assessment import Assessment
from cchc_cli.language import Language, say
from cchc_cli.writers.word.blocks import Heading
from cchc_cli.writers.word.content.told import SHOWN_WHOLE, Told


@pytest.fixture(scope="module")
def known(assessment: Assessment, english: Language) -> Told:
    """What the parts draw on, in English."""
    return told(assessment, english)


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ((), ""),
        (("A",), "A"),
        (("A", "B", "C"), "A, B, C"),
        (("A", "B", "C", "D"), "A, B, C and 1 more"),
        (("A", "B", "C", "D", "E"), "A, B, C and 2 more"),
    ],
)
def test_of_many_the_first_are_named_and_the_others_counted(
    known: Told, names: tuple[str, ...], text: str
) -> None:
    assert known.few(names, 3) == text


def test_five_are_named_where_nothing_else_is_said(known: Told) -> None:
    assert known.few("ABCDE") == "A, B, C, D, E"
    assert known.few("ABCDEF") == "A, B, C, D, E and 1 more"


def test_units_that_are_scored_only_are_told_apart(known: Told) -> None:
    assert known.told_apart("X6", "Xã Thí điểm") == "Xã Thí điểm (not ranked)"
    assert known.told_apart("X1", "Xã Tân Hòa") == "Xã Tân Hòa"
    assert known.told_apart("X5", "Xã Vắng") == "Xã Vắng"


def test_the_mean_of_a_group_is_no_unit_and_keeps_its_name(known: Told) -> None:
    assert known.told_apart("", "Mean of the ranked units (5)") == "Mean of the ranked units (5)"


def test_a_heading_is_in_the_language_of_the_document(assessment: Assessment, vietnamese: Language) -> None:
    assert told(assessment, vietnamese).heading(2, say("Ranking")) == Heading(2, "Bảng xếp hạng")


def test_charts_are_drawn_by_the_beginning_of_their_keys(known: Told) -> None:
    assert [one.caption for one in known.pictures("index-2", "nothing")] == [
        chart.caption for chart in known.charts.charts if chart.key == "index-2"
    ]
    assert [*known.pictures("nothing")] == []


def test_who_stands_on_unchecked_points_is_known_by_code(english: Language) -> None:
    own = {"X1": Stated({}, {"1.1": 20}), "X2": Stated({"1.1": {"value": "Đúng hạn"}}, {"1.1": 20})}
    unchecked = told(assess(framework_from(COMMUNES), commune_units(), own), english).unverified

    assert {code: one.points for code, one in unchecked.items()} == {"X1": 20}


@pytest.mark.parametrize("count", [SHOWN_WHOLE, SHOWN_WHOLE + 1])
def test_a_ranking_is_shown_whole_up_to_a_limit(english: Language, count: int) -> None:
    assert told(large_assessment(count), english).is_shown_whole == (count == SHOWN_WHOLE)


def test_the_year_before_is_known_where_it_is_given(assessment: Assessment, english: Language) -> None:
    assert told(assessment, english).changes is None
    assert told(assessment, english, before=sample_diff()).changes is not None

"""How much of an area's maximum there are results for."""

import pytest
from assessments import COMMUNES, Stated, assess, commune_answers, framework_from

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_content.area_results import area_results_of, part_in_words
from cchc_cli.writers.report_content.heat import heat_table_of


def assessed(*exempt: str) -> Assessment:
    units = Units((Unit("A", "Xã A", "xa", "xa", exempt=exempt),))
    return assess(framework_from(COMMUNES), units, {"A": Stated(commune_answers())})


def test_what_waits_for_a_survey_has_no_results() -> None:
    parts = {one.area.code: (float(one.points), float(one.of_points)) for one in area_results_of(assessed())}
    assert parts["1"] == (60, 60)
    assert parts["2"] == (30, 40)


def test_bonus_and_penalty_end_at_their_cap() -> None:
    parts = {one.area.code: float(one.of_points) for one in area_results_of(assessed())}
    assert (parts["3"], parts["4"]) == (3, 5)


def test_what_applies_to_nobody_has_no_results() -> None:
    assert {one.area.code: float(one.points) for one in area_results_of(assessed("1.2"))}["1"] == 30


@pytest.mark.parametrize(
    ("exempt", "sentence"),
    [
        (
            ("1.2",),
            "Area 1: there are results for only 30 of its 60 points; percentages are of these.",
        ),
        (("1",), "Area 1: there are no results for any of its 60 points."),
    ],
)
def test_a_part_is_put_into_words(exempt: tuple[str, ...], sentence: str) -> None:
    assert str(part_in_words(next(area_results_of(assessed(*exempt))))) == sentence


def test_the_table_of_areas_says_it_below(english: Language) -> None:
    assert heat_table_of(assessed(), english).footnotes[0] == (
        "Area 2: there are results for only 30 of its 40 points; percentages are of these."
    )


def test_where_nobody_was_scored_nothing_is_left_out(english: Language) -> None:
    nobody = assess(framework_from(COMMUNES), Units(()), {})
    assert heat_table_of(nobody, english).footnotes == ()


@pytest.mark.parametrize(
    ("area", "sentence"),
    [
        ("3", "Area 3: there are no results for any of its 3 points."),
        ("4", "Area 4: there are no results for any of its 5 points."),
    ],
)
def test_bonus_and_penalty_that_apply_to_nobody_are_told(area: str, sentence: str) -> None:
    (results,) = [one for one in area_results_of(assessed("3", "4")) if one.area.code == area]
    assert (results.is_whole, str(part_in_words(results))) == (False, sentence)


def test_points_that_can_still_be_given_are_told_without_percentages() -> None:
    half = COMMUNES.replace(
        '- {code: "3.1", name: Mô hình mới, max_points: 5, rule: {kind: award, step: 0.5}}',
        "- {code: 3.1, name: Mô hình mới, max_points: 1.5, rule: {kind: award}}\n"
        "      - {code: 3.2, name: Lãnh đạo, max_points: 3.5, source: leader, rule: {kind: award}}",
    )
    units = Units((Unit("A", "Xã A", "xa", "xa"),))
    results = [*area_results_of(assess(framework_from(half), units, {"A": Stated(commune_answers())}))][2]
    assert str(part_in_words(results)) == "Area 3: only 1.5 of 3 points can be given so far."


def test_what_applies_to_a_single_unit_has_results() -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa", exempt=("1.2",)), Unit("B", "Xã B", "xa", "xa")))
    said = dict.fromkeys("AB", Stated(commune_answers()))
    first = next(area_results_of(assess(framework_from(COMMUNES), units, said)))
    assert first.points == 60
    assert first.is_whole


def test_it_is_put_into_words_of_the_language(vietnamese: Language) -> None:
    assert vietnamese.show(part_in_words(next(area_results_of(assessed("1.2"))))) == (
        "Lĩnh vực 1: chỉ 30/60 điểm đã có kết quả; tỷ lệ phần trăm tính trên số điểm này."
    )

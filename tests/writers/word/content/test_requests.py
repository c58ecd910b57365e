"""What the office above is asked."""

from dataclasses import replace

import pytest
from assessments import (
    COMMUNES,
    NO_NUMBER,
    POINTS_DIFFER,
    Stated,
    assess,
    commune_answers,
    commune_units,
    framework_from,
    large_assessment,
)
from word_parts import told

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.domain.framework import Status
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.word.blocks import Bullet, Prose
from cchc_cli.writers.word.content.requests import request_blocks


def requests(assessment: Assessment, language: Language, office: str = "") -> list[str]:
    """Give the sentences of the last part."""
    blocks = request_blocks(told(assessment, language, office=office))
    return [one.text for one in blocks if isinstance(one, Prose | Bullet)]


def official(assessment: Assessment) -> Assessment:
    """Give an assessment by a framework that is law."""
    return replace(assessment, framework=assessment.framework.model_copy(update={"status": Status.OFFICIAL}))


def test_units_that_sent_nothing_are_named_with_a_blank_for_the_day(
    assessment: Assessment, english: Language
) -> None:
    assert (
        "To have 1 units that sent nothing (Xã Vắng) send their self-assessment by ……/……/……; until then they "
        "have no rank."
    ) in requests(assessment, english)


def test_points_that_nobody_has_given_are_asked_of_those_who_give_them(
    assessment: Assessment, english: Language
) -> None:
    assert (
        "To have the survey done by ……/……/……, on which 10 points rest: 2.3 Khảo sát người dân."
    ) in requests(assessment, english)


def test_points_that_nobody_has_checked_are_to_be_checked(english: Language) -> None:
    own = {"X1": Stated({}, {"1.1": 20, "1.2": 20}, ("1.1",))}
    asked = requests(assess(framework_from(COMMUNES), commune_units(), own), english)

    assert any("the 40.00 points that 1 units gave themselves" in one for one in asked)


def test_a_model_is_not_to_be_published(assessment: Assessment, english: Language) -> None:
    assert requests(assessment, english)[-1].startswith("Not to publish these results")


def test_results_with_gaps_are_to_be_published_only_when_these_are_filled(
    assessment: Assessment, english: Language
) -> None:
    assert requests(official(assessment), english)[-1].startswith("To publish the results only when")


def test_the_office_above_is_asked_by_the_office_that_reports(
    assessment: Assessment, vietnamese: Language
) -> None:
    first = requests(assessment, vietnamese, "UBND tỉnh Mẫu|Sở Nội vụ")[0]

    assert first == "Từ kết quả trên, Sở Nội vụ kính đề nghị UBND tỉnh Mẫu xem xét, chỉ đạo các nội dung sau:"


def test_without_an_office_the_peoples_committee_is_asked(
    assessment: Assessment, vietnamese: Language
) -> None:
    assert "kính đề nghị Ủy ban nhân dân xem xét" in requests(assessment, vietnamese)[0]


_SURVEY = "source: survey\n        rule: {kind: award}"


def finished(text: str = COMMUNES) -> Assessment:
    """Score one unit of a framework that is law, all its figures given and no survey open."""
    framework = framework_from(text.replace(_SURVEY, "rule: {kind: count, each: 1}"))
    units = Units((Unit("A", "Xã A", "xa", "xa"),))
    said = {"A": Stated({**commune_answers(), "2.3": {"value": 10.0}})}
    return official(assess(framework, units, said))


def test_complete_results_by_a_decision_may_be_published(english: Language) -> None:
    assert requests(finished(), english)[-1] == "To consider publishing the results."


def test_a_reconstructed_framework_is_compared_with_the_decision_first(english: Language) -> None:
    done = finished()
    framework = done.framework.model_copy(update={"status": Status.RECONSTRUCTED})

    assert requests(replace(done, framework=framework), english)[-1].startswith(
        "To publish the results only after the framework has been compared"
    )


def test_units_with_most_unchecked_points_are_named_first(english: Language) -> None:
    own = {"X1": Stated({}, {"1.1": 5}), "X2": Stated({}, {"1.1": 20}), "X3": Stated({}, {"1.1": 5})}
    asked = requests(assess(framework_from(COMMUNES), commune_units(), own), english)
    (checked,) = (one for one in asked if "nobody has checked" in one)

    assert checked.endswith("nobody has checked: Xã Bình An, Xã Tân Hòa, <b>x</b>|=1+1 [red].")


def test_points_of_a_bonus_are_not_asked_for_as_unchecked(english: Language) -> None:
    own = {"X1": Stated({"1.1": {"value": "Đúng hạn"}}, {"3.1": 2.5})}
    asked = requests(assess(framework_from(COMMUNES), commune_units(), own), english)

    assert not [one for one in asked if "nobody has checked" in one]


@pytest.mark.parametrize(
    ("source", "asked"),
    [
        ("appraiser", "To have the appraising offices give 10 points by ……/……/……: 2.3 Khảo sát người dân."),
        ("leader", "To have the leaders give 10 points by ……/……/……: 2.3 Khảo sát người dân."),
    ],
)
def test_each_source_of_points_is_asked_apart(english: Language, source: str, asked: str) -> None:
    framework = framework_from(COMMUNES.replace("source: survey", f"source: {source}"))
    one = assess(framework, commune_units(), {"X1": Stated(commune_answers())})

    assert asked in requests(one, english)


def test_errors_and_warnings_are_to_be_mended_as_their_section_says(
    assessment: Assessment, english: Language
) -> None:
    findings = (
        Finding(NO_NUMBER, Place("a.xlsx"), values={"text": "x"}),
        Finding(POINTS_DIFFER, Place("a.xlsx"), values={"stated": 1, "computed": 2}),
        Finding(POINTS_DIFFER, Place("b.xlsx"), values={"stated": 1, "computed": 2}),
    )

    assert (
        "To have 1 errors and 2 warnings mended, as the section “Errors and warnings to be mended” says, by "
        "……/……/……."
    ) in requests(replace(assessment, findings=findings), english)


def test_without_findings_nothing_is_to_be_mended(assessment: Assessment, english: Language) -> None:
    assert not [one for one in requests(replace(assessment, findings=()), english) if "mended" in one]


def test_offices_that_appraise_the_greatest_losses_are_to_guide_the_units(
    assessment: Assessment, vietnamese: Language
) -> None:
    (guided,) = (one for one in requests(assessment, vietnamese) if "Sở Nội vụ" in one)

    assert guided.count("Sở Nội vụ") == 1


def test_of_many_offices_each_is_named_once(english: Language) -> None:
    guided = next(one for one in requests(large_assessment(3), english) if "guide the units" in one)
    offices = guided.removeprefix("To have ").split(" guide the units")[0].split(", ")

    assert len(offices) == len(set(offices))


def test_an_office_with_none_above_it_asks_the_competent_authority(
    assessment: Assessment, english: Language
) -> None:
    assert requests(assessment, english, "UBND tỉnh Mẫu")[0] == (
        "From these results, UBND tỉnh Mẫu asks the competent authority to consider the following:"
    )

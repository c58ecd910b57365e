"""What the office above is asked."""

from dataclasses import replace

from assessments import COMMUNES, Stated, assess, commune_units, framework_from

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.framework import Status
from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.word.blocks import Bullet, Heading, Prose
from cchc_cli.writers.word.content import content_of


def requests(assessment: Assessment, language: Language, office: str = "") -> list[str]:
    """Give the sentences of the last part."""
    blocks = content_of(assessment, ReportSetting(language, office=office)).blocks
    start = max(at for at, one in enumerate(blocks) if isinstance(one, Heading))
    return [one.text for one in blocks[start + 1 :] if isinstance(one, Prose | Bullet)]


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
    told = requests(assess(framework_from(COMMUNES), commune_units(), own), english)

    assert any("the 40.00 points that 1 units gave themselves" in one for one in told)


def test_a_model_is_not_to_be_published(assessment: Assessment, english: Language) -> None:
    assert requests(assessment, english)[-2].startswith("Not to publish these results")


def test_results_with_gaps_are_to_be_published_only_when_these_are_filled(
    assessment: Assessment, english: Language
) -> None:
    assert requests(official(assessment), english)[-2].startswith("To publish the results only when")


def test_the_office_above_is_asked_by_the_office_that_reports(
    assessment: Assessment, vietnamese: Language
) -> None:
    first = requests(assessment, vietnamese, "UBND tỉnh Mẫu|Sở Nội vụ")[0]

    assert first == "Từ kết quả trên, Sở Nội vụ kính đề nghị UBND tỉnh Mẫu xem xét, chỉ đạo các nội dung sau:"


def test_without_an_office_the_peoples_committee_is_asked(
    assessment: Assessment, vietnamese: Language
) -> None:
    assert "kính đề nghị Ủy ban nhân dân xem xét" in requests(assessment, vietnamese)[0]

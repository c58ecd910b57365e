"""What the head of a report says."""

from datetime import date

import pytest
from assessments import COMMUNES, Stated, assess, commune_assessment, framework_from

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.scoring import ScoringOptions, Stage
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_content.heading import Count, Fact, Heading, heading_of

UNITS = Units((Unit("X1", "Xã A", "xa", "xa"),))


def heading_with(before: str, after: str, language: Language) -> Heading:
    assert before in COMMUNES
    framework = framework_from(COMMUNES.replace(before, after))
    return heading_of(assess(framework, UNITS, {"X1": Stated()}), language)


def test_a_model_is_said_to_be_no_law(assessment: Assessment, english: Language) -> None:
    assert heading_of(assessment, english).notices[0][0] == (
        "This framework is a model, not a legal text. Its results are an example and must not be"
        " published as an official ranking."
    )


def test_a_reconstruction_is_said_to_be_one(english: Language) -> None:
    heading = heading_with("status: model", "status: reconstructed", english)

    assert heading.notices[0][0].startswith("This framework was reconstructed from published sources.")


def test_an_official_framework_needs_no_notice(english: Language) -> None:
    heading = heading_with("status: model", "status: official", english)

    assert len(heading.notices) == 1
    assert heading.notices[0][0].startswith("Not yet assessed")


def test_pending_points_are_counted_and_named(assessment: Assessment, english: Language) -> None:
    assert heading_of(assessment, english).notices[1] == (
        "Not yet assessed: 10 of 100 points, namely 2.3 (Khảo sát người dân).",
        "The index is computed on the rest, and will change when these points are given.",
    )


def test_an_area_that_is_wholly_pending_is_named_as_one(english: Language) -> None:
    area = '{code: "4.1", name: Văn bản trái luật, max_points: 5, rule: {kind: count, each: 1}}'
    pending = area.replace("rule: {kind: count, each: 1}", "source: leader, rule: {kind: award}")

    assert heading_with(area, pending, english).notices[1][-1] == (
        "Bonus or penalty points not yet given: area 4 (Điểm trừ)."
    )


def test_without_stretching_pending_points_are_missing(english: Language) -> None:
    heading = heading_with("scale: 100\n", "scale: 100\nrescale: none\n", english)

    assert "These points are missing from every index until they are given." in heading.notices[1]


def test_a_citation_has_number_issuer_date_and_article(vietnamese: Language) -> None:
    heading = heading_with("date: 2025-01-02", "date: 2025-01-02, article: Điều 3", vietnamese)

    assert heading.references[0].title == "Quyết định ban hành bộ tiêu chí"
    assert heading.references[0].details == "01/QĐ-UBND, UBND tỉnh Mẫu, 02/01/2025, Điều 3"


@pytest.mark.parametrize(
    ("mode", "beginning"),
    [
        ("half-up", "Points are rounded to 1 decimals, halves up"),
        ("half-even", "Points are rounded to 1 decimals, halves to the even digit"),
        ("truncate", "Points are cut off after 1 decimals"),
    ],
)
def test_rounding_is_put_into_words(mode: str, beginning: str, english: Language) -> None:
    heading = heading_with("{decimals: 2, mode: half-up}", f"{{decimals: 1, mode: {mode}}}", english)

    assert heading.method[0].startswith(beginning)


@pytest.mark.parametrize(
    ("ranking", "sentence"),
    [
        ("{ties: dense}", "Equal units share a rank, and the next rank follows at once (1, 2, 2, 3)."),
        ("{ties: ordinal}", "Every unit has a rank of its own (1, 2, 3, 4)."),
        ('{"on": exact}', "Ranks follow the totals before rounding."),
        ('{break_ties_by: ["2", "1"]}', "Equal totals are ordered by the share earned in 2, 1."),
    ],
)
def test_ranking_is_put_into_words(ranking: str, sentence: str, english: Language) -> None:
    heading = heading_with("status: model", f"status: model\nranking: {ranking}", english)

    assert sentence in heading.method


def test_assessed_rescaling_is_put_into_words(english: Language) -> None:
    heading = heading_with("scale: 100\n", "scale: 100\nrescale: assessed\n", english)

    assert any(sentence.endswith("survey points stay as they are.") for sentence in heading.method)


def test_options_are_said(english: Language) -> None:
    options = ScoringOptions(stage=Stage.SELF, require_evidence=True)
    heading = heading_of(commune_assessment(options=options), english)

    assert Fact("Ranked on", "self-assessed points, not verified") in heading.facts
    assert heading.method[-1] == "Criteria that require evidence and have none count 0."


def test_the_counts_of_units_add_up(assessment: Assessment, english: Language) -> None:
    units, *parts = (int(count.text) for count in heading_of(assessment, english).counts[:-3])
    assert sum(parts) == units


def test_units_and_findings_are_counted(assessment: Assessment, english: Language) -> None:
    counts = {count.label: count.text for count in heading_of(assessment, english).counts}

    assert counts == {
        "Units": "8",
        "Ranked": "6",
        "Scored, not ranked": "1",
        "Not received": "1",
        "Unusable": "0",
        "Errors": "1",
        "Warnings": "1",
        "Notes": "2",
    }


def test_the_day_of_the_report_is_written_as_in_the_language(
    assessment: Assessment, vietnamese: Language
) -> None:
    facts = heading_of(assessment, vietnamese, date(2026, 11, 21)).facts
    assert facts[-1] == Fact("Ngày lập báo cáo", "21/11/2026")


def test_a_report_without_a_day_has_none(assessment: Assessment, english: Language) -> None:
    assert "Date of the report" not in {fact.label for fact in heading_of(assessment, english).facts}


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://vanban.example.vn/1", "https://vanban.example.vn/1"),
        ("http://vanban.example.vn/1", "http://vanban.example.vn/1"),
        ("javascript:alert(1)", ""),
        ("JAVASCRIPT:alert(1)", ""),
        ("file:///etc/passwd", ""),
        (" https://a.vn", ""),
    ],
)
def test_only_web_addresses_are_linked(url: str, shown: str, english: Language) -> None:
    heading = heading_with("date: 2025-01-02", f'date: 2025-01-02, url: "{url}"', english)

    assert heading.references[0].url == shown


def test_a_citation_of_a_title_alone_has_no_details(english: Language) -> None:
    bare = ", number: 01/QĐ-UBND, issuer: UBND tỉnh Mẫu, date: 2025-01-02"

    assert heading_with(bare, "", english).references[0].details == ""


def test_counts_are_written_in_the_digits_of_the_language(vietnamese: Language) -> None:
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", "xa") for at in range(1234)))
    counts = heading_of(assess(framework_from(COMMUNES), units, {}), vietnamese).counts

    assert counts[0] == Count("Đơn vị", "1.234", 1234)
    assert counts[2] == Count("Chưa gửi", "1.234", 1234)


def test_the_year_is_no_number(english: Language) -> None:
    assert heading_of(commune_assessment(), english).facts[0] == Fact("Year", "2025")


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        (Stage.FINAL, "final points: appraised, else computed from the figures, else the unit's own"),
        (Stage.COMPUTED, "computed points, before appraisal"),
        (Stage.SELF, "self-assessed points, not verified"),
    ],
)
def test_what_the_ranking_rests_on_is_said(stage: Stage, words: str, english: Language) -> None:
    heading = heading_of(commune_assessment(options=ScoringOptions(stage=stage)), english)

    assert Fact("Ranked on", words) in heading.facts


def test_only_a_ranking_of_self_assessments_is_said_to_be_one(english: Language) -> None:
    told = [
        any("self-assessment alone" in sentence for notice in heading.notices for sentence in notice)
        for stage in Stage
        for heading in [heading_of(commune_assessment(options=ScoringOptions(stage=stage)), english)]
    ]

    assert told == [False, False, True]


def test_units_that_nothing_applies_to_are_counted_where_there_are_any(english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa", exempt=("1", "2")),))
    heading = heading_of(assess(framework_from(COMMUNES), units, {"A": Stated()}), english)

    assert [(count.label, count.text) for count in heading.counts[:4]] == [
        ("Units", "1"),
        ("Ranked", "0"),
        ("Nothing applies", "1"),
        ("Not received", "0"),
    ]


def test_the_legal_standing_is_said_first(english: Language) -> None:
    heading = heading_of(commune_assessment(options=ScoringOptions(stage=Stage.SELF)), english)

    beginnings = [notice[0].split(" ")[0:3] for notice in heading.notices]
    assert beginnings == [
        ["This", "framework", "is"],
        ["The", "ranking", "rests"],
        ["Not", "yet", "assessed:"],
    ]

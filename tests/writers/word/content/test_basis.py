"""Part I: what the figures rest on; and the last sentence."""

from dataclasses import replace

import pytest
from assessments import COMMUNES, assess, commune_assessment, commune_units, framework_from
from word_parts import bullets, lines, prose, told

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.framework import Status
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.domain.scoring import ScoringOptions
from cchc_cli.domain.stage import Stage
from cchc_cli.domain.units import Units
from cchc_cli.language import Language
from cchc_cli.writers.word.content.basis import basis_blocks, closing_block, counted
from cchc_cli.writers.word.content.told import Told


@pytest.fixture(scope="module")
def known(assessment: Assessment, english: Language) -> Told:
    """What the part draws on, in English."""
    return told(assessment, english)


def test_the_framework_is_named_as_people_know_it_and_as_the_command_line_does(known: Told) -> None:
    assert "Framework: Khung thử nghiệm cấp xã (thu-nghiem-2025)" in bullets(basis_blocks(known))


def test_the_method_has_a_heading_of_its_own(known: Told) -> None:
    told_lines = lines(basis_blocks(known))
    start = told_lines.index("## How the figures were made")

    assert told_lines[0] == "# Basis of the results"
    assert told_lines[start + 1].startswith("-  Points are rounded to 2 decimals, halves up")
    assert start < told_lines.index(
        "-  Equal units share a rank, and as many ranks after it are left out (1, 2, 2, 4)."
    )


def test_notices_are_told_before_the_method(known: Told) -> None:
    assert [one.split(".")[0] for one in prose(basis_blocks(known))] == [
        "This framework is a model, not a legal text",
        "Not yet assessed: 10 of 100 points, namely 2",
    ]


def test_results_by_a_decision_have_no_notice_about_the_framework(
    assessment: Assessment, english: Language
) -> None:
    law = assessment.framework.model_copy(update={"status": Status.OFFICIAL})

    assert [one[:16] for one in prose(basis_blocks(told(replace(assessment, framework=law), english)))] == [
        "Not yet assessed"
    ]


def test_a_ranking_of_self_assessments_says_so(english: Language) -> None:
    claimed = commune_assessment(options=ScoringOptions(stage=Stage.SELF))

    blocks = [*basis_blocks(told(claimed, english))]
    assert "Ranked on: self-assessed points, not verified" in bullets(blocks)
    assert len([one for one in prose(blocks) if "own self-assessment alone, which nobody has" in one]) == 1


def _all_of(status: RankStatus, known: Told) -> Told:
    ranking = known.assessment.ranking
    same = replace(ranking, units=ranking.units.assign(status=status))
    return replace(known, assessment=replace(known.assessment, ranking=same))


def test_units_are_counted_by_their_standing_and_findings_by_severity(known: Told) -> None:
    assert counted(known) == (
        "8 units: 6 are ranked, 1 are scored, but not ranked, 1 sent nothing; "
        "found: 1 errors, 1 warnings, 2 notes."
    )


def test_every_standing_has_words(assessment: Assessment, language: Language) -> None:
    known = told(assessment, language)
    told_apart = {counted(_all_of(status, known)) for status in RankStatus}

    assert len(told_apart) == len(RankStatus)
    assert all(" 8 " in one for one in told_apart)


def test_nobody_is_counted_as_nobody(vietnamese: Language) -> None:
    nobody = assess(framework_from(COMMUNES), Units(()), {})

    assert counted(told(nobody, vietnamese)).startswith("không có đơn vị nào; phát hiện")


def test_where_all_are_missing_they_alone_are_counted(english: Language) -> None:
    silent = assess(framework_from(COMMUNES), commune_units(), {})

    assert counted(told(silent, english)).startswith("8 units: 8 sent nothing; found:")


def test_the_last_sentence_ends_as_documents_do_and_stays_with_the_signature(
    assessment: Assessment, vietnamese: Language
) -> None:
    last = closing_block(told(assessment, vietnamese))

    assert last.text.startswith("Trên đây là báo cáo")
    assert last.text.endswith("./.")
    assert last.is_kept

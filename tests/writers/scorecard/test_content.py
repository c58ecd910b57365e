"""What the card of one unit says."""

from dataclasses import replace
from datetime import date

from assessments import (
    COMMUNES,
    Stated,
    assess,
    commune_assessment,
    framework_from,
    large_assessment,
)
from writers.diff.samples import sample_diff

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, FindingKind, Place, Severity
from cchc_cli.domain.source_file import FileStatus, WorkbookFile
from cchc_cli.domain.stage import ScoringOptions, Stage
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.scorecard.content import LABELS, Scorecard, content_of


def card_of(assessment: Assessment, code: str, language: Language) -> Scorecard:
    return content_of(assessment, ReportSetting(language)).card(code)


def findings(count: int, code: str) -> tuple[Finding, ...]:
    place = Place(f"xa/{code}.xlsx", "Phiếu", "E12")
    kinds = (
        FindingKind(f"CCHC{at}", Severity.ERROR, f"Fault {at}.", "Mend it.") for at in range(100, 100 + count)
    )
    return tuple(Finding(kind, place, code) for kind in kinds)


def test_a_card_names_unit_group_framework_and_workbook(assessment: Assessment, english: Language) -> None:
    card = card_of(assessment, "X1", english)
    assert card.name == "Xã Tân Hòa"
    assert card.meta == "Code X1 · Communes · Khung thử nghiệm cấp xã · xa/X1.xlsx, sheet “Phiếu”"


def test_a_code_that_is_the_name_is_not_repeated(english: Language) -> None:
    units = Units((Unit("Xã A", "Xã A", "xa", "xa"),), are_listed=False)
    assessed = assess(framework_from(COMMUNES), units, {"Xã A": Stated()})
    assert card_of(assessed, "Xã A", english).meta.startswith("Communes · ")


def test_a_card_bears_the_day_of_the_report(assessment: Assessment, vietnamese: Language) -> None:
    content = content_of(assessment, ReportSetting(vietnamese, dated=date(2026, 1, 15)))
    assert content.card("X1").meta.endswith(" · 15/01/2026")


def test_a_model_is_called_a_model(assessment: Assessment, english: Language) -> None:
    notices = content_of(assessment, ReportSetting(english)).frame.notices
    assert notices[0].startswith("This framework is a model, not a legal text.")


def test_pages_are_linked_only_where_they_are(assessment: Assessment, english: Language) -> None:
    setting = ReportSetting(english, has_unit_pages=True)
    assert content_of(assessment, setting).card("X1").explanation == "../explanations/x1.html"
    assert card_of(assessment, "X1", english).explanation == ""


def test_the_year_before_is_told_where_it_is_known(assessment: Assessment, english: Language) -> None:
    card = content_of(assessment, ReportSetting(english, before=sample_diff())).card("X2")
    assert card.key_figures[-1].label == "Since 2024"
    assert [remark.split()[0] for remark in card.remarks] == ["It", "Xã", "Change"]


def test_a_unit_without_points_is_told_what_to_do_and_nothing_of_the_year_before(
    assessment: Assessment, english: Language
) -> None:
    card = content_of(assessment, ReportSetting(english, before=sample_diff())).card("X5")
    assert "No submission" in card.alert
    assert (card.key_figures, card.remarks, card.areas, card.losses) == ((), (), (), ())
    assert card.loss_sentence == ""


def test_findings_beyond_the_first_are_counted(assessment: Assessment, english: Language) -> None:
    card = card_of(replace(assessment, findings=findings(9, "X1")), "X1", english)
    assert [finding.code for finding in card.findings] == ["CCHC100", "CCHC101", "CCHC102"]
    assert card.more_findings.startswith("… and 6 more kinds")


def test_a_unit_without_points_has_room_for_its_errors(assessment: Assessment, english: Language) -> None:
    card = card_of(replace(assessment, findings=findings(9, "X5")), "X5", english)
    assert len(card.findings) == 9
    assert card.more_findings == ""


def test_of_many_losses_the_greatest_are_told(english: Language) -> None:
    card = card_of(large_assessment(2), "00001", english)
    lost = [float(loss.lost.replace("−", "")) for loss in card.losses]
    assert 4 <= len(lost) <= 8
    assert lost == sorted(lost, reverse=True)
    assert f"Below are the {len(lost)} of " in card.loss_sentence
    assert card.more_losses.startswith("All ")


def test_a_unit_on_unchecked_points_is_told_so(english: Language) -> None:
    units = Units((Unit("U", "Xã U", "xa", "xa"), Unit("V", "Xã V", "xa", "xa")))
    said = {"U": Stated({}, {"1.1": 20, "1.2": 5}), "V": Stated({"1.1": {"value": "Đúng hạn"}}, {"1.2": 5})}
    assessed = assess(framework_from(COMMUNES), units, said)
    assert card_of(assessed, "U", english).notice.startswith("All 25.00 base points")
    assert card_of(assessed, "V", english).notice == ""


def test_the_most_of_the_points_is_told_with_how_many_they_are(english: Language) -> None:
    said = {"U": Stated({"2.1": {"value": 2}}, {"1.1": 20, "1.2": 5})}
    assessed = assess(framework_from(COMMUNES), Units((Unit("U", "Xã U", "xa", "xa"),)), said)
    assert card_of(assessed, "U", english).notice.startswith("25.00 of the 30.00 base points")


def test_what_is_to_be_mended_is_headed_so_where_there_are_no_points(
    assessment: Assessment, english: Language
) -> None:
    found = replace(assessment, findings=(*findings(1, "X5"), *findings(1, "X1")))
    headings = [card_of(found, code, english).findings_heading for code in ("X5", "X1")]
    assert headings == ["What has to be mended in the workbook", "Found in the submission"]


def test_every_word_is_translated(vietnamese: Language) -> None:
    assert [name for name, label in LABELS.items() if vietnamese.show(label) == label.text] == []


def test_of_several_workbooks_the_one_whose_answers_count_is_named(
    assessment: Assessment, english: Language
) -> None:
    other = WorkbookFile("xa/X1-cu.xlsx", "0" * 64, "X1", FileStatus.VALID)
    card = card_of(replace(assessment, files=(*assessment.files, other)), "X1", english)
    assert "xa/X1.xlsx" in card.meta


def test_a_workbook_that_could_not_be_used_is_named_all_the_same(
    assessment: Assessment, english: Language
) -> None:
    broken = WorkbookFile("xa/hong.xlsx", "0" * 64, "X5", FileStatus.UNREADABLE)
    card = card_of(replace(assessment, files=(*assessment.files, broken)), "X5", english)
    assert card.meta.endswith(" · xa/hong.xlsx")


def test_a_ranking_of_self_assessments_says_so_once_on_every_card(english: Language) -> None:
    claimed = commune_assessment(options=ScoringOptions(stage=Stage.SELF))
    content = content_of(claimed, ReportSetting(english))
    told = [one for one in content.frame.notices if "own self-assessment alone" in one]
    assert len(told) == 1
    assert {content.card(unit.code).notice for unit in claimed.units} == {""}


def test_cards_of_one_run_share_their_frame(assessment: Assessment, vietnamese: Language) -> None:
    frame = content_of(assessment, ReportSetting(vietnamese)).frame
    assert frame.language_code == "vi"
    assert "2025" in frame.kicker
    assert set(frame.labels) == set(LABELS)


def test_the_sheet_is_named_where_the_form_has_one_only(assessment: Assessment, english: Language) -> None:
    answers = assessment.answers
    at = answers.unit_codes.index("X1")
    places = [list(row) for row in answers.places]
    places[at][0] = "Khác!E10"
    several = replace(answers, places=tuple(map(tuple, places)))
    card = card_of(replace(assessment, answers=several), "X1", english)
    assert "sheet “" not in card.meta
    assert card.meta.endswith("xa/X1.xlsx")

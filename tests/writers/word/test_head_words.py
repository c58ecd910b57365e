"""The words of head and signature."""

from dataclasses import replace
from datetime import date

import pytest
from assessments import COMMUNES, framework_from

from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.word.head_words import BLANK, belonging_of, head_words, subject_of

FRAMEWORK = framework_from(COMMUNES)


def words(language: Language, **values: object) -> dict[str, str]:
    return dict(head_words(FRAMEWORK, replace(ReportSetting(language), **values)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 2, 5), "Mẫu, ngày 05 tháng 02 năm 2026"),
        (date(2026, 1, 15), "Mẫu, ngày 15 tháng 01 năm 2026"),
        (date(2026, 3, 9), "Mẫu, ngày 09 tháng 3 năm 2026"),
        (date(2026, 11, 21), "Mẫu, ngày 21 tháng 11 năm 2026"),
    ],
)
def test_days_and_months_have_the_zeros_of_the_decree(vietnamese: Language, day: date, written: str) -> None:
    assert words(vietnamese, dated=day, place="Mẫu")["place_and_date"] == written


def test_the_day_in_english(english: Language) -> None:
    assert words(english, dated=date(2026, 2, 5), place="Mẫu")["place_and_date"] == "Mẫu, 5 February 2026"


def test_what_is_not_known_is_left_to_be_written_by_hand(vietnamese: Language) -> None:
    blank = words(vietnamese)

    assert blank["place_and_date"] == f"{BLANK}, ngày …… tháng …… năm ……"
    assert (blank["parent_office"], blank["office"]) == (BLANK, BLANK)


def test_both_offices_are_in_capitals(vietnamese: Language) -> None:
    told = words(vietnamese, office="UBND tỉnh Mẫu | Sở Nội vụ")

    assert (told["parent_office"], told["office"]) == ("UBND TỈNH MẪU", "SỞ NỘI VỤ")


def test_an_office_may_have_none_above_it(vietnamese: Language) -> None:
    told = words(vietnamese, office="UBND tỉnh Mẫu")

    assert (told["parent_office"], told["office"]) == ("", "UBND TỈNH MẪU")


def test_the_national_heading_is_written_as_the_decree_wants_it(vietnamese: Language) -> None:
    told = words(vietnamese)

    assert told["nation"] == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert told["motto"] == "Độc lập - Tự do - Hạnh phúc"


def test_the_subject_names_year_and_units(vietnamese: Language) -> None:
    assert vietnamese.show(subject_of(FRAMEWORK, vietnamese)) == (
        "Kết quả xác định Chỉ số cải cách hành chính năm 2025 của các xã, phường"
    )


def test_unit_classes_without_a_name_are_not_named(english: Language) -> None:
    own = FRAMEWORK.model_copy(update={"unit_classes": ("truong-hoc",)})

    assert english.show(subject_of(own, english)) == "Results of the administrative reform index 2025"


def test_the_report_goes_to_the_office_above(vietnamese: Language) -> None:
    assert words(vietnamese, office="UBND tỉnh Mẫu|Sở Nội vụ")["recipient"] == "- UBND tỉnh Mẫu (để báo cáo);"
    assert words(vietnamese, office="UBND tỉnh Mẫu")["recipient"] == f"- {BLANK} (để báo cáo);"


def test_an_annex_names_day_and_office_of_its_report(vietnamese: Language) -> None:
    setting = ReportSetting(vietnamese, dated=date(2026, 2, 5), office="UBND tỉnh Mẫu|Sở Nội vụ")

    assert belonging_of(setting) == ("(Kèm theo Báo cáo số ……/BC-…… ngày 05 tháng 02 năm 2026 của Sở Nội vụ)")


def test_an_annex_has_blanks_for_what_is_not_known(vietnamese: Language) -> None:
    assert belonging_of(ReportSetting(vietnamese)) == (
        "(Kèm theo Báo cáo số ……/BC-…… ngày …… tháng …… năm ……)"
    )

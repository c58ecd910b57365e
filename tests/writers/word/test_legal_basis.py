"""The legal basis, and the sentence that opens the report."""

from dataclasses import replace
from datetime import date

import pytest
from assessments import commune_assessment

from cchc_cli.domain.framework import Reference
from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.word.blocks import Prose
from cchc_cli.writers.word.content import content_of
from cchc_cli.writers.word.content.legal_basis import cited

LAW = Reference(
    title="Luật Tổ chức chính quyền địa phương",
    number="72/2025/QH15",
    issuer="Quốc hội",
    date=date(2025, 6, 16),
)
PROGRAMME = Reference(
    title="Chương trình tổng thể", number="76/NQ-CP", issuer="Chính phủ", date=date(2021, 7, 15)
)
DECISION = Reference(title="Quyết định ban hành bộ tiêu chí", number="01/QĐ-UBND", issuer="UBND tỉnh Mẫu")


def opening(*references: Reference, language: Language, office: str = "") -> list[Prose]:
    """Give the paragraphs before the first heading."""
    assessment = commune_assessment()
    framework = assessment.framework.model_copy(update={"references": references})
    told = content_of(replace(assessment, framework=framework), ReportSetting(language, office=office))
    return [one for one in told.blocks[: len(references) + 1] if isinstance(one, Prose)]


@pytest.mark.parametrize(
    ("reference", "text"),
    [
        (LAW, "Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025"),
        (
            PROGRAMME,
            "Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ về Chương trình tổng thể",
        ),
        (DECISION, "Quyết định số 01/QĐ-UBND của UBND tỉnh Mẫu ban hành bộ tiêu chí"),
        (Reference(title="Luật Cán bộ, công chức", article="Điều 5"), "Luật Cán bộ, công chức, Điều 5"),
        (Reference(title="Sổ tay chấm điểm", issuer="Sở Nội vụ"), "Sổ tay chấm điểm của Sở Nội vụ"),
    ],
)
def test_a_text_is_cited_as_decrees_cite_it(vietnamese: Language, reference: Reference, text: str) -> None:
    assert cited(reference, vietnamese) == text


def test_each_text_has_a_line_of_its_own_the_highest_first(vietnamese: Language) -> None:
    bases = opening(DECISION, LAW, language=vietnamese)[:2]

    assert [one.text for one in bases] == [
        "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;",
        "Căn cứ Quyết định số 01/QĐ-UBND của UBND tỉnh Mẫu ban hành bộ tiêu chí.",
    ]
    assert all(one.is_slanted for one in bases)


def test_the_first_sentence_says_who_reports_what(vietnamese: Language) -> None:
    told = opening(LAW, language=vietnamese, office="UBND tỉnh Mẫu|Sở Nội vụ")

    assert told[-1].text == (
        "Sở Nội vụ báo cáo kết quả xác định Chỉ số cải cách hành chính năm 2025 của các xã, phường như sau:"
    )


def test_without_an_office_and_a_legal_text_there_is_still_a_sentence(vietnamese: Language) -> None:
    (told,) = opening(language=vietnamese)

    assert told.text.startswith("Cơ quan lập báo cáo trình bày kết quả")

"""The legal basis, and the sentence that opens the report."""

import unicodedata
from dataclasses import replace
from datetime import date

import pytest
from assessments import commune_assessment
from word_parts import prose, told

from cchc_cli.domain.framework import Reference
from cchc_cli.language import Language
from cchc_cli.writers.word.blocks import Prose
from cchc_cli.writers.word.content.legal_basis import cited, opening_blocks

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
CIRCULAR = Reference(title="Thông tư hướng dẫn", number="02/2025/TT-BNV", issuer="Bộ Nội vụ")
HANDBOOK = Reference(title="Sổ tay chấm điểm", issuer="Sở Nội vụ")


def opening(*references: Reference, language: Language, office: str = "") -> list[Prose]:
    """Give the paragraphs before the first heading."""
    assessment = commune_assessment()
    framework = assessment.framework.model_copy(update={"references": references})
    known = told(replace(assessment, framework=framework), language, office=office)
    return [one for one in opening_blocks(known) if isinstance(one, Prose)]


@pytest.mark.parametrize(
    ("reference", "text"),
    [
        # Of laws and ordinances the decree wants neither number nor issuer.
        (LAW, "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"),
        (
            Reference(title="Pháp lệnh Thủ đô", number="29/2000/PL-UBTVQH10", issuer="UBTVQH"),
            "Pháp lệnh Thủ đô",
        ),
        (Reference(title="Bộ luật Lao động", number="45/2019/QH14"), "Bộ luật Lao động"),
        (
            PROGRAMME,
            "Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ về Chương trình tổng thể",
        ),
        (DECISION, "Quyết định số 01/QĐ-UBND của UBND tỉnh Mẫu ban hành bộ tiêu chí"),
        (
            Reference(title="Về việc phân công nhiệm vụ", number="5/KH-UBND"),
            "Kế hoạch số 5/KH-UBND về việc phân công nhiệm vụ",
        ),
        (
            Reference(title="Ban hành bộ tiêu chí", number="7/QĐ-UBND"),
            "Quyết định số 7/QĐ-UBND ban hành bộ tiêu chí",
        ),
        (Reference(title="Luật Cán bộ, công chức", article="Điều 5"), "Luật Cán bộ, công chức, Điều 5"),
        (HANDBOOK, "Sổ tay chấm điểm của Sở Nội vụ"),
        (Reference(title="Công văn hướng dẫn", number="12/CV-SNV"), "Công văn hướng dẫn số 12/CV-SNV"),
    ],
)
def test_a_text_is_cited_as_decrees_cite_it(vietnamese: Language, reference: Reference, text: str) -> None:
    assert cited(reference, vietnamese) == text


def test_a_title_from_a_mac_is_read_as_any_other(vietnamese: Language) -> None:
    apart = Reference(
        title=unicodedata.normalize("NFD", "Luật Tổ chức chính quyền địa phương"),
        number=unicodedata.normalize("NFD", "72/2025/QĐ-UBND"),
    )

    assert cited(apart, vietnamese) == "Luật Tổ chức chính quyền địa phương"


def test_a_word_that_only_begins_like_a_kind_is_none(vietnamese: Language) -> None:
    assert cited(Reference(title="Luậtsư", number="1/AB"), vietnamese) == "Luậtsư số 1/AB"


def test_english_readers_get_the_words_around_it_in_english(english: Language) -> None:
    assert cited(PROGRAMME, english) == (
        "Nghị quyết No. 76/NQ-CP of 15 July 2021 issued by Chính phủ on Chương trình tổng thể"
    )


def test_each_text_has_a_line_of_its_own_the_highest_first(vietnamese: Language) -> None:
    bases = opening(DECISION, LAW, language=vietnamese)[:2]

    assert [one.text for one in bases] == [
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Quyết định số 01/QĐ-UBND của UBND tỉnh Mẫu ban hành bộ tiêu chí.",
    ]
    assert all(one.is_slanted for one in bases)


def test_what_a_province_issued_stands_below_what_a_ministry_issued(vietnamese: Language) -> None:
    prime_minister = Reference(title="Quyết định phê duyệt đề án", number="766/QĐ-TTg")
    council = Reference(title="Nghị quyết về nhiệm vụ", number="9/NQ-HĐND")
    bases = opening(HANDBOOK, DECISION, council, CIRCULAR, prime_minister, language=vietnamese)

    assert [" ".join(one.text.split()[2:6]) for one in bases[:-1]] == [
        "Quyết định số 766/QĐ-TTg",
        "Thông tư số 02/2025/TT-BNV",
        "Sổ tay chấm điểm",
        "Nghị quyết số 9/NQ-HĐND",
        "Quyết định số 01/QĐ-UBND",
    ]


def test_texts_of_one_kind_keep_the_order_of_the_framework(vietnamese: Language) -> None:
    second = Reference(title="Quyết định sửa đổi", number="00/QĐ-UBND")
    bases = opening(DECISION, second, language=vietnamese)

    assert ["01/" in bases[0].text, "00/" in bases[1].text] == [True, True]


def test_marks_at_the_end_of_a_title_are_not_doubled(vietnamese: Language) -> None:
    ended = [replace_title(DECISION, f"Quyết định ban hành bộ tiêu chí{mark}") for mark in (";", ".")]
    bases = opening(*ended, language=vietnamese)

    assert [one.text[-3:] for one in bases[:2]] == ["hí;", "hí."]


def replace_title(reference: Reference, title: str) -> Reference:
    return reference.model_copy(update={"title": title})


def test_the_first_sentence_says_who_reports_what(vietnamese: Language) -> None:
    sentence = opening(LAW, language=vietnamese, office="UBND tỉnh Mẫu|Sở Nội vụ")[-1]

    assert sentence.text == (
        "Sở Nội vụ báo cáo kết quả xác định Chỉ số cải cách hành chính năm 2025 của các xã, phường như sau:"
    )
    assert not sentence.is_slanted


def test_without_an_office_and_a_legal_text_there_is_still_a_sentence(vietnamese: Language) -> None:
    (sentence,) = prose(opening(language=vietnamese))

    assert sentence.startswith("Cơ quan lập báo cáo trình bày kết quả")

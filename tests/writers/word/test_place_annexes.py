"""Where the annexes go."""

from collections.abc import Sequence

import docx
import pytest
from docx.oxml.xmlchemy import BaseOxmlElement

from cchc_cli.language import Language
from cchc_cli.writers.word.blocks import Annex, Column, Prose, Table
from cchc_cli.writers.word.body import BodyWriter
from cchc_cli.writers.word.markers import text_of
from cchc_cli.writers.word.place_annexes import place_annexes
from cchc_cli.writers.word.styles import Style
from cchc_cli.writers.word.template import WordTemplate

STYLES = {style: style.value.replace(" ", "") for style in Style}
BELONGING = "(Kèm theo Báo cáo)"
FIRST = Annex("Bảng xếp hạng", (Prose("một"),))
SECOND = Annex("Kết quả theo lĩnh vực", (Prose("hai"),), is_wide=True)


def placed(
    annexes: Sequence[Annex], language: Language, *paragraphs: str, marker: str = ""
) -> BaseOxmlElement:
    """Put annexes into a document of paragraphs, in the place of one of them if it is named."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    found = [one._p for one in document.paragraphs if one.text == marker]
    template = WordTemplate(document, STYLES, document.paragraphs[0]._p, found[0] if marker else None)
    place_annexes(annexes, template, BodyWriter(document, STYLES, language), BELONGING)
    body: BaseOxmlElement = document.element.body
    return body


def texts(body: BaseOxmlElement) -> list[str]:
    """Give what is said, with a line for each end of a section."""
    return ["---" if one.xpath("./w:pPr/w:sectPr") else text_of(one) for one in body.xpath("./w:p")]


def test_without_a_marker_they_stand_behind_everything(vietnamese: Language) -> None:
    assert texts(placed([FIRST], vietnamese, "Báo cáo", "Nơi nhận")) == [
        *("Báo cáo", "Nơi nhận", "---", "Phụ lục", "Bảng xếp hạng", BELONGING, "một"),
    ]


def test_several_are_numbered_in_roman_figures(vietnamese: Language) -> None:
    written = texts(placed([FIRST, SECOND, FIRST], vietnamese, "Báo cáo"))

    assert [one for one in written if one.startswith("Phụ lục")] == [
        *("Phụ lục I", "Phụ lục II", "Phụ lục III"),
    ]


def test_each_ends_a_section_and_the_last_one_ends_the_document(vietnamese: Language) -> None:
    body = placed([FIRST, SECOND], vietnamese, "Báo cáo")

    assert texts(body).count("---") == 2  # the report's own, and that of the first annex
    assert body.xpath("./w:sectPr/w:pgSz/@w:orient") == ["landscape"]
    assert len(body.xpath("./w:sectPr")) == 1


def test_a_wide_annex_turns_its_own_pages_and_no_others(vietnamese: Language) -> None:
    body = placed([SECOND, FIRST], vietnamese, "Báo cáo")
    turned = [bool(one.xpath("./w:pgSz[@w:orient='landscape']")) for one in body.xpath(".//w:sectPr")]

    assert turned == [False, True, False]


def test_a_marker_says_where_they_go(vietnamese: Language) -> None:
    body = placed([FIRST], vietnamese, "Báo cáo", "{{ annexes }}", "Nơi nhận", marker="{{ annexes }}")

    assert texts(body) == [
        *("Báo cáo", "---", "Phụ lục", "Bảng xếp hạng", BELONGING, "một", "---", "Nơi nhận"),
    ]
    assert body.xpath("./w:sectPr/w:pgSz/@w:orient") == []


def test_a_marker_at_the_end_makes_no_empty_page(vietnamese: Language) -> None:
    at_the_end = placed([FIRST], vietnamese, "Báo cáo", "{{ annexes }}", marker="{{ annexes }}")

    assert texts(at_the_end) == texts(placed([FIRST], vietnamese, "Báo cáo"))


@pytest.mark.parametrize("marker", ["", "{{ annexes }}"])
def test_without_annexes_there_is_neither_marker_nor_section(vietnamese: Language, marker: str) -> None:
    body = placed([], vietnamese, "Báo cáo", *filter(None, [marker]), marker=marker)

    assert texts(body) == ["Báo cáo"]


def test_tables_go_on_being_counted(vietnamese: Language) -> None:
    annex = Annex("Bảng", (Table("Điểm", (Column("A", 1),), ()),))
    captions = [one for one in texts(placed([annex, annex], vietnamese, "Báo cáo")) if "Điểm" in one]

    assert captions == ["Bảng 1. Điểm", "Bảng 2. Điểm"]


def test_a_table_in_a_wide_annex_has_the_room_of_its_pages(vietnamese: Language) -> None:
    blocks = (Table("Điểm", (Column("A", 1),), ()),)
    upright, wide = (
        int(placed([Annex("A", blocks, is_wide=one)], vietnamese, "B").xpath(".//w:tblW/@w:w")[0])
        for one in (False, True)
    )

    assert wide > upright

"""The lines below motto, office and subject."""

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from cchc_cli.writers.word.lines import draw_lines
from cchc_cli.writers.word.text_width import bold_width

ROOM = 5000


def cell(text: str, marker: str) -> BaseOxmlElement:
    """Make a table with one cell: a text, and the marker of a line below."""
    return parse_xml(
        f"<w:tbl {nsdecls('w')}><w:tblPr><w:tblCellMar><w:left w:w='0'/></w:tblCellMar></w:tblPr>"
        f"<w:tr><w:tc><w:tcPr><w:tcW w:w='{ROOM}' w:type='dxa'/></w:tcPr>"
        f"<w:p><w:r><w:rPr><w:sz w:val='28'/></w:rPr><w:t>{text}</w:t></w:r></w:p>"
        f"<w:p><w:r><w:t>{{{{ {marker} }}}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )


def length(root: BaseOxmlElement) -> int:
    (indent,) = root.xpath(".//w:pBdr/following-sibling::w:ind/@w:left")
    assert root.xpath(".//w:pBdr/following-sibling::w:ind/@w:right") == [indent]
    return ROOM - 2 * int(indent)


def test_the_line_below_the_motto_is_as_long_as_the_motto() -> None:
    motto = "Độc lập - Tự do - Hạnh phúc"
    root = cell(motto, "whole_line")
    draw_lines(root, 9000)

    assert length(root) == pytest.approx(bold_width(motto, 28), abs=2)


def test_a_short_line_is_a_third_to_half_of_its_text() -> None:
    root = cell("SỞ NỘI VỤ", "short_line")
    draw_lines(root, 9000)

    assert 1 / 3 <= length(root) / bold_width("SỞ NỘI VỤ", 28) <= 1 / 2


def test_a_text_of_several_lines_is_as_wide_as_its_column() -> None:
    root = cell("ỦY BAN NHÂN DÂN " * 20, "whole_line")
    draw_lines(root, 9000)

    assert length(root) == ROOM


def test_outside_a_table_the_room_is_that_of_the_page() -> None:
    root = parse_xml(
        f"<w:body {nsdecls('w')}><w:p><w:r><w:t>BÁO CÁO</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>{{ whole_line }}</w:t></w:r></w:p></w:body>"
    )
    draw_lines(root, 9000)
    (indent,) = root.xpath(".//w:ind/@w:left")

    assert 9000 - 2 * int(indent) == pytest.approx(bold_width("BÁO CÁO", 26), abs=2)


def test_the_motto_measures_as_printed() -> None:
    # 27 letters of Times New Roman Bold at 14 points, as its metrics (AFM) add up: 12.19 em.
    assert bold_width("Độc lập - Tự do - Hạnh phúc", 28) / 20 == pytest.approx(14 * 12.19, rel=0.01)


def test_marks_above_and_below_letters_take_no_room() -> None:
    assert bold_width("Ộ", 28) == bold_width("O", 28)

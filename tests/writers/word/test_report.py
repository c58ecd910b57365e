"""``report.docx`` as a whole."""

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from assessments import HOSTILE_NAME, assess, commune_assessment, large_assessment, shipped_framework
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from syrupy.assertion import SnapshotAssertion

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.word.report import write_word

MM = 36000


def text_of(document: Document) -> str:
    """Everything that the text says, with the style of each paragraph; tables in lines."""
    return "\n".join(line for part in document.iter_inner_content() for line in lines_of(part))


def lines_of(part: Paragraph | Table) -> list[str]:
    if isinstance(part, Table):
        return [" | ".join(cell.text for cell in row.cells) for row in part.rows]
    return [f"[{part.style.name if part.style else ''}] {part.text}"]


def written(assessment: Assessment, path: Path, language: Language) -> Document:
    write_word(assessment, path, ReportSetting(language))
    return docx.Document(str(path))


def test_the_whole_report(report: Path, language: Language, snapshot: SnapshotAssertion) -> None:
    assert text_of(docx.Document(str(report))) == snapshot(name=language.code.value)


def test_paper_and_margins_are_those_of_the_decree(report: Path) -> None:
    first = docx.Document(str(report)).sections[0]

    assert (first.page_width, first.page_height) == pytest.approx((210 * MM, 297 * MM), rel=0.001)
    for margin, least, most in (
        (first.top_margin, 20, 25),
        (first.bottom_margin, 20, 25),
        (first.left_margin, 30, 35),
        (first.right_margin, 15, 20),
    ):
        assert least * MM - 1000 <= (margin or 0) <= most * MM


def test_letters_are_times_new_roman_in_black(report: Path) -> None:
    styles = docx.Document(str(report)).styles.element
    (fonts,) = styles.xpath("./w:docDefaults//w:rFonts")

    assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {
        "Times New Roman"
    }
    assert styles.xpath("./w:docDefaults//w:color/@w:val") == ["000000"]
    assert styles.xpath("./w:docDefaults//w:sz/@w:val") == ["28"]


def test_pages_are_numbered_above_the_text_and_the_first_is_not(report: Path) -> None:
    sections = docx.Document(str(report)).sections

    assert all(section.different_first_page_header_footer for section in sections)
    assert " PAGE " in sections[0].header._element.xpath(".//w:fldSimple/@w:instr")
    assert sections[0].header.paragraphs[0].alignment == 1  # centred
    assert not sections[0].first_page_header.paragraphs[0].text


def test_the_table_of_units_and_areas_lies_across(report: Path) -> None:
    sections = docx.Document(str(report)).sections
    wide = [section for section in sections if (section.page_width or 0) > (section.page_height or 0)]

    assert len(wide) == 1


def test_every_annex_counts_its_own_pages(report: Path) -> None:
    document = docx.Document(str(report))
    starts = document.element.xpath("//w:sectPr[w:pgNumType/@w:start='1']")

    assert len(starts) == len(document.sections) - 1


def test_every_table_of_figures_repeats_its_heading_and_cuts_no_row(report: Path) -> None:
    tables = [table._tbl for table in docx.Document(str(report)).tables if table.style]
    figures = [table for table in tables if table.xpath("./w:tblPr/w:tblStyle")]

    assert figures
    for table in figures:
        assert len(table.xpath("./w:tr/w:trPr/w:tblHeader")) == 1
        assert len(table.xpath("./w:tr/w:trPr/w:cantSplit")) == len(table.xpath("./w:tr"))


def test_every_picture_says_what_it_shows(report: Path) -> None:
    document = docx.Document(str(report))
    pictures = document.element.xpath("//wp:docPr")

    assert pictures
    assert all(picture.get("descr") for picture in pictures)
    assert len({picture.get("id") for picture in pictures}) == len(pictures)


def test_a_hostile_name_is_text_and_nothing_else(report: Path) -> None:
    document = docx.Document(str(report))
    texts = [text.text for text in document.element.iter(qn("w:t"))]

    assert HOSTILE_NAME in texts
    assert not document.element.xpath("//w:instrText | //w:fldSimple | //w:hyperlink")


def test_characters_that_xml_forbids_are_shown_as_replaced(tmp_path: Path, vietnamese: Language) -> None:
    small = commune_assessment()
    units = tuple(
        replace(unit, name="Xã\x00\x0b \ud800{{ office }}") if unit.code == "X1" else unit
        for unit in small.units
    )
    document = written(replace(small, units=Units(units)), tmp_path / "r.docx", vietnamese)

    assert "Xã\ufffd\ufffd \ufffd{{ office }}" in text_of(document)


def test_a_very_long_name_breaks_no_table(tmp_path: Path, vietnamese: Language) -> None:
    small = commune_assessment()
    units = tuple(replace(unit, name="Đ" * 5000) if unit.code == "X1" else unit for unit in small.units)
    document = written(replace(small, units=Units(units)), tmp_path / "r.docx", vietnamese)

    room = 9354
    for table in document.tables:
        widths = [int(one) for one in table._tbl.xpath("./w:tblGrid/w:gridCol/@w:w")]
        assert all(width > 0 for width in widths)
        assert sum(widths) >= room - 1


def test_nobody_to_rank_makes_a_report_all_the_same(tmp_path: Path, language: Language) -> None:
    nobody = assess(shipped_framework("mau-xa-2025"), Units(()), {})

    assert text_of(written(nobody, tmp_path / "r.docx", language))


def test_units_that_sent_nothing_make_a_report_all_the_same(tmp_path: Path, language: Language) -> None:
    silent = assess(shipped_framework("mau-xa-2025"), Units((Unit("1", "Xã Vắng", "xa", "xa"),)), {})

    assert "Xã Vắng" in text_of(written(silent, tmp_path / "r.docx", language))


def test_a_long_ranking_shows_its_ends_and_has_an_annex(tmp_path: Path, english: Language) -> None:
    document = written(large_assessment(60), tmp_path / "r.docx", english)
    rankings = [table for table in document.tables if table.rows[0].cells[0].text == "Rank"]

    assert len(rankings[0].rows) == 1 + 10 + 1 + 5
    assert len(rankings[1].rows) == 61
    assert "[Annex Title] Ranking of all units" in text_of(document)


def test_same_input_same_bytes(
    assessment: Assessment, report: Path, tmp_path: Path, language: Language
) -> None:
    again = tmp_path / "again.docx"
    document = docx.Document(str(report))
    write_word(
        assessment,
        again,
        ReportSetting(
            language,
            dated=document.core_properties.created.date() if document.core_properties.created else None,
            office="UBND TỈNH MẪU|SỞ NỘI VỤ",
            place="Mẫu",
        ),
    )

    assert again.read_bytes() == report.read_bytes()


def test_the_archive_holds_no_clock_reading(report: Path) -> None:
    with ZipFile(report) as archive:
        assert {member.date_time[0] for member in archive.infolist()} == {1980}


def test_the_file_says_what_it_is_and_who_made_it(reports: dict[str, Path]) -> None:
    properties = docx.Document(str(reports["vi"])).core_properties

    assert properties.title == "Kết quả xác định Chỉ số cải cách hành chính năm 2025 của các xã, phường"
    assert properties.author == "UBND TỈNH MẪU|SỞ NỘI VỤ".replace("|", ", ")
    assert properties.created == properties.modified

"""A document as a file."""

from datetime import UTC, date, datetime
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document

from cchc_cli.writers.word.document_file import save, set_properties


def made(title: str = "Báo cáo", author: str = "Sở Nội vụ", dated: date | None = None) -> Document:
    document = docx.Document()
    document.core_properties.comments = "draft of somebody"
    document.core_properties.keywords = "secret"
    document.core_properties.revision = 41
    set_properties(document, title=title, author=author, dated=dated)
    return document


def test_title_and_office_are_said_and_nothing_of_whoever_made_the_template() -> None:
    properties = made().core_properties

    assert (properties.title, properties.author, properties.last_modified_by) == (
        *("Báo cáo", "Sở Nội vụ", "Sở Nội vụ"),
    )
    assert (properties.comments, properties.keywords, properties.subject, properties.category) == ("",) * 4
    assert properties.revision == 1


def test_it_was_made_on_the_day_of_the_report() -> None:
    properties = made(dated=date(2026, 2, 5)).core_properties

    assert properties.created == properties.modified == datetime(2026, 2, 5, tzinfo=UTC)


def test_without_a_day_no_clock_is_read() -> None:
    created = made().core_properties.created

    assert created is not None
    assert created.date() == date(2020, 3, 5)


def test_word_takes_no_more_than_so_many_letters() -> None:
    properties = made(title="Đ" * 300, author="Ộ" * 300).core_properties

    assert (properties.title, properties.author) == ("Đ" * 255, "Ộ" * 255)


def test_the_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    document = made()
    save(document, tmp_path / "a.docx")
    save(document, tmp_path / "b.docx")

    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_neither_day_nor_system_stands_in_the_archive(tmp_path: Path) -> None:
    save(made(), tmp_path / "a.docx")
    with ZipFile(tmp_path / "a.docx") as archive:
        members = archive.infolist()

    assert {(one.date_time, one.create_system) for one in members} == {((1980, 1, 1, 0, 0, 0), 3)}


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    document = made()
    document.add_paragraph("Xã Tân Hòa")
    save(document, tmp_path / "a.docx")

    assert docx.Document(str(tmp_path / "a.docx")).paragraphs[0].text == "Xã Tân Hòa"


@pytest.mark.parametrize("member", ["[Content_Types].xml", "word/document.xml", "docProps/core.xml"])
def test_all_parts_are_there_and_compressed(tmp_path: Path, member: str) -> None:
    save(made(), tmp_path / "a.docx")
    with ZipFile(tmp_path / "a.docx") as archive:
        assert archive.getinfo(member).compress_type == 8

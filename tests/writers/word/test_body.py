"""From blocks to elements."""

from struct import pack
from zlib import compress, crc32

import docx
import pytest
from docx.oxml.ns import qn

from cchc_cli.language import Language
from cchc_cli.writers.word.blocks import Block, Bullet, Column, Heading, Picture, Prose, Table
from cchc_cli.writers.word.body import BodyWriter
from cchc_cli.writers.word.markers import text_of
from cchc_cli.writers.word.styles import Style

WIDTH = 9354
EMU_PER_CM = 360000


@pytest.fixture
def writer(vietnamese: Language) -> BodyWriter:
    """Writes into a document of its own."""
    return BodyWriter(docx.Document(), {style: style.value.replace(" ", "") for style in Style}, vietnamese)


def png(width: int, height: int) -> bytes:
    """Make a black picture."""
    header = pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", compress(bytes((width + 1) * height))), (b"IEND", b""))
    chunks = (pack(">I", len(part)) + kind + part + pack(">I", crc32(kind + part)) for kind, part in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


@pytest.mark.parametrize(
    ("block", "style", "text"),
    [
        (Heading(1, "Kết quả"), "Heading1", "Kết quả"),
        (Heading(3, "Xã"), "Heading3", "Xã"),
        (Prose("Câu."), "BodyText", "Câu."),
        (Prose("Câu.", "Lưu ý:"), "BodyText", "Lưu ý: Câu."),
        (Bullet("Dòng."), "ListBullet", "Dòng."),
    ],
)
def test_a_block_is_a_paragraph_in_its_style(writer: BodyWriter, block: Block, style: str, text: str) -> None:
    (element,) = writer.elements((block,), WIDTH)

    assert element.xpath("./w:pPr/w:pStyle/@w:val") == [style]
    assert "".join(one.text for one in element.iter(qn("w:t"))) == text


def test_tables_and_pictures_are_numbered_apart(writer: BodyWriter) -> None:
    table, picture = Table("t", (Column("A", 1),), ()), Picture(png(10, 10), "p", "q")
    elements = writer.elements((table, picture, table, picture), WIDTH)
    captions = [
        "".join(text.text for text in element.iter(qn("w:t")))
        for element in elements
        if element.xpath("./w:pPr/w:pStyle/@w:val") == ["Caption"]
    ]

    assert captions == ["Bảng 1. t", "Hình 1. p", "Bảng 2. t", "Hình 2. p"]


def test_a_table_without_a_caption_takes_no_number(writer: BodyWriter) -> None:
    columns = (Column("A", 1),)
    elements = writer.elements((Table("", columns, ()), Table("t", columns, ())), WIDTH)

    assert "Bảng 1." in "".join(text.text or "" for one in elements for text in one.iter(qn("w:t")))


def test_something_stands_between_tables_or_word_would_join_them(writer: BodyWriter) -> None:
    table = Table("", (Column("A", 1),), ())
    tags = [element.tag for element in writer.elements((table, table), WIDTH)]

    assert tags == [qn("w:tbl"), qn("w:p"), qn("w:tbl"), qn("w:p")]


@pytest.mark.parametrize(
    ("size", "width", "centimetres"),
    [((800, 400), WIDTH, (16, 8)), ((400, 800), WIDTH, (11, 22)), ((800, 400), 4536, (8, 4))],
)
def test_a_picture_keeps_its_shape_on_the_page(
    writer: BodyWriter, size: tuple[int, int], width: int, centimetres: tuple[int, int]
) -> None:
    _, frame, _ = writer.elements((Picture(png(*size), "p", "q"),), width)
    (extent,) = frame.xpath(".//wp:extent")

    assert int(extent.get("cx")) / EMU_PER_CM == pytest.approx(centimetres[0], rel=0.01)
    assert int(extent.get("cy")) / EMU_PER_CM == pytest.approx(centimetres[1], rel=0.01)


def test_a_picture_says_what_it_shows(writer: BodyWriter) -> None:
    _, frame, _ = writer.elements((Picture(png(5, 5), "p", 'Ai "đứng" <đầu>'),), WIDTH)

    assert frame.xpath(".//wp:docPr/@descr") == ['Ai "đứng" <đầu>']


def test_a_sentence_above_a_picture_names_it_by_its_number(writer: BodyWriter) -> None:
    picture = Picture(png(5, 5), "Mất điểm ở đâu", "Mất nhiều nhất ở 4.2.1.")
    told = writer.elements((picture, picture), WIDTH)[3]

    assert text_of(told) == "Hình 2 cho thấy mất điểm ở đâu. Mất nhiều nhất ở 4.2.1."


def test_legal_bases_are_in_italics(writer: BodyWriter) -> None:
    (basis,) = writer.elements((Prose("Căn cứ", is_slanted=True),), WIDTH)

    assert basis.xpath("./w:r/w:rPr/w:i")

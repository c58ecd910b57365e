"""From blocks to the elements of a document."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from itertools import count
from typing import assert_never

from docx.document import Document
from docx.image.image import Image
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from cchc_cli.language import Language, say
from cchc_cli.writers.word.blocks import Block, Bullet, Heading, Picture, Prose, Table
from cchc_cli.writers.word.paragraph_xml import paragraph
from cchc_cli.writers.word.picture_xml import EMU_PER_TWIP, PlacedPicture, picture_run
from cchc_cli.writers.word.styles import HEADINGS, Style
from cchc_cli.writers.word.table_xml import table_xml

_WIDEST = 9072
"""A picture is 16 cm wide at most, in twentieths of a point."""

_TALLEST = 12474  # and 22 cm high, or its caption would stand on a page of its own
_KEEP_TOGETHER = "<w:keepNext/>"


@dataclass
class BodyWriter:
    """Writes blocks, and counts tables and pictures over the whole document."""

    document: Document
    style_ids: Mapping[Style, str]
    language: Language
    _tables: Iterator[int] = field(default_factory=lambda: count(1))
    _figures: Iterator[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        """Number drawings after those of the template."""
        self._drawings = count(self.document.part.next_id)

    def elements(self, blocks: Sequence[Block], width: int) -> tuple[BaseOxmlElement, ...]:
        """Write blocks one below the other.

        Args:
            blocks: What they say.
            width: Between the margins, in twentieths of a point.
        """
        written = "".join(self._block(block, width) for block in blocks)
        # Parsed at once: thousands of rows one by one would take minutes.
        return tuple(parse_xml(f"<w:body {nsdecls('w', 'wp', 'a', 'pic', 'r')}>{written}</w:body>"))

    def styled(self, style: Style, text: str) -> BaseOxmlElement:
        """Write one paragraph in a style."""
        # Alone, without the body whose prefix it would have.
        written = self._paragraph(style, text).replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)
        return parse_xml(written)

    def _block(self, block: Block, width: int) -> str:
        match block:
            case Heading(level, text):
                return self._paragraph(HEADINGS[level - 1], text)
            case Prose():
                return self._prose(block)
            case Bullet(text, lead):
                return self._paragraph(Style.BULLET, text, lead=lead)
            case Table():
                return self._table(block, width)
            case Picture():
                return self._picture(block, width)
            case _:
                assert_never(block)

    def _prose(self, prose: Prose) -> str:
        return paragraph(
            self.style_ids[Style.BODY],
            prose.text,
            lead=prose.lead,
            properties=_KEEP_TOGETHER if prose.is_kept else "",
            looks="<w:i/>" if prose.is_slanted else "",
        )

    def _paragraph(self, style: Style, text: str, *, lead: str = "", properties: str = "") -> str:
        return paragraph(self.style_ids[style], text, lead=lead, properties=properties)

    def _table(self, table: Table, width: int) -> str:
        caption = ""
        if table.caption:
            number = say("Table {number}.", number=next(self._tables))
            caption = self._paragraph(
                Style.CAPTION, table.caption, lead=self.language.show(number), properties=_KEEP_TOGETHER
            )
        # Word joins tables that nothing stands between.
        notes = table.notes or ("",)
        below = "".join(self._paragraph(Style.TABLE_NOTE, note) for note in notes)
        return caption + table_xml(table, width, self.style_ids) + below

    def _picture(self, picture: Picture, width: int) -> str:
        number = next(self._figures)
        above = say(
            "Figure {number} shows: {caption}. {text}",
            number=number,
            # In the middle of a sentence; of a name in capitals the first letter is no different.
            caption=picture.caption[:1].lower() + picture.caption[1:],
            text=picture.alternative,
        )
        shown = picture_run(self._placed(picture, width), picture.alternative)
        # Empty but for the picture.
        frame = self._paragraph(Style.FIGURE, "")
        lead = self.language.show(say("Figure {number}.", number=number))
        caption = self._paragraph(Style.CAPTION, picture.caption, lead=lead)
        told = self._paragraph(Style.BODY, self.language.show(above))
        return told + frame.removesuffix("</w:p>") + f"{shown}</w:p>" + caption

    def _placed(self, picture: Picture, width: int) -> PlacedPicture:
        content = BytesIO(picture.png)
        relationship, _ = self.document.part.get_or_add_image(content)
        pixels = Image.from_file(content)
        ratio = pixels.px_height / pixels.px_width
        shown = min(width, _WIDEST, round(_TALLEST / ratio)) * EMU_PER_TWIP
        return PlacedPicture(relationship, next(self._drawings), shown, round(shown * ratio))

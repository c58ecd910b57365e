"""The lines below national motto, office and subject: as long as the text above, or part of it.

Decree 30/2020/NĐ-CP, Annex I, wants the line below the motto as long as the motto, and those
below the office and the subject from a third to half of their text. Word has no such line, so a
paragraph with a border is given the indents that leave it this long.
"""

from collections.abc import Mapping

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement

from cchc_cli.writers.word.markers import marker_alone, text_of
from cchc_cli.writers.word.text_width import bold_width

LINES: Mapping[str, float] = {"short_line": 0.4, "whole_line": 1.0}
"""How long the lines of these markers are, as a share of the text above."""

_CELL_MARGIN = 108  # that Word leaves at either side of a cell where the table says nothing
_SIZE = 26  # half-points, where the text above says nothing of its own


def draw_lines(root: BaseOxmlElement, page_width: int) -> None:
    """Turn the markers of lines into lines, each as long as the text above it wants.

    Args:
        root: The text of a document, its other markers filled.
        page_width: Between the margins, in twentieths of a point.
    """
    for paragraph in list(root.iter(qn("w:p"))):
        share = LINES.get(marker_alone(paragraph))
        if share is not None:
            _draw(paragraph, share, page_width)


def _draw(paragraph: BaseOxmlElement, share: float, page_width: int) -> None:
    room = _room(paragraph, page_width)
    above = paragraph.getprevious()
    # A text that runs over several lines is as wide as its column.
    length = round(share * min(room, 0 if above is None else _text_width(above)))
    indent = (room - length) // 2
    # Borders are measured in eighths of a point: 0.75. The paragraph is low, or what stands below it
    # would be pushed away by an empty line.
    line = parse_xml(
        f"<w:p {nsdecls('w')}><w:pPr><w:pBdr>"
        '<w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
        '<w:spacing w:before="20" w:after="0" w:line="120" w:lineRule="exact"/>'
        f'<w:ind w:left="{indent}" w:right="{indent}" w:firstLine="0"/></w:pPr></w:p>'
    )
    paragraph.getparent().replace(paragraph, line)


def _room(paragraph: BaseOxmlElement, page_width: int) -> int:
    for cell in paragraph.xpath("ancestor::w:tc[1]"):
        for width in cell.xpath("./w:tcPr/w:tcW[@w:type='dxa']/@w:w"):
            stated = cell.xpath("ancestor::w:tbl[1]/w:tblPr/w:tblCellMar/w:left/@w:w")
            return int(width) - 2 * int(stated[0] if stated else _CELL_MARGIN)
    return page_width


def _text_width(paragraph: BaseOxmlElement) -> int:
    """Measure a text in twentieths of a point, as if it stood on one line."""
    sizes = paragraph.xpath("./w:r/w:rPr/w:sz/@w:val")
    return bold_width(text_of(paragraph), int(sizes[0] if sizes else _SIZE))

"""Sections: which pages lie across, and where page numbers begin anew."""

from copy import deepcopy

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement

_NARROW = 11906  # of A4, in twentieths of a point


def width_of(section: BaseOxmlElement) -> int:
    """Give the room between the margins of a section, in twentieths of a point."""
    (width,) = section.xpath("./w:pgSz/@w:w") or [_NARROW]
    margins = section.xpath("./w:pgMar/@w:left | ./w:pgMar/@w:right | ./w:pgMar/@w:gutter")
    return int(width) - sum(map(int, margins))


def annex_section(section: BaseOxmlElement, *, is_wide: bool) -> BaseOxmlElement:
    """Make the section of an annex: from a new page on, numbered from 1, across if it is wide.

    Args:
        section: Of the report itself, whose headers, paper and margins it takes over.
        is_wide: Whether its pages lie across.
    """
    made = deepcopy(section)
    # Notes would have to stand before the type of the section, and an annex has none.
    for unwanted in made.xpath("./w:type | ./w:pgNumType | ./w:footnotePr | ./w:endnotePr"):
        made.remove(unwanted)
    before = made.xpath("./w:headerReference | ./w:footerReference")
    kind = parse_xml(f'<w:type {nsdecls("w")} w:val="nextPage"/>')
    made.insert(len(before), kind)
    if is_wide:
        _turn(made)
    # Decree 30/2020/NĐ-CP, Annex I: every annex counts its own pages.
    # The schema has it behind margins, paper source, borders and line numbers.
    last = made.xpath("./w:pgMar | ./w:paperSrc | ./w:pgBorders | ./w:lnNumType")
    (last[-1] if last else kind).addnext(parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>'))
    return made


def _turn(section: BaseOxmlElement) -> None:
    """Lay the pages of a section across, if they do not yet."""
    for size in section.xpath("./w:pgSz"):
        width, height = int(size.get(qn("w:w"))), int(size.get(qn("w:h")))
        if width >= height:
            return
        size.set(qn("w:w"), str(height))
        size.set(qn("w:h"), str(width))
        size.set(qn("w:orient"), "landscape")
    for margins in section.xpath("./w:pgMar"):
        sides = {side: margins.get(qn(f"w:{side}")) for side in ("top", "right", "bottom", "left")}
        # The binding edge of a sheet turned to the left is at its top.
        turned = zip(("top", "right", "bottom", "left"), ("left", "top", "right", "bottom"), strict=True)
        for side, was in turned:
            margins.set(qn(f"w:{side}"), sides[was] or "0")


def section_break(section: BaseOxmlElement) -> BaseOxmlElement:
    """Make the paragraph that ends a section: as low as can be, so that it makes no page of its own."""
    paragraph = parse_xml(
        f"<w:p {nsdecls('w')}><w:pPr>"
        '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
    )
    paragraph[0].append(section)
    return paragraph

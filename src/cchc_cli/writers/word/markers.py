"""Markers in a template, such as ``{{ office }}``, filled even where Word has split them into runs."""

import re
from collections.abc import Iterator, Mapping
from itertools import accumulate

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from cchc_cli.writers.visible_text import visible

MARKER = re.compile(r"\{\{\s*(\w+)\s*\}\}")
# Word wraps runs unasked: addresses into links, names of places into smart tags, fields of a form into
# content controls.
_TEXTS = "./w:r/w:t | ./w:hyperlink/w:r/w:t | ./w:smartTag/w:r/w:t | ./w:sdt/w:sdtContent/w:r/w:t"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def marker_alone(paragraph: BaseOxmlElement) -> str:
    """Name the marker that is all that a paragraph says; empty where it is none."""
    found = MARKER.fullmatch(text_of(paragraph).strip())
    return found[1] if found else ""


def text_of(paragraph: BaseOxmlElement) -> str:
    """Give the text of a paragraph, over all its runs."""
    return "".join(text.text or "" for text in paragraph.xpath(_TEXTS))


def markers_in(root: BaseOxmlElement) -> Iterator[str]:
    """Name all markers, in the order of the text."""
    for paragraph in root.iter(qn("w:p")):
        yield from MARKER.findall(text_of(paragraph))


def fill(root: BaseOxmlElement, values: Mapping[str, str]) -> None:
    """Put values in the place of markers. Where a value is empty, its paragraph goes too.

    Args:
        root: The text of a document, a header or a footer.
        values: By name; markers without a value stay.
    """
    for paragraph in list(root.iter(qn("w:p"))):
        found = [name for name in MARKER.findall(text_of(paragraph)) if name in values]
        if found:
            _fill_paragraph(paragraph, values)
        if found and not text_of(paragraph).strip() and _can_go(paragraph):
            paragraph.getparent().remove(paragraph)


def _can_go(paragraph: BaseOxmlElement) -> bool:
    """Tell whether a paragraph is neither the end of a section nor the last of a cell."""
    # To Word, a cell that does not end with a paragraph is damage, and so is a text without a last one.
    is_section = bool(paragraph.xpath("./w:pPr/w:sectPr | ./w:r/w:drawing | ./w:r/w:pict"))
    following = paragraph.getnext()
    return not is_section and following is not None and following.tag == qn("w:p")


def _fill_paragraph(paragraph: BaseOxmlElement, values: Mapping[str, str]) -> None:
    texts = paragraph.xpath(_TEXTS)
    whole = text_of(paragraph)
    starts = [0, *accumulate(len(text.text or "") for text in texts)]
    pieces = [text.text or "" for text in texts]
    # From the last marker to the first, so that the places before it stay true.
    for marker in reversed(list(MARKER.finditer(whole))):
        if marker[1] in values:
            _replace(pieces, starts, marker.span(), visible(values[marker[1]]))
    for text, piece in zip(texts, pieces, strict=True):
        text.text = piece
        # Otherwise Word drops the blanks at either end, which may stand beside a value now.
        text.set(_SPACE, "preserve")


def _replace(pieces: list[str], starts: list[int], span: tuple[int, int], value: str) -> None:
    """Put a value where a marker begins, in the looks it has there, and cut the marker out everywhere."""
    begin, end = span
    for at, start in enumerate(starts[:-1]):
        stop = starts[at + 1]
        if start < end and begin < stop:
            piece = pieces[at]
            before, after = piece[: max(0, begin - start)], piece[min(end, stop) - start :]
            pieces[at] = before + (value if begin >= start else "") + after

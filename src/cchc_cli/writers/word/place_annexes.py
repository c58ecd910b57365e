"""The annexes, each a section of its own: behind the report, or where the template wants them."""

from collections.abc import Iterator, Sequence
from copy import deepcopy

from docx.oxml.xmlchemy import BaseOxmlElement

from cchc_cli.language import say
from cchc_cli.writers.word.blocks import Annex
from cchc_cli.writers.word.body import BodyWriter
from cchc_cli.writers.word.sections import annex_section, section_break, width_of
from cchc_cli.writers.word.styles import Style
from cchc_cli.writers.word.template import WordTemplate

# Decree 30/2020/NĐ-CP, Annex I: several annexes are numbered in Roman figures, a single one is not.
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def place_annexes(
    annexes: Sequence[Annex], template: WordTemplate, writer: BodyWriter, belonging: str
) -> None:
    """Put the annexes in the place of their marker, else behind everything else.

    Args:
        annexes: What they say.
        template: The document.
        writer: Writes what they say, and goes on counting their tables.
        belonging: To which report they belong, the line below their titles.
    """
    body = template.document.element.body
    final = body[-1]
    place = final if template.annexes is None else template.annexes
    is_last = place is final or place.getnext() is final
    if annexes:
        sections = [annex_section(final, is_wide=annex.is_wide) for annex in annexes]
        # A break ends the section above it, so the first one is that of the report itself.
        place.addprevious(section_break(deepcopy(final)))
        for element in _elements(annexes, sections, writer, belonging):
            place.addprevious(element)
        if is_last:
            # The section of the last page stands in the text itself, and in no paragraph.
            body.remove(place.getprevious())
            body.replace(final, sections[-1])
    if place is not final:
        body.remove(place)


def _elements(
    annexes: Sequence[Annex], sections: Sequence[BaseOxmlElement], writer: BodyWriter, belonging: str
) -> Iterator[BaseOxmlElement]:
    for number, annex, section in zip(_ROMAN, annexes, sections, strict=False):
        title = say("Annex {number}", number=number if len(annexes) > 1 else "")
        yield writer.styled(Style.ANNEX_NUMBER, writer.language.show(title).strip())
        yield writer.styled(Style.ANNEX_TITLE, annex.title)
        yield writer.styled(Style.ANNEX_NOTE, belonging)
        yield from writer.elements(annex.blocks, width_of(section))
        yield section_break(section)

"""``report.docx``: the report as the document that an office sends."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from docx.oxml.xmlchemy import BaseOxmlElement

from cchc_cli.domain.assessment import Assessment
from cchc_cli.errors import TemplateError
from cchc_cli.language import say
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.word.body import BodyWriter
from cchc_cli.writers.word.content import content_of
from cchc_cli.writers.word.document_file import save, set_properties
from cchc_cli.writers.word.head_words import belonging_of, head_words, subject_of
from cchc_cli.writers.word.lines import LINES, draw_lines
from cchc_cli.writers.word.markers import fill, markers_in
from cchc_cli.writers.word.place_annexes import place_annexes
from cchc_cli.writers.word.sections import width_of
from cchc_cli.writers.word.template import ANNEXES, CONTENT, WordTemplate, open_template, roots_of


def write_word(assessment: Assessment, path: Path, setting: ReportSetting) -> None:
    """Write the report of an assessment as a Word document.

    Args:
        assessment: What it reports.
        path: The file to write.
        setting: Its language, day, office and place, the year before, and where own templates stand.

    Raises:
        TemplateError: The office's own template cannot be used; the message says why.
    """
    template = open_template(setting.templates)
    # Before anything of the assessment is in it: a unit called “{{ office }}” is no marker.
    _fill_head(template, head_words(assessment.framework, setting))
    content = content_of(assessment, setting)
    writer = BodyWriter(template.document, template.style_ids, setting.language)
    section = template.document.sections[-1]._sectPr  # noqa: SLF001 - its only way to the element
    _replace(template.content, writer.elements(content.blocks, width_of(section)))
    place_annexes(content.annexes, template, writer, belonging_of(setting))
    title = setting.language.show(subject_of(assessment.framework, setting.language))
    set_properties(
        template.document,
        title=title,
        author=setting.office.strip("| ").replace("|", ", "),
        dated=setting.dated,
    )
    save(template.document, path)


def _fill_head(template: WordTemplate, words: Mapping[str, str]) -> None:
    roots = tuple(roots_of(template.document))
    known = {*words, *LINES, CONTENT, ANNEXES}
    unknown = sorted({name for root in roots for name in markers_in(root)} - known)
    if unknown:
        raise TemplateError(
            say(
                "The template report.docx has markers that are not known: {markers}. Known are {known}.",
                markers=unknown,
                known=sorted(known),
            )
        )
    section = template.document.sections[0]._sectPr  # noqa: SLF001 - as above
    for root in roots:
        fill(root, words)
        draw_lines(root, width_of(section))


def _replace(marker: BaseOxmlElement, elements: Sequence[BaseOxmlElement]) -> None:
    for element in elements:
        marker.addprevious(element)
    marker.getparent().remove(marker)

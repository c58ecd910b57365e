"""The template of the Word report: ``report.docx``, ours or an office's own.

What a template has to have:

- The marker ``{{ content }}``, once, alone in a paragraph of the text (not in a table or a text box):
  the report is put in its place. ``{{ annexes }}`` likewise says where the annexes go; without it they
  come last.
- The styles of :class:`~cchc_cli.writers.word.styles.Style`, by these names: paragraph styles
  ``Body Text``, ``Heading 1``, ``Heading 2``, ``Heading 3``, ``List Bullet``, ``Caption``, ``Figure``,
  ``Table Heading``, ``Table Text``, ``Table Note``, ``Annex Number``, ``Annex Title``, ``Annex Note``;
  the table style ``Table Grid``. Headings number themselves, if the template says so.

The markers of ``head_words.py``, such as ``{{ office }}``, may stand anywhere in text, tables, headers and
footers, as often as wanted or not at all. Paper, margins, headers and fonts are those of the template.

Refused, with a sentence that says why: files that are no Word documents, macros, embedded programs,
fields that fetch other files, and links to other files; web links are kept.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from cchc_cli.errors import TemplateError, reason_of
from cchc_cli.language import Message, say
from cchc_cli.writers.word.markers import marker_alone, markers_in
from cchc_cli.writers.word.styles import Style

NAME = "report.docx"
"""Of the template, in our folder and in that of an office."""

CONTENT, ANNEXES = "content", "annexes"
"""The markers that stand for whole parts."""

_OURS = Path(__file__).parents[2] / "templates"
# Word updates them when a report is opened or printed, and would fetch what their author wants fetched.
_FETCHING_FIELDS = ("DDE", "DDEAUTO", "IMPORT", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK")
_PROGRAMS = ("vbaproject", "macro", "activex", "oleobject", "/embeddings/")
# What python-docx and lxml raise for files that are no documents; lxml's own is a SyntaxError.
_UNREADABLE = (OpcError, BadZipFile, KeyError, ValueError, SyntaxError, AttributeError)
_LARGEST_PART = 20_000_000  # bytes: a photograph as a letterhead fits, a zip bomb does not


@dataclass(frozen=True)
class WordTemplate:
    """An opened template; whoever fills it changes ``document``."""

    document: WordDocument
    style_ids: Mapping[Style, str]
    content: BaseOxmlElement
    """The paragraph in whose place the report goes."""
    annexes: BaseOxmlElement | None
    """The paragraph in whose place the annexes go; None where they come last."""


def open_template(own: Path | None) -> WordTemplate:
    """Open the template of an office, or ours where it has none.

    Args:
        own: A folder of own templates.

    Raises:
        TemplateError: It is no Word document, lacks something, or would run or fetch something.
    """
    path = own / NAME if own is not None and (own / NAME).is_file() else _OURS / NAME
    document = _opened(path)
    # Word writes it always, other programs do not; without one there is no paper to lay a table out on.
    if not document.element.body.xpath("./w:sectPr"):
        document.element.body.append(OxmlElement("w:sectPr"))
    whole_parts = _whole_parts(document)
    if CONTENT not in whole_parts:
        raise TemplateError(
            say(
                "{path} does not say where the report goes. Write {marker} in a paragraph of its own.",
                path=path,
                marker="{{ content }}",
            )
        )
    _check_whole_parts(document, path)
    return WordTemplate(document, _style_ids(document, path), whole_parts[CONTENT], whole_parts.get(ANNEXES))


def _whole_parts(document: WordDocument) -> Mapping[str, BaseOxmlElement]:
    """Find the paragraphs of the text that are markers and nothing else."""
    paragraphs = document.element.body.xpath("./w:p")
    return {name: paragraph for paragraph in paragraphs if (name := marker_alone(paragraph))}


def _check_whole_parts(document: WordDocument, path: Path) -> None:
    """Refuse markers that would be printed as they are: a second one, or one where no report can go."""
    # Only a paragraph of the text itself gives way to a report: a cell of a table cannot hold the
    # sections of annexes, and numbers of tables and pictures would begin anew in a second report.
    named = [name for root in roots_of(document) for name in markers_in(root)]
    for name in (CONTENT, ANNEXES):
        placed = name in _whole_parts(document)
        if named.count(name) > placed:
            raise TemplateError(
                say(
                    "{path} has {marker} more than once, or where it cannot be filled. Keep it once, in a "
                    "paragraph of its own outside of tables, text boxes and headers.",
                    path=path,
                    marker=f"{{{{ {name} }}}}",
                )
            )


def _opened(path: Path) -> WordDocument:
    try:
        _check_size(path)
        if _has_declarations(path):
            raise TemplateError(
                say(
                    "{path} holds declarations of its own (DOCTYPE), which no Word document needs; it is not "
                    "used. Open it in Word and save it as “Word Document”.",
                    path=path,
                )
            )
        document = Document(str(path))
        _check_harmless(document, path)
    except OSError as error:
        raise TemplateError(say("{path} cannot be read: {why}.", path=path, why=reason_of(error))) from error
    except _UNREADABLE as error:
        raise TemplateError(
            say(
                "{path} is no Word document (.docx). Open it in Word and save it as “Word Document”.",
                path=path,
            )
        ) from error
    return document


def _check_size(path: Path) -> None:
    """Refuse what would fill the memory once unpacked."""
    with ZipFile(path) as archive:
        # As stated by the archive itself, and zipfile never unpacks more than that.
        if any(part.file_size > _LARGEST_PART for part in archive.infolist()):
            raise TemplateError(
                say(
                    "{path} has a part of more than {most} MB, far more than a template needs; it is not "
                    "used. Make its pictures smaller, or start from the template that is shipped with cchc.",
                    path=path,
                    most=_LARGEST_PART // 1_000_000,
                )
            )


def _has_declarations(path: Path) -> bool:
    """Tell whether a part of the document declares entities, which Word itself never does."""
    with ZipFile(path) as archive:
        parts = [part for part in archive.infolist() if part.filename.endswith((".xml", ".rels"))]
        return any(b"<!DOCTYPE" in archive.read(part) for part in parts)


def _style_ids(document: WordDocument, path: Path) -> Mapping[Style, str]:
    found = {style.name: style.style_id for style in document.styles}
    missing = [style.value for style in Style if style.value not in found]
    if missing:
        raise TemplateError(
            say(
                "{path} lacks these styles: {styles}. Add them in Word, or start from the template that is "
                "shipped with cchc.",
                path=path,
                styles=missing,
            )
        )
    return {style: found[style.value] for style in Style}


def _check_harmless(document: WordDocument, path: Path) -> None:
    for fault in (*_programs(document), *_links(document), *_fetching_fields(document)):
        raise TemplateError(say("{path} is not used as a template: {fault}", path=path, fault=fault))


def _programs(document: WordDocument) -> Iterator[Message]:
    for part in document.part.package.iter_parts():
        if any(word in f"{part.partname} {part.content_type}".lower() for word in _PROGRAMS):
            yield say("it holds a macro or an embedded file ({name}). Remove it.", name=part.partname)


def _links(document: WordDocument) -> Iterator[Message]:
    for link in document.part.package.iter_rels():
        if link.is_external and link.reltype != RELATIONSHIP_TYPE.HYPERLINK:
            yield say("it takes over another file ({name}). Remove the link.", name=link.target_ref)


def _fetching_fields(document: WordDocument) -> Iterator[Message]:
    for part in document.part.package.iter_parts():
        # Settings of printers are called after WordprocessingML too, and are no XML.
        if "wordprocessingml" in part.content_type and part.content_type.endswith("+xml"):
            for code in _field_codes(_root_of(part)):
                name = next(iter(code.upper().split()), "")
                if name in _FETCHING_FIELDS:
                    yield say("its field {name} fetches another file. Remove it.", name=name)


def _root_of(part: Part) -> BaseOxmlElement:
    """Give the XML of a part; python-docx keeps notes and some others as bytes."""
    element: BaseOxmlElement | None = getattr(part, "element", None)
    return parse_xml(part.blob) if element is None else element


def _field_codes(root: BaseOxmlElement) -> Iterator[str]:
    """Give the codes of all fields, of a field within a field apart from what stands around it."""
    code = ""
    for element in root.iter(qn("w:fldSimple"), qn("w:fldChar"), qn("w:instrText")):
        if element.tag == qn("w:instrText"):
            # A code may be cut into runs anywhere: “INCLUDE” and “TEXT” are one word.
            code += element.text or ""
            continue
        yield code
        code = ""
        yield element.get(qn("w:instr"), "")
    yield code


def roots_of(document: WordDocument) -> Iterator[BaseOxmlElement]:
    """Give the text of a document, and of its headers and footers."""
    for part in document.part.package.iter_parts():
        element: BaseOxmlElement | None = getattr(part, "element", None)
        if element is not None and element.tag in _TEXTS:
            yield element


# Notes and comments are left out: a report of ours has none, so a marker there would be nobody's wish.
_TEXTS = tuple(map(qn, ("w:document", "w:hdr", "w:ftr")))

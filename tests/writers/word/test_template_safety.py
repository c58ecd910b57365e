"""Templates of offices that would run or fetch something, or fill the memory: all of them are refused."""

from archives import members_of, with_members
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from writers.word.own_templates import ATTACHED_TEMPLATE, OwnTemplate, nothing, refusal, with_content

from cchc_cli.writers.word.template import open_template


def test_a_document_with_macros_is_refused(own_template: OwnTemplate) -> None:
    def change(content: bytes) -> bytes:
        types = members_of(content)["[Content_Types].xml"]
        macro = types.replace(
            b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            b"application/vnd.ms-word.document.macroEnabled.main+xml",
        )
        return with_members(content, {"[Content_Types].xml": macro})

    assert "is no Word document (.docx)" in refusal(with_content(own_template(nothing), change))


def test_links_to_other_files_are_refused(own_template: OwnTemplate) -> None:
    def change(document: Document) -> None:
        document.part.relate_to("file:///c:/mau.dotm", ATTACHED_TEMPLATE, is_external=True)

    assert refusal(own_template(change)) == (
        "own/report.docx is not used as a template: it takes over another file (file:///c:/mau.dotm). "
        "Remove the link."
    )


def test_web_links_are_kept(own_template: OwnTemplate) -> None:
    def change(document: Document) -> None:
        document.part.relate_to("https://example.vn", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    assert open_template(own_template(change))


def test_fields_that_fetch_other_files_are_refused(own_template: OwnTemplate) -> None:
    def change(document: Document) -> None:
        paragraph = document.add_paragraph()
        for piece in ("INCLUDE", "TEXT c:/x.docx"):
            run = paragraph.add_run()._r
            run.append(OxmlElement("w:instrText"))
            run[-1].text = piece

    assert "its field INCLUDETEXT fetches another file" in refusal(own_template(change))


FOOTNOTES = b"""<?xml version="1.0"?><w:footnotes
 xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1"><w:p><w:r>
<w:instrText>%s</w:instrText></w:r></w:p></w:footnote></w:footnotes>"""


def with_footnotes(content: bytes, notes: bytes) -> bytes:
    """Add notes to a document, as Word stores them."""
    parts = members_of(content)
    kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    entry = b'<Override PartName="/word/footnotes.xml" ContentType="' + kind + b'"/></Types>'
    link = (
        b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/footnotes" Target="footnotes.xml"/></Relationships>'
    )
    types, links = "[Content_Types].xml", "word/_rels/document.xml.rels"
    return with_members(
        content,
        {
            types: parts[types].replace(b"</Types>", entry),
            links: parts[links].replace(b"</Relationships>", link),
            "word/footnotes.xml": notes,
        },
    )


def test_fields_in_notes_are_looked_at_too(own_template: OwnTemplate) -> None:
    folder = with_content(
        own_template(nothing), lambda content: with_footnotes(content, FOOTNOTES % b" DDEAUTO c:/x ")
    )

    assert "its field DDEAUTO fetches another file" in refusal(folder)


def test_harmless_notes_are_kept(own_template: OwnTemplate) -> None:
    folder = with_content(
        own_template(nothing), lambda content: with_footnotes(content, FOOTNOTES % b" PAGEREF x ")
    )

    assert open_template(folder)


def test_damaged_notes_are_a_damaged_document(own_template: OwnTemplate) -> None:
    folder = with_content(own_template(nothing), lambda content: with_footnotes(content, b"<w:footnotes"))

    assert "is no Word document" in refusal(folder)


def field(document: Document, *codes: str) -> None:
    """Add a paragraph with fields, one beginning right behind the other."""
    run = document.add_paragraph().add_run()._r
    for code in codes:
        for kind, text in (("w:fldChar", ""), ("w:instrText", code)):
            run.append(OxmlElement(kind))
            run[-1].text = text


def test_a_field_behind_another_is_not_read_as_one_word_with_it(own_template: OwnTemplate) -> None:
    assert "its field INCLUDEPICTURE fetches" in refusal(
        own_template(lambda document: field(document, "PAGE", "INCLUDEPICTURE c:/x.png"))
    )


def test_the_word_link_in_an_address_is_no_field(own_template: OwnTemplate) -> None:
    assert open_template(own_template(lambda document: field(document, 'HYPERLINK "https://a.vn/" \\t link')))


def test_simple_fields_that_fetch_are_refused(own_template: OwnTemplate) -> None:
    def change(document: Document) -> None:
        simple = OxmlElement("w:fldSimple")
        simple.set(qn("w:instr"), " import c:/x.png ")
        document.add_paragraph()._p.append(simple)

    assert "its field IMPORT fetches another file" in refusal(own_template(change))


def test_a_part_that_would_fill_the_memory_is_refused(own_template: OwnTemplate) -> None:
    folder = with_content(
        own_template(nothing), lambda content: with_members(content, {"word/media/a.png": bytes(20_000_001)})
    )

    assert "own/report.docx has a part of more than 20 MB" in refusal(folder)


def test_declarations_of_entities_are_refused(own_template: OwnTemplate) -> None:
    def change(content: bytes) -> bytes:
        styles = members_of(content)["word/styles.xml"]
        bomb = styles.replace(b"<w:styles", b"<!DOCTYPE x [<!ENTITY a 'b'>]><w:styles", 1)
        return with_members(content, {"word/styles.xml": bomb})

    assert "holds declarations of its own (DOCTYPE)" in refusal(with_content(own_template(nothing), change))


def test_embedded_files_are_refused(own_template: OwnTemplate) -> None:
    def change(content: bytes) -> bytes:
        links = "word/_rels/document.xml.rels"
        link = (
            b'<Relationship Id="rId98" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            b'relationships/package" Target="embeddings/x.bin"/></Relationships>'
        )
        types = "[Content_Types].xml"
        parts = members_of(content)
        return with_members(
            content,
            {
                links: parts[links].replace(b"</Relationships>", link),
                types: parts[types].replace(
                    b"</Types>", b'<Default Extension="bin" ContentType="application/x"/></Types>'
                ),
                "word/embeddings/x.bin": b"MZ",
            },
        )

    assert "it holds a macro or an embedded file (/word/embeddings/x.bin). Remove it." in refusal(
        with_content(own_template(nothing), change)
    )

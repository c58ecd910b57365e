"""Paragraphs as WordprocessingML. Text of other people is text here: no markup, no fields."""

from xml.sax.saxutils import escape

from cchc_cli.writers.visible_text import visible


def text_of(text: str) -> str:
    """Write a text so that it stands literally between two tags."""
    return escape(visible(text))


def attribute_of(text: str) -> str:
    """Write a text so that it stands literally within the quotes of an attribute."""
    return escape(visible(text), {'"': "&quot;"})


def run(text: str, looks: str = "") -> str:
    """Write a run of text; an empty one is nothing. ``looks`` are elements of ``w:rPr``."""
    if not text:
        return ""
    properties = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text_of(text)}</w:t></w:r>'


def paragraph(style_id: str, text: str, *, lead: str = "", properties: str = "", looks: str = "") -> str:
    """Write a paragraph.

    Args:
        style_id: Of its style, as the template calls it.
        text: What it says.
        lead: Bold words before it.
        properties: Further elements of ``w:pPr``, in the order of the schema.
        looks: How the text looks, elements of ``w:rPr``.
    """
    # Bold by itself and not by a style, which every template of an office would have to have.
    words = run(f"{lead} " if lead else "", "<w:b/>") + run(text, looks)
    return f'<w:p><w:pPr><w:pStyle w:val="{attribute_of(style_id)}"/>{properties}</w:pPr>{words}</w:p>'

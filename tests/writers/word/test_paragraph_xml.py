"""Paragraphs as WordprocessingML."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.writers.visible_text import visible
from cchc_cli.writers.word.markers import text_of
from cchc_cli.writers.word.paragraph_xml import attribute_of, paragraph, run


@given(st.text())
def test_any_text_is_read_back_as_it_is_shown(text: str) -> None:
    element = parse_xml(paragraph("Body", text).replace("<w:p>", f"<w:p {nsdecls('w')}>", 1))

    assert text_of(element) == visible(text)


def test_bold_words_stand_before_the_text() -> None:
    assert paragraph("S", "text", lead="Lead:").count("<w:b/>") == 1
    assert paragraph("S", "text", lead="Lead:").index("Lead: ") < paragraph("S", "text", lead="Lead:").index(
        "text"
    )


def test_an_empty_text_makes_no_run() -> None:
    assert run("") == ""
    assert "<w:r>" not in paragraph("S", "")


def test_quotes_do_not_end_an_attribute() -> None:
    assert attribute_of('a" b="c') == "a&quot; b=&quot;c"

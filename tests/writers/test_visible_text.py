"""Text of other people, made visible."""

from xml.etree import ElementTree as ET

import pytest
from assessments import HOSTILE_NAME
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.writers.visible_text import visible


@pytest.mark.parametrize("text", [HOSTILE_NAME, "Xã Tân Hòa", "100 %\u00a0", "=1+1", "đợt  1/xa.xlsx"])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(
    "character", ["\x1b", "\x00", "\x9b", "\u202e", "\u2066", "\ud800", "\ufffe", "\x7f"]
)
def test_what_steers_terminals_or_breaks_xml_is_shown(character: str) -> None:
    assert visible(f"a{character}b") == "a\ufffdb"


def test_lines_become_one() -> None:
    assert visible("a\r\nb\tc") == "a b c"


@given(st.text(st.characters(codec=None)))
def test_anything_can_be_written_as_xml_and_utf8(text: str) -> None:
    element = ET.Element("a", value=visible(text))
    element.text = visible(text)

    assert ET.fromstring(ET.tostring(element, encoding="utf-8")).text in {visible(text), None}

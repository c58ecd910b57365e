"""Mutations of the texts of XML and of the document as a whole: encoding, namespace, entities."""

import re
from collections.abc import Mapping
from random import Random

from fuzz.operators.markup import text_in
from fuzz.operators.operator import Operator, of_xml

_BOMB = (
    b'<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">'
    b'<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;">]>'
)
_DOCTYPES = (
    b"<!DOCTYPE a>",
    b'<!DOCTYPE a [<!ENTITY b "18">]>',
    b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
    _BOMB,
)
_MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_DECLARATION = re.compile(rb"^<\?xml[^>]*\?>")


def spell_text(random: Random, xml: bytes) -> bytes:
    """Write a text otherwise: as references, as CDATA, with a comment or spaces in it."""
    found = text_in(random, xml)
    if not found:
        return xml
    text = found[1]
    half = len(text) // 2
    written = random.choice(
        (
            b"".join(b"&#x%x;" % ord(letter) for letter in text.decode("utf-8", "replace")),
            b"<![CDATA[" + text + b"]]>",
            text[:half] + b"<!-- -->" + text[half:],
            text[:half] + b"<?x y?>" + text[half:],
            text[:half] + b"<![CDATA[" + text[half:] + b"]]>",
            b" \n" + text + b"\t ",
            text[:half] + b"<x/>" + text[half:],
            text[:half] + b"_x0031_" + text[half:],
        )
    )
    return xml[: found.start(1)] + written + xml[found.end(1) :]


def change_text(random: Random, xml: bytes) -> bytes:
    """Have another text: nothing, a huge one, an unknown entity, bytes that are no UTF-8."""
    found = text_in(random, xml)
    if not found:
        return xml
    text = random.choice(
        (b"", b"&b;", b"&nothing;", b"\xff\xfe", b"1e999", b"9" * 400, b"x" * 2_000_000, b"-", b"\x01")
    )
    return xml[: found.start(1)] + text + xml[found.end(1) :]


def add_doctype(random: Random, xml: bytes) -> bytes:
    """Declare a document type, with entities that are used."""
    end = match.end() if (match := _DECLARATION.match(xml)) else 0
    body = xml[end:]
    text = text_in(random, body)
    if text and random.choice((True, True, False)):
        entity = random.choice((b"&b;", b"&c;", b"&e;"))
        body = body[: text.start(1)] + entity + body[text.end(1) :]
    padding = b" " * random.choice((0, 0, 5000))
    return xml[:end] + padding + random.choice(_DOCTYPES) + body


def change_namespace(random: Random, xml: bytes) -> bytes:
    """Have the elements in another namespace, behind a prefix, or in none."""
    return random.choice((_in_strict, _without_namespace, _behind_prefix))(xml)


def encode(random: Random, xml: bytes) -> bytes:
    """Write it in another encoding, declared rightly or not."""
    encoding, declared = random.choice(
        (
            ("utf-16", "UTF-16"),
            ("utf-16-le", "UTF-8"),
            ("utf-8", "UTF-16"),
            ("utf-8", "windows-1258"),
            ("utf-8-sig", "UTF-8"),
            ("cp1258", "windows-1258"),
            ("latin-1", "ISO-8859-1"),
            ("utf-8", "US-ASCII"),
            ("utf-7", "UTF-7"),
            ("utf-32", "UTF-32"),
        )
    )
    text = _DECLARATION.sub(b"", xml).decode("utf-8", "replace")
    return f'<?xml version="1.0" encoding="{declared}" standalone="yes"?>{text}'.encode(encoding, "replace")


def space_out(random: Random, xml: bytes) -> bytes:
    """Put line breaks and spaces between the tags, as editors do."""
    return xml.replace(b"><", random.choice((b">\n<", b"> <", b">\r\n\t<")))


def _in_strict(xml: bytes) -> bytes:
    return xml.replace(_MAIN, _STRICT)


def _without_namespace(xml: bytes) -> bytes:
    return re.sub(rb'\sxmlns(:\w+)?="[^"]*"', b"", xml, count=1)


def _behind_prefix(xml: bytes) -> bytes:
    prefixed = re.sub(rb"<(/?)([A-Za-z]\w*)(?=[\s/>])", rb"<\1x:\2", xml)
    return prefixed.replace(b'xmlns="', b'xmlns:x="', 1)


OPERATORS: Mapping[str, Operator] = {
    one.__name__: of_xml(one)
    for one in (
        spell_text,
        change_text,
        add_doctype,
        change_namespace,
        encode,
        space_out,
    )
}

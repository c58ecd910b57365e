"""Mutations of the attributes of XML: their values, and how they are written."""

import re
from collections.abc import Mapping
from random import Random

from fuzz.operators.markup import ATTRIBUTE, attribute_in
from fuzz.operators.operator import Operator, of_xml

_TYPES = (b"s", b"str", b"n", b"b", b"e", b"d", b"inlineStr", b"", b"x", b"S", b" s")
_VALUES = (
    b"",
    b"0",
    b"-1",
    b"1",
    b"2",
    b"007",
    b"99999",
    b"4294967296",
    b"99999999999999999999",
    b"1e400",
    b"NaN",
    b"A1",
    b"XFD1048576",
    b"XFE1",
    b"A0",
    b"a5",
    b"$D$12",
    b"D12:E14",
    b"true",
    b"&amp;",
    b"&#0;",
    b"&nothing;",
    b"x" * 70_000,
)


def drop_attribute(random: Random, xml: bytes) -> bytes:
    """Leave an attribute out."""
    found = attribute_in(random, xml)
    return xml[: found.start()] + xml[found.end() :] if found else xml


def repeat_attribute(random: Random, xml: bytes) -> bytes:
    """State an attribute twice, the second time with another value."""
    found = attribute_in(random, xml)
    if not found:
        return xml
    twin = b' %s="%s"' % (found[1], random.choice((found[2] or b"", *_VALUES[:8])))
    return xml[: found.end()] + twin + xml[found.end() :]


def change_attribute(random: Random, xml: bytes) -> bytes:
    """Give an attribute another value: an odd one, or that of the next element."""
    found = attribute_in(random, xml)
    if not found:
        return xml
    others = [other[2] or b"" for other in ATTRIBUTE.finditer(xml) if other[1] == found[1]][:500]
    value = random.choice((random.choice(_VALUES), random.choice(others)))
    return xml[: found.start()] + b' %s="%s"' % (found[1], value) + xml[found.end() :]


def change_type(random: Random, xml: bytes) -> bytes:
    """Say that a cell holds another type of value."""
    cells = list(re.finditer(rb"<c\s[^>]*?>", xml))
    if not cells:
        return change_attribute(random, xml)
    cell = random.choice(cells)
    bare = re.sub(rb'\st="[^"]*"', b"", cell[0])
    typed = bare[:2] + b' t="%s"' % random.choice(_TYPES) + bare[2:]
    return xml[: cell.start()] + random.choice((typed, bare)) + xml[cell.end() :]


def spell_attribute(random: Random, xml: bytes) -> bytes:
    """Write an attribute otherwise: spaces, single quotes, a namespace, references."""
    found = attribute_in(random, xml)
    if not found:
        return xml
    name, value = found[1], found[2] or b""
    written = random.choice(
        (
            b' %s = "%s"' % (name, value),
            b"\n%s='%s'" % (name, value),
            b' x:%s="%s"' % (name, value),
            b' %s="%s"' % (name.upper(), value),
            b' %s="%s"'
            % (name, "".join(f"&#{ord(letter)};" for letter in value.decode("utf-8", "replace")).encode()),
            b' %s=" %s "' % (name, value),
            b" %s=%s" % (name, value),
        )
    )
    return xml[: found.start()] + written + xml[found.end() :]


OPERATORS: Mapping[str, Operator] = {
    one.__name__: of_xml(one)
    for one in (
        drop_attribute,
        repeat_attribute,
        change_attribute,
        change_type,
        spell_attribute,
    )
}

"""Mutations of the elements of XML: gone, twice, elsewhere, nested."""

import re
from collections.abc import Mapping
from random import Random

from fuzz.operators.markup import TAG, element_in, tag_in
from fuzz.operators.operator import Operator, of_xml

_ALTERNATIVE = (
    b'<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    b'<mc:Choice Requires="x14">'
)
_DEEP = 20_000


def drop_element(random: Random, xml: bytes) -> bytes:
    """Leave an element out, with all that it holds."""
    span = element_in(random, xml)
    return xml[: span[0]] + xml[span[1] :] if span else xml


def repeat_element(random: Random, xml: bytes) -> bytes:
    """Have an element twice."""
    span = element_in(random, xml)
    return xml[: span[1]] + xml[span[0] :] if span else xml


def move_element(random: Random, xml: bytes) -> bytes:
    """Put an element where another one begins."""
    span = element_in(random, xml)
    if not span:
        return xml
    rest = xml[: span[0]] + xml[span[1] :]
    tags = list(TAG.finditer(rest))
    if not tags:
        return xml
    at = random.choice(tags).start()
    return rest[:at] + xml[slice(*span)] + rest[at:]


def rename_element(random: Random, xml: bytes) -> bytes:
    """Call an element something else, or the same in another namespace or case."""
    span = element_in(random, xml)
    if not span:
        return xml
    element = xml[slice(*span)]
    name = next(iter(TAG.finditer(element)))[2]
    other = random.choice((b"x:" + name, name.upper(), b"ext", name + b"2", b"v", b"c", b"row"))
    changed = re.sub(rb"^<" + re.escape(name), b"<" + other, element)
    changed = re.sub(rb"</" + re.escape(name) + rb">$", b"</" + other + b">", changed)
    return xml[: span[0]] + changed + xml[span[1] :]


def wrap_element(random: Random, xml: bytes) -> bytes:
    """Put an element into another one, a comment, or an alternative."""
    span = element_in(random, xml)
    if not span:
        return xml
    before, after = random.choice(
        (
            (b"<!--", b"-->"),
            (b"<![CDATA[", b"]]>"),
            (b"<extLst><ext>", b"</ext></extLst>"),
            (b"<x>", b"</x>"),
            (
                _ALTERNATIVE,
                b"</mc:Choice></mc:AlternateContent>",
            ),
        )
    )
    return xml[: span[0]] + before + xml[slice(*span)] + after + xml[span[1] :]


def drop_tag(random: Random, xml: bytes) -> bytes:
    """Leave one tag out, so that the rest does not fit."""
    tag = tag_in(random, xml)
    return xml[: tag.start()] + xml[tag.end() :] if tag else xml


def nest(random: Random, xml: bytes) -> bytes:
    """Nest elements deeper than any reader expects."""
    tag = tag_in(random, xml)
    if not tag:
        return xml
    depth = random.choice((100, _DEEP))
    return xml[: tag.start()] + b"<a>" * depth + b"</a>" * depth + xml[tag.start() :]


OPERATORS: Mapping[str, Operator] = {
    one.__name__: of_xml(one)
    for one in (
        drop_element,
        repeat_element,
        move_element,
        rename_element,
        wrap_element,
        drop_tag,
        nest,
    )
}

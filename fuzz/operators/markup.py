"""Finding elements, tags, attributes and texts in XML that may be broken already."""

import re
from random import Random

TAG = re.compile(rb"<(/?)([A-Za-z][\w:.-]*)((?:\s[^<>]*?)?)(/?)>")
ATTRIBUTE = re.compile(rb"""\s([\w:]+)=(?:"([^"]*)"|'([^']*)')""")
_TEXT = re.compile(rb">([^<>]+)<")


def element_in(random: Random, xml: bytes) -> tuple[int, int] | None:
    """Choose an element: where it begins and ends."""
    tags = list(TAG.finditer(xml))
    begins = [at for at, tag in enumerate(tags) if not tag[1]]
    if not begins:
        return None
    first = random.choice(begins)
    name, depth = tags[first][2], 0
    for tag in tags[first:]:
        if tag[2] == name and not tag[4]:
            depth += -1 if tag[1] else 1
        if depth == 0:
            return tags[first].start(), tag.end()
    return None


def tag_in(random: Random, xml: bytes) -> re.Match[bytes] | None:
    """Choose a tag, of a beginning or an end."""
    tags = list(TAG.finditer(xml))
    return random.choice(tags) if tags else None


def attribute_in(random: Random, xml: bytes) -> re.Match[bytes] | None:
    """Choose an attribute: its name, its value."""
    attributes = list(ATTRIBUTE.finditer(xml))
    return random.choice(attributes) if attributes else None


def text_in(random: Random, xml: bytes) -> re.Match[bytes] | None:
    """Choose a text between two tags."""
    texts = list(_TEXT.finditer(xml))
    return random.choice(texts) if texts else None

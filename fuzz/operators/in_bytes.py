"""Mutations of the bytes of a file, as bad discs, mail programs and transfers make them."""

from collections.abc import Mapping
from random import Random

from fuzz.operators.operator import Operator

_SHORT = 64


def flip_bits(random: Random, content: bytes) -> bytes:
    """Flip one to eight bits."""
    changed = bytearray(content)
    for _ in range(random.randint(1, 8)):
        changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def set_bytes(random: Random, content: bytes) -> bytes:
    """Overwrite a few bytes that lie together."""
    begin, length = _range(random, content)
    filler = random.choice((b"\0", b"\xff", b"PK\x03\x04", random.randbytes(4)))
    return content[:begin] + (filler * length)[:length] + content[begin + length :]


def cut_end(random: Random, content: bytes) -> bytes:
    """Stop somewhere, as an interrupted transfer does."""
    return content[: random.randrange(len(content))]


def cut_out(random: Random, content: bytes) -> bytes:
    """Leave out a range."""
    begin, length = _range(random, content)
    return content[:begin] + content[begin + length :]


def insert(random: Random, content: bytes) -> bytes:
    """Put something in between."""
    at = random.randrange(len(content))
    return content[:at] + random.randbytes(random.randint(1, _SHORT)) + content[at:]


def repeat(random: Random, content: bytes) -> bytes:
    """Have a range twice."""
    begin, length = _range(random, content)
    return content[: begin + length] + content[begin:]


def put_before(random: Random, content: bytes) -> bytes:
    """Put something before the file: a mail header, another archive, spaces."""
    return random.choice((b"\r\n\r\n", b"\xef\xbb\xbf", b"Content-Type: x\r\n\r\n", content)) + content


def put_after(random: Random, content: bytes) -> bytes:
    """Put something after the file."""
    return content + random.choice((b"\0" * 512, b"\r\n--boundary--", content[: len(content) // 2], content))


def as_text(random: Random, content: bytes) -> bytes:
    """Convert line ends, as a transfer in text mode does."""
    old, new = random.choice(((b"\n", b"\r\n"), (b"\r\n", b"\n"), (b"\r", b"")))
    return content.replace(old, new)


def _range(random: Random, content: bytes) -> tuple[int, int]:
    return random.randrange(len(content)), random.randint(1, _SHORT)


OPERATORS: Mapping[str, Operator] = {
    one.__name__: one
    for one in (
        flip_bits,
        set_bytes,
        cut_end,
        cut_out,
        insert,
        repeat,
        put_before,
        put_after,
        as_text,
    )
}

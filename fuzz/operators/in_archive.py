"""Mutations of the zip archive around a workbook."""

import struct
from collections.abc import Mapping
from dataclasses import replace
from random import Random
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED

from fuzz.archive import Member
from fuzz.operators.in_bytes import cut_out, flip_bits, insert, repeat, set_bytes
from fuzz.operators.operator import Operator, of_archive

_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_CRC_AT = {_LOCAL: 14, _CENTRAL: 16}
_FLAGS_AT = {_LOCAL: 6, _CENTRAL: 8}
_NAME_AT = {_LOCAL: 30, _CENTRAL: 46}
_SIZES = (0, 1, 100, 0x7FFFFFFF, 0xFFFFFFFF)


def drop_member(random: Random, members: list[Member]) -> list[Member]:
    """Leave a member out."""
    gone = random.randrange(len(members))
    return [member for at, member in enumerate(members) if at != gone]


def repeat_member(random: Random, members: list[Member]) -> list[Member]:
    """Have a member twice, the second time perhaps with another content, before or after."""
    member = random.choice(members)
    content = random.choice((member.content, b"", member.content.replace(b"1", b"2"), members[0].content))
    twin = replace(member, content=content)
    return random.choice(([twin, *members], [*members, twin]))


def rename_member(random: Random, members: list[Member]) -> list[Member]:
    """Write the name of a member in another way."""
    at = random.randrange(len(members))
    name = members[at].name
    written = random.choice(
        (
            name.upper(),
            name.lower(),
            name.replace("/", "\\"),
            f"/{name}",
            f"./{name}",
            f"../{name}",
            f"{name}.bak",
            name.replace("1", "2"),
            name.swapcase(),
        )
    )
    return [replace(member, name=written) if one == at else member for one, member in enumerate(members)]


def swap_members(random: Random, members: list[Member]) -> list[Member]:
    """Exchange the contents of two members."""
    first, second = random.randrange(len(members)), random.randrange(len(members))
    swapped = list(members)
    swapped[first] = replace(members[first], content=members[second].content)
    swapped[second] = replace(members[second], content=members[first].content)
    return swapped


def shuffle_members(random: Random, members: list[Member]) -> list[Member]:
    """Have the members in another order, which means nothing."""
    return random.sample(members, len(members))


def compress_otherwise(random: Random, members: list[Member]) -> list[Member]:
    """Compress members by another method; Excel knows only two of these."""
    methods = (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA)
    return [replace(member, method=random.choice(methods)) for member in members]


def empty_member(random: Random, members: list[Member]) -> list[Member]:
    """Leave nothing, or next to nothing, in a member."""
    at, content = random.randrange(len(members)), random.choice((b"", b" ", b"<", b"\0" * 100))
    return [replace(member, content=content) if one == at else member for one, member in enumerate(members)]


def cut_member(random: Random, members: list[Member]) -> list[Member]:
    """Stop within a member, whose checksum is right all the same."""
    at = random.randrange(len(members))
    content = members[at].content
    cut = content[: random.randrange(len(content) + 1)]
    return [replace(member, content=cut) if one == at else member for one, member in enumerate(members)]


def damage_member(random: Random, members: list[Member]) -> list[Member]:
    """Change a few bytes within a member, whose checksum is right all the same."""
    at = random.randrange(len(members))
    damage = random.choice((flip_bits, set_bytes, cut_out, insert, repeat))
    content = damage(random, members[at].content) if members[at].content else b"x"
    return [replace(member, content=content) if one == at else member for one, member in enumerate(members)]


def add_member(random: Random, members: list[Member]) -> list[Member]:
    """Add a member that no workbook needs."""
    name = random.choice(("xl/vbaProject.bin", "xl/worksheets/sheet99.xml", "a" * 300, "xl/media/a.png"))
    return [*members, Member(name, random.choice((b"", b"<a/>", b"\0" * 3_000_000)))]


def wrong_checksum(random: Random, content: bytes) -> bytes:
    """State another checksum, in the listing or beside the member."""
    return _patched(random, content, _CRC_AT, "<I", random.getrandbits(32))


def wrong_size(random: Random, content: bytes) -> bytes:
    """State another compressed or inflated size."""
    offset = random.choice((4, 8))
    places = {header: at + offset for header, at in _CRC_AT.items()}
    return _patched(random, content, places, "<I", random.choice(_SIZES))


def wrong_flags(random: Random, content: bytes) -> bytes:
    """Say that a member is encrypted, has its sizes behind it, or is written in UTF-8."""
    return _patched(random, content, _FLAGS_AT, "<H", random.choice((1, 8, 0x800, 0x2000, 0xFFFF)))


def wrong_method(random: Random, content: bytes) -> bytes:
    """State another way of compressing."""
    places = {header: at + 2 for header, at in _FLAGS_AT.items()}
    return _patched(random, content, places, "<H", random.choice((0, 8, 9, 12, 14, 93, 99)))


def wrong_name(random: Random, content: bytes) -> bytes:
    """Name a member otherwise in the listing than beside the member."""
    return _patched(random, content, _NAME_AT, "<B", random.randrange(256))


def wrong_ending(random: Random, content: bytes) -> bytes:
    """State something wrong about the listing: how many members, how long, where."""
    at = content.rfind(_END)
    if at < 0:
        return content
    offset = random.choice((8, 10, 12, 16))
    return _overwritten(content, at + offset, "<H", random.choice((0, 1, 0x7FFF, 0xFFFF)))


def _patched(random: Random, content: bytes, places: Mapping[bytes, int], form: str, value: int) -> bytes:
    header, offset = random.choice(tuple(places.items()))
    found = []
    at = content.find(header)
    while at >= 0:
        found.append(at)
        at = content.find(header, at + 1)
    return _overwritten(content, random.choice(found) + offset, form, value) if found else content


def _overwritten(content: bytes, at: int, form: str, value: int) -> bytes:
    packed = struct.pack(form, value)
    return content[:at] + packed + content[at + len(packed) :]


OPERATORS: Mapping[str, Operator] = {
    **{
        one.__name__: of_archive(one)
        for one in (
            drop_member,
            repeat_member,
            rename_member,
            swap_members,
            shuffle_members,
            compress_otherwise,
            empty_member,
            cut_member,
            damage_member,
            add_member,
        )
    },
    **{
        one.__name__: one
        for one in (wrong_checksum, wrong_size, wrong_flags, wrong_method, wrong_name, wrong_ending)
    },
}

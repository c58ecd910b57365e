"""The zip archive of a workbook: its listing checked, its members unpacked within bounds.

What a listing says is believed only where it was verified: a member is unpacked no further
than its stated size and must have this size and the stated checksum. Of the members that a
parser reads a new archive is made, so that no parser comes near what was not looked at.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from struct import Struct
from struct import error as StructError  # noqa: N812 - struct's own name is lower case
from types import MappingProxyType
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile
from zlib import crc32, decompress, decompressobj
from zlib import error as ZlibError  # noqa: N812 - zlib's own name is lower case

from cchc_cli.domain import finding_kinds
from cchc_cli.language import say
from cchc_cli.readers.submissions.guard.cleared import MEGABYTE, Refused, damaged

LARGEST_INFLATED = 200 * MEGABYTE
LARGEST_READ = 100 * MEGABYTE
"""What may be unpacked of a workbook: a form has 0.1 MB, 400,000 blank styled rows 30 MB."""
# Blank members pass every bound of size, and each of them takes time to list.
MOST_MEMBERS = 2_000
HIGHEST_RATIO = 1_032
"""Further than this deflate cannot pack."""
LARGEST_RATIO = 250
"""The XML of a sheet full of blank styled rows reaches about 100."""
RATIO_MATTERS_FROM = 20 * MEGABYTE
_SMALL = 30_000
"""A packed member that cannot unpack to more than 31 MB, whatever it says."""
_OFTEN_THE_SAME = 2_000
"""A packed member so small is remembered, which takes 64 MB at most, whatever the files are."""
_STORED_UP_TO = MEGABYTE
_RAW_DEFLATE = -15
_UTF8_NAME = 0x800
_LONGEST_NAME = 0xFFFF
_ENCRYPTED = 1
_LOCAL = Struct("<4s5H3L2H")
_CENTRAL = Struct("<4s6H3L5H2L")
_END = Struct("<4s4H2LH")
_END_BEGINS = b"PK\x05\x06"
_PLAIN_ZIP = 20
"""The version of zip that knows folders and deflate, but no sizes of 64 bits."""
_ORDINARY_FLAGS = 0x806 | 0x8
"""Names in UTF-8, how hard was packed, and sizes that are repeated after the content."""
_BROKEN = say("its zip archive is broken")
_NOTHING: Mapping[str, bytes] = MappingProxyType({})


class Member(NamedTuple):
    """What the listing says of one member."""

    filename: str
    method: int
    crc: int
    packed_size: int
    size: int
    at: int


@dataclass(frozen=True, slots=True)
class Archive:
    """A zip archive; ``members`` are by name, in lower case and with ``/``."""

    content: bytes
    members: Mapping[str, Member]

    def read(self, member: Member) -> bytes:
        """Unpack a member.

        Raises:
            Refused: It is not what the listing says.
        """
        packed = self._packed(member)
        unpack = _unpacked_before if len(packed) <= _OFTEN_THE_SAME else _unpacked
        return unpack(packed, member.method, member.size, member.crc)

    def read_all(self, members: Iterable[Member]) -> dict[str, bytes]:
        """Unpack members, by their name as it stands in the archive.

        Raises:
            Refused: One is not what the listing says, or all together are too large.
        """
        members = list(members)
        check_sizes(members, LARGEST_READ)
        return {member.filename: self.read(member) for member in members}

    def only(self, parts: Mapping[str, bytes], mended: Mapping[str, bytes] = _NOTHING) -> bytes:
        """Make an archive of some parts that were unpacked, small ones without packing them again."""
        chunks: list[bytes] = []
        listing: list[bytes] = []
        at = 0
        for filename, part in parts.items():
            name, content = filename.encode(), mended.get(filename, part)
            method, crc, packed = self._repacked(self.members[key(filename)], part, content)
            # No times and no rights: nobody looks at them, and the same parts make the same bytes.
            about = (20, _UTF8_NAME, method, 0, 0, crc, len(packed), len(content), len(name), 0)
            listing += (_CENTRAL.pack(b"PK\x01\x02", 20, *about, 0, 0, 0, 0, at), name)
            chunks += (_LOCAL.pack(b"PK\x03\x04", *about), name, packed)
            at += _LOCAL.size + len(name) + len(packed)
        central = b"".join(listing)
        end = _END.pack(_END_BEGINS, 0, 0, len(parts), len(parts), len(central), at, 0)
        return b"".join((*chunks, central, end))

    def _repacked(self, member: Member, part: bytes, content: bytes) -> tuple[int, int, bytes]:
        """Give the method, the checksum and the bytes to store."""
        if content is not part:
            return ZIP_STORED, crc32(content), content
        # The parser need not unpack it again; a large part would be in memory twice.
        if len(content) <= _STORED_UP_TO:
            return ZIP_STORED, member.crc, content
        return member.method, member.crc, self._packed(member)

    def _packed(self, member: Member) -> bytes:
        header = self.content[member.at : member.at + _LOCAL.size]
        try:
            signature, *_, name_size, extra_size = _LOCAL.unpack(header)
        except StructError as error:
            raise damaged(_BROKEN) from error
        start = member.at + _LOCAL.size + name_size + extra_size
        packed = self.content[start : start + member.packed_size]
        if signature != b"PK\x03\x04" or len(packed) != member.packed_size:
            raise damaged(_BROKEN)
        return packed


def open_archive(content: bytes) -> Archive:
    """Look at the listing of a zip archive.

    Raises:
        Refused: It is broken, encrypted, ambiguous, or would unpack too far.
    """
    # ZipFile takes twice as long, a third of all that is done here for a form.
    members = _ordinary_listing(content) or _listing(content)
    if len(members) > MOST_MEMBERS:
        raise _inflates_too_far(members)
    check_sizes(members, LARGEST_INFLATED)
    by_name: dict[str, Member] = {}
    for member in members:
        # Programs differ in which of two they take, and in whether case matters.
        if by_name.setdefault(key(member.filename), member) is not member:
            raise Refused(finding_kinds.PART_TWICE, part=member.filename)
    # Members that share their bytes make terabytes of a few kB, each of them within its bounds.
    if sum(member.packed_size for member in members) > len(content):
        raise damaged(say("parts of its zip archive lie on top of each other"))
    return Archive(content, by_name)


def _ordinary_listing(content: bytes) -> list[Member]:
    """Read the listing of an archive as office programs write it; none of any other.

    Such an archive ends with its listing, names its members in ASCII, and has nothing of what
    came to zip later.
    """
    end = len(content) - _END.size
    if not content.startswith(_END_BEGINS, max(end, 0)):
        return []
    _, _, _, here, count, size, at, _ = _END.unpack_from(content, end)
    if here != count or at + size != end:
        return []
    members = []
    for _ in range(count):
        member, at = _ordinary_member(content, at, end)
        if member is None:
            return []
        members.append(member)
    return members if at == end else []


def _ordinary_member(content: bytes, at: int, end: int) -> tuple[Member | None, int]:
    """Read an entry of the listing, and where the next one begins; none of an unusual one."""
    if at + _CENTRAL.size > end:
        return None, at
    fields = _CENTRAL.unpack_from(content, at)
    signature, _, version, flags, method, _, _, crc, packed_size, inflated_size, name_size = fields[:11]
    name = content[at + _CENTRAL.size : at + _CENTRAL.size + name_size]
    # Field 13 is the volume of an archive in several; what is encrypted has a flag for it.
    is_odd = version > _PLAIN_ZIP or flags & ~_ORDINARY_FLAGS or fields[13] or not name.isascii()
    if signature != b"PK\x01\x02" or is_odd or b"\0" in name:
        return None, at
    member = Member(name.decode(), method, crc, packed_size, inflated_size, fields[16])
    return member, at + _CENTRAL.size + sum(fields[10:13])


def _listing(content: bytes) -> list[Member]:
    try:
        with ZipFile(BytesIO(content)) as archive:
            listed = archive.infolist()
    except (BadZipFile, EOFError, NotImplementedError, ValueError, OSError, StructError) as error:
        raise damaged(_BROKEN) from error
    if any(member.flag_bits & _ENCRYPTED for member in listed):
        raise Refused(finding_kinds.FILE_ENCRYPTED)
    # One byte of the old code page (CP437) is up to three in UTF-8, as the new archive has names.
    if any(len(member.filename.encode()) > _LONGEST_NAME for member in listed):
        raise damaged(_BROKEN)
    return [
        Member(
            member.filename,
            member.compress_type,
            member.CRC,
            member.compress_size,
            member.file_size,
            member.header_offset,
        )
        for member in listed
    ]


def check_sizes(members: Iterable[Member], limit: int) -> None:
    """Let members pass that do not unpack too far.

    Raises:
        Refused: They do.
    """
    inflated = 0
    members = list(members)
    for member in members:
        # Stated sizes will do: none is unpacked any further, and what has another size is damaged.
        inflated += member.size
        if member.size > RATIO_MATTERS_FROM and member.size > LARGEST_RATIO * member.packed_size:
            raise _inflates_too_far(members)
    if inflated > limit:
        raise _inflates_too_far(members)


@lru_cache(maxsize=1024)
def key(name: str) -> str:
    """Give the form of a member's name that its readers compare."""
    return name.lower().replace("\\", "/").removeprefix("./").lstrip("/")


def _inflates_too_far(members: list[Member]) -> Refused:
    inflated = sum(member.size for member in members)
    return Refused(finding_kinds.INFLATES_TOO_FAR, megabytes=inflated // MEGABYTE, members=len(members))


def _unpacked(packed: bytes, method: int, size: int, crc: int) -> bytes:
    inflated = packed if method == ZIP_STORED else _inflated(packed, method, size)
    if len(inflated) != size or crc32(inflated) != crc:
        raise damaged(_BROKEN)
    return inflated


_unpacked_before = lru_cache(maxsize=32)(_unpacked)
"""Copies of one form have the same styles and the same relations, byte for byte."""


def _inflated(packed: bytes, method: int, size: int) -> bytes:
    if method != ZIP_DEFLATED:
        raise damaged(say("its zip archive is packed by a method that Excel does not know"))
    if size > HIGHEST_RATIO * (len(packed) + 1):
        raise damaged(_BROKEN)
    try:
        if len(packed) <= _SMALL:
            return decompress(packed, _RAW_DEFLATE, size)
        # One byte more than stated shows a lie without unpacking all of it.
        return decompressobj(_RAW_DEFLATE).decompress(packed, size + 1)
    except ZlibError as error:
        raise damaged(_BROKEN) from error

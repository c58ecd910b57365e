"""The zip archive of a workbook: its listing checked, its members unpacked within bounds.

What a listing says is believed only where it was verified: a member is unpacked no further
than its stated size and must have this size and the stated checksum. Of the members that a
parser reads a new archive is made, so that no parser comes near what was not looked at.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from struct import Struct
from struct import error as StructError  # noqa: N812 - struct's own name is lower case
from types import MappingProxyType
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import crc32, decompress, decompressobj
from zlib import error as ZlibError  # noqa: N812 - zlib's own name is lower case

from cchc_cli.domain import finding_kinds
from cchc_cli.language import say
from cchc_cli.readers.submissions.guard.cleared import MEGABYTE, Refused, damaged

LARGEST_INFLATED = 200 * MEGABYTE
LARGEST_READ = 100 * MEGABYTE
"""What may be unpacked of a workbook: a form has 0.1 MB, 400,000 blank styled rows 30 MB."""
MOST_MEMBERS = 2_000
HIGHEST_RATIO = 1_032
"""Further than this deflate cannot pack."""
LARGEST_RATIO = 250
"""The XML of a sheet full of blank styled rows reaches about 100."""
RATIO_MATTERS_FROM = 20 * MEGABYTE
_SMALL = 30_000
"""A packed member that cannot unpack to more than 31 MB, whatever it says."""
_STORED_UP_TO = MEGABYTE
_RAW_DEFLATE = -15
_UTF8_NAME = 0x800
_ENCRYPTED = 1
_LOCAL = Struct("<4s5H3L2H")
_CENTRAL = Struct("<4s6H3L5H2L")
_END = Struct("<4s4H2LH")
_BROKEN = say("its zip archive is broken")
_NOTHING: Mapping[str, bytes] = MappingProxyType({})


class _Stored(NamedTuple):
    """One member for a new archive."""

    name: bytes
    method: int
    crc: int
    content: bytes
    size: int


@dataclass(frozen=True, slots=True)
class Archive:
    """A zip archive; ``members`` are by name, in lower case and with ``/``."""

    content: bytes
    members: Mapping[str, ZipInfo]

    def read(self, member: ZipInfo) -> bytes:
        """Unpack a member.

        Raises:
            Refused: It is not what the listing says.
        """
        packed = self._packed(member)
        inflated = packed if member.compress_type == ZIP_STORED else _inflated(packed, member)
        if len(inflated) != member.file_size or crc32(inflated) != member.CRC:
            raise damaged(_BROKEN)
        return inflated

    def read_all(self, members: Iterable[ZipInfo]) -> dict[str, bytes]:
        """Unpack members, by their name as it stands in the archive.

        Raises:
            Refused: One is not what the listing says, or all together are too large.
        """
        members = list(members)
        check_sizes(members, LARGEST_READ)
        return {member.filename: self.read(member) for member in members}

    def only(self, parts: Mapping[str, bytes], mended: Mapping[str, bytes] = _NOTHING) -> bytes:
        """Make an archive of some parts that were unpacked, small ones without packing them again."""
        members = [self._stored(name, content) for name, content in parts.items() if name not in mended]
        members += [
            _Stored(name.encode(), ZIP_STORED, crc32(content), content, len(content))
            for name, content in mended.items()
        ]
        return _archive_of(members)

    def _stored(self, name: str, content: bytes) -> _Stored:
        member = self.members[key(name)]
        if len(content) <= _STORED_UP_TO:
            return _Stored(name.encode(), ZIP_STORED, member.CRC, content, len(content))
        return _Stored(name.encode(), member.compress_type, member.CRC, self._packed(member), len(content))

    def _packed(self, member: ZipInfo) -> bytes:
        header = self.content[member.header_offset : member.header_offset + _LOCAL.size]
        try:
            signature, *_, name_size, extra_size = _LOCAL.unpack(header)
        except StructError as error:
            raise damaged(_BROKEN) from error
        start = member.header_offset + _LOCAL.size + name_size + extra_size
        packed = self.content[start : start + member.compress_size]
        if signature != b"PK\x03\x04" or len(packed) != member.compress_size:
            raise damaged(_BROKEN)
        return packed


def open_archive(content: bytes) -> Archive:
    """Look at the listing of a zip archive.

    Raises:
        Refused: It is broken, encrypted, ambiguous, or would unpack too far.
    """
    try:
        with ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
    except (BadZipFile, EOFError, NotImplementedError, ValueError, OSError, StructError) as error:
        raise damaged(_BROKEN) from error
    if len(members) > MOST_MEMBERS:
        raise _inflates_too_far(members)
    check_sizes(members, LARGEST_INFLATED)
    by_name: dict[str, ZipInfo] = {}
    for member in members:
        if member.flag_bits & _ENCRYPTED:
            raise Refused(finding_kinds.FILE_ENCRYPTED)
        # Programs differ in which of two they take, and in whether case matters.
        if by_name.setdefault(key(member.filename), member) is not member:
            raise Refused(finding_kinds.PART_TWICE, part=member.filename)
    if sum(member.compress_size for member in members) > len(content):
        raise damaged(say("parts of its zip archive lie on top of each other"))
    return Archive(content, by_name)


def check_sizes(members: Iterable[ZipInfo], limit: int) -> None:
    """Let members pass that do not unpack too far.

    Raises:
        Refused: They do.
    """
    inflated = 0
    members = list(members)
    for member in members:
        inflated += member.file_size
        if member.file_size > RATIO_MATTERS_FROM and member.file_size > LARGEST_RATIO * member.compress_size:
            raise _inflates_too_far(members)
    if inflated > limit:
        raise _inflates_too_far(members)


def key(name: str) -> str:
    """Give the form of a member's name that its readers compare."""
    return name.lower().replace("\\", "/").removeprefix("./").lstrip("/")


def _inflates_too_far(members: list[ZipInfo]) -> Refused:
    inflated = sum(member.file_size for member in members)
    return Refused(finding_kinds.INFLATES_TOO_FAR, megabytes=inflated // MEGABYTE, members=len(members))


def _inflated(packed: bytes, member: ZipInfo) -> bytes:
    if member.compress_type != ZIP_DEFLATED:
        raise damaged(say("its zip archive is packed by a method that Excel does not know"))
    if member.file_size > HIGHEST_RATIO * (len(packed) + 1):
        raise damaged(_BROKEN)
    try:
        if len(packed) <= _SMALL:
            return decompress(packed, _RAW_DEFLATE, member.file_size or 1)
        # One byte more than stated shows a lie without unpacking all of it.
        return decompressobj(_RAW_DEFLATE).decompress(packed, member.file_size + 1)
    except ZlibError as error:
        raise damaged(_BROKEN) from error


def _archive_of(members: list[_Stored]) -> bytes:
    chunks: list[bytes] = []
    listing: list[bytes] = []
    at = 0
    for name, method, crc, content, size in members:
        about = (20, _UTF8_NAME, method, 0, 0, crc, len(content), size, len(name), 0)
        local = _LOCAL.pack(b"PK\x03\x04", *about)
        listing += (_CENTRAL.pack(b"PK\x01\x02", 20, *about, 0, 0, 0, 0, at), name)
        chunks += (local, name, content)
        at += len(local) + len(name) + len(content)
    central = b"".join(listing)
    end = _END.pack(b"PK\x05\x06", 0, 0, len(members), len(members), len(central), at, 0)
    return b"".join((*chunks, central, end))

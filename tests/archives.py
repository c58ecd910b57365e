"""Zip archives for tests, changed member by member."""

from collections.abc import Callable, Mapping
from io import BytesIO
from struct import pack_into, unpack_from
from zipfile import ZIP_DEFLATED, ZipFile

SHEET = "xl/worksheets/sheet1.xml"


def members_of(content: bytes) -> dict[str, bytes]:
    """Unpack an archive."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def archive_of(members: Mapping[str, bytes]) -> bytes:
    """Pack an archive."""
    output = BytesIO()
    with ZipFile(output, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return output.getvalue()


def changed(content: bytes, changes: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """Change members of an archive."""
    members = members_of(content)
    return archive_of(members | {name: change(members[name]) for name, change in changes.items()})


def with_members(content: bytes, members: Mapping[str, bytes]) -> bytes:
    """Add members to an archive."""
    return archive_of(members_of(content) | dict(members))


def sheet_changed(content: bytes, old: bytes, new: bytes) -> bytes:
    """Replace something in the first sheet of a workbook."""
    return changed(content, {SHEET: lambda xml: xml.replace(old, new)})


def with_size(content: bytes, name: str, size: int) -> bytes:
    """Let the headers of a member say another size than it has."""
    output = bytearray(content)
    for signature, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        name_at = at + (8 if signature == b"PK\x03\x04" else 22)
        start = output.find(signature)
        while output[start + name_at : start + name_at + len(name)] != name.encode():
            start = output.index(signature, start + 4)
        pack_into("<L", output, start + at, size)
    return bytes(output)


def flipped(content: bytes, name: str) -> bytes:
    """Change one byte in the midst of a packed member."""
    with ZipFile(BytesIO(content)) as archive:
        member = archive.getinfo(name)
    name_size, extra_size = unpack_from("<HH", content, member.header_offset + 26)
    at = member.header_offset + 30 + name_size + extra_size + member.compress_size // 2
    return content[:at] + bytes([content[at] ^ 0x10]) + content[at + 1 :]

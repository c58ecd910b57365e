"""Compound files (.xls, .doc, encrypted .xlsx): a small file system of sectors in chains.

Chains may be made to run in circles, so each is followed no further than the file has
sectors. From the one stream that a parser reads, a new compound file is made.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from struct import error as StructError  # noqa: N812 - struct's own name is lower case
from struct import pack, unpack_from

from cchc_cli.language import say
from cchc_cli.readers.submissions.guard.beginnings import OLE
from cchc_cli.readers.submissions.guard.cleared import damaged

_HEADER = 512
_IN_HEADER = 109
"""So many sectors of the table of chains are listed in the header itself."""
_ENTRY = 128
_ROOT = 5
_STREAM = 2
_LAST = 0xFFFF_FFFA
"""Numbers from here on end a chain or mark a sector as free."""
_END_OF_CHAIN, _TABLE, _FREE = 0xFFFF_FFFE, 0xFFFF_FFFD, 0xFFFF_FFFF
_MINI_SECTOR = 64
_SMALLEST_IN_SECTORS = 4096
_SECTOR = 512
_BROKEN = say("its streams are broken")


@dataclass(frozen=True, slots=True)
class Entry:
    """A stream or a storage."""

    kind: int
    start: int
    size: int


@dataclass(frozen=True, slots=True)
class CompoundFile:
    """The directory of a compound file, and what is needed to follow its chains."""

    content: bytes
    sector_size: int
    table: tuple[int, ...]
    mini_table: tuple[int, ...]
    entries: Mapping[str, Entry]
    mini_stream: bytes

    def read(self, name: str) -> bytes:
        """Read a stream.

        Raises:
            Refused: Its chain is broken.
        """
        entry = self.entries[name]
        if entry.size >= _SMALLEST_IN_SECTORS:
            return _chain(self.content, self.table, entry.start, self.sector_size)[: entry.size]
        mini = b"\0" * _MINI_SECTOR + self.mini_stream  # sectors are counted after a header
        return _chain(mini, self.mini_table, entry.start, _MINI_SECTOR)[: entry.size]


def open_compound_file(content: bytes) -> CompoundFile:
    """Read the directory of a compound file.

    Raises:
        Refused: It is broken.
    """
    try:
        return _opened(content)
    except (StructError, IndexError) as error:
        raise damaged(_BROKEN) from error


def _opened(content: bytes) -> CompoundFile:
    (shift,) = unpack_from("<H", content, 30)
    # 512 bytes in version 3, 4096 in version 4 ([MS-CFB] 2.2).
    if shift not in {9, 12}:
        raise damaged(_BROKEN)
    size = 1 << shift
    directory_start, mini_start = unpack_from("<L8xL", content, 48)
    table = _table(content, size)
    entries = _entries(_chain(content, table, directory_start, size))
    root = next((entry for entry in entries.values() if entry.kind == _ROOT), None)
    mini_table = _chain(content, table, mini_start, size) if mini_start < _LAST else b""
    mini_stream = _chain(content, table, root.start, size) if root and root.start < _LAST else b""
    return CompoundFile(content, size, table, _numbers(mini_table), entries, mini_stream)


def _table(content: bytes, size: int) -> tuple[int, ...]:
    """Put the table of chains together: for each sector the next one."""
    sectors = list(unpack_from(f"<{_IN_HEADER}L", content, 76))
    (more,) = unpack_from("<L", content, 68)
    for _ in range(len(content) // size):
        if more >= _LAST:
            break
        *listed, more = _numbers(_sector(content, more, size))
        sectors += listed
    # A table larger than its file is made of sectors listed again and again.
    used = [sector for sector in sectors if sector < _LAST][: len(content) // size]
    return _numbers(b"".join(_sector(content, sector, size) for sector in used))


def _numbers(content: bytes) -> tuple[int, ...]:
    return unpack_from(f"<{len(content) // 4}L", content)


def _sector(content: bytes, number: int, size: int) -> bytes:
    start = (number + 1) * size
    if start >= len(content):
        raise damaged(_BROKEN)
    return content[start : start + size]


def _chain(content: bytes, table: tuple[int, ...], start: int, size: int) -> bytes:
    sectors: list[bytes] = []
    while start < _LAST:
        # A file may have more sectors than its table of chains knows of.
        if len(sectors) > len(content) // size or start >= len(table):
            raise damaged(_BROKEN)
        sectors.append(_sector(content, start, size))
        start = table[start]
    return b"".join(sectors)


def _entries(directory: bytes) -> Mapping[str, Entry]:
    # As a list, though they form a tree: nothing that the parser is given depends on that.
    entries: dict[str, Entry] = {}
    for at in range(0, len(directory) - _ENTRY + 1, _ENTRY):
        name_size, kind = unpack_from("<HB", directory, at + 64)
        # The upper half of the size may be rubbish in version 3 ([MS-CFB] 2.6.3); no form has 4 GB.
        start, size = unpack_from("<LL", directory, at + 116)
        name = directory[at : at + max(min(name_size, 64) - 2, 0)].decode("utf-16-le", "replace")
        if kind:
            entries.setdefault(name, Entry(kind, start, size))
    return entries


def compound_file_of(stream: bytes) -> bytes:
    """Make a compound file of one stream named Workbook."""
    # A shorter one would have to stand in sectors of 64 bytes, with a table of their own.
    stream = stream.ljust(_SMALLEST_IN_SECTORS, b"\0")
    length = -(-len(stream) // _SECTOR)
    tables = 1
    # The table has a place for each sector, those of the table itself and of their list included.
    while tables * (_SECTOR // 4) < length + 1 + tables + _lists(tables):
        tables += 1
    lists = _lists(tables)
    chains = [*range(1, length), _END_OF_CHAIN, _END_OF_CHAIN]  # the stream, then the directory
    chains += [_TABLE] * tables + [_TABLE - 1] * lists
    chains += [_FREE] * (tables * (_SECTOR // 4) - len(chains))
    directory = _entry("Root Entry", _ROOT, 1, _END_OF_CHAIN, 0) + _entry(
        "Workbook", _STREAM, _FREE, 0, len(stream)
    )
    listed = list(range(length + 1, length + 1 + tables))
    return b"".join(
        (
            _header(length, tables, lists, listed),
            stream.ljust(length * _SECTOR, b"\0"),
            directory.ljust(_SECTOR, b"\0"),
            pack(f"<{len(chains)}L", *chains),
            _list_sectors(listed[_IN_HEADER:], length + 1 + tables, lists),
        )
    )


def _lists(tables: int) -> int:
    """Tell how many sectors are needed to list the table's own ones beyond those in the header."""
    return -(-max(tables - _IN_HEADER, 0) // (_SECTOR // 4 - 1))


def _header(length: int, tables: int, lists: int, listed: list[int]) -> bytes:
    first = length + 1 + tables if lists else _END_OF_CHAIN
    fields = pack(
        "<16x5H6x9L", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, length, 0, 4096, _END_OF_CHAIN, 0, first, lists
    )
    in_header = (listed + [_FREE] * _IN_HEADER)[:_IN_HEADER]
    return OLE + fields + pack(f"<{_IN_HEADER}L", *in_header)


def _list_sectors(listed: list[int], start: int, lists: int) -> bytes:
    per_sector = _SECTOR // 4 - 1
    chunks = []
    for number in range(lists):
        part = listed[number * per_sector : (number + 1) * per_sector]
        following = start + number + 1 if number + 1 < lists else _END_OF_CHAIN
        chunks.append(pack("<128L", *(part + [_FREE] * (per_sector - len(part))), following))
    return b"".join(chunks)


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le")
    head = text.ljust(64, b"\0") + pack("<HBB3L", len(text) + 2, kind, 1, _FREE, _FREE, child)
    return head + pack("<36xLLL", start, size, 0)

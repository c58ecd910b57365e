"""Compound files: streams in chains of sectors, followed no further than the file goes."""

from collections.abc import Mapping, Sequence
from struct import pack, pack_into

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.readers.submissions.guard import Refused
from cchc_cli.readers.submissions.guard.beginnings import OLE
from cchc_cli.readers.submissions.guard.ole import compound_file_of, open_compound_file

END, TABLE, FREE = 0xFFFF_FFFE, 0xFFFF_FFFD, 0xFFFF_FFFF
ROOT, STREAM = 5, 2


def entry(name: str, kind: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le")
    head = text.ljust(64, b"\0") + pack("<HB", len(text) + 2, kind)
    return head.ljust(116, b"\0") + pack("<LLL", start, size, 0)


def compound_file(
    sectors: Sequence[bytes],
    chains: Mapping[int, int],
    *,
    shift: int = 9,
    directory: int = 0,
    mini: int = END,
    more: int = END,
) -> bytes:
    """Put a file together by the sector: the table of chains becomes its last one."""
    size = 1 << shift
    table = pack(f"<{size // 4}L", *(chains.get(number, FREE) for number in range(size // 4)))
    header = OLE + bytes(16) + pack("<5H", 0x3E, shift // 3, 0xFFFE, shift, 6)
    header = header.ljust(44, b"\0") + pack("<5L", 1, directory, 0, 4096, mini)
    header = header.ljust(68, b"\0") + pack("<LL", more, 0) + pack("<109L", len(sectors), *[FREE] * 108)
    return b"".join(part.ljust(size, b"\0") for part in (header, *sectors, table))


def reason(content: bytes, name: str = "") -> str:
    with pytest.raises(Refused) as refused:
        open_compound_file(content).read(name)
    assert refused.value.kind.code == "CCHC104"
    return str(refused.value.values["reason"])


BROKEN = "its streams are broken"


@given(st.binary(max_size=20_000))
@settings(max_examples=30)
def test_a_stream_comes_out_of_a_compound_file_as_it_went_in(stream: bytes) -> None:
    read = open_compound_file(compound_file_of(stream)).read("Workbook")

    assert read == stream.ljust(4096, b"\0")


@pytest.mark.parametrize("sectors", [8, 126, 127, 128, 254, 255])
def test_as_many_tables_are_made_as_the_sectors_need(sectors: int) -> None:
    stream = bytes(range(1, 129)) * (4 * sectors)
    content = compound_file_of(stream)

    assert len(content) % 512 == 0
    assert open_compound_file(content).read("Workbook") == stream


@pytest.mark.parametrize("shift", [9, 12])
def test_sectors_of_both_versions_are_read(shift: int) -> None:
    stream = [bytes([number]) * (1 << shift) for number in range(1, 10)]
    directory = entry("Root Entry", ROOT, END, 0) + entry("Book", STREAM, 1, 9 * (1 << shift) - 5)
    chains = {0: END, **{number: number + 1 for number in range(1, 9)}, 9: END, 10: TABLE}

    file = open_compound_file(compound_file([directory, *stream], chains, shift=shift))

    assert file.read("Book") == b"".join(stream)[:-5]


@pytest.mark.parametrize("shift", [7, 8, 10, 11, 13])
def test_other_sizes_of_sectors_do_not_exist(shift: int) -> None:
    directory = entry("Root Entry", ROOT, END, 0)

    assert reason(compound_file([directory], {0: END, 1: TABLE}, shift=shift)) == BROKEN


def small_streams(table: Sequence[int] = (END, 2, END), **entries: tuple[int, int]) -> bytes:
    """Put streams below 4096 bytes into the sectors of 64 bytes within the stream of the root."""
    mini_stream = b"".join(bytes([letter]) * 64 for letter in b"abc")
    directory = entry("Root Entry", ROOT, 2, len(mini_stream))
    directory += b"".join(entry(name, STREAM, start, size) for name, (start, size) in entries.items())
    sectors = [directory, pack(f"<{len(table)}L", *table).ljust(512, b"\xff"), mini_stream]
    return compound_file(sectors, {0: END, 1: END, 2: END, 3: TABLE}, mini=1)


def test_small_streams_are_read_from_the_stream_of_the_root() -> None:
    file = open_compound_file(small_streams(First=(0, 64), Second=(1, 70)))

    assert (file.read("First"), file.read("Second")) == (b"a" * 64, b"b" * 64 + b"c" * 6)


def test_a_blank_stream_has_no_chain() -> None:
    assert open_compound_file(small_streams(Blank=(END, 0))).read("Blank") == b""


@pytest.mark.parametrize("table", [(0,), (1, 0), (9, END), (0xFFFF_0000,)])
def test_chains_of_small_streams_end_where_the_file_does(table: tuple[int, ...]) -> None:
    assert reason(small_streams(table, First=(0, 64)), "First") == BROKEN


@pytest.mark.parametrize("start", [128, 200, 0xFFFF])
def test_a_stream_that_begins_beyond_the_table_of_chains_is_broken(start: int) -> None:
    content = compound_file_of(b"x")
    at = content.index("Workbook".encode("utf-16-le"))
    longer = bytearray(content + bytes(512 * 300))
    pack_into("<L", longer, at + 116, start)

    assert reason(bytes(longer), "Workbook") == BROKEN


@pytest.mark.parametrize("following", [128, 250])
def test_a_chain_that_leads_beyond_the_table_is_broken(following: int) -> None:
    content = bytearray(compound_file_of(b"x") + bytes(512 * 300))
    pack_into("<L", content, 512 * 10 + 4 * 3, following)  # eight sectors of the stream, and the directory

    assert reason(bytes(content), "Workbook") == BROKEN


def test_a_list_of_tables_that_names_itself_is_not_followed_for_ever() -> None:
    directory = entry("Root Entry", ROOT, END, 0) + entry("Book", STREAM, END, 5000)
    itself = pack("<128L", *[FREE] * 127, 1)
    content = compound_file([directory, itself], {0: END, 1: FREE, 2: TABLE}, more=1)

    assert open_compound_file(content).read("Book") == b""


@pytest.mark.parametrize("more", [50, 0xFFFF_FFF9])
def test_a_list_of_tables_outside_the_file_is_broken(more: int) -> None:
    directory = entry("Root Entry", ROOT, END, 0)

    assert reason(compound_file([directory], {0: END, 1: TABLE}, more=more)) == BROKEN


def test_a_stream_is_no_longer_than_its_sectors_whatever_it_says() -> None:
    directory = entry("Root Entry", ROOT, END, 0) + entry("Book", STREAM, 1, 0xFFFF_FFFF)
    content = compound_file([directory, b"abc"], {0: END, 1: END, 2: TABLE})

    assert open_compound_file(content).read("Book") == b"abc".ljust(512, b"\0")


def test_of_two_streams_of_one_name_the_first_is_meant() -> None:
    directory = (
        entry("Root Entry", ROOT, END, 0) + entry("Book", STREAM, 1, 5000) + entry("Book", STREAM, 2, 5000)
    )
    content = compound_file([directory, b"first", b"second"], {0: END, 1: END, 2: END, 3: TABLE})

    assert open_compound_file(content).read("Book").rstrip(b"\0") == b"first"


def test_free_entries_have_no_names() -> None:
    directory = entry("Root Entry", ROOT, END, 0) + entry("Gone", 0, 1, 5000)

    assert list(open_compound_file(compound_file([directory], {0: END, 1: TABLE})).entries) == ["Root Entry"]


@pytest.mark.parametrize(
    ("size", "name"), [(0, ""), (1, ""), (2, ""), (6, "Bo"), (64, "Book"), (0xFFFF, "Book")]
)
def test_the_length_of_a_name_is_believed_only_as_far_as_there_is_room(size: int, name: str) -> None:
    named = bytearray(entry("Book", STREAM, END, 0))
    pack_into("<H", named, 64, size)

    entries = open_compound_file(compound_file([bytes(named)], {0: END, 1: TABLE})).entries

    assert {found.rstrip("\0") for found in entries} == {name}


@pytest.mark.parametrize("length", [8, 31, 40, 76, 511, 512, 513, 600])
def test_a_file_that_breaks_off_is_broken(length: int) -> None:
    assert reason(compound_file_of(b"x")[:length], "Workbook") == BROKEN

"""Zip archives at and beyond each bound, and what becomes of the members that a parser is given."""

from collections.abc import Callable
from io import BytesIO
from struct import pack
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo
from zlib import crc32

import pytest
from archives import archive_of, members_of
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.readers.submissions.guard import Refused
from cchc_cli.readers.submissions.guard.archive import (
    HIGHEST_RATIO,
    LARGEST_INFLATED,
    LARGEST_RATIO,
    LARGEST_READ,
    MOST_MEMBERS,
    RATIO_MATTERS_FROM,
    Archive,
    Member,
    check_sizes,
    key,
    open_archive,
)

MEGABYTE = 1_000_000
NAMES = st.text(alphabet=st.characters(min_codepoint=33, exclude_categories=["Cs"]), min_size=1, max_size=9)


def member(size: int, packed_size: int, *, name: str = "xl/a.xml", method: int = ZIP_DEFLATED) -> Member:
    return Member(name, method, 0, packed_size, size, 0)


def refusal(content: bytes) -> Refused:
    with pytest.raises(Refused) as refused:
        open_archive(content)
    return refused.value


def refused_sizes(members: list[Member], limit: int) -> dict[str, object]:
    with pytest.raises(Refused) as refused:
        check_sizes(members, limit)
    assert refused.value.kind.code == "CCHC106"
    return refused.value.values


def test_members_may_fill_the_bound_together() -> None:
    check_sizes([member(15 * MEGABYTE, MEGABYTE) for _ in range(10)], 150 * MEGABYTE)


def test_one_byte_more_is_too_far_and_says_how_far() -> None:
    members = [member(19 * MEGABYTE, MEGABYTE), member(1, 1)]

    assert refused_sizes(members, 19 * MEGABYTE) == {"megabytes": 19, "members": 2}


@pytest.mark.parametrize("packed_size", [0, 1, RATIO_MATTERS_FROM // 1000])
def test_up_to_20_megabytes_it_does_not_matter_how_hard_a_member_is_packed(packed_size: int) -> None:
    check_sizes([member(RATIO_MATTERS_FROM, packed_size)], LARGEST_INFLATED)


def test_a_large_member_may_be_packed_as_hard_as_blank_rows_are() -> None:
    check_sizes([member(LARGEST_RATIO * 100_000, 100_000)], LARGEST_INFLATED)


@pytest.mark.parametrize(
    ("size", "packed_size"),
    [(LARGEST_RATIO * 100_000 + 1, 100_000), (RATIO_MATTERS_FROM + 1, 1), (RATIO_MATTERS_FROM + 1, 0)],
)
def test_a_large_member_that_is_packed_harder_is_a_bomb(size: int, packed_size: int) -> None:
    assert refused_sizes([member(size, packed_size)], LARGEST_INFLATED)["members"] == 1


def test_what_is_read_has_a_lower_bound_than_what_is_in_the_archive() -> None:
    members = [member(LARGEST_READ // 5, MEGABYTE, name=f"xl/{n}.xml") for n in range(6)]
    check_sizes(members, LARGEST_INFLATED)

    with pytest.raises(Refused) as refused:
        Archive(b"", {}).read_all(members)

    assert refused.value.values == {"megabytes": 120, "members": 6}


@pytest.mark.parametrize("count", [1, MOST_MEMBERS])
def test_an_archive_may_have_two_thousand_members(count: int) -> None:
    assert len(open_archive(archive_of({f"xl/{n}.xml": b"" for n in range(count)})).members) == count


def test_an_archive_of_one_member_more_is_no_form() -> None:
    refused = refusal(archive_of({f"xl/{n}.xml": b"" for n in range(MOST_MEMBERS + 1)}))

    assert (refused.kind.code, refused.values["members"]) == ("CCHC106", MOST_MEMBERS + 1)


@pytest.mark.parametrize("content", [b"", b"a", b"a" * 1_999, b"a" * MEGABYTE, bytes(range(256)) * 200])
@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED])
def test_a_member_is_unpacked_to_what_was_packed(content: bytes, method: int) -> None:
    output = BytesIO()
    with ZipFile(output, "w", method) as packed:
        packed.writestr("xl/a.xml", content)
    archive = open_archive(output.getvalue())

    assert archive.read(archive.members["xl/a.xml"]) == content


@pytest.mark.parametrize(
    "lie",
    [
        lambda member: member._replace(size=999),
        lambda member: member._replace(size=1_001),
        lambda member: member._replace(size=0),
        lambda member: member._replace(crc=1),
        lambda member: member._replace(method=ZIP_STORED),
        lambda member: member._replace(method=9),
        lambda member: member._replace(size=HIGHEST_RATIO * 1_000),
        lambda member: member._replace(packed_size=5),
        lambda member: member._replace(packed_size=10_000),
        lambda member: member._replace(at=1),
        lambda member: member._replace(at=10_000),
        lambda member: member._replace(at=-5),
    ],
)
def test_what_a_listing_says_of_a_member_must_hold(lie: Callable[[Member], Member]) -> None:
    archive = open_archive(archive_of({"xl/a.xml": b"a" * 1_000}))
    lying = lie(archive.members["xl/a.xml"])

    with pytest.raises(Refused) as refused:
        archive.read(lying)

    assert refused.value.kind.code == "CCHC104"


def test_a_packing_that_no_excel_knows_is_called_so() -> None:
    archive = open_archive(archive_of({"xl/a.xml": b"a"}))

    with pytest.raises(Refused) as refused:
        archive.read(archive.members["xl/a.xml"]._replace(method=12))

    assert (
        str(refused.value.values["reason"])
        == "its zip archive is packed by a method that Excel does not know"
    )


def test_parts_that_copies_of_a_form_share_are_unpacked_once() -> None:
    styles = b"<styleSheet>of one form in a thousand files</styleSheet>" * 50
    first, second = (
        open_archive(archive_of({"xl/styles.xml": styles, "a": other})) for other in (b"1", b"2")
    )

    unpacked = first.read(first.members["xl/styles.xml"])

    assert second.read(second.members["xl/styles.xml"]) is unpacked


@given(st.lists(st.tuples(NAMES, st.binary(max_size=300)), max_size=5, unique_by=lambda part: key(part[0])))
@settings(max_examples=50)
def test_the_new_archive_has_the_parts_under_their_names(parts: list[tuple[str, bytes]]) -> None:
    archive = Archive(b"", {key(name): _stored(name, content) for name, content in parts})

    assert members_of(archive.only(dict(parts))) == dict(parts)


def _stored(name: str, content: bytes) -> Member:
    return Member(name, ZIP_STORED, crc32(content), len(content), len(content), 0)


def test_a_new_archive_passes_the_same_guard() -> None:
    archive = open_archive(archive_of({"xl/a.xml": b"<a/>", "xl/Bảng.xml": b"<b/>"}))
    parts = archive.read_all(archive.members.values())

    assert open_archive(archive.only(parts)).members.keys() == {"xl/a.xml", "xl/bảng.xml"}


def test_what_was_mended_stands_in_the_new_archive_with_its_own_checksum() -> None:
    archive = open_archive(archive_of({"xl/a.xml": b"<v>#SPILL!</v>", "xl/b.xml": b"<b/>"}))
    parts = archive.read_all(archive.members.values())

    new = archive.only(parts, {"xl/a.xml": b"<v>#VALUE!</v>"})

    assert members_of(new) == {"xl/a.xml": b"<v>#VALUE!</v>", "xl/b.xml": b"<b/>"}


@pytest.mark.parametrize(("size", "method"), [(MEGABYTE, ZIP_STORED), (MEGABYTE + 1, ZIP_DEFLATED)])
def test_parts_up_to_a_megabyte_are_not_packed_again(size: int, method: int) -> None:
    archive = open_archive(archive_of({"xl/a.xml": b"a" * size}))

    new = archive.only(archive.read_all(archive.members.values()))

    with ZipFile(BytesIO(new)) as made:
        assert (made.getinfo("xl/a.xml").compress_type, made.testzip()) == (method, None)


class _OldName(ZipInfo):
    """A member whose name is in the old code page, as its bytes are."""

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802 - the name is that of zipfile
        return self.filename.encode("cp437"), self.flag_bits


def with_old_name(name: str) -> bytes:
    output = BytesIO()
    with ZipFile(output, "w") as archive:
        archive.writestr(_OldName(name), b"<a/>")
    return output.getvalue()


def test_a_name_in_an_old_code_page_is_read_as_that() -> None:
    assert list(open_archive(with_old_name("xl/réunion.xml")).members) == ["xl/réunion.xml"]


def test_a_name_that_grows_in_the_new_archive_is_kept_while_it_fits() -> None:
    archive = open_archive(with_old_name("░" * 21_845))

    assert members_of(archive.only(archive.read_all(archive.members.values()))) == {"░" * 21_845: b"<a/>"}


def test_a_name_too_long_to_be_written_again_is_damage() -> None:
    assert refusal(with_old_name("░" * 21_846)).kind.code == "CCHC104"


def with_listing_of_64_bits(size: int, offset: int) -> bytes:
    """Let the archive end with a listing that says where it is in the numbers that came to zip later."""
    content = archive_of({"xl/a.xml": b"<a/>"})
    at = content.rindex(b"PK\x05\x06")
    end = pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, size, offset)
    locator = pack("<4sLQL", b"PK\x06\x07", 0, at, 1)
    return content[:at] + end + locator + content[at : at + 8] + b"\xff" * 12 + content[at + 20 :]


@pytest.mark.parametrize(
    ("size", "offset"),
    [(2**64 - 1, 0), (2**63, 0), (2**64 - 1, 2**64 - 1), (2**62, 0), (60, 2**63), (5, 2**64 - 50)],
)
def test_a_listing_that_64_bits_put_anywhere_is_damage(size: int, offset: int) -> None:
    assert refusal(with_listing_of_64_bits(size, offset)).kind.code == "CCHC104"


def test_a_listing_of_no_length_has_no_members() -> None:
    assert open_archive(with_listing_of_64_bits(0, 0)).members == {}

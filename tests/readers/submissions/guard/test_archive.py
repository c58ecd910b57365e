"""Zip archives: unpacked within bounds, and believed only as far as they were checked."""

import tracemalloc
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from archives import SHEET, archive_of, changed, flipped, members_of, sheet_changed, with_members, with_size
from workbooks import write_workbook

from cchc_cli.readers.submissions.cells import read_sheets
from cchc_cli.readers.submissions.guard import clear
from cchc_cli.readers.submissions.guard.archive import key, open_archive

from .conftest import refusal

SHARED_STRINGS = "xl/sharedStrings.xml"


def test_the_parser_is_given_what_was_looked_at_and_nothing_else(workbook: bytes) -> None:
    cleared = clear(
        with_members(workbook, {"xl/media/image1.png": b"\x89PNG", "docProps/custom.xml": b"<a/>"})
    )

    assert members_of(cleared.readable) == cleared.parts
    assert {SHEET, SHARED_STRINGS, "xl/styles.xml", "xl/workbook.xml"} <= set(cleared.parts)
    assert not {"xl/media/image1.png", "docProps/custom.xml"} & set(cleared.parts)
    assert cleared.parts == {name: members_of(workbook)[name] for name in cleared.parts}


def test_small_parts_are_not_packed_again_and_large_ones_stay_packed(tmp_path: Path) -> None:
    rows = [[f"{row}.{column} {row * column}" for column in range(20)] for row in range(6_000)]
    content = write_workbook(tmp_path / "large.xlsx", {"S": rows}).read_bytes()

    cleared = clear(content)

    with ZipFile(BytesIO(cleared.readable)) as archive:
        packing = {member.filename: member.compress_type for member in archive.infolist()}
        assert archive.testzip() is None
    assert (packing[SHEET], packing["xl/workbook.xml"]) == (ZIP_DEFLATED, ZIP_STORED)
    assert list(read_sheets(cleared)[0].rows[-1]) == rows[-1]


@pytest.mark.parametrize("size_too_large", [-1, 1])
def test_a_member_that_was_unpacked_before_must_still_be_what_its_listing_says(
    workbook: bytes, size_too_large: int
) -> None:
    size = len(clear(workbook).parts["xl/styles.xml"])

    assert refusal(with_size(workbook, "xl/styles.xml", size + size_too_large)).kind.code == "CCHC104"


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_truncated_workbook_is_damaged(workbook: bytes, share: float) -> None:
    assert refusal(workbook[: int(len(workbook) * share)]).kind.code == "CCHC104"


@pytest.mark.parametrize("name", [SHEET, SHARED_STRINGS, "xl/styles.xml"])
def test_a_changed_byte_is_damage_even_where_the_parser_would_not_see_it(workbook: bytes, name: str) -> None:
    assert refusal(flipped(workbook, name)).kind.code == "CCHC104"


def test_lies_about_the_archive_are_damage(workbook: bytes) -> None:
    at = workbook.index(b"PK\x01\x02")

    assert refusal(workbook[:at] + b"\xff" * 200 + workbook[at + 200 :]).kind.code == "CCHC104"


def test_members_in_other_places_than_listed_are_damage(workbook: bytes) -> None:
    at = workbook.index(b"PK\x03\x04", 4)

    assert refusal(workbook[:at] + b"XX" + workbook[at + 2 :]).kind.code == "CCHC104"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(workbook: bytes) -> None:
    bomb = sheet_changed(workbook, b"<sheetData>", b"<sheetData>" + b" " * 30_000_000)

    refused = refusal(bomb)

    assert len(bomb) < 100_000
    assert (refused.kind.code, refused.values["megabytes"]) == ("CCHC106", 30)


def test_many_bearable_members_are_a_bomb_together(workbook: bytes) -> None:
    bomb = with_members(workbook, {f"xl/media/image{n}.png": b" " * 19_000_000 for n in range(11)})

    assert refusal(bomb).kind.code == "CCHC106"


def test_thousands_of_members_are_no_form(workbook: bytes) -> None:
    assert refusal(with_members(workbook, {f"xl/{n}.xml": b"" for n in range(2_000)})).kind.code == "CCHC106"


@pytest.mark.parametrize("member", [SHEET, SHARED_STRINGS, "xl/workbook.xml", "xl/styles.xml"])
def test_a_member_that_lies_about_its_size_is_unpacked_no_further(workbook: bytes, member: str) -> None:
    huge = changed(workbook, {member: lambda xml: xml + b" " * 60_000_000})
    bomb = with_size(huge, member, 1_000)

    tracemalloc.start()
    refused = refusal(bomb)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert refused.kind.code == "CCHC104"
    assert peak < 5_000_000


def test_a_member_that_is_smaller_than_it_says_is_damage(workbook: bytes) -> None:
    assert refusal(with_size(workbook, SHEET, 50_000)).kind.code == "CCHC104"


def test_a_size_that_no_packing_reaches_is_damage(workbook: bytes) -> None:
    assert refusal(with_size(workbook, "xl/styles.xml", 15_000_000)).kind.code == "CCHC104"


def test_a_pinned_note_on_the_archive_does_no_harm(workbook: bytes) -> None:
    output = BytesIO(workbook)
    with ZipFile(output, "a") as archive:
        archive.comment = b"ghi ch\xc3\xba"

    assert clear(output.getvalue()).is_plain


def test_a_password_on_a_member_is_named(workbook: bytes) -> None:
    at = workbook.index(b"PK\x01\x02") + 8

    assert refusal(workbook[:at] + b"\x01" + workbook[at + 1 :]).kind.code == "CCHC105"


def test_a_packing_that_excel_does_not_know_is_damage(workbook: bytes) -> None:
    output = BytesIO()
    with ZipFile(output, "w", ZIP_BZIP2) as archive:
        for name, content in members_of(workbook).items():
            archive.writestr(name, content)

    assert refusal(output.getvalue()).kind.code == "CCHC104"


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    "again", [SHEET, "xl/worksheets/SHEET1.xml", "xl\\worksheets\\sheet1.xml", "/" + SHEET]
)
def test_a_member_that_is_there_twice_is_refused_by_its_name(workbook: bytes, again: str) -> None:
    output = BytesIO(workbook)
    with ZipFile(output, "a") as archive:
        archive.writestr(again, b"<worksheet/>")

    refused = refusal(output.getvalue())

    assert (refused.kind.code, refused.values["part"]) == ("CCHC114", again)


def test_members_that_share_their_bytes_are_damage() -> None:
    output = BytesIO()
    with ZipFile(output, "w") as archive:
        archive.writestr("xl/workbook.xml", b"a" * 5_000)
        shared = archive.getinfo("xl/workbook.xml")
        archive.writestr("xl/b.xml", b"a" * 5_000)
        archive.getinfo("xl/b.xml").header_offset = shared.header_offset
    content = output.getvalue()
    start = content.rindex(b"PK\x03\x04")
    short = content[:start] + content[content.index(b"PK\x01\x02") :]
    end = short.rindex(b"PK\x05\x06")
    offset = (len(short) - 22 - (end - short.index(b"PK\x01\x02"))).to_bytes(4, "little")

    assert refusal(short[: end + 16] + offset + short[end + 20 :]).kind.code == "CCHC104"


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "C:\\Windows\\a.xml", "xl/../../a.xml"])
def test_names_that_lead_elsewhere_do_no_harm(workbook: bytes, name: str) -> None:
    cleared = clear(with_members(workbook, {name: b"<a/>"}))

    assert read_sheets(cleared)[0].rows


def test_names_are_compared_as_programs_compare_them() -> None:
    assert {key(name) for name in ("xl/A.xml", "XL\\a.XML", "/xl/a.xml", "./xl/a.xml")} == {"xl/a.xml"}


def test_members_are_listed_by_their_keys(workbook: bytes) -> None:
    assert open_archive(workbook).members["xl/sharedstrings.xml"].filename == SHARED_STRINGS


def with_comment(content: bytes) -> bytes:
    """Let the archive end with a comment, as no office program does."""
    output = BytesIO(content)
    with ZipFile(output, "a") as archive:
        archive.comment = b"x"
    return output.getvalue()


def test_the_listing_says_the_same_however_the_archive_ends(workbook: bytes) -> None:
    ordinary, commented = open_archive(workbook), open_archive(with_comment(workbook))

    assert ordinary.members == commented.members
    assert ordinary.read(ordinary.members["xl/workbook.xml"]) == members_of(workbook)["xl/workbook.xml"]


def test_names_that_are_no_ascii_are_read_all_the_same() -> None:
    content = archive_of({"xl/workbook.xml": b"<a/>", "xl/media/ảnh.png": b"\x89PNG"})

    assert list(open_archive(content).members) == ["xl/workbook.xml", "xl/media/ảnh.png"]


@pytest.mark.parametrize(("at", "value"), [(0, b"PK\x07\x08"), (42, b"\xff" * 4)])
def test_a_listing_that_breaks_off_or_points_nowhere_is_a_broken_archive(
    workbook: bytes, at: int, value: bytes
) -> None:
    start = workbook.index(b"PK\x01\x02", workbook.index(b"PK\x01\x02") + 1) + at
    broken = workbook[:start] + value + workbook[start + len(value) :]

    assert refusal(broken).kind.code == "CCHC104"


def test_a_count_of_members_that_is_wrong_is_not_believed(workbook: bytes) -> None:
    at = len(workbook) - 14
    fewer = workbook[:at] + b"\x01\0\x01\0" + workbook[at + 4 :]

    assert open_archive(fewer).members == open_archive(workbook).members


def test_a_member_with_a_password_shows_in_the_listing(workbook: bytes) -> None:
    at = workbook.index(b"PK\x01\x02") + 8
    locked = workbook[:at] + b"\x01\0" + workbook[at + 2 :]

    assert refusal(locked).kind.code == "CCHC105"

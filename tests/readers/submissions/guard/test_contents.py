"""Macros, links and embedded objects: noted by the names of members, never run or followed."""

from struct import pack

import pytest
from archives import archive_of
from at_once import at_once
from binary_workbooks import long_record

from cchc_cli.readers.submissions.guard.archive import open_archive
from cchc_cli.readers.submissions.guard.contents import noted_in_archive

MACROS, LINKS, ASKS, OBJECTS = "CCHC121", "CCHC122", "CCHC123", "CCHC124"
XML_LINK, BINARY_LINK = "xl/externalLinks/externalLink1.xml", "xl/externalLinks/externalLink1.bin"
DDE = b'<ddeLink ddeService="cmd" ddeTopic="/c calc"/>'


def noted(members: dict[str, bytes]) -> list[str]:
    return [one.kind.code for one in noted_in_archive(open_archive(archive_of(members)))]


def count_of(members: dict[str, bytes]) -> object:
    (one,) = noted_in_archive(open_archive(archive_of(members)))
    return one.values["count"]


def link_record(kind: int, topic: str) -> bytes:
    """Make the record that the part of an external link begins with: what it links to, and its two names."""
    names = b"".join(pack("<L", len(name)) + name.encode("utf-16-le") for name in ("cmd", topic))
    return long_record(360, pack("<H", kind) + names)


def test_a_workbook_without_any_of_it_has_no_remarks() -> None:
    assert noted({"xl/workbook.xml": b"", "xl/worksheets/sheet1.xml": b"", "xl/styles.xml": b""}) == []


@pytest.mark.parametrize(
    "member",
    [
        "xl/vbaProject.bin",
        "XL/VBAPROJECT.BIN",
        "xl/macrosheets/sheet1.xml",
        "xl/intlMacrosheets/sheet1.bin",
        "Basic/Standard/Module1.xml",
        "Scripts/python/a.py",
        "/xl/vbaProject.bin",
        "xl\\vbaProject.bin",
    ],
)
def test_macros_are_known_by_where_they_are(member: str) -> None:
    assert noted({member: b"x"}) == [MACROS]


@pytest.mark.parametrize(
    "member",
    [
        "Basic/script-lc.xml",
        "Scripts/",
        "docs/vbaProject.bin",
        "xl/vbaProject.bin.rels",
        "xl/_rels/vbaProject.bin.rels",
        "xl/macrosheets/",
    ],
)
def test_lists_and_relations_of_macros_are_none(member: str) -> None:
    assert noted({member: b"x"}) == []


def test_macros_are_told_once_however_many_there_are() -> None:
    assert noted({"xl/vbaProject.bin": b"", "xl/macrosheets/a.xml": b"", "xl/macrosheets/b.xml": b""}) == [
        MACROS
    ]


def test_links_to_other_files_are_counted() -> None:
    assert count_of({f"xl/externalLinks/externalLink{n}.xml": b"<externalBook/>" for n in range(1, 4)}) == 3


@pytest.mark.parametrize(
    "member", ["xl/externalLinks/_rels/externalLink1.xml.rels", "xl/externalLinks/a/b.xml"]
)
def test_what_belongs_to_a_link_is_none_itself(member: str) -> None:
    assert noted({member: b"<x/>"}) == []


@pytest.mark.parametrize("element", [DDE, b"<x:ddeLink/>", b"<externalLink><ddeLink>"])
def test_a_link_to_another_program_is_told_from_one_to_a_file(element: bytes) -> None:
    assert noted({XML_LINK: element}) == [ASKS]


@pytest.mark.parametrize("topic", ["", "/c calc", "x" * 100, "x" * 10_000, "x" * 400_000])
def test_a_binary_link_to_a_program_is_known_however_long_its_names_are(topic: str) -> None:
    assert noted({BINARY_LINK: link_record(1, topic)}) == [ASKS]


@pytest.mark.parametrize("kind", [0, 2])
@pytest.mark.parametrize("topic", ["nam-2024.xlsx", "x" * 100])
def test_a_binary_link_to_a_file_asks_no_program(kind: int, topic: str) -> None:
    assert noted({BINARY_LINK: link_record(kind, topic)}) == [LINKS]


@pytest.mark.parametrize(("size", "code"), [(1_000_000, ASKS), (1_000_001, LINKS)])
def test_a_link_with_megabytes_of_copied_cells_is_only_counted(size: int, code: str) -> None:
    content = DDE + b" " * (size - len(DDE))

    assert noted({XML_LINK: content}) == [code]


def test_links_of_both_kinds_are_told_apart() -> None:
    second = "xl/externalLinks/externalLink2.xml"

    assert noted({XML_LINK: b"<externalBook/>", second: DDE}) == [LINKS, ASKS]
    assert noted_in_archive(open_archive(archive_of({XML_LINK: b"<a/>", second: DDE})))[0].values == {
        "count": 1
    }


@pytest.mark.parametrize(
    ("members", "count"),
    [
        (["xl/embeddings/oleObject1.bin"], 1),
        (["xl/embeddings/a.docx", "xl/embeddings/b.bin"], 2),
        (["xl/activeX/activeX1.xml", "xl/activeX/activeX1.bin", "xl/activeX/_rels/activeX1.xml.rels"], 1),
        (["Object 1/content.xml", "Object 1/styles.xml", "Object 2/content.xml"], 2),
    ],
)
def test_embedded_objects_are_counted_once_each(members: list[str], count: int) -> None:
    assert count_of(dict.fromkeys(members, b"x")) == count


@pytest.mark.parametrize(
    "member", ["xl/embeddings/", "ObjectReplacements/Object 1", "xl/activeX/activeX1.bin"]
)
def test_pictures_and_data_of_objects_are_no_more_objects(member: str) -> None:
    assert noted({member: b"x"}) == []


def test_everything_is_told_in_one_order() -> None:
    members = {"xl/embeddings/a.bin": b"", XML_LINK: b"<a/>", "xl/vbaProject.bin": b"", BINARY_LINK: DDE}

    assert noted(members) == [MACROS, LINKS, OBJECTS]


@pytest.mark.parametrize("name", ["Basic" + "/" * 60_000 + "\n/", "Scripts/" + "." * 60_000 + "\nx"])
def test_hostile_names_take_no_time_to_speak_of(name: str) -> None:
    with at_once():
        assert len(noted({name: b"x"})) <= 1

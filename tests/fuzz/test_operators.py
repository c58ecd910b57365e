"""What the operators do: every one breaks the file in its own way, and not more."""

from collections.abc import Callable
from random import Random
from zipfile import BadZipFile

import pytest

from fuzz.archive import Member, pack, unpack
from fuzz.operators import OPERATORS
from fuzz.operators.in_archive import (
    add_member,
    damage_member,
    drop_member,
    rename_member,
    repeat_member,
    shuffle_members,
    swap_members,
)
from fuzz.operators.in_bytes import cut_end, cut_out, flip_bits, insert, put_after, put_before, repeat
from fuzz.operators.in_elements import (
    drop_element,
    drop_tag,
    move_element,
    nest,
    repeat_element,
    wrap_element,
)
from fuzz.operators.in_texts import add_doctype, change_namespace, encode, space_out
from fuzz.operators.markup import attribute_in, element_in, tag_in, text_in
from fuzz.originals import Original
from fuzz.seen import Unclear
from fuzz.strict_xlsx import read
from fuzz.strict_xml import parse

XML = b'<?xml version="1.0"?><a><b c="1">18</b><b c="2">20<d/></b></a>'
MEMBERS = [Member("one.xml", b"<a>1</a>"), Member("two.xml", b"<a>2</a>"), Member("three.bin", b"3")]
TIMES = 40


def made(change: Callable[[Random, bytes], bytes], content: bytes = XML) -> set[bytes]:
    """Apply a change with many chances."""
    return {change(Random(seed), content) for seed in range(TIMES)}


@pytest.mark.parametrize("change", [cut_end, cut_out])
def test_cutting_leaves_less(change: Callable[[Random, bytes], bytes]) -> None:
    assert all(len(one) < len(XML) for one in made(change))


@pytest.mark.parametrize("change", [insert, repeat, put_before, put_after])
def test_adding_leaves_more(change: Callable[[Random, bytes], bytes]) -> None:
    assert all(len(one) > len(XML) for one in made(change))


def test_flipping_bits_keeps_the_length() -> None:
    assert {len(one) for one in made(flip_bits)} == {len(XML)}


def test_an_element_is_found_from_its_beginning_to_its_end() -> None:
    found = {XML[slice(*span)] for seed in range(TIMES) if (span := element_in(Random(seed), XML))}

    assert found == {XML[21:], b'<b c="1">18</b>', b'<b c="2">20<d/></b>', b"<d/>"}


def test_an_element_that_does_not_end_is_none() -> None:
    assert element_in(Random(1), b"<a><a>") is None


@pytest.mark.parametrize("find", [element_in, tag_in, attribute_in, text_in])
def test_nothing_is_found_where_there_is_no_xml(find: Callable[[Random, bytes], object]) -> None:
    assert find(Random(1), b"18") is None


def test_attributes_and_texts_are_found() -> None:
    attributes = {found[0] for seed in range(TIMES) if (found := attribute_in(Random(seed), XML))}
    texts = {found[1] for seed in range(TIMES) if (found := text_in(Random(seed), XML))}

    assert attributes == {b' version="1.0"', b' c="1"', b' c="2"'}
    assert texts == {b"18", b"20"}


def is_well_formed(xml: bytes) -> bool:
    """Tell whether a strict parser takes it."""
    try:
        parse(xml)
    except Unclear:
        return False
    return True


@pytest.mark.parametrize("change", [drop_element, repeat_element])
def test_elements_go_and_come_as_a_whole(change: Callable[[Random, bytes], bytes]) -> None:
    inner = [one for one in made(change) if one.count(b"<a>") == 1 and one != XML]

    assert inner
    assert all(is_well_formed(one) for one in inner)


def test_a_moved_element_is_still_there() -> None:
    assert all(sorted(one) == sorted(XML) for one in made(move_element))


def test_a_tag_alone_leaves_the_rest_unbalanced() -> None:
    broken = [one for one in made(drop_tag) if b"<d/>" in one]

    assert broken
    assert not any(is_well_formed(one) for one in broken)


def test_nesting_goes_deep() -> None:
    assert max(one.count(b"<a>") for one in made(nest)) > 10_000


def test_a_wrapped_element_is_still_there() -> None:
    assert all(b"18" in one for one in made(wrap_element))


def test_a_document_type_is_declared() -> None:
    assert all(b"<!DOCTYPE" in one for one in made(add_doctype))
    assert any(b"&b;" in one or b"&c;" in one or b"&e;" in one for one in made(add_doctype))


def test_other_encodings_are_written() -> None:
    written = made(encode)

    assert any(one.startswith((b"\xff\xfe", b"\xfe\xff")) for one in written)
    assert any(b"windows-1258" in one for one in written)


def test_spacing_changes_no_text() -> None:
    assert {
        one.replace(b"\r", b"").replace(b"\n", b"").replace(b"\t", b"").replace(b"> <", b"><")
        for one in made(space_out)
    } == {XML}


def test_a_namespace_is_changed_for_all_elements(original: Original) -> None:
    sheet = next(member for member in unpack(original.content) if member.is_sheet).content

    for changed in made(change_namespace, sheet):
        assert changed != sheet
        assert changed.count(b"<v>") + changed.count(b"<x:v>") == sheet.count(b"<v>")


def members_of(change: Callable[[Random, list[Member]], list[Member]]) -> list[list[Member]]:
    """Apply a change of members with many chances."""
    return [change(Random(seed), list(MEMBERS)) for seed in range(TIMES)]


def test_a_member_is_dropped() -> None:
    assert all(len(one) == len(MEMBERS) - 1 for one in members_of(drop_member))


def test_a_member_is_there_twice() -> None:
    assert all(len({member.name for member in one}) == len(one) - 1 for one in members_of(repeat_member))


def test_a_member_is_added() -> None:
    assert all(
        one[: len(MEMBERS)] == MEMBERS and len(one) == len(MEMBERS) + 1 for one in members_of(add_member)
    )


def test_one_member_is_renamed() -> None:
    for one in members_of(rename_member):
        assert sum(after.name != before.name for after, before in zip(one, MEMBERS, strict=True)) <= 1
        assert [member.content for member in one] == [member.content for member in MEMBERS]


def test_swapping_and_shuffling_keep_every_content() -> None:
    for one in (*members_of(swap_members), *members_of(shuffle_members)):
        assert sorted(member.content for member in one) == sorted(member.content for member in MEMBERS)


def test_one_member_is_damaged_and_its_checksum_is_right() -> None:
    for one in members_of(damage_member):
        assert sum(after.content != before.content for after, before in zip(one, MEMBERS, strict=True)) <= 1
        assert unpack(pack(one)) == one


@pytest.mark.parametrize(
    "name", ["wrong_checksum", "wrong_size", "wrong_flags", "wrong_method", "wrong_name", "wrong_ending"]
)
def test_headers_lie_about_a_member(name: str, original: Original) -> None:
    refused = 0
    for seed in range(TIMES):
        changed = OPERATORS[f"archive.{name}"](Random(seed), original.content)
        assert len(changed) == len(original.content)
        try:
            unpack(changed)
        except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError):
            refused += 1

    assert refused


@pytest.mark.parametrize(
    "name",
    [
        name
        for name in OPERATORS
        if name.startswith("cells.") and "sheet" not in name and "calendar" not in name
    ],
)
def test_a_change_of_cells_changes_one_sheet(name: str, original: Original) -> None:
    before = unpack(original.content)
    for seed in range(10):
        after = unpack(OPERATORS[name](Random(seed), original.content))

        assert [member.name for member in after] == [member.name for member in before]
        changed = [one.name for one, old in zip(after, before, strict=True) if one.content != old.content]
        assert changed in ([], ["xl/worksheets/sheet1.xml"])


@pytest.mark.parametrize(
    "name", ["decomposed", "odd_spaces", "rich_text", "formula_with_value", "without_reference"]
)
def test_what_offices_do_keeps_a_workbook_clear(name: str, original: Original) -> None:
    workbook = read(OPERATORS[f"cells.{name}"](Random(3), original.content))

    assert len(workbook.sheets["Tự đánh giá"]) == len(read(original.content).sheets["Tự đánh giá"])


def test_a_hidden_sheet_is_hidden(original: Original) -> None:
    changed = [OPERATORS["cells.hide_sheet"](Random(seed), original.content) for seed in range(10)]
    states = {b'state="hidden"', b'state="veryHidden"'}
    books = [member.content for one in changed for member in unpack(one) if member.name == "xl/workbook.xml"]

    assert {state for state in states if any(state in book for book in books)} == states


def test_another_calendar_is_stated(original: Original) -> None:
    assert (
        read(OPERATORS["cells.other_calendar"](Random(1), original.content)).first_day
        > read(original.content).first_day
    )

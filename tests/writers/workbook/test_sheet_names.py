"""Names of sheets in a feedback workbook."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.writers.workbook.sheet_names import LONGEST_NAME, copied_names, free_name, link_to


def test_names_that_excel_takes_stay() -> None:
    assert copied_names(["I. Chung", "Phụ lục 'A'x", "<b>"]) == ("I. Chung", "Phụ lục 'A'x", "<b>")


@pytest.mark.parametrize("character", list("[]:*?/\\"))
def test_characters_that_excel_forbids_are_replaced(character: str) -> None:
    assert copied_names([f"a{character}b"]) == ("a-b",)


@pytest.mark.parametrize("character", ["\x01", "\ud800", "\ufffe", "\uffff"])
def test_characters_that_may_not_stand_in_xml_are_replaced(character: str) -> None:
    assert copied_names([f"a{character}b"]) == ("a-b",)


@pytest.mark.parametrize("wanted", ["'a'", f"'{'a' * 40}", f"{'a' * 30}'b", f"{'a' * 29}''b"])
def test_no_name_begins_or_ends_with_an_apostrophe(wanted: str) -> None:
    (name,) = copied_names([wanted])
    assert name == name.strip("'") != ""


@pytest.mark.parametrize("wanted", [["🌾" * 20], ["🌾" * 15, "🌾" * 15]])
def test_letters_that_count_twice_in_excel_are_counted_twice(wanted: list[str]) -> None:
    names = copied_names(wanted)
    assert all(len(name.encode("utf-16-le")) // 2 <= LONGEST_NAME for name in names)
    assert all(name.startswith("🌾" * 13) for name in names)


def test_names_that_become_the_same_are_told_apart() -> None:
    assert copied_names(["a/b", "A-b", "a-b"]) == ("a-b", "A-b (2)", "a-b (3)")


def test_a_sheet_without_a_name_gets_one() -> None:
    assert copied_names(["", "''"]) == ("Sheet", "Sheet (2)")


def test_ours_give_way_to_theirs() -> None:
    assert free_name("Tóm tắt", ["TÓM TẮT", "Tóm tắt (2)"]) == "Tóm tắt (3)"


@given(st.lists(st.text(max_size=40)))
def test_every_sheet_has_a_name_of_its_own_that_is_not_too_long(wanted: list[str]) -> None:
    names = copied_names(wanted)

    assert len({name.casefold() for name in names}) == len(wanted)
    assert all(0 < len(name) <= LONGEST_NAME for name in names)


def test_quotes_in_names_are_doubled_in_links() -> None:
    assert link_to("Biểu 'A'", "E12") == "internal:'Biểu ''A'''!E12"

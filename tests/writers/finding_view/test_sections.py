"""The findings of a file sheet by sheet."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.finding_view.rows import Block
from cchc_cli.writers.finding_view.sections import sections_of


def block(*sheets: str, hint: str = "") -> Block:
    return Block(sheets, (), hint, is_known=False)


def headings(blocks: Sequence[Block], language: Language, *, has_sheets: bool = True) -> list[str]:
    return [section.heading for section in sections_of(blocks, language, has_sheets=has_sheets)]


def test_the_whole_file_comes_first_then_several_sheets_then_each(english: Language) -> None:
    assert headings([block("A"), block("A", "B"), block()], english) == [
        "",
        "On several sheets",
        "Sheet “A”",
    ]


def test_sheets_come_as_they_are_numbered(english: Language) -> None:
    sheets = ["10. Khác", "2. Thể chế", "I", "1. Chỉ đạo"]

    assert headings([block(sheet) for sheet in sheets], english) == [
        "Sheet “1. Chỉ đạo”",
        "Sheet “2. Thể chế”",
        "Sheet “10. Khác”",
        "Sheet “I”",
    ]


def test_blocks_of_a_sheet_stay_in_their_order(english: Language) -> None:
    (section,) = sections_of([block("A", hint="1"), block("A", hint="2")], english, has_sheets=True)

    assert [one.hint for one in section.blocks] == ["1", "2"]


def test_a_sheet_that_is_named_above_is_no_heading(english: Language) -> None:
    assert headings([block("A"), block()], english, has_sheets=False) == [""]


def test_blocks_on_different_sheets_share_the_part_for_several(english: Language) -> None:
    assert headings([block("A", "B"), block("B", "C", "D")], english) == ["On several sheets"]


@pytest.mark.parametrize("name", ["\x1b[2J", "²", "१", "", "9" * 400])
def test_no_name_of_a_sheet_is_too_odd(name: str, english: Language) -> None:
    assert not any("\x1b" in heading for heading in headings([block(name), block("1a")], english))


@pytest.mark.parametrize(
    ("sheets", "ordered"),
    [
        (["B10", "B9"], ["B9", "B10"]),
        (["007", "10", "8"], ["007", "8", "10"]),
        (["2.10", "2.9", "10.1"], ["2.9", "2.10", "10.1"]),
        (["0", "00", "1"], ["0", "00", "1"]),
        (["9" * 5000, "1"], ["1", "9" * 5000]),
    ],
)
def test_numbers_in_names_count_by_their_value(
    sheets: list[str], ordered: list[str], english: Language
) -> None:
    assert headings([block(sheet) for sheet in sheets], english) == [f"Sheet “{sheet}”" for sheet in ordered]


@given(st.lists(st.integers(0, 10**6), unique=True, min_size=1, max_size=9))
def test_numbered_sheets_come_in_the_order_of_their_numbers(numbers: list[int]) -> None:
    english = Language(LanguageCode.EN)
    found = headings([block(f"Phụ lục {number} (mẫu)") for number in numbers], english)
    assert found == [f"Sheet “Phụ lục {number} (mẫu)”" for number in sorted(numbers)]


def test_without_blocks_there_are_no_sections(english: Language) -> None:
    assert sections_of([], english, has_sheets=True) == ()

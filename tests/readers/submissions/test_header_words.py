"""The lists of words: each can be found, and none hides another."""

import pytest

from cchc_cli.domain.names import name_key
from cchc_cli.readers.submissions.header import column_of, meaning_of
from cchc_cli.readers.submissions.header_words import (
    CRITERION_WORDS,
    HEADING_PARTS,
    LONGEST_HEADING,
    NO_TOTAL_STARTS,
    SIGNATORIES,
    SIGNATURE_PARTS,
    SIGNATURE_STARTS,
    TOTAL_STARTS,
    TOTALS,
    WHOLE_HEADINGS,
    Column,
)

PARTS = [(column, part) for column, parts in HEADING_PARTS for part in parts]
LISTS = {
    "parts": [part for _, part in PARTS],
    "whole": [*WHOLE_HEADINGS],
    "sums": [*TOTAL_STARTS, *TOTALS, *NO_TOTAL_STARTS],
    "signatures": [*SIGNATURE_PARTS, *SIGNATORIES, *(start.strip() for start in SIGNATURE_STARTS)],
    "criteria": [*CRITERION_WORDS],
}


@pytest.mark.parametrize("words", LISTS.values(), ids=LISTS.keys())
def test_words_are_written_as_they_are_compared(words: list[str]) -> None:
    assert [name_key(word) for word in words] == words


@pytest.mark.parametrize("words", LISTS.values(), ids=LISTS.keys())
def test_no_word_is_in_a_list_twice(words: list[str]) -> None:
    assert len(set(words)) == len(words)


@pytest.mark.parametrize(("column", "part"), PARTS, ids=[part for _, part in PARTS])
def test_no_part_of_a_heading_is_hidden_by_one_before(column: Column | None, part: str) -> None:
    assert column_of(part) is column
    assert meaning_of(f"CỘT {part.upper()} (nếu có)") == (column or f"cột {part}")


@pytest.mark.parametrize(("heading", "column"), WHOLE_HEADINGS.items())
def test_whole_headings_are_found_in_capitals_and_with_a_remark(heading: str, column: Column) -> None:
    assert column_of(heading.upper()) is column
    assert column_of(f"{heading} (2025):") is column


@pytest.mark.parametrize("heading", ["stt", "no", "max", "value", "note", "tên"])
def test_whole_headings_are_not_found_inside_others(heading: str) -> None:
    assert column_of(f"x{heading}x") is None


@pytest.mark.parametrize("heading", [*WHOLE_HEADINGS, *(part for _, part in PARTS)])
def test_headings_are_short_enough_to_be_looked_at(heading: str) -> None:
    assert 1 < len(heading) <= LONGEST_HEADING


@pytest.mark.parametrize("word", NO_TOTAL_STARTS)
def test_every_exception_from_sums_would_be_one(word: str) -> None:
    assert word.startswith(TOTAL_STARTS)


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Điểm tự đánh giá của đơn vị", Column.SELF_POINTS),
        ("Kết quả tự đánh giá", Column.SELF_POINTS),
        ("Kết quả thẩm định", Column.APPRAISED_POINTS),
        ("Tự đánh giá, giải trình", Column.EXPLANATION),
        ("Nội dung minh chứng", Column.EVIDENCE),
        ("Điểm tối đa của tiêu chí", Column.MAX_POINTS),
        ("Cách tính kết quả", None),
        ("Nội dung tiêu chí", Column.NAME),
    ],
)
def test_of_several_words_in_a_heading_the_one_that_says_more_decides(
    heading: str, column: Column | None
) -> None:
    assert column_of(heading) is column


def test_every_column_can_be_recognised() -> None:
    assert {*WHOLE_HEADINGS.values(), *(column for column, _ in PARTS)} == {*Column, None}

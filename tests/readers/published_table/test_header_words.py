"""The words of headings and rows: each is found, in whatever way it is typed, and means one thing."""

from itertools import chain
from unicodedata import normalize

import pytest

from cchc_cli.domain.names import name_key
from cchc_cli.readers.published_table.header_words import (
    BONUS_PARTS,
    EXACT,
    GROUP_STARTS,
    MAXIMA,
    MAXIMA_STARTS,
    NO_VALUE,
    NOTE_STARTS,
    OVERALL,
    PARTS,
    PENALTY_PARTS,
    RANK_STARTS,
    SUM_STARTS,
    SUMS,
    UNIT_HEADING,
    WEAK,
    Meaning,
)
from cchc_cli.readers.published_table.headings import BY_PART, EXACTLY, WEAKLY, meaning_of

WORDS = [(meaning, word) for meaning, words in EXACT.items() for word in words]
WEAK_WORDS = [(meaning, word) for meaning, words in WEAK.items() for word in words]
PART_WORDS = [(meaning, part) for meaning, parts in PARTS for part in parts]
LISTS = (
    *(MAXIMA_STARTS, MAXIMA, SUM_STARTS, SUMS, NOTE_STARTS, GROUP_STARTS, BONUS_PARTS, PENALTY_PARTS),
    *(NO_VALUE, OVERALL, RANK_STARTS),
)


@pytest.mark.parametrize(("meaning", "word"), WORDS)
def test_every_word_is_known_however_it_is_typed(meaning: Meaning, word: str) -> None:
    typed = (
        word,
        word.upper(),
        normalize("NFD", word),
        f"  {word} : ",
        word.replace(" ", "_"),
        f"{word} (%)",
    )
    assert {meaning_of(text) for text in typed} == {(meaning, EXACTLY)}


@pytest.mark.parametrize(("meaning", "word"), WEAK_WORDS)
def test_a_word_that_says_little_is_known_as_such(meaning: Meaning, word: str) -> None:
    assert meaning_of(word) == (meaning, WEAKLY)


@pytest.mark.parametrize(("meaning", "part"), PART_WORDS)
def test_a_part_is_enough_within_other_words(meaning: Meaning, part: str) -> None:
    found, certainty = meaning_of(f"Aa {part} bb")
    assert certainty == BY_PART
    # The first that fits counts: “so với năm trước” says more than “tổng điểm”.
    assert [one for one, _ in PARTS].index(found or meaning) <= [one for one, _ in PARTS].index(meaning)


def test_no_word_means_two_things() -> None:
    words = [word for _, word in (*WORDS, *WEAK_WORDS)]
    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("words", [*EXACT.values(), *WEAK.values(), *(parts for _, parts in PARTS), *LISTS])
def test_words_stand_in_the_form_in_which_they_are_compared(words: tuple[str, ...]) -> None:
    for word in words:
        assert name_key(word) == word.strip()


def test_no_row_may_be_two_things() -> None:
    starts = (*MAXIMA_STARTS, *SUM_STARTS, *NOTE_STARTS, *GROUP_STARTS)
    assert len(starts) == len(set(starts))
    assert not set(MAXIMA) & set(SUMS)
    assert not any(one.startswith(SUM_STARTS) for one in MAXIMA_STARTS)


@pytest.mark.parametrize(
    "text",
    [
        *("xã", "tên xã", "tên các xã, phường, đặc khu", "sở, ban, ngành tỉnh", "tên đơn vị hành chính"),
        *("các sở, ngành và địa phương", "tỉnh, thành phố trực thuộc trung ương", "tp", "cơ quan/đơn vị"),
        *("xã/phường/thị trấn", "quận - huyện", "ubnd cấp huyện", "đơn vị được đánh giá", "cơ quan khác"),
    ],
)
def test_kinds_of_units_in_any_combination_head_the_units(text: str) -> None:
    assert UNIT_HEADING.fullmatch(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tên",
        "xã hội",
        "ban hành kế hoạch",
        "đơn vị tính",
        "sở hữu",
        "ngành nghề",
        "tổ chức bộ máy",
        "xã an",
    ],
)
def test_other_words_that_begin_alike_do_not(text: str) -> None:
    assert not UNIT_HEADING.fullmatch(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thể chế",
        "Bộ máy",
        "Tài chính công",
        "Chính quyền số",
        "Điểm cộng",
        "Chỉ số thành phần 3",
        "Cải cách TTHC",
    ],
)
def test_areas_are_called_by_no_word_that_means_something_else(text: str) -> None:
    assert meaning_of(text) == (None, BY_PART)


def test_bonus_and_penalty_are_told_apart() -> None:
    for bonus, penalty in chain.from_iterable(((b, p) for p in PENALTY_PARTS) for b in BONUS_PARTS):
        assert bonus not in penalty
        assert penalty not in bonus


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Tăng/giảm hạng so với năm trước", Meaning.OTHER),
        ("Tổng điểm năm trước", Meaning.OTHER),
        ("Xếp loại theo tổng điểm", Meaning.BAND),
        ("Xếp hạng theo chỉ số CCHC", Meaning.RANK),
        ("Tổng điểm chỉ số CCHC", Meaning.TOTAL),
        ("Hạng toàn tỉnh", Meaning.RANK),
    ],
)
def test_of_two_parts_the_first_of_the_list_counts(text: str, meaning: Meaning) -> None:
    assert meaning_of(text) == (meaning, BY_PART)

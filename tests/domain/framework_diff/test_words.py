"""Parts of changes in words."""

import datetime as dt
from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.framework import InputType, Reference, Source
from cchc_cli.domain.framework_diff.words import (
    INPUT_TYPES,
    SOURCES,
    codes_in_words,
    in_a_row,
    percent,
    reference_in_words,
    texts_in_words,
)
from cchc_cli.language import Language, say

LONG = " ".join(f"từ{at}" for at in range(30))


def test_every_type_of_input_and_source_has_a_word() -> None:
    assert (set(INPUT_TYPES), set(SOURCES)) == (set(InputType), set(Source))


def test_of_long_texts_only_the_words_around_the_difference_are_quoted(english: Language) -> None:
    shown = english.show(texts_in_words(LONG, LONG.replace("từ15", "khác")))
    assert shown == (
        "“… từ11 từ12 từ13 từ14 từ15 từ16 từ17 từ18 từ19 …” → "
        "“… từ11 từ12 từ13 từ14 khác từ16 từ17 từ18 từ19 …”"
    )


@pytest.mark.parametrize("nothing", [None, ""])
def test_a_text_that_was_not_there_is_none(nothing: str | None, english: Language) -> None:
    assert english.show(texts_in_words(nothing, "Báo cáo")) == "none → “Báo cáo”"


def test_a_word_that_is_repeated_is_not_lost(english: Language) -> None:
    assert english.show(texts_in_words("a a", "a a a")) == "“a a” → “a a a”"


def test_parts_in_a_row_may_have_commas_of_their_own(english: Language) -> None:
    assert english.show(in_a_row([say("a, b"), say("c")])) == "a, b; c"


def test_no_parts_are_none(english: Language) -> None:
    assert english.show(in_a_row([])) == english.show(codes_in_words([])) == "none"


def test_a_part_is_rounded_for_reading() -> None:
    assert percent(Fraction(1), Fraction(3)) == Fraction(3333, 100)


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [
        (1, 800, "0.13"),  # half up: the even digit would be 0.12
        (3, 800, "0.38"),
        (0, 100, "0"),
        (100, 100, "100"),
        (2, 3, "66.67"),
        (5, 4, "125"),
    ],
)
def test_a_weight_is_shown_as_points_are_published(part: int, whole: int, shown: str) -> None:
    assert percent(Fraction(part), Fraction(whole)) == Fraction(shown)


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_a_shown_weight_is_the_nearest_hundredth(part: int, whole: int) -> None:
    shown, exact = percent(Fraction(part), Fraction(whole)), Fraction(100 * part, whole)
    assert (shown * 100).denominator == 1
    assert -Fraction(1, 200) < shown - exact <= Fraction(1, 200)


WORDS = st.lists(st.sampled_from(["a", "b", "kế", "hoạch"]), max_size=14)


@given(WORDS, WORDS)
def test_all_words_that_differ_are_quoted(old: list[str], new: list[str]) -> None:
    words = str(texts_in_words(" ".join(old), " ".join(new)))
    before, _, after = words.partition(" → ")
    for own, other, shown in ((old, new, before), (new, old, after)):
        quoted = shown.strip("“”").split()
        assert quoted == ["none"] or Counter(own) - Counter(other) <= Counter(quoted)


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("a b c d e f", "x b c d e f", "“a b c d e …” → “x b c d e …”"),
        ("a b c d e f", "a b c d e x", "“… b c d e f” → “… b c d e x”"),
        ("a b c d e", "a b c d e f", "“… b c d e” → “… b c d e f”"),
        ("a b c d", "a b c d x", "“a b c d” → “a b c d x”"),
        ("a\nb", "a  b", "“a b” → “a b”"),
        ("", "", "none → none"),
        ("a " * 10, "a " * 11, "“… a a a a” → “… a a a a a”"),
    ],
)
def test_four_words_on_either_side_are_quoted_and_a_sign_stands_for_more(
    old: str, new: str, shown: str, english: Language
) -> None:
    assert english.show(texts_in_words(old, new)) == shown


@pytest.mark.parametrize("hostile", ["<b>x</b>", "{text}", "=1+1", "[red]x", "a | b"])
def test_texts_are_quoted_as_they_are(hostile: str, english: Language) -> None:
    assert english.show(texts_in_words(None, hostile)) == f"none → “{hostile}”"


def test_texts_are_quoted_in_vietnamese(vietnamese: Language) -> None:
    assert vietnamese.show(texts_in_words(None, "Báo cáo")) == "không có → “Báo cáo”"


def test_types_and_sources_have_words_of_their_own(language: Language) -> None:
    for words in (INPUT_TYPES.values(), SOURCES.values()):
        assert len({language.show(word) for word in words}) == len(words)


def test_a_reference_is_named_with_all_that_is_stated(english: Language) -> None:
    of = Reference(title="Kế hoạch", number="12/KH-UBND", date=dt.date(2024, 1, 5))
    assert english.show(reference_in_words(of)) == "Kế hoạch (12/KH-UBND, 2024-01-05)"


def test_a_reference_of_a_title_alone_has_no_brackets(english: Language) -> None:
    assert english.show(reference_in_words(Reference(title="Kế hoạch"))) == "Kế hoạch"

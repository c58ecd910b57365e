"""Parts of changes in words."""

import datetime as dt
from fractions import Fraction

import pytest

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


def test_a_reference_is_named_with_all_that_is_stated(english: Language) -> None:
    of = Reference(title="Kế hoạch", number="12/KH-UBND", date=dt.date(2024, 1, 5))
    assert english.show(reference_in_words(of)) == "Kế hoạch (12/KH-UBND, 2024-01-05)"


def test_a_reference_of_a_title_alone_has_no_brackets(english: Language) -> None:
    assert english.show(reference_in_words(Reference(title="Kế hoạch"))) == "Kế hoạch"

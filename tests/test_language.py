"""Sentences, numbers and dates as their readers expect them."""

import pickle
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.__main__ import requested_language
from cchc_cli.language import Language, LanguageCode, Message, mark, say

VI, EN = Language(LanguageCode.VI), Language(LanguageCode.EN)


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        (91.41, "91,41", "91.41"),
        (Decimal("0.50"), "0,5", "0.5"),
        (Fraction(1, 4), "0,25", "0.25"),
        (393087, "393.087", "393,087"),
        (1234.5, "1.234,5", "1,234.5"),
        (100.0, "100", "100"),
        (-0.25, "−0,25", "−0.25"),
        (date(2025, 3, 5), "05/03/2025", "2025-03-05"),
        (["1.1", "2.10"], "1.1, 2.10", "1.1, 2.10"),
        (say("{points} of {top}", points=0.5, top=2), "0,5 of 2", "0.5 of 2"),
    ],
)
def test_values_are_written_as_their_readers_expect(value: object, vietnamese: str, english: str) -> None:
    assert VI.show(value) == vietnamese
    assert EN.show(value) == english


def test_a_fixed_number_of_decimals_is_kept() -> None:
    assert VI.number(17.5, 2) == "17,50"


def test_a_brace_in_a_value_is_shown_as_it_is() -> None:
    assert EN.show(say("Unit {name}", name="{x}")) == "Unit {x}"


@pytest.mark.parametrize(
    ("arguments", "environ", "language"),
    [
        ([], {}, "vi"),
        ([], {"CCHC_LANG": "en"}, "en"),
        (["--lang", "en", "score"], {}, "en"),
        (["--lang=en"], {"CCHC_LANG": "vi"}, "en"),
        (["--lang"], {}, "vi"),
        (["--lang", "fr"], {}, "vi"),
    ],
)
def test_the_language_is_asked_for_by_option_or_environment(
    arguments: list[str], environ: dict[str, str], language: str
) -> None:
    assert requested_language(arguments, environ) == language


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4))
def test_every_digit_is_shown_and_none_is_added(number: Decimal) -> None:
    shown = EN.number(number)
    assert Decimal(shown.replace(",", "").replace("−", "-")) == number
    assert not shown.endswith("0") or "." not in shown
    assert VI.number(number) == shown.translate(str.maketrans(",.", ".,"))


@given(st.integers(-(10**12), 10**12))
def test_thousands_are_grouped(number: int) -> None:
    groups = VI.number(number).lstrip("−").split(".")
    assert int("".join(groups)) == abs(number)
    assert all(len(group) == 3 for group in groups[1:])
    assert 1 <= len(groups[0]) <= 3


@pytest.mark.parametrize(
    ("number", "decimals", "english"),
    [
        (17.5, 2, "17.50"),
        (1234567.891, 1, "1,234,567.9"),
        (2, 0, "2"),
        (Fraction(1, 8), 3, "0.125"),
        (-0.5, 1, "−0.5"),
    ],
)
def test_decimals_can_be_fixed(number: float | Fraction, decimals: int, english: str) -> None:
    assert EN.number(number, decimals) == english
    assert VI.number(number, decimals) == english.translate(str.maketrans(",.", ".,"))


@pytest.mark.parametrize(
    ("number", "english"),
    [
        (1e21, "1,000,000,000,000,000,000,000"),
        (1e-7, "0.0000001"),
        (Fraction(1, 3), "0.3333333333333333"),
        (0.1 + 0.2, "0.30000000000000004"),
        (Decimal("1E+3"), "1,000"),
        (-0.0, "0"),
    ],
)
def test_no_number_is_written_with_an_exponent(number: float | Decimal | Fraction, english: str) -> None:
    assert EN.number(number) == english


@pytest.mark.parametrize(
    ("share", "vietnamese", "english"),
    [
        (0.8862, "88,62 %", "88.62 %"),
        (1, "100 %", "100 %"),
        (Fraction(1, 8), "12,5 %", "12.5 %"),
        (Decimal("0.005"), "0,5 %", "0.5 %"),
    ],
)
def test_shares_are_read_as_percentages(
    share: float | Decimal | Fraction, vietnamese: str, english: str
) -> None:
    assert (VI.percent(share), EN.percent(share)) == (vietnamese, english)


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        (True, "có", "yes"),
        (False, "không", "no"),
        ((1.5, "a", True), "1,5, a, có", "1.5, a, yes"),
        ([], "", ""),
        (None, "None", "None"),
        ("1234.5", "1234.5", "1234.5"),
        (date(1999, 12, 31), "31/12/1999", "1999-12-31"),
    ],
)
def test_other_values_are_written_too(value: object, vietnamese: str, english: str) -> None:
    assert (VI.show(value), EN.show(value)) == (vietnamese, english)


def test_messages_within_messages_are_in_the_language_too() -> None:
    inner = say("{points} points", points=0.5)
    assert VI.show(say("{a}: {b}", a=[inner, inner], b=2.5)) == "0,5 điểm, 0,5 điểm: 2,5"


def test_a_message_is_a_value_that_travels() -> None:
    message = say("{points} points", points=Fraction(1, 2))
    assert (
        pickle.loads(pickle.dumps(message))
        == message
        == Message("{points} points", {"points": Fraction(1, 2)})
    )
    assert str(message) == "0.5 points"


def test_a_value_that_is_missing_is_a_defect_of_ours() -> None:
    with pytest.raises(KeyError):
        EN.show(say("{points} of {top}", points=1))


@pytest.mark.parametrize("code", LanguageCode)
def test_no_text_is_no_text(code: LanguageCode) -> None:
    assert Language(code).text("") == ""  # a catalogue has its own header under the empty text
    assert Language(code).text("no such text") == "no such text"
    assert mark("no such text") == "no such text"


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["--lang", "en", "--lang", "vi"], "vi"),
        (["score", "--lang", "en"], "en"),
        (["--lang=", "score"], "vi"),
        (["--language", "en"], "vi"),
        (["--lang", "EN"], "vi"),
    ],
)
def test_the_last_language_that_is_asked_for_counts(arguments: list[str], language: str) -> None:
    assert requested_language(arguments, {}) == language

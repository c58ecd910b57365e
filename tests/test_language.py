from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from cchc_cli.__main__ import requested_language
from cchc_cli.language import Language, LanguageCode, say

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
        (-0.25, "-0,25", "-0.25"),
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

"""How reports write figures."""

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.exact import Rounding, RoundingMode
from cchc_cli.language import Language, LanguageCode, say
from cchc_cli.writers.report_content.figures import NO_FIGURE, Figures, group_name

ENGLISH = Language(LanguageCode.EN)


def figures(
    decimals: int = 2, mode: RoundingMode = RoundingMode.HALF_UP, language: Language = ENGLISH
) -> Figures:
    return Figures(language, Rounding(decimals=decimals, mode=mode))


@given(st.decimals(min_value=0, max_value=1000, places=4), st.integers(0, 3))
def test_published_figures_are_rounded_as_the_framework_says(number: Decimal, decimals: int) -> None:
    step = Decimal(1).scaleb(-decimals)
    for mode, rounding in ((RoundingMode.HALF_UP, ROUND_HALF_UP), (RoundingMode.HALF_EVEN, ROUND_HALF_EVEN)):
        expected = number.quantize(step, rounding=rounding)
        assert figures(decimals, mode).published(float(number)) == f"{expected:,.{decimals}f}"


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [
        (1234.5, "1.234,50", "1,234.50"),
        (0.0, "0,00", "0.00"),
        (-0.001, "0,00", "0.00"),
        (-2.5, "−2,50", "−2.50"),
        (float("nan"), NO_FIGURE, NO_FIGURE),
    ],
)
def test_a_figure_is_written_in_the_language(
    value: float, vietnamese: str, english: str, language: Language
) -> None:
    expected = {"vi": vietnamese, "en": english}[language.code]
    assert figures(language=language).published(value) == expected


def test_brief_figures_have_one_decimal_whatever_is_published() -> None:
    assert figures(3).brief(95.8) == "95.8"
    assert figures(0).brief(float("nan")) == NO_FIGURE


@pytest.mark.parametrize(
    ("mode", "rounded"),
    [
        (RoundingMode.HALF_UP, [95.1, 95.2]),
        (RoundingMode.HALF_EVEN, [95.0, 95.2]),
        (RoundingMode.TRUNCATE, [95.0, 95.1]),
    ],
)
def test_brief_figures_are_rounded_in_the_same_way(mode: RoundingMode, rounded: list[float]) -> None:
    assert figures(2, mode).briefly_rounded(np.array([95.05, 95.15])).tolist() == rounded


def test_other_values_are_said() -> None:
    assert figures().say(say("{count} units", count=1200)) == "1,200 units"


@pytest.mark.parametrize(
    ("group", "vietnamese", "english"),
    [
        ("xa", "Xã", "Communes"),
        ("phuong", "Phường", "Wards"),
        ("dac-khu", "Đặc khu", "Special zones"),
        ("so", "Sở, ban, ngành", "Departments"),
        ("Cụm thi đua số 1", "Cụm thi đua số 1", "Cụm thi đua số 1"),
    ],
)
def test_groups_that_are_classes_have_names(
    group: str, vietnamese: str, english: str, language: Language
) -> None:
    assert group_name(group, language) == {"vi": vietnamese, "en": english}[language.code]

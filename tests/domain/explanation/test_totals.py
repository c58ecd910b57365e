"""The sums of a unit: they end at the published figures, whatever the framework does with them."""

from fractions import Fraction

import pytest
from domain.factories import area, framework, leaf
from equations import false_equations, last_number
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.explanation.totals import Parts, index_in_words, total_in_words
from cchc_cli.domain.framework import Framework

COUNT = {"kind": "count", "each": 1}


def made(scale: int = 100, *, bonus: bool = False, **more: object) -> Framework:
    areas = [area("1", [leaf("1.1", scale, COUNT)])]
    if bonus:
        areas.append(area("2", [leaf("2.1", 5, COUNT)], role="bonus", cap=3))
        areas.append(area("3", [leaf("3.1", 5, COUNT)], role="penalty", cap=5))
    return framework(areas, scale=scale, **more)


def parts(base: str, applicable: str, bonus: str = "0", penalty: str = "0", survey: str = "0") -> Parts:
    return Parts(
        Fraction(base),
        Fraction(applicable),
        Fraction(survey),
        2 * Fraction(survey),
        Fraction(bonus),
        Fraction(penalty),
    )


@pytest.mark.parametrize(
    ("made_for", "made_of", "total", "said"),
    [
        (made(), parts("74.25", "89.5"), 82.96, "100 × 74.25/89.5 = 82.96"),
        (
            made(bonus=True),
            parts("74.25", "89.5", "2", "0.5"),
            84.46,
            "100 × 74.25/89.5 + 2.00 − 0.50 = 84.46",
        ),
        (made(rescale="none"), parts("74.25", "89.5"), 74.25, "74.25 = 74.25"),
        (
            made(rescale="assessed"),
            parts("70", "90", survey="5"),
            78.13,
            "90 × 65.00/80 + 5.00 = 78.13",
        ),
        (
            made(rescale="assessed"),
            parts("70", "90"),
            77.78,
            "100 × 70.00/90 = 77.78",
        ),
        (
            made(bonus=True),
            parts("1", "100", "0", "5"),
            0.0,
            "100 × 1.00/100 + 0.00 − 5.00 = −4.00 → not below 0.00 points",
        ),
        (
            made(rounding={"decimals": 2, "mode": "truncate"}),
            parts("2", "3"),
            66.66,
            "100 × 2.00/3 = 66.667 → cut off to 66.66 points",
        ),
    ],
)
def test_the_total_is_a_sum_with_figures(
    made_for: Framework, made_of: Parts, total: float, said: str
) -> None:
    assert str(total_in_words(made_of, made_for, total)) == said


def test_a_total_that_the_figures_do_not_give_has_no_sum() -> None:
    assert str(total_in_words(parts("74.25", "89.5"), made(), 82.97)) == "82.97 points"


def test_the_index_of_another_scale_comes_from_the_exact_total() -> None:
    index = index_in_words(parts("812.35", "970"), made(1000), 83.75)
    assert str(index) == "100 % × 837.47/1,000 = 83.75 %"


def test_on_a_scale_of_100_the_index_is_the_total() -> None:
    assert index_in_words(parts("74.25", "89.5"), made(), 82.96) is None


@given(st.integers(0, 99000), st.integers(90000, 100000))
def test_what_is_shown_of_the_index_gives_it(base: int, applicable: int) -> None:
    of, made_of = made(1000), parts(f"{base}/100", f"{applicable}/100")
    exact = 100 * Fraction(base, applicable)
    published = float(of.rounding.round_one(float(exact)))
    index = index_in_words(made_of, of, published)
    assert index is not None
    assert not list(false_equations(index, 2))
    assert float(last_number(index)) == published

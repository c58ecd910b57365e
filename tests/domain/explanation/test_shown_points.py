"""Points are written as they are published, in sums as elsewhere."""

from fractions import Fraction

import pytest

from cchc_cli.domain.explanation.shown_points import in_shown_points, shown_points
from cchc_cli.language import Language


@pytest.mark.parametrize(
    ("points", "decimals", "shown"),
    [
        (Fraction(721, 10), 2, "72,10"),
        (Fraction(0), 2, "0,00"),
        (0.29, 2, "0,29"),
        (Fraction(12345), 2, "12.345,00"),
        (Fraction(-1, 2), 2, "−0,50"),
        (Fraction(1, 20), 2, "0,05"),
        (Fraction(7), 0, "7"),
        (1.5, 1, "1,5"),
    ],
)
def test_points_have_the_published_decimals(
    points: float | Fraction, decimals: int, shown: str, vietnamese: Language
) -> None:
    assert vietnamese.show(shown_points(points, decimals)) == shown


@pytest.mark.parametrize(("points", "shown"), [(Fraction(1, 8), "0,125"), (Fraction(-1, 8), "−0,125")])
def test_no_digit_is_lost(points: Fraction, shown: str, vietnamese: Language) -> None:
    assert vietnamese.show(shown_points(points, 2)) == shown


def test_one_point_is_written_like_others() -> None:
    assert str(in_shown_points(1, 2)) == "1.00 points"

from decimal import Decimal
from fractions import Fraction

import pytest

from cchc_cli.domain.points import in_points
from cchc_cli.language import Language


@pytest.mark.parametrize(
    ("points", "english", "vietnamese"),
    [
        (1, "1 point", "1 điểm"),
        (Decimal("1.00"), "1 point", "1 điểm"),
        (Fraction(1, 4), "0.25 points", "0,25 điểm"),
        (0.0, "0 points", "0 điểm"),
    ],
)
def test_one_point_is_no_plural(
    points: float | Decimal | Fraction, english: str, vietnamese: str, language: Language
) -> None:
    assert language.show(in_points(points)) == {"en": english, "vi": vietnamese}[language.code]

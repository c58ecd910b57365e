"""Points in words."""

from decimal import Decimal
from fractions import Fraction

from cchc_cli.language import Message, say


def in_points(points: float | Decimal | Fraction) -> Message:
    """Say a number of points, also in languages that tell one from many.

    >>> str(in_points(1)), str(in_points(0.5))
    ('1 point', '0.5 points')
    """
    return say("1 point") if points == 1 else say("{points} points", points=points)

"""Points as they are published: 72,10 and not 72,1, so that sums are read like those of a report."""

from fractions import Fraction

from cchc_cli.language import MINUS, Message, say

_NOISE = 6  # decimals of a shifted float that may be trusted: 0.29 * 100 is 28.999999999999996


def shown_points(points: float | Fraction, decimals: int) -> Message:
    """Write points with the published decimals, or with all of theirs where these are more.

    >>> str(shown_points(Fraction(721, 10), 2)), str(shown_points(0.125, 2))
    ('72.10', '0.125')
    """
    sign = MINUS if points < 0 else ""
    scaled = _scaled(-points if sign else points, decimals)
    if scaled is None or not decimals:
        return Message(sign + "{points}", {"points": -points if sign else points})
    whole, rest = divmod(scaled, 10**decimals)
    # Only the catalogue knows the decimal mark here; trailing zeros are no part of a number.
    return say("{sign}{whole}.{rest}", sign=sign, whole=whole, rest=f"{rest:0{decimals}}")


def _scaled(points: float | Fraction, decimals: int) -> int | None:
    """Shift the decimal mark behind the published decimals; None where there are more of them."""
    if isinstance(points, Fraction):
        # By whole numbers: as a float, a third would have an end.
        scaled, rest = divmod(points.numerator * 10**decimals, points.denominator)
        return None if rest else scaled
    shifted = round(float(points) * 10**decimals, _NOISE)
    return int(shifted) if shifted.is_integer() else None


def in_shown_points(points: float | Fraction, decimals: int) -> Message:
    """Say a number of points with the published decimals."""
    return say("{points} points", points=shown_points(points, decimals))

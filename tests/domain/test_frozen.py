"""What people write for us: exact numbers, nothing unknown, nothing that changes."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from cchc_cli.domain.frozen import Frozen, Points, Share, refusal
from cchc_cli.language import say

SHARE: TypeAdapter[Fraction] = TypeAdapter(Share)
POINTS: TypeAdapter[Fraction] = TypeAdapter(Points)


class Pair(Frozen):
    """Something that people write."""

    first: Points
    second: Share = Fraction(1)


@pytest.mark.parametrize(
    ("written", "share"),
    [
        ("80%", Fraction(4, 5)),
        ("80 %", Fraction(4, 5)),
        (" 12.5% ", Fraction(1, 8)),
        ("0.8", Fraction(4, 5)),
        (0.8, Fraction(4, 5)),
        (Decimal("0.80"), Fraction(4, 5)),
        (1, Fraction(1)),
        ("1/3", Fraction(1, 3)),
        ("-5%", Fraction(-1, 20)),
        ("0%", Fraction(0)),
        (Fraction(2, 7), Fraction(2, 7)),
    ],
)
def test_a_share_is_taken_by_its_digits(written: object, share: Fraction) -> None:
    assert SHARE.validate_python(written) == share


@pytest.mark.parametrize(
    "written",
    ["", "%", "nhiều", "80%%", "0,8", "8o%", "1/0", "nan", "inf", None, [], ["80%"], {"a": 1}],
)
def test_what_is_no_number_is_refused(written: object) -> None:
    with pytest.raises(ValidationError):
        SHARE.validate_python(written)
    with pytest.raises(ValidationError):
        POINTS.validate_python(written)


@given(st.decimals(min_value=-1000, max_value=1000, places=4))
def test_no_digit_is_lost(number: Decimal) -> None:
    assert POINTS.validate_python(str(number)) == Fraction(number)
    assert POINTS.validate_python(float(number)) == Fraction(number)
    assert SHARE.validate_python(f"{number}%") == Fraction(number) / 100


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(ValidationError, match="extra_forbidden"):
        Pair.model_validate({"first": 1, "secnod": "50%"})


def test_a_model_cannot_change() -> None:
    pair = Pair.model_validate({"first": 1})
    with pytest.raises(ValidationError, match="frozen_instance"):
        pair.first = Fraction(2)  # type: ignore[misc] # that is the point


def test_equal_statements_make_equal_models() -> None:
    assert Pair.model_validate({"first": "0.50", "second": "50%"}) == Pair.model_validate(
        {"first": "1/2", "second": 0.5}
    )


def test_a_refusal_carries_its_sentence() -> None:
    message = say("{name} is not for us.", name="Xã A")
    error = refusal(message)
    assert error.context == {"message": message}
    assert error.message() == "Xã A is not for us."

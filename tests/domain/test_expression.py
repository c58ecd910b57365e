from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.expression import Expression, ExpressionError, Operands


def value(text: str, **figures: float) -> float:
    columns = {name: np.array([number], dtype=float) for name, number in figures.items()}
    return float(Expression(text).over(Operands(columns, 1))[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("80%", 0.8),
        ("12.5 % * 8", 1.0),
        ("a / b", 0.5),
        ("(a + b) * 2 - a", 5.0),
        ("-a + 3", 2.0),
        ("min(a, b, 0.5)", 0.5),
        ("max(a, b)", 2.0),
        ("share(a, b)", 0.5),
        ("share(a, 0, 1)", 1.0),
        ("round(2 / 3, 4)", 0.6667),
        ("round(0.125, 2)", 0.13),
    ],
)
def test_expressions_have_the_value_that_their_text_says(text: str, expected: float) -> None:
    assert value(text, a=1, b=2) == pytest.approx(expected, abs=1e-15)


@pytest.mark.parametrize(
    "text", ["a / 0", "share(a, b - 2)", "min(1, a / 0)", "1 - share(a, 0) * 2", "missing + 1"]
)
def test_without_a_denominator_or_an_answer_there_is_no_value(text: str) -> None:
    assert np.isnan(value(text, a=1, b=2))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a +",
        "__import__('os')",
        "a.b",
        "a[0]",
        "a if b else c",
        "a ** 2",
        "a % b",
        "a // b",
        "lambda: 1",
        "'text'",
        "True",
        "min(a)",
        "share(a)",
        "round(a, b)",
        "round(a, 9)",
        "sum(a, b)",
        "min(*a)",
        "min(a, b, key=c)",
        "previous",
        "a < b",
        "a; b",
        "min(a, " * 40 + "b" + ")" * 40,
        "1e400",
        "9" * 400,
        "+".join("a" * 400),
        "1e400" * 200,
    ],
)
def test_a_text_that_is_no_expression_is_refused(text: str) -> None:
    with pytest.raises(ExpressionError):
        Expression(text)


def test_names_are_told_in_order_and_once() -> None:
    assert Expression("share(b, a) + previous.a * b + min(value, 1)").names == (
        "b",
        "a",
        "previous.a",
        "value",
    )


def test_last_years_input_is_a_name_of_its_own() -> None:
    columns = {"a": np.array([3.0]), "previous.a": np.array([2.0])}
    assert Expression("a - previous.a").over(Operands(columns, 1)).tolist() == [1.0]


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(0, 10**6))
def test_exact_operands_give_exact_values(a: int, b: int, c: int) -> None:
    columns = {name: np.array([Fraction(number)]) for name, number in {"a": a, "b": b, "c": c}.items()}
    text = "max(a / b, 30%) * (c - 0.1) + share(c, c, 2.5)"
    exact = max(Fraction(a, b), Fraction(3, 10)) * (c - Fraction(1, 10)) + (1 if c else Fraction(5, 2))
    assert Expression(text).over(Operands(columns, 1, is_exact=True)).tolist() == [exact]

"""Expressions: their value is the obvious one, and anything else is refused."""

import pickle
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from cchc_cli.domain.expression import Expression, ExpressionError, Operands

Tree: TypeAlias = "str | tuple[str, *tuple[Tree, ...]]"


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


class Slow:
    """Expressions as trees, with their text and their obvious value."""

    @staticmethod
    def text(tree: Tree) -> str:
        if isinstance(tree, str):
            return tree
        name, *parts = tree
        texts = [Slow.text(part) for part in parts]
        return f"({texts[0]} {name} {texts[1]})" if name in "+-*/" else f"{name}({', '.join(texts)})"

    @staticmethod
    def value(tree: Tree, figures: Mapping[str, Fraction]) -> Fraction | None:
        """Give the value; None where something is divided by zero."""
        if isinstance(tree, str):
            return (
                figures[tree] if tree in figures else Fraction(tree.rstrip("%")) / (100 if "%" in tree else 1)
            )
        name, *parts = tree
        values = [Slow.value(part, figures) for part in parts]
        known = [value for value in values if value is not None]
        if name == "share" and len(values) == 3 and values[1] == 0 and values[0] is not None:
            return values[2]
        if len(known) < len(values) and not (name == "share" and len(known) == 2 and values[2] is None):
            return None
        return Slow.apply(name, known)

    @staticmethod
    def apply(name: str, values: Sequence[Fraction]) -> Fraction | None:
        match name, values:
            case "+", [one, other]:
                return one + other
            case "-", [one, other]:
                return one - other
            case "*", [one, other]:
                return one * other
            case (("/" | "share"), [one, other, *_]):
                return one / other if other else None
            case "min", _:
                return min(values)
            case _:
                return max(values)


def _larger(inner: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    return st.one_of(
        st.tuples(st.sampled_from(["+", "-", "*", "/", "share"]), inner, inner),
        st.tuples(st.just("share"), inner, inner, inner),
        st.tuples(st.sampled_from(["min", "max"]), inner, inner, inner),
    )


TREES: st.SearchStrategy[Tree] = st.recursive(
    st.sampled_from(["a", "b", "previous.a", "0", "2", "0.1", "33.3%"]), _larger, max_leaves=12
)


@given(TREES, st.integers(0, 5), st.integers(0, 1000), st.integers(0, 10**6))
def test_any_expression_has_its_obvious_value_on_fractions(tree: Tree, a: int, b: int, last: int) -> None:
    figures = {"a": Fraction(a), "b": Fraction(b), "previous.a": Fraction(last)}
    columns = {name: np.array([figure], dtype=object) for name, figure in figures.items()}
    (found,) = Expression(Slow.text(tree)).over(Operands(columns, 1, is_exact=True))
    expected = Slow.value(tree, figures)
    assert (None if found != found else found) == expected  # noqa: PLR0124 - NaN is no value


@given(st.sampled_from(["a / b", "min(a, b) * 30%", "share(a, b, 1) - 0.5", "max(a, 2 * b) / 7"]), st.data())
def test_a_column_has_the_value_of_each_of_its_units(text: str, drawn: st.DataObject) -> None:
    figures = st.one_of(st.integers(0, 1000).map(float), st.just(float("nan")))
    rows = drawn.draw(st.lists(st.tuples(figures, figures), min_size=1, max_size=20))
    columns = {name: np.array([row[at] for row in rows]) for at, name in enumerate("ab")}
    together = Expression(text).over(Operands(columns, len(rows)))
    one_by_one = [value(text, a=a, b=b) for a, b in rows]
    np.testing.assert_array_equal(together, one_by_one)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a ** 2", "The operator in “a ** 2” is not allowed; use + - * /."),
        ("a + sum(b)", "“sum(b)” is no known function; use min, max, share or round."),
        ("min(a) + 1", "“min(a)” has the wrong number of arguments."),
        ("round(a, 0.5)", "“0.5”: round needs a whole number of decimals, 0 to 6."),
        ("a + 'b'", "“'b'” is not allowed in an expression."),
        ("a +", "“a +” is not an expression."),
        ("a + 1e16", "The number “1e+16” is too large."),
        ("1" + "+1" * 300, f"The expression is too long: {'1+' * 20}…"),
        ("-" * 40 + "a", "The expression is nested too deeply: ----------------------------------------…"),
    ],
)
def test_a_refusal_quotes_the_part_that_is_wrong(text: str, sentence: str) -> None:
    with pytest.raises(ExpressionError) as refused:
        Expression(text)
    assert str(refused.value.message) == sentence


@pytest.mark.parametrize("text", ["a%", "80 %%", "80% %", "% 80", "5%2"])
def test_a_percent_sign_belongs_to_a_number(text: str) -> None:
    with pytest.raises(ExpressionError):
        Expression(text)


@pytest.mark.parametrize(("text", "expected"), [("100% - 80%", 0.2), ("50%*a", 1.5), ("0.5%", 0.005)])
def test_percentages_are_shares(text: str, expected: float) -> None:
    assert value(text, a=3) == pytest.approx(expected)


def test_an_expression_is_the_text_that_was_written() -> None:
    expression = Expression("  max_points*80% ")
    assert str(expression) == "  max_points*80% "
    assert expression == Expression("  max_points*80% ")
    assert expression != Expression("max_points*80%")


@pytest.mark.parametrize(("written", "text"), [("a / b", "a / b"), (2, "2"), (Decimal("0.50"), "0.50")])
def test_a_framework_file_may_write_a_bare_number(written: object, text: str) -> None:
    adapter: TypeAdapter[Expression] = TypeAdapter(Expression)
    assert adapter.validate_python(written).text == text


def test_an_expression_of_a_file_is_refused_with_its_sentence() -> None:
    adapter: TypeAdapter[Expression] = TypeAdapter(Expression)
    with pytest.raises(ValidationError, match="“a b” is not an expression"):
        adapter.validate_python("a b")


def test_rounding_within_an_expression_leaves_what_has_no_value() -> None:
    assert np.isnan(value("round(a / b, 2)", a=1, b=0))


def test_an_expression_goes_to_another_process_and_gives_the_same_there() -> None:
    expression = Expression("min(1, a / b)")
    operands = Operands({"a": np.array([1.0]), "b": np.array([4.0])}, 1)
    expected = expression.over(operands)
    again = pickle.loads(pickle.dumps(expression))
    assert again == expression
    assert again.over(operands) == expected

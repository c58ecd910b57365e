"""What a measure comes to: with its figures, and with digits enough to tell what follows."""

from fractions import Fraction

import pytest
from ways import answered, shown

from cchc_cli.domain.explanation.measure import Measured, measured, nothing_to_divide_by
from cchc_cli.domain.expression import Expression
from cchc_cli.language import Language, say

SHARE = Expression("a / b")


def anything(_value: Fraction) -> bool:
    return True


def told(seen: Measured, language: Language) -> tuple[str, str]:
    """Give the line of a measure, and how the next calculation writes its value."""
    return language.show(seen.message), language.show(seen.factor)


@pytest.mark.parametrize(
    ("is_percentage", "line"), [(True, "18/20 = 90 %"), (False, "18/20 = 0,9")], ids=["percent", "number"]
)
def test_a_measure_is_told_with_its_figures(line: str, vietnamese: Language, *, is_percentage: bool) -> None:
    seen = measured(
        SHARE, Fraction(9, 10), answered({"a": 18, "b": 20}), anything, is_percentage=is_percentage
    )
    assert told(seen, vietnamese) == (line, line.split(" = ")[1])


def test_a_figure_alone_is_told_by_its_name(vietnamese: Language) -> None:
    seen = measured(Expression("a"), Fraction(1800), answered({"a": 1800}), anything, is_percentage=False)
    assert told(seen, vietnamese) == ("a = 1.800", "1.800")


def test_a_figure_alone_has_all_its_digits(vietnamese: Language) -> None:
    figures = answered({"n": 0.12345})
    seen = measured(Expression("n"), Fraction("0.12345"), figures, anything, is_percentage=True)
    assert told(seen, vietnamese) == ("n = 12,345 %", "12,345 %")


def test_a_percentage_that_was_typed_is_shown_as_it_was_typed(vietnamese: Language) -> None:
    figures = answered({"p": 0.955}, {"p": say("{percent} %", percent=Fraction("95.5"))})
    seen = measured(Expression("p"), Fraction("0.955"), figures, anything, is_percentage=False)
    assert told(seen, vietnamese) == ("p = 95,5 %", "95,5 %")


def test_digits_are_added_until_what_follows_is_the_same(vietnamese: Language) -> None:
    below = measured(
        SHARE,
        Fraction(79996, 100000),
        answered({"a": 79996, "b": 100000}),
        lambda near: near < Fraction(8, 10),
        is_percentage=True,
    )
    assert told(below, vietnamese) == ("79.996/100.000 = 79,996 %", "79,996 %")


def test_where_no_digits_tell_the_calculation_itself_goes_on(vietnamese: Language) -> None:
    third = Fraction(1, 3)
    seen = measured(SHARE, third, answered({"a": 1, "b": 3}), lambda near: near == third, is_percentage=True)
    assert told(seen, vietnamese) == ("1/3 = 33,33 %", "1/3")


def test_a_sum_stands_in_brackets_in_the_next_calculation(english: Language) -> None:
    third = Fraction(4, 3)
    figures = answered({"a": 1, "b": 3})
    seen = measured(Expression("1 + a / b"), third, figures, lambda near: near == third, is_percentage=False)
    assert told(seen, english) == ("1 + 1/3 = 1.33", "(1 + 1/3)")


@pytest.mark.parametrize(
    ("text", "line"),
    [("a / b", "5/0: mẫu số bằng 0"), ("(a + n) / b", "(5 + 1,5)/0: mẫu số bằng 0")],
)
def test_nothing_to_divide_by_is_said_with_the_figures(text: str, line: str, vietnamese: Language) -> None:
    said = nothing_to_divide_by(Expression(text), answered({"a": 5, "b": 0, "n": 1.5}))
    assert shown([said], vietnamese) == [line]

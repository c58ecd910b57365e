import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.expression import Expression
from cchc_cli.domain.expression_words import in_words, is_share, substitutes_in_words, with_figures
from cchc_cli.language import Language


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a / b", "a/b"),
        ("share(a, b)", "a/b"),
        ("share(a + b, c, 0)", "(a + b)/c"),
        ("max_points * share(a, b, 0)", "maximum points × a/b"),
        ("max_points * (1 - a / b)", "maximum points × (1 − a/b)"),
        ("a - (b - c)", "a − (b − c)"),
        ("a - b - c", "a − b − c"),
        ("a / b / 80%", "(a/b)/80 %"),
        ("a * b / c", "(a × b)/c"),
        ("a * (b / c)", "a × b/c"),
        ("-(a + b) * 2", "−(a + b) × 2"),
        ("12.5% * previous.a", "12.5 % × a of last year"),
        ("min(1, a / b)", "the smallest of: 1; a/b"),
        ("max_points * max(0, 100% - a)", "maximum points × (the largest of: 0; 100 % − a)"),
        ("round(a / b, 4)", "a/b rounded to 4 decimals"),
        ("round(a / b, 4) / 80%", "(a/b rounded to 4 decimals)/80 %"),
    ],
)
def test_an_expression_reads_as_arithmetic(text: str, words: str) -> None:
    assert str(in_words(Expression(text))) == words


def test_words_and_numbers_are_those_of_the_language(vietnamese: Language) -> None:
    words = in_words(Expression("min(max_points, 0.5 * previous.a)"))
    assert vietnamese.show(words) == "số nhỏ nhất trong: điểm tối đa; 0,5 × a năm trước"


def test_the_value_is_written_out_in_brackets_where_it_needs_them() -> None:
    points, value = Expression("max_points * value / 20%"), Expression("a - b")
    assert str(in_words(points, value)) == "(maximum points × (a − b))/20 %"


def test_what_stands_for_a_share_without_denominator_is_said_once() -> None:
    first, second = Expression("share(a, b, 100%) + share(c, d + 1, 0)"), Expression("share(a, b, 100%)")
    assert [str(words) for words in substitutes_in_words(first, second)] == [
        "where b is 0, a/b counts as 100 %",
        "where d + 1 is 0, c/(d + 1) counts as 0",
    ]


@pytest.mark.parametrize("text", ["a / b", "share(a, b, 0)"])
def test_a_share_is_one_number_over_another(text: str) -> None:
    assert is_share(Expression(text))


@pytest.mark.parametrize("text", ["a", "a - b", "max(a, b)"])
def test_other_numbers_are_no_share(text: str) -> None:
    assert not is_share(Expression(text))


_arithmetic = st.recursive(
    st.sampled_from(["a", "b", "2", "0.5"]),
    lambda inner: st.builds("({} {} {})".format, inner, st.sampled_from("+-*/"), inner),
    max_leaves=8,
)


@given(_arithmetic)
def test_what_is_read_is_what_is_computed(text: str) -> None:
    read = str(in_words(Expression(text))).replace("×", "*").replace("−", "-")
    figures = {"a": 3.0, "b": 7.0}
    try:
        expected = eval(text, {}, figures)
    except ZeroDivisionError:
        return
    assert eval(read, {}, figures) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("text", "figures", "words"),
    [
        ("a / b", {"a": 18.0, "b": 20.0}, "18/20"),
        ("a - b", {"a": 5.0, "b": -3.0}, "5 − (−3)"),
        ("a / b", {"a": 18.0}, "18/b"),
        ("min(1, a / b)", {"a": 1.0, "b": 4.0}, "(the smallest of: 1; 1/4)"),
        ("share(a, b, 1)", {"a": 0.0, "b": 0.0}, "(0/0, taken as 1)"),
        ("share(a, b, 50%)", {"a": 1.0, "b": 2.0}, "1/2"),
        ("2 * share(a, b - c, 0)", {"a": 1.0, "b": 2.0, "c": 2.0}, "2 × (1/(2 − 2), taken as 0)"),
        ("share(a, b)", {"a": 1.0, "b": 0.0}, "1/0"),
    ],
)
def test_figures_stand_in_the_place_of_their_names(text: str, figures: dict[str, float], words: str) -> None:
    assert str(with_figures(Expression(text), figures)) == words


def test_a_figure_may_be_written_otherwise() -> None:
    words = with_figures(Expression("2 * a"), {"a": 0.5}, {"a": "50 %"})
    assert str(words) == "2 × 50 %"


def test_a_difference_in_a_product_stands_in_brackets() -> None:
    words = with_figures(Expression("1 - a"), {"a": 0.5}, in_product=True)
    assert str(words) == "(1 − 0.5)"

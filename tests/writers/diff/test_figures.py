"""Signs and arrows."""

import pytest

from cchc_cli.language import Language
from cchc_cli.writers.diff.figures import DiffFigures


@pytest.mark.parametrize(
    ("value", "shown"),
    [(2.31, "+2,31"), (-0.4, "−0,40"), (0.0, "0,00"), (-0.001, "0,00"), (1234.5, "+1.234,50"), (None, "–")],
)
def test_changes_have_their_sign(value: float | None, shown: str, vietnamese: Language) -> None:
    assert DiffFigures(vietnamese, 2).signed(value) == shown


@pytest.mark.parametrize(
    ("places", "shown"), [(3, "▲3"), (-2, "▼2"), (0, "="), (None, "–"), (1200, "▲1.200")]
)
def test_moves_have_an_arrow(places: int | None, shown: str, vietnamese: Language) -> None:
    assert DiffFigures(vietnamese, 2).move(places) == shown


@pytest.mark.parametrize(("places", "shown"), [(3, "+3"), (-2, "−2"), (0, "0"), (None, "–")])
def test_parts_of_a_move_have_a_sign(places: int | None, shown: str, english: Language) -> None:
    assert DiffFigures(english, 2).places(places) == shown


@pytest.mark.parametrize(("value", "shown"), [(2.675, "2.68"), (80.0, "80.00"), (None, "–")])
def test_an_index_has_its_published_decimals_halves_up(
    value: float | None, shown: str, english: Language
) -> None:
    assert DiffFigures(english, 2).index(value) == shown


def test_a_rank_that_is_none_is_a_dash(english: Language) -> None:
    figures = DiffFigures(english, 2)
    assert (figures.rank(None), figures.rank(12)) == ("–", "12")

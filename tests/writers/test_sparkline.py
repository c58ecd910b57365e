"""Lines as small as a word."""

import re

import pytest

from cchc_cli.writers.sparkline import sparkline


def lines_in(drawing: str) -> str:
    found = re.search(r'<path d="(.*?)"', drawing)
    assert found is not None
    return found[1]


def test_the_first_place_is_on_top_and_the_last_at_the_foot() -> None:
    assert lines_in(sparkline([0, 1], -1)) == "M3 3L53 19"


def test_years_stand_at_equal_distances() -> None:
    assert lines_in(sparkline([0, 0, 1], 0)) == "M3 3L28 3M28 3L53 19"


def test_a_year_without_a_place_breaks_the_line_and_keeps_its_room() -> None:
    drawing = sparkline([0, None, 0.5, 1], None)
    assert lines_in(drawing) == "M36.3 11L53 19"
    assert drawing.count("h0") == 3


@pytest.mark.parametrize("places", [[], [0.5], [None, 0.5], [None, None]])
def test_less_than_two_places_draw_nothing(places: list[float | None]) -> None:
    assert sparkline(places, 1) == ""


@pytest.mark.parametrize(
    ("change", "style"), [(2, "spark climb"), (-2, "spark fall"), (0, "spark"), (None, "spark")]
)
def test_its_style_says_where_it_goes(change: int | None, style: str) -> None:
    assert f'class="{style}"' in sparkline([0, 1], change)


def test_it_is_not_read_out() -> None:
    assert 'aria-hidden="true"' in sparkline([0, 1], 1)

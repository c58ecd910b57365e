"""The looks of cells: numbers with their decimals, colours that can be told apart and read."""

from io import BytesIO

import pytest
from xlsxwriter import Workbook

from cchc_cli.writers.workbook.styles import BAND_COLOURS, INK, Styles


@pytest.mark.parametrize(
    ("decimals", "number_format"), [(0, "#,##0"), (1, "#,##0.0"), (2, "#,##0.00"), (4, "#,##0.0000")]
)
def test_figures_have_the_decimals_that_are_published(decimals: int, number_format: str) -> None:
    with Workbook(BytesIO()) as book:
        assert Styles(book, decimals).figure.num_format == number_format


def test_a_look_is_made_once() -> None:
    with Workbook(BytesIO()) as book:
        styles = Styles(book, 2)
        assert styles.text is styles.text
        assert len(book.formats) == len({id(one) for one in book.formats})


@pytest.mark.parametrize("place", range(len(BAND_COLOURS)))
def test_the_name_of_a_band_can_be_read_on_its_colour(place: int) -> None:
    ink = "#FFFFFF" if place == 0 else INK
    assert contrast(BAND_COLOURS[place], ink) >= 4.5


def test_the_highest_and_the_lowest_band_differ_for_colour_blind_people() -> None:
    """Blue against orange: what red and green receptors say together differs, and so does blue."""
    highest, lowest = (channels(BAND_COLOURS[place]) for place in (0, -1))
    assert highest[2] > highest[0]
    assert lowest[0] > lowest[2]


def channels(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def contrast(first: str, second: str) -> float:
    """Give the contrast of two colours as WCAG defines it."""
    dark, light = sorted(map(luminance, (first, second)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

"""The looks of cells: numbers with their decimals, colours that can be told apart and read."""

from collections.abc import Callable
from io import BytesIO

import pytest
from contrast import contrast
from openpyxl.worksheet.worksheet import Worksheet
from xlsxwriter import Workbook

from cchc_cli.writers.workbook.styles import BAND_COLOURS, INK, Styles, loss_scale

WriteSheet = Callable[[Callable[[Styles], object]], Worksheet]


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
    """Give red, green and blue of a colour."""
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


@pytest.mark.parametrize("name", ["error", "warning", "link", "title", "label", "claim", "wrapped_link"])
def test_what_is_written_in_colour_can_be_read_on_white(write_sheet: WriteSheet, name: str) -> None:
    sheet = write_sheet(lambda styles: styles.book.add_worksheet().write(0, 0, "x", getattr(styles, name)))
    ink = sheet["A1"].font.color.rgb

    assert contrast(f"#{ink[2:]}", "#FFFFFF") >= 4.5


def test_a_scale_of_losses_is_white_where_nothing_is_lost() -> None:
    scale = loss_scale(0, 20)

    assert (scale["max_value"], scale["max_color"]) == (20, "#FFFFFF")
    assert (scale["min_value"], scale["type"]) == (0, "2_color_scale")
    # Fixed values: from the lowest to the highest of the column, a hundredth would look grave.
    assert (scale["min_type"], scale["max_type"]) == ("num", "num")


@pytest.mark.parametrize("name", ["wrapped", "strong", "wrapped_link", "strong_link", "prose"])
def test_sentences_are_wrapped(name: str) -> None:
    with Workbook(BytesIO()) as book:
        assert getattr(Styles(book, 2), name).text_wrap


@pytest.mark.parametrize("name", ["text", "figure", "whole", "plain", "count", "link"])
def test_figures_and_codes_stand_on_one_line(name: str) -> None:
    with Workbook(BytesIO()) as book:
        assert not getattr(Styles(book, 2), name).text_wrap


def test_every_band_has_a_look_of_its_own(write_sheet: WriteSheet) -> None:
    def write(styles: Styles) -> None:
        sheet = styles.book.add_worksheet()
        for row, look in enumerate(styles.bands):
            sheet.write(row, 0, "x", look)

    fills = [cell.fill.fgColor.rgb for cell in write_sheet(write)["A"]]

    assert fills == [f"FF{colour[1:]}" for colour in BAND_COLOURS]

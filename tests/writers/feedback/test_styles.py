"""How faulty cells look."""

import re
from collections.abc import Iterator
from io import BytesIO

import pytest
from contrast import contrast, luminance
from xlsxwriter import Workbook

from cchc_cli.domain.findings import Severity
from cchc_cli.writers.feedback.styles import FILLS, CopyStyles

FORMATS = {"date": "dd/mm/yyyy", "moment": "dd/mm/yyyy hh:mm", "time": "[h]:mm"}


@pytest.fixture
def styles() -> Iterator[CopyStyles]:
    """The formats of a workbook that nobody reads."""
    with Workbook(BytesIO(), {"in_memory": True}) as book:
        book.add_worksheet()
        yield CopyStyles(book)


def colour_of(colour: object) -> str:
    """Give a colour of XlsxWriter, which calls it ``Color(value=0x7A5200, …)``, as ``#7A5200``."""
    found = re.search("0x([0-9A-F]{6})", repr(colour))
    assert found
    return f"#{found[1]}"


@pytest.mark.parametrize("severity", Severity)
def test_black_text_can_be_read_on_every_colour(severity: Severity) -> None:
    assert contrast("#000000", FILLS[severity]) >= 7


def test_who_sees_no_colours_sees_that_errors_are_the_darkest() -> None:
    lightness = [luminance(FILLS[severity]) for severity in Severity]
    assert lightness[0] == min(lightness)
    assert len({round(one, 1) for one in lightness}) == len(lightness)


@pytest.mark.parametrize("kind", FORMATS)
def test_dates_and_times_look_as_people_here_write_them(kind: str, styles: CopyStyles) -> None:
    assert styles.of(kind, None).num_format == FORMATS[kind]


def test_a_text_and_a_number_keep_the_format_that_excel_gives_them(styles: CopyStyles) -> None:
    assert styles.of("", None).num_format == "General"


@pytest.mark.parametrize("severity", Severity)
def test_a_faulty_date_is_a_date_and_has_the_colour(severity: Severity, styles: CopyStyles) -> None:
    style = styles.of("date", severity)
    assert style.num_format == FORMATS["date"]
    assert colour_of(style.bg_color) == FILLS[severity]


def test_a_faulty_cell_has_a_darker_line_than_the_others(styles: CopyStyles) -> None:
    plain, *faulty = (
        luminance(colour_of(styles.of("", severity).bottom_color)) for severity in (None, *Severity)
    )
    assert max(faulty) < plain / 4


def test_a_look_is_made_once_for_all_cells(styles: CopyStyles) -> None:
    assert styles.of("", Severity.ERROR) is styles.of("", Severity.ERROR)
    assert styles.of("", Severity.ERROR) is not styles.of("", Severity.WARNING)


def test_titles_run_on_over_the_cells_beside_them(styles: CopyStyles) -> None:
    assert not styles.title.text_wrap
    assert styles.of("", None).text_wrap

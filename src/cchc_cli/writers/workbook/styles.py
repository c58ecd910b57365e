"""How cells of the results workbook look."""

from functools import cached_property

from xlsxwriter import Workbook
from xlsxwriter.format import Format

INK = "#1C2530"
SOFT = "#55616F"
LINE = "#D9DEE4"
ACCENT = "#1F4E79"

BAND_COLOURS = ("#2A6A9F", "#8FBCDC", "#CFE1EF", "#F8D3A6", "#E79A52")
"""From the highest band to the lowest: blue to orange, which colour-blind people can tell apart."""

_DARK = {"#2A6A9F"}  # needs white letters


def loss_scale(lowest: float, highest: float) -> dict[str, object]:
    """Give a scale of colours for ``conditional_format()``: the more is lost, the darker."""
    return {
        "type": "2_color_scale",
        "min_type": "num",
        "min_value": lowest,
        "min_color": "#F0A868",
        "max_type": "num",
        "max_value": highest,
        "max_color": "#FFFFFF",
    }


class Styles:
    """The formats of one workbook, each made when it is first used."""

    def __init__(self, book: Workbook, decimals: int) -> None:
        self.book = book
        self._number_format = f"#,##0.{'0' * decimals}" if decimals else "#,##0"

    @cached_property
    def title(self) -> Format:
        """The title of the workbook."""
        return self._format(bold=True, font_size=16, font_color=ACCENT, valign="vcenter")

    @cached_property
    def heading(self) -> Format:
        """The heading of a part of a sheet."""
        return self._format(bold=True, font_size=13, font_color=ACCENT, bottom=2, bottom_color=ACCENT)

    @cached_property
    def label(self) -> Format:
        """What a fact is called."""
        return self._format(font_color=SOFT, text_wrap=True)

    @cached_property
    def prose(self) -> Format:
        """Sentences."""
        return self._format(text_wrap=True)

    @cached_property
    def notice(self) -> Format:
        """What a reader must know before quoting a figure."""
        return self._format(text_wrap=True, bg_color="#FFF6E5", left=5, left_color="#B26A00")

    @cached_property
    def note(self) -> Format:
        """A sentence above a table, that runs on over the cells beside it."""
        return self._format(font_color=SOFT, italic=True)

    @cached_property
    def claim(self) -> Format:
        """Points that a unit claims and does not get."""
        return self.book.add_format({"font_color": "#A3480B", "bold": True})

    @cached_property
    def head(self) -> Format:
        """The heading of a column."""
        return self._format(
            bold=True,
            font_color="#FFFFFF",
            bg_color=ACCENT,
            text_wrap=True,
            border=1,
            border_color="#FFFFFF",
            align="center",
            valign="vcenter",
        )

    @cached_property
    def upright_head(self) -> Format:
        """The heading of a narrow column, written upwards."""
        return self._format(
            font_color=INK,
            bg_color="#E9EEF3",
            text_wrap=True,
            border=1,
            border_color="#FFFFFF",
            rotation=90,
            align="center",
            valign="bottom",
            font_size=9,
        )

    @cached_property
    def text(self) -> Format:
        """Text in a table."""
        return self._cell()

    @cached_property
    def wrapped(self) -> Format:
        """Text in a table that may take several lines."""
        # Away from the figure or the band that may stand on the left.
        return self._cell(text_wrap=True, align="left", indent=1)

    @cached_property
    def strong(self) -> Format:
        """Text in a table that stands out."""
        return self._cell(bold=True, text_wrap=True)

    @cached_property
    def centred(self) -> Format:
        """Short text or marks in a table of figures."""
        return self._cell(align="center", font_color=SOFT)

    @cached_property
    def whole(self) -> Format:
        """Counts and ranks."""
        return self._cell(num_format="#,##0", align="center")

    @cached_property
    def figure(self) -> Format:
        """Points and percentages, with the decimals that the framework publishes."""
        # With room to the text that may stand on the right.
        return self._cell(num_format=self._number_format, align="right", indent=1)

    @cached_property
    def plain(self) -> Format:
        """Stated numbers with all their digits, such as maxima."""
        return self._cell(num_format="General", align="center", bold=True)

    @cached_property
    def count(self) -> Format:
        """A number that stands out."""
        return self._cell(num_format="#,##0", align="center", bold=True)

    @cached_property
    def link(self) -> Format:
        """A way to another cell."""
        return self._cell(font_color=ACCENT, underline=1)

    @cached_property
    def strong_link(self) -> Format:
        """The same, for text that stands out."""
        return self._cell(font_color=ACCENT, underline=1, bold=True, text_wrap=True)

    @cached_property
    def wrapped_link(self) -> Format:
        """The same, for text that may take several lines."""
        return self._cell(font_color=ACCENT, underline=1, text_wrap=True)

    @cached_property
    def error(self) -> Format:
        """The severity of an error."""
        return self._cell(bold=True, font_color="#A3300B")

    @cached_property
    def warning(self) -> Format:
        """The severity of a warning."""
        return self._cell(bold=True, font_color="#7A5200")

    @cached_property
    def bands(self) -> tuple[Format, ...]:
        """The bands, from the highest to the lowest."""
        return tuple(
            self._cell(
                bg_color=colour, font_color="#FFFFFF" if colour in _DARK else INK, bold=True, align="center"
            )
            for colour in BAND_COLOURS
        )

    def _cell(self, **properties: object) -> Format:
        return self._format(bottom=1, bottom_color=LINE, **properties)

    def _format(self, **properties: object) -> Format:
        # At the top, because the cells of a row are of different height, and Excel begins at the bottom.
        return self.book.add_format({"valign": "top", **properties})

"""How changes look: with their sign, blue where they rose, orange where they fell."""

from functools import cached_property

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from cchc_cli.writers.workbook.styles import LINE, Styles

# Blue and orange, which colour-blind people can tell apart.
_UP, _DOWN = "#1F5F99", "#A3480B"


class ChangeStyles(Styles):
    """The formats of one workbook that shows changes, each made when it is first used."""

    def __init__(self, book: Workbook, decimals: int) -> None:
        super().__init__(book, decimals)
        self._decimals = f".{'0' * decimals}" if decimals else ""

    @cached_property
    def signed(self) -> Format:
        """A change of points: +2.31, −0.40, 0.00."""
        # As a format and not as text: the cells stay numbers, which can be sorted and added.
        number = f"#,##0{self._decimals}"
        return self._changes(f'+{number};"−"{number};{number}', align="right", indent=1)

    @cached_property
    def places(self) -> Format:
        """A part of a change of rank: +3, −2, 0."""
        return self._changes('+#,##0;"−"#,##0;0', align="center")

    @cached_property
    def move(self) -> Format:
        """A change of rank: ▲3, ▼2, =."""
        return self._changes('"▲"#,##0;"▼"#,##0;"="', align="center", bold=True)

    def colour(self, sheet: Worksheet, rows: tuple[int, int], columns: tuple[int, int]) -> None:
        """Colour the changes of some cells, from the first to the last."""
        for criterion, style in ((">", self._up), ("<", self._down)):
            rule = {"type": "cell", "criteria": criterion, "value": 0, "format": style}
            sheet.conditional_format(rows[0], columns[0], rows[1], columns[1], rule)

    @cached_property
    def _up(self) -> Format:
        return self.book.add_format({"font_color": _UP})

    @cached_property
    def _down(self) -> Format:
        return self.book.add_format({"font_color": _DOWN})

    def _changes(self, number_format: str, **properties: object) -> Format:
        looks = {"valign": "top", "bottom": 1, "bottom_color": LINE, "num_format": number_format}
        return self.book.add_format({**looks, **properties})

"""How faulty cells look, in the copy and in the legend."""

from collections.abc import Mapping
from functools import cache, partial

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from cchc_cli.domain.findings import Severity

FILLS: Mapping[Severity, str] = {
    Severity.ERROR: "#F4A58C",
    Severity.WARNING: "#FFE08A",
    Severity.INFO: "#CFE1EF",
}
"""Red, yellow, blue; told apart by colour-blind people too, since their lightness differs."""

# [h]: a duration of 30 hours is no 6 in the morning.
_NUMBER_FORMATS = {"date": "dd/mm/yyyy", "moment": "dd/mm/yyyy hh:mm", "time": "[h]:mm"}


class CopyStyles:
    """The formats of cells in the copy, each made when it is first used."""

    def __init__(self, book: Workbook) -> None:
        self.of = cache(partial(_format, book))
        """Gives the format for a kind of value ("", "date", "moment", "time") and what is wrong."""
        self.title = book.add_format({"valign": "top"})
        """Of a text that has its row for itself: it reaches over the columns beside it."""


def _format(book: Workbook, kind: str, severity: Severity | None) -> Format:
    properties: dict[str, object] = {
        "valign": "top",
        "text_wrap": True,
        "border": 1,
        "border_color": "#D9DEE4",
    }
    # A darker line too: on a black-and-white print all fills are grey.
    if severity is not None:
        properties |= {"bg_color": FILLS[severity], "border_color": "#7A5200"}
    if kind:
        properties |= {"num_format": _NUMBER_FORMATS[kind], "align": "left"}
    return book.add_format(properties)

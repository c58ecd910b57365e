"""Faults of codes: the ways in which they are written, and what Excel makes of them."""

from datetime import date

from corpus import sample
from corpus.fault import Fault, changed, one_cell

CODE, NAME = sample.CODE, sample.NAME
_PLACE = sample.place("1.9", CODE)

FAULTS: tuple[Fault, ...] = (
    one_cell("a mistyped code beside the name of its criterion", "CCHC218", ("1.9", CODE, "1.99")),
    one_cell("a code is gone above figures", "CCHC218", ("1.2", CODE, None)),
    one_cell("a code is overtyped", "CCHC218", ("1.4", CODE, "?")),
    changed(
        "a mistyped code beside a name that nobody knows leaves its criterion without a row",
        (("CCHC203", _PLACE), ("CCHC211", f"{sample.SHEET}!")),
        ("1.9", CODE, "1.99"),
        ("1.9", NAME, "Sáng kiến, cải tiến"),
    ),
    one_cell("a code above figures is that of the row before", "CCHC210", ("1.5", CODE, "1.4")),
    one_cell("Excel made a date of a code", "CCHC207", ("1.9", CODE, date(2025, 9, 1))),
    one_cell("a code ends with a full stop", "CCHC212", ("1.9", CODE, "1.9.")),
    one_cell("a code has full-width digits", "CCHC212", ("1.9", CODE, "１.９")),
    one_cell("a code has an invisible character", "CCHC212", ("1.9", CODE, "1.9\u200b")),
    one_cell("a code has a word before it", "CCHC212", ("1.9", CODE, "Tiêu chí 1.9")),
)

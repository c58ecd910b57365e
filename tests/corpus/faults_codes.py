"""Faults of codes: the ways in which they are written, and what Excel makes of them."""

from datetime import date

from corpus import sample
from corpus.fault import Fault, changed, one_cell

CODE, NAME = sample.CODE, sample.NAME
_PLACE = sample.place("1.9", CODE)

FAULTS: tuple[Fault, ...] = (
    changed(
        "a mistyped code leaves its criterion without a row",
        (("CCHC203", _PLACE), ("CCHC211", f"{sample.SHEET}!")),
        ("1.9", CODE, "1.99"),
    ),
    one_cell("Excel made a date of a code", "CCHC207", ("1.9", CODE, date(2025, 9, 1))),
    one_cell("a code ends with a full stop", "CCHC212", ("1.9", CODE, "1.9.")),
    one_cell("a code has full-width digits", "CCHC212", ("1.9", CODE, "１.９")),
    one_cell("a code has an invisible character", "CCHC212", ("1.9", CODE, "1.9\u200b")),
    one_cell("a code has a word before it", "CCHC212", ("1.9", CODE, "Tiêu chí 1.9")),
)

"""Faults of figures that divide by zero."""

from corpus import sample
from corpus.fault import Fault, changed

FAULTS: tuple[Fault, ...] = (
    changed(
        "nothing to divide by",
        (("CCHC355", sample.place("1.2", sample.SELF_POINTS)),),
        ("1.2 a", sample.INPUTS, 0.0),
        ("1.2 b", sample.INPUTS, 0.0),
    ),
)

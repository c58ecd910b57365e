"""Ways to break a workbook, in the order in which several of them are applied."""

from collections.abc import Mapping

from fuzz.operators import in_archive, in_attributes, in_bytes, in_cells, in_elements, in_sheets, in_texts
from fuzz.operators.operator import Operator

FAMILIES: Mapping[str, Mapping[str, Operator]] = {
    "cells": {**in_cells.OPERATORS, **in_sheets.OPERATORS},
    "xml": {**in_elements.OPERATORS, **in_attributes.OPERATORS, **in_texts.OPERATORS},
    "archive": in_archive.OPERATORS,
    "bytes": in_bytes.OPERATORS,
}
"""By what they know of the file: each leaves intact what the one before it needs."""
OPERATORS: Mapping[str, Operator] = {
    f"{family}.{name}": operator
    for family, operators in FAMILIES.items()
    for name, operator in operators.items()
}

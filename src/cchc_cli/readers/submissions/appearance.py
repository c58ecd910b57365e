"""Appearance: what a sheet shows that is no value: merged cells, and the names of Excel errors.

Only of .xlsx, whose XML is searched; of other formats there is nothing to be had.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from cchc_cli.readers.submissions.closer_look.archive_parts import sheet_members, unpacked
from cchc_cli.readers.submissions.closer_look.marks import merged_in
from cchc_cli.readers.submissions.guard import Cleared

_ERROR = re.compile(
    rb"""(<c\s[^<>]*?\bt=["']e["'][^<>]*>)(?:<f[^<>]*/>|<f[^<>]*>[^<]*</f>)?<v>(#[A-Z0-9/_?!]{1,20})</v>"""
)
_OWN_REFERENCE = re.compile(rb"""\sr=["']([A-Z]{1,3}[0-9]{1,7})["']""")


@dataclass(frozen=True, slots=True)
class Appearance:
    """Of one sheet."""

    merged: tuple[str, ...] = ()
    """Its merged ranges, such as ``D5:E5``."""
    errors: Mapping[str, str] = field(default_factory=dict)
    """The errors that its cells show, such as ``#REF!``, by cell."""


def appearances(cleared: Cleared) -> Mapping[str, Appearance]:
    """Look at the sheets of a workbook; by name."""
    parts = unpacked(cleared)
    return {name: _appearance(parts.get(member, b"")) for name, member in sheet_members(parts).items()}


def _appearance(xml: bytes) -> Appearance:
    errors = {}
    for tag, error in _ERROR.findall(xml):
        if reference := _OWN_REFERENCE.search(tag):
            errors[reference[1].decode()] = error.decode()
    return Appearance(merged_in(xml), errors)

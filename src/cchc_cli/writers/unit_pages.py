"""Where the pages of units stand beside a report: ``units/CODE.html``, ``explanations/CODE.html``."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from cchc_cli.domain.names import unaccented

SCORECARDS = "units"
EXPLANATIONS = "explanations"

_UNSAFE = re.compile(r"[^a-z0-9_.-]+")
_LONGEST = 80  # letters; a path on Windows may have 260 in all
_NAMELESS = "unit"


@dataclass(frozen=True)
class UnitPages:
    """The pages of a unit, as paths from the folder of the report."""

    scorecard: str
    explanation: str


def unit_pages(codes: Iterable[str]) -> Mapping[str, UnitPages]:
    """Give the pages of every unit, by its code.

    Without a list of units codes are names, with blanks and marks that do not suit a link;
    and codes that differ in case only share no file on Windows.

    >>> unit_pages(["00101", "Xã Mẫu/An"])["Xã Mẫu/An"].scorecard
    'units/xa-mau-an.html'
    """
    return {
        code: UnitPages(f"{SCORECARDS}/{stem}.html", f"{EXPLANATIONS}/{stem}.html")
        for code, stem in _stems(codes)
    }


def _stems(codes: Iterable[str]) -> Iterator[tuple[str, str]]:
    taken: set[str] = set()
    for code in codes:
        plain = _UNSAFE.sub("-", unaccented(code))[:_LONGEST].strip("-.") or _NAMELESS
        # Windows has devices of these names, whatever ending a file has.
        plain = f"{plain}-{_NAMELESS}" if plain.partition(".")[0] in _DEVICES else plain
        stem = next(name for name in _candidates(plain) if name not in taken)
        taken.add(stem)
        yield code, stem


def _candidates(plain: str) -> Iterator[str]:
    yield plain
    for number in count(2):
        yield f"{plain}-{number}"


_DEVICES = {"con", "prn", "aux", "nul"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)
}

"""Invented communes, wards, townships and islands, and the lists that name them.

Every name has the word "Mẫu" (model), so that nobody takes it for a real one.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cchc_cli.readers.units_file import COLUMNS

Figure = float | str

_CLASSES = {
    "Xã": "xa",
    "Phường": "phuong",
    "Thị trấn": "thi-tran",
    "Huyện đảo": "huyen-dao",
    "Đặc khu": "dac-khu",
}


@dataclass(frozen=True)
class Commune:
    """One unit: what the list says of it, and what its form is made from.

    ``quality`` from 0 to 1 drives its figures. ``twin`` is a unit with the same shares and
    half the figures. ``changes`` replace figures by criterion and input. ``file`` is where
    its workbook lies; empty where it has sent none. ``became`` says how many of its
    inhabitants live in which unit of the year after; empty where no file needs to say so.
    """

    code: str
    name: str
    quality: float
    population: int
    layout: str
    file: str
    says_its_name: bool = True
    twin: str = ""
    changes: Mapping[tuple[str, str], Figure] = field(default_factory=dict)
    listed: Mapping[str, str] = field(default_factory=dict)
    became: Mapping[str, int] = field(default_factory=dict)

    @property
    def unit_class(self) -> str:
        """The class, as the framework spells it."""
        return next(unit_class for word, unit_class in _CLASSES.items() if self.name.startswith(word))


def write_list(path: Path, communes: Sequence[Commune], groups: Mapping[str, str]) -> None:
    """Write ``units.csv``; ``groups`` are by class."""
    _write_table(path, COLUMNS, (_listed(commune, groups) for commune in communes))


def write_predecessors(path: Path, communes: Sequence[Commune]) -> None:
    """Write ``predecessors.csv``: what became of the units of the year before."""
    lines = (
        {"old": commune.code, "new": new, "population": str(population)}
        for commune in communes
        for new, population in commune.became.items()
    )
    _write_table(path, ("old", "new", "population"), lines)


def _write_table(path: Path, columns: Sequence[str], rows: Iterator[Mapping[str, str]]) -> None:
    # With a byte order mark, so that Excel reads its letters.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _listed(commune: Commune, groups: Mapping[str, str]) -> Mapping[str, str]:
    return {
        "code": commune.code,
        "name": commune.name,
        "class": commune.unit_class,
        "group": groups[commune.unit_class],
        "parent": "Tỉnh Mẫu",
        "ranked": "yes",
        "population": str(commune.population),
        **commune.listed,
    }

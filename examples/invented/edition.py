"""Editions: the example of one year, with its framework, its units and its faults."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cchc_cli.domain.framework import Framework
from cchc_cli.readers.framework_file import load_framework
from invented import communes_2024, communes_2025
from invented.communes import Commune
from invented.faults import FAULTS_2024, FAULTS_2025, Faults

FOLDER = Path(__file__).parents[1]
_RURAL = "Xã và đặc khu"
_URBAN = "Phường, thị trấn"


@dataclass(frozen=True)
class Edition:
    """What the example of a year is made from."""

    year: int
    framework_source: str
    """The id of a shipped framework, or a file."""
    communes: tuple[Commune, ...]
    groups: Mapping[str, str]
    """In which ranking group a class of units is."""
    faults: Faults
    plans_in: int
    """The month in which plans are issued."""
    units_before: tuple[Commune, ...] = ()
    """The communes of the year before, where the example says what became of them."""
    sorts: Mapping[str, str] = field(default_factory=dict)
    """Of which sort the figures of a criterion are: those of a criterion of 2025; its own
    code where it is the same, or where nothing special is known of it."""
    leads: Mapping[str, float] = field(default_factory=dict)
    """By area: how much better communes are in it than their quality says."""

    @property
    def folder(self) -> Path:
        """Where the example is kept."""
        return FOLDER / f"xa-mau-{self.year}"

    def framework(self) -> Framework:
        """Load the framework."""
        return load_framework(self.framework_source)


EDITIONS = {
    2024: Edition(
        year=2024,
        framework_source=str(FOLDER / "xa-mau-2024" / "khung-2024.yaml"),
        communes=communes_2024.COMMUNES,
        groups={"xa": "Xã", "huyen-dao": "Xã", "phuong": _URBAN, "thi-tran": _URBAN},
        faults=FAULTS_2024,
        plans_in=1,
        sorts={
            "1.3": "1.4",
            "1.4": "1.6",
            "1.6": "honouring reform",
            "3.2.4": "onward",
            "3.2.9": "3.2.10",
            "7.4.2": "7.4.3",
        },
        # The year after, digital government is what improved most.
        leads={"7": -0.2},
    ),
    2025: Edition(
        year=2025,
        framework_source="mau-xa-2025",
        communes=communes_2025.COMMUNES,
        groups={"xa": _RURAL, "dac-khu": _RURAL, "phuong": "Phường"},
        faults=FAULTS_2025,
        plans_in=7,
        units_before=communes_2024.COMMUNES,
    ),
}

"""What runs of the pipeline start from in tests: a folder with a campaign, and somebody who listens."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from small_campaign import write_framework, write_submission, write_units

from cchc_cli.language import Message

NAMES = ("Phường Một", "Xã Hai", "Xã Ba", "Xã Bốn")


class Heard:
    """Somebody who remembers how far the work was: each step, and the last that was told of it."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, tuple[int, int] | None]] = []

    def begin(self, step: Message) -> None:
        """Remember a step."""
        self.steps.append((str(step), None))

    def advance(self, done: int, total: int) -> None:
        """Remember how far it is."""
        self.steps[-1] = (self.steps[-1][0], (done, total))


@dataclass(frozen=True)
class CampaignFolder:
    """A folder with a framework, a list of units and their forms."""

    root: Path
    framework: Path
    units: Path
    forms: Path

    @property
    def output(self) -> Path:
        """Where results go."""
        return self.root / "ket-qua"


def campaign(root: Path, names: Sequence[str] = NAMES) -> CampaignFolder:
    """Write a campaign in which each unit has sent its form."""
    framework = write_framework(root / "khung.yaml")
    units = write_units(root / "units.csv", names)
    for number, name in enumerate(names):
        write_submission(root / "ho-so" / f"{name}.xlsx", framework, name, number)
    return CampaignFolder(root, framework, units, root / "ho-so")

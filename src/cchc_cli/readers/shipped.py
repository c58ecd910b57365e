"""The frameworks that come with the tool."""

from dataclasses import dataclass
from pathlib import Path

import cchc_cli

_PACKAGE = Path(cchc_cli.__file__).parent


@dataclass(frozen=True)
class ShippedFramework:
    """A framework that comes with the tool, by the id that stands for its file."""

    id: str
    path: Path


def shipped_frameworks() -> tuple[ShippedFramework, ...]:
    """Give the frameworks that come with the tool, sorted by id."""
    paths = sorted(_criteria_folder().glob("*.yaml"))
    return tuple(ShippedFramework(path.stem, path) for path in paths)


def _criteria_folder() -> Path:
    """Find ``criteria``: inside the package when installed, beside ``src`` in a checkout."""
    # hatch puts the folder into the wheel; an editable install reads it where it is edited.
    installed = _PACKAGE / "criteria"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "criteria"

"""One year's ranking, as a comparison needs it, from a results folder or a published table."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pandas as pd

from cchc_cli.domain.framework import Framework
from cchc_cli.domain.stage import Stage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True)
class ScoredPart:
    """A part of the index with points of its own: a leaf, or an area where no more is known."""

    code: str
    name: str
    area: str
    """The code of its area; an area's own code."""
    area_name: str


@dataclass(frozen=True)
class Contributions:
    """What every part contributes to the index of every unit, in percent of the index.

    Rows are the units of the year, in the order of its table.
    """

    parts: tuple[ScoredPart, ...]
    """The base parts; bonus and penalty are adjustments."""
    weights: "NDArray[np.float64]"
    """Units by parts: the most that the part can contribute to the unit's index; 0 where it
    does not apply, NaN where it is not known."""
    points: "NDArray[np.float64]"
    """Units by parts: what it did contribute, 0 where it was not answered."""
    adjustments: pd.DataFrame
    """Units by bonus and penalty areas (columns are codes), signed."""
    area_names: Mapping[str, str]
    """Names of all areas by code, those of adjustments included."""


@dataclass(frozen=True)
class Basis:
    """What an index rests on; two years are comparable as far as it is the same."""

    scale: float | None
    """Points of a unit that earns every base point; None where a table does not say."""
    stage: Stage | None = None
    """On which points it rests; None where it is not known, as for a published table."""
    has_survey: bool | None = None
    """Whether points of a survey are in it; None where it is not known."""
    is_appraised: bool | None = None
    """Whether points of appraisers are in it; None where it is not known."""
    framework_id: str = ""
    framework_sha256: str = ""
    """Of ``framework.yaml``; empty for a table."""


@dataclass(frozen=True)
class UnitHistory:
    """What a list of units says of a unit besides its name."""

    aliases: tuple[str, ...] = ()
    predecessors: tuple[str, ...] = ()
    population: int | None = None


@dataclass(frozen=True)
class YearResults:
    """The ranking of one year.

    ``units`` has one row per unit, by ``unit_code`` (the name where a table has no codes),
    with the columns ``unit_name, unit_class, group`` (empty texts where unknown), ``rank``
    (``Int64``; NA for none), ``total_points, index_percent`` (as published; NaN for none),
    ``exact_index`` (the same before rounding, equal to the published one where no more is
    known), ``band`` and ``status`` (a value of ``RankStatus``).
    """

    label: str
    """How the year is called: ``2024``."""
    source: str
    """The folder or file, as it was named."""
    basis: Basis
    units: pd.DataFrame
    decimals: int = 2
    """With how many decimals the index is published."""
    contributions: Contributions | None = None
    """None where nothing is known below the index."""
    framework: Framework | None = None
    histories: Mapping[str, UnitHistory] = field(default_factory=dict)
    """By unit code, of the units that have one."""

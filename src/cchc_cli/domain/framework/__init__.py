"""Criteria frameworks: what is scored, how, and on which legal ground."""

from cchc_cli.domain.framework.criterion import (
    Area,
    Criterion,
    Input,
    InputType,
    Node,
    Reference,
    Role,
    Source,
)
from cchc_cli.domain.framework.framework import (
    Band,
    Framework,
    Limit,
    RankedOn,
    Ranking,
    Rescale,
    Status,
    Ties,
)

__all__ = [
    "Area",
    "Band",
    "Criterion",
    "Framework",
    "Input",
    "InputType",
    "Limit",
    "Node",
    "RankedOn",
    "Ranking",
    "Reference",
    "Rescale",
    "Role",
    "Source",
    "Status",
    "Ties",
]

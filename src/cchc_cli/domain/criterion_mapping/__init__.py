"""Which criterion of a new framework is which of an old one: by code and name, or by what a file says."""

from cchc_cli.domain.criterion_mapping.mapping import CriterionMapping, map_criteria
from cchc_cli.domain.criterion_mapping.migration import Migration, MigrationKind, MigrationLine
from cchc_cli.domain.criterion_mapping.names import CriterionName, leaf_names, node_names

__all__ = [
    "CriterionMapping",
    "CriterionName",
    "Migration",
    "MigrationKind",
    "MigrationLine",
    "leaf_names",
    "map_criteria",
    "node_names",
]

"""Published rankings: tables of units and their totals, wherever they were copied from."""

from cchc_cli.readers.published_table.table import read_published_table

__all__ = ["read_published_table"]

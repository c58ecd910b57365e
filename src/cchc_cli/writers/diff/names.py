"""What the formats are called; light enough to be loaded for a help page."""

from enum import StrEnum


class DiffFormat(StrEnum):
    """What ``cchc diff --format`` may name."""

    TEXT = "text"
    CSV = "csv"
    JSON = "json"
    MD = "md"
    HTML = "html"
    XLSX = "xlsx"

"""What the formats are called; light enough to be loaded for a help page."""

from enum import StrEnum


class ExplanationFormat(StrEnum):
    """What ``--format`` may name."""

    TEXT = "text"
    JSON = "json"
    MD = "md"
    HTML = "html"

"""What the formats are called; light enough to be loaded for a help page."""

from collections.abc import Mapping
from enum import StrEnum


class FindingFormat(StrEnum):
    """What ``--format`` may name."""

    TEXT = "text"
    JSON = "json"
    JUNIT = "junit"
    SARIF = "sarif"
    GITHUB = "github"
    XLSX = "xlsx"
    """One workbook per workbook: see ``writers.feedback``."""


FILE_NAMES: Mapping[FindingFormat, str] = {
    FindingFormat.TEXT: "findings.txt",
    FindingFormat.JSON: "findings.json",
    FindingFormat.JUNIT: "junit.xml",
    FindingFormat.SARIF: "findings.sarif",
    FindingFormat.GITHUB: "github.txt",
    FindingFormat.XLSX: "feedback",
}
"""What each is called in a folder of several; the last is a folder itself."""

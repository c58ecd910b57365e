"""A results folder that `cchc score` wrote, read back (DESIGN section 7)."""

from cchc_cli.readers.results_folder.assessment import ReadAssessment, read_assessment
from cchc_cli.readers.results_folder.folder import ResultsFolder, read_results_folder
from cchc_cli.readers.results_folder.manifest import MANIFEST
from cchc_cli.readers.results_folder.year import year_of

__all__ = [
    "MANIFEST",
    "ReadAssessment",
    "ResultsFolder",
    "read_assessment",
    "read_results_folder",
    "year_of",
]

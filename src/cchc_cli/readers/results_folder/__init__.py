"""A results folder that `cchc score` wrote, read back (DESIGN section 7)."""

from cchc_cli.readers.results_folder.folder import ResultsFolder, is_results, read_results_folder
from cchc_cli.readers.results_folder.year import year_of

__all__ = ["ResultsFolder", "is_results", "read_results_folder", "year_of"]

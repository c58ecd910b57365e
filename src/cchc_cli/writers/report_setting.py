"""What a report says and shows besides the assessment: the same for every format."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language


@dataclass(frozen=True)
class ReportSetting:
    """How a report is made."""

    language: Language
    dated: date | None = None
    """The day that it bears; None where only the manifest knows the time."""
    before: YearDiff | None = None
    """What changed since the year before, if that is known."""
    has_unit_pages: bool = False
    """Whether the folders ``units`` and ``explanations`` stand beside it."""
    office: str = ""
    """Who reports, for the head of a document; two lines are separated by ``|``."""
    place: str = ""
    """Where, for the line of place and date."""
    templates: Path | None = None
    """A folder of own templates; what it lacks is taken from ours."""

"""What of a validation is shown."""

from dataclasses import dataclass

from cchc_cli.domain.findings import Severity
from cchc_cli.domain.sheet_copy import QuoteRow, no_quotes


@dataclass(frozen=True)
class ViewOptions:
    """What the person asked for."""

    quote: QuoteRow = no_quotes
    """Gives the rows as typed, which are shown below what is wrong with them."""
    show_infos: bool = False
    """Whether notes are listed, however many; few are listed anyway."""
    errors_only: bool = False
    fail_on: Severity = Severity.ERROR
    """From which severity on a new finding makes the run end with status 1."""


DEFAULT_VIEW = ViewOptions()

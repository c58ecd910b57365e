"""``findings.txt``: what the terminal shows, without colours, at a fixed width."""

from io import StringIO

from rich.console import Console

from cchc_cli.domain.findings import Severity
from cchc_cli.domain.sheet_copy import QuoteRow
from cchc_cli.domain.validation import Validation
from cchc_cli.language import Language
from cchc_cli.writers.finding_view.options import ViewOptions
from cchc_cli.writers.finding_view.view import validation_view

WIDTH = 110


def plain_text(validation: Validation, language: Language, fail_on: Severity, quote: QuoteRow) -> bytes:
    """Write the view of the terminal as text, notes included."""
    page = Console(
        file=StringIO(), width=WIDTH, color_system=None, highlight=False, markup=False, emoji=False
    )
    options = ViewOptions(quote=quote, show_infos=True, fail_on=fail_on)
    with page.capture() as captured:
        page.print(*validation_view(validation, language, options), sep="\n")
    # rich fills every column with blanks up to its width.
    lines = (line.rstrip() for line in captured.get().splitlines())
    return "\n".join([*lines, ""]).encode()

"""A validation in the terminal: it is the result of its command, so it goes to stdout."""

from cchc_cli.console import Console
from cchc_cli.domain.validation import Validation
from cchc_cli.writers.finding_view.options import DEFAULT_VIEW, ViewOptions
from cchc_cli.writers.finding_view.view import validation_view


def show_validation(validation: Validation, console: Console, options: ViewOptions = DEFAULT_VIEW) -> None:
    """Print what was found in each file, and what was checked."""
    console.print(*validation_view(validation, console.language, options))

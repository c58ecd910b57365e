"""The comparison of two frameworks in the terminal: it is the result of its command."""

from cchc_cli.console import Console
from cchc_cli.domain.framework_diff import FrameworkDiff
from cchc_cli.writers.framework_changes.text_changes import change_view


def show_framework_diff(diff: FrameworkDiff, console: Console) -> None:
    """Print what changed, area by area."""
    console.print(*change_view(diff, console.language))

"""What the terminal would show, for a file."""

from collections.abc import Callable
from io import StringIO

from cchc_cli.console import Console
from cchc_cli.language import Language


def plain_page(show: Callable[[Console], None], language: Language) -> bytes:
    """Write what is shown, without colours, at the width of a pipe."""
    page = StringIO()
    show(Console(language, has_color=False, page=page))
    # rich fills every column with blanks up to its width.
    lines = (line.rstrip() for line in page.getvalue().splitlines())
    return "\n".join([*lines, ""]).encode()

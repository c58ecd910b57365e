"""``cchc rule``: what a finding means and how to mend it in Excel."""

from typing import Annotated

import typer

from cchc_cli.cli.commands import Command
from cchc_cli.cli.session import session_of
from cchc_cli.language import mark

HELP = mark(
    """Say what a finding means, and how to mend it in Excel.

Findings carry codes, such as CCHC318. Without a code, list all of them.

Examples:
  cchc rule
  cchc rule CCHC318
  cchc rule 318 502
"""
)


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("rule", cls=Command, help=HELP)(explain_rules)


def explain_rules(
    context: typer.Context,
    codes: Annotated[
        list[str] | None,
        typer.Argument(metavar=mark("CODE…"), help=mark("Codes of findings, such as CCHC318 or 318.")),
    ] = None,
) -> None:
    """Say what findings mean, or list their codes."""
    from cchc_cli.console.rule import kind_list, kind_page
    from cchc_cli.pipeline.rule import find_kinds, list_kinds

    session = session_of(context)
    if not codes:
        session.console.print(*kind_list(list_kinds(), session.language))
        return
    for position, kind in enumerate(find_kinds(codes)):
        if position > 0:
            session.console.print("")
        session.console.print(*kind_page(kind, session.language))

"""``cchc framework``: list, show, check, describe and test criteria frameworks."""

from typing import Annotated

import typer

from cchc_cli.cli.commands import Command, Group
from cchc_cli.cli.session import ExitStatus, session_of
from cchc_cli.language import mark, say

HELP = mark(
    """Look at criteria frameworks, and check your own.

A framework is a YAML file that says what is scored, how, and on which legal ground. Some come with
cchc; write your own by copying one of them, or start from an empty file with `cchc framework schema`.

Examples:
  cchc framework list
  cchc framework show mau-xa-2025
  cchc framework check khung-cua-tinh.yaml
"""
)

LIST_HELP = mark(
    """List the frameworks that come with cchc.

Example:
  cchc framework list
"""
)

SHOW_HELP = mark(
    """Show a framework as a tree: points, rules in words, figures, evidence, references.

With CODE, show only that area or criterion.

Examples:
  cchc framework show bo-766
  cchc framework show mau-xa-2025 3.2
  cchc --lang en framework show khung-cua-tinh.yaml 1.1.3
"""
)

CHECK_HELP = mark(
    """Check a framework file: every fault at once with its line, then what is doubtful.

Faults keep the framework from being used (exit status 2). Warnings do not, unless --strict is given
(exit status 1).

Examples:
  cchc framework check khung-cua-tinh.yaml
  cchc framework check khung-cua-tinh.yaml --strict
"""
)

SCHEMA_HELP = mark(
    """Print the JSON Schema of framework files, with which editors complete and check them.

Example:
  cchc framework schema > cchc-framework.schema.json

Write as the first line of a framework file, for editors that know the YAML language server:
  # yaml-language-server: $schema=cchc-framework.schema.json
"""
)

TEST_HELP = mark(
    """Run the cases of a framework: figures with the points they have to give.

The cases stand in `cases/ID.yaml` beside the framework file, one in a line:
  - {criterion: "3.2", inputs: {a: 393087, b: 443565}, points: 17.72}

Examples:
  cchc framework test bo-766
  cchc framework test khung-cua-tinh.yaml
"""
)

_Framework = Annotated[
    str,
    typer.Argument(
        metavar=mark("FRAMEWORK"), help=mark("Id of a shipped framework, or path of a framework file.")
    ),
]


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    group = typer.Typer(cls=Group, no_args_is_help=True)
    group.command("list", cls=Command, help=LIST_HELP)(list_frameworks)
    group.command("show", cls=Command, help=SHOW_HELP)(show_framework)
    group.command("check", cls=Command, help=CHECK_HELP)(check_framework)
    group.command("schema", cls=Command, help=SCHEMA_HELP)(print_schema)
    group.command("test", cls=Command, help=TEST_HELP)(test_framework)
    app.add_typer(group, name="framework", help=HELP)


def list_frameworks(context: typer.Context) -> None:
    """List the frameworks that come with the tool."""
    # Within each command, so that the help of all of them waits for no pydantic.
    from cchc_cli.console.framework import framework_table
    from cchc_cli.pipeline import framework as pipeline

    session = session_of(context)
    session.console.print(framework_table(pipeline.list_frameworks(), session.language))


def show_framework(
    context: typer.Context,
    framework: _Framework,
    code: Annotated[
        str, typer.Argument(metavar=mark("CODE"), help=mark("Show only this area or criterion."))
    ] = "",
) -> None:
    """Show a framework as a tree."""
    from cchc_cli.console.framework import tree_view
    from cchc_cli.pipeline import framework as pipeline

    session = session_of(context)
    session.console.print(tree_view(pipeline.show_framework(framework, code), session.language))


def check_framework(
    context: typer.Context,
    framework: _Framework,
    strict: Annotated[
        bool, typer.Option("--strict", help=mark("Let warnings, too, set the exit status to 1."))
    ] = False,
) -> None:
    """Check a framework file."""
    from cchc_cli.console.framework import warning_lines
    from cchc_cli.pipeline import framework as pipeline

    session = session_of(context)
    checked = pipeline.check_framework(framework)
    for line in warning_lines(checked.warnings, session.language):
        session.console.print(line)
    session.console.note(
        say(
            "{file}: no faults; warnings: {warnings}; scored criteria: {leaves}",
            file=str(checked.path),
            warnings=len(checked.warnings),
            leaves=len(checked.framework.leaves),
        )
    )
    raise typer.Exit(ExitStatus.FINDINGS if strict and checked.warnings else ExitStatus.DONE)


def print_schema() -> None:
    """Print the JSON Schema of framework files."""
    from cchc_cli.writers.framework_schema import framework_schema

    # Without rich, which would wrap it to the terminal.
    typer.echo(framework_schema(), nl=False)


def test_framework(context: typer.Context, framework: _Framework) -> None:
    """Run the cases of a framework."""
    from cchc_cli.console.framework import warning_lines
    from cchc_cli.pipeline import framework as pipeline

    session = session_of(context)
    tested = pipeline.test_framework(framework)
    for line in warning_lines(tested.failures, session.language):
        session.console.print(line)
    session.console.note(
        say(
            "{file}: cases passed: {passed} of {count}",
            file=str(tested.path),
            passed=tested.case_count - len(tested.failures),
            count=tested.case_count,
        )
    )
    raise typer.Exit(ExitStatus.FINDINGS if tested.failures else ExitStatus.DONE)

"""``cchc framework``: list, show, check, compare, describe and test criteria frameworks."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli.commands import Command, Group
from cchc_cli.cli.session import ExitStatus, Session, session_of
from cchc_cli.errors import CchcError
from cchc_cli.language import mark, say
from cchc_cli.writers.framework_changes.formats import ChangeFormat

if TYPE_CHECKING:
    from cchc_cli.domain.framework_diff import FrameworkDiff

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

DIFF_HELP = mark(
    """Say in words what changed from one framework to another, area by area.

What is new or dropped, has another code or name, weighs more or less, is scored by another rule or
target, needs other figures or evidence, is appraised by another office or rests on another text.

Criteria with the same code and name in both are the same; what else is, a migration says. One is
proposed with --write-migration: what is certain is in force, what is doubtful stands behind “#” until
you have looked at it. Give it to `cchc diff` and to this command with --migration. Errors in it set the
exit status to 1.

Examples:
  cchc framework diff khung-2024.yaml mau-xa-2025
  cchc framework diff khung-2024.yaml mau-xa-2025 --write-migration anh-xa.yaml
  cchc framework diff khung-2024.yaml mau-xa-2025 --migration anh-xa.yaml
  cchc framework diff khung-2024.yaml mau-xa-2025 --format md --output thay-doi.md
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

_Migration = Annotated[
    Path | None,
    typer.Option(
        "--migration",
        metavar=mark("FILE"),
        help=mark("What became of criteria that changed their code or name (.yaml)."),
    ),
]
# A new file only: people work on a proposal for hours, and the next run would replace it.
_WriteMigration = Annotated[
    Path | None,
    typer.Option(
        "--write-migration",
        metavar=mark("FILE"),
        help=mark("Propose a migration and write it into this new file."),
    ),
]
_ChangeFormat = Annotated[
    ChangeFormat,
    typer.Option("--format", metavar="|".join(ChangeFormat), help=mark("Format; text by default.")),
]
_Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar=mark("FILE"), help=mark("File to write the changes to.")),
]


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    group = typer.Typer(cls=Group, no_args_is_help=True)
    group.command("list", cls=Command, help=LIST_HELP)(list_frameworks)
    group.command("show", cls=Command, help=SHOW_HELP)(show_framework)
    group.command("check", cls=Command, help=CHECK_HELP)(check_framework)
    group.command("diff", cls=Command, help=DIFF_HELP)(diff_frameworks)
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
    # Warnings are what was asked for; that there are none is merely said beside.
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


def diff_frameworks(
    context: typer.Context,
    before: Annotated[
        str,
        typer.Argument(metavar=mark("OLD"), help=mark("The old framework: id of a shipped one, or path.")),
    ],
    after: Annotated[
        str,
        typer.Argument(metavar=mark("NEW"), help=mark("The new framework: id of a shipped one, or path.")),
    ],
    migration: _Migration = None,
    write_migration: _WriteMigration = None,
    change_format: _ChangeFormat = ChangeFormat.TEXT,
    output: _Output = None,
) -> None:
    """Say what changed from one framework to another."""
    if migration is not None and write_migration is not None:
        raise CchcError(say("Give either --migration or --write-migration: the one is written from nothing."))
    from cchc_cli.domain.findings import has_errors
    from cchc_cli.pipeline import framework_diff as pipeline

    session = session_of(context)
    request = pipeline.FrameworkDiffRequest(before, after, migration)
    diff = pipeline.compare_frameworks(request)
    if write_migration is not None:
        pipeline.write_migration(diff.before, diff.after, write_migration, session.language)
        session.console.note(say("Written: {path}", path=str(write_migration)))
    if output is None:
        _show_changes(diff, change_format, session)
    else:
        pipeline.write_changes(diff, request, change_format, output, session.language)
        session.console.note(say("Written: {path}", path=str(output)))
    raise typer.Exit(ExitStatus.FINDINGS if has_errors(diff.findings) else ExitStatus.DONE)


def _show_changes(diff: "FrameworkDiff", change_format: ChangeFormat, session: Session) -> None:
    # Text depends on the terminal: its width and colours are known to the console alone.
    if change_format is ChangeFormat.TEXT:
        from cchc_cli.console.framework_diff import show_framework_diff

        show_framework_diff(diff, session.console)
        return
    from cchc_cli.pipeline.framework_diff import change_bytes

    session.put_out(change_bytes(diff, change_format, session.language))


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

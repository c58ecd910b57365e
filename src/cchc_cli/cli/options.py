"""Options that several commands have in common."""

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from cchc_cli.language import mark

MOST_WORKERS = 64
"""More would only wait for the disk."""

Workers: TypeAlias = Annotated[
    int | None,
    typer.Option(
        "--workers",
        min=1,
        max=MOST_WORKERS,
        metavar=f"1-{MOST_WORKERS}",
        help=mark("Processes that read workbooks; by default one per processor."),
    ),
]

Templates: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--template",
        metavar=mark("FOLDER"),
        help=mark("Own templates in the place of ours; see docs/templates.md."),
    ),
]

Predecessors: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--predecessors",
        "-p",
        metavar=mark("FILE"),
        help=mark("Which units became which: a table (.csv or .xlsx) with the columns old, new, population."),
    ),
]

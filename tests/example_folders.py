"""The folders in ``examples/``: built anew, compared, and scored by the program itself."""

import csv
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias
from zipfile import ZipFile, is_zipfile

EXAMPLES = Path(__file__).parents[1] / "examples"

Table: TypeAlias = list[dict[str, str]]


def rebuilt(year: int, folder: Path) -> Path:
    """Build the example of a year anew."""
    program = (sys.executable, EXAMPLES / "build_xa_mau.py", str(year), folder)
    subprocess.run(program, check=True)
    return folder


def scored(example: Path, framework: str | Path, output: Path) -> Mapping[str, Table]:
    """Score an example, and give the tables of its results folder."""
    program = (sys.executable, "-m", "cchc_cli", "--quiet", "score")
    options = ("-f", framework, "-u", example / "units.csv", "-o", output, "--no-report")
    run = subprocess.run(
        (*program, example / "ho-so", *options),
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert run.returncode == 1, run.stderr
    return {path.stem: read_table(path) for path in output.glob("*.csv")}


def read_table(path: Path) -> Table:
    """Read a table with one line of headings."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def files_of(folder: Path, *, written_by_hand: frozenset[str]) -> list[str]:
    """List the files that the script makes."""
    built = (path for path in folder.rglob("*") if path.is_file() and path.name not in written_by_hand)
    return sorted(path.relative_to(folder).as_posix() for path in built)


def contents_of(path: Path) -> bytes | dict[str, bytes]:
    """Give the parts of a workbook: how they are compressed depends on the version of zlib."""
    if not is_zipfile(path):
        return path.read_bytes()
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def column_of(rows: Table, name: str) -> list[str]:
    """Give one column of a table."""
    return [row[name] for row in rows]

"""Speed of ``cchc validate``, as ratios in one run.

    python benchmarks/validate.py [--units 3321] [--repeat 4]

Compares validating a folder of forms with scoring it, and validating one workbook with
starting Python and importing typer alone. Of several runs the fastest counts.
"""

import argparse
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from forms import FRAMEWORK, units_file
from programs import PROCESSES, Run, fastest, forms_of
from score import score_command

_RUNS_OF_ONE = 5
"""How many times more often one workbook is validated: a short run is disturbed more easily."""


def compare(runs: Mapping[str, Run], of: str) -> None:
    """Print what each program took, as a multiple of one of them."""
    print(f"\n{'':28}{'seconds':>9}{'x ' + of:>16}{'peak MB':>9}")
    for name, run in runs.items():
        to_other = run.seconds / runs[of].seconds
        print(f"{name:28}{run.seconds:9.2f}{to_other:16.2f}{run.peak_megabytes:9.0f}")


def folder_runs(count: int, repeat: int, output: Path) -> Mapping[str, Run]:
    """Measure scoring and validating so many workbooks."""
    folder, score = forms_of(count), score_command(count, output)
    validate = [sys.executable, "-m", "cchc_cli", "--quiet", "validate", str(folder), "-f", FRAMEWORK]
    options = ["-u", str(units_file(folder)), "--workers", str(PROCESSES)]
    commands = {
        "score": score,
        "score --no-report": [*score, "--no-report"],
        "validate": [*validate, *options],
    }
    return fastest(commands, repeat=repeat)


def one_workbook_runs(repeat: int) -> Mapping[str, Run]:
    """Measure validating one workbook, and what typer alone takes."""
    folder = forms_of(1)
    form = str(next(folder.glob("*.xlsx")))
    commands = {
        "import typer": [sys.executable, "-c", "import typer"],
        "cchc --help": [sys.executable, "-m", "cchc_cli", "--help"],
        "cchc validate, one workbook": [sys.executable, "-m", "cchc_cli", "validate", form, "-f", FRAMEWORK],
    }
    return fastest(commands, repeat=repeat)


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--units", type=int, default=3321)
    parser.add_argument("--repeat", type=int, default=4)
    options = parser.parse_args()
    compare(one_workbook_runs(options.repeat * _RUNS_OF_ONE), "import typer")
    with tempfile.TemporaryDirectory() as output:
        print(f"\n{options.units} workbooks")
        compare(folder_runs(options.units, options.repeat, Path(output)), "score")


if __name__ == "__main__":
    main()

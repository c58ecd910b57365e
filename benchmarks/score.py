"""Speed and memory of ``cchc score``, as ratios in one run.

    python benchmarks/score.py [--units 332 3321] [--repeat 3]

Compares, on the same forms (164 rows, 7 columns, styled): ``cchc score --no-report`` and
``cchc score`` with every output; the loop that a user would write with pandas and
openpyxl; and the floor, python-calamine reading the same sheets in the same number of
processes. Each program runs on its own from the shell; of several runs the fastest counts.
"""

import argparse
import sys
import tempfile
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

from forms import FRAMEWORK, HEADER_ROW, units_file
from programs import HERE, PROCESSES, Run, fastest, forms_of

START_UP_UNITS = 16


def score_command(count: int, output: Path) -> list[str]:
    """Give the command that scores so many forms with every output."""
    folder = forms_of(count)
    command = [sys.executable, "-m", "cchc_cli", "--quiet", "score", str(folder), "-f", FRAMEWORK]
    options = ["-u", str(units_file(folder)), "-o", str(output / "results"), "--workers", str(PROCESSES)]
    return command + options


def measure(count: int, repeat: int, output: Path) -> dict[str, Run]:
    """Measure all programs on so many forms."""
    folder = forms_of(count)
    score = score_command(count, output)
    naive = [sys.executable, str(HERE / "naive.py"), str(folder), str(output / "n.xlsx"), str(HEADER_ROW)]
    floor = [sys.executable, str(HERE / "floor.py"), str(folder), str(PROCESSES)]
    ours = {"floor": floor, "no-report": [*score, "--no-report"], "everything": score}
    return {**fastest(ours, repeat=repeat), **fastest({"naive": naive}, repeat=1)}


def report(count: int, runs: Mapping[str, Run]) -> None:
    """Print the table of one number of workbooks."""
    print(f"\n{count} workbooks")
    print(f"{'':12}{'seconds':>9}{'x floor':>9}{'naive is':>10}{'peak MB':>9}")
    for name, run in runs.items():
        to_floor = run.seconds / runs["floor"].seconds
        of_naive = runs["naive"].seconds / run.seconds
        print(f"{name:12}{run.seconds:9.2f}{to_floor:9.2f}{of_naive:9.1f}x{run.peak_megabytes:9.0f}")


def report_growth(seconds: Mapping[int, float]) -> None:
    """Print what each further workbook costs, which start-up has no part in.

    The first few hundred are read while the program still loads, and so cost less.
    """
    print("\n--no-report, each further workbook")
    for fewer, more in pairwise(sorted(seconds)):
        cost = 1000 * (seconds[more] - seconds[fewer]) / (more - fewer)
        print(f"{fewer:>8} to {more:<8}{cost:6.2f} ms")


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--units", nargs="+", type=int, default=[332, 3321])
    parser.add_argument("--repeat", type=int, default=4)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as output:
        for count in options.units:
            report(count, measure(count, options.repeat, Path(output)))
        sizes = sorted({START_UP_UNITS, *options.units, max(options.units) // 3})
        growth = {f"{size}": [*score_command(size, Path(output)), "--no-report"] for size in sizes}
        runs = fastest(growth, repeat=options.repeat)
        report_growth({int(size): run.seconds for size, run in runs.items()})


if __name__ == "__main__":
    main()

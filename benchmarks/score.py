"""Speed and memory of ``cchc score``, as ratios in one run.

    python benchmarks/score.py [--units 332 3321] [--repeat 3]

Compares, on the same forms (164 rows, 7 columns, styled): ``cchc score --no-report`` and
``cchc score`` with every output; the loop that a user would write with pandas and
openpyxl; and the floor, python-calamine reading the same sheets in the same number of
processes. Each program runs on its own from the shell; of several runs the fastest counts.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from forms import FRAMEWORK, HEADER_ROW, units_file, write_forms

HERE = Path(__file__).parent
WORK = HERE / "work"
PROCESSES = 2
START_UP_UNITS = 16


@dataclass(frozen=True)
class Run:
    """What one program took."""

    seconds: float
    peak_megabytes: float
    """Resident memory of its largest process."""


def timed(command: Sequence[str], *, repeat: int) -> Run:
    """Run a program several times and give the fastest; exit status 1 means findings."""
    return min((_run(command) for _ in range(repeat)), key=lambda run: run.seconds)


def _run(command: Sequence[str]) -> Run:
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    if os.waitstatus_to_exitcode(status) not in {0, 1}:
        raise SystemExit(f"failed: {' '.join(command)}")
    return Run(seconds, usage.ru_maxrss / 1024)


def measure(count: int, repeat: int, output: Path) -> dict[str, Run]:
    """Measure all programs on so many forms."""
    folder = WORK / f"{count}"
    write_forms(folder, count)
    score = [sys.executable, "-m", "cchc_cli", "--quiet", "score", str(folder), "-f", FRAMEWORK]
    score += ["-u", str(units_file(folder)), "-o", str(output / "results"), "--workers", str(PROCESSES)]
    naive = [sys.executable, str(HERE / "naive.py"), str(folder), str(output / "n.xlsx"), str(HEADER_ROW)]
    return {
        "floor": timed([sys.executable, str(HERE / "floor.py"), str(folder), str(PROCESSES)], repeat=repeat),
        "no-report": timed([*score, "--no-report"], repeat=repeat),
        "everything": timed(score, repeat=repeat),
        "naive": timed(naive, repeat=1),
    }


def report(count: int, runs: dict[str, Run], start_up: Run) -> float:
    """Print one table and give the time per workbook beyond start-up, in milliseconds."""
    per_workbook = 1000 * (runs["no-report"].seconds - start_up.seconds) / count
    print(f"\n{count} workbooks")
    print(f"{'':12}{'seconds':>9}{'x floor':>9}{'naive is':>10}{'peak MB':>9}")
    for name, run in runs.items():
        to_floor = run.seconds / runs["floor"].seconds
        of_naive = runs["naive"].seconds / run.seconds
        print(f"{name:12}{run.seconds:9.2f}{to_floor:9.2f}{of_naive:9.1f}x{run.peak_megabytes:9.0f}")
    print(f"--no-report beyond start-up ({start_up.seconds:.2f} s): {per_workbook:.2f} ms per workbook")
    return per_workbook


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--units", nargs="+", type=int, default=[332, 3321])
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as output:
        start_up = measure(START_UP_UNITS, options.repeat, Path(output))["no-report"]
        costs = [
            report(count, measure(count, options.repeat, Path(output)), start_up) for count in options.units
        ]
    if len(costs) > 1:
        print(f"\nper workbook, {options.units[-1]} against {options.units[0]}: {costs[-1] / costs[0]:.2f}")


if __name__ == "__main__":
    main()

"""Speed and size of reports, as ratios in one run.

    python benchmarks/report.py [--units 168 3321] [--repeat 3]

Scores the forms of ``benchmarks/score.py`` with every output and with tables alone, then makes
every format from the results folder, and a page for every unit. Prints seconds, the ratio to
``cchc score --no-report``, and how large what was written is. Of several runs the fastest counts.
"""

import argparse
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from programs import Run, fastest
from score import score_command

_FORMATS = ("md", "xlsx", "docx", "html")


def commands_for(count: int, output: Path) -> Mapping[str, list[str]]:
    """Give the commands to be measured; the first writes what the others read."""
    score = score_command(count, output)
    results = output / "results"
    report = [sys.executable, "-m", "cchc_cli", "--quiet", "report", str(results)]
    files = {name: [*report, "-o", str(output / f"report.{name}")] for name in _FORMATS}
    return {
        "no-report": [*score, "--no-report"],
        "everything": score,
        **files,
        "html and pages": [*report, "-o", str(output / "reports")],
    }


def show(count: int, runs: Mapping[str, Run], output: Path) -> None:
    """Print the table of one number of units, and the sizes."""
    print(f"\n{count} units")
    print(f"{'':16}{'seconds':>9}{'x no-report':>13}{'peak MB':>9}{'kB':>9}")
    for name, run in runs.items():
        ratio = run.seconds / runs["no-report"].seconds
        print(f"{name:16}{run.seconds:9.2f}{ratio:13.2f}{run.peak_megabytes:9.0f}{_kilobytes(name, output)}")
    for folder in ("units", "explanations"):
        sizes = [path.stat().st_size for path in (output / "reports" / folder).iterdir()]
        print(f"{folder}: {len(sizes)} pages, {sum(sizes) / len(sizes) / 1000:.1f} kB each, ", end="")
        print(f"the largest {max(sizes) / 1000:.1f} kB")


def _kilobytes(name: str, output: Path) -> str:
    path = output / f"report.{name}"
    return f"{path.stat().st_size / 1000:9.0f}" if path.exists() else ""


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--units", nargs="+", type=int, default=[168, 3321])
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    for count in options.units:
        with tempfile.TemporaryDirectory() as folder:
            output = Path(folder)
            runs = fastest(commands_for(count, output), repeat=options.repeat)
            show(count, runs, output)


if __name__ == "__main__":
    main()

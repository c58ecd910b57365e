"""Speed of ``cchc diff``, as ratios in one run.

    python benchmarks/diff.py [--repeat 3]

Compares 3,321 communes with the 10,035 units that they were merged from, by 120 criteria, in every
format, with reading the two results folders alone. Of several runs the fastest counts.
"""

import argparse
import sys
import tempfile

from programs import WORK, fastest
from results import AFTER, BEFORE, predecessors_file, write_years
from validate import compare

_READ = """
import sys
from pathlib import Path
from cchc_cli.readers.year_results import read_year
for folder in sys.argv[1:]:
    read_year(Path(folder))
"""
_FORMATS = ("csv", "md", "json", "xlsx", "html")


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    folder = WORK / "years"
    write_years(folder)
    years = [str(folder / BEFORE), str(folder / AFTER)]
    diff = [sys.executable, "-m", "cchc_cli", "--quiet", "diff", *years]
    diff += ["--predecessors", str(predecessors_file(folder))]
    with tempfile.TemporaryDirectory() as output:
        commands = {
            "reading": [sys.executable, "-c", _READ, *years],
            "text": diff,
            **{name: [*diff, "--format", name, "-o", f"{output}/diff.{name}"] for name in _FORMATS},
        }
        compare(fastest(commands, repeat=options.repeat), "reading")


if __name__ == "__main__":
    main()

"""The command line of the fuzzer: ``python -m fuzz``; exit status 1 means failures."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from cchc_cli.readers.submissions.reading import Depth
from fuzz.originals import form, originals
from fuzz.report import Tally, keep, show_failures
from fuzz.run import Fuzzer, Judged, Plan

_WIDTH = 120


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the fuzzer and give the exit status."""
    asked = _parser().parse_args(arguments)
    plan = Plan(asked.seed, asked.mutants, asked.seconds)
    fuzzer = Fuzzer(originals(), form(), depth=Depth[asked.depth.upper()], workers=asked.workers)
    begin = time.monotonic()
    tally, failures = _judge(fuzzer, plan)
    kept = [(shrunk, keep(asked.keep, shrunk)) for shrunk in map(fuzzer.shrink, failures)]
    console = Console(width=None if sys.stdout.isatty() else _WIDTH)
    console.print(tally.table())
    show_failures(console, kept)
    done, seconds = tally.total.total(), time.monotonic() - begin
    console.print(
        f"seed {plan.seed}: {done} of {plan.mutants} mutants in {seconds:.0f} s, failures: {len(kept)}"
    )
    return 1 if kept else 0


def _judge(fuzzer: Fuzzer, plan: Plan) -> tuple[Tally, list[Judged]]:
    tally, failures = Tally(), []
    with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as progress:
        bar = progress.add_task("Reading mutants", total=plan.mutants)
        for judged in fuzzer.run(plan):
            tally.add(judged)
            if judged.verdict.outcome.is_failure:
                failures.append(judged)
            progress.advance(bar)
    return tally, failures


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m fuzz", description="Break workbooks and read them.")
    parser.add_argument("--seed", type=int, default=1, help="what chance starts from (1)")
    parser.add_argument("--mutants", type=int, default=5000, help="how many to make (5000)")
    parser.add_argument("--seconds", type=float, default=600, help="no new ones after so long (600)")
    parser.add_argument("--workers", type=int, default=2, help="processes that read (2)")
    depths = [depth.name.lower() for depth in Depth]
    parser.add_argument("--depth", choices=depths, default=depths[-1], help="read as score or validate do")
    parser.add_argument("--keep", type=Path, default=Path("fuzz-failures"), help="where failures are kept")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())

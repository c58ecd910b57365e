"""The run: mutants made in batches, read in the project's own processes, and judged."""

import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cchc_cli.domain.findings import has_errors
from cchc_cli.domain.form import Form
from cchc_cli.readers.submissions.folder import find_workbooks
from cchc_cli.readers.submissions.pool import FolderReading
from cchc_cli.readers.submissions.reading import Depth, Reading, WorkbookReader
from fuzz.mutants import Recipe, Stages, recipe_of
from fuzz.originals import Original
from fuzz.solitary import read_alone
from fuzz.verdict import Judge, Outcome, Verdict
from fuzz.whole_run import traces_of

_BATCH = 250


@dataclass(frozen=True)
class Plan:
    """How much is to be done."""

    seed: int
    mutants: int
    seconds: float


@dataclass(frozen=True)
class Judged:
    """A mutant and what became of it."""

    recipe: Recipe
    content: bytes
    verdict: Verdict
    seconds: float
    """Its share of the time that its batch took to read."""


class Fuzzer:
    """Makes mutants of originals and judges how they are read."""

    def __init__(self, originals: Mapping[str, Original], form: Form, *, depth: Depth, workers: int) -> None:
        self._originals = originals
        self._form = form
        self._depth = depth
        self._workers = workers
        with tempfile.TemporaryDirectory() as folder:
            for one in originals.values():
                (Path(folder) / one.name).write_bytes(one.content)
            readings = self._read(Path(folder))
            if traces := traces_of(Path(folder), tuple(originals)):
                raise RuntimeError("\n".join(traces.values()))
        self._judges = {
            name: Judge(reading, originals[name].content, form) for name, reading in readings.items()
        }

    def run(self, plan: Plan) -> Iterator[Judged]:
        """Go through the mutants of a plan, until all are done or the time is over."""
        end = time.monotonic() + plan.seconds
        for begin in range(0, plan.mutants, _BATCH):
            if time.monotonic() >= end:
                return
            numbers = range(begin, min(begin + _BATCH, plan.mutants))
            yield from self.judge([recipe_of(plan.seed, number, self._originals) for number in numbers])

    def judge(self, mutants: Sequence[tuple[Recipe, Stages]]) -> Iterator[Judged]:
        """Read mutants, validate them in a run of the program, and judge each."""
        files = [
            f"{at:06}{self._originals[recipe.original].suffix}" for at, (recipe, _) in enumerate(mutants)
        ]
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            for file, (_, stages) in zip(files, mutants, strict=True):
                (folder / file).write_bytes(stages[-1])
            begin = time.perf_counter()
            readings = self._read(folder)
            seconds = (time.perf_counter() - begin) / max(1, len(files))
            traces = traces_of(folder, files)
        for file, (recipe, stages) in zip(files, mutants, strict=True):
            verdict = self._verdict(recipe, stages, readings[file])
            if file in traces:
                verdict = Verdict(Outcome.TRACEBACK, traces[file])
            yield Judged(recipe, stages[-1], verdict, seconds)

    def again(self, recipe: Recipe) -> Judged:
        """Make and judge one mutant by its recipe."""
        (judged,) = self.judge([(recipe, recipe.make(self._originals[recipe.original].content))])
        return judged

    def shrink(self, judged: Judged) -> Judged:
        """Find a step that alone does the same, if there is one."""
        alone = map(self.again, judged.recipe.shorter())
        return next((one for one in alone if one.verdict.outcome is judged.verdict.outcome), judged)

    def _verdict(self, recipe: Recipe, stages: Stages, reading: Reading) -> Verdict:
        verdict = self._judges[recipe.original].judge(reading, stages)
        if verdict.outcome is Outcome.GAVE_UP:
            return read_alone(stages[-1], reading.file, WorkbookReader(self._form, self._depth))
        # Told apart from what slips through as valid: its sender has to look at the file anyway.
        if verdict.outcome in {Outcome.LOST, Outcome.DIFFERS} and has_errors(reading.findings):
            return Verdict(Outcome.BESIDE, verdict.reason)
        return verdict

    def _read(self, folder: Path) -> dict[str, Reading]:
        """Read files as a run of the program does."""
        found = find_workbooks([folder])
        with FolderReading(found, self._form, depth=self._depth, workers=self._workers) as readings:
            return {reading.file: reading for reading in readings}

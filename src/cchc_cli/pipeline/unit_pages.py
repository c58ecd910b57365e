"""The pages of all units: scorecards and explanations, written by several processes."""

import pickle
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from signal import SIG_IGN, SIGINT, signal

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.explanation import Explainer
from cchc_cli.language import say
from cchc_cli.pipeline.progress import Progress
from cchc_cli.readers.submissions.processes import context
from cchc_cli.writers.explanation.page import ExplanationPages
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.scorecard import scorecards
from cchc_cli.writers.unit_pages import EXPLANATIONS, SCORECARDS, UnitPages, unit_pages

_FEW_UNITS = 150  # fewer pages are written before another process has loaded pandas
_CHUNK = 40


@dataclass(frozen=True)
class PageTask:
    """What pages are made from, and where they are put."""

    assessment: Assessment
    setting: ReportSetting
    folder: Path


def write_unit_pages(task: PageTask, workers: int, progress: Progress) -> None:
    """Write a scorecard and an explanation for every unit of a run.

    Raises:
        TemplateError: An own template is faulty.
    """
    codes = [unit.code for unit in task.assessment.units]
    progress.begin(say("Writing a page for every unit"))
    for name in (SCORECARDS, EXPLANATIONS):
        (task.folder / name).mkdir(parents=True, exist_ok=True)
    chunks = [codes[start : start + _CHUNK] for start in range(0, len(codes), _CHUNK)]
    written = 0
    for count in _written(task, chunks, workers if len(codes) > _FEW_UNITS else 1):
        written += count
        progress.advance(written, len(codes))


def _written(task: PageTask, chunks: Sequence[Sequence[str]], workers: int) -> Iterator[int]:
    """Write chunks of pages, and give how many units each had."""
    if workers == 1:
        yield from map(_PageWriter(task).write, chunks)
        return
    done = 0
    # Once for all processes: a country is some 100 MB.
    pool = ProcessPoolExecutor(
        workers, mp_context=context(), initializer=_start, initargs=(pickle.dumps(task),)
    )
    try:
        for count in pool.map(_write_here, chunks):
            done += 1
            yield count
    except BrokenProcessPool:  # the system has ended one, perhaps for its memory
        yield from map(_PageWriter(task).write, chunks[done:])
    finally:
        pool.shutdown(cancel_futures=True)


class _PageWriter:
    """Writes pages of units; what they have in common is worked out once."""

    def __init__(self, task: PageTask) -> None:
        self._task = task
        self._pages = unit_pages(unit.code for unit in task.assessment.units)
        self._scorecards = scorecards(task.assessment, task.setting)
        self._explanations = ExplanationPages(task.setting)
        self._explainer = Explainer(task.assessment)

    def write(self, codes: Sequence[str]) -> int:
        for code in codes:
            self._write(code, self._pages[code])
        return len(codes)

    def _write(self, code: str, pages: UnitPages) -> None:
        folder = self._task.folder
        (folder / pages.scorecard).write_bytes(self._scorecards.html(code))
        explanation = self._explanations.page(self._explainer.unit(code), pages)
        (folder / pages.explanation).write_bytes(explanation)


_pickled: list[bytes] = []
"""What a process that was started for pages makes them from: its one piece of state."""


def _start(pickled: bytes) -> None:
    # Ctrl-C reaches every process of a terminal, and the first of them sees to it.
    signal(SIGINT, SIG_IGN)
    _pickled.append(pickled)


@cache
def _writer_here() -> _PageWriter:
    # With the first pages and not at the start: only what fails there is told.
    return _PageWriter(pickle.loads(_pickled[0]))  # noqa: S301 - pickled by the process that started this one


def _write_here(codes: Sequence[str]) -> int:
    return _writer_here().write(codes)

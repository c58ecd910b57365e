"""The pool: workbooks read in processes of their own.

A parser can be made to take the process down with it, and no ``except`` helps. So files
are read in worker processes with a limit on memory and on time. They get them in chunks;
where a worker dies on a chunk, its files are read again one by one, and exactly the
culprit gets a finding. A few files that the guard knows to be harmless are read without
workers, since starting these takes longer than reading.
"""

import hashlib
import os
import pickle
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import FindingKind
from cchc_cli.domain.form import Form
from cchc_cli.readers.submissions.guard import Refused, clear
from cchc_cli.readers.submissions.processes import context
from cchc_cli.readers.submissions.reading import Reading, WorkbookReader, load, refusal

FEW_FILES = 8
LARGEST_CHUNK = 32
CHUNKS_AHEAD = 4
"""Chunks given out for each worker, so that none waits and results do not pile up."""
SECONDS_FOR_FILE = 30
SECONDS_FOR_CHUNK = 120
MEMORY_FOR_WORKER = 1_500_000_000
"""Beyond what a worker has when it starts; the largest grid the guard allows takes a tenth."""

Progress: TypeAlias = Callable[[int, int], None]


def read_files(
    folder: Path, files: Sequence[str], form: Form, *, workers: int, progress: Progress
) -> Generator[Reading, None, None]:
    """Read files of a folder; what comes out is in their order and the same for all ``workers``."""
    if len(files) <= FEW_FILES:
        yield from _read_few(folder, files, form, progress)
        return
    done = 0
    with_workers = _Workers(folder, form, max(1, workers))
    try:
        for readings in with_workers.read(files):
            done += len(readings)
            progress(done, len(files))
            yield from readings
    finally:
        with_workers.stop()


def _read_few(folder: Path, files: Sequence[str], form: Form, progress: Progress) -> Iterator[Reading]:
    reader = WorkbookReader(form)
    with_workers: _Workers | None = None
    try:
        for done, file in enumerate(files, start=1):
            reading = _read_harmless(reader, folder, file)
            if reading is None:
                with_workers = with_workers or _Workers(folder, form, 1)
                reading = with_workers.read_one(file)
            progress(done, len(files))
            yield reading
    finally:
        if with_workers is not None:
            with_workers.stop()


def _read_harmless(reader: WorkbookReader, folder: Path, file: str) -> Reading | None:
    """Read a file here, unless it is one for a process of its own."""
    sha256 = ""
    try:
        content = load(folder / file)
        sha256 = hashlib.sha256(content).hexdigest()
        cleared = clear(content)
        return reader.read_cleared(file, sha256, cleared) if cleared.is_plain else None
    except Refused as refused:
        return refusal(file, refused, sha256)


class _Workers:
    """The worker processes of one run."""

    def __init__(self, folder: Path, form: Form, workers: int) -> None:
        from pebble import ProcessPool  # noqa: PLC0415 - not needed for a few harmless files

        self._folder = folder
        self._form = pickle.dumps(form)
        self._workers = workers
        self._pool = ProcessPool(workers, initializer=_restrain, context=context())

    def read(self, files: Sequence[str]) -> Iterator[list[Reading]]:
        """Read files in chunks, in their order."""
        waiting: deque[tuple[Sequence[str], Future[list[Reading]]]] = deque()
        for chunk in _chunks(files, self._workers):
            waiting.append((chunk, self._schedule(chunk, SECONDS_FOR_CHUNK)))
            if len(waiting) >= self._workers * CHUNKS_AHEAD:
                yield self._result(*waiting.popleft())
        while waiting:
            yield self._result(*waiting.popleft())

    def read_one(self, file: str) -> Reading:
        """Read one file; where its worker does not survive that, say so."""
        kind: FindingKind = finding_kinds.READER_GAVE_UP
        try:
            return self._schedule([file], SECONDS_FOR_FILE).result()[0]
        except TimeoutError:
            kind = finding_kinds.READER_TOO_SLOW
        except Exception:  # noqa: BLE001 - whatever ends a worker is a finding about its file
            kind = finding_kinds.READER_GAVE_UP
        return refusal(file, Refused(kind, seconds=SECONDS_FOR_FILE), _sha256(self._folder / file))

    def stop(self) -> None:
        """End the processes, whether or not they are done."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def _result(self, chunk: Sequence[str], future: Future[list[Reading]]) -> list[Reading]:
        try:
            return future.result()
        except Exception:  # noqa: BLE001 - one of the files did it; alone each shows whether it was
            return [self.read_one(file) for file in chunk]

    def _schedule(self, chunk: Sequence[str], seconds: float) -> Future[list[Reading]]:
        future: Future[list[Reading]] = self._pool.schedule(
            _read_chunk, args=[self._form, self._folder, chunk], timeout=seconds
        )
        return future


def _chunks(files: Sequence[str], workers: int) -> Iterator[Sequence[str]]:
    size = max(1, min(LARGEST_CHUNK, -(-len(files) // (workers * CHUNKS_AHEAD))))
    for start in range(0, len(files), size):
        yield files[start : start + size]


def _sha256(path: Path) -> str:
    try:
        return hashlib.sha256(load(path)).hexdigest()
    except Refused:
        return ""


def _restrain() -> None:
    """Limit the memory of this process and keep what its parser prints from the terminal."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - Windows has none

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        limit = pages * resource.getpagesize() + MEMORY_FOR_WORKER
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _read_chunk(form: bytes, folder: Path, files: Sequence[str]) -> list[Reading]:
    reader = _reader_of(form)
    return [reader.read(folder, file) for file in files]


@lru_cache(maxsize=1)
def _reader_of(form: bytes) -> WorkbookReader:
    return WorkbookReader(pickle.loads(form))  # noqa: S301 - from the process that started this one

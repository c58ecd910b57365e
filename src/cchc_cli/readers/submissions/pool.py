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
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import suppress
from functools import lru_cache
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self, TypeAlias

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import FindingKind
from cchc_cli.domain.form import Form
from cchc_cli.errors import FolderError
from cchc_cli.language import Message, say
from cchc_cli.readers.submissions.folder import FoundWorkbooks
from cchc_cli.readers.submissions.guard import Refused, clear
from cchc_cli.readers.submissions.reading import Depth, Reading, WorkbookReader, load, refusal

if TYPE_CHECKING:
    from pebble import ProcessPool

FEW_FILES = 8
LARGEST_CHUNK = 32  # a worker that dies costs at most so many files being read again
CHUNKS_AHEAD = 8
"""Chunks given out for each worker, so that none waits and results do not pile up."""
_Chunk: TypeAlias = Sequence[str]
_GivenOut: TypeAlias = "tuple[_Chunk, Future[list[Reading]]]"

# A chunk gets less than all of its files would: what takes so long is read one by one anyway.
SECONDS_FOR_FILE = 30
SECONDS_FOR_CHUNK = 120
MEMORY_FOR_WORKER = 1_500_000_000
"""Beyond what a worker has when it starts; the largest grid the guard allows takes a tenth."""


class FolderReading:
    """Workbooks that are being read, from the moment this is made.

    Goes through what comes of the files, in their order; the same for any number of
    workers. Leaving it ends the processes, whether or not they are done.
    """

    def __init__(self, found: FoundWorkbooks, form: Form, *, workers: int, depth: Depth) -> None:
        self.found = found
        self.files = found.files
        self._workers = _Workers(found.root, _Task(form, depth), max(1, workers))
        if len(self.files) > FEW_FILES:
            self._readings = self._workers.read(self.files)
        else:
            reader = WorkbookReader(form, depth)
            self._readings = _read_few(found.root, self.files, reader, self._workers)

    def __enter__(self) -> Self:
        """Go on reading."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End the processes."""
        self._workers.stop()

    def __iter__(self) -> Iterator[Reading]:
        """Give what came of each file."""
        return self._readings

    @property
    def processes(self) -> "ProcessPool | None":
        """The processes, which can do something else once all is read; None where none was needed."""
        return self._workers.pool


def _read_few(
    root: Path, files: Sequence[str], reader: WorkbookReader, workers: "_Workers"
) -> Iterator[Reading]:
    for file in files:
        yield _read_harmless(reader, root, file) or workers.read_one(file)


def _read_harmless(reader: WorkbookReader, folder: Path, file: str) -> Reading | None:
    """Read a file here, unless it is one for a process of its own."""
    sha256 = ""
    try:
        content = load(folder / file)
        sha256 = hashlib.sha256(content).hexdigest()
        cleared = clear(content, file)
        return reader.read_cleared(file, sha256, cleared) if cleared.is_plain else None
    except Refused as refused:
        return refusal(file, refused, sha256)
    except Exception:  # noqa: BLE001 - what nobody foresaw costs a worker and this file, and not the run
        return None


class _Task(NamedTuple):
    """How workbooks are to be read."""

    form: Form
    depth: Depth


class _Workers:
    """The worker processes of one run, started when first needed."""

    def __init__(self, folder: Path, task: _Task, workers: int) -> None:
        self._folder = folder
        # Once: every chunk takes it along, and workers know the reader that they have by these bytes.
        self._task = pickle.dumps(task)
        self._workers = workers
        self.pool: ProcessPool | None = None

    def read(self, files: Sequence[str]) -> Iterator[Reading]:
        """Read files in chunks, in their order; the first chunks are given out at once."""
        chunks = iter(_chunks(files, self._workers))
        ahead = islice(chunks, self._workers * CHUNKS_AHEAD)
        waiting = deque(map(self._give_out, ahead))
        return self._results(chunks, waiting)

    def _results(self, chunks: Iterator[_Chunk], waiting: deque[_GivenOut]) -> Iterator[Reading]:
        while waiting:
            yield from self._result(*waiting.popleft())
            waiting.extend(map(self._give_out, islice(chunks, 1)))

    def _give_out(self, chunk: _Chunk) -> _GivenOut:
        return chunk, self._schedule(chunk, SECONDS_FOR_CHUNK)

    def read_one(self, file: str) -> Reading:
        """Read one file; where its worker does not survive that, say so."""
        kind: FindingKind = finding_kinds.READER_GAVE_UP
        try:
            return self._schedule([file], SECONDS_FOR_FILE).result()[0]
        # Of pebble as well: since Python 3.11 every timeout is this one.
        except TimeoutError:
            kind = finding_kinds.READER_TOO_SLOW
        except Exception:  # noqa: BLE001 - whatever ends a worker is a finding about its file
            kind = finding_kinds.READER_GAVE_UP
        return refusal(file, Refused(kind, seconds=SECONDS_FOR_FILE), _sha256(self._folder / file))

    def stop(self) -> None:
        """End the processes, whether or not they are done."""
        if self.pool is not None:
            self.pool.stop()  # type: ignore[no-untyped-call]
            self.pool.join()

    def _result(self, chunk: _Chunk, future: Future[list[Reading]]) -> list[Reading]:
        try:
            return future.result()
        except Exception:  # noqa: BLE001 - one of the files did it; alone each shows whether it was
            return [self.read_one(file) for file in chunk]

    def _schedule(self, chunk: _Chunk, seconds: float) -> Future[list[Reading]]:
        if self.pool is None:
            # Loaded here, because a few harmless files need no processes.
            from pebble import ProcessPool  # noqa: PLC0415

            from cchc_cli.readers.submissions.processes import context  # noqa: PLC0415

            self.pool = ProcessPool(self._workers, initializer=_restrain, context=context())
        try:
            future: Future[list[Reading]] = self.pool.schedule(
                _read_chunk, args=[self._task, self._folder, chunk], timeout=seconds
            )
        except (OSError, RuntimeError) as error:  # a broken pool is a RuntimeError
            raise FolderError(_no_processes(error)) from error
        return future


def _no_processes(error: Exception) -> Message:
    return say(
        "The processes that read workbooks cannot be started; the system says “{words}”. Check that the "
        "folder for temporary files (TMPDIR) can be written and that its path is short.",
        words=str(error) or type(error).__name__,
    )


def _chunks(files: Sequence[str], workers: int) -> Iterator[_Chunk]:
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

        # The limit is on addresses, of which a process has hundreds of MB before it reads anything.
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        limit = pages * resource.getpagesize() + MEMORY_FOR_WORKER
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        # A worker that is killed is nothing to keep a gigabyte for.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _read_chunk(task: bytes, folder: Path, files: Sequence[str]) -> list[Reading]:
    return _reader_of(task).read_all(folder, files)


@lru_cache(maxsize=1)
def _reader_of(task: bytes) -> WorkbookReader:
    form, depth = pickle.loads(task)  # noqa: S301 - from the process that started this one
    return WorkbookReader(form, depth)

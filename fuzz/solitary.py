"""Reading one mutant in a process of its own, to learn why a worker gave up on it.

The pool takes every end of a worker for a bad file, as it must. But a parser that aborts is
one thing, and an exception of the project's own code another: that is a defect.
"""

import traceback
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from cchc_cli.readers.submissions.pool import _restrain as restrain
from cchc_cli.readers.submissions.reading import WorkbookReader
from fuzz.verdict import Outcome, Verdict


def read_alone(content: bytes, file: str, reader: WorkbookReader) -> Verdict:
    """Tell an exception, which is a failure, from a process that ended or ran out of memory."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        try:
            trace = pool.submit(_read, content, file, reader).result()
        except BrokenProcessPool:
            return Verdict(Outcome.GAVE_UP, "the process ended")
    return Verdict(Outcome.TRACEBACK, trace) if trace else Verdict(Outcome.GAVE_UP, "only in the pool")


def _read(content: bytes, file: str, reader: WorkbookReader) -> str:
    """Give the trace of an exception; nothing where there is none, or memory was at its end."""
    restrain()
    with TemporaryDirectory() as folder:
        (Path(folder) / file).write_bytes(content)
        try:
            reader.read(Path(folder), file)
        except MemoryError:
            return ""
        except Exception:  # noqa: BLE001 - all of them are what is looked for
            return traceback.format_exc(limit=-3)
    return ""

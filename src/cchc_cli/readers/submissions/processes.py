"""How the processes that read workbooks start.

Kept apart from the pool, so that a command can let the first of them start while it loads
the rest of the program itself.
"""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.context import BaseContext
from pathlib import Path

_POOL = "cchc_cli.readers.submissions.pool"


def context() -> BaseContext:
    """Give the way processes start: clean, and from one that has imported all there is."""
    if not _has_forkserver():
        # Not "fork": a copy of a process with threads may wait for ever for one that it has not.
        return multiprocessing.get_context("spawn")
    forkserver = multiprocessing.get_context("forkserver")
    # Each process has these when it starts, instead of loading them itself.
    forkserver.set_forkserver_preload([_POOL, "pebble"])
    return forkserver


def start_early() -> None:
    """Let the process that the others come from start now; Windows has no such process."""
    if _has_forkserver():
        from multiprocessing.forkserver import ensure_running  # noqa: PLC0415 - Windows has none

        context()
        with _out_of_the_way():
            ensure_running()


@contextmanager
def _out_of_the_way() -> Iterator[None]:
    """Let what starts here print nothing and take no notice of Ctrl-C: this process sees to both."""
    # Both are inherited by what starts meanwhile, and given back to this process afterwards.
    interrupt = signal.signal(signal.SIGINT, signal.SIG_IGN)
    stderr = os.dup(2)
    with Path(os.devnull).open("wb") as nothing:
        os.dup2(nothing.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(stderr, 2)
        os.close(stderr)
        signal.signal(signal.SIGINT, interrupt)


def _has_forkserver() -> bool:
    return "forkserver" in multiprocessing.get_all_start_methods()

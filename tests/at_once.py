"""A bound on the time that hostile text takes, far above what it should and far below what it could."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time

SECONDS = 2.0
"""Of this process alone, so that a busy machine fails no test."""


@contextmanager
def at_once() -> Iterator[None]:
    """Fail if what is done within takes long."""
    start = process_time()
    yield
    assert process_time() - start < SECONDS

"""The ``cchc`` command: settle the language, then hand over to the command line."""

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from signal import SIGTERM, default_int_handler, signal
from typing import NoReturn

from cchc_cli.language import Language, LanguageCode

_GARBAGE_THRESHOLD = 200_000
"""Objects between two looks for garbage: a run makes millions that stay, and hardly a cycle."""

INTERRUPTED = 130
"""The exit status after Ctrl-C, as typer and shells have it; after SIGTERM too."""

NOT_DONE = 2
"""The exit status of a command that could not be run, as in ``cli.session``."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and leave with its exit status.

    Args:
        arguments: What follows ``cchc``; those of the process by default.
    """
    gc.set_threshold(_GARBAGE_THRESHOLD)
    # As Ctrl-C: otherwise a scheduler that ends a run leaves half-written folders behind.
    signal(SIGTERM, default_int_handler)
    words = list(sys.argv[1:] if arguments is None else arguments)
    _open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        # Windows writes into pipes and files in a code page that may lack most of Vietnamese.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        # Loaded here, because the processes that read workbooks load this module too.
        from cchc_cli.cli import run  # noqa: PLC0415

        status = run(words, Language(requested_language(words, os.environ)))
    except KeyboardInterrupt:  # while typer was not yet there to catch it
        status = INTERRUPTED
    except OSError:  # not even the error can be written anywhere
        status = NOT_DONE
    _leave(status)


def _open_closed_streams() -> None:
    """Give streams that the caller has closed (``2>&-``) somewhere to go: Python has None there."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open until the end
            setattr(sys, name, nowhere)


def _leave(status: int) -> NoReturn:
    """Leave at once: to take large tables apart first would take as long as reading some of them."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # the disk is full, or nobody reads any more
            stream.flush()
    os._exit(status)


def requested_language(arguments: Sequence[str], environ: Mapping[str, str]) -> LanguageCode:
    """Find the language in ``--lang`` or ``CCHC_LANG``; Vietnamese by default.

    A language that does not exist is left for the command line to refuse.
    """
    wanted = environ.get("CCHC_LANG", "")
    # By hand, because errors about the command line itself are to be in the language.
    for word, following in pairwise([*arguments, ""]):
        if word == "--lang":
            wanted = following
        elif word.startswith("--lang="):
            wanted = word.removeprefix("--lang=")
    return LanguageCode(wanted) if wanted in set(LanguageCode) else LanguageCode.VI


if __name__ == "__main__":
    main()

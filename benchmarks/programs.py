"""Running programs side by side, and the forms that they are given."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from forms import write_forms

HERE = Path(__file__).parent
WORK = HERE / "work"
PROCESSES = 2


@dataclass(frozen=True)
class Run:
    """What one program took."""

    seconds: float
    peak_megabytes: float
    """Resident memory of its largest process."""


def fastest(commands: Mapping[str, Sequence[str]], *, repeat: int) -> dict[str, Run]:
    """Run programs in turn, several times, and give the fastest run of each.

    In turn, because a shared machine is slower at one time than at another.
    """
    rounds = [{name: _run(command) for name, command in commands.items()} for _ in range(repeat)]
    return {name: min((one[name] for one in rounds), key=lambda run: run.seconds) for name in commands}


def _run(command: Sequence[str]) -> Run:
    # As installed, with compiled modules; some machines keep Python from writing these.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begin = time.perf_counter()
    # Exit status 1 is fine: it means findings.
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    if os.waitstatus_to_exitcode(status) not in {0, 1}:
        raise SystemExit(f"failed: {' '.join(command)}")
    return Run(seconds, usage.ru_maxrss / 1024)


def forms_of(count: int) -> Path:
    """Give a folder of so many forms, written when first needed."""
    folder = WORK / f"{count}"
    write_forms(folder, count)
    return folder

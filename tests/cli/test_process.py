"""The command as a process: Ctrl-C, closed pipes, and the language of the environment."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from small_campaign import write_framework, write_submission

_TIMES = 3
COMMAND = (sys.executable, "-m", "cchc_cli")

posix = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has neither these signals nor FIFOs")


def _start(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen((*COMMAND, *arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def _interrupted(process: subprocess.Popen[bytes]) -> tuple[bytes, bytes]:
    """Press Ctrl-C as people do: again, where nothing happens.

    A signal that comes between Python's last look at signals and the wait for a file is not
    felt before that wait is over.
    """
    for _ in range(_TIMES):
        process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            return process.communicate(timeout=20)
    process.kill()
    process.communicate()
    pytest.fail("Ctrl-C does not end the command")


@posix
def test_ctrl_c_ends_quietly(tmp_path: Path) -> None:
    framework = write_framework(tmp_path / "khung.yaml")
    write_submission(tmp_path / "ho-so" / "a.xlsx", framework, "Xã A")
    units, output = tmp_path / "units.csv", tmp_path / "ket-qua"
    os.mkfifo(units)
    process = _start(
        "score", str(tmp_path / "ho-so"), "-f", str(framework), "-u", str(units), "-o", str(output)
    )
    with units.open("wb"):  # from here on the command waits for the list of units
        assert _interrupted(process) == (b"", b"")
    assert process.returncode == 130
    assert not output.exists()


@posix
@pytest.mark.parametrize("arguments", [("framework", "show", "bo-766"), ("framework", "schema")])
def test_a_closed_pipe_is_no_fault(arguments: tuple[str, ...]) -> None:
    process = _start(*arguments)
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    said = process.stderr.read()
    assert (process.wait(timeout=30), said) == (141, b"")
    process.stderr.close()


@pytest.mark.parametrize(("code", "word"), [("en", "Usage"), ("vi", "Cách dùng"), ("", "Cách dùng")])
def test_the_environment_names_the_language(code: str, word: str) -> None:
    environment = {**os.environ, "CCHC_LANG": code}
    done = subprocess.run((*COMMAND, "--help"), capture_output=True, env=environment, check=True)
    assert done.stdout.decode("utf-8").startswith(word)

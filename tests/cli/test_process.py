"""The command as a process: Ctrl-C, closed pipes, and the language of the environment."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_campaign import write_framework, write_submission

COMMAND = (sys.executable, "-m", "cchc_cli")

posix = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has neither these signals nor FIFOs")


def _start(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen((*COMMAND, *arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.fixture
def _heeding_ctrl_c() -> Iterator[None]:
    # A shell makes what it starts in the background deaf to Ctrl-C, and whatever that starts too.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@posix
@pytest.mark.usefixtures("_heeding_ctrl_c")
def test_ctrl_c_ends_quietly(tmp_path: Path) -> None:
    framework = write_framework(tmp_path / "khung.yaml")
    write_submission(tmp_path / "ho-so" / "a.xlsx", framework, "Xã A")
    units, output = tmp_path / "units.csv", tmp_path / "ket-qua"
    os.mkfifo(units)
    process = _start(
        "score", str(tmp_path / "ho-so"), "-f", str(framework), "-u", str(units), "-o", str(output)
    )
    with units.open("wb"):  # from here on the command waits for the list of units
        process.send_signal(signal.SIGINT)
        printed, said = process.communicate(timeout=30)
    assert (process.returncode, printed, said) == (130, b"", b"")
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

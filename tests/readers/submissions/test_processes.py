"""How processes start: clean, with what they need, and out of the way of the terminal."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc_cli.readers.submissions import processes
from cchc_cli.readers.submissions.processes import context

HAS_FORKSERVER = "forkserver" in multiprocessing.get_all_start_methods()


@pytest.fixture(autouse=True)
def interrupted_as_usual() -> Iterator[None]:
    """What Ctrl-C does before each test, whatever the one before has left."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_no_process_is_a_copy_of_this_one_with_its_threads() -> None:
    assert context().get_start_method() == ("forkserver" if HAS_FORKSERVER else "spawn")


def test_asking_twice_gives_the_same_way() -> None:
    assert context() is context()


def test_the_way_of_this_process_is_left_as_it_is() -> None:
    before = multiprocessing.get_start_method(allow_none=True)
    context()

    assert multiprocessing.get_start_method(allow_none=True) == before


def test_without_a_fork_server_processes_are_spawned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])

    assert context().get_start_method() == "spawn"
    processes.start_early()  # which then has nothing to start


def test_what_starts_meanwhile_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    with processes._out_of_the_way():
        os.write(2, b"from inside")
    os.write(2, b"from outside")

    assert capfd.readouterr().err == "from outside"


def test_ctrl_c_is_ignored_meanwhile_and_given_back() -> None:
    with processes._out_of_the_way():
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN

    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def fail_inside() -> None:
    with processes._out_of_the_way():
        raise RuntimeError


def test_both_are_given_back_after_an_error_too(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(RuntimeError):
        fail_inside()
    os.write(2, b"again")

    assert (signal.getsignal(signal.SIGINT), capfd.readouterr().err) == (signal.default_int_handler, "again")


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="only Linux has a folder of open files")
def test_no_file_stays_open() -> None:
    before = open_files()
    for _ in range(3):
        with processes._out_of_the_way():
            pass

    assert open_files() == before


def test_only_the_main_thread_may_start_processes_early() -> None:
    # Python lets no other set signals: whoever moves this into a thread has to know.
    failed: list[ValueError] = []

    def start() -> None:
        try:
            with processes._out_of_the_way():
                pass
        except ValueError as error:
            failed.append(error)

    thread = threading.Thread(target=start)
    thread.start()
    thread.join()

    assert "main thread" in str(failed[0])

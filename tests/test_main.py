"""The ``cchc`` command as the system starts it: streams, language, exit status."""

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from signal import SIGTERM, getsignal, raise_signal, signal

import pytest
from small_campaign import write_framework, write_submission

from cchc_cli.__main__ import INTERRUPTED, main
from cchc_cli.writers.output_folder import replacing


class LeftError(Exception):
    """The process would be gone."""

    def __init__(self, status: int) -> None:
        super().__init__(str(status))
        self.status = status


@pytest.fixture
def leave(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the process stay where it would be left at once, and be as it was before."""
    on_termination = getsignal(SIGTERM)

    def stay(status: int) -> None:
        raise LeftError(status)

    monkeypatch.setattr(os, "_exit", stay)
    monkeypatch.setattr(gc, "set_threshold", lambda *_: None)
    monkeypatch.delenv("CCHC_LANG", raising=False)
    yield
    signal(SIGTERM, on_termination)


def started(*arguments: str, **environ: str) -> "subprocess.CompletedProcess[bytes]":
    environment = {**os.environ, "CCHC_LANG": "", **environ}
    command = (sys.executable, "-m", "cchc_cli", *arguments)
    return subprocess.run(command, capture_output=True, env=environment, check=False)


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ("--version", 0),
        ("--help", 0),
        ("framework list", 0),
        ("framework schema", 0),
        ("framework show bo-766 1", 0),
        ("framework check bo-766", 0),
        ("framework test bo-766", 0),
        ("", 2),
        ("framework", 2),
        ("nothing", 2),
        ("framework show no-such-framework", 2),
        ("score no-such-folder --framework bo-766", 2),
        ("--lang fr framework list", 2),
    ],
)
@pytest.mark.usefixtures("leave")
def test_a_command_leaves_with_its_status(arguments: str, status: int) -> None:
    with pytest.raises(LeftError) as left:
        main(arguments.split())
    assert left.value.status == status


@pytest.mark.usefixtures("leave")
def test_without_arguments_those_of_the_process_count(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["cchc", "--version"])
    with pytest.raises(LeftError):
        main()
    assert capsys.readouterr().out.startswith("cchc ")


@pytest.mark.usefixtures("leave")
def test_ctrl_c_before_the_command_line_is_there_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("cchc_cli.cli.run", interrupt)
    with pytest.raises(LeftError) as left:
        main(["framework", "list"])
    assert left.value.status == INTERRUPTED == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.usefixtures("leave")
def test_a_run_that_is_ended_from_outside_leaves_nothing_half_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def write(*_: object) -> int:
        with replacing(tmp_path / "ket-qua") as folder:
            (folder / "ranking.csv").write_bytes(b"half of")
            raise_signal(SIGTERM)
        return 0

    monkeypatch.setattr("cchc_cli.cli.run", write)
    with pytest.raises(LeftError) as left:
        main(["score"])
    assert left.value.status == INTERRUPTED
    assert [*tmp_path.iterdir()] == []


@pytest.mark.usefixtures("leave")
def test_vietnamese_is_written_to_a_stream_of_another_code_page(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = BytesIO()
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(raw, encoding="cp1252"))
    with pytest.raises(LeftError):
        main(["framework", "show", "bo-766", "1.1"])
    assert "Bộ chỉ số" in raw.getvalue().decode("utf-8")


@pytest.mark.usefixtures("leave")
def test_a_stream_that_is_no_file_is_written_too(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    with pytest.raises(LeftError):
        main(["--version"])
    assert stream.getvalue().startswith("cchc ")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp1258", "utf-8"])
def test_output_is_utf8_whatever_the_console_expects(encoding: str) -> None:
    done = started("framework", "show", "bo-766", "1.1", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert done.returncode == 0
    assert "Bộ chỉ số" in done.stdout.decode("utf-8")
    assert done.stderr == b""


def test_nothing_is_lost_of_a_long_output_to_a_pipe() -> None:
    done = started("framework", "show", "mau-xa-2025", "--no-such-option")
    assert done.returncode == 2
    whole = started("framework", "show", "mau-xa-2025").stdout.decode("utf-8")
    assert "mau-xa-2025" in whole
    assert len(whole) > 20_000


@pytest.mark.parametrize(("extra", "status"), [((), 0), (("--require-evidence",), 0), (("--stage", "x"), 2)])
def test_a_scored_folder_tells_by_its_status_how_it_went(
    tmp_path: Path, extra: tuple[str, ...], status: int
) -> None:
    framework = write_framework(tmp_path / "khung.yaml")
    write_submission(tmp_path / "hồ sơ" / "Xã A.xlsx", framework, "Xã A")
    arguments = ("score", str(tmp_path / "hồ sơ"), "-f", str(framework), "-o", str(tmp_path / "kết quả"))
    done = started(*arguments, "--no-report", *extra)
    assert done.returncode == status, done.stderr.decode("utf-8")
    assert (tmp_path / "kết quả" / "ranking.csv").exists() is (status == 0)


def test_no_warning_of_python_reaches_a_person(tmp_path: Path) -> None:
    framework = write_framework(tmp_path / "khung.yaml")
    write_submission(tmp_path / "ho-so" / "Xã A.xlsx", framework, "Xã A")
    done = started(
        *("--quiet", "score", str(tmp_path / "ho-so"), "-f", str(framework), "-o", str(tmp_path / "ket-qua")),
        PYTHONWARNINGS="always",
    )
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("redirection", "status"),
    [(">&-", 0), ("2>&-", 0), (">&- 2>&-", 0)],
)
def test_closed_streams_are_no_failure(redirection: str, status: int) -> None:
    command = f"{sys.executable} -m cchc_cli rule 318 {redirection}"
    assert subprocess.run(["sh", "-c", command], check=False, capture_output=True).returncode == status


@pytest.mark.parametrize("redirection", ["2>&-", "2>/dev/full"])
def test_an_error_that_cannot_be_shown_keeps_its_exit_status(redirection: str) -> None:
    command = f"{sys.executable} -m cchc_cli rule 999 {redirection}"
    assert subprocess.run(["sh", "-c", command], check=False, capture_output=True).returncode == 2

"""Workbooks are read in processes of their own, and the culprit alone pays."""

import os
import signal
from pathlib import Path

import pytest
from submission_forms import codes_of, filled, small_form
from workbooks import LAYOUTS, write_form

from cchc_cli.readers.submissions import pool
from cchc_cli.readers.submissions.folder import find_workbooks
from cchc_cli.readers.submissions.pool import FolderReading
from cchc_cli.readers.submissions.reading import Depth, Reading, WorkbookReader

KILLER = "011.xlsx"


def read(folder: Path, workers: int) -> list[Reading]:
    with FolderReading(
        find_workbooks([folder]), small_form(), workers=workers, depth=Depth.ANSWERS
    ) as reading:
        return list(reading)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(20):
        write_form(
            tmp_path / f"{number:03}.xlsx",
            small_form(),
            filled(),
            layout=LAYOUTS[number % 4],
            unit_name=f"Xã {number}",
        )
    (tmp_path / "005.xlsx").write_bytes(b"%PDF")
    return tmp_path


def test_the_number_of_workers_does_not_matter(folder: Path) -> None:
    alone = [WorkbookReader(small_form()).read(folder, path.name) for path in sorted(folder.iterdir())]

    assert repr(read(folder, 1)) == repr(read(folder, 3)) == repr(alone)


def test_a_file_that_kills_its_worker_costs_only_itself(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "_read_chunk", _read_or_die)

    readings = read(folder, 2)

    assert [reading.file for reading in readings if not reading.is_readable] == ["005.xlsx", KILLER]
    assert codes_of(readings[11].findings) == ["CCHC108"]
    assert readings[11].sha256 == readings[11].sha256.lower() != ""


def test_a_file_that_takes_too_long_costs_only_itself(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_read_chunk", _read_or_hang)
    monkeypatch.setattr(pool, "SECONDS_FOR_FILE", 1)
    monkeypatch.setattr(pool, "SECONDS_FOR_CHUNK", 1)

    readings = read(folder, 2)

    assert codes_of(readings[11].findings) == ["CCHC109"]
    assert sum(reading.is_readable for reading in readings) == 18


def test_a_format_that_the_guard_cannot_see_into_gets_a_process_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.xls").write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "Workbook".encode("utf-16-le")
    )

    assert codes_of(read(tmp_path, 1)[0].findings) == ["CCHC104"]


def test_what_nobody_foresaw_is_tried_in_a_process_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_form(tmp_path / "a.xlsx", small_form(), filled(), layout=LAYOUTS[0], unit_name="Xã A")
    monkeypatch.setattr(pool, "clear", _stumble)

    (reading,) = read(tmp_path, 1)

    assert reading.is_readable


def _stumble(content: bytes, file: str) -> object:
    return content[file.index("no such place")]


def _read_or_die(_form: bytes, folder: Path, files: list[str]) -> list[Reading]:
    if KILLER in files:
        os.kill(os.getpid(), signal.SIGABRT)
    return [WorkbookReader(small_form()).read(folder, file) for file in files]


def _read_or_hang(_form: bytes, folder: Path, files: list[str]) -> list[Reading]:
    while KILLER in files:
        pass
    return [WorkbookReader(small_form()).read(folder, file) for file in files]

"""The same folder gives the same bytes, however many processes read it."""

import json
from pathlib import Path

import pytest
from command_line import Run
from small_campaign import write_framework, write_submission, write_units

from cchc_cli.readers.submissions.pool import FEW_FILES

COUNT = 16


@pytest.fixture
def forms(cchc: Run) -> Path:
    """More forms than are read without processes, some of them faulty."""
    del cchc  # it has changed the folder
    assert COUNT > FEW_FILES
    framework = write_framework(Path("khung.yaml"))
    names = [f"Xã {number}" for number in range(COUNT)]
    write_units(Path("units.csv"), names)
    for number, name in enumerate(names):
        write_submission(Path("ho-so") / f"{number % 3}" / f"{name}.xlsx", framework, name, number)
    Path("ho-so/1/Xã 4.xlsx").write_bytes(b"%PDF-1.7")
    Path("ho-so/2/Xã 5.xlsx").write_bytes(b"")
    return Path("ho-so")


def _written(cchc: Run, output: str, *options: str) -> dict[str, bytes]:
    arguments = ("score", "ho-so", "-f", "khung.yaml", "-u", "units.csv", "-o", output, *options)
    assert cchc(*arguments).status == 1
    files = {path.name: path.read_bytes() for path in Path(output).iterdir()}
    manifest = json.loads(files["manifest.json"])
    assert manifest.pop("created")
    return {**files, "manifest.json": json.dumps(manifest).encode()}


@pytest.mark.usefixtures("forms")
def test_the_same_folder_gives_the_same_bytes(cchc: Run) -> None:
    first = _written(cchc, "ket-qua-1", "--workers", "1")
    assert len(first) == 11
    assert _written(cchc, "ket-qua-2", "--workers", "2") == first
    assert _written(cchc, "ket-qua-3", "--workers", "2") == first

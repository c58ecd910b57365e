"""A folder with hostile files among good ones: the good ones are scored, at a bearable cost."""

import csv
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from archives import sheet_changed, with_members, with_size
from corpus import sample
from workbooks import form_sheets, write_workbook

GOOD = 20
HOSTILE = {
    "bom-nen.xlsx": "CCHC106",
    "bom-thuc-the.xlsx": "CCHC115",
    "cut.xlsx": "CCHC104",
    "luoi-lon.xlsx": "CCHC107",
    "mat-khau.xlsx": "CCHC105",
}
MEASURE = """
import resource, subprocess, sys
status = subprocess.run([sys.executable, "-m", "cchc_cli", *sys.argv[1:]]).returncode
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
sys.exit(status)
"""
"""Runs the program and prints the largest memory that it or one of its workers had, in kB."""


@dataclass(frozen=True)
class Run:
    status: int
    megabytes: float
    seconds: float
    findings: list[dict[str, str]]
    scored: set[str]


def write_good_forms(folder: Path) -> None:
    for number in range(GOOD):
        sheets = form_sheets(sample.form(), sample.filled(), unit_name=f"Xã Số {number:02d}")
        write_workbook(folder / f"xa-{number:02d}.xlsx", sheets)


def write_hostile_files(folder: Path) -> None:
    form = (folder / "xa-00.xlsx").read_bytes()
    far = b'<row><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    (folder / "luoi-lon.xlsx").write_bytes(sheet_changed(form, b"</sheetData>", far))
    entities = b'<!DOCTYPE a [<!ENTITY a "%s"><!ENTITY b "%s">]><worksheet' % (b"b" * 99, b"&a;" * 99)
    (folder / "bom-thuc-the.xlsx").write_bytes(sheet_changed(form, b"<worksheet", entities))
    protected = "EncryptedPackage".encode("utf-16-le").ljust(64, b"\0")
    (folder / "mat-khau.xlsx").write_bytes(encrypted(protected))
    (folder / "cut.xlsx").write_bytes(form[: len(form) * 2 // 3])
    write_zip_bomb(folder / "bom-nen.xlsx")


def encrypted(name: bytes) -> bytes:
    """A compound file as Excel makes it of a workbook with a password."""
    from cchc_cli.readers.submissions.guard.ole import compound_file_of  # noqa: PLC0415

    stream = "Workbook".encode("utf-16-le").ljust(64, b"\0")
    return compound_file_of(b"").replace(stream + b"\x12", name + b"\x22")


def write_zip_bomb(path: Path) -> None:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            for _ in range(600):
                sheet.write(b" " * 1_000_000)


def score(folder: Path, output: Path) -> Run:
    command = [
        "score",
        str(folder),
        "--framework",
        str(sample.FRAMEWORK),
        "--output",
        str(output),
        "--no-report",
    ]
    started = time.monotonic()
    result = subprocess.run(
        [sys.executable, "-c", MEASURE, *command],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "CCHC_LANG": "en"},
    )
    seconds = time.monotonic() - started
    kilobytes = int(result.stdout.splitlines()[-1])
    with (output / "ranking.csv").open(encoding="utf-8-sig") as table:
        scored = {row["unit_name"] for row in csv.DictReader(table) if row["rank"]}
    with (output / "findings.csv").open(encoding="utf-8-sig") as table:
        findings = [row for row in csv.DictReader(table) if row["severity"] == "error"]
    return Run(result.returncode, kilobytes / 1_000, seconds, findings, scored)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("hostile") / "ho-so"
    folder.mkdir()
    write_good_forms(folder)
    write_hostile_files(folder)
    return score(folder, folder.with_name("ket-qua"))


pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows does not tell the memory of children"
)


def test_every_good_form_is_scored(run: Run) -> None:
    assert run.scored == {f"Xã Số {number:02d}" for number in range(GOOD)}


def test_every_hostile_file_costs_one_finding(run: Run) -> None:
    assert {row["file"]: row["code"] for row in run.findings} == HOSTILE
    assert len(run.findings) == len(HOSTILE)
    assert run.status == 1


def test_memory_stays_bearable(run: Run) -> None:
    assert run.megabytes < 600


def test_it_takes_a_few_seconds(run: Run) -> None:
    assert run.seconds < 20


def test_the_bomb_is_small(tmp_path: Path) -> None:
    write_zip_bomb(tmp_path / "bomb.xlsx")

    assert (tmp_path / "bomb.xlsx").stat().st_size < 1_000_000


def test_a_bomb_that_lies_about_its_size_is_no_better(tmp_path: Path) -> None:
    folder = tmp_path / "ho-so"
    folder.mkdir()
    write_good_forms(folder)
    bomb = with_members((folder / "xa-00.xlsx").read_bytes(), {"xl/sharedStrings.xml": b" " * 90_000_000})
    (folder / "bomb.xlsx").write_bytes(with_size(bomb, "xl/sharedStrings.xml", 1_000))

    run = score(folder, tmp_path / "ket-qua")

    assert [(row["file"], row["code"]) for row in run.findings] == [("bomb.xlsx", "CCHC104")]
    assert len(run.scored) == GOOD
    assert run.megabytes < 600

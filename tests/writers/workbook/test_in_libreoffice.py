"""The workbook in LibreOffice; where it is missing, these tests are skipped."""

import shutil
import subprocess
from pathlib import Path

import pytest

NEEDED = ("soffice", "pdftotext")


@pytest.fixture(scope="module")
def printed(results_file: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Print the workbook, and give the text of its pages."""
    missing = [program for program in NEEDED if shutil.which(program) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    folder = tmp_path_factory.mktemp("printed")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        "soffice",
        "--headless",
        profile,
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(results_file),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    pdf = folder / f"{results_file.stem}.pdf"
    text = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, timeout=60).stdout
    return text.decode().split("\f")[:-1]


def test_every_sheet_prints_on_as_few_pages_as_it_can_under_its_name(printed: list[str]) -> None:
    names = ["Summary", "Ranking", "Communes", "Wards", "Areas", "Criteria by unit"]
    # 56 rows are more than a page.
    names += ["Points in detail", "Points in detail", "Criteria left out", "Findings"]
    assert len(printed) == len(names)
    assert [name for name, page in zip(names, printed, strict=True) if name not in page] == []


def test_no_column_is_too_narrow_for_its_figures(printed: list[str]) -> None:
    assert not [page for page in printed if "##" in page]


def test_letters_of_vietnamese_are_there(printed: list[str]) -> None:
    assert "Mức độ hoàn thành kế hoạch" in printed[6]

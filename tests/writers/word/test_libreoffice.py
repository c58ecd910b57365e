"""The report opens in LibreOffice, with all Vietnamese text right."""

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import docx
import pytest
from assessments import HOSTILE_NAME

OFFICE, READER = shutil.which("soffice"), shutil.which("pdftotext")


@pytest.fixture(scope="module")
def pages(reports: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The pages of the Vietnamese report as they are printed."""
    if OFFICE is None or READER is None:
        pytest.skip("LibreOffice or pdftotext is not installed")
    folder = tmp_path_factory.mktemp("pdf")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    to_pdf = [OFFICE, "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*to_pdf, str(reports["vi"])], check=True, capture_output=True, timeout=180)
    read = subprocess.run([READER, "-layout", str(folder / "vi.pdf"), "-"], check=True, capture_output=True)
    return unicodedata.normalize("NFC", read.stdout.decode()).split("\f")


def words(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_every_paragraph_is_printed_with_all_its_letters(pages: list[str], reports: dict[str, Path]) -> None:
    document = docx.Document(str(reports["vi"]))
    # Capitals are a matter of the style; page numbers stand between lines.
    printed = re.sub(r"\d", "", words("".join(pages))).casefold()
    texts = [paragraph.text for paragraph in document.paragraphs if paragraph.text.strip()]
    missing = [text for text in texts if re.sub(r"\d", "", words(text)).casefold() not in printed]

    assert texts
    assert not missing


def test_headings_are_numbered_as_in_decrees(pages: list[str]) -> None:
    lines = [line.strip() for page in pages for line in page.splitlines()]

    assert "I. CĂN CỨ VÀ CÁCH XÁC ĐỊNH KẾT QUẢ" in lines
    assert "1. Bộ tiêu chí và số liệu" in lines
    assert "a) Xã" in lines


def test_the_first_page_has_no_number_and_the_second_has(pages: list[str]) -> None:
    assert pages[0].split()[0] == "UBND"
    assert pages[1].split()[0] == "2"


def test_the_head_stands_left_and_right(pages: list[str]) -> None:
    first, second = pages[0].strip().splitlines()[:2]

    assert first.split("  ")[0] == "UBND TỈNH MẪU"
    assert first.endswith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    assert second.strip().endswith("Độc lập - Tự do - Hạnh phúc")


def test_a_hostile_name_is_printed_as_it_is(pages: list[str]) -> None:
    assert words(HOSTILE_NAME) in words("".join(pages))

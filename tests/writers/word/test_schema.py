"""Documents keep to the schema of WordprocessingML, as the validator of the Open XML SDK reads it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from assessments import assess, large_assessment, shipped_framework

from cchc_cli.domain.units import Units
from cchc_cli.language import Language
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.word.report import write_word

# The SDK wants a theme and a table of fonts in every document; the standard (ECMA-376, part 1,
# 11.3.5 and 14.2.7) does not, and what has neither opens as it is.
_NOT_REQUIRED = ("relationships/theme", "relationships/fontTable")


def faults(path: Path) -> Iterator[str]:
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit is not installed")
    for error in audit.OpenXmlValidator().validate(str(path)).errors:
        if not any(kind in str(error) for kind in _NOT_REQUIRED):
            yield str(error)


def test_the_report_is_valid(report: Path) -> None:
    assert not list(faults(report))


def test_the_report_of_many_units_is_valid(tmp_path: Path, vietnamese: Language) -> None:
    write_word(large_assessment(200), tmp_path / "r.docx", ReportSetting(vietnamese))

    assert not list(faults(tmp_path / "r.docx"))


def test_the_report_of_nobody_is_valid(tmp_path: Path, vietnamese: Language) -> None:
    nobody = assess(shipped_framework("mau-so-2025"), Units(()), {})
    write_word(nobody, tmp_path / "r.docx", ReportSetting(vietnamese))

    assert not list(faults(tmp_path / "r.docx"))


def test_the_check_finds_what_is_wrong(report: Path, tmp_path: Path) -> None:
    from archives import changed  # noqa: PLC0415 - only here a document is damaged

    bad = tmp_path / "bad.docx"
    bad.write_bytes(
        changed(
            report.read_bytes(),
            {"word/document.xml": lambda xml: xml.replace(b"<w:cantSplit/>", b"<w:cantsplit/>", 1)},
        )
    )

    assert list(faults(bad))

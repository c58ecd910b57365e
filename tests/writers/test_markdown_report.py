"""``report.md``."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from assessments import HOSTILE_NAME, large_assessment
from syrupy.assertion import SnapshotAssertion

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, FindingKind, Place, Severity
from cchc_cli.language import Language
from cchc_cli.writers.markdown_report import escape_markdown, write_markdown


def markdown_of(assessment: Assessment, folder: Path, language: Language) -> str:
    path = folder / "report.md"
    write_markdown(assessment, path, language)
    return path.read_text(encoding="utf-8")


def test_it_reads_like_this(
    assessment: Assessment, tmp_path: Path, language: Language, snapshot: SnapshotAssertion
) -> None:
    assert markdown_of(assessment, tmp_path, language) == snapshot


def test_names_cannot_break_a_table(assessment: Assessment, tmp_path: Path, english: Language) -> None:
    text = markdown_of(assessment, tmp_path, english)

    assert HOSTILE_NAME not in text
    assert r"\<b\>x\</b\>\|=1+1 \[red\]" in text


def test_all_rows_of_a_table_have_the_same_cells(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    text = markdown_of(assessment, tmp_path, english)
    tables = re.findall(r"(?:^\|.*\n)+", text, flags=re.MULTILINE)
    widths = [{len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()} for table in tables]

    assert len(tables) > 6
    assert all(len(width) == 1 for width in widths)


def test_long_rankings_are_complete(tmp_path: Path, vietnamese: Language) -> None:
    text = markdown_of(large_assessment(250), tmp_path, vietnamese)

    assert all(f"| {number:05} |" in text for number in range(1, 251))


def test_the_same_assessment_gives_the_same_bytes(
    assessment: Assessment, tmp_path: Path, vietnamese: Language
) -> None:
    assert markdown_of(assessment, tmp_path, vietnamese) == markdown_of(assessment, tmp_path, vietnamese)


def test_a_file_name_with_half_a_character_can_be_written(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    kind = FindingKind("CCHC199", Severity.ERROR, "Bad.", "Mend it.")
    broken = replace(assessment, findings=(Finding(kind, Place("x\udcff.xlsx")),))

    assert "x?.xlsx" in markdown_of(broken, tmp_path, english)


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a|b", r"a\|b"),
        ("*_`[]<>~&#", r"\*\_\`\[\]\<\>\~\&\#"),
        ("a\\b", r"a\\b"),
        ("first\r\nsecond\nthird", "first second third"),
        ("1. Sở", r"1\. Sở"),
        ("- Sở", r"\- Sở"),
        ("-1.50", "-1.50"),
        ("1.5 điểm (x)", "1.5 điểm (x)"),
    ],
)
def test_markup_is_escaped(text: str, escaped: str) -> None:
    assert escape_markdown(text) == escaped

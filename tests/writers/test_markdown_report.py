"""``report.md``."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from assessments import COMMUNES, HOSTILE_NAME, Stated, assess, framework_from, large_assessment
from hypothesis import given
from hypothesis import strategies as st
from report_tables import markdown_tables
from syrupy.assertion import SnapshotAssertion

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, FindingKind, Place, Severity
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.markdown_report import escape_markdown, write_markdown
from cchc_cli.writers.report_setting import ReportSetting


def markdown_of(assessment: Assessment, folder: Path, language: Language) -> str:
    path = folder / "report.md"
    write_markdown(assessment, path, ReportSetting(language))
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


@pytest.mark.parametrize(
    "name",
    [
        "a|b",
        "a\\|b",
        "**đậm** _nghiêng_ `mã`",
        "[liên kết](javascript:alert(1))",
        "<img src=x onerror=alert(1)>",
        "first\nsecond\r\n| x | y |",
        "# Tiêu đề",
        "&nbsp;",
        "~~bỏ~~",
        "1. một",
        "\u2028dòng",
    ],
)
def test_hostile_names_stay_in_their_cell(name: str, tmp_path: Path, english: Language) -> None:
    units = Units((Unit("X1", name, "xa", "xa"),))
    said = {"X1": Stated({"1.1": {"value": "Đúng hạn"}})}
    text = markdown_of(assess(framework_from(COMMUNES), units, said), tmp_path, english)
    (ranking,) = [table for table in markdown_tables(text) if table.head[:3] == ["Rank", "Unit", "Code"]]
    ((_, shown, code, *_),) = ranking.rows[1:]
    assert (" ".join(name.split()), code) == (shown, "X1")


def test_every_table_has_a_cell_for_every_heading(
    assessment: Assessment, tmp_path: Path, language: Language
) -> None:
    tables = markdown_tables(markdown_of(assessment, tmp_path, language))
    assert [table.head for table in tables if {len(row) for row in table.rows} != {len(table.head)}] == []


def test_a_blank_line_stands_before_every_table_and_heading(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    lines = markdown_of(assessment, tmp_path, english).splitlines()
    for before, line in pairwise(lines):
        if line.startswith("#") or (line.startswith("|") and not before.startswith("|")):
            assert before == "", line


ESCAPED = re.compile(r"\\([\\`*_\[\]<>|~&#.)+-])")


@given(st.text(alphabet="aB1. \\`*_[]<>|~&#()+-\n", max_size=30))
def test_taking_the_escapes_away_gives_the_words_back(text: str) -> None:
    escaped = escape_markdown(text)
    assert "\n" not in escaped
    assert ESCAPED.sub(r"\1", escaped).split() == text.split()

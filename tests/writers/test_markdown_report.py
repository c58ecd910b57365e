"""``report.md``."""

import re
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from assessments import COMMUNES, HOSTILE_NAME, Stated, assess, framework_from, large_assessment
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from report_tables import markdown_tables
from syrupy.assertion import SnapshotAssertion
from writers.diff.samples import sample_diff

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, FindingKind, Place, Severity
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.markdown_report import LONGEST, escape_markdown, write_markdown
from cchc_cli.writers.report_setting import ReportSetting

province_of = cache(large_assessment)
GITHUB = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def markdown_of(
    assessment: Assessment, folder: Path, language: Language, setting: ReportSetting | None = None
) -> str:
    path = folder / "report.md"
    write_markdown(assessment, path, setting or ReportSetting(language))
    return path.read_text(encoding="utf-8")


def grouped_assessment(groups: int, size: int) -> Assessment:
    """Make an assessment of many groups with names that need room."""
    numbers = range(groups * size)
    units = Units(
        tuple(Unit(f"{at:05}", f"Xã có tên rất dài số {at}", "xa", f"Nhóm {at % groups}") for at in numbers)
    )
    said = {f"{at:05}": Stated({"1.1": {"value": "Đúng hạn"}, "2.1": {"value": at % 5}}) for at in numbers}
    return assess(framework_from(COMMUNES), units, said)


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


def test_rankings_of_a_province_are_complete(tmp_path: Path, vietnamese: Language) -> None:
    text = markdown_of(province_of(250), tmp_path, vietnamese)

    assert all(f"| {number:05} |" in text for number in range(1, 251))


@pytest.mark.parametrize("count", [24, 168, 500, 3321])
def test_a_report_fits_into_a_comment_on_github(tmp_path: Path, vietnamese: Language, count: int) -> None:
    setting = ReportSetting(vietnamese, date(2026, 11, 21), sample_diff(), has_unit_pages=True)
    assert len(markdown_of(province_of(count), tmp_path, vietnamese, setting)) <= LONGEST < 65536


@pytest.mark.parametrize(("groups", "size"), [(63, 10), (120, 2)])
def test_many_groups_fit_too(tmp_path: Path, vietnamese: Language, groups: int, size: int) -> None:
    text = markdown_of(grouped_assessment(groups, size), tmp_path, vietnamese)
    assert len(text) <= LONGEST
    assert f"### Nhóm {groups - 1}\n" in text


def test_names_too_long_for_all_of_them_leave_out_areas_first(tmp_path: Path, english: Language) -> None:
    large = province_of(168)
    long = Units(tuple(replace(unit, name=f"{unit.name} {'rất ' * 50}dài") for unit in large.units))
    text = markdown_of(replace(large, units=long), tmp_path, english)
    assert "The areas of every unit stand in areas.csv in the results folder." in text
    assert "All ranked units: 168" in text


def test_a_whole_country_shows_both_ends_and_says_where_the_rest_is(
    tmp_path: Path, english: Language
) -> None:
    text = markdown_of(province_of(3321), tmp_path, english)
    (ranking,) = [table for table in markdown_tables(text) if table.head[:3] == ["Rank", "Unit", "Code"]]
    ranks = [row[0].rstrip(" =") for row in ranking.rows[1:]]
    assert ranks[:3] == ["1", "2", "3"]
    assert ranks[10] == "…"
    assert ranks[-1].startswith("3,3")
    assert "3,306 more units stand in ranking.csv in the results folder." in text


def test_the_year_before_stands_beside_every_unit(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    text = markdown_of(assessment, tmp_path, english, ReportSetting(english, before=sample_diff()))
    ranking = next(table for table in markdown_tables(text) if table.head[:2] == ["Rank", "Unit"])
    assert ranking.head[-2:] == ["Rank 2024", "Change"]
    assert {row[-1] for row in ranking.rows[1:]} & {"=", "▲1", "▼1", "▼2", "new"}


def test_it_tells_who_rose_and_fell_and_why(
    assessment: Assessment, tmp_path: Path, language: Language, snapshot: SnapshotAssertion
) -> None:
    setting = ReportSetting(language, date(2026, 11, 21), sample_diff(), has_unit_pages=True)
    assert markdown_of(assessment, tmp_path, language, setting) == snapshot


def test_units_lead_to_their_pages(assessment: Assessment, tmp_path: Path, english: Language) -> None:
    text = markdown_of(assessment, tmp_path, english, ReportSetting(english, has_unit_pages=True))
    assert "| [Xã Tân Hòa](units/x1.html) | X1 |" in text
    assert r"[\<b\>x\</b\>\|=1+1 \[red\]](units/x3.html)" in text


def test_without_pages_nothing_is_linked(assessment: Assessment, tmp_path: Path, english: Language) -> None:
    assert "](" not in markdown_of(assessment, tmp_path, english)


def test_it_renders_as_tables_and_lists(assessment: Assessment, tmp_path: Path, language: Language) -> None:
    setting = ReportSetting(language, before=sample_diff(), has_unit_pages=True)
    text = markdown_of(assessment, tmp_path, language, setting)
    page = GITHUB.render(text)
    assert page.count("<table>") == len(markdown_tables(text))
    assert page.count("<details>") == page.count("</details>") == page.count("<summary>") > 2
    shown = re.sub(r"<[^>]+>", "", page)
    assert "|" not in shown.replace("&lt;b&gt;x&lt;/b&gt;|=1+1 [red]", "")
    assert "\\" not in shown
    assert "**" not in shown


def test_a_hostile_name_is_seen_as_it_is(assessment: Assessment, tmp_path: Path, language: Language) -> None:
    setting = ReportSetting(language, before=sample_diff(), has_unit_pages=True)
    page = GITHUB.render(markdown_of(assessment, tmp_path, language, setting))
    assert "<b>" not in page
    assert page.count("&lt;b&gt;x&lt;/b&gt;|=1+1 [red]") >= 3


def test_what_is_folded_away_has_a_label_that_is_no_markup(
    assessment: Assessment, tmp_path: Path, language: Language
) -> None:
    # Markdown does not look into <summary>, so nothing there may need an escape.
    labels = re.findall("<summary>(.*)</summary>", markdown_of(assessment, tmp_path, language))
    assert labels
    assert [label for label in labels if re.search(r"[\\<>&]", label)] == []


def test_the_same_assessment_gives_the_same_bytes(
    assessment: Assessment, tmp_path: Path, vietnamese: Language
) -> None:
    assert markdown_of(assessment, tmp_path, vietnamese) == markdown_of(assessment, tmp_path, vietnamese)


def test_a_file_name_with_half_a_character_can_be_written(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    kind = FindingKind("CCHC199", Severity.ERROR, "Bad.", "Mend it.")
    broken = replace(assessment, findings=(Finding(kind, Place("x\udcff.xlsx")),))

    assert "x�.xlsx" in markdown_of(broken, tmp_path, english)


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a|b", r"a\|b"),
        ("*_`[]<>~&#", r"\*\_\`\[\]\<\>\~\&\#"),
        ("a\\b", r"a\\b"),
        ("first\r\nsecond\nthird", "first second third"),
        ("1. Sở", r"1\. Sở"),
        ("12) Sở", r"12\) Sở"),
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


def test_units_on_unchecked_points_are_marked(tmp_path: Path, english: Language) -> None:
    units = Units((Unit("A", "Xã A", "xa", "xa"),))
    unchecked = assess(framework_from(COMMUNES), units, {"A": Stated({}, {"1.1": 20.0})})
    text = markdown_of(unchecked, tmp_path, english)
    assert "| Xã A † |" in text
    assert text.count("† Most or all of the unit's points") == 1


def test_running_text_on_the_year_before_has_no_codes(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    text = markdown_of(assessment, tmp_path, english, ReportSetting(english, before=sample_diff()))
    section = text[text.index("## Compared with 2024") : text.index("## Areas")]
    assert not re.search(r"CCHC\d", section)
    assert "was scored by the framework" in section


def test_a_limited_band_says_so_with_its_reason(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    assert "| Khá (kept from a higher band: Ban hành kế hoạch muộn) |" in markdown_of(
        assessment, tmp_path, english
    )

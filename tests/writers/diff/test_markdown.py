"""``cchc diff --format md``."""

import pytest
from report_tables import markdown_tables
from syrupy.assertion import SnapshotAssertion
from writers.diff.samples import HOSTILE_NAME, large_diff, named_diff, sample_diff, table_diff

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language
from cchc_cli.writers.diff.markdown import diff_markdown


def markdown_of(diff: YearDiff, language: Language) -> str:
    return diff_markdown(diff, language).decode()


def test_it_reads_like_this(language: Language, snapshot: SnapshotAssertion) -> None:
    assert markdown_of(sample_diff(), language) == snapshot


def test_warnings_stand_above_every_figure(english: Language) -> None:
    text = markdown_of(sample_diff(), english)
    assert 0 < text.index("> **CCHC549**") < text.index("## Communes")


@pytest.mark.parametrize("diff", [sample_diff(), table_diff()], ids=["parts", "no parts"])
def test_every_table_has_a_cell_for_every_heading(diff: YearDiff, language: Language) -> None:
    tables = markdown_tables(markdown_of(diff, language))
    assert tables
    assert [table.head for table in tables if {len(row) for row in table.rows} != {len(table.head)}] == []


@pytest.mark.parametrize(
    "name", [HOSTILE_NAME, "a|b", "**x**", "one\ntwo | three", "[x](javascript:1)", "# x"]
)
def test_hostile_names_stay_in_their_cell(name: str, english: Language) -> None:
    tables = markdown_tables(markdown_of(named_diff(name), english))
    assert tables[0].records[0]["Unit"] == " ".join(name.split())


def test_long_rankings_are_complete(vietnamese: Language) -> None:
    text = markdown_of(large_diff(250), vietnamese)
    assert all(f"| Xã {number:04} |" in text for number in range(250))


def test_without_parts_there_are_no_columns_for_them(english: Language) -> None:
    (communes, wards) = markdown_tables(markdown_of(table_diff(), english))
    assert (
        communes.head
        == wards.head
        == [
            *("Rank", "", "Unit", "Index 2024", "Index 2025", "Index change", "Note"),
        ]
    )

"""The comparison of two years in the terminal."""

import pytest
from syrupy.assertion import SnapshotAssertion
from terminal_pages import shown
from writers.diff.samples import HOSTILE_NAME, large_diff, named_diff, sample_diff, table_diff

from cchc_cli.console import Console
from cchc_cli.console.diff import MOST_ROWS, diff_lines, finding_lines, show_diff
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language
from cchc_cli.writers.diff.content import content_of


def result(diff: YearDiff, language: Language, width: int = 100, *, shows_all: bool = False) -> str:
    return shown(diff_lines(content_of(diff, language), shows_all=shows_all), width)


@pytest.mark.parametrize("width", [80, 100, 120])
def test_it_reads_like_this(width: int, vietnamese: Language, snapshot: SnapshotAssertion) -> None:
    assert result(sample_diff(), vietnamese, width) == snapshot


@pytest.mark.parametrize("width", [60, 80, 100, 140])
@pytest.mark.parametrize(
    "diff", [sample_diff(), table_diff(), large_diff(70)], ids=["small", "table", "large"]
)
def test_no_line_is_wider_than_the_terminal(diff: YearDiff, width: int, language: Language) -> None:
    assert max(map(len, result(diff, language, width).splitlines())) <= width


def test_a_narrow_terminal_shows_what_the_framework_changed_as_one_figure(english: Language) -> None:
    wide, narrow = (result(sample_diff(), english, width) for width in (100, 80))
    assert "Weights  Criteria" in wide
    assert "Weights" not in narrow
    assert "Framework" in narrow


def test_climbers_and_fallers_are_told_in_sentences(english: Language) -> None:
    text = " ".join(result(sample_diff(), english, 200).split())
    assert "Biggest climbers ▲3 Xã Tân Hòa climbed 3 places (from 4 to 1)" in text
    assert "Biggest fallers ▼2 Xã Hợp Nhất (merged from" in text


def test_what_became_of_a_unit_stands_beside_its_name(english: Language) -> None:
    text = result(sample_diff(), english, 140)
    assert "Xã Mới (new)" in text
    assert "Xã Bỏ Phiếu (not comparable)" in text


@pytest.mark.parametrize("name", [HOSTILE_NAME, "[/]", ":smile:", "\\[b]"])
def test_names_are_no_markup(name: str, english: Language) -> None:
    assert name in result(named_diff(name), english, 140)


@pytest.mark.parametrize("name", ["\x1b[31mXã A", "Xã \u202eA", "Xã\x9b1mA"])
def test_names_cannot_steer_the_terminal(name: str, english: Language) -> None:
    text = result(named_diff(name), english, 140)
    assert not {"\x1b", "\u202e", "\x9b"} & set(text)


@pytest.mark.parametrize(("count", "rows"), [(MOST_ROWS, MOST_ROWS), (MOST_ROWS + 1, 20)])
def test_a_long_group_shows_its_two_ends(count: int, rows: int, english: Language) -> None:
    text = result(large_diff(count), english)
    assert sum(" → " in line for line in text.splitlines()) == rows
    assert (f"… {count - 20} more units; --all" in text) is (count > MOST_ROWS)


def test_all_units_are_shown_when_asked_for(english: Language) -> None:
    text = result(large_diff(70), english, shows_all=True)
    assert all(f"Xã {number:04}" in text for number in range(70))
    assert "more units" not in text


def test_warnings_come_first_and_are_no_result(english: Language, capsys: pytest.CaptureFixture[str]) -> None:
    show_diff(sample_diff(), Console(english, is_quiet=False, has_color=False))
    said = capsys.readouterr()
    assert said.err.index("CCHC549") < said.err.index("CCHC548")
    assert "CCHC" not in said.out
    assert said.out.startswith("Changes of the ranking from 2024 to 2025\n")


def test_what_to_do_stands_below_a_warning(english: Language) -> None:
    content = content_of(sample_diff(), english)
    lines = shown(finding_lines(content.findings, content.figures)).splitlines()
    assert lines[:2] == ["CCHC547  Xã Bỏ Phiếu cannot be compared.", "  → Score it in both years."]
    assert lines[-1] == "CCHC548  Line 3 of the list was repaired."


def test_quiet_shows_the_result_alone(english: Language, capsys: pytest.CaptureFixture[str]) -> None:
    show_diff(sample_diff(), Console(english, is_quiet=True, has_color=False))
    assert capsys.readouterr().err == ""

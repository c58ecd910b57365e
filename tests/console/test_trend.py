"""The course of several years in the terminal."""

from dataclasses import replace

import pandas as pd
import pytest
from syrupy.assertion import SnapshotAssertion
from terminal_pages import shown
from writers.diff.samples import large_diff
from writers.trend.samples import sample_trend

from cchc_cli.console import Console
from cchc_cli.console.diff import MOST_ROWS
from cchc_cli.console.trend import show_trend, trend_lines
from cchc_cli.domain.year_diff.trend import Trend
from cchc_cli.errors import UnitsError
from cchc_cli.language import Language
from cchc_cli.writers.trend.content import trend_content


def large_trend(count: int) -> Trend:
    diff = large_diff(count)
    ranks = pd.DataFrame({"2024": diff.units["rank_before"], "2025": diff.units["rank_after"]})
    indices = pd.DataFrame({"2024": diff.units["index_before"], "2025": diff.units["index_after"]})
    return Trend((diff.before, diff.after), (diff,), ranks, indices)


def test_it_reads_like_this(language: Language, snapshot: SnapshotAssertion) -> None:
    assert shown(trend_lines(trend_content(sample_trend(), language))) == snapshot


def test_no_line_is_wider_than_the_terminal(vietnamese: Language) -> None:
    text = shown(trend_lines(trend_content(sample_trend(), vietnamese)), 80)
    assert max(map(len, text.splitlines())) <= 80


def test_the_course_of_one_unit_is_told_step_by_step(
    english: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    show_trend(sample_trend(), Console(english, is_quiet=False, has_color=False), unit="Xã Bình An")
    out = capsys.readouterr().out
    assert out.index("2023 → 2024: Xã Bình An fell") < out.index("2024 → 2025: Xã Bình An fell")
    assert "Phường" not in out


def test_the_course_of_a_merged_unit_ends_where_it_was_merged(
    english: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    show_trend(sample_trend(), Console(english, is_quiet=False, has_color=False), unit="X4")
    out = capsys.readouterr().out
    assert "2024 → 2025: Xã Hợp Nhất (merged from" in out
    assert "2023 → 2024" not in out


def test_a_unit_that_is_not_there_ends_the_command(english: Language) -> None:
    with pytest.raises(UnitsError):
        show_trend(sample_trend(), Console(english, is_quiet=False, has_color=False), unit="Xã Z")


@pytest.mark.parametrize("shows_all", [False, True])
def test_a_long_group_tells_how_much_is_left_out(*, shows_all: bool, english: Language) -> None:
    content = trend_content(large_trend(MOST_ROWS + 5), english)
    text = shown(trend_lines(content, shows_all=shows_all))
    assert ("… 5 more units" in text) is not shows_all


def test_findings_are_no_result(english: Language, capsys: pytest.CaptureFixture[str]) -> None:
    trend = sample_trend()
    show_trend(replace(trend, diffs=trend.diffs * 2), Console(english, is_quiet=False, has_color=False))
    said = capsys.readouterr()
    assert said.err.count("CCHC549") == 1
    assert "CCHC" not in said.out

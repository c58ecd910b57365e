"""Whichever comparison it is, the terminal shows it, or one unit of it."""

import re

import pytest
from writers.diff.samples import large_diff, sample_diff
from writers.indices.samples import sample_side
from writers.trend.samples import sample_trend

from cchc_cli.console import Console
from cchc_cli.console.comparison import ShownParts, comparison_text, show_comparison
from cchc_cli.console.diff import MOST_ROWS
from cchc_cli.errors import UnitsError
from cchc_cli.language import Language
from cchc_cli.pipeline.diff import Comparison

ALL = [sample_diff(), sample_trend(), sample_side()]
KINDS = ["diff", "trend", "indices"]
COMPARISONS = pytest.mark.parametrize("comparison", ALL, ids=KINDS)


@COMPARISONS
def test_a_text_is_what_the_terminal_shows(
    comparison: Comparison, language: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    show_comparison(comparison, Console(language, is_quiet=False, has_color=False), ShownParts())
    shown = "\n".join(line.rstrip() for line in capsys.readouterr().out.splitlines())
    assert shown
    assert shown in comparison_text(comparison, language, ShownParts()).decode()


@COMPARISONS
def test_a_unit_that_is_not_there_ends_the_run(comparison: Comparison, english: Language) -> None:
    with pytest.raises(UnitsError, match="Xã Không Có"):
        comparison_text(comparison, english, ShownParts("Xã Không Có"))


@COMPARISONS
def test_one_unit_is_shown_without_the_others(comparison: Comparison, english: Language) -> None:
    whole = comparison_text(comparison, english, ShownParts()).decode()
    name, other = [one for one in ("Xã Bình An", "Xã Tân Hòa", "Xã An", "Xã Dung") if one in whole][:2]
    alone = comparison_text(comparison, english, ShownParts(name)).decode()
    # A sentence may say that the other overtook it; a row begins with the name.
    assert re.search(rf"^ *{name}", alone, re.MULTILINE)
    assert not re.search(rf"^ *{other}", alone, re.MULTILINE)


@pytest.mark.parametrize("shows_all", [False, True])
def test_a_text_lists_as_many_units_as_were_asked_for(english: Language, *, shows_all: bool) -> None:
    text = comparison_text(large_diff(MOST_ROWS + 5), english, ShownParts(shows_all=shows_all)).decode()
    assert ("--all" in text) is not shows_all


@COMPARISONS
def test_lines_of_a_text_end_without_blanks(comparison: Comparison, vietnamese: Language) -> None:
    lines = comparison_text(comparison, vietnamese, ShownParts()).decode().splitlines()
    assert [line for line in lines if line != line.rstrip()] == []

"""A comparison in the terminal: of two years, of several years, or of several indices."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from cchc_cli.console import Console
from cchc_cli.console.diff import finding_lines, show_diff
from cchc_cli.console.diff_unit import unit_view
from cchc_cli.console.indices import show_indices
from cchc_cli.console.plain_page import plain_page
from cchc_cli.console.trend import show_trend
from cchc_cli.domain.indices import SideBySide
from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.trend import Trend
from cchc_cli.language import Language
from cchc_cli.pipeline.diff import Comparison
from cchc_cli.writers.diff.figures import DiffFigures
from cchc_cli.writers.diff.findings import DiffFinding, diff_findings, unit_names
from cchc_cli.writers.indices.content import indices_findings
from cchc_cli.writers.trend.content import trend_findings


@dataclass(frozen=True)
class ShownParts:
    """How much of a comparison is shown."""

    unit: str = ""
    """Name or code of the one unit to be shown in full; empty for all."""
    shows_all: bool = False
    """Whether every unit is listed, however many there are."""


def show_comparison(comparison: Comparison, console: Console, shown: ShownParts) -> None:
    """Show a comparison, or one unit of it in full.

    Raises:
        UnitsError: There is no such unit, or several are called so.
    """
    match comparison:
        case YearDiff() if shown.unit:
            console.print(*unit_view(comparison, shown.unit, console.language))
        case YearDiff():
            show_diff(comparison, console, shows_all=shown.shows_all)
        case Trend():
            show_trend(comparison, console, unit=shown.unit, shows_all=shown.shows_all)
        case SideBySide():
            show_indices(comparison, console, unit=shown.unit, shows_all=shown.shows_all)
        case _:
            assert_never(comparison)


def show_findings(comparison: Comparison, console: Console) -> None:
    """Tell of errors and warnings alone, where the comparison itself goes elsewhere."""
    findings = (one for one in _findings(comparison, console.language) if one.is_warning)
    # Findings quote no index: how many decimals the years have does not matter here.
    console.note_lines(finding_lines(findings, DiffFigures(console.language, decimals=2)))


def _findings(comparison: Comparison, language: Language) -> Iterable[DiffFinding]:
    match comparison:
        case YearDiff():
            return diff_findings(comparison.findings, unit_names(comparison), language)
        case Trend():
            return trend_findings(comparison, language)
        case SideBySide():
            return indices_findings(comparison, language)
        case _:
            assert_never(comparison)


def comparison_text(comparison: Comparison, language: Language, shown: ShownParts) -> bytes:
    """Write what the terminal would show, without colours, at the width of a pipe."""
    return plain_page(lambda console: show_comparison(comparison, console, shown), language)

"""An assessment in the terminal, narrow and wide."""

from dataclasses import replace
from io import StringIO

import pytest
from assessments import large_assessment
from rich.console import Console as RichConsole
from syrupy.assertion import SnapshotAssertion

from cchc_cli.console.findings import finding_lines
from cchc_cli.console.ranking import MOST_ROWS, count_lines, ranking_tables
from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.finding_kinds import NOT_A_NUMBER, UNKNOWN_CRITERION
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.language import Language


def shown(width: int, *renderables: object) -> list[str]:
    terminal = RichConsole(file=StringIO(), width=width, color_system=None, highlight=False, markup=False)
    terminal.print(*renderables, sep="\n")
    assert isinstance(terminal.file, StringIO)
    return [line.rstrip() for line in terminal.file.getvalue().splitlines()]


@pytest.mark.parametrize("width", [80, 120])
def test_it_reads_like_this(
    assessment: Assessment, language: Language, width: int, snapshot: SnapshotAssertion
) -> None:
    lines = shown(
        width,
        *ranking_tables(assessment, language),
        *finding_lines(assessment, language),
        *map(language.show, count_lines(assessment)),
    )
    assert max(map(len, lines)) <= width
    assert "\n".join(lines) == snapshot


def test_a_long_ranking_is_cut(english: Language) -> None:
    lines = shown(120, *ranking_tables(large_assessment(MOST_ROWS + 5), english))
    assert lines[-1] == "… and 5 more in ranking.csv"


def test_long_places_stay_beside_their_code(assessment: Assessment, english: Language) -> None:
    place = Place("thư mục rất dài " * 8 + ".xlsx", "Trang tính", "E12")
    finding = Finding(NOT_A_NUMBER, place, values={"stated": "nhiều"})
    lines = shown(80, *finding_lines(replace(assessment, findings=(finding,)), english))
    assert all(line.startswith(" " * 9) for line in lines[3:])


def test_hints_that_differ_are_said_at_their_places(assessment: Assessment, english: Language) -> None:
    findings = tuple(
        Finding(
            UNKNOWN_CRITERION,
            Place("a.xlsx", "S", f"A{row}"),
            values={"code": f"9.{row}", "name": "Việc", "suggestion": f"Perhaps 1.{row} is meant."},
        )
        for row in (1, 2)
    )
    lines = shown(120, *finding_lines(replace(assessment, findings=findings), english))
    assert not any("→" in line for line in lines)
    assert any("(9.1; Perhaps 1.1 is meant.)" in line for line in lines)

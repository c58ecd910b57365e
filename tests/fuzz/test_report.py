import json
from io import StringIO
from pathlib import Path

from rich.console import Console

from fuzz.mutants import Recipe
from fuzz.report import Tally, keep, show_failures
from fuzz.run import Judged
from fuzz.verdict import Outcome, Verdict


def judged(outcome: Outcome, *operators: str, reason: str = "") -> Judged:
    """Give a mutant with this outcome."""
    steps = tuple(enumerate(operators))
    return Judged(Recipe(1, 7, "tidy-shared.xlsx", steps), b"content", Verdict(outcome, reason), 0.002)


def shown(tally: Tally) -> list[list[str]]:
    """Give the words of the lines of the table."""
    console = Console(width=120, record=True, file=StringIO())
    console.print(tally.table())
    lines = console.export_text().splitlines()
    return [line.replace("│", " ").split() for line in lines if "│" in line]


def test_each_operator_has_a_line_with_what_became_of_its_mutants() -> None:
    tally = Tally()
    for outcome in (Outcome.SAME, Outcome.SAME, Outcome.REFUSED, Outcome.LOST):
        tally.add(judged(outcome, "cells.error"))

    assert shown(tally)[0] == ["cells.error", "4", "2", "1", "1", "2.0"]


def test_a_mutant_of_two_operators_counts_for_each_and_once_in_all() -> None:
    tally = Tally()
    tally.add(judged(Outcome.FINDINGS, "cells.error", "bytes.cut_end"))

    assert [line[:2] for line in shown(tally)] == [
        ["bytes.cut_end", "1"],
        ["cells.error", "1"],
        ["all", "mutants"],
    ]
    assert tally.total.total() == 1


def test_a_failure_is_kept_with_its_recipe(tmp_path: Path) -> None:
    path = keep(tmp_path / "kept", judged(Outcome.LOST, "cells.error", reason="1.2 a: 18 -> None"))

    recipe = json.loads(path.with_name(f"{path.name}.json").read_text(encoding="utf-8"))
    assert path.name == "1-00007-tidy-shared.xlsx"
    assert path.read_bytes() == b"content"
    assert recipe["steps"] == [[0, "cells.error"]]
    assert (recipe["outcome"], recipe["reason"]) == ("LOST", "1.2 a: 18 -> None")


def test_a_failure_is_shown_with_its_file_and_its_reason(tmp_path: Path) -> None:
    console = Console(width=40, record=True, file=StringIO())

    show_failures(
        console, [(judged(Outcome.LOST, "cells.error", reason="[1.2] a: 18 -> None"), tmp_path / "7.xlsx")]
    )

    assert console.export_text() == "LOST  7.xlsx  cells.error\n    [1.2] a: 18 -> None\n"

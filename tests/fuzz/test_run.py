"""The fuzzer as it runs, on few mutants."""

from pathlib import Path

import pytest

from cchc_cli.readers.submissions.reading import Depth
from fuzz.__main__ import main
from fuzz.mutants import Recipe
from fuzz.originals import form, originals
from fuzz.run import Fuzzer, Plan
from fuzz.verdict import Outcome


@pytest.fixture(scope="module")
def fuzzer() -> Fuzzer:
    return Fuzzer(originals(), form(), depth=Depth.EVERYTHING, workers=1)


def test_every_original_is_read_without_a_finding(fuzzer: Fuzzer) -> None:
    assert len(originals()) == 23
    assert fuzzer.again(Recipe(1, 0, "f2-open.ods", ())).verdict.outcome is Outcome.SAME


def test_as_many_mutants_are_judged_as_planned(fuzzer: Fuzzer) -> None:
    judged = list(fuzzer.run(Plan(seed=1, mutants=12, seconds=60)))

    assert [one.recipe.number for one in judged] == list(range(12))


def test_no_more_mutants_are_made_when_the_time_is_over(fuzzer: Fuzzer) -> None:
    assert list(fuzzer.run(Plan(seed=1, mutants=12, seconds=0))) == []


def test_a_plan_gives_the_same_verdicts_every_time(fuzzer: Fuzzer) -> None:
    plan = Plan(seed=2, mutants=30, seconds=60)

    assert [one.verdict for one in fuzzer.run(plan)] == [one.verdict for one in fuzzer.run(plan)]


@pytest.mark.parametrize(
    ("operator", "outcome"),
    [
        ("bytes.cut_end", Outcome.REFUSED),
        ("archive.shuffle_members", Outcome.SAME),
        ("cells.decomposed", Outcome.FINDINGS),
    ],
)
def test_a_mutant_is_judged(fuzzer: Fuzzer, operator: str, outcome: Outcome) -> None:
    assert fuzzer.again(Recipe(1, 4, "tidy-shared.xlsx", ((0, operator),))).verdict.outcome is outcome


def test_a_recipe_of_one_step_is_not_shrunk(fuzzer: Fuzzer) -> None:
    judged = fuzzer.again(Recipe(1, 4, "tidy-shared.xlsx", ((0, "bytes.cut_end"),)))

    assert fuzzer.shrink(judged) is judged


def test_of_several_steps_the_one_that_matters_is_kept(fuzzer: Fuzzer) -> None:
    steps = ((0, "cells.decomposed"), (1, "bytes.cut_end"))
    judged = fuzzer.again(Recipe(1, 4, "tidy-shared.xlsx", steps))

    assert fuzzer.shrink(judged).recipe.steps == ((1, "bytes.cut_end"),)


def test_the_command_prints_a_table_and_says_how_many_failed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["--mutants", "20", "--workers", "1", "--keep", str(tmp_path / "kept")])

    printed = capsys.readouterr()
    assert printed.err == ""
    assert "all mutants" in printed.out
    assert "seed 1: 20 of 20 mutants" in printed.out
    assert status == (1 if list(tmp_path.glob("kept/*")) else 0)

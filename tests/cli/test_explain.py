"""``cchc explain``: the way of a number, in every format."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from assessments import HOSTILE_NAME, commune_assessment
from command_line import Run

from cchc_cli.language import Language
from cchc_cli.writers.results import write_results


@pytest.fixture(autouse=True)
def results(cchc: Run, language: Language) -> Path:
    """The results of a small run."""
    del cchc  # it has changed the folder
    folder, created = Path("ket-qua"), datetime(2026, 1, 1, tzinfo=UTC)
    write_results(commune_assessment(), folder, language=language, created=created, with_reports=False)
    return folder


def test_a_unit_is_explained_down_to_its_criteria(cchc: Run) -> None:
    outcome = cchc("explain", "ket-qua", "X2")
    assert (outcome.status, outcome.err) == (0, "")
    for code in ("1.1", "1.2", "2.3", "3.1", "4.1"):
        assert f" {code}  " in outcome.out


def test_a_criterion_is_explained_with_its_arithmetic_and_cells(cchc: Run) -> None:
    outcome = cchc("explain", "ket-qua", "X2", "1.2")
    assert outcome.status == 0
    assert "= " in outcome.out
    assert "E11" in outcome.out
    assert "Tuyên truyền" not in outcome.out


def test_a_unit_is_found_by_its_name_as_it_stands(cchc: Run) -> None:
    outcome = cchc("explain", "ket-qua", HOSTILE_NAME)
    assert outcome.status == 0
    assert HOSTILE_NAME in outcome.out


@pytest.mark.parametrize("name", ["text", "json", "md", "html"])
def test_every_format_says_the_same_twice(cchc: Run, name: str) -> None:
    first, second = (cchc("explain", "ket-qua", "X2", "--format", name) for _ in range(2))
    assert first.status == 0
    assert first.out == second.out


def test_json_is_for_programs(cchc: Run) -> None:
    cchc("explain", "ket-qua", "X2", "1.2", "-o", "x2.json")
    document = json.loads(Path("x2.json").read_text())
    assert document["format"] == "cchc-explanation/1"


def test_a_file_says_its_format(cchc: Run) -> None:
    for name, start in (("html", "<!doctype html>"), ("md", "# "), ("txt", "")):
        assert cchc("explain", "ket-qua", "X2", "-o", f"x2.{name}").status == 0
        assert Path(f"x2.{name}").read_text().lower().startswith(start)


def test_unknown_units_and_criteria_are_refused_with_the_nearest(cchc: Run) -> None:
    for arguments in (("Xã Không Có",), ("X2", "1.22"), ("X2", "zzz"), ("", "")):
        outcome = cchc("explain", "ket-qua", *arguments)
        assert (outcome.status, outcome.out) == (2, "")
        assert "Traceback" not in outcome.err


def test_results_that_were_changed_are_told(cchc: Run, results: Path) -> None:
    path = results / "ranking.csv"
    path.write_text(path.read_text(encoding="utf-8-sig").replace(",1,", ",5,", 1), encoding="utf-8-sig")
    outcome = cchc("explain", "ket-qua", "X2")
    assert outcome.status == 0
    assert "CCHC594" in outcome.err


def test_what_is_no_results_folder_is_refused(cchc: Run) -> None:
    assert cchc("explain", "không-có", "X1").status == 2


@pytest.mark.parametrize("name", ["x2.pdf", "x2"])
def test_a_file_that_says_no_format_is_refused(cchc: Run, name: str) -> None:
    assert cchc("explain", "ket-qua", "X2", "-o", name).status == 2
    assert not Path(name).exists()
    assert cchc("explain", "ket-qua", "X2", "-o", name, "--format", "md").status == 0


def test_tables_of_results_are_not_replaced(cchc: Run, results: Path) -> None:
    before = (results / "ranking.csv").read_bytes()
    assert cchc("explain", "ket-qua", "X2", "--format", "md", "-o", "ket-qua/ranking.csv").status == 2
    assert (results / "ranking.csv").read_bytes() == before


def test_blanks_and_a_final_dot_of_a_code_do_not_matter(cchc: Run) -> None:
    assert cchc("explain", "ket-qua", "X2", " 1.2. ").status == 0

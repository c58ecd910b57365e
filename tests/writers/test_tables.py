"""The CSV tables of a results folder."""

import csv
import pickle
import subprocess
import sys
from collections.abc import Callable
from math import isnan
from pathlib import Path

import pytest
from assessments import Stated, assess, commune_assessment, commune_units, framework_from, large_assessment
from syrupy.assertion import SnapshotAssertion

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.scoring import ScoringOptions
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.answer_table import write_answer_table
from cchc_cli.writers.tables import (
    inputs_table,
    scores_table,
    write_areas,
    write_findings,
    write_ranking,
)

ONE_DECIMAL = """
format: cchc/1
id: mot-so-le
title: Một số lẻ
year: 2025
unit_classes: [xa]
scale: 0.25
status: model
rounding: {decimals: 1}
areas:
  - code: "1"
    name: Lĩnh vực
    max_points: 0.25
    criteria:
      - {code: "1.1", name: Tiêu chí, max_points: 0.25, rule: {kind: count, each: 1}}
      - {code: "1.2", name: Thông tin, max_points: 0, rule: {kind: info}}
"""


def write_scores(assessment: Assessment, path: Path) -> None:
    write_answer_table(scores_table(assessment), path)


def write_inputs(assessment: Assessment, path: Path) -> None:
    write_answer_table(inputs_table(assessment), path)


@pytest.mark.parametrize("write", [write_ranking, write_areas, write_scores, write_inputs])
def test_table(
    write: Callable[[Assessment, Path], None],
    assessment: Assessment,
    tmp_path: Path,
    snapshot: SnapshotAssertion,
) -> None:
    write(assessment, tmp_path / "table.csv")
    assert _text(tmp_path / "table.csv") == snapshot


def test_findings(
    assessment: Assessment, tmp_path: Path, vietnamese: Language, snapshot: SnapshotAssertion
) -> None:
    write_findings(assessment, tmp_path / "table.csv", vietnamese)
    assert _text(tmp_path / "table.csv") == snapshot


def test_findings_speak_the_language_asked_for(
    assessment: Assessment, tmp_path: Path, english: Language
) -> None:
    write_findings(assessment, tmp_path / "findings.csv", english)
    messages = [row["message"] for row in _rows(tmp_path / "findings.csv")]
    assert "Stated 28, computed 27.5 (test)." in messages


def test_a_tie_names_the_other_units(assessment: Assessment, tmp_path: Path) -> None:
    write_ranking(assessment, tmp_path / "ranking.csv")
    tied = {row["unit_code"]: row["tied_with"] for row in _rows(tmp_path / "ranking.csv") if row["tied_with"]}
    assert tied == {"X1": "X2", "X2": "X1"}


def test_several_tied_units_are_joined_by_semicolons(tmp_path: Path) -> None:
    same = {code: Stated() for code in ("X1", "X2", "X4")}
    write_ranking(assess(commune_assessment().framework, commune_units(), same), tmp_path / "ranking.csv")
    assert _rows(tmp_path / "ranking.csv")[0]["tied_with"] == "X2;X4"


def test_a_unit_without_submission_is_listed_unranked(assessment: Assessment, tmp_path: Path) -> None:
    write_ranking(assessment, tmp_path / "ranking.csv")
    missing = next(row for row in _rows(tmp_path / "ranking.csv") if row["unit_code"] == "X5")
    assert (missing["rank"], missing["total_points"], missing["status"]) == ("", "", "missing")


def test_the_tables_of_answers_have_only_units_that_answered(assessment: Assessment, tmp_path: Path) -> None:
    write_scores(assessment, tmp_path / "scores.csv")
    assert "X5" not in {row["unit_code"] for row in _rows(tmp_path / "scores.csv")}


def test_exempt_criteria_are_scores_that_do_not_apply(assessment: Assessment, tmp_path: Path) -> None:
    write_scores(assessment, tmp_path / "scores.csv")
    exempt = _score(tmp_path / "scores.csv", "X4", "1.2")
    assert (exempt["applicable"], exempt["final_points"], exempt["status"]) == ("false", "", "exempt")


def test_unanswered_is_not_zero(assessment: Assessment, tmp_path: Path) -> None:
    write_scores(assessment, tmp_path / "scores.csv")
    unanswered = _score(tmp_path / "scores.csv", "X4", "2.1")
    assert (unanswered["final_points"], unanswered["status"]) == ("", "unanswered")


def test_points_for_missing_evidence_are_zero(tmp_path: Path) -> None:
    strict = commune_assessment(options=ScoringOptions(require_evidence=True))
    write_scores(strict, tmp_path / "scores.csv")
    row = _score(tmp_path / "scores.csv", "X7", "1.1")
    assert (row["computed_points"], row["final_points"], row["status"]) == ("5.00", "0.00", "no-evidence")


def test_a_formula_from_a_form_is_text(assessment: Assessment, tmp_path: Path) -> None:
    write_inputs(assessment, tmp_path / "inputs.csv")
    values = [row["value"] for row in _rows(tmp_path / "inputs.csv") if row["unit_code"] == "X3"]
    assert '\'=HYPERLINK("http://x")' in values


def test_inputs_are_written_by_their_type(assessment: Assessment, tmp_path: Path) -> None:
    write_inputs(assessment, tmp_path / "inputs.csv")
    values = {
        row["input"]: row["value"]
        for row in _rows(tmp_path / "inputs.csv")
        if (row["unit_code"], row["criterion"]) == ("X1", "2.2")
    }
    assert values == {"a": "0.955", "b": "2025-03-05", "c": "yes", "d": "Trụ sở UBND", "e": "1.25"}


def test_points_show_at_least_the_decimals_of_the_framework(tmp_path: Path) -> None:
    units = Units((Unit("X1", "Xã", "xa", "xa"),))
    of_one = assess(framework_from(ONE_DECIMAL), units, {"X1": Stated({"1.1": {"value": 1}})})
    write_scores(of_one, tmp_path / "scores.csv")
    assert _score(tmp_path / "scores.csv", "X1", "1.1")["final_points"] == "0.25"
    assert _score(tmp_path / "scores.csv", "X1", "1.2")["final_points"] == "0.0"


def test_a_run_without_any_unit_gives_headers_only(tmp_path: Path, english: Language) -> None:
    nobody = assess(commune_assessment().framework, Units(()), {})
    for write in (write_ranking, write_areas, write_scores, write_inputs):
        write(nobody, tmp_path / "table.csv")
        assert _rows(tmp_path / "table.csv") == []
    write_findings(nobody, tmp_path / "table.csv", english)
    assert _rows(tmp_path / "table.csv") == []


def test_units_are_in_the_order_of_the_ranking_across_blocks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cchc_cli.writers.answer_table._UNITS_PER_BLOCK", 3)
    many = large_assessment(10)
    write_scores(many, tmp_path / "scores.csv")
    codes = [row["unit_code"] for row in _rows(tmp_path / "scores.csv")]
    leaves = len(many.framework.leaves)
    assert codes == [code for code in many.ranking.units.index for _ in range(leaves)]


def test_every_score_of_a_large_run_is_the_one_of_its_unit_and_criterion(tmp_path: Path) -> None:
    many = large_assessment(20)
    write_scores(many, tmp_path / "scores.csv")
    final = many.scores.final_points.to_dict("index")
    for row in _rows(tmp_path / "scores.csv"):
        points = final[row["unit_code"]][row["criterion"]]
        assert row["final_points"] == ("" if isnan(points) else f"{points:.2f}")


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def _score(path: Path, unit_code: str, criterion: str) -> dict[str, str]:
    return next(row for row in _rows(path) if (row["unit_code"], row["criterion"]) == (unit_code, criterion))


def test_another_process_need_not_load_pandas_to_write_a_long_table(
    assessment: Assessment, tmp_path: Path
) -> None:
    for table in (scores_table(assessment), inputs_table(assessment)):
        (tmp_path / "table").write_bytes(pickle.dumps(table))
        program = (
            "import pickle, sys, pathlib; from cchc_cli.writers.answer_table import write_answer_table;"
            f"write_answer_table(pickle.loads(pathlib.Path({str(tmp_path / 'table')!r}).read_bytes()),"
            f" pathlib.Path({str(tmp_path / 'elsewhere')!r})); sys.exit('pandas' in sys.modules)"
        )
        subprocess.run([sys.executable, "-c", program], check=True)
        write_answer_table(table, tmp_path / "here")
        assert (tmp_path / "elsewhere").read_bytes() == (tmp_path / "here").read_bytes()

"""A results folder as a year to be compared: what was written comes out, what was changed is noticed."""

import csv
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from assessments import (
    COMMUNES,
    HOSTILE_NAME,
    assess,
    commune_assessment,
    commune_statements,
    commune_units,
    framework_from,
)
from results_folders import rewrite, set_cell, written

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.scoring import ScoringOptions, Stage
from cchc_cli.domain.units import Unit, Units
from cchc_cli.domain.year_diff.year import UnitHistory, YearResults
from cchc_cli.language import Language
from cchc_cli.readers.results_folder import read_results_folder, year_of


@pytest.fixture
def folder(assessment: Assessment, tmp_path: Path) -> Path:
    return written(assessment, tmp_path / "kết quả")


def year(folder: Path) -> YearResults:
    return year_of(read_results_folder(folder)[0])[0]


def test_the_ranking_comes_back(folder: Path, assessment: Assessment) -> None:
    units, ranking = year(folder).units, assessment.ranking.units
    for name in ("group", "rank", "band", "total_points", "index_percent"):
        pd.testing.assert_series_equal(units[name], ranking[name], check_dtype=False, check_index_type=False)
    assert list(units["status"]) == [str(status) for status in ranking["status"]]


def test_names_that_excel_would_run_come_back(folder: Path) -> None:
    assert year(folder).units.loc["X3", "unit_name"] == HOSTILE_NAME


def test_criteria_that_do_not_apply_have_no_weight(folder: Path) -> None:
    found = year(folder)
    assert found.contributions is not None
    codes = [part.code for part in found.contributions.parts]
    weights = found.contributions.weights[found.units.index.get_loc("X4")]
    assert weights[codes.index("1.2")] == 0
    assert weights.sum() == pytest.approx(100)


@pytest.mark.parametrize("rescale", ["total", "assessed", "none"])
def test_contributions_add_up_to_the_exact_index(tmp_path: Path, rescale: str) -> None:
    framework = framework_from(f"rescale: {rescale}\n{COMMUNES}")
    scored = assess(framework, commune_units(), commune_statements())
    units = year(written(scored, tmp_path / "r")).units
    exact = scored.scores.totals["exact_total"].reindex(units.index)
    np.testing.assert_allclose(units["exact_index"], exact, atol=1e-9)


def test_a_total_below_nothing_is_lifted(tmp_path: Path) -> None:
    text = COMMUNES.replace('"4.1", name: Văn bản trái luật, max_points: 5', '"4.1", name: V, max_points: 90')
    text = text.replace("name: Điểm trừ\n    max_points: 5", "name: Điểm trừ\n    max_points: 90")
    said = commune_statements()["X1"]
    fined = replace(said, answers={"4.1": {"value": 90}}, self_points={"1.1": 20})
    framework = framework_from(text.replace("role: penalty\n    cap: 5", "role: penalty\n    cap: 90"))
    found = year(written(assess(framework, commune_units(), {"X1": fined}), tmp_path / "r"))
    assert found.units.loc["X1", "exact_index"] == pytest.approx(0)


def test_units_that_sent_nothing_have_no_index(folder: Path) -> None:
    unit = year(folder).units.loc["X5"]
    assert (unit["status"], np.isnan(unit["exact_index"]), unit["rank"] is pd.NA) == ("missing", True, True)


def test_the_year_says_what_it_rests_on(folder: Path) -> None:
    found = year(folder)
    basis = found.basis
    assert (found.label, found.source, found.decimals) == ("2025", folder.name, 2)
    assert (basis.scale, basis.stage, basis.framework_id) == (100, Stage.FINAL, "thu-nghiem-2025")
    assert basis.framework_sha256 == sha256((folder / "framework.yaml").read_bytes()).hexdigest()
    assert (basis.has_survey, basis.is_appraised) == (False, False)


def test_another_stage_is_known(tmp_path: Path) -> None:
    stated = commune_assessment(options=ScoringOptions(Stage.SELF))
    assert year(written(stated, tmp_path / "r")).basis.stage is Stage.SELF


@pytest.mark.parametrize(("source", "is_surveyed", "is_appraised"), [("appraised", True, True)])
def test_points_of_survey_and_appraisal_are_noticed(
    folder: Path, source: str, *, is_surveyed: bool, is_appraised: bool
) -> None:
    rows = list(csv.DictReader((folder / "scores.csv").read_text(encoding="utf-8-sig").splitlines()))
    at = next(at for at, row in enumerate(rows, start=1) if row["criterion"] == "2.3")
    set_cell(folder / "scores.csv", at, "source", source)
    set_cell(folder / "scores.csv", at, "final_points", "8")
    basis = year(folder).basis
    assert (basis.has_survey, basis.is_appraised) == (is_surveyed, is_appraised)


def test_histories_of_units_come_back(folder: Path) -> None:
    assert year(folder).histories == {
        "X1": UnitHistory(population=12000),
        "X2": UnitHistory(predecessors=("C1", "C2")),
    }


@pytest.mark.parametrize("code", ["001", "1.10", "NA", "-1", "'=x", "1e3", "true"])
def test_codes_stay_texts(tmp_path: Path, code: str) -> None:
    units = Units((Unit(code, "NA", "xa", "null"), Unit("1", "nan", "xa", "null")))
    said = commune_statements()["X1"]
    scored = assess(framework_from(COMMUNES), units, {code: said, "1": said})
    found = year(written(scored, tmp_path / "r"))
    assert sorted(found.units.index) == sorted([code, "1"])
    assert found.units.loc[code, "unit_name"] == "NA"
    assert set(found.units["group"]) == {"null"}


def test_what_was_written_gives_no_findings(folder: Path) -> None:
    read, findings = read_results_folder(folder)
    assert [*findings, *year_of(read)[1]] == []


def test_an_index_that_was_changed_is_noticed(folder: Path, english: Language) -> None:
    set_cell(folder / "ranking.csv", 1, "index_percent", "99.99")
    (finding,) = year_of(read_results_folder(folder)[0])[1]
    assert finding.code == "CCHC560"
    assert "Units: 1, such as Xã Tân Hòa" in english.show(finding.message)


def test_rows_in_another_order_are_found(folder: Path) -> None:
    expected = year(folder).units
    rewrite(folder / "scores.csv", lambda rows: [rows[0], *sorted(rows[1:], key=lambda row: row[::-1])])
    pd.testing.assert_frame_equal(year(folder).units, expected)


def codes(folder: Path) -> list[str]:
    return [finding.code for finding in year_of(read_results_folder(folder)[0])[1]]


@pytest.mark.parametrize("rank", ["3", "7", "1000"])
def test_a_rank_that_does_not_go_with_its_points_is_noticed(folder: Path, rank: str) -> None:
    set_cell(folder / "ranking.csv", 1, "rank", rank)
    assert codes(folder) == ["CCHC563"]


def test_equal_units_may_be_ranked_apart(folder: Path) -> None:
    set_cell(folder / "ranking.csv", 2, "rank", "2")
    assert codes(folder) == []


def test_units_whose_points_are_gone_are_noticed(folder: Path) -> None:
    rewrite(folder / "scores.csv", lambda rows: [row for row in rows if row[0] != "X2"])
    assert codes(folder) == ["CCHC560"]


def test_of_units_that_were_changed_nobody_knows_what_they_are_made_of(folder: Path) -> None:
    set_cell(folder / "ranking.csv", 1, "index_percent", "99.99")
    found = year(folder)
    assert found.contributions is not None
    is_known = ~np.isnan(found.contributions.points).all(axis=1)
    assert is_known.tolist() == [False, *[True] * (len(found.units) - 1)]
    assert found.contributions.adjustments.isna().all(axis=1).tolist() == (~is_known).tolist()
    assert found.units["exact_index"].iloc[0] == 99.99

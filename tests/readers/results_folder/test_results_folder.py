"""Results folders read back: what was written comes out, and what was changed is noticed."""

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from io import StringIO
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
    large_assessment,
)
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.leaf_scores import PointsSource
from cchc_cli.domain.scoring import ScoringOptions, Stage
from cchc_cli.domain.units import Unit, Units
from cchc_cli.domain.year_diff.year import UnitHistory, YearResults
from cchc_cli.errors import ResultsError
from cchc_cli.language import Language, LanguageCode
from cchc_cli.readers.results_folder import is_results, read_results_folder, year_of
from cchc_cli.readers.results_folder.columns import plain_text
from cchc_cli.writers.output_folder import is_results_folder
from cchc_cli.writers.results import write_results
from cchc_cli.writers.safe_csv import text_field

NOON = datetime(2025, 12, 31, 12, 0, tzinfo=UTC)


def written(assessment: Assessment, folder: Path) -> Path:
    write_results(assessment, folder, language=Language(LanguageCode.VI), created=NOON, with_reports=False)
    return folder


@pytest.fixture
def folder(assessment: Assessment, tmp_path: Path) -> Path:
    return written(assessment, tmp_path / "kết quả")


def year(folder: Path) -> YearResults:
    return year_of(read_results_folder(folder)[0])[0]


def rewrite(path: Path, change: Callable[[list[list[str]]], list[list[str]]]) -> None:
    """Do with a table what somebody does in Excel."""
    rows = list(csv.reader(StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    text = StringIO(newline="")
    csv.writer(text).writerows(change(rows))
    path.write_text(text.getvalue(), encoding="utf-8-sig", newline="")


def set_cell(path: Path, row: int, column: str, value: str) -> None:
    def change(rows: list[list[str]]) -> list[list[str]]:
        rows[row][rows[0].index(column)] = value
        return rows

    rewrite(path, change)


def faults(folder: Path) -> list[str]:
    with pytest.raises(ResultsError) as error:
        read_results_folder(folder)
    return [f"{Path(one.file).name}:{one.line} {one.path} {one.message}" for one in error.value.faults]


def test_the_ranking_comes_back(folder: Path, assessment: Assessment) -> None:
    units, ranking = year(folder).units, assessment.ranking.units
    for name in ("group", "rank", "band", "total_points", "index_percent"):
        pd.testing.assert_series_equal(units[name], ranking[name], check_dtype=False, check_index_type=False)
    assert list(units["status"]) == [str(status) for status in ranking["status"]]


def test_names_that_excel_would_run_come_back(folder: Path) -> None:
    assert year(folder).units.loc["X3", "unit_name"] == HOSTILE_NAME


def test_points_come_back_by_criterion(folder: Path, assessment: Assessment) -> None:
    read = read_results_folder(folder)[0].scores
    expected = assessment.scores.final_points.loc[read.final_points.index]
    pd.testing.assert_frame_equal(read.final_points, expected)
    assert (read.source.to_numpy() == assessment.scores.source.loc[read.source.index].to_numpy()).all()
    assert read.source.loc["X1", "1.1"] == PointsSource.COMPUTED


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


def test_a_manifest_without_histories_has_none(folder: Path) -> None:
    path = folder / "manifest.json"
    manifest = json.loads(path.read_bytes())
    del manifest["histories"]
    path.write_text(json.dumps(manifest))
    assert year(folder).histories == {}


@pytest.mark.parametrize("code", ["001", "1.10", "NA", "-1", "'=x", "1e3", "true"])
def test_codes_stay_texts(tmp_path: Path, code: str) -> None:
    units = Units((Unit(code, "NA", "xa", "null"), Unit("1", "nan", "xa", "null")))
    said = commune_statements()["X1"]
    scored = assess(framework_from(COMMUNES), units, {code: said, "1": said})
    found = year(written(scored, tmp_path / "r"))
    assert sorted(found.units.index) == sorted([code, "1"])
    assert found.units.loc[code, "unit_name"] == "NA"
    assert set(found.units["group"]) == {"null"}


@given(st.text())
def test_texts_come_back_from_fields(text: str) -> None:
    (row,) = csv.reader(StringIO(f"{text_field(text)},end", newline="")) if "\0" not in text else [[text]]
    assert plain_text(row[0]) == text


def test_what_was_written_gives_no_findings(folder: Path) -> None:
    read, findings = read_results_folder(folder)
    assert [*findings, *year_of(read)[1]] == []


def test_an_index_that_was_changed_is_noticed(folder: Path, english: Language) -> None:
    set_cell(folder / "ranking.csv", 1, "index_percent", "99.99")
    (finding,) = year_of(read_results_folder(folder)[0])[1]
    assert finding.code == "CCHC560"
    assert "Units: 1, such as Xã Tân Hòa" in english.show(finding.message)


def test_a_framework_that_was_changed_is_noticed(folder: Path) -> None:
    path = folder / "framework.yaml"
    path.write_bytes(path.read_bytes() + b"\n")
    (finding,) = read_results_folder(folder)[1]
    assert (finding.code, finding.place.file) == ("CCHC561", f"{path.parent.name}/{path.name}")


def test_rows_in_another_order_are_found(folder: Path) -> None:
    expected = year(folder).units
    rewrite(folder / "scores.csv", lambda rows: [rows[0], *sorted(rows[1:], key=lambda row: row[::-1])])
    pd.testing.assert_frame_equal(year(folder).units, expected)


def test_missing_files_are_said_together(folder: Path) -> None:
    for name in ("framework.yaml", "ranking.csv", "scores.csv"):
        (folder / name).unlink()
    assert [fault.split(":")[0] for fault in faults(folder)] == [
        "framework.yaml",
        "ranking.csv",
        "scores.csv",
    ]


def test_missing_columns_are_said_together(folder: Path) -> None:
    for name, column in (("ranking.csv", "band"), ("scores.csv", "applicable")):
        path = folder / name
        path.write_text(path.read_text(encoding="utf-8-sig").replace(column, "x", 1), encoding="utf-8-sig")
    assert faults(folder) == [
        "ranking.csv:1  The heading lacks the columns band.",
        "scores.csv:1  The heading lacks the columns applicable.",
    ]


@pytest.mark.parametrize(
    ("file", "column", "value", "fault"),
    [
        ("ranking.csv", "rank", "một", "ranking.csv:2 rank “một” is no number."),
        ("ranking.csv", "index_percent", "1e999", "ranking.csv:2 index_percent “1e999” is no number."),
        ("ranking.csv", "status", "", "ranking.csv:2 status The field is none of “ranked”,"),
        ("ranking.csv", "unit_code", "X2", "ranking.csv:3 unit_code The unit is already there."),
        ("scores.csv", "final_points", "2,5", "scores.csv:2 final_points “2,5” is no number."),
        ("scores.csv", "applicable", "có", "scores.csv:2 applicable The field is none of “true”, “false”."),
        ("scores.csv", "source", "me", "scores.csv:2 source The field is none of “”, “appraised”"),
        ("scores.csv", "criterion", "9.9", "scores.csv:0 criterion The framework lacks the criteria 9.9."),
        ("scores.csv", "unit_code", "Z", "scores.csv:0 unit_code The ranking lacks the units Z."),
        ("scores.csv", "criterion", "1.2", "scores.csv:3 criterion The unit already has a row"),
    ],
)
def test_a_fault_names_its_place(folder: Path, file: str, column: str, value: str, fault: str) -> None:
    set_cell(folder / file, 1, column, value)
    assert faults(folder)[0].startswith(fault)


def test_a_unit_that_lacks_a_criterion_is_named(folder: Path) -> None:
    rewrite(folder / "scores.csv", lambda rows: rows[:-1])
    (fault,) = faults(folder)
    assert fault.endswith("Rows of some criteria are missing for the units P1.")


@pytest.mark.parametrize("content", [b"\xff\xfe", b"unit_code;status", b""])
def test_a_file_that_is_no_table_is_refused(folder: Path, content: bytes) -> None:
    (folder / "ranking.csv").write_bytes(content)
    assert len(faults(folder)) == 1


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"format": "cchc-results/2"}', b"\xff"])
def test_a_manifest_of_another_kind_is_refused(folder: Path, content: bytes) -> None:
    (folder / "manifest.json").write_bytes(content)
    assert faults(folder) == []


def test_a_manifest_says_all_that_it_lacks(folder: Path) -> None:
    (folder / "manifest.json").write_text('{"format": "cchc-results/1", "options": {"stage": "x"}}')
    assert faults(folder) == [
        "manifest.json:0 framework.id The framework has no id.",
        "manifest.json:0 framework.sha256 The framework has no sha256.",
        "manifest.json:0 options.stage The stage is none of final, computed, self.",
    ]


@pytest.mark.parametrize("content", [b"", b"[]", b'{"format": "cchc-results/2"}', b'{"format": 1}'])
def test_reader_and_writer_know_the_same_folders(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "manifest.json").write_bytes(content)
    assert is_results(tmp_path) == is_results_folder(tmp_path)


def test_a_large_folder_is_read_by_position(tmp_path: Path) -> None:
    scored = large_assessment(40)
    read = read_results_folder(written(scored, tmp_path / "r"))[0].scores.final_points
    pd.testing.assert_frame_equal(read, scored.scores.final_points.loc[read.index])

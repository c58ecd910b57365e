"""A results folder read back gives the assessment that it was written from."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from assessments import HOSTILE_NAME, commune_assessment, large_assessment
from results_folders import NOON, Table, rewrite, set_field, told, without_column, written

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, in_order
from cchc_cli.domain.scoring import ScoringOptions, Stage
from cchc_cli.errors import ResultsError
from cchc_cli.language import Language, LanguageCode
from cchc_cli.readers.results_folder import read_assessment
from cchc_cli.writers.markdown_report import write_markdown
from cchc_cli.writers.report_setting import ReportSetting

TABLES = ("self_points", "computed_points", "appraised_points", "final_points", "source", "status")


def read(assessment: Assessment, folder: Path) -> Assessment:
    back, findings = read_assessment(written(assessment, folder))
    assert findings == []
    return back.assessment


@pytest.fixture
def back(assessment: Assessment, tmp_path: Path) -> Assessment:
    return read(assessment, tmp_path / "kết quả")


def test_the_ranking_comes_back(assessment: Assessment, back: Assessment) -> None:
    pd.testing.assert_frame_equal(back.ranking.units, assessment.ranking.units)
    pd.testing.assert_frame_equal(back.ranking.areas, assessment.ranking.areas.loc[back.ranking.areas.index])


@pytest.mark.parametrize("name", TABLES)
def test_points_of_every_criterion_come_back(name: str, assessment: Assessment, back: Assessment) -> None:
    table, original = getattr(back.scores, name), getattr(assessment.scores, name)
    pd.testing.assert_frame_equal(table, original.loc[table.index])


def test_totals_and_areas_come_back(assessment: Assessment, back: Assessment) -> None:
    for name in ("totals", "area_points", "area_max_points"):
        table, original = getattr(back.scores, name), getattr(assessment.scores, name)
        pd.testing.assert_frame_equal(table, original.loc[table.index])


def test_answers_and_their_cells_come_back(assessment: Assessment, back: Assessment) -> None:
    order = [assessment.answers.unit_codes.index(code) for code in back.answers.unit_codes]
    np.testing.assert_array_equal(back.answers.numbers, assessment.answers.numbers[order])
    assert {at: texts.tolist() for at, texts in back.answers.texts.items()} == {
        at: texts[order].tolist() for at, texts in assessment.answers.texts.items()
    }
    for name in ("files", "answer_places", "places"):
        found, stated = getattr(back.answers, name), getattr(assessment.answers, name)
        assert list(found) == [stated[at] for at in order]


def test_units_come_back_with_their_exemptions(assessment: Assessment, back: Assessment) -> None:
    stated = {unit.code: replace(unit, parent="") for unit in assessment.units}
    assert back.units.by_code == stated
    assert any(unit.exempt for unit in back.units)


def test_a_hostile_name_comes_back_as_it_was(back: Assessment) -> None:
    assert HOSTILE_NAME in [unit.name for unit in back.units]


def test_files_options_and_framework_come_back(tmp_path: Path) -> None:
    options = ScoringOptions(Stage.SELF, require_evidence=True)
    assessment = commune_assessment(options=options)
    back = read(assessment, tmp_path / "r")
    assert back.options == options
    assert back.framework == assessment.framework
    assert set(back.files) == set(assessment.files)


def test_the_time_of_the_run_is_known(assessment: Assessment, tmp_path: Path) -> None:
    assert read_assessment(written(assessment, tmp_path / "r"))[0].manifest.created == NOON


def test_a_large_run_comes_back(tmp_path: Path) -> None:
    assessment = large_assessment(60)
    back = read(assessment, tmp_path / "r")
    pd.testing.assert_frame_equal(back.ranking.units, assessment.ranking.units)


@pytest.mark.parametrize("code", list(LanguageCode))
def test_a_report_says_the_same_again(tmp_path: Path, code: LanguageCode) -> None:
    assessment = with_findings(large_assessment(12))
    setting = ReportSetting(Language(code))
    write_markdown(assessment, tmp_path / "first.md", setting)
    write_markdown(read(assessment, tmp_path / "r"), tmp_path / "again.md", setting)
    assert (tmp_path / "again.md").read_text() == (tmp_path / "first.md").read_text()


def with_findings(assessment: Assessment) -> Assessment:
    unit = assessment.units.units[0]
    finding = Finding(
        finding_kinds.UNKNOWN_EXEMPTION, unit_code=unit.code, values={"name": unit.name, "code": "9.9"}
    )
    return replace(assessment, findings=in_order([finding]))


def test_rows_in_another_order_are_the_same(assessment: Assessment, tmp_path: Path) -> None:
    folder = written(assessment, tmp_path / "r")
    for name in ("scores.csv", "inputs.csv"):
        rewrite(folder / name, lambda rows: [rows[0], *reversed(rows[1:])])
    back, findings = read_assessment(folder)
    assert findings == []
    pd.testing.assert_frame_equal(back.assessment.ranking.units, assessment.ranking.units)


def test_a_rank_that_was_changed_by_hand_is_noticed(assessment: Assessment, tmp_path: Path) -> None:
    folder = written(assessment, tmp_path / "r")
    rewrite(folder / "ranking.csv", lambda rows: [rows[0], [rows[1][0], "7", *rows[1][2:]], *rows[2:]])
    back, (finding,) = read_assessment(folder)
    assert finding.kind is finding_kinds.RESULTS_DISAGREE
    assert "Units: 1, such as" in str(finding.message)
    pd.testing.assert_frame_equal(back.assessment.ranking.units, assessment.ranking.units)


def test_units_that_inputs_lack_are_a_fault(assessment: Assessment, tmp_path: Path) -> None:
    folder = written(assessment, tmp_path / "r")
    rewrite(folder / "inputs.csv", lambda rows: [row for row in rows if row[0] != "X2"])
    with pytest.raises(ResultsError) as raised:
        read_assessment(folder)
    assert "X2" in str(raised.value.faults[0].message)


@pytest.mark.parametrize("name", ["inputs.csv", "findings.csv"])
def test_a_missing_table_is_a_fault(name: str, assessment: Assessment, tmp_path: Path) -> None:
    folder = written(assessment, tmp_path / "r")
    (folder / "findings.json").unlink()
    (folder / name).unlink()
    with pytest.raises(ResultsError):
        read_assessment(folder)


@pytest.mark.parametrize(
    ("name", "column", "value"),
    [
        ("inputs.csv", "value", "1"),
        ("scores.csv", "computed_points", "1.00"),
        ("scores.csv", "applicable", "false"),
        ("scores.csv", "source", ""),
        ("scores.csv", "source", "self"),
        ("scores.csv", "final_points", "30.00"),
        ("scores.csv", "final_points", ""),
        ("scores.csv", "status", "exempt"),
    ],
)
def test_points_that_do_not_follow_from_the_answers_are_noticed(
    assessment: Assessment, tmp_path: Path, name: str, column: str, value: str
) -> None:
    folder = written(assessment, tmp_path / "r")
    set_field(folder / name, ("X2", "1.2"), column, value)
    _, findings = read_assessment(folder)
    assert [finding.code for finding in findings][-1] == "CCHC595"


def changed_together(rows: Table) -> Table:
    """Give X2 the highest points of 1.2 as its final ones."""
    at = rows[0].index("final_points")
    return [[*row[:at], "30.00", *row[at + 1 :]] if row[:2] == ["X2", "1.2"] else row for row in rows]


def in_ranking(rows: Table) -> Table:
    """Give X2 the place that goes with them."""
    new = {"X2": ["1", "94.44", "94.44"], "X1": ["2", "91.67", "91.67"]}
    columns = [rows[0].index(name) for name in ("rank", "total_points", "index_percent")]
    for row in rows:
        for column, value in zip(columns, new.get(row[2], ()), strict=False):
            row[column] = value
    return rows


def test_points_and_ranking_that_were_changed_together_are_noticed(
    assessment: Assessment, tmp_path: Path
) -> None:
    folder = written(assessment, tmp_path / "r")
    rewrite(folder / "scores.csv", changed_together)
    rewrite(folder / "ranking.csv", in_ranking)
    back, findings = read_assessment(folder)
    assert back.assessment.ranking.units.loc["X2", "total_points"] == 94.44
    assert [finding.code for finding in findings] == ["CCHC595"]
    assert "Units: 1, such as Xã Bình An." in str(findings[0].message)


def test_points_that_were_set_to_0_for_want_of_evidence_are_no_contradiction(tmp_path: Path) -> None:
    options = ScoringOptions(require_evidence=True)
    folder = written(commune_assessment(options=options), tmp_path / "r")
    assert "no-evidence" in (folder / "scores.csv").read_text(encoding="utf-8-sig")
    assert read_assessment(folder)[1] == []


@pytest.mark.parametrize("stage", Stage)
def test_no_stage_contradicts_itself(tmp_path: Path, stage: Stage) -> None:
    folder = written(commune_assessment(options=ScoringOptions(stage)), tmp_path / "r")
    assert read_assessment(folder)[1] == []


def test_points_of_an_appraisal_count_where_they_are_stated(assessment: Assessment, tmp_path: Path) -> None:
    folder = written(assessment, tmp_path / "r")
    for column, value in (("appraised_points", "20"), ("final_points", "20"), ("source", "appraised")):
        set_field(folder / "scores.csv", ("X2", "1.2"), column, value)
    back, findings = read_assessment(folder)
    assert back.assessment.scores.final_points.loc["X2", "1.2"] == 20
    assert [finding.code for finding in findings] == ["CCHC594"]


@pytest.mark.parametrize("name", ["scores.csv", "inputs.csv"])
@pytest.mark.parametrize("column", ["unit_code", "criterion", "sheet", "cell"])
def test_every_column_of_the_long_tables_is_needed(
    assessment: Assessment, tmp_path: Path, name: str, column: str
) -> None:
    folder = written(assessment, tmp_path / "r")
    without_column(folder / name, column)
    with pytest.raises(ResultsError) as raised:
        read_assessment(folder)
    assert told(raised.value.faults) == [f"{name}:1  The heading lacks the columns {column}."]


@pytest.mark.parametrize("unit", ["X7", "P1"])
def test_a_unit_whose_points_are_gone_is_told(assessment: Assessment, tmp_path: Path, unit: str) -> None:
    folder = written(assessment, tmp_path / "r")
    for name in ("scores.csv", "inputs.csv"):
        rewrite(folder / name, lambda rows: [row for row in rows if row[0] != unit])
    _, findings = read_assessment(folder)
    assert [finding.code for finding in findings] == ["CCHC594"]
    assert "Units: 1, such as" in str(findings[0].message)


def test_places_of_workbooks_that_are_laid_out_alike_are_kept_once(tmp_path: Path) -> None:
    back = read(large_assessment(5), tmp_path / "r")
    assert len({id(places) for places in back.answers.places}) == 1


def test_findings_about_the_folder_come_in_the_order_of_its_files(
    assessment: Assessment, tmp_path: Path
) -> None:
    folder = written(assessment, tmp_path / "r")
    (folder / "framework.yaml").write_bytes((folder / "framework.yaml").read_bytes() + b"\n")
    rewrite(folder / "ranking.csv", lambda rows: [rows[0], [rows[1][0], "7", *rows[1][2:]], *rows[2:]])
    set_field(folder / "scores.csv", ("X2", "1.2"), "computed_points", "1.00")
    assert [finding.code for finding in read_assessment(folder)[1]] == ["CCHC561", "CCHC594", "CCHC595"]


def test_the_same_fault_of_many_units_names_some_of_them(tmp_path: Path) -> None:
    folder = written(large_assessment(8), tmp_path / "r")
    rewrite(
        folder / "ranking.csv", lambda rows: [rows[0], *([*row[:6], "1.00", *row[7:]] for row in rows[1:])]
    )
    (finding,) = read_assessment(folder)[1]
    assert "Units: 8, such as" in str(finding.message)
    assert str(finding.message).count("Xã số") == 5

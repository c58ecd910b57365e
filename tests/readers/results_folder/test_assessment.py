"""A results folder read back gives the assessment that it was written from."""

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction
from io import StringIO
from math import inf
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from assessments import HOSTILE_NAME, commune_assessment, large_assessment
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.findings import Finding, Place, in_order
from cchc_cli.domain.scoring import ScoringOptions, Stage
from cchc_cli.errors import ResultsError
from cchc_cli.language import Language, LanguageCode, Message, say
from cchc_cli.readers.results_folder import read_assessment
from cchc_cli.readers.results_folder.findings import read_findings
from cchc_cli.writers.findings_file import write_findings_file
from cchc_cli.writers.markdown_report import write_markdown
from cchc_cli.writers.report_setting import ReportSetting
from cchc_cli.writers.results import write_results

CREATED = datetime(2026, 11, 21, 20, 30, tzinfo=UTC)
TABLES = ("self_points", "computed_points", "appraised_points", "final_points", "source", "status")


def written(assessment: Assessment, folder: Path) -> Path:
    language = Language(LanguageCode.VI)
    write_results(assessment, folder, language=language, created=CREATED, with_reports=False)
    return folder


def read(assessment: Assessment, folder: Path) -> Assessment:
    back, findings = read_assessment(written(assessment, folder))
    assert findings == []
    return back.assessment


def rewrite(path: Path, change: Callable[[list[list[str]]], list[list[str]]]) -> None:
    """Do with a table what somebody does in Excel."""
    rows = change(list(csv.reader(StringIO(path.read_text(encoding="utf-8-sig"), newline=""))))
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)


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


def test_the_time_and_the_language_of_the_run_are_known(assessment: Assessment, tmp_path: Path) -> None:
    manifest = read_assessment(written(assessment, tmp_path / "r"))[0].manifest
    assert (manifest.created, manifest.language) == (CREATED, LanguageCode.VI)


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


def in_words(rows: list[list[str]]) -> list[list[str]]:
    """Write a figure of criterion 1.2 in words, which no cell of a results folder does."""
    at = next(at for at, row in enumerate(rows) if row[1] == "1.2" and row[3])
    rows[at][3] = "mười tám"
    return rows


def test_an_input_that_is_no_answer_is_a_fault(assessment: Assessment, tmp_path: Path) -> None:
    folder = written(assessment, tmp_path / "r")
    rewrite(folder / "inputs.csv", in_words)
    with pytest.raises(ResultsError) as raised:
        read_assessment(folder)
    assert "“mười tám” is no answer to this question." in str(raised.value.faults[0].message)


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


def test_without_findings_json_the_sentences_stand_as_they_were(
    assessment: Assessment, tmp_path: Path, vietnamese: Language, english: Language
) -> None:
    folder = written(assessment, tmp_path / "r")
    (folder / "findings.json").unlink()
    findings, faults = read_findings(folder)
    assert faults == []
    assert [english.show(one.message) for one in findings] == [
        vietnamese.show(one.message) for one in assessment.findings
    ]
    assert [one.place for one in findings] == [one.place for one in assessment.findings]


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"format": "cchc-findings/2", "findings": []}', "[" * 9999]
)
def test_what_is_no_list_of_findings_is_a_fault(content: str, tmp_path: Path) -> None:
    (tmp_path / "findings.json").write_text(content)
    assert len(read_findings(tmp_path)[1]) == 1


VALUES = st.recursive(
    st.text(max_size=8)
    | st.integers(-(10**12), 10**12)
    | st.floats(allow_nan=False)
    | st.booleans()
    | st.fractions(max_denominator=99)
    | st.dates(min_value=date(1900, 1, 1)),
    lambda parts: (
        st.lists(parts, max_size=3).map(tuple)
        | st.builds(lambda part: say("{points} points", points=part), parts)
    ),
    max_leaves=4,
)


@given(VALUES, VALUES)
def test_a_finding_is_told_alike_in_every_language(
    tmp_path_factory: pytest.TempPathFactory, name: object, code: object
) -> None:
    folder = tmp_path_factory.mktemp("f")
    values = {"name": name, "code": code}
    finding = Finding(finding_kinds.UNKNOWN_EXEMPTION, Place("a.xlsx", "S", "B2"), "X1", "1.1", values)
    assessment = replace(commune_assessment(), findings=(finding,))
    write_findings_file(assessment, folder / "findings.json", Language(LanguageCode.VI))
    (back,), _ = read_findings(folder)
    for language in map(Language, LanguageCode):
        assert language.show(back.message) == language.show(finding.message)
        assert language.show(back.hint) == language.show(finding.hint)
    assert (back.place, back.unit_code, back.criterion) == (finding.place, "X1", "1.1")


@pytest.mark.parametrize("said", ["{a:>9999999999}", "{a.__class__}", "{a!r}", "{b}", "{", "{}", "{0}"])
def test_a_sentence_from_elsewhere_cannot_do_harm(said: str, tmp_path: Path, english: Language) -> None:
    values = {"name": {"say": said, "values": {"a": "x"}}, "code": "1.1"}
    entry = {"code": "CCHC504", "severity": "error", "message": "m", "hint": "h", "values": values}
    document = {
        "format": "cchc-findings/1",
        "findings": [entry | {"code": finding_kinds.UNKNOWN_EXEMPTION.code}],
    }
    (tmp_path / "findings.json").write_text(json.dumps(document))
    (finding,), _ = read_findings(tmp_path)
    assert said in english.show(finding.message)


def test_a_finding_without_its_values_says_what_was_written(tmp_path: Path, english: Language) -> None:
    entry = {"code": finding_kinds.UNKNOWN_EXEMPTION.code, "message": "Câu {cũ}", "hint": "Sửa", "values": {}}
    document = {"format": "cchc-findings/1", "findings": [entry]}
    (tmp_path / "findings.json").write_text(json.dumps(document))
    (finding,), _ = read_findings(tmp_path)
    assert (english.show(finding.message), english.show(finding.hint)) == ("Câu {cũ}", "Sửa")


def test_findings_json_holds_no_infinity(tmp_path: Path, vietnamese: Language) -> None:
    values = {"name": inf, "code": Message("{x}", {"x": Fraction(1, 3)})}
    finding = Finding(finding_kinds.UNKNOWN_EXEMPTION, values=values)
    assessment = replace(commune_assessment(), findings=(finding,))
    write_findings_file(assessment, tmp_path / "f.json", vietnamese)
    document = json.loads((tmp_path / "f.json").read_text(), parse_constant=pytest.fail)
    assert document["findings"][0]["values"]["name"] == "inf"
    assert document["summary"] == {"files": len(assessment.files), "errors": 1, "warnings": 0, "infos": 0}


def set_field(path: Path, unit: str, criterion: str, column: str, value: str) -> None:
    def change(rows: list[list[str]]) -> list[list[str]]:
        at = rows[0].index(column)
        row = next(row for row in rows if row[:2] == [unit, criterion])
        row[at] = value
        return rows

    rewrite(path, change)


@pytest.mark.parametrize("column", ["final_points", "self_points", "computed_points"])
@pytest.mark.parametrize("value", ["1e308", "-5", "30.01"])
def test_points_that_no_criterion_gives_are_a_fault(
    assessment: Assessment, tmp_path: Path, column: str, value: str
) -> None:
    folder = written(assessment, tmp_path / "r")
    set_field(folder / "scores.csv", "X2", "1.2", column, value)
    with pytest.raises(ResultsError) as raised:
        read_assessment(folder)
    assert "are not between 0 and 30." in str(raised.value.faults[0].message)


@pytest.mark.parametrize(
    ("name", "column", "value"),
    [
        ("inputs.csv", "value", "1"),
        ("scores.csv", "computed_points", "1.00"),
        ("scores.csv", "applicable", "false"),
        ("scores.csv", "source", ""),
    ],
)
def test_points_that_do_not_follow_from_the_answers_are_noticed(
    assessment: Assessment, tmp_path: Path, name: str, column: str, value: str
) -> None:
    folder = written(assessment, tmp_path / "r")
    set_field(folder / name, "X2", "1.2", column, value)
    _, findings = read_assessment(folder)
    assert [finding.code for finding in findings] == ["CCHC595"]


@pytest.mark.parametrize("created", ["9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+14:00", "hôm qua", 5])
def test_a_time_that_cannot_be_told_is_none(assessment: Assessment, tmp_path: Path, created: object) -> None:
    folder = written(assessment, tmp_path / "r")
    manifest = json.loads((folder / "manifest.json").read_text())
    (folder / "manifest.json").write_text(json.dumps(manifest | {"created": created}))
    assert read_assessment(folder)[0].manifest.created is None


def test_a_number_that_no_cell_holds_is_shown_as_it_stands(tmp_path: Path, english: Language) -> None:
    values = f'{{"name": {"9" * 400}, "code": "1.1"}}'
    entry = f'{{"code": "{finding_kinds.UNKNOWN_EXEMPTION.code}", "values": {values}}}'
    (tmp_path / "findings.json").write_text(f'{{"format": "cchc-findings/1", "findings": [{entry}]}}')
    (finding,), _ = read_findings(tmp_path)
    assert "9" * 400 in english.show(finding.message)


@pytest.mark.parametrize("text", ["3_799", "nan", "1e999"])
def test_numbers_that_only_programs_write_are_no_answers(
    assessment: Assessment, tmp_path: Path, text: str
) -> None:
    folder = written(assessment, tmp_path / "r")
    set_field(folder / "inputs.csv", "X2", "1.2", "value", text)
    with pytest.raises(ResultsError):
        read_assessment(folder)

"""Explaining: which unit and criterion is meant, and every format of the answer."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from assessments import commune_assessment

from cchc_cli.domain.explanation import Explanation
from cchc_cli.errors import ResultsError
from cchc_cli.language import Language
from cchc_cli.pipeline.explain import ExplainRequest, explain, explanation_bytes
from cchc_cli.pipeline.progress import NoProgress
from cchc_cli.writers.explanation.names import ExplanationFormat
from cchc_cli.writers.results import write_results


@pytest.fixture
def results(tmp_path: Path, vietnamese: Language) -> Path:
    folder, created = tmp_path / "ket-qua", datetime(2026, 1, 1, tzinfo=UTC)
    write_results(commune_assessment(), folder, language=vietnamese, created=created, with_reports=False)
    return folder


def explained(results: Path, unit: str, criterion: str = "") -> Explanation:
    explanation, findings = explain(ExplainRequest(results, unit, criterion), NoProgress())
    assert findings == ()
    return explanation


def test_the_unit_that_is_named_is_explained(results: Path) -> None:
    assert explained(results, "X2").unit.code == "X2"


def test_a_unit_without_a_submission_can_be_asked_for_too(results: Path) -> None:
    explanation = explained(results, "X5")
    assert explanation.totals is None


@pytest.mark.parametrize(("code", "said"), [("1.22", "is it 1.2?"), ("zzz", "cchc framework show")])
def test_an_unknown_criterion_is_refused_with_what_helps(
    results: Path, english: Language, code: str, said: str
) -> None:
    with pytest.raises(ResultsError) as raised:
        explained(results, "X2", code)
    assert said in english.show(raised.value.message)


def test_json_holds_the_points_as_numbers(results: Path, english: Language) -> None:
    content = explanation_bytes(explained(results, "X2"), ExplanationFormat.JSON, english)
    assert json.loads(content)["format"] == "cchc-explanation/1"


@pytest.mark.parametrize(("name", "start"), [("md", b"# "), ("html", b"<!doctype html>")])
def test_documents_begin_as_they_have_to(
    results: Path, vietnamese: Language, name: str, start: bytes
) -> None:
    assert explanation_bytes(explained(results, "X2"), ExplanationFormat(name), vietnamese).startswith(start)


def test_a_criterion_leaves_the_others_out(results: Path, vietnamese: Language) -> None:
    text = explanation_bytes(explained(results, "X2"), ExplanationFormat.MD, vietnamese, "1.2").decode()
    assert "Mức độ hoàn thành kế hoạch" in text
    assert "Thủ tục hành chính" not in text


def test_text_is_left_to_the_terminal(results: Path, vietnamese: Language) -> None:
    with pytest.raises(ValueError, match="text"):
        explanation_bytes(explained(results, "X2"), ExplanationFormat.TEXT, vietnamese)

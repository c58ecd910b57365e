"""The way of a unit's numbers in the terminal."""

from io import StringIO

import pytest
from assessments import (
    COMMUNES,
    HOSTILE_NAME,
    assess,
    commune_statements,
    commune_units,
    framework_from,
)
from syrupy.assertion import SnapshotAssertion
from terminal_pages import shown
from writers.explanation.samples import explained

from cchc_cli.console import Console
from cchc_cli.console.explain import explanation_view, show_explanation
from cchc_cli.domain.explanation import Explainer
from cchc_cli.language import Language


def view(unit: str, language: Language, criterion: str = "", width: int = 80) -> str:
    return shown([explanation_view(explained(unit), language, criterion)], width)


def test_a_unit_reads_like_this(language: Language, snapshot: SnapshotAssertion) -> None:
    assert view("X7", language) == snapshot


def test_one_criterion_reads_like_this(language: Language, snapshot: SnapshotAssertion) -> None:
    assert view("X2", language, "1.2") == snapshot


@pytest.mark.parametrize("criterion", ["", "2.2"])
def test_no_line_is_wider_than_the_terminal(criterion: str, vietnamese: Language) -> None:
    text = view("X3", vietnamese, criterion)
    assert max(map(len, text.splitlines())) <= 80


def test_a_hostile_name_is_shown_as_it_is(vietnamese: Language) -> None:
    assert f"{HOSTILE_NAME} (X3)" in view("X3", vietnamese)


def test_who_sent_nothing_is_told_so(english: Language) -> None:
    assert "Rank: none, because no workbook was received" in view("X5", english)


def test_it_goes_to_the_output(english: Language) -> None:
    page = StringIO()
    show_explanation(explained("X1"), Console(english, page=page), "1.2")
    assert "11/12 = 91.67 % → 30 × 91.67 % = 27.5" in page.getvalue()


def test_a_name_from_the_framework_of_a_stranger_cannot_turn_the_line(english: Language) -> None:
    framework = framework_from(COMMUNES.replace("Mức độ hoàn thành kế hoạch", "Mức \u202eđộ"))
    explanation = Explainer(assess(framework, commune_units(), commune_statements())).unit("X2")
    for criterion in ("", "1.2"):
        text = shown([explanation_view(explanation, english, criterion)])
        assert "\u202e" not in text
        assert "Mức \ufffdđộ" in text

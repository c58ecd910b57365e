"""What is wrong with a results folder, in the terminal."""

import pytest

from cchc_cli.console import Console
from cchc_cli.console.results import note_findings
from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.language import Language

PLACE = Place("ket-qua/ranking.csv")
CHANGED = Finding(finding_kinds.RESULTS_DISAGREE, PLACE, values={"count": 2, "names": ("Xã A", "[red]Xã B")})
MADE = Finding(finding_kinds.RANKS_COMPUTED, PLACE)
NAMELESS = Finding(finding_kinds.TABLE_ROW_WITHOUT_UNIT, Place("a.csv", "", "B2"), values={"stated": ""})


def noted(
    capsys: pytest.CaptureFixture[str], language: Language, *findings: Finding, is_quiet: bool = False
) -> str:
    note_findings(findings, Console(language, is_quiet=is_quiet, has_color=False))
    out, err = capsys.readouterr()
    assert out == ""
    return err


def test_a_warning_is_told_with_what_to_do(capsys: pytest.CaptureFixture[str], english: Language) -> None:
    text = " ".join(noted(capsys, english, CHANGED).split())
    assert text.startswith("CCHC594 ranking.csv does not say what follows")
    assert "Units: 2, such as Xã A, [red]Xã B." in text
    assert "→ Score the year again" in text


def test_an_error_is_told_too(capsys: pytest.CaptureFixture[str], english: Language) -> None:
    assert noted(capsys, english, NAMELESS).startswith("CCHC568")


def test_a_note_is_not_told(capsys: pytest.CaptureFixture[str], english: Language) -> None:
    assert noted(capsys, english, MADE) == ""


def test_where_nothing_is_wrong_not_even_a_line_is_left_free(
    capsys: pytest.CaptureFixture[str], english: Language
) -> None:
    assert noted(capsys, english) == ""


def test_quiet_leaves_them_out(capsys: pytest.CaptureFixture[str], english: Language) -> None:
    assert noted(capsys, english, CHANGED, is_quiet=True) == ""


def test_they_are_told_in_the_language(capsys: pytest.CaptureFixture[str], vietnamese: Language) -> None:
    text = noted(capsys, vietnamese, CHANGED)
    assert text.startswith("CCHC594")
    assert "does not say" not in text

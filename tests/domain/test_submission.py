"""One workbook: whether it says anything, and where."""

from array import array
from math import nan

import pytest

from cchc_cli.domain.findings import Place
from cchc_cli.domain.submission import ClaimSource, Submission, place_of


def submission(
    numbers: tuple[float, ...] = (nan, nan),
    texts: dict[int, str] | None = None,
    points: tuple[float, ...] = (nan,),
    evidence: bytes = b"\0",
) -> Submission:
    return Submission(
        file="a.xlsx",
        sha256="0" * 64,
        claims=(),
        numbers=array("d", numbers),
        texts=texts or {},
        answer_places=("S!C1", "S!C2"),
        self_points=array("d", points),
        places=("S!D1",),
        has_evidence=evidence,
        evidence_places=("S!E1",),
    )


@pytest.mark.parametrize(
    "said",
    [
        submission(numbers=(nan, 0.0)),
        submission(texts={1: "Muộn"}),
        submission(points=(0.0,)),
        submission(numbers=(1.5, nan), points=(2.0,)),
    ],
    ids=["a figure of 0", "words", "points of 0", "both"],
)
def test_a_workbook_with_one_answer_says_something(said: Submission) -> None:
    assert said.has_answers


@pytest.mark.parametrize("said", [submission(), submission((), {}, ()), submission(evidence=b"\1")])
def test_a_workbook_without_figures_words_and_points_says_nothing(said: Submission) -> None:
    assert not said.has_answers


@pytest.mark.parametrize(
    ("reference", "sheet", "cell"),
    [
        ("Phiếu!E12", "Phiếu", "E12"),
        ("I. Chung, 2025!AA1", "I. Chung, 2025", "AA1"),
        ("Gấp!!E12", "Gấp!", "E12"),
        ("_cchc!", "_cchc", ""),
        ("", "", ""),
        ("E12", "", "E12"),
    ],
)
def test_a_reference_is_a_sheet_and_a_cell(reference: str, sheet: str, cell: str) -> None:
    assert place_of("a.xlsx", reference) == Place("a.xlsx", sheet, cell)


def test_the_surest_source_of_a_name_comes_first() -> None:
    assert list(ClaimSource) == ["identity-sheet", "cell", "file-name", "folder"]

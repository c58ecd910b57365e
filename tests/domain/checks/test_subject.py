"""What a check looks at: the cells that findings point to, and the values that they quote."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest
from domain.factories import Value, answers, area, framework, leaf

from cchc_cli.domain import finding_kinds as kinds
from cchc_cli.domain.checks.subject import Subject
from cchc_cli.domain.exact import Mask
from cchc_cli.domain.findings import Finding, Place
from cchc_cli.language import Language

KIND = kinds.UNANSWERED
FIGURES = {
    "a": {"label": "Số hồ sơ", "type": "count"},
    "b": {"label": "Ghi chú", "type": "text"},
    "c": {"label": "Tổng số", "type": "count"},
}
FRAMEWORK = framework(
    [
        area(
            "1",
            [
                leaf("1.1", 60, {"kind": "ratio", "share": "a / c"}, inputs=FIGURES),
                leaf("1.2", 40, {"kind": "count", "each": 1}),
            ],
        )
    ]
)
WITH_FIGURES, ON_ITS_ROW = FRAMEWORK.leaves
UNITS_ABC: Sequence[Mapping[tuple[str, str], Value]] = (
    {("1.1", "a"): 5, ("1.1", "b"): "Đủ", ("1.1", "c"): 8},
    {("1.1", "a"): 0},
    {},
)


def subject(
    rows: Sequence[Mapping[tuple[str, str], Value]] = UNITS_ABC, cells: Sequence[str] | None = None
) -> Subject:
    """Give what units say; ``cells`` are where the first of them has its four answers."""
    given = answers(FRAMEWORK, rows)
    if cells is not None:
        given = replace(given, answer_places=[tuple(cells), *given.answer_places[1:]])
    return Subject(given, FRAMEWORK, {})


def mask(*flags: int) -> Mask:
    return np.array(flags, dtype=bool)


def where(findings: Sequence[Finding]) -> list[tuple[str, str]]:
    return [(finding.unit_code, finding.place.cell) for finding in findings]


def test_a_finding_is_made_for_every_unit_of_the_column_in_the_order_of_units() -> None:
    found = list(subject().findings(KIND, ON_ITS_ROW, mask(1, 0, 1)))
    assert [(one.unit_code, one.place) for one in found] == [
        ("u1", Place("u1.xlsx", "S", "D3")),
        ("u3", Place("u3.xlsx", "S", "D3")),
    ]
    assert {(one.kind.code, one.criterion) for one in found} == {(KIND.code, "1.2")}


@pytest.mark.parametrize("rows", [(), UNITS_ABC])
def test_where_no_unit_is_meant_there_is_no_finding(
    rows: Sequence[Mapping[tuple[str, str], Value]],
) -> None:
    assert list(subject(rows).findings(KIND, ON_ITS_ROW, mask(*(0 for _ in rows)))) == []


def test_other_cells_are_pointed_to_where_a_unit_has_them() -> None:
    evidence = (("S!F2", "S!F3"), ("S!F2", ""), ("", ""))
    found = list(subject().findings(KIND, ON_ITS_ROW, mask(1, 1, 1), at=evidence))
    assert where(found) == [("u1", "F3"), ("u2", "D3"), ("u3", "D3")]


def test_a_finding_quotes_the_value_of_its_unit() -> None:
    found = subject().findings(
        KIND,
        ON_ITS_ROW,
        mask(0, 1, 1),
        stated=np.array([1.5, 2.5, 3.5]),
        step=0.5,
        row=lambda row: f"row {row}",
    )
    assert [one.values for one in found] == [
        {"stated": 2.5, "step": 0.5, "row": "row 1"},
        {"stated": 3.5, "step": 0.5, "row": "row 2"},
    ]


def test_a_finding_about_a_figure_stands_at_its_cell() -> None:
    found = list(subject().input_findings(KIND, ("1.1", "c"), mask(1, 0, 1), name="c"))
    assert where(found) == [("u1", "C4"), ("u3", "C4")]
    assert found[0].values == {"name": "c"}


def test_a_finding_about_a_form_names_its_file_and_no_cell() -> None:
    found = subject().finding_of_form(KIND, 1, count=3)
    assert (found.place, found.unit_code, found.criterion) == (Place("u2.xlsx"), "u2", "")
    assert found.values == {"count": 3}


@pytest.mark.parametrize(
    ("cells", "has_cell"), [(("", "", "", "S!C9"), False), (("", "", "S!C4", ""), True), (("",) * 4, False)]
)
def test_a_form_has_a_cell_for_figures_as_soon_as_one_of_them_has(
    cells: Sequence[str], *, has_cell: bool
) -> None:
    assert subject(cells=cells).has_cell_for_figures(WITH_FIGURES, 0) is has_cell


def test_figures_are_what_was_answered_and_0_is_an_answer() -> None:
    asked = subject()
    assert asked.figures(WITH_FIGURES, 0) == {"a": 5.0, "b": "Đủ", "c": 8.0}
    assert asked.figures(WITH_FIGURES, 1) == {"a": 0.0}
    assert asked.figures(WITH_FIGURES, 2) == {}


def test_figures_are_plain_numbers() -> None:
    # A numpy number shows itself as np.float64(5.0) where it is quoted.
    assert type(subject().figures(WITH_FIGURES, 0)["a"]) is float


def missing(row: int, cells: Sequence[str] | None = None) -> Finding:
    return subject(cells=cells).finding_of_missing(kinds.FIGURES_MISSING, WITH_FIGURES, row, points=1.5)


def named(finding: Finding, language: Language) -> str:
    return language.show(finding.values["missing"])


def test_missing_figures_are_named_with_their_cells_and_found_at_the_first(english: Language) -> None:
    found = missing(1)
    assert (found.place, found.unit_code, found.criterion) == (Place("u2.xlsx", "S", "C3"), "u2", "1.1")
    assert named(found, english) == "b (cell C3), c (cell C4)"
    assert found.values["points"] == 1.5


def test_a_missing_figure_without_a_row_says_so_and_the_next_cell_is_pointed_to(english: Language) -> None:
    asked = subject(rows=[{}], cells=("", "S!C3", "", "S!C5"))
    found = asked.finding_of_missing(kinds.FIGURES_MISSING, WITH_FIGURES, 0)
    assert named(found, english) == "a (no row for it), b (cell C3), c (no row for it)"
    assert found.place.cell == "C3"


def test_where_no_missing_figure_has_a_cell_the_row_of_the_criterion_is_pointed_to() -> None:
    asked = subject(rows=[{}], cells=("",) * 4)
    assert asked.finding_of_missing(kinds.FIGURES_MISSING, WITH_FIGURES, 0).place.cell == "D2"


@pytest.mark.parametrize(
    ("cell", "words"), [("S!C5", "cell C5"), ("", "the row has no cell for it")], ids=["cell", "no cell"]
)
def test_an_answer_on_the_row_of_its_criterion_has_no_letter(
    cell: str, words: str, english: Language
) -> None:
    asked = subject(rows=[{}], cells=("", "", "", cell))
    found = asked.finding_of_missing(kinds.FIGURES_MISSING, ON_ITS_ROW, 0)
    assert named(found, english) == words


def test_missing_figures_are_named_in_vietnamese(vietnamese: Language) -> None:
    assert named(missing(1), vietnamese) == "b (ô C3), c (ô C4)"

"""Answers: what all units say, row by row in the order of their list."""

from array import array
from math import nan

import numpy as np
import pytest
from domain.factories import Value, answers, area, framework, leaf

from cchc_cli.domain.answers import Answers, Tabulation
from cchc_cli.domain.form import Form, form_of
from cchc_cli.domain.framework import Framework
from cchc_cli.domain.submission import Submission

CHOICE = {"kind": "choice", "options": {"Đúng hạn": 60, "Muộn": 0}}
RATIO = {"kind": "ratio", "share": "a / b"}
FIGURES = {
    "a": {"label": "A", "type": "count"},
    "b": {"label": "B", "type": "number"},
    "c": {"label": "C", "type": "text"},
}


def made() -> Framework:
    return framework([area("1", [leaf("1.1", 60, CHOICE), leaf("1.2", 40, RATIO, inputs=FIGURES)])])


def given() -> Answers:
    """Give the answers of u1, who says everything, and of u2, who says next to nothing."""
    everything: dict[tuple[str, str], Value] = {
        ("1.1", "value"): "Muộn",
        ("1.2", "a"): 3,
        ("1.2", "b"): 0,
        ("1.2", "c"): "Trụ sở <b>",
    }
    return answers(made(), [everything, {("1.2", "a"): 0}], [{"1.2": 12.5}], [["1.2"], ["1.1"]])


def submission(form: Form, file: str, *, words: str = "", sheet: str = "S") -> Submission:
    """Make a submission that says one thing, in words."""
    return Submission(
        file=file,
        sha256="0" * 64,
        claims=(),
        numbers=array("d", [nan] * len(form.questions)),
        texts={0: words} if words else {},
        answer_places=tuple(f"{sheet}!C{at}" for at in range(len(form.questions))),
        self_points=array("d", [nan] * len(form.leaves)),
        places=tuple(f"{sheet}!D{at}" for at in range(len(form.leaves))),
        has_evidence=bytes(len(form.leaves)),
        evidence_places=("",) * len(form.leaves),
    )


def tabulation(*codes: str, sheet: str = "S") -> Tabulation:
    form = form_of(made())
    tabulated = Tabulation(form)
    for code in codes:
        tabulated.add(code, submission(form, f"{code}.xlsx", words=code, sheet=sheet))
    return tabulated


@pytest.mark.parametrize(("name", "numbers"), [("a", [3.0, 0.0]), ("b", [0.0, nan])])
def test_a_figure_is_a_column_and_unanswered_is_not_0(name: str, numbers: list[float]) -> None:
    np.testing.assert_array_equal(given().inputs("1.2", name), numbers)


@pytest.mark.parametrize(
    ("criterion", "name", "texts"), [("1.1", "value", ["Muộn", None]), ("1.2", "c", ["Trụ sở <b>", None])]
)
def test_what_is_answered_in_words_is_a_column_of_words(
    criterion: str, name: str, texts: list[str | None]
) -> None:
    assert given().inputs(criterion, name).tolist() == texts


def test_own_points_are_a_column_of_the_leaf() -> None:
    np.testing.assert_array_equal(given().self_points("1.2"), [12.5, nan])
    np.testing.assert_array_equal(given().self_points("1.1"), [nan, nan])


@pytest.mark.parametrize(("code", "named"), [("1.1", [False, True]), ("1.2", [True, False])])
def test_evidence_is_told_leaf_by_leaf(code: str, named: list[bool]) -> None:
    assert given().has_evidence(code).tolist() == named


@pytest.mark.parametrize(("criterion", "name"), [("1.2", "d"), ("1.1", "a"), ("9", "value")])
def test_what_is_not_asked_has_no_answers(criterion: str, name: str) -> None:
    with pytest.raises(KeyError):
        given().inputs(criterion, name)


def test_units_stand_in_the_order_that_is_asked_for() -> None:
    ordered = tabulation("c", "a", "b").answers(["a", "b", "c"])
    assert ordered.unit_codes == ("a", "b", "c")
    assert ordered.files == ("a.xlsx", "b.xlsx", "c.xlsx")
    assert ordered.inputs("1.1", "value").tolist() == ["a", "b", "c"]


def test_who_sent_nothing_has_no_row_and_who_is_not_listed_neither() -> None:
    assert tabulation("c", "a").answers(["a", "b"]).unit_codes == ("a",)


def test_all_submissions_stand_in_the_order_in_which_they_came() -> None:
    assert tabulation("c", "a", "b").all_answers().unit_codes == ("c", "a", "b")


def test_without_submissions_the_columns_are_there_and_empty() -> None:
    nothing = tabulation().answers(["a"])
    assert (nothing.numbers.shape, nothing.stated_points.shape, nothing.evidence.shape) == (
        (0, 4),
        (0, 2),
        (0, 2),
    )
    assert nothing.inputs("1.1", "value").tolist() == []
    assert nothing.has_evidence("1.2").tolist() == []


def test_every_unit_has_the_places_of_its_own_workbook() -> None:
    form = form_of(made())
    tabulated = Tabulation(form)
    tabulated.add("a", submission(form, "a.xlsx", sheet="I. Chung"))
    tabulated.add("b", submission(form, "b.xlsx", sheet="Phiếu!2"))
    found = tabulated.answers(["b", "a"])
    assert [row[1] for row in found.answer_places] == ["Phiếu!2!C1", "I. Chung!C1"]
    assert [row[0] for row in found.places] == ["Phiếu!2!D0", "I. Chung!D0"]
    assert found.evidence_places[0] == ("", "")


def test_workbooks_that_are_laid_out_alike_share_their_places() -> None:
    # Thousands of forms with a hundred places each would take gigabytes.
    found = tabulation("a", "b").answers(["a", "b"])
    assert found.places[0] is found.places[1]
    assert found.answer_places[0] is found.answer_places[1]

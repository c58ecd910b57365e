"""Workbooks of different units that say the same."""

from array import array

import pytest

from cchc_cli.domain.checks.copies import Sent, copies, fingerprint, first_few
from cchc_cli.domain.submission import Submission

NAN = float("nan")


def submission(number: float = 1.0, own: float = NAN, text: str = "Muộn", cell: str = "S!D2") -> Submission:
    return Submission(
        file="a.xlsx",
        sha256="",
        claims=(),
        numbers=array("d", [number, NAN]),
        texts={1: text},
        answer_places=(cell, cell),
        self_points=array("d", [own]),
        places=(cell,),
        has_evidence=b"\0",
        evidence_places=("",),
    )


def told(*sent: Sent) -> list[tuple[str, str, object]]:
    return [(finding.code, finding.place.file, finding.values["files"]) for finding in copies(sent)]


def test_one_file_for_two_units_is_told_at_both() -> None:
    assert told(Sent("a.xlsx", "A", "1", 7), Sent("b.xlsx", "B", "1", 7)) == [
        ("CCHC511", "a.xlsx", ("b.xlsx",)),
        ("CCHC511", "b.xlsx", ("a.xlsx",)),
    ]


def test_the_same_answers_in_different_files_are_told() -> None:
    assert told(Sent("a.xlsx", "A", "1", 7), Sent("b.xlsx", "B", "2", 7)) == [
        ("CCHC512", "a.xlsx", ("b.xlsx",)),
        ("CCHC512", "b.xlsx", ("a.xlsx",)),
    ]


def test_all_the_others_are_named() -> None:
    sent = [Sent(f"{name}.xlsx", name, "1", 7) for name in "abc"]
    assert told(*sent)[0] == ("CCHC511", "a.xlsx", ("b.xlsx", "c.xlsx"))


def test_answers_of_a_file_that_was_sent_twice_may_be_copied_a_third_time() -> None:
    sent = (Sent("a.xlsx", "A", "1", 7), Sent("b.xlsx", "B", "1", 7), Sent("c.xlsx", "C", "2", 7))
    assert told(*sent) == [
        ("CCHC511", "a.xlsx", ("b.xlsx",)),
        ("CCHC511", "b.xlsx", ("a.xlsx",)),
        ("CCHC512", "c.xlsx", ("a.xlsx", "b.xlsx")),
    ]


def test_the_same_file_is_not_told_again_for_its_answers() -> None:
    sent = [Sent(f"{name}.xlsx", name, "1", 7) for name in "ab"]
    assert {code for code, _, _ in told(*sent)} == {"CCHC511"}


def test_copies_are_told_in_the_order_of_files_however_they_were_sent() -> None:
    sent = [Sent(f"{name}.xlsx", name, name, 7) for name in "cab"]
    assert [file for _, file, _ in told(*sent)] == ["a.xlsx", "b.xlsx", "c.xlsx"]


def test_a_workbook_without_a_unit_copies_nobody() -> None:
    assert told(Sent("a.xlsx", "A", "1", 7), Sent("b.xlsx", "", "1", 7)) == []


@pytest.mark.parametrize(
    ("count", "named"),
    [(1, ("0.xlsx",)), (3, ("0.xlsx", "1.xlsx", "2.xlsx")), (4, ("0.xlsx", "1.xlsx", "2.xlsx", "…"))],
)
def test_three_files_are_named_and_a_sign_stands_for_more(count: int, named: tuple[str, ...]) -> None:
    assert first_few([f"{number}.xlsx" for number in range(count)]) == named


def test_no_files_are_no_sign_of_more() -> None:
    assert first_few([]) == ()


def test_one_unit_may_send_its_file_twice() -> None:
    assert told(Sent("a.xlsx", "A", "1", 7), Sent("a (1).xlsx", "A", "1", 7)) == []


def test_different_answers_are_no_copies() -> None:
    assert told(Sent("a.xlsx", "A", "1", 7), Sent("b.xlsx", "B", "2", 8)) == []


def test_files_without_answers_are_no_copies() -> None:
    assert told(Sent("a.xlsx", "A", "1", 0), Sent("b.xlsx", "B", "1", 0)) == []


def test_a_fingerprint_does_not_depend_on_where_answers_stand() -> None:
    assert fingerprint(submission(cell="S!D2")) == fingerprint(submission(cell="T!E9"))


@pytest.mark.parametrize("other", [submission(2.0), submission(own=1.0), submission(text="Đúng hạn")])
def test_a_fingerprint_depends_on_every_answer(other: Submission) -> None:
    assert fingerprint(submission()) != fingerprint(other)

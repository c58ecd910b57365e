"""Workbooks of different units that say the same."""

from array import array

import pytest

from cchc_cli.domain.checks.copies import Sent, copies, fingerprint
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

"""Refused rows: which criterion goes without its answers because of them."""

from cchc_cli.domain import finding_kinds
from cchc_cli.domain.findings import Finding
from cchc_cli.readers.submissions.unsettled import Unsettled

REFUSED = Finding(finding_kinds.NAME_OF_ANOTHER, criterion="1.2")


def unsettled(candidates: tuple[str, ...], other: str = "") -> Unsettled:
    rows = Unsettled()
    rows.note(candidates, other, 0)
    return rows


def test_a_row_with_the_code_of_another_row_is_about_what_its_name_says() -> None:
    rows = unsettled(("1.2",), "1.3")

    assert rows.codes({"1.2"}) == {"1.3"}
    assert rows.blamed([REFUSED], {"1.2"})[0].criterion == "1.3"


def test_a_row_that_alone_has_its_code_is_about_that() -> None:
    rows = unsettled(("1.2",), "1.3")

    assert rows.codes({"1.3"}) == {"1.2"}
    assert rows.blamed([REFUSED], {"1.3"})[0].criterion == "1.2"


def test_a_code_in_doubt_may_be_each_of_its_candidates() -> None:
    rows = unsettled(("1.1", "1.10"))

    assert rows.codes(()) == {"1.1", "1.10"}
    assert rows.blamed([REFUSED], ()) == [REFUSED]


def test_a_row_with_a_code_that_nobody_knows_is_about_nothing() -> None:
    assert unsettled(()).codes(()) == set()


def test_everything_that_a_row_may_be_about_is_a_candidate() -> None:
    assert unsettled(("1.2",), "1.3").candidates == {"1.2", "1.3"}

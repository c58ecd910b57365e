"""Which criterion a code means, where Excel or a typist changed it: one, or none and a finding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables_in_memory import BOOK, FORM

from cchc_cli.domain.form import Form, FormRow
from cchc_cli.readers.submissions.codes import CodeBook, RowCode
from cchc_cli.readers.submissions.resolve import Resolved, resolve

START = -1


def resolved(row: RowCode, previous: str = "", claimed: tuple[str, ...] = ()) -> Resolved:
    """Resolve a row below the one with the code ``previous``."""
    return resolve(row, BOOK, BOOK.position[previous] if previous else START, claimed)


def number(name: str = "", candidates: tuple[str, ...] = ("1.1", "1.10")) -> RowCode:
    """The code 1.1 as Excel keeps it: as a number."""
    return RowCode("1.1", candidates, name, is_doubtful=True)


def kind_of(found: Resolved) -> str:
    return "" if found.kind is None else found.kind.code


@given(st.sampled_from(FORM.rows))
def test_a_certain_code_with_its_own_name_needs_no_remark(row: FormRow) -> None:
    assert resolved(RowCode(row.code, (row.code,), row.name)) == Resolved(row.code, fits=True)


def test_a_code_without_a_name_is_believed() -> None:
    assert resolved(RowCode("2.2", ("2.2",), "")) == Resolved("2.2", fits=True)


def test_a_repaired_code_is_said() -> None:
    found = resolved(RowCode("2,2", ("2.2",), "", is_repaired=True))

    assert (found.code, found.fits, kind_of(found)) == ("2.2", True, "CCHC212")
    assert found.values == {"stated": "2,2", "code": "2.2"}


def test_a_code_nobody_has_is_refused_and_the_name_gives_a_suggestion() -> None:
    found = resolved(RowCode("9.9", (), "Văn bản trái pháp luậtt"))

    assert (found.code, found.fits, kind_of(found)) == (None, False, "CCHC203")
    assert str(found.values["suggestion"]) == (
        "Perhaps 2.2 (“Văn bản trái pháp luật”) is meant; correct the code."
    )


def test_without_a_likely_name_the_form_is_to_be_compared() -> None:
    found = resolved(RowCode("9.9", (), "Việc khác"))

    assert str(found.values["suggestion"]) == ("Check the code against this year's form, or delete the row.")


def test_another_name_counts_against_the_form_but_not_against_the_code() -> None:
    found = resolved(RowCode("2.2", ("2.2",), "Đối thoại với người dân"))

    assert (found.code, found.fits, kind_of(found)) == ("2.2", False, "CCHC209")


def test_a_similar_name_is_that_of_the_code() -> None:
    assert resolved(RowCode("2.2", ("2.2",), "Các văn bản trái pháp luật")) == Resolved("2.2", fits=True)


def test_the_exact_name_of_another_criterion_makes_the_row_nobodys() -> None:
    found = resolved(RowCode("2.2", ("2.2",), "Ban hành kế hoạch"))

    assert (found.code, found.other, kind_of(found)) == (None, "1.1", "CCHC210")
    assert not found.fits


def test_a_zero_that_went_lost_is_known_by_the_name() -> None:
    found = resolved(RowCode("1.1", ("1.1",), "Tiêu chí thứ mười"))

    assert (found.code, found.fits, kind_of(found)) == ("1.10", True, "CCHC207")


@pytest.mark.parametrize(("name", "code"), [("Ban hành kế hoạch", "1.1"), ("Tiêu chí thứ mười", "1.10")])
def test_of_codes_that_are_one_number_the_name_decides(name: str, code: str) -> None:
    found = resolved(number(name))

    assert (found.code, found.fits, kind_of(found)) == (code, True, "CCHC207")
    assert found.values == {"stated": "1.1", "code": code}


def test_a_similar_name_decides_where_none_is_the_same() -> None:
    assert resolved(number("Việc ban hành kế hoạch"), "1.9").code == "1.1"


def test_the_same_name_decides_before_a_similar_one() -> None:
    names = {"1.1": "Số văn bản ban hành đúng hạn", "1.10": "Số văn bản ban hành không đúng hạn"}
    rows = tuple(FormRow(code, name, 1.0, is_leaf=True) for code, name in names.items())
    book = CodeBook(Form("mau", "Mẫu", 2025, rows))

    assert [resolve(number(name), book, START, ()).code for name in names.values()] == ["1.1", "1.10"]


def test_the_name_decides_before_the_place() -> None:
    assert resolved(number("Ban hành kế hoạch"), "1.9").code == "1.1"


@pytest.mark.parametrize(("previous", "code"), [("1", "1.1"), ("1.9", "1.10")])
def test_without_a_name_the_place_decides(previous: str, code: str) -> None:
    found = resolved(number(), previous)

    assert (found.code, kind_of(found)) == (code, "CCHC207")


@pytest.mark.parametrize("previous", ["", "1.1", "1.8", "2"])
def test_a_place_after_none_of_them_decides_nothing(previous: str) -> None:
    found = resolved(number(), previous)

    assert (found.code, kind_of(found)) == (None, "CCHC208")
    assert found.values == {"stated": "1.1", "codes": ("1.1", "1.10")}


def test_a_place_that_has_its_row_decides_nothing() -> None:
    assert resolved(number(), "1.9", ("1.10",)).code is None


def test_the_name_of_a_third_criterion_goes_before_the_place() -> None:
    found = resolved(number("Văn bản trái pháp luật"), "1.9")

    assert (found.code, kind_of(found)) == (None, "CCHC208")


def test_a_name_of_no_criterion_leaves_it_to_the_place_and_counts_against_the_form() -> None:
    found = resolved(number("Đối thoại với người dân"), "1.9")

    assert (found.code, found.fits, kind_of(found)) == ("1.10", False, "CCHC207")


def test_a_number_that_can_only_be_the_code_it_shows_needs_no_remark() -> None:
    found = resolved(RowCode("2.2", ("2.2",), "Văn bản trái pháp luật", is_doubtful=True))

    assert found == Resolved("2.2", fits=True)


def test_a_number_that_shows_another_code_than_it_was_is_said() -> None:
    found = resolved(RowCode("01/02/2025", ("1.2",), "Hoàn thành nhiệm vụ", is_doubtful=True))

    assert (found.code, kind_of(found), found.values["stated"]) == ("1.2", "CCHC207", "01/02/2025")


@given(
    st.lists(st.sampled_from([row.code for row in FORM.rows]), unique=True, max_size=3).map(tuple),
    st.sampled_from(["", "x", *(row.name for row in FORM.rows)]),
    st.booleans(),
    st.sampled_from([row.code for row in FORM.rows]),
)
def test_a_row_is_one_criterion_or_a_finding_says_why_not(
    candidates: tuple[str, ...],
    name: str,
    is_doubtful: bool,  # noqa: FBT001 - drawn
    previous: str,
) -> None:
    found = resolved(RowCode("1.1", candidates, name, is_doubtful=is_doubtful), previous)

    assert found.code is not None or found.kind is not None
    assert found.code is None or found.code in FORM.by_code

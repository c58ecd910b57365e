"""Rows of a table of findings."""

from collections.abc import Sequence

from validations import NO_NUMBER, NOT_ANSWERED, NOTHING_SENT, POINTS_DIFFER, SPACES_REMOVED, finding, quote

from cchc_cli.domain.findings import Finding
from cchc_cli.domain.sheet_copy import no_quotes
from cchc_cli.language import Language
from cchc_cli.writers.finding_view.rows import MOST_PLACES, FindingRow, rows_of


def only_row(findings: Sequence[Finding], language: Language) -> FindingRow:
    (row,) = rows_of(findings, language, no_quotes)
    return row


def test_the_same_mistake_in_many_cells_is_one_row(english: Language) -> None:
    row = only_row([finding(NOT_ANSWERED, f"E{at}", f"1.{at}") for at in (5, 6, 7, 9)], english)

    assert (row.cells, row.criteria) == ("E5:E7, E9", "1.5, 1.6, 1.7, 1.9")
    assert row.message == "The criterion is not answered."
    assert row.places == ""


def test_many_ranges_are_counted(english: Language) -> None:
    row = only_row([finding(NOT_ANSWERED, f"E{at}") for at in range(2, 40, 2)], english)

    assert row.cells == "E2, E4, E6, E8, E10, E12 and 13 more"


def test_cells_on_several_sheets_are_named_with_them(english: Language) -> None:
    row = only_row([finding(NOT_ANSWERED, "E5"), finding(NOT_ANSWERED, "E4", sheet="Phụ lục")], english)

    assert (row.cells, row.sheet) == ("2 cells", "")
    assert row.places == "Tự đánh giá!E5; Phụ lục!E4"


def test_a_few_different_sentences_are_rows_of_their_own_with_the_hint_once(english: Language) -> None:
    findings = [finding(NO_NUMBER, f"D{at}", stated=f"số {at}") for at in (3, 4)]
    first, second = rows_of(findings, english, no_quotes)

    assert (first.message, second.message) == (
        "A number belongs here, not “số 3”.",
        "A number belongs here, not “số 4”.",
    )
    assert (first.hint, second.hint) == ("Type the number alone.", "")


def test_many_different_sentences_are_one_with_their_values(english: Language) -> None:
    row = only_row([finding(POINTS_DIFFER, f"E{at}", stated=at, computed=1) for at in range(3, 23)], english)

    assert row.message == "The own points are …, but the figures give 1."
    assert row.places.startswith("E3 (3); E4 (4); ")
    assert row.places.endswith(f"… and {20 - MOST_PLACES} more")


def test_values_on_several_sheets_are_named_with_them(english: Language) -> None:
    findings = [finding(POINTS_DIFFER, "E3", sheet=f"S{at % 2}", stated=at, computed=1) for at in range(1, 6)]

    assert only_row(findings, english).places.startswith("S1!E3 (1); S0!E3 (2)")


def test_the_same_address_on_two_sheets_is_two_cells(english: Language) -> None:
    row = only_row([finding(NOT_ANSWERED, "E5"), finding(NOT_ANSWERED, "E5", sheet="Phụ lục")], english)

    assert row.cells == "2 cells"


def test_units_that_have_sent_nothing_are_named_one_by_one(english: Language) -> None:
    findings = [Finding(NOTHING_SENT, values={"name": f"Xã {at}"}) for at in range(40)]

    assert only_row(findings, english).places == "; ".join(f"Xã {at}" for at in range(40))


def test_notes_have_no_hints(english: Language) -> None:
    assert only_row([finding(SPACES_REMOVED, "F8", stated=" x")], english).hint == ""


def test_the_row_as_typed_stands_with_a_mistake_of_its_own(english: Language) -> None:
    (row,) = rows_of([finding(NO_NUMBER, "D3", stated="nhiều")], english, quote)

    assert [cell.value for cell in row.quotes[0].cells] == ["1.1", "Ban hành kế hoạch", 2.5, "nhiều"]


def test_many_cells_are_not_quoted(english: Language) -> None:
    findings = [finding(NO_NUMBER, f"D{at}", stated="nhiều") for at in (3, 4, 5)]
    (row,) = rows_of(findings, english, quote)

    assert row.quotes == ()


def test_a_mistake_of_the_whole_file_has_no_cell(english: Language) -> None:
    row = only_row([finding(NOT_ANSWERED, sheet="")], english)

    assert (row.cells, row.sheet, row.places) == ("", "", "")

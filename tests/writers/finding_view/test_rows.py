"""Rows of a table of findings."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from validations import NO_NUMBER, NOT_ANSWERED, NOTHING_SENT, POINTS_DIFFER, SPACES_REMOVED, finding, quote

from cchc_cli.domain.findings import Finding
from cchc_cli.domain.sheet_copy import no_quotes
from cchc_cli.language import Language
from cchc_cli.writers.finding_view.rows import MOST_PLACES, MOST_ROWS, Block, FindingRow, blocks_of


def blocks(findings: Sequence[Finding], language: Language) -> list[Block]:
    return [*blocks_of(findings, language, no_quotes)]


def only_row(findings: Sequence[Finding], language: Language) -> FindingRow:
    (block,) = blocks(findings, language)
    (row,) = block.rows
    return row


def test_the_same_mistake_in_many_cells_is_one_row(english: Language) -> None:
    row = only_row([finding(NOT_ANSWERED, f"E{at}", f"1.{at}") for at in (5, 6, 7, 9)], english)

    assert (row.cells, row.criteria) == ("E5:E7, E9", "1.5, 1.6, 1.7, 1.9")
    assert row.message == "The criterion is not answered."
    assert row.places == ()


def test_many_ranges_are_counted(english: Language) -> None:
    row = only_row([finding(NOT_ANSWERED, f"E{at}") for at in range(2, 40, 2)], english)

    assert row.cells == "E2, E4, E6, E8, E10, E12 and 13 more"


def test_cells_on_several_sheets_are_named_with_them(english: Language) -> None:
    (block,) = blocks([finding(NOT_ANSWERED, "E5"), finding(NOT_ANSWERED, "E4", sheet="Phụ lục")], english)

    assert block.sheets == ("Tự đánh giá", "Phụ lục")
    assert block.rows[0].cells == "2 cells"
    assert block.rows[0].places == ("Tự đánh giá: E5", "Phụ lục: E4")


def test_a_few_different_sentences_are_rows_of_their_own_with_the_hint_once(english: Language) -> None:
    (block,) = blocks([finding(NO_NUMBER, f"D{at}", stated=f"số {at}") for at in (3, 4)], english)

    assert [row.message for row in block.rows] == [
        "A number belongs here, not “số 3”.",
        "A number belongs here, not “số 4”.",
    ]
    assert block.hint == "Type the number alone."


def test_rows_that_are_mended_in_different_ways_are_blocks_of_their_own(english: Language) -> None:
    kind = replace(NO_NUMBER, hint="Type {meant}.")
    findings = [finding(kind, f"D{at}", stated="x", meant=at) for at in (3, 4)]

    assert [(block.hint, len(block.rows)) for block in blocks(findings, english)] == [
        ("Type 3.", 1),
        ("Type 4.", 1),
    ]


def test_the_same_kind_on_two_sheets_is_two_blocks_where_the_sentences_differ(english: Language) -> None:
    findings = [finding(NO_NUMBER, "D3", sheet=sheet, stated=sheet) for sheet in ("A", "B")]

    assert [block.sheets for block in blocks(findings, english)] == [("A",), ("B",)]


def test_what_takes_a_sentence_for_every_cell_has_rows_and_no_values_in_brackets(english: Language) -> None:
    findings = [finding(POINTS_DIFFER, f"E{at}", stated=at, computed=at + 1) for at in range(3, 10)]
    (block,) = blocks(findings, english)

    assert [row.cells for row in block.rows] == [f"E{at}" for at in range(3, 10)]
    assert block.rows[0].message == "The own points are 3, but the figures give 4."
    assert block.hint == "Check figures and points."


def test_too_many_sentences_end_in_a_row_for_the_rest(english: Language) -> None:
    findings = [finding(POINTS_DIFFER, f"E{at}", stated=at, computed=at + 1) for at in range(40)]
    *listed, rest = blocks(findings, english)[0].rows

    assert len(listed) == MOST_ROWS
    assert (rest.cells, rest.places) == (f"E{MOST_ROWS}:E39", ())
    assert rest.message == "Own points differ from the figures."


def test_what_is_known_is_said_of_the_block(english: Language) -> None:
    (block,) = blocks_of([finding(NOT_ANSWERED, "E5")], english, no_quotes, is_known=True)

    assert block.is_known


def test_many_different_sentences_are_one_with_their_values(english: Language) -> None:
    row = only_row([finding(POINTS_DIFFER, f"E{at}", stated=at, computed=1) for at in range(3, 23)], english)

    assert row.message == "The own points are …, but the figures give 1."
    assert row.places[0].startswith("E3 (3); E4 (4); ")
    assert row.places[1] == f"… and {20 - MOST_PLACES} more"


def test_values_on_several_sheets_are_named_with_them(english: Language) -> None:
    findings = [
        finding(POINTS_DIFFER, f"E{at}", sheet=f"S{at // 4}", stated=at, computed=1) for at in range(1, 7)
    ]

    assert only_row(findings, english).places == ("S0: E1 (1); E2 (2); E3 (3)", "S1: E4 (4); E5 (5); E6 (6)")


def test_the_same_address_on_two_sheets_is_two_cells(english: Language) -> None:
    row = only_row([finding(NOT_ANSWERED, "E5"), finding(NOT_ANSWERED, "E5", sheet="Phụ lục")], english)

    assert row.cells == "2 cells"


def test_units_that_have_sent_nothing_are_named_one_by_one(english: Language) -> None:
    findings = [Finding(NOTHING_SENT, values={"name": f"Xã {at}"}) for at in range(40)]

    assert only_row(findings, english).places == ("; ".join(f"Xã {at}" for at in range(40)),)


def test_notes_have_no_hints(english: Language) -> None:
    (block,) = blocks([finding(SPACES_REMOVED, "F8", stated=" x")], english)

    assert block.hint == ""


def test_the_row_as_typed_stands_with_a_mistake_of_its_own(english: Language) -> None:
    (block,) = blocks_of([finding(NO_NUMBER, "D3", stated="nhiều")], english, quote)

    assert [cell.value for cell in block.rows[0].quotes[0].cells] == [
        "1.1",
        "Ban hành kế hoạch",
        2.5,
        "nhiều",
    ]


def test_many_cells_are_not_quoted(english: Language) -> None:
    findings = [finding(NO_NUMBER, f"D{at}", stated="nhiều") for at in (3, 4, 5)]
    (block,) = blocks_of(findings, english, quote)

    assert block.rows[0].quotes == ()


def test_rows_of_many_sentences_are_not_quoted(english: Language) -> None:
    findings = [finding(POINTS_DIFFER, f"D{at}", stated=at, computed=at + 1) for at in range(3, 10)]
    (block,) = blocks_of(findings, english, quote)

    assert not any(row.quotes for row in block.rows)


def test_a_mistake_of_the_whole_file_has_no_cell(english: Language) -> None:
    (block,) = blocks([finding(NOT_ANSWERED, sheet="")], english)

    assert block.sheets == ()
    assert (block.rows[0].cells, block.rows[0].places) == ("", ())


@pytest.mark.parametrize(("count", "last"), [(MOST_PLACES, "D12 (v12)"), (MOST_PLACES + 1, "… and 1 more")])
def test_the_first_value_too_many_is_counted(count: int, last: str, english: Language) -> None:
    row = only_row([finding(NO_NUMBER, f"D{at:02}", stated=f"v{at}") for at in range(1, count + 1)], english)

    assert " ".join(row.places).endswith(last)

"""Open documents at and beyond their bounds; what is repeated counts as often as it is there."""

import pytest
from archives import changed
from open_documents import COLUMNS, CONTENT, ONE, ROWS, TEXT, cell, row, with_rows

from cchc_cli.readers.submissions.cells import read_sheets
from cchc_cli.readers.submissions.guard import clear

from .conftest import refusal

WITHOUT_VALUE = 'table:formula="of:=1+1"'
LOST = 'table:formula="of:=#REF!" office:value-type="string" office:string-value=""'


def broken(content: bytes) -> dict[str, list[str]]:
    return {sheet: list(cells) for sheet, cells in clear(content).broken.items()}


def next_sheet(name: str, rows: str) -> str:
    return f'</table:table><table:table table:name="{name}">{rows}'


def filled_to(rows: int) -> str:
    """Rows of two cells with values, down to a row of a new sheet."""
    return row(cell(f'{ONE} {COLUMNS}="2"'), attributes=f'{ROWS}="{rows}"')


def test_a_grid_of_two_million_cells_passes(document: bytes) -> None:
    assert clear(with_rows(document, next_sheet("T", filled_to(1_000_000))))


def test_a_grid_of_a_row_more_is_refused(document: bytes) -> None:
    refused = refusal(with_rows(document, next_sheet("T", filled_to(1_000_001))))

    assert (refused.kind.code, refused.sheet, refused.values["cell"]) == ("CCHC107", "T", "A1000001")


def test_blank_cells_before_a_value_are_laid_out_with_it(document: bytes) -> None:
    blank = cell(f'{COLUMNS}="1999996"')

    assert refusal(with_rows(document, row(blank, cell(ONE)) * 2)).kind.code == "CCHC107"


def test_blank_cells_that_nothing_follows_are_not_laid_out(document: bytes) -> None:
    assert clear(with_rows(document, row(cell(ONE), cell(f'{COLUMNS}="999999999"')) * 5)).is_plain


def test_every_sheet_is_counted_anew(document: bytes) -> None:
    sheets = "".join(next_sheet(name, filled_to(1_000_000)) for name in "ABC")

    assert clear(with_rows(document, sheets)).kind == "ods"


@pytest.mark.parametrize(("rows", "is_plain"), [(400_000, True), (600_000, False)])
def test_sheets_that_are_large_together_are_not_plain(document: bytes, rows: int, *, is_plain: bool) -> None:
    last = row(cell(), attributes=f'{ROWS}="{rows}"') + row(cell(ONE), cell(ONE))
    sheets = next_sheet("A", last) + next_sheet("B", last)

    assert clear(with_rows(document, sheets)).is_plain is is_plain


@pytest.mark.parametrize(
    ("repeated", "is_plain"), [("", True), (f'{ROWS}="9"', True), (f'{ROWS}="3000"', False)]
)
def test_a_text_that_is_repeated_counts_as_often_as_it_is_there(
    document: bytes, repeated: str, *, is_plain: bool
) -> None:
    text = row(cell(TEXT, f"<text:p>{'a' * 100_000}</text:p>"), attributes=repeated)

    assert clear(with_rows(document, text)).is_plain is is_plain


def test_rows_and_columns_of_a_repeated_text_multiply(document: bytes) -> None:
    text = row(cell(f'{TEXT} {COLUMNS}="60"', f"<text:p>{'a' * 100_000}</text:p>"), attributes=f'{ROWS}="50"')

    assert not clear(with_rows(document, text)).is_plain


@pytest.mark.parametrize(("spaces", "is_plain"), [(100, True), (21_000, False)])
def test_spaces_written_as_a_number_count_as_so_many(document: bytes, spaces: int, *, is_plain: bool) -> None:
    text = cell(TEXT, "<text:p>" + '<text:s text:c="9999"/>' * spaces + "</text:p>")

    assert clear(with_rows(document, row(text))).is_plain is is_plain


def test_up_to_9999_spaces_in_a_row_pass(document: bytes) -> None:
    text = cell(TEXT, '<text:p>a<text:s text:c="9999"/>b</text:p>')

    assert read_sheets(clear(with_rows(document, row(text))))[0].rows[2][0] == f"a{' ' * 9_999}b"


@pytest.mark.parametrize("count", ["10000", "", "-1", "1e9", "&#57;9999"])
def test_more_spaces_or_what_is_no_number_is_refused(document: bytes, count: str) -> None:
    text = cell(TEXT, f'<text:p>a<text:s text:c="{count}"/></text:p>')

    assert refusal(with_rows(document, row(text))).kind.code == "CCHC107"


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        (row(cell(f'{LOST} {COLUMNS}="3"', "<text:p>#REF!</text:p>")), ["A3", "B3", "C3"]),
        (row(cell(LOST, "<text:p>#REF!</text:p>"), attributes=f'{ROWS}="2"'), ["A3", "A4"]),
        (row(cell(f'{WITHOUT_VALUE} {COLUMNS}="2"'), attributes=f'{ROWS}="2"'), ["A3", "B3", "A4", "B4"]),
        (row(cell(f'calcext:value-type="error" office:x="" {COLUMNS}="2"')), ["A3", "B3"]),
    ],
)
def test_a_faulty_cell_that_is_repeated_is_told_everywhere(
    document: bytes, rows: str, cells: list[str]
) -> None:
    content = changed(
        with_rows(document, rows),
        {
            CONTENT: lambda xml: xml.replace(
                b"<office:document-content", b'<office:document-content xmlns:calcext="c"'
            )
        },
    )

    assert broken(content) == {"S": cells}


def test_a_repeated_formula_that_gives_a_blank_text_is_broken_nowhere(document: bytes) -> None:
    blank = row(cell(f'{WITHOUT_VALUE} {COLUMNS}="3"', "<text:p/>"), attributes=f'{ROWS}="2"')

    assert broken(with_rows(document, blank)) == {"S": []}


def test_a_million_repeated_errors_are_told_in_ten_thousand_places(document: bytes) -> None:
    many = row(cell(WITHOUT_VALUE), attributes=f'{ROWS}="900000"')
    one_more = row(cell(f'{WITHOUT_VALUE} {COLUMNS}="2"'))

    found = broken(with_rows(document, many + one_more))["S"]

    assert (len(found), found[0], found[-2], found[-1]) == (10_002, "A3", "A10003", "A900003")


@pytest.mark.parametrize(
    ("name", "sheet"),
    [('"A &amp; B"', "A & B"), ("'Phụ \"lục\"'", 'Phụ "lục"'), ('""', ""), ("'B&#7843;ng'", "Bảng")],
)
def test_sheets_are_named_as_people_see_them(document: bytes, name: str, sheet: str) -> None:
    rows = f"</table:table><table:table table:name={name}>{row(cell(WITHOUT_VALUE))}"

    assert broken(with_rows(document, rows)) == {sheet: ["A1"]}


@pytest.mark.parametrize("size", ["0", "1"])
def test_a_cell_repeated_no_times_is_there_once(document: bytes, size: str) -> None:
    repeated = row(cell(f'{ONE} {COLUMNS}="{size}"'), cell(WITHOUT_VALUE))

    assert broken(with_rows(document, repeated)) == {"S": ["B3"]}

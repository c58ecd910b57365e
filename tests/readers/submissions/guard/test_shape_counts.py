"""The counts of values by shape, against a slow count of sheets whose cells are known."""

from collections.abc import Sequence
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.readers.submissions.guard.shape import ordinary, values_of_words


class Known(NamedTuple):
    """A way of writing cells, and whether these have a value."""

    xml: str
    has_value: bool


ORDINARY = (
    Known('<c r="{at}"><v>18.5</v></c>', has_value=True),
    Known('<c r="{at}" s="4" t="s"><v>12</v></c>', has_value=True),
    Known('<c r="{at}" t="b"><v>1</v></c>', has_value=True),
    Known('<c r="{at}" s="3"/>', has_value=False),
    Known('<c r="{at}" s="3"></c>', has_value=False),
)
OTHERS = (
    Known('<c r="{at}" t="str"><f>A1&amp;"row"</f><v>Đúng hạn &lt;c&gt;</v></c>', has_value=True),
    Known('<c r="{at}" s="1"><f t="shared" si="0"/><v>-1.5E-05</v></c>', has_value=True),
    Known(
        '<c r="{at}" t="inlineStr"><is><t xml:space="preserve"> vượt &#10; row </t></is></c>', has_value=True
    ),
    Known('<c r="{at}" t="d"><v>2025-01-15</v></c>', has_value=True),
    Known('<c r="{at}" t="e"><f>1/0</f><v>#DIV/0!</v></c>', has_value=False),
    Known('<c r="{at}" t="e"><v>#N/A</v></c>', has_value=False),
    Known('<c r="{at}"><f>NOW()</f><v></v></c>', has_value=False),
    Known('<c r="{at}" t="inlineStr"><is><t></t></is></c>', has_value=False),
)
HEADS = ("", ' spans="1:7"', ' ht="15.75" customHeight="1"', ' hidden="1" outlineLevel="2"')


def sheet(rows: Sequence[Sequence[Known]], head: str = "") -> bytes:
    """Write the cells of a sheet as an office program does."""
    written = "".join(
        f'<row r="{number}"{head}>'
        + "".join(cell.xml.format(at=f"{'ABCDEFGHIJ'[column]}{number}") for column, cell in enumerate(cells))
        + "</row>"
        for number, cells in enumerate(rows, start=1)
    )
    return written.encode()


def count(rows: Sequence[Sequence[Known]]) -> list[int]:
    """Count the values of each row that has any, cell by cell."""
    return [values for row in rows if (values := sum(cell.has_value for cell in row))]


def rows_of(*cells: Known) -> st.SearchStrategy[list[list[Known]]]:
    return st.lists(st.lists(st.sampled_from(cells), max_size=10), max_size=6)


@given(rows_of(*ORDINARY), st.sampled_from(HEADS))
def test_ordinary_sheets_are_counted_at_once(rows: list[list[Known]], head: str) -> None:
    assert ordinary(sheet(rows, head)) == (count(rows), True)


@given(rows_of(*ORDINARY, *OTHERS), st.sampled_from(HEADS))
def test_any_sheet_of_an_office_program_is_counted_on_a_second_look(
    rows: list[list[Known]], head: str
) -> None:
    assert values_of_words(sheet(rows, head)) == count(rows)


@given(rows_of(*ORDINARY, *OTHERS))
def test_a_count_at_once_is_never_another_than_on_a_second_look(rows: list[list[Known]]) -> None:
    assert ordinary(sheet(rows)).values in (None, count(rows))


@pytest.mark.parametrize(
    ("cell", "is_near"),
    [
        ("A1", True),
        ("Z9999", True),
        ("AA1", False),
        ("A10000", False),
        ("ZZ99999", False),
        ("a1", True),
    ],
)
def test_near_are_the_cells_up_to_column_z_and_row_9999(cell: str, *, is_near: bool) -> None:
    assert ordinary(f'<row r="1"><c r="{cell}"><v>1</v></c></row>'.encode()).is_near is is_near


@given(st.text(alphabet="<>/=\"' crvowtsfi1A&;!#-", max_size=80))
def test_no_text_breaks_the_counting(text: str) -> None:
    cells = text.encode()

    assert ordinary(cells)
    assert values_of_words(cells) is None or len(values_of_words(cells) or []) <= len(cells)

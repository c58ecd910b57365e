"""Tables as WordprocessingML."""

from itertools import pairwise

from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.writers.word.blocks import Align, Column, Table
from cchc_cli.writers.word.styles import Style
from cchc_cli.writers.word.table_xml import table_xml

STYLES = {style: style.value.replace(" ", "") for style in Style}
TABLE = Table("", (Column("Unit", 3), Column("Points", 1, Align.RIGHT)), (("A & B", "1"), ("C", "2")))


def built(table: Table, width: int = 9000) -> BaseOxmlElement:
    return parse_xml(table_xml(table, width, STYLES))


def widths(table: Table, width: int = 9000) -> list[int]:
    return [int(one) for one in built(table, width).xpath("./w:tblGrid/w:gridCol/@w:w")]


def test_cells_hold_the_texts_in_order() -> None:
    texts = [text.text for text in built(TABLE).xpath(".//w:t")]

    assert texts == ["Unit", "Points", "A & B", "1", "C", "2"]


def test_the_heading_is_repeated_and_no_row_is_cut() -> None:
    table = built(TABLE)

    assert len(table.xpath("./w:tr[1]/w:trPr/w:tblHeader")) == 1
    assert not table.xpath("./w:tr[2]/w:trPr/w:tblHeader")
    assert len(table.xpath("./w:tr/w:trPr/w:cantSplit")) == 3


def test_figures_stand_at_the_right() -> None:
    assert built(TABLE).xpath("./w:tr[2]/w:tc/w:p/w:pPr/w:jc/@w:val") == ["left", "right"]


def test_a_strong_row_is_bold_and_the_others_are_not() -> None:
    table = built(Table("", TABLE.columns, TABLE.rows, strong_rows=frozenset({1})))

    assert not table.xpath("./w:tr[2]//w:b")
    assert len(table.xpath("./w:tr[3]//w:b")) == 2


def test_a_column_is_as_wide_as_its_longest_word() -> None:
    narrow, wide = (
        widths(Table("", (Column("Unit", 20), Column(heading, 1)), ()))[1]
        for heading in ("A", "Classification")
    )

    assert wide > narrow


def test_many_words_need_no_more_room_than_the_longest() -> None:
    table = Table("", (Column("Unit", 20), Column("A", 1)), (("", "a b c d e f g h i j k l m n o p"),))

    assert widths(table)[1] == widths(Table("", table.columns, (("", "m"),)))[1]


@given(
    shares=st.lists(st.floats(0.5, 9), min_size=1, max_size=12),
    words=st.text(alphabet="abcM ", max_size=60),
    width=st.integers(3000, 16000),
)
def test_columns_add_up_to_the_width(shares: list[float], words: str, width: int) -> None:
    columns = tuple(Column(words, share) for share in shares)

    assert sum(widths(Table("", columns, ()), width)) == width
    assert all(one > 0 for one in widths(Table("", columns, ()), width))


def test_cells_are_as_wide_as_their_columns() -> None:
    table = built(TABLE)
    rows = [row.xpath("./w:tc/w:tcPr/w:tcW/@w:w") for row in table.xpath("./w:tr")]

    assert all(before == after for before, after in pairwise(rows))
    assert [int(one) for one in rows[0]] == widths(TABLE)

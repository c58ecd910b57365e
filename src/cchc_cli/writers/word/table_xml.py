"""Tables as WordprocessingML, written as one text.

A row at a time through python-docx, a table of n rows takes time in proportion to n².
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from docx.oxml.ns import nsdecls

from cchc_cli.writers.word.blocks import Row, Table
from cchc_cli.writers.word.paragraph_xml import attribute_of, text_of
from cchc_cli.writers.word.styles import Style
from cchc_cli.writers.word.text_width import bold_width

_LOOKED_AT = 40  # rows; more would tell nothing new
_SIZE = 23  # half-points, between that of headings and that of figures
_OTHER_FONTS = 1.15  # what takes the place of Times New Roman where it is missing is wider
_CELL_MARGINS = 120


def table_xml(table: Table, width: int, style_ids: Mapping[Style, str]) -> str:
    """Write a table whose heading is repeated on every page, and whose rows are not cut.

    Args:
        table: What it says.
        width: Of all columns, in twentieths of a point.
        style_ids: The styles, as the template calls them.
    """
    widths = _widths(table, width)
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    return (
        # With its own namespace: lxml takes time in proportion to n² to move n elements without.
        f"<w:tbl {nsdecls('w')}>"
        f'<w:tblPr><w:tblStyle w:val="{attribute_of(style_ids[Style.TABLE])}"/>'
        f'<w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
        f"{''.join(_rows(table, widths, style_ids))}</w:tbl>"
    )


def _widths(table: Table, width: int) -> list[int]:
    """Share the width out, so that no word is broken where there is room for it."""
    whole = sum(column.share for column in table.columns)
    wanted = [width * column.share / whole for column in table.columns]
    # One name of a thousand letters must leave room for the other columns.
    needed = [min(_least_width(texts), width / 3) for texts in _texts_of_columns(table)]
    given = _eased(wanted, needed)
    ends = [round(width * end / sum(given)) for end in accumulate(given)]
    # Of neighbouring ends, so that the columns add up to the width.
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]


def _eased(wanted: Sequence[float], needed: Sequence[float]) -> list[float]:
    """Give columns that lack room what others have to spare, in proportion to it."""
    pairs = list(zip(wanted, needed, strict=True))
    spare = sum(max(0.0, want - need) for want, need in pairs)
    lacking = sum(max(0.0, need - want) for want, need in pairs)
    taken = min(1.0, lacking / spare) if spare else 0.0
    return [need if need > want else want - taken * (want - need) for want, need in pairs]


def _texts_of_columns(table: Table) -> Iterator[tuple[str, ...]]:
    yield from zip((column.heading for column in table.columns), *table.rows[:_LOOKED_AT], strict=True)


def _least_width(texts: Sequence[str]) -> float:
    longest = max((bold_width(word, _SIZE) for text in texts for word in text.split()), default=0)
    return longest * _OTHER_FONTS + _CELL_MARGINS


def _rows(table: Table, widths: Sequence[int], style_ids: Mapping[Style, str]) -> Iterator[str]:
    headings = [column.heading for column in table.columns]
    heads = [_cell_frame(one, "", style_ids[Style.TABLE_HEADING]) for one in widths]
    yield _row(headings, heads, "<w:cantSplit/><w:tblHeader/>")
    frames = [
        _cell_frame(one, f'<w:jc w:val="{column.align}"/>', style_ids[Style.TABLE_TEXT])
        for one, column in zip(widths, table.columns, strict=True)
    ]
    # Of a country there are fifty thousand cells: the frames of a column are put together once.
    # The opening tags of a bold cell end with the run that is bold.
    strong = [(start.replace("<w:r>", "<w:r><w:rPr><w:b/></w:rPr>"), end) for start, end in frames]
    for number, row in enumerate(table.rows):
        yield _row(row, strong if number in table.strong_rows else frames, "<w:cantSplit/>")


def _cell_frame(width: int, properties: str, style_id: str) -> tuple[str, str]:
    """Give what stands before and after the text of a cell."""
    start = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{attribute_of(style_id)}"/>{properties}</w:pPr>'
        '<w:r><w:t xml:space="preserve">'
    )
    return start, "</w:t></w:r></w:p></w:tc>"


def _row(texts: Row, frames: Sequence[tuple[str, str]], properties: str) -> str:
    cells = (f"{start}{text_of(text)}{end}" for text, (start, end) in zip(texts, frames, strict=True))
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"

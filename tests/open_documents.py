"""Open documents for tests, row by row as their XML has them."""

from archives import changed

ONE = 'office:value-type="float" office:value="1"'
TEXT = 'office:value-type="string"'
COLUMNS = "table:number-columns-repeated"
ROWS = "table:number-rows-repeated"
CONTENT = "content.xml"


def with_rows(document: bytes, rows: str) -> bytes:
    """Put rows, or whatever it is, at the end of the sheets of a document."""
    end = b"</table:table>"
    return changed(document, {CONTENT: lambda xml: xml.replace(end, rows.encode() + end)})


def row(*cells: str, attributes: str = "") -> str:
    """Write a row."""
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def cell(attributes: str = "", shown: str = "") -> str:
    """Write a cell with what it shows."""
    return f"<table:table-cell {attributes}>{shown}</table:table-cell>"

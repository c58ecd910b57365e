from pathlib import Path

import pytest
from workbooks import write_open_document

from fuzz.archive import Member, pack, unpack
from fuzz.seen import Odd, Seen, Unclear
from fuzz.strict_ods import read

_TWO_PARAGRAPHS = (
    '<table:table-cell office:value-type="string"><text:p>a</text:p><text:p>b</text:p></table:table-cell>'
)


def with_cells(folder: Path, cells: str) -> bytes:
    """Write a sheet ``S`` with one row of cells."""
    members = unpack(write_open_document(folder / "a.ods", [()]).read_bytes())
    row = f"<table:table-row>{cells}</table:table-row>"
    return pack(
        [
            Member(member.name, member.content.replace(b"<table:table-row></table:table-row>", row.encode()))
            for member in members
        ]
    )


def test_numbers_and_texts_are_seen_where_they_stand(tmp_path: Path) -> None:
    path = write_open_document(tmp_path / "a.ods", [("TT", "Điểm"), (None, 18.5)])

    assert read(path.read_bytes()).sheets == {"S": {"A1": "TT", "B1": "Điểm", "B2": 18.5}}


@pytest.mark.parametrize(
    ("cell", "seen"),
    [
        ('<table:table-cell office:value-type="percentage" office:value="0.85"/>', 0.85),
        ('<table:table-cell office:value-type="date" office:date-value="2025-01-15"/>', "2025-01-15"),
        ('<table:table-cell office:value-type="boolean" office:boolean-value="true"/>', True),
        (
            _TWO_PARAGRAPHS,
            "a\nb",
        ),
        (
            '<table:table-cell office:value-type="string"><text:p><![CDATA[a]]></text:p></table:table-cell>',
            "a",
        ),
        ('<table:table-cell table:formula="of:=1"/>', Odd("a formula without result")),
        ("<table:table-cell/>", None),
    ],
)
def test_a_cell_is_seen_as_the_standard_says(cell: str, seen: Seen | None, tmp_path: Path) -> None:
    assert read(with_cells(tmp_path, cell)).cell("S!A1") == seen


def test_repeated_cells_are_seen_as_often(tmp_path: Path) -> None:
    cells = (
        '<table:table-cell table:number-columns-repeated="2"/>'
        '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1"/>'
    )

    assert read(with_cells(tmp_path, cells)).sheets == {"S": {"C1": 1.0, "D1": 1.0}}


@pytest.mark.parametrize(
    "cell",
    [
        '<table:table-cell office:value-type="float"/>',
        '<table:table-cell office:value-type="x"/>',
        "<table:table-cell><text:p>a</text:p></table:table-cell>",
        '<table:table-cell office:value-type="string"><text:h>a</text:h></table:table-cell>',
        '<table:table-cell table:number-columns-repeated="0"/>',
        '<table:table-cell table:number-columns-repeated="x"/>',
        '<table:table-cell table:number-columns-repeated="9999" office:value-type="float" office:value="1"/>',
        "<table:covered-table-cell/>",
        "<text:p>a</text:p>",
        "<table:table-cell>",
    ],
)
def test_what_a_strict_program_would_refuse_is_unclear(cell: str, tmp_path: Path) -> None:
    with pytest.raises(Unclear):
        read(with_cells(tmp_path, cell))


@pytest.mark.parametrize("name", ["mimetype", "content.xml", "META-INF/manifest.xml"])
def test_a_document_without_one_of_its_parts_is_unclear(name: str, tmp_path: Path) -> None:
    members = unpack(write_open_document(tmp_path / "a.ods", [("a",)]).read_bytes())

    with pytest.raises(Unclear):
        read(pack([member for member in members if member.name != name]))

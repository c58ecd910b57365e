"""Open documents: repeated cells, errors, protection, and other kinds of documents."""

import pytest
from archives import archive_of, changed, members_of, with_members
from open_documents import COLUMNS, CONTENT, ONE, ROWS, cell, row, with_rows

from cchc_cli.readers.submissions.cells import read_sheets
from cchc_cli.readers.submissions.guard import clear

from .conftest import refusal

MANIFEST = "META-INF/manifest.xml"


@pytest.mark.parametrize(
    ("rows", "far"),
    [
        (row(cell(f'{COLUMNS}="999999999" {ONE}')), "A3"),
        (row(cell(f'{COLUMNS}="16383"'), cell(ONE)), None),
        (row(cell(), attributes=f'{ROWS}="1048570"') + row(cell(f'{COLUMNS}="9"'), cell(ONE)), "J1048573"),
        (row(cell(ONE), cell(ONE), attributes=f'{ROWS}="1048574"'), "A1048576"),
        (row(cell(f'{COLUMNS}="999999999"'), cell()), "CFDGSXL3"),
        (row(cell(f"{COLUMNS} = '2000001' {ONE}")), "A3"),
        (row(cell(f'{COLUMNS}="16384"'), cell()) * 130, "XFE125"),
    ],
)
def test_repeated_cells_are_counted_as_parsers_lay_them_out(
    document: bytes, rows: str, far: str | None
) -> None:
    content = with_rows(document, rows)

    if far is None:
        assert clear(content).is_plain
    else:
        refused = refusal(content)
        assert (refused.kind.code, refused.sheet, refused.values["cell"]) == ("CCHC107", "S", far)


def test_blank_cells_to_the_end_of_the_sheet_are_no_huge_grid(document: bytes) -> None:
    blank = cell(f'{COLUMNS}="16384"')
    content = with_rows(document, row(blank, attributes=f'{ROWS}="1048573"') + row(blank))

    assert read_sheets(clear(content))[0].rows == [["Mã", "Tên"], ["1", 2.5]]


def test_spaces_repeated_without_end_are_refused(document: bytes) -> None:
    spaces = cell('office:value-type="string"', '<text:p>a<text:s text:c="40000000000"/></text:p>')

    assert refusal(with_rows(document, row(spaces))).kind.code == "CCHC107"


@pytest.mark.parametrize(
    "hidden",
    [
        f'x="<" {COLUMNS}="99999" {ONE}',
        f'{COLUMNS}="&#57;9999999" {ONE}',
        f'{COLUMNS}="99999999999999999999" {ONE}',
        f'{COLUMNS}="-1" {ONE}',
    ],
)
def test_repetitions_that_hide_are_damage(document: bytes, hidden: str) -> None:
    assert refusal(with_rows(document, row(cell(hidden)))).kind.code == "CCHC104"


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ('table:formula="of:=1/0" xmlns:calcext="urn:c" calcext:value-type="error"',
         {"B3": "CCHC318"}),
        ('table:formula="of:=1/0" office:value-type="float" office:value="0"', {"B3": "CCHC318"}),
        ('table:formula="of:=1+1"', {"B3": "CCHC319"}),
        ('office:value-type="string"', {}),
    ],
)  # fmt: skip
def test_errors_are_found_at_their_cells(document: bytes, second: str, found: dict[str, str]) -> None:
    shown = "" if "of:=1+1" in second else "<text:p>#DIV/0!</text:p>"

    broken = clear(with_rows(document, row(cell(ONE), cell(second, shown)))).broken

    assert {reference: kind.code for reference, kind in broken.get("S", {}).items()} == found


def test_positions_count_what_is_repeated_before(document: bytes) -> None:
    before = row(cell(ONE, "<text:p>1</text:p>"), attributes=f'{ROWS}="5"')
    faulty = row(cell(f'{COLUMNS}="3"'), "<table:covered-table-cell/>", cell('table:formula="of:=1+1"'))

    assert list(clear(with_rows(document, before + faulty)).broken["S"]) == ["E8"]


def test_a_calculated_blank_is_no_missing_value_but_a_note_is_no_value(document: bytes) -> None:
    note = "<office:annotation><text:p>ghi chú</text:p></office:annotation>"
    blank = cell('table:formula="of:=&quot;&quot;"', "<text:p/>")

    broken = clear(with_rows(document, row(blank, cell('table:formula="of:=A1"', note)))).broken

    assert list(broken["S"]) == ["B3"]


def test_sheets_are_told_apart_by_name(document: bytes) -> None:
    faulty = row(cell('table:formula="of:=1+1"'))
    second = f'</table:table><table:table table:name="A &amp; B">{faulty}'

    assert {name: list(cells) for name, cells in clear(with_rows(document, second)).broken.items()} == {
        "A & B": ["A1"]
    }


@pytest.mark.parametrize(
    ("members", "remarks"),
    [
        ({"Basic/Standard/Module1.xml": b"<script:module/>"}, ["CCHC121"]),
        ({"Scripts/python/a.py": b"pass"}, ["CCHC121"]),
        ({"Object 1/content.xml": b"<a/>"}, ["CCHC124"]),
        ({"Pictures/1.png": b"png", "Thumbnails/thumbnail.png": b"png"}, []),
    ],
)
def test_contents_besides_the_cells_are_remarked(
    document: bytes, members: dict[str, bytes], remarks: list[str]
) -> None:
    assert [noted.kind.code for noted in clear(with_members(document, members)).remarks] == remarks


@pytest.mark.parametrize(
    ("formula", "remarks"),
    [
        ("of:='file:///C:/nam-2024.ods'#$Sheet1.A1", ["CCHC122"]),
        ("of:=DDE(&quot;soffice&quot;;&quot;a.ods&quot;;&quot;A1&quot;)", ["CCHC123"]),
        ("of:=[.A1]+1", []),
    ],
)
def test_links_in_formulas_are_remarked(document: bytes, formula: str, remarks: list[str]) -> None:
    linked = row(cell(f'table:formula="{formula}" {ONE}', "<text:p>1</text:p>"))

    assert [noted.kind.code for noted in clear(with_rows(document, linked)).remarks] == remarks


def test_a_password_is_named(document: bytes) -> None:
    protected = b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"

    assert refusal(changed(document, {MANIFEST: lambda xml: xml + protected})).kind.code == "CCHC105"


def test_a_package_that_is_encrypted_as_a_whole_is_named(document: bytes) -> None:
    members = members_of(document)
    del members[CONTENT]

    assert refusal(archive_of(members | {"encrypted-package": b"?"})).kind.code == "CCHC105"


@pytest.mark.parametrize("member", [CONTENT, MANIFEST])
def test_a_document_type_is_refused(document: bytes, member: str) -> None:
    content = changed(document, {member: lambda xml: b'<!DOCTYPE a [<!ENTITY b "c">]>' + xml})

    assert refusal(content).kind.code == "CCHC115"


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        (b"application/vnd.oasis.opendocument.text", "a text document (OpenDocument)"),
        (b"application/vnd.oasis.opendocument.presentation", "a presentation"),
        (b"application/epub+zip", "a zip archive"),
    ],
)
def test_other_documents_are_called_what_they_are(document: bytes, kind: bytes, what: str) -> None:
    refused = refusal(changed(document, {"mimetype": lambda _: kind}))

    assert (refused.kind.code, str(refused.values["what"])) == ("CCHC103", what)


@pytest.mark.parametrize("kind", ["float", "percentage", "currency", "date", "time", "boolean"])
def test_a_cell_of_a_type_without_its_value_is_in_doubt(document: bytes, kind: str) -> None:
    cleared = clear(with_rows(document, row(cell(f'office:value-type="{kind}"', "<text:p>18</text:p>"))))

    assert [(noted.kind.code, noted.cell) for noted in cleared.remarks] == [("CCHC125", "A3")]


@pytest.mark.parametrize(
    "attributes",
    [
        'office:value-type="float" office:value="1"',
        'office:value-type="date" office:date-value="2025-01-15"',
        'office:value-type="time" office:time-value="PT1H"',
        'office:value-type="boolean" office:boolean-value="true"',
        'office:value-type="string"',
    ],
)
def test_a_cell_with_the_value_of_its_type_is_in_no_doubt(document: bytes, attributes: str) -> None:
    assert clear(with_rows(document, row(cell(attributes)))).remarks == ()


def test_texts_that_parsers_leave_out_are_not_left_out_in_silence(document: bytes) -> None:
    text = cell('office:value-type="string"', "<text:p><![CDATA[a]]></text:p>")

    assert refusal(with_rows(document, row(text))).kind.code == "CCHC104"

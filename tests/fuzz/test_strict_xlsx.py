import pytest
from fuzz_xml import parts, zipped

from fuzz.archive import Member, pack
from fuzz.seen import EPOCH, Odd, Seen, Unclear
from fuzz.strict_xlsx import read


def cell(inside: str, *, strings: str = "") -> Seen | None:
    """Read a sheet that has this one cell, at A1."""
    return read(zipped(parts(f'<row r="1">{inside}</row>', strings=strings))).cell("S!A1")


@pytest.mark.parametrize(
    ("inside", "seen"),
    [
        ('<c r="A1"><v>18</v></c>', 18.0),
        ('<c r="A1" t="n"><v> 1.8E1 </v></c>', 18.0),
        ("<c><v>18</v></c>", 18.0),
        ('<c r="A1"><f>9+9</f><v>18</v></c>', 18.0),
        ('<c r="A1"><v>1<!-- --><![CDATA[8]]></v></c>', 18.0),
        ('<c r="A1" t="str"><f>A2</f><v>Có</v></c>', "Có"),
        ('<c r="A1" t="inlineStr"><is><t>Có</t></is></c>', "Có"),
        ('<c r="A1" t="inlineStr"><is><r><t>C</t></r><r><t>ó</t></r></is></c>', "Có"),
        ('<c r="A1" t="inlineStr"><is><t>Có</t><rPh sb="0" eb="1"><t>co</t></rPh></is></c>', "Có"),
        ('<c r="A1" t="inlineStr"><is><t>a_x000D_b</t></is></c>', "a\rb"),
        ('<c r="A1" t="b"><v>1</v></c>', True),
        ('<c r="A1" t="d"><v>2025-01-15</v></c>', "2025-01-15"),
        ('<c r="A1" s="3"/>', None),
        ('<c r="A1" t="str"><f>A2</f><v></v></c>', None),
        ('<c r="A1" t="e"><v>#REF!</v></c>', Odd("#REF!")),
        ('<c r="A1"><f>9+9</f></c>', Odd("a formula without result")),
    ],
)
def test_a_cell_is_seen_as_the_standard_says(inside: str, seen: Seen | None) -> None:
    assert cell(inside) == seen


def test_a_shared_string_is_seen_with_its_runs() -> None:
    strings = '<si><t>Muộn</t></si><si><r><t xml:space="preserve">Đúng </t></r><r><t>hạn</t></r></si>'

    assert cell('<c r="A1" t="s"><v>1</v></c>', strings=strings) == "Đúng hạn"


@pytest.mark.parametrize(
    "inside",
    [
        '<c r="A1"><v>18</v><v>7</v></c>',
        '<c r="A1"><v>18</v></c><c r="A1"><v>7</v></c>',
        '<c r="B1"><v>18</v></c><c r="A1"><v>7</v></c>',
        '<c r="A2"><v>18</v></c>',
        '<c r="a1"><v>18</v></c>',
        '<c r="XFE1"><v>18</v></c>',
        '<c r="A1"><v>-</v></c>',
        '<c r="A1"><v>1e999</v></c>',
        '<c r="A1" t="s"><v>0</v></c>',
        '<c r="A1" t="x"><v>18</v></c>',
        '<c r="A1" x="1"><v>18</v></c>',
        '<c r="A1"><v>18<x/></v></c>',
        '<c r="A1"><x>18</x></c>',
        '<c r="A1" t="n"><is><t>18</t></is></c>',
        '<x r="A1"><v>18</v></x>',
        '<c r="A1"><v>18</c>',
        '<c r="A1"><v>&b;</v></c>',
    ],
)
def test_what_a_strict_program_would_refuse_is_unclear(inside: str) -> None:
    with pytest.raises(Unclear):
        cell(inside)


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="2"/><row r="1"/>',
        '<row r="1"/><row r="1"/>',
        '<row r="0"/>',
        '<row r="1048577"/>',
        '<row r="x"/>',
        '<row a="1"/>',
        "<x/>",
    ],
)
def test_rows_out_of_order_are_unclear(rows: str) -> None:
    with pytest.raises(Unclear):
        read(zipped(parts(rows)))


def test_rows_without_a_number_follow_each_other() -> None:
    workbook = read(zipped(parts('<row r="4"/><row><c><v>1</v></c><c><v>2</v></c></row>')))

    assert (workbook.cell("S!A5"), workbook.cell("S!B5")) == (1.0, 2.0)


def test_what_a_merged_cell_covers_is_not_seen() -> None:
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>'
    )
    merged = '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>'

    assert read(zipped(parts(rows, after=merged))).sheets == {"S": {"A1": 1.0, "B1": 2.0}}


@pytest.mark.parametrize("reference", ["A1", "A1:", "A0:B2", "", "A1:XFD1048576"])
def test_cells_merged_nowhere_or_everywhere_are_unclear(reference: str) -> None:
    with pytest.raises(Unclear):
        read(zipped(parts("", after=f'<mergeCells><mergeCell ref="{reference}"/></mergeCells>')))


def test_days_are_counted_from_1904_where_the_workbook_says_so() -> None:
    assert read(zipped(parts("", properties='date1904="1"'))).first_day == EPOCH + 1462
    assert read(zipped(parts("", properties='date1904="0"'))).first_day == EPOCH


@pytest.mark.parametrize(
    "name", ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml"]
)
def test_a_workbook_without_one_of_its_parts_is_unclear(name: str) -> None:
    named = parts("")
    del named[name]

    with pytest.raises(Unclear):
        read(zipped(named))


def test_a_document_type_is_unclear() -> None:
    named = parts("")
    named["xl/sharedStrings.xml"] = "<!DOCTYPE a>" + named["xl/sharedStrings.xml"]

    with pytest.raises(Unclear):
        read(zipped(named))


def test_two_members_of_one_name_are_unclear() -> None:
    members = [Member(name, text.encode()) for name, text in parts("").items()]

    with pytest.raises(Unclear):
        read(pack([*members, members[-1]]))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no zip at all", zipped(parts(""))[:-30]])
def test_a_broken_archive_is_unclear(content: bytes) -> None:
    with pytest.raises(Unclear):
        read(content)


def test_the_strict_form_of_the_standard_is_read_too() -> None:
    loose, strict = (
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    named = parts('<row r="1"><c r="A1"><v>18</v></c></row>')

    assert (
        read(zipped({name: text.replace(loose, strict) for name, text in named.items()})).cell("S!A1") == 18.0
    )


def test_spaces_around_a_text_count_only_where_it_says_so() -> None:
    assert cell('<c r="A1" t="inlineStr"><is><t> Có </t></is></c>') == "Có"
    assert cell('<c r="A1" t="inlineStr"><is><t xml:space="preserve"> Có </t></is></c>') == " Có "


def test_a_list_of_sheets_with_something_else_in_it_is_unclear() -> None:
    named = parts("")
    named["xl/workbook.xml"] = named["xl/workbook.xml"].replace("<sheets>", "<sheets><x/>")

    with pytest.raises(Unclear):
        read(zipped(named))

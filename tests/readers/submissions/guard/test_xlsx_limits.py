"""Excel workbooks at and beyond their bounds, and which members are whose."""

from pathlib import Path

import pytest
from archives import SHEET, changed, members_of, sheet_changed, with_members
from at_once import at_once
from workbooks import write_workbook

from cchc_cli.readers.submissions.guard import Refused, clear
from cchc_cli.readers.submissions.guard.xlsx import check_xml, relation_targets, sheet_names

from .conftest import refusal

END = b"</sheetData>"
SHARED = "xl/sharedStrings.xml"


def with_cell(workbook: bytes, reference: bytes) -> bytes:
    """Add a number to the first sheet."""
    row = reference.lstrip(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    cell = b'<row r="%s"><c r="%s"><v>1</v></c></row>' % (row, reference)
    return sheet_changed(workbook, END, cell + END)


@pytest.fixture
def blank(tmp_path: Path) -> bytes:
    """A workbook whose one sheet has nothing but what a test puts there."""
    return write_workbook(tmp_path / "a.xlsx", {"S": [["x"]]}).read_bytes()


def with_sheets(workbook: bytes, count: int, cell: bytes) -> bytes:
    """Let a workbook have so many sheets, each but the first with ``cell`` in row 9999."""
    sheet = b'<worksheet><sheetData><row r="9999">%s</row></sheetData></worksheet>' % cell
    return with_members(workbook, {f"xl/worksheets/sheet{n}.xml": sheet for n in range(2, count + 1)})


@pytest.mark.parametrize("reference", [b"B1000000", b"XFD122", b"A1048576"])
def test_a_grid_of_up_to_two_million_cells_passes(blank: bytes, reference: bytes) -> None:
    assert clear(with_cell(blank, reference)).written


@pytest.mark.parametrize("reference", [b"B1000001", b"XFD123"])
def test_a_grid_of_a_row_more_is_refused(blank: bytes, reference: bytes) -> None:
    assert refusal(with_cell(blank, reference)).values == {"cell": reference.decode()}


@pytest.mark.parametrize("reference", [b"XFE1", b"A1048577"])
def test_a_cell_beyond_the_last_column_or_row_of_excel_is_damage(blank: bytes, reference: bytes) -> None:
    refused = refusal(with_cell(blank, reference))

    assert (refused.kind.code, refused.sheet) == ("CCHC104", "S")
    assert reference.decode() in str(refused.values["reason"])


def test_a_form_is_plain(workbook: bytes) -> None:
    assert clear(workbook).is_plain


def test_a_large_grid_is_read_in_a_process_of_its_own(blank: bytes) -> None:
    assert not clear(with_cell(blank, b"B1000000")).is_plain


NUMBER, FORMULA, FAR = (
    b'<c r="Z9999"><v>1</v></c>',
    b'<c r="Z9999"><f>1+1</f><v>2</v></c>',
    b'<c r="CV9999"><v>1</v></c>',
)


@pytest.mark.parametrize(("count", "cell"), [(13, NUMBER), (7, FORMULA), (2, FAR), (84, b"")])
def test_a_few_long_sheets_or_many_short_ones_are_plain(blank: bytes, count: int, cell: bytes) -> None:
    assert clear(with_sheets(blank, count, cell)).is_plain


@pytest.mark.parametrize(("count", "cell"), [(14, NUMBER), (8, FORMULA), (3, FAR), (85, b"")])
def test_sheets_that_are_large_together_are_not_plain(blank: bytes, count: int, cell: bytes) -> None:
    assert not clear(with_sheets(blank, count, cell)).is_plain


@pytest.mark.parametrize(("length", "is_plain"), [(32_767, True), (4_000_000, False)])
def test_a_text_that_many_cells_share_may_be_as_long_as_excel_lets_it(
    workbook: bytes, length: int, *, is_plain: bool
) -> None:
    content = changed(workbook, {SHARED: lambda xml: xml.replace("Muộn".encode(), b"a" * length)})

    assert clear(content).is_plain is is_plain


@pytest.mark.parametrize("tag", [b"<x:si>", b"<si >", b"<SI>"])
def test_texts_whose_ends_are_not_seen_count_as_one(workbook: bytes, tag: bytes) -> None:
    texts = (b"<si><t>" + b"a" * 100_000 + b"</t></si>") * 20
    far = b"".join(b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (n, n) for n in range(100, 200))
    many = changed(
        sheet_changed(workbook, END, far + END),
        {SHARED: lambda xml: xml.replace(b"</sst>", texts + b"</sst>")},
    )
    hidden = changed(many, {SHARED: lambda xml: xml.replace(b"<si>", tag)})

    assert (clear(many).is_plain, clear(hidden).is_plain) == (True, False)


@pytest.mark.parametrize(
    "xml", [b"", b"<a/>", "<a>Xã An!</a>".encode(), b"<!-- DOCTYPE -->", b"<![CDATA[x]]>"]
)
def test_xml_that_declares_nothing_passes(xml: bytes) -> None:
    check_xml(xml)


@pytest.mark.parametrize("xml", [b"<!DOCTYPE a>", b"<!doctype a>", b"<!DocType", b"<a/><!-- --><!DOCTYPE a>"])
def test_a_document_type_is_refused_wherever_it_stands(xml: bytes) -> None:
    with pytest.raises(Refused) as refused:
        check_xml(xml)

    assert refused.value.kind.code == "CCHC115"


RELATION = '<Relationship Id="rId1" Type="worksheet" Target="%s"/>'


@pytest.mark.parametrize(
    ("target", "member"),
    [
        ("worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
        ("/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
        ("xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
        ("./worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
        ("worksheets\\Sheet1.XML", "xl/worksheets/sheet1.xml"),
        ("/sheets/a.xml", "sheets/a.xml"),
        ("worksheets/b&#7843;ng.xml", "xl/worksheets/bảng.xml"),
    ],
)
def test_a_relation_leads_to_a_member(target: str, member: str) -> None:
    assert relation_targets((RELATION % target).encode(), "xl") == {"rId1": member}


@pytest.mark.parametrize("target", ["../secret.xml", "http://example.vn/a.xml", "file:///C:/nam-2024.xlsx"])
def test_a_relation_that_points_outside_leads_to_no_member(workbook: bytes, target: str) -> None:
    relations = (RELATION % target).encode()

    assert not set(relation_targets(relations, "xl").values()) & set(clear(workbook).parts)


@pytest.mark.parametrize(
    "xml",
    [
        b"<Relationship Id='rId7' Target='a.xml'/>",
        b'<r:Relationship Target="a.xml"\n Id = "rId7" ></r:Relationship>',
        b'\xff<Relationship Id="rId7" Target="a.xml"/>',
    ],
)
def test_relations_are_read_however_they_are_written(xml: bytes) -> None:
    assert relation_targets(xml, "xl") == {"rId7": "xl/a.xml"}


@pytest.mark.parametrize("xml", [b"", b"<Relationships/>", b"<Relationship", b"\0\xff"])
def test_where_there_are_no_relations_nothing_is_led_to(xml: bytes) -> None:
    assert relation_targets(xml, "xl") == {}


def test_sheets_have_their_names_as_people_see_them(tmp_path: Path) -> None:
    names = ["1. Chỉ đạo & điều hành", "Thủ tục <b>", "Phụ 'lục' 1"]
    content = write_workbook(tmp_path / "a.xlsx", {name: [] for name in names}).read_bytes()

    assert list(sheet_names(members_of(content)).values()) == names


def test_a_workbook_without_relations_has_sheets_that_lead_nowhere(workbook: bytes) -> None:
    parts = {name: part for name, part in clear(workbook).parts.items() if not name.endswith(".rels")}

    assert sheet_names(parts) == {"": "Tự đánh giá"}


@pytest.mark.parametrize(
    "member",
    [
        "docProps/app.xml",
        "xl/theme/theme1.xml",
        "xl/media/image1.jpeg",
        "xl/drawings/drawing1.xml",
        "xl/charts/chart1.xml",
        "xl/comments1.xml",
        "xl/calcChain.xml",
        "xl/printerSettings/printerSettings1.bin",
        "xl/worksheets/_rels/sheet1.xml.rels",
        "xl/vbaProject.bin",
        "customXml/item1.xml",
        "[Content_Types].xml",
        "xl/drawings/vmlDrawing1.vml",
        "xl/worksheets/",
    ],
)
def test_members_without_cells_are_not_given_to_the_parser(workbook: bytes, member: str) -> None:
    assert member not in clear(with_members(workbook, {member: b"<!DOCTYPE x>"})).parts


@pytest.mark.parametrize(
    "member", ["xl/worksheets/sheet9.xml", "xl/x.dat", "a.xml", "xl/theme.xml", "xl/mediax/a"]
)
def test_whatever_else_there_is_may_be_a_sheet_and_is_looked_at(workbook: bytes, member: str) -> None:
    assert refusal(with_members(workbook, {member: b"<!DOCTYPE x>"})).kind.code == "CCHC115"


def test_the_values_of_a_sheet_are_counted_by_its_member(workbook: bytes) -> None:
    written = clear(workbook).written

    assert list(written) == [SHEET]
    assert (written[SHEET] or [])[:3] == [7, 3, 6]


@pytest.mark.parametrize(
    "xml",
    [b"<Relationship " * 50_000, b'<r:Relationship Id="' * 50_000, b"<Relationship %s>" % (b"w" * 50_000)],
)
def test_relations_without_ends_are_read_at_once(xml: bytes) -> None:
    with at_once():
        assert len(relation_targets(xml, "xl")) <= 1


@pytest.mark.parametrize("unit", [b"<sheet ", b"<sheet name='", b"<x:sheet"])
def test_a_list_of_sheets_without_ends_is_read_at_once(unit: bytes) -> None:
    with at_once():
        assert sheet_names({"xl/workbook.xml": unit * 50_000}) == {}

"""Excel workbooks: what their sheets hold, wherever they stand in the archive."""

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from archives import SHEET, archive_of, changed, members_of, sheet_changed, with_members
from submission_forms import small_form, tidy_rows
from workbooks import write_workbook

from cchc_cli.readers.submissions.cells import read_sheets
from cchc_cli.readers.submissions.guard import Refused, clear
from cchc_cli.readers.submissions.reading import WorkbookReader

from .conftest import refusal

RELATIONS = "xl/_rels/workbook.xml.rels"
NAME = "Tự đánh giá"
FAR = b'<row><c r="XFD1048576"><v>1</v></c></row></sheetData>'
LINK = b"<externalLink><externalBook/></externalLink>"
DDE = b'<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'


@pytest.mark.parametrize(
    ("far", "cell"),
    [
        (b"XFD1048576", "XFD1048576"),
        (b"B1048576", "G1048576"),
        (b"xfd99999", "XFD99999"),
        (b"ZZZ999", "ZZZ999"),
    ],
)
def test_a_grid_too_large_is_refused_with_its_cell(workbook: bytes, far: bytes, cell: str) -> None:
    row = b'<row><c r="%s"><v>1</v></c></row></sheetData>' % far

    refused = refusal(sheet_changed(workbook, b"</sheetData>", row))

    assert (refused.kind.code, refused.sheet, refused.values["cell"]) == ("CCHC107", NAME, cell)


def test_a_row_far_down_counts_without_references(workbook: bytes) -> None:
    row = b'<row r="1048576"><c><v>1</v></c></row></sheetData>'

    assert refusal(sheet_changed(workbook, b"</sheetData>", row)).kind.code == "CCHC107"


def test_a_note_in_a_far_column_is_no_huge_grid(tmp_path: Path) -> None:
    rows = tidy_rows()
    rows[3] += [None] * 800 + ["ghi chú"]
    path = write_workbook(tmp_path / "form.xlsx", {"Sheet1": rows})

    assert clear(path.read_bytes()).is_plain


def test_formats_down_to_the_last_row_are_no_huge_grid(workbook: bytes) -> None:
    blank = b"".join(b'<row r="%d"><c r="XFD%d" s="1"/></row>' % (row, row) for row in range(1_000, 40_000))
    cleared = clear(sheet_changed(workbook, b"</sheetData>", blank + b"</sheetData>"))

    assert len(read_sheets(cleared)[0].rows) < 100


@pytest.mark.parametrize(
    ("member", "target"),
    [
        ("xl/worksheets/du-lieu.dat", "worksheets/du-lieu.dat"),
        ("sheets/a.xml", "/sheets/a.xml"),
        ("xl/worksheets/sheet.xml.bak", "worksheets/sheet.xml.bak"),
        ("xl/a.xml", "/xl/a.xml"),
    ],
)
def test_a_huge_sheet_is_found_wherever_it_stands(workbook: bytes, member: str, target: str) -> None:
    members = members_of(sheet_changed(workbook, b"</sheetData>", FAR))
    members[member] = members.pop(SHEET)
    members[RELATIONS] = members[RELATIONS].replace(b"worksheets/sheet1.xml", target.encode())

    refused = refusal(archive_of(members))

    assert (refused.kind.code, refused.sheet) == ("CCHC107", NAME)


@pytest.mark.parametrize("member", ["xl/theme/theme9.xml", "xl/media/image1.png"])
def test_a_sheet_among_pictures_is_not_read_and_not_silently(workbook: bytes, member: str) -> None:
    members = members_of(sheet_changed(workbook, b"</sheetData>", FAR))
    members[member] = members.pop(SHEET)
    members[RELATIONS] = members[RELATIONS].replace(b"worksheets/sheet1.xml", member.encode()[3:])

    with pytest.raises(Refused) as refused:
        read_sheets(clear(archive_of(members)))

    assert refused.value.kind.code == "CCHC104"


@pytest.mark.parametrize(
    "member", [SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", RELATIONS, "_rels/.rels"]
)
@pytest.mark.parametrize("beginning", [b"<!DOCTYPE", b"<!doctype"])
def test_a_document_type_is_refused_in_every_part(workbook: bytes, member: str, beginning: bytes) -> None:
    entities = beginning + b' lolz [<!ENTITY a "bbb"><!ENTITY b "&a;&a;&a;">]>'
    content = changed(workbook, {member: lambda xml: xml.replace(b"?>", b"?>" + b" " * 9000 + entities, 1)})

    assert refusal(content).kind.code == "CCHC115"


def test_an_exclamation_mark_is_no_document_type(workbook: bytes) -> None:
    assert clear(changed(workbook, {"xl/styles.xml": lambda xml: xml + b"<!-- ! DOCTYPE -->"})).is_plain


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32"])
def test_a_sheet_in_another_encoding_is_refused_since_parsers_see_nothing_in_it(
    workbook: bytes, encoding: str
) -> None:
    content = changed(workbook, {SHEET: lambda xml: xml.decode().replace("UTF-8", encoding).encode(encoding)})

    refused = refusal(content)

    assert (refused.kind.code, str(refused.values["reason"])) == ("CCHC104", "its XML is not in UTF-8")


def test_a_strict_workbook_is_read(workbook: bytes) -> None:
    strict = archive_of(
        {
            name: content.replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            ).replace(
                b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                b"http://purl.oclc.org/ooxml/spreadsheetml/main",
            )
            for name, content in members_of(workbook).items()
        }
    )

    assert b"purl.oclc.org/ooxml" in clear(strict).parts[SHEET]
    assert read_sheets(clear(strict))[0].rows == read_sheets(clear(workbook))[0].rows


def test_a_workbook_under_another_name_is_read(workbook: bytes) -> None:
    members = members_of(sheet_changed(workbook, b"</sheetData>", FAR))
    members["xl/book.xml"] = members.pop("xl/workbook.xml")
    members["xl/_rels/book.xml.rels"] = members.pop(RELATIONS)
    members["_rels/.rels"] = members["_rels/.rels"].replace(b"xl/workbook.xml", b"xl/book.xml")

    assert refusal(archive_of(members)).sheet == NAME


@pytest.mark.parametrize(("value", "code"), [("#REF!", "CCHC318"), (None, "CCHC319")])
def test_cells_that_are_blank_because_they_are_faulty_are_reported(
    tmp_path: Path, value: str | None, code: str
) -> None:
    path = tmp_path / "form.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Sheet1")
    for at, row in enumerate(tidy_rows()):
        sheet.write_row(at, 0, [cell for cell in row if not isinstance(cell, date)])
    sheet.write_formula("D21", "=1+1", None, value or 2)
    book.close()
    if value is None:
        path.write_bytes(sheet_changed(path.read_bytes(), b"</f><v>2</v>", b"</f>"))

    reading = WorkbookReader(small_form()).read(tmp_path, "form.xlsx")

    assert [(finding.code, finding.place.cell) for finding in reading.findings] == [(code, "D21")]


def test_an_error_that_the_parser_does_not_know_costs_only_its_cell(workbook: bytes) -> None:
    cell = b'<row r="90"><c r="D90" t="e"><v>#SPILL!</v></c></row></sheetData>'
    cleared = clear(sheet_changed(workbook, b"</sheetData>", cell))

    (sheet,) = read_sheets(cleared)

    assert {reference: kind.code for reference, kind in sheet.broken.items()} == {"D90": "CCHC318"}
    assert sheet.rows[0][0] == "Mã"


@pytest.mark.parametrize(
    ("members", "remarks"),
    [
        ({"xl/vbaProject.bin": b"vba"}, [("CCHC121", {})]),
        ({"xl/macrosheets/sheet1.xml": b"<xm:macrosheet/>"}, [("CCHC121", {})]),
        ({"xl/externalLinks/externalLink1.xml": LINK}, [("CCHC122", {"count": 1})]),
        (
            {"xl/externalLinks/externalLink1.xml": LINK, "xl/externalLinks/externalLink2.xml": DDE},
            [("CCHC122", {"count": 1}), ("CCHC123", {})],
        ),
        ({"xl/externalLinks/externalLink1.xml": DDE}, [("CCHC123", {})]),
        ({"xl/embeddings/oleObject1.bin": b"ole"}, [("CCHC124", {"count": 1})]),
        (
            {"xl/activeX/activeX1.xml": b"<ax/>", "xl/activeX/activeX1.bin": b"ax"},
            [("CCHC124", {"count": 1})],
        ),
        ({"xl/drawings/drawing1.xml": b"<a/>", "xl/media/image1.png": b"png"}, []),
    ],
)
def test_contents_besides_the_cells_are_remarked(
    workbook: bytes, members: dict[str, bytes], remarks: list[tuple[str, dict[str, object]]]
) -> None:
    cleared = clear(with_members(workbook, members))

    assert [(noted.kind.code, noted.values) for noted in cleared.remarks] == remarks
    assert read_sheets(cleared)[0].rows[0][0] == "Mã"


def test_a_formula_that_asks_another_program_is_remarked_with_its_sheet(workbook: bytes) -> None:
    cell = b"""<row r="90"><c r="D90"><f>cmd|'/c calc'!A0</f><v>1</v></c></row></sheetData>"""

    (noted,) = clear(sheet_changed(workbook, b"</sheetData>", cell)).remarks

    assert (noted.kind.code, noted.sheet) == ("CCHC123", NAME)


@pytest.mark.parametrize("hidden", [b'<c r="A1" a="/><v>1</v>"><v>1</v></c>', b"<!-- --><c><v>1</v></c>"])
def test_a_sheet_whose_cells_cannot_be_told_apart_is_damaged(workbook: bytes, hidden: bytes) -> None:
    content = sheet_changed(workbook, b"</sheetData>", b"<row>%s</row></sheetData>" % (hidden + b"<c/>"))

    assert refusal(content).kind.code == "CCHC104"


def test_a_cell_beyond_the_last_one_of_a_sheet_is_no_cell(workbook: bytes) -> None:
    row = b'<row r="60"><c r="XFE60"><v>1</v></c></row></sheetData>'

    refused = refusal(sheet_changed(workbook, b"</sheetData>", row))

    assert (refused.kind.code, refused.sheet) == ("CCHC104", NAME)

"""What a file must be before a parser sees it."""

import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter
from submission_forms import codes_of, filled, small_form, tidy_rows
from workbooks import write_form, write_workbook

from cchc_cli.readers.submissions import guard
from cchc_cli.readers.submissions.guard import Refused, WorkbookKind, clear
from cchc_cli.readers.submissions.reading import WorkbookReader


def refusal(content: bytes) -> Refused:
    with pytest.raises(Refused) as refused:
        clear(content)
    return refused.value


@pytest.fixture
def workbook(tmp_path: Path) -> bytes:
    return write_form(tmp_path / "form.xlsx", small_form(), filled()).read_bytes()


def changed(content: bytes, member: str, change: Callable[[bytes], bytes]) -> bytes:
    """Change one member of a zip archive."""
    output = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as source,
        zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as copy,
    ):
        for name in source.namelist():
            copy.writestr(name, change(source.read(name)) if name == member else source.read(name))
    return output.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def test_an_ordinary_workbook_passes_and_is_plain(workbook: bytes) -> None:
    cleared = clear(workbook)

    assert (cleared.kind, cleared.is_plain, cleared.broken) == (WorkbookKind.XLSX, True, {})


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"\xef\xbb\xbf<html><table>", "a web page (HTML)"),
        (b"  <!DOCTYPE html>", "a web page (HTML)"),
        (b"<?xml version='1.0'?><Workbook>", "an XML file"),
        ("Mã,Tên\n1,Xã A".encode(), "a text file (CSV)"),
        (b"Rar!\x1a\x07", "a RAR archive"),
        (b"\x01\x02\x00\x03", "a file of an unknown kind"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "a Word document"),
    ],
)
def test_what_is_no_workbook_is_called_what_it_is(content: bytes, what: str) -> None:
    refused = refusal(content)

    assert refused.kind.code == "CCHC103"
    assert str(refused.values["what"]) == what


def test_a_zip_archive_is_no_workbook() -> None:
    output = BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        archive.writestr("xa-a.xlsx", b"")

    assert str(refusal(output.getvalue()).values["what"]) == "a zip archive"


def test_an_empty_file_is_refused() -> None:
    assert refusal(b"").kind.code == "CCHC102"


def test_a_truncated_workbook_is_damaged(workbook: bytes) -> None:
    assert refusal(workbook[: len(workbook) // 2]).kind.code == "CCHC104"


def test_a_password_is_named() -> None:
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")

    assert refusal(content).kind.code == "CCHC105"


def test_a_file_larger_than_any_form_is_refused(monkeypatch: pytest.MonkeyPatch, workbook: bytes) -> None:
    monkeypatch.setattr(guard, "LARGEST_FILE", 1000)

    assert refusal(workbook).kind.code == "CCHC101"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(workbook: bytes) -> None:
    bomb = changed(workbook, SHEET, lambda _: b" " * 30_000_000)

    assert len(bomb) < 100_000
    assert refusal(bomb).kind.code == "CCHC106"


@pytest.mark.parametrize("far", [b"XFD1048576", b"B1048576", b"xfd99999"])
def test_a_grid_too_large_is_refused_with_its_cell(workbook: bytes, far: bytes) -> None:
    content = changed(
        workbook,
        SHEET,
        lambda xml: xml.replace(b"</sheetData>", b'<row><c r="%s"><v>1</v></c></row></sheetData>' % far),
    )

    refused = refusal(content)

    assert refused.kind.code == "CCHC107"
    assert refused.sheet == "Tự đánh giá"
    assert (
        refused.values["cell"]
        == {b"XFD1048576": "XFD1048576", b"B1048576": "G1048576", b"xfd99999": "XFD99999"}[far]
    )


def test_a_row_far_down_counts_without_cells(workbook: bytes) -> None:
    content = changed(
        workbook,
        SHEET,
        lambda xml: xml.replace(b"</sheetData>", b'<row r="1048576"><c><v>1</v></c></row></sheetData>'),
    )

    assert refusal(content).kind.code == "CCHC107"


def test_a_note_in_a_far_column_is_no_huge_grid(tmp_path: Path) -> None:
    rows = tidy_rows()
    rows[3] += [None] * 800 + ["ghi chú"]
    path = write_workbook(tmp_path / "form.xlsx", {"Sheet1": rows})

    assert clear(path.read_bytes()).is_plain


def test_a_document_type_is_refused(workbook: bytes) -> None:
    content = changed(
        workbook, SHEET, lambda xml: xml.replace(b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet')
    )

    assert refusal(content).kind.code == "CCHC104"


def test_lies_about_the_archive_are_damage(workbook: bytes) -> None:
    at = workbook.index(b"PK\x01\x02")

    assert refusal(workbook[:at] + b"\xff" * 200 + workbook[at + 200 :]).kind.code == "CCHC104"


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
        path.write_bytes(changed(path.read_bytes(), SHEET, lambda xml: xml.replace(b"</f><v>2</v>", b"</f>")))

    reading = WorkbookReader(small_form()).read(tmp_path, "form.xlsx")

    assert [(finding.code, finding.place.cell) for finding in reading.findings] == [(code, "D21")]


def test_what_the_parser_cannot_read_is_damage(tmp_path: Path, workbook: bytes) -> None:
    (tmp_path / "form.xlsx").write_bytes(changed(workbook, "xl/workbook.xml", lambda _: b"<workbook"))

    reading = WorkbookReader(small_form()).read(tmp_path, "form.xlsx")

    assert codes_of(reading.findings) == ["CCHC104"]
    assert not reading.is_readable

"""What a file must be before a parser sees it: told apart by its first bytes."""

from pathlib import Path

import pytest
from archives import changed
from binary_workbooks import xls, xls_rows, xlsb, xlsb_rows
from submission_forms import codes_of, filled, small_form, tidy_rows
from workbooks import Value, write_form, write_open_document

from cchc_cli.readers.submissions.cells import read_sheets
from cchc_cli.readers.submissions.guard import LARGEST_FILE, Refused, WorkbookKind, clear, gate
from cchc_cli.readers.submissions.guard.ole import compound_file_of
from cchc_cli.readers.submissions.reading import WorkbookReader

ROWS: list[list[Value]] = [["Mã", "Tên", 2.5], ["1", "Xã A"]]


def refusal(content: bytes) -> Refused:
    with pytest.raises(Refused) as refused:
        clear(content)
    return refused.value


@pytest.fixture
def workbook(tmp_path: Path) -> bytes:
    return write_form(tmp_path / "form.xlsx", small_form(), filled()).read_bytes()


@pytest.fixture
def open_document(tmp_path: Path) -> bytes:
    return write_open_document(tmp_path / "form.ods", ROWS).read_bytes()


def test_an_ordinary_workbook_passes_and_is_plain(workbook: bytes) -> None:
    cleared = clear(workbook)

    assert (cleared.kind, cleared.is_plain) == (WorkbookKind.XLSX, True)
    assert (cleared.broken, cleared.remarks) == ({}, ())
    assert cleared.content is workbook


def test_every_kind_of_workbook_passes_and_is_read(workbook: bytes, open_document: bytes) -> None:
    found = {}
    for content in (workbook, open_document, xls({"S": xls_rows(ROWS)}), xlsb({"S": xlsb_rows(ROWS)})):
        cleared = clear(content)
        (sheet,) = read_sheets(cleared)
        found[cleared.kind] = (sheet.rows[0][0], cleared.remarks)

    assert found == dict.fromkeys(WorkbookKind, ("Mã", ()))


def test_formats_whose_parser_may_give_up_noisily_get_a_process_of_their_own(open_document: bytes) -> None:
    assert clear(open_document).is_plain
    assert not clear(xls({"S": xls_rows(ROWS)})).is_plain
    assert not clear(xlsb({"S": xlsb_rows(ROWS)})).is_plain


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"\xef\xbb\xbf<html><table>", "a web page (HTML)"),
        (b"  <!DOCTYPE html>", "a web page (HTML)"),
        (b"MIME-Version: 1.0\r\nX-Document-Type: Workbook", "a web page (MHT)"),
        (b"<?xml version='1.0'?><Workbook>", "an XML file"),
        ("Mã,Tên\n1,Xã A".encode(), "a text file (CSV)"),
        ("Mã\tTên\n1\tXã A".encode("utf-16"), "a text file (CSV)"),
        (b"Rar!\x1a\x07", "a RAR archive"),
        (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"PK\x05\x06" + bytes(18), "a zip archive"),
        (b"\x01\x02\x00\x03", "a file of an unknown kind"),
        (compound_file_of(b"").replace("Workbook".encode("utf-16-le"), "WordDocs".encode("utf-16-le")),
         "a file of another Office program"),
    ],
)  # fmt: skip
def test_what_is_no_workbook_is_called_what_it_is(content: bytes, what: str) -> None:
    refused = refusal(content)

    assert refused.kind.code == "CCHC103"
    assert str(refused.values["what"]) == what


def test_an_empty_file_is_refused() -> None:
    assert refusal(b"").kind.code == "CCHC102"


def test_a_file_larger_than_any_form_is_refused(monkeypatch: pytest.MonkeyPatch, workbook: bytes) -> None:
    monkeypatch.setattr(gate, "LARGEST_FILE", 1000)

    refused = refusal(workbook)

    assert refused.kind.code == "CCHC101"
    assert refused.values["limit"] == LARGEST_FILE // 1_000_000


@pytest.mark.parametrize("name", ["a.xlsx", "A.XLSM", "thư mục/a.xlsx", ""])
def test_the_right_ending_is_not_worth_a_remark(workbook: bytes, name: str) -> None:
    assert clear(workbook, name).remarks == ()


def test_a_wrong_ending_is_remarked_and_the_file_is_read(workbook: bytes) -> None:
    cleared = clear(workbook, "xa-a.2025.xls")

    (noted,) = cleared.remarks
    assert (noted.kind.code, noted.values) == ("CCHC112", {"ending": ".xls", "true_ending": ".xlsx"})
    assert len(read_sheets(cleared)) == 1


def test_an_old_workbook_under_a_new_ending_is_read() -> None:
    cleared = clear(xls({"S": xls_rows(ROWS)}), "xa-a.xlsx")

    (noted,) = cleared.remarks
    assert noted.values == {"ending": ".xlsx", "true_ending": ".xls"}
    assert read_sheets(cleared)[0].rows[1][1] == "Xã A"


def test_a_form_is_scored_from_any_format(tmp_path: Path) -> None:
    rows = [[cell if isinstance(cell, str | float) else None for cell in row] for row in tidy_rows()]
    (tmp_path / "a.xls").write_bytes(xls({"S": xls_rows(rows)}))
    (tmp_path / "b.xlsb").write_bytes(xlsb({"S": xlsb_rows(rows)}))
    write_open_document(tmp_path / "c.ods", rows)
    reader = WorkbookReader(small_form())

    readings = [reader.read(tmp_path, name).submission for name in ("a.xls", "b.xlsb", "c.ods")]

    assert all(reading is not None for reading in readings)
    assert len({str(reading and (reading.numbers, reading.texts)) for reading in readings}) == 1


def test_what_the_parser_cannot_read_is_damage(tmp_path: Path, workbook: bytes) -> None:
    content = changed(workbook, {"xl/workbook.xml": lambda _: b"<workbook"})
    (tmp_path / "form.xlsx").write_bytes(content)

    reading = WorkbookReader(small_form()).read(tmp_path, "form.xlsx")

    assert codes_of(reading.findings) == ["CCHC104"]
    assert not reading.is_readable

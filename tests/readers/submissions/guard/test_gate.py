"""What a file must be before a parser sees it: told apart by its first bytes."""

from pathlib import Path

import pytest
from archives import archive_of, changed
from binary_workbooks import xls, xls_rows, xlsb, xlsb_rows
from submission_forms import codes_of, small_form, tidy_rows
from workbooks import Value, write_open_document

from cchc_cli.readers.submissions.cells import read_sheets
from cchc_cli.readers.submissions.guard import WorkbookKind, clear, gate
from cchc_cli.readers.submissions.guard.beginnings import OLE, ZIP
from cchc_cli.readers.submissions.guard.ole import compound_file_of
from cchc_cli.readers.submissions.reading import WorkbookReader

from .conftest import refusal

ROWS: list[list[Value]] = [["Mã", "Tên", 2.5], ["1", "Xã A"]]


def test_an_ordinary_workbook_passes_and_is_plain(workbook: bytes) -> None:
    cleared = clear(workbook)

    assert (cleared.kind, cleared.is_plain) == (WorkbookKind.XLSX, True)
    assert (cleared.broken, cleared.remarks) == ({}, ())
    assert cleared.content is workbook


def test_every_kind_of_workbook_passes_and_is_read(workbook: bytes, document: bytes) -> None:
    found = {}
    for content in (workbook, document, xls({"S": xls_rows(ROWS)}), xlsb({"S": xlsb_rows(ROWS)})):
        cleared = clear(content)
        (sheet,) = read_sheets(cleared)
        found[cleared.kind] = (sheet.rows[0][0], cleared.remarks)

    assert found == dict.fromkeys(WorkbookKind, ("Mã", ()))


def test_formats_whose_parser_may_give_up_noisily_get_a_process_of_their_own(document: bytes) -> None:
    assert clear(document).is_plain
    assert not clear(xls({"S": xls_rows(ROWS)})).is_plain
    assert not clear(xlsb({"S": xlsb_rows(ROWS)})).is_plain


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"PK\x05\x06" + bytes(18), "a zip archive"),
        (b"PK\x03", "a text file (CSV)"),
        (OLE[:7] + b"\0", "a file of an unknown kind"),
        (b"\xef\xbb\xbf" + ZIP, "a text file (CSV)"),
    ],
)
def test_what_is_no_workbook_is_called_what_it_is(content: bytes, what: str) -> None:
    refused = refusal(content)

    assert (refused.kind.code, str(refused.values["what"])) == ("CCHC103", what)


@pytest.mark.parametrize("beginning", [OLE, ZIP])
def test_a_beginning_with_nothing_behind_it_is_damage(beginning: bytes) -> None:
    assert refusal(beginning).kind.code == "CCHC104"


def test_a_file_of_another_office_program_is_called_so() -> None:
    other = compound_file_of(b"").replace("Workbook".encode("utf-16-le"), "WordDocs".encode("utf-16-le"))

    assert str(refusal(other).values["what"]) == "a file of another Office program"


@pytest.mark.parametrize(
    ("members", "kind"),
    [
        (["xl/workbook.bin", "xl/workbook.xml", "mimetype"], WorkbookKind.XLSB),
        (["xl/workbook.xml", "mimetype", "word/document.xml"], WorkbookKind.XLSX),
        (["XL/Workbook.XML"], WorkbookKind.XLSX),
        (["[Content_Types].xml", "book.xml"], WorkbookKind.XLSX),
    ],
)
def test_the_kind_of_an_archive_is_told_by_its_members(members: list[str], kind: WorkbookKind) -> None:
    assert clear(archive_of(dict.fromkeys(members, b"<a/>"))).kind is kind


@pytest.mark.parametrize(
    ("members", "what"),
    [
        (["word/document.xml", "[Content_Types].xml"], "a Word document"),
        (["ppt/presentation.xml", "[Content_Types].xml"], "a presentation"),
        (["mimetype", "word/document.xml"], "a zip archive"),
        (["xa-a.xlsx"], "a zip archive"),
    ],
)
def test_an_archive_that_is_no_workbook_is_called_what_it_is(members: list[str], what: str) -> None:
    assert str(refusal(archive_of(dict.fromkeys(members, b"<a/>"))).values["what"]) == what


def test_an_empty_file_is_refused() -> None:
    assert refusal(b"").kind.code == "CCHC102"


def test_a_file_may_be_as_large_as_the_bound(monkeypatch: pytest.MonkeyPatch, workbook: bytes) -> None:
    monkeypatch.setattr(gate, "LARGEST_FILE", len(workbook))

    assert clear(workbook).kind is WorkbookKind.XLSX


def test_a_file_one_byte_larger_than_the_bound_is_refused(
    monkeypatch: pytest.MonkeyPatch, workbook: bytes
) -> None:
    monkeypatch.setattr(gate, "LARGEST_FILE", len(workbook) - 1)

    assert refusal(workbook).kind.code == "CCHC101"


@pytest.mark.parametrize("name", ["a.xlsx", "A.XLSM", "thư mục/a.xlsx", ""])
def test_the_right_ending_is_not_worth_a_remark(workbook: bytes, name: str) -> None:
    assert clear(workbook, name).remarks == ()


def test_a_wrong_ending_is_remarked_and_the_file_is_read(workbook: bytes) -> None:
    cleared = clear(workbook, "xa-a.2025.xls")

    (noted,) = cleared.remarks
    assert (noted.kind.code, noted.values) == ("CCHC112", {"ending": ".xls", "true_ending": ".xlsx"})
    assert len(read_sheets(cleared)) == 1


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("xa-a", "xa-a"),
        ("thư.mục/xa-a", "xa-a"),
        ("xa-a.2025.TXT", ".TXT"),
        (".xls", ".xls"),
        ("xlsx", "xlsx"),
    ],
)
def test_a_file_without_an_ending_is_remarked_by_its_name(workbook: bytes, name: str, ending: str) -> None:
    (noted,) = clear(workbook, name).remarks

    assert noted.values["ending"] == ending


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

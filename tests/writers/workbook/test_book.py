"""A new workbook, before anything of ours is in it."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from cchc_cli.writers.workbook.book import new_book


def made(*texts: str, title: str = "Kết quả", **properties: str) -> bytes:
    """Make a workbook with texts in its first column."""
    file = BytesIO()
    with new_book(file, title, properties) as book:
        sheet = book.add_worksheet()
        for row, text in enumerate(texts):
            sheet.write(row, 0, text)
    return file.getvalue()


@pytest.mark.parametrize("text", ["=1+1", "=HYPERLINK(x)", "{=SUM(A1:A2)}"])
def test_what_looks_like_a_formula_is_text(text: str) -> None:
    cell = load_workbook(BytesIO(made(text))).worksheets[0]["A1"]

    assert (cell.value, cell.data_type) == (text, "s") or text.startswith("{")
    assert b"<f" not in ZipFile(BytesIO(made("=1+1"))).read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize(
    "text", ["https://example.vn", "mailto:a@b.vn", "internal:Sheet1!A1", "file:///c:/x"]
)
def test_what_looks_like_a_link_is_text(text: str) -> None:
    cell = load_workbook(BytesIO(made(text))).worksheets[0]["A1"]

    assert (cell.value, cell.hyperlink) == (text, None)


@pytest.mark.parametrize("text", ["1.10", "007", "1e5", "12"])
def test_what_looks_like_a_number_is_text(text: str) -> None:
    cell = load_workbook(BytesIO(made(text))).worksheets[0]["A1"]

    assert (cell.value, cell.data_type) == (text, "s")


def test_a_title_and_other_properties_are_said() -> None:
    properties = load_workbook(BytesIO(made(title="Khung thử", author="Sở Nội vụ"))).properties

    assert (properties.title, properties.creator) == ("Khung thử", "Sở Nội vụ")


def test_no_clock_is_read() -> None:
    created = load_workbook(BytesIO(made())).properties.created

    assert created is not None
    assert created.replace(tzinfo=UTC) == datetime(2000, 1, 1, tzinfo=UTC)


def test_the_same_content_gives_the_same_bytes() -> None:
    assert made("Xã Tân Hòa", "=1") == made("Xã Tân Hòa", "=1")


def test_it_goes_to_a_path_as_well_as_to_memory(tmp_path: Path) -> None:
    with new_book(tmp_path / "a.xlsx", "Kết quả") as book:
        book.add_worksheet().write(0, 0, "x")

    assert (tmp_path / "a.xlsx").read_bytes() == made("x")


def test_a_workbook_may_do_without_sparing_memory() -> None:
    file = BytesIO()
    with new_book(file, "Kết quả", constant_memory=False) as book:
        sheet = book.add_worksheet()
        sheet.write(5, 0, "below")
        sheet.write(0, 0, "above")

    sheet = load_workbook(file).worksheets[0]
    assert (sheet["A1"].value, sheet["A6"].value) == ("above", "below")

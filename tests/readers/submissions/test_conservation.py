"""Every value that is written is a value that was read, or its cell is in doubt."""

from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter
from fuzz_xml import parts, zipped
from hypothesis import given
from hypothesis import strategies as st
from submission_forms import filled, small_form
from workbooks import write_form, write_open_document

from cchc_cli.readers.submissions.cells import read_sheets
from cchc_cli.readers.submissions.conservation import Conserved, conserved
from cchc_cli.readers.submissions.guard import Refused, clear


def conserved_of(content: bytes) -> Conserved:
    cleared = clear(content)
    return conserved(cleared, read_sheets(cleared))


def of_rows(rows: str, strings: str = "") -> Conserved:
    return conserved_of(zipped(parts(rows, strings=strings)))


def doubts(conservation: Conserved) -> dict[str, str]:
    return {noted.cell: str(getattr(noted.values["reason"], "text", "")) for noted in conservation.remarks}


@pytest.mark.parametrize("layout", ["tidy", "f1", "f2", "f3"])
def test_nothing_is_said_of_a_healthy_form(tmp_path: Path, layout: str) -> None:
    path = write_form(tmp_path / "form.xlsx", small_form(), filled(), layout=layout)
    cleared = clear(path.read_bytes())
    sheets = read_sheets(cleared)

    conservation = conserved(cleared, sheets)

    assert (conservation.sheets, conservation.remarks) == (sheets, ())
    assert conservation.sheets is sheets


@pytest.mark.parametrize("options", [{}, {"constant_memory": True}], ids=["shared texts", "own texts"])
def test_nothing_is_said_of_what_office_programs_write(tmp_path: Path, options: dict[str, bool]) -> None:
    path = tmp_path / "all.xlsx"
    with xlsxwriter.Workbook(path, options) as workbook:
        sheet = workbook.add_worksheet("S")
        workbook.add_worksheet("Trống")
        day = workbook.add_format({"num_format": "dd/mm/yyyy"})
        for row in range(40):
            sheet.set_row(row, 20, None, {"level": 1})
            for column, value in enumerate(["a & b", -1.5, 1e-7, "", True, " x ", "hai\ndòng", "=1/0"]):
                sheet.write(row, column, value)
            sheet.write_formula(row, 30, "=A1", None, "chữ & số")
            sheet.write_formula(row, 31, "=A1", None, "")
            sheet.write_formula(row, 32, "=1/0", None, "#DIV/0!")
            sheet.write_datetime(row, 33, datetime(2025, 1, 15), day)  # noqa: DTZ001 - Excel knows no zones
            sheet.write_rich_string(row, 34, day, "đậm", "thường")
            sheet.write_array_formula(row, 35, row, 35, "{=SUM(A1:B1)}", None, -2)

    assert conserved_of(path.read_bytes()).remarks == ()


def test_other_kinds_of_workbooks_are_left_as_they_are(tmp_path: Path) -> None:
    path = write_open_document(tmp_path / "form.ods", [["Mã", 1]])

    assert conserved_of(path.read_bytes()).remarks == ()


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ('<c r="B1"><v>18</v><v>7</v></c>', "parts"),
        ('<c r="B1"><v>1<!-- -->8</v></c>', "parts"),
        ('<c2 r="B1"><v>18</v></c2>', "parts"),
        ('<c r="B1"><v>-</v></c>', "no number"),
        ('<c r="B1"><v>&#49;8</v></c>', "do not find"),
        ('<c r="B1" t="inlineStr"><v>18</v></c>', "do not find"),
        ('<c r="B1"><v>1</v></c><c r="B1"><v>2</v></c>', "two cells"),
    ],
)
def test_a_cell_in_doubt_is_named_and_blank(cell: str, reason: str) -> None:
    conservation = of_rows(f'<row r="1"><c r="A1"><v>5</v></c>{cell}<c r="C1"><v>6</v></c></row>')

    found = doubts(conservation)
    assert found.keys() == {"B1"}
    assert reason in found["B1"]
    assert conservation.sheets[0].rows == [[5.0, "", 6.0]]


def test_a_value_in_the_row_of_another_is_in_doubt_in_both() -> None:
    conservation = of_rows('<row r="1"><c r="A1"><v>5</v></c><c r="B2"><v>6</v></c></row><row r="2"/>')

    assert doubts(conservation).keys() == {"B1", "B2"}
    assert conservation.sheets[0].rows == [[5.0, ""], ["", ""]]


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>',
        '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1"><v>1</v></c></row>',
        '<row r="1"><c r="A1" t="str"><f>A2</f><v></v></c><c r="B1"><v>1</v></c></row>',
        '<row r="1"><c r="A1" t="inlineStr"><is><t>a<!-- b -->c</t></is></c></row>',
        '<row r="1"><c r="A1"><v> </v></c><c r="B1"/></row>',
    ],
)
def test_what_is_blank_or_read_as_it_is_written_is_in_no_doubt(rows: str) -> None:
    assert of_rows(rows, strings="<si><t></t></si><si><t>a</t></si>").remarks == ()


def test_xml_that_breaks_off_names_the_sheet() -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>&b;</v></c></row>'

    with pytest.raises(Refused) as refused:
        of_rows(rows)

    assert (refused.value.kind.code, refused.value.sheet) == ("CCHC104", "S")


def test_a_sheet_with_hardly_a_sound_cell_is_refused_as_a_whole() -> None:
    cells = "".join(f'<row r="{row}"><c r="A{row}"><v>1</v><v>2</v></c></row>' for row in range(1, 60))

    with pytest.raises(Refused) as refused:
        of_rows(cells)

    assert (refused.value.kind.code, refused.value.sheet) == ("CCHC104", "S")


VALUES = st.one_of(
    st.none(), st.integers(-(10**6), 10**6), st.booleans(), st.text("aAvcrow &<é ", min_size=1)
)


@given(st.lists(st.lists(VALUES, min_size=1, max_size=5), min_size=1, max_size=8))
def test_whatever_is_written_is_conserved(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[int | bool | str | None]]
) -> None:
    path = tmp_path_factory.mktemp("values") / "values.xlsx"
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as workbook:
        sheet = workbook.add_worksheet()
        for at, values in enumerate(rows):
            for column, value in enumerate(values):
                sheet.write(at, column, value)

    assert conserved_of(path.read_bytes()).remarks == ()


def test_a_sheet_of_ordinary_cells_is_counted_in_the_xml(tmp_path: Path) -> None:
    path = write_form(tmp_path / "form.xlsx", small_form(), filled())
    cleared = clear(path.read_bytes())

    (sheet,) = read_sheets(cleared)

    counts = [len(row) - list(row).count("") for row in sheet.rows]
    assert list(cleared.written.values()) == [[count for count in counts if count]]

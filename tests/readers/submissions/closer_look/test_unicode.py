"""Forms in old fonts: converted before anything is recognised in them."""

from collections.abc import Mapping

import pytest
from marked_workbooks import Change, both, put
from submission_forms import answer, row_of, tidy_rows
from workbooks import Value
from xlsxwriter.worksheet import Worksheet

from .conftest import Look, codes_and_cells
from .test_legacy_text import TO_TCVN3, TO_VNI


def in_old_font(text: str, letters: Mapping[str, str]) -> str:
    return "".join(letters.get(letter, letter) for letter in text)


def whole_form(font: str, letters: Mapping[str, str]) -> Change:
    """Write every text of the form in an old font."""
    changes = [
        put(f"{'ABCDEFG'[column]}{at}", in_old_font(cell, letters), font_name=font)
        for at, row in enumerate(tidy_rows(), start=1)
        for column, cell in enumerate(row)
        if isinstance(cell, str)
    ]
    return both(*changes)


@pytest.mark.parametrize(("font", "letters"), [(".VnTime", TO_TCVN3), ("VNI-Times", TO_VNI)])
def test_a_form_in_an_old_font_is_read(look: Look, font: str, letters: Mapping[str, str]) -> None:
    reading = look(whole_form(font, letters))

    assert answer(reading, "1.1") == "Muộn"
    assert answer(reading, "2.1", "c") == 1
    assert ("CCHC229", "D3") in codes_and_cells(reading.findings)
    assert ("CCHC230", "A1") in codes_and_cells(reading.findings)
    assert {code for code, _ in codes_and_cells(reading.findings)} == {"CCHC229", "CCHC230"}


def test_one_answer_in_an_old_font_is_quoted_before_and_after(look: Look) -> None:
    reading = look(put("D3", "§óng h¹n", font_name=".VnTime"))

    (finding,) = reading.findings
    assert answer(reading, "1.1") == "Đúng hạn"
    assert (finding.code, finding.criterion) == ("CCHC229", "1.1")
    assert finding.values == {"stated": "§óng h¹n", "taken": "Đúng hạn"}


def test_unicode_in_a_cell_of_an_old_font_stays(look: Look) -> None:
    reading = look(put("D3", "Đúng hạn", font_name=".VnTime"))

    assert (answer(reading, "1.1"), reading.findings) == ("Đúng hạn", ())


def test_a_short_word_in_an_old_font_stays_where_nothing_else_is_converted(look: Look) -> None:
    reading = look(put("D19", "Có", font_name=".VnTime"))

    assert (answer(reading, "2.1", "c"), reading.findings) == (1, ())


def test_a_short_word_in_an_old_font_is_what_the_rest_of_the_workbook_is(look: Look) -> None:
    reading = look(
        both(
            put("D3", "§óng h¹n", font_name=".VnTime"),
            put("D19", "Cã", font_name=".VnTime"),
        )
    )

    assert answer(reading, "2.1", "c") == 1
    assert codes_and_cells(reading.findings) == [("CCHC229", "D3"), ("CCHC229", "D19")]


def test_old_letters_in_a_font_of_unicode_are_not_touched(look: Look) -> None:
    reading = look(put("D3", "§óng h¹n", font_name="Times New Roman"))

    assert codes_and_cells(reading.findings) == [("CCHC316", "D3")]


def test_a_font_of_capitals_gives_capitals(look: Look) -> None:
    reading = look(put("D3", "®óng h¹n", font_name=".VnTimeH"))

    assert answer(reading, "1.1") == "Đúng hạn"
    assert "CCHC229" in [code for code, _ in codes_and_cells(reading.findings)]


def test_every_stretch_of_a_text_has_its_own_font(look: Look) -> None:
    def rich(workbook: object, sheets: Mapping[str, Worksheet]) -> None:
        old = workbook.add_format({"font_name": ".VnTime"})  # type: ignore[attr-defined]
        new = workbook.add_format({"font_name": "Times New Roman"})  # type: ignore[attr-defined]
        sheets["Sheet1"].write_rich_string("D3", old, "§óng", new, " hạn")

    reading = look(rich)

    assert answer(reading, "1.1") == "Đúng hạn"
    assert codes_and_cells(reading.findings) == [("CCHC229", "D3")]


def test_evidence_in_an_old_font_is_reported_as_converted(look: Look) -> None:
    reading = look(put("F3", "QuyÕt ®Þnh sè 01", font_name=".VnTime"))

    assert codes_and_cells(reading.findings) == [("CCHC229", "F3")]


def test_a_code_before_a_name_in_an_old_font_is_read(look: Look) -> None:
    rows: list[list[Value]] = tidy_rows()
    row_of(rows, "1.5")[0] = None

    reading = look(put("B9", in_old_font("1.5. Tiêu chí thứ năm", TO_TCVN3), font_name=".VnTime"), rows)

    assert answer(reading, "1.5") == 5
    assert codes_and_cells(reading.findings) == [("CCHC230", "B9")]

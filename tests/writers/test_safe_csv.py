"""Fields of CSV files: never a formula, never a wrong digit."""

import csv
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.writers.safe_csv import decimals_field, fields, number_field, text_field, write_csv

TEXTS = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_text_that_excel_would_run_gets_an_apostrophe(start: str) -> None:
    assert _parsed(text_field(f"{start}cmd|' /C calc'!A0")) == f"'{start}cmd|' /C calc'!A0"


def test_other_text_stays_as_it_is() -> None:
    assert text_field("QĐ 01/QĐ-UBND") == "QĐ 01/QĐ-UBND"


def test_text_with_a_separator_is_quoted() -> None:
    assert text_field('Xã "Mới", đã sáp nhập') == '"Xã ""Mới"", đã sáp nhập"'


@given(TEXTS)
def test_every_text_can_be_read_back(text: str) -> None:
    read = _parsed(text_field(text))
    is_marked = read.startswith("'") and read.lstrip("'").startswith(tuple("=+-@\t\r\n"))
    assert (read[1:] if is_marked else read) == text


@given(TEXTS)
def test_no_field_starts_like_a_formula(text: str) -> None:
    assert not _parsed(text_field(text)).startswith(tuple("=+-@\t\r\n"))


@pytest.mark.parametrize(
    ("number", "written"),
    [(4871.0, "4871"), (0.85, "0.85"), (-0.5, "-0.5"), (1e-7, "0.0000001"), (Fraction(29, 2), "14.5")],
)
def test_a_number_has_the_digits_it_needs(number: float | Fraction, written: str) -> None:
    assert number_field(number) == written


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_can_be_read_back(number: float) -> None:
    written = number_field(number)
    assert float(Decimal(written)) == number
    assert "e" not in written.lower()


@pytest.mark.parametrize(
    ("number", "decimals", "written"), [(6.0, 2, "6.00"), (17.72, 2, "17.72"), (5.0, 0, "5")]
)
def test_a_published_number_has_fixed_decimals(number: float, decimals: int, written: str) -> None:
    assert decimals_field(number, decimals) == written


def test_a_published_number_never_loses_digits() -> None:
    assert decimals_field(0.25, 1) == "0.25"


@pytest.mark.parametrize(
    "column", [np.array([np.nan, 1.0]), np.array([None, 1], dtype=object), [np.nan, 1]], ids=type
)
def test_a_missing_value_is_an_empty_field(column: Sequence[object]) -> None:
    assert fields(column, number_field) == ["", "1"]


def test_each_different_value_is_written_once() -> None:
    seen: list[str] = []

    def write(text: str) -> str:
        seen.append(text)
        return text.upper()

    assert fields(["a", "b", "a"], write) == ["A", "B", "A"]
    assert seen == ["a", "b"]


def test_a_file_has_a_byte_order_mark_and_crlf(tmp_path: Path) -> None:
    write_csv(tmp_path / "a.csv", "x,y", [[["1", "2"], ["Xã", ""]]])
    assert (tmp_path / "a.csv").read_bytes() == b"\xef\xbb\xbfx,y\r\n1,X\xc3\xa3\r\n2,\r\n"


def test_a_file_name_that_is_no_text_does_not_stop_the_table(tmp_path: Path) -> None:
    write_csv(tmp_path / "a.csv", "file", [[["x\udcff.xlsx"]]])
    assert rb"x\udcff.xlsx" in (tmp_path / "a.csv").read_bytes()


def _parsed(field: str) -> str:
    (row,) = csv.reader([field], strict=True) if field else [[""]]
    (value,) = row
    return value

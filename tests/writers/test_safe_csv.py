"""Fields of CSV files: never a formula, never a wrong digit."""

import csv
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc_cli.writers.safe_csv import (
    decimals_field,
    fields,
    number_field,
    number_fields,
    text_field,
    write_csv,
)

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


FIGURES = st.one_of(
    st.none(),
    st.integers(-1000, 1000).map(float),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from([0.0, -0.0, 2.0**53, -(2.0**53), 2.0**63, 1e300]),
)


@given(st.lists(FIGURES, max_size=20))
def test_a_column_of_numbers_is_written_number_by_number(column: list[float | None]) -> None:
    array = np.array([np.nan if number is None else number for number in column], dtype=float)
    assert number_fields(array) == ["" if number is None else number_field(number) for number in column]


@given(st.lists(st.one_of(st.none(), st.text(max_size=3)), max_size=20))
def test_a_column_of_texts_is_written_text_by_text(column: list[str | None]) -> None:
    assert fields(column, text_field) == ["" if text is None else text_field(text) for text in column]


@given(st.integers(0, 10**9), st.integers(0, 6))
def test_a_rounded_number_keeps_exactly_its_decimals(whole: int, decimals: int) -> None:
    number = whole / 10**decimals
    field = decimals_field(number, decimals)
    assert float(field) == number
    assert len(field.partition(".")[2]) == decimals


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("'=1+1", "''=1+1"),
        ("''@x", "'''@x"),
        ("'x", "'x"),
        ("' =1", "' =1"),
        ("a=1", "a=1"),
        ("-", "'-"),
        ('="x"', '"\'=""x"""'),
        ("-5,2", '"\'-5,2"'),
        ("", ""),
    ],
)
def test_taking_one_apostrophe_away_gives_the_text_back(text: str, field: str) -> None:
    assert text_field(text) == field


ROWS = st.lists(st.tuples(TEXTS, st.floats(allow_nan=False, allow_infinity=False)), max_size=10)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(blocks=st.lists(ROWS, max_size=3))
def test_a_table_is_read_back_by_any_csv_reader(
    tmp_path: Path, blocks: list[list[tuple[str, float]]]
) -> None:
    path = tmp_path / "a.csv"
    columns = [
        [[text_field(text) for text, _ in block], [number_field(number) for _, number in block]]
        for block in blocks
    ]
    write_csv(path, "name,points", columns)
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file, strict=True)
    assert header == ["name", "points"]
    assert [(row[0], float(row[1])) for row in rows] == [
        (_parsed(text_field(text)), number) for block in blocks for text, number in block
    ]

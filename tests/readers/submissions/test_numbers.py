"""Numbers and dates that were typed as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.readers.submissions.numbers import parse_date, parse_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0,25", 0.25),
        ("1.234,5", 1234.5),
        ("1.234.567", 1234567),
        ("1 234", 1234),
        ("1\u00a0234,5", 1234.5),
        ("0.25", 0.25),
        ("12.5", 12.5),
        ("1,234,567.8", 1234567.8),
        ("-3", -3),
        ("−3", -3),
        ("１２", 12),
        ("1.234", 1234),
        ("007", 7),
    ],
)
def test_numbers_are_read_as_offices_write_them(text: str, number: float) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize("text", ["", "12 hồ sơ", "1..2", "1,2,3", "1.2.3", "85%", "a", "1e5", "12.34.567"])
def test_anything_else_is_no_number(text: str) -> None:
    assert parse_number(text) is None


def test_a_point_is_decimal_where_thousands_would_be_above_the_top() -> None:
    assert parse_number("1.234", top=2) == 1.234


@given(st.integers(-(10**9), 10**9), st.integers(0, 99))
def test_the_vietnamese_way_of_writing_is_undone(whole: int, hundredths: int) -> None:
    written = f"{whole:,}".replace(",", ".") + f",{hundredths:02}"

    assert parse_number(written) == float(f"{whole}.{hundredths:02}")


@given(st.text())
def test_no_text_breaks_the_parser(text: str) -> None:
    parse_number(text)
    parse_date(text)


@given(st.dates())
def test_days_come_first(day: object) -> None:
    assert parse_date(f"{day:%d/%m}/{day.year:04}") == day  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", ["31/02/2025", "2025", "05/2025", "13-13-2025", "hôm nay"])
def test_what_is_no_day_is_no_date(text: str) -> None:
    assert parse_date(text) is None

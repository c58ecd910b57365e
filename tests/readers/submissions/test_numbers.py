"""Numbers and dates that were typed as text."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.readers.submissions.numbers import clean, parse_date, parse_number


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
        ("'12", 12),
        ("’0,5", 0.5),
        ("\u200b12\ufeff", 12),
        ("1'234'567", 1234567),
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


@given(st.integers(-(10**9), 10**9), st.integers(0, 999), st.sampled_from(["\u00a0", " ", ".", "'"]))
def test_thousands_may_be_parted_in_any_usual_way(whole: int, thousandths: int, sign: str) -> None:
    written = f"{whole:,}".replace(",", sign) + f",{thousandths:03}"

    assert parse_number(written) == float(f"{whole}.{thousandths:03}")


@given(st.integers(1000, 10**12), st.integers(0, 99))
def test_the_english_way_of_writing_is_undone(whole: int, hundredths: int) -> None:
    assert parse_number(f"{whole:,}.{hundredths:02}") == float(f"{whole}.{hundredths:02}")


@given(st.decimals(0, 10**6, places=4))
def test_digits_may_be_full_width_and_have_invisible_company(number: Decimal) -> None:
    written = f"{number:f}".replace(".", ",")
    wide = "".join(chr(ord(letter) + 0xFEE0) if letter.isdigit() else letter for letter in written)

    assert parse_number(f"\u200b {wide}\u00ad\ufeff") == float(number)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5/3/25", date(2025, 3, 5)),
        ("05-03-2025", date(2025, 3, 5)),
        ("05.03.2025", date(2025, 3, 5)),
        ("'05/03/2025", date(2025, 3, 5)),
        ("05/03/2025 00:00:00", date(2025, 3, 5)),
        ("2025-03-05 00:00", date(2025, 3, 5)),
        ("Ngày 5 tháng 3 năm 2025", date(2025, 3, 5)),
    ],
)
def test_dates_are_read_as_offices_write_them(text: str, day: date) -> None:
    assert parse_date(text) == day


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


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

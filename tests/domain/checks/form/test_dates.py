"""Dates and document numbers within a text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.checks.form.dates import (
    OddDay,
    covers,
    is_usual,
    odd_days_in,
    odd_numbers_in,
    window_of,
)

WINDOW = window_of(2025)


def test_the_window_of_a_year_goes_from_october_to_march() -> None:
    assert WINDOW[1:] == (date(2024, 10, 1), date(2026, 3, 31))


def test_days_outside_and_days_that_do_not_exist_are_given_as_written() -> None:
    text = "Báo cáo số 45/BC-UBND ngày 1/12/2023, 31/02/2025 và 1/12/2025"

    assert list(odd_days_in(text, WINDOW)) == [
        OddDay("1/12/2023", exists=True),
        OddDay("31/02/2025", exists=False),
    ]


@pytest.mark.parametrize("text", ["12/2022/BC-UBND", "Kế hoạch 3/2030/KH-UBND"])
def test_numbers_with_a_year_outside_are_found(text: str) -> None:
    assert len(list(odd_numbers_in(text, WINDOW))) == 1


@pytest.mark.parametrize("text", ["52/2019/QĐ-UBND", "12/2024/BC-UBND", "45/BC-UBND", "12/2022/BCH"])
def test_other_numbers_are_not(text: str) -> None:
    assert list(odd_numbers_in(text, WINDOW)) == []


@pytest.mark.parametrize(
    ("text", "is_covered"), [("2021-2025", True), ("2021 – 2030", True), ("2016-2020", False)]
)
def test_a_period_covers_its_years(text: str, *, is_covered: bool) -> None:
    assert covers(f"Kế hoạch giai đoạn {text}", 2025) is is_covered


@given(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.sampled_from("/.-"))
def test_what_is_usual_is_never_odd(day: date, sign: str) -> None:
    text = f"Báo cáo ngày {day.day}{sign}{day.month:02}{sign}{day.year}"

    is_odd = not WINDOW.first <= day <= WINDOW.last
    assert bool(list(odd_days_in(text, WINDOW))) is is_odd
    assert not (is_usual(text, WINDOW) and is_odd)


@given(st.text(alphabet="0123456789/.- ngàythánm", max_size=30))
def test_no_text_is_too_odd(text: str) -> None:
    odd = list(odd_days_in(text, WINDOW))

    assert not (is_usual(text, WINDOW) and odd)

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


LAW = "Luật Cán bộ, công chức ngày 13 tháng 11 năm 2008"


@pytest.mark.parametrize("own", ["Kế hoạch ngày 10/01/2023", "Kế hoạch ngày 9 tháng 1 năm 2023"])
def test_a_law_before_a_document_of_the_unit_excuses_itself_alone(own: str) -> None:
    (odd,) = odd_days_in(f"{LAW}; {own}", WINDOW)
    assert odd.text in own


def test_a_law_behind_a_document_of_the_unit_is_still_a_law() -> None:
    assert [odd.text for odd in odd_days_in(f"Kế hoạch ngày 10/01/2023; {LAW}", WINDOW)] == ["10/01/2023"]


def test_odd_days_are_given_as_they_stand_in_the_text_however_they_are_written() -> None:
    text = "ngày 5 tháng 3 năm 2023, 6/3/2023, ngày 7 tháng 3 năm 2023"
    assert [odd.text for odd in odd_days_in(text, WINDOW)] == [
        "ngày 5 tháng 3 năm 2023",
        "6/3/2023",
        "ngày 7 tháng 3 năm 2023",
    ]


@pytest.mark.parametrize(
    ("day", "is_odd"),
    [("30/9/2024", True), ("1/10/2024", False), ("31/03/2026", False), ("01/04/2026", True)],
)
def test_the_first_and_the_last_day_of_the_window_belong_to_it(day: str, *, is_odd: bool) -> None:
    assert bool(list(odd_days_in(f"Báo cáo ngày {day}", WINDOW))) is is_odd


@pytest.mark.parametrize("day", ["5.3.2023", "05-03-2023", "5 / 3 / 2023", "05/3/2023"])
def test_days_are_known_with_any_sign_between(day: str) -> None:
    assert [odd.text for odd in odd_days_in(f"ngày {day}", WINDOW)] == [day]


@pytest.mark.parametrize("text", ["1/2/3/2023", "12.5/3/2023", "5/3/20231", "5/3/2023/BC", "2023", "3/2023"])
def test_digits_of_something_longer_are_no_day(text: str) -> None:
    assert list(odd_days_in(text, WINDOW)) == []


@pytest.mark.parametrize(
    ("text", "is_quick"),
    [
        ("Báo cáo ngày 5/3/2025", True),
        ("Báo cáo", True),
        ("", True),
        ("5/3/2024", False),
        ("29/3/2025", False),  # a day that not every month has
        ("5/13/2025", False),
        ("ngày 5 tháng 3 năm 2025", False),
        ("12/2025/BC-UBND", False),
    ],
)
def test_only_what_needs_no_second_look_is_usual(text: str, *, is_quick: bool) -> None:
    assert is_usual(text, WINDOW) is is_quick


@pytest.mark.parametrize("text", ["12/2022/BC-UBND", "Kế hoạch 3/2030/KH-UBND"])
def test_numbers_with_a_year_outside_are_found(text: str) -> None:
    assert len(list(odd_numbers_in(text, WINDOW))) == 1


@pytest.mark.parametrize("text", ["52/2019/QĐ-UBND", "12/2024/BC-UBND", "45/BC-UBND", "12/2022/BCH"])
def test_other_numbers_are_not(text: str) -> None:
    assert list(odd_numbers_in(text, WINDOW)) == []


@pytest.mark.parametrize(
    ("text", "is_covered"),
    [
        ("2021-2025", True),
        ("2025—2030", True),
        ("2021 – 2030", True),
        ("2016-2020", False),
        ("2026-2030", False),
        ("2025", False),
        ("2016-2020, 2021-2025", True),
    ],
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

"""Numbers, percentages and days, at the edges of what is taken for one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.rules import Question, QuestionType
from cchc_cli.readers.submissions.cells import Cell
from cchc_cli.readers.submissions.value import Value
from cchc_cli.readers.submissions.values import LARGEST_NUMBER, read_points, read_value

EPOCH = date(1899, 12, 30)
COUNT, NUMBER, PERCENT = QuestionType.COUNT, QuestionType.NUMBER, QuestionType.PERCENT
DATE = QuestionType.DATE


def value(kind: QuestionType, cell: Cell) -> Value:
    return read_value(cell, Question("1.1", "a", "Số hồ sơ", kind))


def code(kind: QuestionType, cell: Cell) -> str:
    found = value(kind, cell).kind
    return "" if found is None else found.code


@pytest.mark.parametrize("kind", [COUNT, NUMBER, PERCENT])
@pytest.mark.parametrize("cell", ["١٢", "𝟏𝟐", "१२", "²", "Ⅻ"])
def test_digits_of_other_scripts_are_no_numbers(kind: QuestionType, cell: str) -> None:
    assert value(kind, cell).number is None
    assert code(kind, cell) in {"CCHC310", "CCHC313"}


@pytest.mark.parametrize("days", [20_000, 45_721, 80_000])
def test_the_number_of_a_day_is_read_where_a_campaign_may_have_it(days: int) -> None:
    assert value(DATE, float(days)).number == EPOCH.toordinal() + days


@pytest.mark.parametrize("days", [0.0, 1.0, 19_999.0, 80_001.0, 45_721.5, -45_721.0, 1e300])
def test_other_numbers_are_no_days(days: float) -> None:
    assert code(DATE, days) == "CCHC314"


@given(st.integers(1, 19_999).filter(lambda number: number != 60))
def test_a_number_under_the_format_of_a_date_is_that_number(number: int) -> None:
    # Excel counts a 29 February 1900 that never was: before it, what it shows is a day ahead.
    shown = EPOCH + timedelta(days=number + (number < 60))

    assert (value(COUNT, shown).number, code(COUNT, shown)) == (number, "CCHC306")


@pytest.mark.parametrize(("day", "finding"), [(date(1954, 10, 2), "CCHC306"), (date(1954, 10, 3), "CCHC322")])
def test_from_the_first_likely_day_on_a_date_stays_one(day: date, finding: str) -> None:
    assert code(NUMBER, day) == finding


@given(st.integers(0, 10_000), st.sampled_from(["{}%", "{} %", "{}\u00a0％"]))
def test_a_percentage_with_its_sign_is_a_share(hundredths: int, pattern: str) -> None:
    written = f"{hundredths / 100:.2f}".replace(".", ",")

    assert value(PERCENT, pattern.format(written)).number == pytest.approx(hundredths / 10_000, abs=1e-12)


@pytest.mark.parametrize(("cell", "share"), [(0.0, 0), (1.0, 1), (1.5, 0.015), (100.0, 1)])
def test_up_to_one_a_number_is_a_share_and_up_to_a_hundred_a_percentage(cell: float, share: float) -> None:
    assert value(PERCENT, cell).number == share


@pytest.mark.parametrize("cell", [100.001, "100,1%", "-1%", -0.001, "101"])
def test_what_is_beyond_the_whole_is_no_percentage(cell: Cell) -> None:
    assert code(PERCENT, cell) == "CCHC313"


@pytest.mark.parametrize(("cell", "taken"), [("0,85", 85.0), ("85", 85.0), ("0,1%", 0.1), ("1", 100.0)])
def test_a_percentage_that_was_text_says_how_it_was_taken(cell: str, taken: float) -> None:
    assert value(PERCENT, cell).stated == {"stated": cell, "taken": taken}


@pytest.mark.parametrize("cell", [LARGEST_NUMBER, -LARGEST_NUMBER, "1.000.000.000.000.000"])
def test_the_largest_number_is_still_one(cell: Cell) -> None:
    assert abs(value(NUMBER, cell).number or 0) == LARGEST_NUMBER


@pytest.mark.parametrize("cell", [LARGEST_NUMBER * 1.001, "1.000.000.000.000.001", "9" * 400, float("-inf")])
def test_larger_numbers_are_refused_and_quoted(cell: Cell) -> None:
    found = value(NUMBER, cell)

    assert (found.number, code(NUMBER, cell)) == (None, "CCHC320")
    assert len(str(found.stated["stated"])) <= 81


@pytest.mark.parametrize(
    ("text", "points"), [("1.125", 1.125), ("2.000", 2.0), ("2.001", 2001.0), ("0.5", 0.5)]
)
def test_a_point_in_points_is_decimal_as_long_as_the_maximum_allows_it(text: str, points: float) -> None:
    assert read_points(text, 2).number == points


@pytest.mark.parametrize("cell", [True, "đạt", "2/2", "<b>2</b>", "=1+1", "2 điểm"])
def test_points_are_a_number_alone(cell: Cell) -> None:
    assert read_points(cell, 2).number is None

"""What has to be known of a unit on points that nobody has checked."""

import pytest
from assessments import COMMUNES, framework_from

from cchc_cli.language import Language
from cchc_cli.writers.explanation.unverified_notice import unverified_notice
from cchc_cli.writers.report_content.figures import figures_of
from cchc_cli.writers.report_content.unverified import UnverifiedPoints


def notice(points: float, of_points: float, language: Language) -> str:
    told = unverified_notice(
        UnverifiedPoints(points, of_points), figures_of(framework_from(COMMUNES), language)
    )
    return language.show(told) if told else ""


@pytest.mark.parametrize(("points", "is_told"), [(24.99, False), (25, True), (25.01, True), (50, True)])
def test_from_half_of_the_points_on_it_is_told(english: Language, points: float, *, is_told: bool) -> None:
    assert bool(notice(points, 50, english)) is is_told


def test_of_a_part_it_is_told_how_much_that_is(english: Language) -> None:
    assert notice(30, 50, english) == (
        "30.00 of the 50.00 base points are the unit's own assessment, which nobody has checked; index and "
        "rank may change when they are."
    )


@pytest.mark.parametrize("points", [50, 0.1 + 0.2 + 49.7])
def test_all_of_them_are_all_of_them_whatever_the_last_digit_of_a_sum_is(
    english: Language, points: float
) -> None:
    assert notice(points, 50, english).startswith("All 50.00 base points are the unit's own assessment")


def test_figures_are_written_as_the_reader_writes_them(vietnamese: Language) -> None:
    assert "30,00" in notice(30, 50, vietnamese)
    assert "50,00" in notice(50, 50, vietnamese)

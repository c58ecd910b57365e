"""The mark of units that stand on points that nobody has checked, and what is said of them."""

import pytest
from assessments import COMMUNES, Stated, assess, commune_answers, framework_from

from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_content.figures import figures_of
from cchc_cli.writers.report_content.standings import standings_of
from cchc_cli.writers.report_content.unverified_words import UnverifiedUnits

UNITS = Units(
    (
        Unit("A", "Xã An", "xa", "xa"),
        Unit("B", "Xã Bình", "xa", "xa"),
        Unit("C", "Xã Châu", "xa", "xa", is_ranked=False),
    )
)
OWN = Stated({}, {"1.1": 20.0, "1.2": 30.0})
ASSESSMENT = assess(framework_from(COMMUNES), UNITS, {"A": Stated(commune_answers()), "B": OWN, "C": OWN})


@pytest.fixture
def unverified(english: Language) -> UnverifiedUnits:
    """Of three units, two of which only claim their points."""
    return UnverifiedUnits(ASSESSMENT, figures_of(ASSESSMENT.framework, english))


def test_only_units_on_unchecked_points_bear_the_mark(unverified: UnverifiedUnits) -> None:
    assert [unverified.mark(code) for code in "ABC"] == ["", "†", "†"]
    assert unverified.remark("A") == ""
    assert unverified.remark("B").startswith("† 50.00 of its 50.00 points")


def test_the_summary_names_those_that_are_ranked(unverified: UnverifiedUnits) -> None:
    (sentence,) = map(str, unverified.sentences())
    assert sentence.startswith("1 units are ranked wholly or mostly")
    assert sentence.endswith("(†): Xã Bình.")


def test_the_ranking_marks_them_with_and_without_a_rank(english: Language) -> None:
    standings = standings_of(ASSESSMENT, english)
    (group,) = standings.groups
    assert [unit.mark for unit in group.ranked] == ["", "†"]
    assert [unit.mark for unit in group.unranked] == ["†"]
    assert group.has_marks
    assert standings.mark_note.startswith("† Most or all")

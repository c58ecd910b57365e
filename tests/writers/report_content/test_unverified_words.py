"""The mark of units that stand on points that nobody has checked, and what is said of them."""

import pytest
from assessments import COMMUNES, Stated, assess, commune_answers, framework_from

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.stage import ScoringOptions, Stage
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_content.figures import figures_of
from cchc_cli.writers.report_content.heading import heading_of
from cchc_cli.writers.report_content.standings import standings_of
from cchc_cli.writers.report_content.unverified_words import NAMED_UNITS, UnverifiedUnits, claims_notice

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


def test_where_everything_rests_on_figures_nothing_is_said(english: Language) -> None:
    checked = assess(framework_from(COMMUNES), Units(UNITS.units[:1]), {"A": Stated(commune_answers())})
    assert list(UnverifiedUnits(checked, figures_of(checked.framework, english)).sentences()) == []
    assert claims_notice(checked) == claims_notice(ASSESSMENT) == ()


def test_of_many_units_the_summary_names_the_first_five(english: Language) -> None:
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", "xa") for at in range(NAMED_UNITS + 2)))
    own = assess(framework_from(COMMUNES), units, dict.fromkeys((unit.code for unit in units), OWN))
    (sentence,) = UnverifiedUnits(own, figures_of(own.framework, english)).sentences()
    assert str(sentence).startswith("7 units are ranked wholly or mostly")
    assert str(sentence).endswith("(†): Xã 0, Xã 1, Xã 2, Xã 3, Xã 4 and 2 more.")


def test_a_unit_that_is_half_checked_says_how_much_is_not(english: Language) -> None:
    half = Stated({"1.1": {"value": "Đúng hạn"}}, {"1.2": 25.0})
    mixed = assess(framework_from(COMMUNES), Units(UNITS.units[:1]), {"A": half})
    assert UnverifiedUnits(mixed, figures_of(mixed.framework, english)).remark("A") == (
        "† 25.00 of its 45.00 points in base areas are self-assessed, and nobody has checked them."
    )


def test_a_remark_is_written_in_the_language(vietnamese: Language) -> None:
    remark = UnverifiedUnits(ASSESSMENT, figures_of(ASSESSMENT.framework, vietnamese)).remark("B")
    assert remark.startswith("† 50,00/50,00 điểm đạt được")


@pytest.fixture
def claims() -> Assessment:
    """The same units, ranked by what they say of themselves."""
    options = ScoringOptions(Stage.SELF)
    said = dict.fromkeys("ABC", OWN)
    return assess(framework_from(COMMUNES), UNITS, said, options=options)


def test_where_all_is_claimed_no_unit_bears_the_mark(claims: Assessment, english: Language) -> None:
    unverified = UnverifiedUnits(claims, figures_of(claims.framework, english))
    assert [unverified.mark(code) + unverified.remark(code) for code in "ABC"] == ["", "", ""]
    assert list(unverified.sentences()) == []
    assert not standings_of(claims, english).groups[0].has_marks


def test_where_all_is_claimed_the_head_says_it_once(claims: Assessment, language: Language) -> None:
    (notice,) = claims_notice(claims)
    told = heading_of(claims, language).notices
    assert [one for one in told if language.show(notice) in one] == [told[1]]


def test_it_says_that_nobody_has_checked_and_what_that_means(
    claims: Assessment, vietnamese: Language
) -> None:
    assert vietnamese.show(claims_notice(claims)[0]) == (
        "Kết quả xếp hạng chỉ dựa trên điểm các đơn vị tự đánh giá, chưa được kiểm chứng; chỉ số và xếp hạng "
        "có thể thay đổi sau khi kiểm chứng."
    )

"""Where a unit stands, and what has to be known of it."""

from dataclasses import replace

import pytest
from assessments import COMMUNES, Stated, assess, commune_answers, framework_from

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.ranking import RankStatus
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.report_content.figures import NO_FIGURE, figures_of
from cchc_cli.writers.scorecard.standing import KeyFigure, Standings, standings_of
from cchc_cli.writers.scorecard.year import YearChange


@pytest.fixture
def standings(assessment: Assessment, english: Language) -> Standings:
    return standings_of(assessment, figures_of(assessment.framework, english))


def figures_by_label(
    standings: Standings, code: str, change: YearChange | None = None
) -> dict[str, KeyFigure]:
    return {figure.label: figure for figure in standings.key_figures(code, change)}


def test_index_rank_and_band_stand_first(standings: Standings) -> None:
    figures = [(one.label, one.text) for one in standings.key_figures("X4", None)]
    assert figures == [("Index (%)", "83.33"), ("Rank", "4"), ("Band", "Tốt")]


def test_a_rank_says_of_how_many_units_of_the_group(standings: Standings) -> None:
    assert figures_by_label(standings, "X4")["Rank"].note == "of 5 ranked units"
    assert figures_by_label(standings, "P1")["Rank"].note == "of 1 ranked units"


def test_an_index_says_what_it_is_made_of(standings: Standings) -> None:
    assert figures_by_label(standings, "X1")["Index (%)"].note == "82.50 of 90 points"
    note = figures_by_label(standings, "X3")["Index (%)"].note
    assert note == "82.50 of 90 points, bonus 0.00, penalty 2.00"


def test_a_band_says_how_far_the_next_one_is(standings: Standings) -> None:
    assert figures_by_label(standings, "X3")["Band"].note == "0.33 points of the index below “Xuất sắc”"
    assert figures_by_label(standings, "X1")["Band"].note == "the highest band"


def test_a_band_that_is_kept_down_is_explained(standings: Standings) -> None:
    assert figures_by_label(standings, "X7")["Band"].note == "kept down, see below"
    assert [*standings.remarks("X7")] == [
        "The index alone would give “Tốt”; the unit is kept at “Khá”: Ban hành kế hoạch muộn."
    ]


def test_ties_are_named(standings: Standings) -> None:
    assert [*standings.remarks("X1")] == ["It shares its rank with Xã Bình An."]


def test_of_many_ties_the_first_are_named_and_the_others_counted(standings: Standings) -> None:
    tied = replace(standings.placings["X1"], tied_with=("X2", "X3", "X4", "X6", "X7"))
    many = replace(standings, placings={"X1": tied})
    (remark,) = many.remarks("X1")
    assert remark.endswith("Xã Đảo and 2 more.")


def test_a_unit_that_is_not_ranked_keeps_its_index(standings: Standings) -> None:
    figures = figures_by_label(standings, "X6")
    assert figures["Index (%)"].text == "94.17"
    assert (figures["Rank"].text, figures["Rank"].note) == (
        NO_FIGURE,
        "scored, but not ranked by the list of units",
    )
    assert standings.alert("X6") == ""


def test_without_an_index_there_are_no_figures_but_what_to_do(standings: Standings) -> None:
    assert figures_by_label(standings, "X5") == {}
    assert standings.alert("X5").startswith("No submission of this unit was received")


@pytest.mark.parametrize("status", [RankStatus.UNUSABLE, RankStatus.NOTHING_APPLIES, RankStatus.MISSING])
def test_whoever_has_no_index_is_told_what_to_do(
    status: RankStatus, standings: Standings, language: Language
) -> None:
    placing = replace(standings.placings["X5"], status=status)
    figures = replace(standings.figures, language=language)
    alert = replace(standings, figures=figures, placings={"X5": placing}).alert("X5")
    assert alert.count(".") >= 2 or ";" in alert


def test_without_a_band_none_is_shown(standings: Standings) -> None:
    unbanded = replace(standings, placings={"X1": replace(standings.placings["X1"], band="")})
    assert "Band" not in figures_by_label(unbanded, "X1")


def test_the_change_since_the_year_before_is_a_figure_too(standings: Standings) -> None:
    change = YearChange("Since 2024", "▲3", "+2.10", "", "")
    assert figures_by_label(standings, "X1", change)["Since 2024"] == KeyFigure(
        "Since 2024", "▲3", "index +2.10"
    )


@pytest.mark.parametrize(
    ("index", "note"),
    [
        (90.0, "the highest band"),
        (89.99, "0.01 points of the index below “Xuất sắc”"),
        (80.0, "10.00 points of the index below “Xuất sắc”"),
        (79.995, "0.01 points of the index below “Tốt”"),
        (0.0, "65.00 points of the index below “Khá”"),
    ],
)
def test_the_next_band_is_the_first_that_is_not_yet_reached(
    standings: Standings, index: float, note: str
) -> None:
    placed = replace(standings.placings["X1"], index_percent=index)
    assert figures_by_label(replace(standings, placings={"X1": placed}), "X1")["Band"].note == note


def test_a_bonus_or_a_penalty_alone_is_named_with_the_other(standings: Standings) -> None:
    note = figures_by_label(standings, "P1")["Index (%)"].note
    assert note == "55.00 of 60 points, bonus 3.00, penalty 0.00"


def test_the_reason_of_a_limit_ends_with_one_full_stop(standings: Standings) -> None:
    limited = replace(standings.placings["X7"], limited_by="Có công chức bị kỷ luật.")
    (remark,) = replace(standings, placings={"X7": limited}).remarks("X7")
    assert remark.endswith("Có công chức bị kỷ luật.")
    assert not remark.endswith("..")


@pytest.mark.parametrize(
    ("tied", "text"),
    [
        (("X2",), "It shares its rank with Xã Bình An."),
        (("X2", "X4", "X6"), "It shares its rank with Xã Bình An, Xã Đảo, Xã Thí điểm."),
        (("X2", "X4", "X6", "X5"), "It shares its rank with Xã Bình An, Xã Đảo, Xã Thí điểm and 1 more."),
    ],
)
def test_up_to_three_units_of_the_same_rank_are_named(
    standings: Standings, tied: tuple[str, ...], text: str
) -> None:
    placing = replace(standings.placings["X1"], tied_with=tied)
    assert [*replace(standings, placings={"X1": placing}).remarks("X1")] == [text]


def test_ranked_units_are_counted_by_group(standings: Standings) -> None:
    assert standings.counts == {"xa": 5, "phuong": 1}


def test_whoever_is_exempt_from_everything_has_no_figures(english: Language) -> None:
    units = Units((Unit("U", "Xã U", "xa", "xa", exempt=("1", "2", "3", "4")),))
    assessed = assess(framework_from(COMMUNES), units, {"U": Stated(commune_answers())})
    exempt = standings_of(assessed, figures_of(assessed.framework, english))
    assert figures_by_label(exempt, "U") == {}
    assert exempt.alert("U").startswith("The unit is exempt from every criterion")


def test_figures_are_written_as_the_reader_writes_them(assessment: Assessment, vietnamese: Language) -> None:
    told = standings_of(assessment, figures_of(assessment.framework, vietnamese))
    assert next(iter(told.key_figures("X1", None))).text == "91,67"

"""The ranked units of a group."""

import pytest
from assessments import COMMUNES, commune_assessment
from writers.report_charts.samples import assessment_of

from cchc_cli.language import Language
from cchc_cli.writers.charts.theme import BANDS
from cchc_cli.writers.report_charts.ranked_group import RankedGroup, ranked_groups


@pytest.fixture
def communes(english: Language) -> RankedGroup:
    """The communes of the small assessment."""
    return ranked_groups(commune_assessment(), english)[0]


def test_groups_stand_in_the_order_of_publication_under_their_names(english: Language) -> None:
    names = [group.name for group in ranked_groups(commune_assessment(), english)]
    assert names == ["Communes", "Wards"]


def test_only_ranked_units_belong_to_a_group(communes: RankedGroup) -> None:
    assert [placing.unit_code for placing in communes.placings] == ["X1", "X2", "X3", "X4", "X7"]


def test_a_group_in_which_nobody_is_ranked_is_none(english: Language) -> None:
    assert ranked_groups(assessment_of({}), english) == ()


def test_one_unit_is_level_and_so_are_equals(english: Language) -> None:
    groups = ranked_groups(assessment_of({"A": (80,), "B": (80, 80), "C": (80, 90)}), english)
    assert [group.is_level for group in groups] == [True, True, False]


def test_a_unit_has_the_colour_of_its_band_and_not_of_its_index(communes: RankedGroup) -> None:
    # X7 is kept in the third of four bands by a limit, with an index of the second.
    assert communes.colour(communes.placings[-1]) == BANDS[2]


def test_an_index_is_told_by_its_unit_or_by_how_many_have_it(communes: RankedGroup) -> None:
    shared, single = communes.spread.highest, communes.spread.lowest
    assert (str(communes.whose(shared)), communes.whose(single)) == ("2 units", 'Xã "Muộn", mới')


def test_bands_stand_highest_first_with_where_they_start(communes: RankedGroup) -> None:
    assert [(band.name, band.start) for band in communes.bands] == [
        ("Xuất sắc", 90.0),
        ("Tốt", 80.0),
        ("Khá", 65.0),
        ("Yếu", 0.0),
    ]


def test_a_unit_below_every_band_has_the_colour_of_charts_without_bands(english: Language) -> None:
    text = COMMUNES.replace("  - {name: Yếu, from: 0}\n", "").replace("  - {name: Khá, from: 65}\n", "")
    text = text.replace("highest_band: Khá", "highest_band: Tốt").replace("from: 80", "from: 85")
    (group,) = ranked_groups(assessment_of({"A": (50, 100)}, framework=text), english)
    assert [group.colour(placing) for placing in group.placings] == [BANDS[0], BANDS[1]]


def test_an_index_that_nobody_has_is_that_of_no_units(communes: RankedGroup) -> None:
    assert str(communes.whose(12.34)) == "0 units"


def test_a_spread_is_that_of_the_published_index(communes: RankedGroup) -> None:
    figures = [placing.index_percent for placing in communes.placings]
    assert (communes.spread.lowest, communes.spread.highest) == (min(figures), max(figures))

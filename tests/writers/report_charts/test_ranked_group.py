"""The ranked units of a group."""

import pytest
from assessments import commune_assessment
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

"""One unit in full."""

import pytest
from writers.diff.samples import STORIES, diff_of, sample_diff, table_diff
from writers.diff.test_areas import without_weights

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.errors import UnitsError
from cchc_cli.language import Language
from cchc_cli.writers.diff.content import content_of
from cchc_cli.writers.diff.unit_detail import LISTED_CRITERIA, UnitDetail, unit_code_of, unit_detail


def detail_of(diff: YearDiff, code: str, language: Language) -> UnitDetail:
    return unit_detail(diff, code, content_of(diff, language))


@pytest.mark.parametrize("stated", ["X4", "Xã Hợp Nhất", "ubnd xã  hợp nhất"])
def test_a_unit_is_found_by_its_code_or_its_name(stated: str) -> None:
    assert unit_code_of(sample_diff(), stated) == "X4"


def test_a_unit_that_is_not_there_ends_the_command() -> None:
    with pytest.raises(UnitsError, match="no unit “Xã Z”"):
        unit_code_of(sample_diff(), "Xã Z")


def test_a_name_of_two_units_is_not_guessed() -> None:
    twice = diff_of([STORIES[0], type(STORIES[0])(**{**vars(STORIES[1]), "name": STORIES[0].name})])
    with pytest.raises(UnitsError, match=r"Several units .* X2, X1"):
        unit_code_of(twice, STORIES[0].name)


def test_the_criterion_that_moved_most_comes_first(english: Language) -> None:
    criteria = detail_of(sample_diff(), "X4", english).criteria
    assert [criterion.code for criterion in criteria] == [
        "3.2 (dropped)",
        "3.3 (new)",
        "3.1",
        "1.2",
        "2.1",
        "1.1",
    ]
    assert len(criteria) <= LISTED_CRITERIA


def test_criteria_add_up_by_themselves(english: Language) -> None:
    for criterion in detail_of(sample_diff(), "X2", english).criteria:
        assert criterion.parts
        assert round(sum(criterion.parts.in_order), 6) == criterion.change


def test_a_criterion_with_another_code_has_both(english: Language) -> None:
    codes = [criterion.code for criterion in detail_of(sample_diff(), "X2", english).criteria]
    assert "2.3 (2.2)" in codes


def test_units_that_it_passed_and_that_passed_it_are_named(english: Language) -> None:
    assert detail_of(sample_diff(), "X3", english).overtook == ("Xã Hợp Nhất",)
    assert detail_of(sample_diff(), "X3", english).overtaken_by == ("Xã Tân Hòa",)


def test_where_nothing_is_known_below_the_index_there_are_no_criteria(english: Language) -> None:
    assert detail_of(table_diff(), "X2", english).criteria == ()


def test_criteria_without_weights_have_a_change_without_parts(english: Language) -> None:
    criteria = detail_of(without_weights(sample_diff()), "X2", english).criteria
    assert {criterion.parts for criterion in criteria} == {None}


def test_a_unit_that_cannot_be_compared_has_no_criteria(english: Language) -> None:
    assert detail_of(sample_diff(), "X5", english).criteria == ()

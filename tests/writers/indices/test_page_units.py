"""The table of all units on the page of several indices."""

import pytest
from writers.indices.samples import index_of, sample_side, year_of

from cchc_cli.domain.indices import SideBySide, side_by_side
from cchc_cli.language import Language
from cchc_cli.writers.indices.content import indices_content
from cchc_cli.writers.indices.page_units import Cell, UnitTable, unit_table_of


def table_of(side: SideBySide, language: Language) -> UnitTable:
    return unit_table_of(side, indices_content(side, language))


def moved(places: int, count: int) -> SideBySide:
    """Let the last of many units climb by some places."""
    names = [f"Xã {at:03}" for at in range(count)]
    before = {name: float(count - at) for at, name in enumerate(names)}
    years = year_of("2024", before), year_of("2025", {**before, names[-1]: places + 1.5})
    return side_by_side("", [index_of("A", *years)])


def test_only_an_index_of_several_years_has_a_column_of_moves(english: Language) -> None:
    heads = [column.head for column in table_of(sample_side(), english).columns]
    assert heads == ["Unit", "CCHC: rank 2025", "CCHC: rank change", "<i>Khác</i>: rank 2025"]


def test_a_unit_that_an_index_does_not_have_is_a_dash_there(english: Language) -> None:
    rows = {row.name: row.cells for row in table_of(sample_side(), english).rows}
    assert rows["Xã Dung"][-1] == Cell("–")


def test_of_how_many_a_rank_is_is_kept_apart_from_it(english: Language) -> None:
    rows = {row.name: row.cells for row in table_of(sample_side(), english).rows}
    assert rows["Xã An"][0] == Cell("2", among="4")


@pytest.mark.parametrize(("places", "style"), [(4, ""), (5, "h4"), (15, "h5"), (30, "h6")])
def test_a_move_past_more_of_the_ranking_has_a_stronger_colour(
    places: int, style: str, english: Language
) -> None:
    (first, *_) = table_of(moved(places, 100), english).rows
    assert (first.name, first.cells[1].style) == ("Xã 099", style)


def test_numbers_are_sorted_by_the_decimal_point_of_the_language(language: Language) -> None:
    point = table_of(sample_side(), language).decimal_point
    assert language.number(1.5, 1) == f"1{point}5"


@pytest.mark.parametrize("style", ["h0", "h1", "h2"])
def test_a_fall_has_a_colour_of_its_own(style: str, english: Language) -> None:
    places = {"h0": 30, "h1": 15, "h2": 5}[style]
    names = [f"Xã {at:03}" for at in range(100)]
    before = {name: float(100 - at) for at, name in enumerate(names)}
    years = year_of("2024", before), year_of("2025", {**before, names[0]: 99.5 - places})
    (first, *_) = table_of(side_by_side("", [index_of("A", *years)]), english).rows
    assert first.cells[1] == Cell(f"▼{places}", style)


def test_a_rank_that_stayed_has_no_colour(english: Language) -> None:
    years = year_of("2024", {"Xã An": 2, "Xã B": 1}), year_of("2025", {"Xã An": 3, "Xã B": 1})
    (row, _) = table_of(side_by_side("", [index_of("A", *years)]), english).rows
    assert row.cells[1] == Cell("=")


def test_rows_stand_in_the_order_of_the_stories(english: Language) -> None:
    content = indices_content(sample_side(), english)
    assert [row.name for row in table_of(sample_side(), english).rows] == [
        unit.name for unit in content.units
    ]


def test_of_how_many_is_written_as_in_the_language(vietnamese: Language) -> None:
    names = {f"Xã {at}": float(at) for at in range(1001)}
    side = side_by_side("", [index_of("A", year_of("2025", names))])
    assert table_of(side, vietnamese).rows[0].cells[0] == Cell("1.001", among="1.001")


def test_moves_are_sorted_from_the_greatest_and_ranks_from_the_best(english: Language) -> None:
    falls = [column.head for column in table_of(sample_side(), english).columns if column.falls_first]
    assert falls == ["CCHC: rank change"]

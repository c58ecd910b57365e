"""The page of several indices."""

import re

import pytest
from page_outline import HOSTILE, check_hostile, check_outline, outline_of, skeleton_of
from syrupy.assertion import SnapshotAssertion
from writers.indices.samples import index_of, many_sides, sample_side, year_of

from cchc_cli.domain.indices import SideBySide, side_by_side
from cchc_cli.language import Language
from cchc_cli.writers.diff.page_stories import LIGHT_FROM
from cchc_cli.writers.indices.page import indices_page
from cchc_cli.writers.indices.page_stories import CHARTS_UP_TO


def page_of(side: SideBySide, language: Language) -> str:
    return indices_page(side, language).decode()


@pytest.fixture(scope="module")
def html(english: Language) -> str:
    """The page of the sample."""
    return page_of(sample_side(), english)


def test_it_reads_like_this(language: Language, snapshot: SnapshotAssertion) -> None:
    assert skeleton_of(page_of(sample_side(), language)) == snapshot


def test_its_outline_is_sound(html: str) -> None:
    check_outline(html)


def test_the_same_indices_give_the_same_bytes(vietnamese: Language) -> None:
    assert indices_page(sample_side(), vietnamese) == indices_page(sample_side(), vietnamese)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_shown_and_never_run(name: str, english: Language) -> None:
    years = year_of("2024", {name: 1, "Xã An": 2}), year_of("2025", {name: 2, "Xã An": 1})
    check_hostile(page_of(side_by_side(name, [index_of(name, *years)]), english), name)


def test_warnings_come_before_any_figure(english: Language) -> None:
    alone = index_of("B", year_of("2025", {"Xã Z": 1}))
    two = [index_of(name, year_of("2025", {"Xã An": 2})) for name in ("A", "C")]
    page = page_of(side_by_side("", [*two, alone]), english)
    assert page.index("CCHC570") < page.index("<table")


def test_the_greatest_moves_come_before_the_table_and_lead_to_the_unit(html: str) -> None:
    (move, anchor, name) = re.findall(r'<li><b>(.*?)</b> <a href="#(.*?)">(.*?)</a>', html)[0]
    assert (move, name) == ("▲3", "Xã Dung")
    assert f'<summary>Xã Dung <i>CCHC ▲3</i></summary>\n<div id="{anchor}">' in html
    assert html.index('id="moves"') < html.index('id="units"') < html.index('id="stories"')


def test_indices_of_single_years_have_no_moves(english: Language) -> None:
    page = page_of(side_by_side("", [index_of("A", year_of("2025", {"Xã An": 1}))]), english)
    assert 'id="moves"' not in page
    assert "rank change" not in page
    check_outline(page)


def test_of_how_many_a_rank_is_stands_beside_the_figure(html: str) -> None:
    assert '<td data-among="4">1</td><td class="h6">▲3</td><td>–</td>' in html


@pytest.mark.parametrize(
    ("rank", "style"),
    [(96, ""), (94, "h2"), (84, "h1"), (69, "h0")],
)
def test_a_fall_past_more_of_the_ranking_has_a_stronger_colour(
    rank: int, style: str, english: Language
) -> None:
    names = [f"Xã {at:03}" for at in range(100)]
    before = {name: float(100 - at) for at, name in enumerate(names)}
    after = {**before, names[-1]: 100 - rank + 0.5 + 1}
    years = year_of("2024", before), year_of("2025", after)
    page = page_of(side_by_side("", [index_of("A", *years)]), english)
    row = re.search(r">Xã 099</a></th><td[^>]*>(\d+)</td><td( class=\"h(\d)\")?>▲(\d+)", page)
    assert row is not None
    assert row[3] == (str(6 - int(style[1])) if style else None)


def test_every_unit_unfolds_with_its_indices_by_year(html: str) -> None:
    assert "<td>1 (80.00)</td><td>2 (79.50)</td>" in html
    assert html.count("<details>") == 4


def test_small_lists_have_curves_and_long_ones_have_none(english: Language) -> None:
    few, many = (page_of(many_sides(count, 1), english) for count in (CHARTS_UP_TO, CHARTS_UP_TO + 1))
    assert few.count('<svg class="spark') == CHARTS_UP_TO
    assert "<svg" not in many


def test_numbers_are_written_as_in_the_language(vietnamese: Language) -> None:
    page = page_of(sample_side(), vietnamese)
    assert "2 (79,50)" in page
    assert "79.50" not in page


def test_the_page_of_the_country_stays_small(vietnamese: Language) -> None:
    # All 3,321 communes would take too long here, and of so many units each takes the same room.
    page = indices_page(many_sides(LIGHT_FROM), vietnamese)
    outline_of(page.decode())
    assert len(page) / LIGHT_FROM * 3321 < 5_000_000

"""The page of several indices as people use it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from browser.page_checks import column, sort_by, units_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

NAME, _, CHANGE, OTHER = range(4)


@pytest.fixture(scope="module")
def address(address_of: Callable[[str], str]) -> str:
    """Where the page of the sample stands."""
    return address_of("indices")


def test_ranks_are_sorted_as_numbers_without_what_they_are_of(page: "Page") -> None:
    sort_by(units_of(page), OTHER)
    assert column(units_of(page), OTHER) == ["1", "2", "3", "–"]
    assert column(units_of(page), NAME)[0] == "Xã Bình"


def test_changes_are_sorted_from_the_greatest_climb_to_the_greatest_fall(page: "Page") -> None:
    sort_by(units_of(page), CHANGE)
    assert column(units_of(page), CHANGE) == ["▲3", "▼1", "▼1", "▼1"]


def test_a_search_needs_no_marks_and_hides_the_stories_of_others(page: "Page") -> None:
    page.locator("input[type=search]").fill("binh")
    assert column(units_of(page), NAME) == ["Xã Bình"]
    assert page.locator("#stories details:not([hidden])").count() == 1


def test_a_name_unfolds_its_indices_by_year(page: "Page") -> None:
    page.locator("#moves a").first.click()
    story = page.locator("details[open]")
    assert story.count() == 1
    assert "1 (90,00)" in story.inner_text()

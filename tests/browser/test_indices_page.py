"""The page of several indices as people use it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from browser.page_checks import column, opened, violations_of
from writers.diff.samples import HOSTILE_NAME
from writers.indices.samples import many_sides, sample_side

from cchc_cli.language import Language
from cchc_cli.writers.indices.page import indices_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NAME, RANK, CHANGE, OTHER = range(4)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, vietnamese: Language) -> str:
    """Where the page of the sample stands."""
    path = tmp_path_factory.mktemp("page") / "chi-so.html"
    path.write_bytes(indices_page(sample_side(), vietnamese))
    return path.as_uri()


@pytest.fixture(scope="module")
def wide_address(tmp_path_factory: pytest.TempPathFactory, vietnamese: Language) -> str:
    """Where the page of many units in five indices stands."""
    path = tmp_path_factory.mktemp("page") / "nhieu.html"
    path.write_bytes(indices_page(many_sides(60), vietnamese))
    return path.as_uri()


@pytest.fixture
def page(browser: "Browser", address: str) -> Iterator["Page"]:
    """The page, open; it says nothing in the console and asks for nothing else."""
    page, events = opened(browser, address)
    yield page
    page.close()
    assert [event for event in events if not event.startswith(address)] == []


def test_ranks_are_sorted_as_numbers_without_what_they_are_of(page: "Page") -> None:
    page.locator(".units thead button").nth(OTHER).click()
    assert column(page, OTHER) == ["1", "2", "3", "–"]
    assert column(page, NAME)[0] == "Xã Bình"


def test_changes_are_sorted_from_the_greatest_climb_to_the_greatest_fall(page: "Page") -> None:
    page.locator(".units thead button").nth(CHANGE).click()
    assert column(page, CHANGE) == ["▲3", "▼1", "▼1", "▼1"]


def test_a_search_needs_no_marks_and_hides_the_stories_of_others(page: "Page") -> None:
    page.locator("input[type=search]").fill("binh")
    assert column(page, NAME) == ["Xã Bình"]
    assert page.locator("#stories details:not([hidden])").count() == 1


def test_a_name_unfolds_its_indices_by_year(page: "Page") -> None:
    page.locator("#moves a").first.click()
    story = page.locator("details[open]")
    assert story.count() == 1
    assert "1 (90,00)" in story.inner_text()


def test_a_hostile_name_is_seen_as_it_is(page: "Page") -> None:
    assert HOSTILE_NAME in column(page, NAME)
    assert page.locator("td b, th b, td i, th i, u").count() == 0


def test_the_page_can_be_read_without_javascript(browser: "Browser", address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(address)
    assert len(column(page, NAME)) == 4
    assert page.locator("button, input, select").count() == 0
    page.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_the_page_never_scrolls_sideways(browser: "Browser", wide_address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.goto(wide_address)
    page.evaluate("document.querySelectorAll('details').forEach(story => { story.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_stands_in_the_way_of_anybody(
    browser: "Browser", address: str, wide_address: str, scheme: str, width: int
) -> None:
    assert violations_of(browser, address, scheme, width) == []
    assert violations_of(browser, wide_address, scheme, width) == []


def test_paper_has_no_controls(page: "Page") -> None:
    page.emulate_media(media="print")
    assert not page.locator(".controls").is_visible()
    assert page.locator(".units thead .printed").first.is_visible()

"""What every page is for everybody: silent, no wider than the screen, legible without a script."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from browser.page_checks import column, opened, units_of, violations_of
from browser.pages import PAGES
from writers.diff.samples import HOSTILE_NAME

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

UNITS = {"diff": 10, "trend": 9, "indices": 4}
"""How many units the pages with one table of all units have."""


@pytest.fixture(scope="module", params=PAGES)
def shown(
    request: pytest.FixtureRequest, browser: "Browser", address_of: Callable[[str], str]
) -> Iterator["Page"]:
    """Every page in turn."""
    address = address_of(request.param)
    page, events = opened(browser, address)
    page.evaluate("document.querySelectorAll('details').forEach(story => { story.open = true; })")
    yield page
    page.close()
    assert [event for event in events if not event.startswith(address)] == []


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_the_page_never_scrolls_sideways(shown: "Page", width: int) -> None:
    shown.set_viewport_size({"width": width, "height": 844})
    assert shown.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_stands_in_the_way_of_anybody(
    browser: "Browser", address_of: Callable[[str], str], name: str, scheme: str, width: int
) -> None:
    assert violations_of(browser, address_of(name), scheme, width) == []


@pytest.mark.parametrize("name", UNITS)
def test_the_table_can_be_read_without_javascript(
    browser: "Browser", address_of: Callable[[str], str], name: str
) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(address_of(name))
    assert len(column(units_of(page), 1)) == UNITS[name]
    assert page.locator("button, input, select").count() == 0
    page.close()


@pytest.mark.parametrize("name", UNITS)
def test_paper_has_no_controls_and_repeats_heads(
    browser: "Browser", address_of: Callable[[str], str], name: str
) -> None:
    page = browser.new_page()
    page.goto(address_of(name))
    page.emulate_media(media="print")
    assert not page.locator(".controls").is_visible()
    assert not page.locator(".units thead button").first.is_visible()
    assert page.locator(".units thead .printed").first.is_visible()
    repeats = "getComputedStyle(document.querySelector('.units thead')).display"
    assert page.evaluate(repeats) == "table-header-group"
    page.close()


@pytest.mark.parametrize("name", UNITS)
def test_a_hostile_name_is_seen_as_it_is(
    browser: "Browser", address_of: Callable[[str], str], name: str
) -> None:
    page = browser.new_page()
    page.goto(address_of(name))
    assert HOSTILE_NAME in units_of(page).locator("tbody th").all_inner_texts()
    assert page.locator("td b, th b, td i, th i, u").count() == 0
    page.close()

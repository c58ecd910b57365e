"""The page of several years as people use it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from browser.page_checks import column, opened, violations_of
from writers.diff.samples import HOSTILE_NAME
from writers.trend.samples import sample_trend

from cchc_cli.language import Language
from cchc_cli.writers.trend.page import trend_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

RANK, NAME, GROUP, CHANGE = 0, 1, 2, 5


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, vietnamese: Language) -> str:
    """Where the page of the sample stands."""
    path = tmp_path_factory.mktemp("page") / "dien-bien.html"
    path.write_bytes(trend_page(sample_trend(), vietnamese))
    return path.as_uri()


@pytest.fixture
def page(browser: "Browser", address: str) -> Iterator["Page"]:
    """The page, open; it says nothing in the console and asks for nothing else."""
    page, events = opened(browser, address)
    yield page
    page.close()
    assert [event for event in events if not event.startswith(address)] == []


def test_changes_with_their_curves_are_sorted_as_numbers(page: "Page") -> None:
    page.locator(".units thead button").nth(CHANGE).click()
    assert column(page, CHANGE) == ["▲3", "▲1", "=", "=", "▼1", "▼1", "▼2", "–", "–"]


def test_a_group_can_be_chosen_and_a_name_searched(page: "Page") -> None:
    page.locator(".controls select").select_option("Phường")
    assert column(page, GROUP) == ["Phường"] * 3
    page.locator("input[type=search]").fill("trung tam")
    assert column(page, NAME) == ["Phường Trung Tâm"]


def test_a_hostile_name_is_seen_as_it_is(page: "Page") -> None:
    assert HOSTILE_NAME in column(page, NAME)
    assert page.locator("td b, th b").count() == 0


def test_the_page_can_be_read_without_javascript(browser: "Browser", address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(address)
    assert len(column(page, NAME)) == 9
    assert page.locator("button, input, select").count() == 0
    page.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_the_page_never_scrolls_sideways(page: "Page", width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_stands_in_the_way_of_anybody(
    browser: "Browser", address: str, scheme: str, width: int
) -> None:
    assert violations_of(browser, address, scheme, width) == []

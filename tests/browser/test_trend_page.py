"""The page of several years as people use it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from browser.page_checks import column, sort_by, units_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

NAME, GROUP, CHANGE = 1, 2, 5


@pytest.fixture(scope="module")
def address(address_of: Callable[[str], str]) -> str:
    """Where the page of the sample stands."""
    return address_of("trend")


def test_changes_with_their_curves_are_sorted_as_numbers(page: "Page") -> None:
    sort_by(units_of(page), CHANGE)
    assert column(units_of(page), CHANGE) == ["▲3", "▲1", "=", "=", "▼1", "▼1", "▼2", "–", "–"]


def test_a_group_can_be_chosen_and_a_name_searched(page: "Page") -> None:
    page.locator(".controls select").select_option("Phường")
    assert column(units_of(page), GROUP) == ["Phường"] * 3
    page.locator("input[type=search]").fill("trung tam")
    assert column(units_of(page), NAME) == ["Phường Trung Tâm"]

"""The page that explains a unit's numbers, as people use it."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def address(address_of: Callable[[str], str]) -> str:
    """The page of a unit that answered at random."""
    return address_of("explanation")


@pytest.mark.parametrize("code", ["1.1.1", "3.2.1", "7"])
def test_a_link_leads_to_what_can_be_seen(browser: "Browser", address: str, code: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{address}#c{code}")
    target = page.locator(f"[id='c{code}']")
    box = target.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 844
    page.close()


def test_what_is_folded_opens_with_the_keyboard(browser: "Browser", address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    folded = page.locator("details:not([open])").first
    name = folded.get_attribute("id")
    folded.locator("summary").focus()
    page.keyboard.press("Enter")
    assert page.locator(f"[id='{name}']").get_attribute("open") is not None
    page.close()


def test_it_prints_on_sheets_of_a4(browser: "Browser", address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    printed = page.pdf(prefer_css_page_size=True)
    sheets = re.findall(rb"/MediaBox \[0 0 (\d+)[.\d]* (\d+)", printed)
    assert set(sheets) == {(b"594", b"841")}
    page.close()

"""The page that explains a unit's numbers, as people use it."""

import re
from typing import TYPE_CHECKING

import pytest
from assessments import large_assessment
from browser.page_checks import opened, violations_of

from cchc_cli.domain.explanation import Explainer
from cchc_cli.language import Language
from cchc_cli.writers.explanation.page import explanation_page
from cchc_cli.writers.report_setting import ReportSetting

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, vietnamese: Language) -> str:
    """The page of a unit that answered at random."""
    explanation = Explainer(large_assessment(2)).unit("00001")
    path = tmp_path_factory.mktemp("page") / "00001.html"
    path.write_bytes(explanation_page(explanation, ReportSetting(vietnamese, has_unit_pages=True)))
    return path.as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_open_to_everybody(browser: "Browser", address: str, scheme: str) -> None:
    assert violations_of(browser, address, scheme, 1280) == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_it_is_no_wider_than_the_screen(browser: "Browser", address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_it_asks_for_nothing_and_says_nothing(browser: "Browser", address: str) -> None:
    page, events = opened(browser, address)
    assert events == [address]
    page.close()


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

"""What every page has to be for people: silent, no wider than the screen, open to everybody."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations_of(browser: "Browser", address: str, scheme: str, width: int) -> list[tuple[str, list[str]]]:
    """Check a page by the rules of axe for WCAG 2.2 A and AA, with everything unfolded."""
    axe = pytest.importorskip("axe_playwright_python", reason="axe is not installed")
    page = browser.new_page(
        viewport={"width": width, "height": 844}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach(story => { story.open = true; })")
    page.evaluate(Path(axe.__file__).with_name("axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)
    page.close()
    assert len(found["passes"]) > 20
    return [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found["violations"]]


def units_of(page: "Page") -> "Locator":
    """Give the table of all units."""
    return page.locator("table.units")


def column(table: "Locator", at: int) -> list[str]:
    """Give the texts of a column of a table, of the rows that are shown."""
    # The last body: above it may stand a mean of all.
    rows = table.locator("tbody").last.locator("tr:not([hidden])").all()
    return [row.locator("th, td").nth(at).inner_text().strip() for row in rows]


def sort_by(table: "Locator", at: int) -> None:
    """Click on the heading of a column."""
    table.locator("thead button").nth(at).click()


def opened(browser: "Browser", address: str) -> tuple["Page", list[str]]:
    """Open a page, and note whatever it says in the console or asks for besides itself."""
    events: list[str] = []
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.on("console", lambda message: events.append(message.text))
    page.on("pageerror", lambda error: events.append(str(error)))
    page.on("request", lambda request: events.append(request.url))
    page.goto(address)
    return page, events

"""Pages in the system's Chromium; where it or Playwright is missing, these tests are skipped."""

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

import pytest
from browser.page_checks import opened
from browser.pages import PAGES

from cchc_cli.language import Language

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """The browser, without a window."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("Chromium is not installed")
    with api.sync_playwright() as playwright:
        # Within containers there is no sandbox to be had, and the pages are our own.
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address_of(tmp_path_factory: pytest.TempPathFactory, vietnamese: Language) -> Callable[[str], str]:
    """Give the address of a page by its name in ``PAGES``; it is written when it is first asked for."""

    @cache
    def address_of(name: str) -> str:
        path = tmp_path_factory.mktemp("page") / f"{name}.html"
        path.write_bytes(PAGES[name](vietnamese))
        return path.as_uri()

    return address_of


@pytest.fixture
def page(browser: "Browser", address: str) -> Iterator["Page"]:
    """The page at the ``address`` of the module; it says nothing in the console and asks for nothing else."""
    page, events = opened(browser, address)
    yield page
    page.close()
    assert [event for event in events if not event.startswith(address)] == []

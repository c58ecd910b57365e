"""The page of a comparison as people use it: with a mouse, a keyboard, a phone, a screen reader, on paper."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from browser.page_checks import column, opened, violations_of
from writers.diff.samples import HOSTILE_NAME, sample_diff

from cchc_cli.language import Language
from cchc_cli.writers.diff.page import diff_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

RANK, NAME, CHANGE, STATUS = 0, 1, 5, 3


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, vietnamese: Language) -> str:
    """Where the page of the sample stands."""
    path = tmp_path_factory.mktemp("page") / "so-sanh.html"
    path.write_bytes(diff_page(sample_diff(), vietnamese))
    return path.as_uri()


@pytest.fixture
def page(browser: "Browser", address: str) -> Iterator["Page"]:
    """The page, open; it says nothing in the console and asks for nothing else."""
    page, events = opened(browser, address)
    yield page
    page.close()
    assert [event for event in events if not event.startswith(address)] == []


def sort_by(page: "Page", at: int) -> None:
    page.locator(".units thead button").nth(at).click()


def sorted_as(page: "Page") -> list[str | None]:
    heads = page.locator(".units thead th").all()
    return [head.get_attribute("aria-sort") for head in heads if head.get_attribute("aria-sort")]


def test_a_click_on_a_heading_sorts_and_another_turns_it_around(page: "Page") -> None:
    sort_by(page, CHANGE)
    assert column(page, CHANGE) == ["▲3", "▲1", "=", "=", "▼1", "▼1", "▼2", "–", "–", "–"]
    assert sorted_as(page) == ["descending"]
    sort_by(page, CHANGE)
    assert column(page, CHANGE)[:4] == ["▼2", "▼1", "▼1", "="]
    assert sorted_as(page) == ["ascending"]


def test_units_without_a_figure_stay_below(page: "Page") -> None:
    for _ in range(2):
        sort_by(page, CHANGE)
        assert column(page, CHANGE)[-3:] == ["–", "–", "–"]


def test_names_are_sorted_in_vietnamese_order(page: "Page") -> None:
    sort_by(page, NAME)
    names = [name for name in column(page, NAME) if name.startswith("Xã")]
    assert names == ["Xã Bình An", "Xã Bỏ Phiếu", "Xã Đã Giải Thể", "Xã Hợp Nhất", "Xã Mới", "Xã Tân Hòa"]


def test_the_keyboard_sorts_as_well(page: "Page") -> None:
    page.locator(".units thead button").nth(RANK).focus()
    page.keyboard.press("Enter")
    assert column(page, RANK) == ["1", "1", "2", "2", "3", "3", "4", "5", "6", "–"]
    page.keyboard.press("Space")
    assert column(page, RANK)[0] == "6"


def test_a_search_needs_no_marks(page: "Page") -> None:
    page.locator("input[type=search]").fill("tan hoa")
    assert column(page, NAME) == ["Xã Tân Hòa"]
    assert page.locator("[role=status]").inner_text() == "Số đơn vị đang hiển thị: 1/10"
    assert page.locator("#stories details:not([hidden])").count() == 1


def test_a_group_and_a_status_can_be_chosen(page: "Page") -> None:
    group, status = page.locator(".controls select").all()
    group.select_option("Phường")
    assert len(column(page, NAME)) == 3
    group.select_option("")
    status.select_option(label="mới")
    assert column(page, NAME) == ["Xã Mới"]


def test_the_table_can_be_read_without_javascript(browser: "Browser", address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(address)
    assert len(column(page, NAME)) == 10
    assert page.locator("button, input, select").count() == 0
    page.close()


def test_a_name_unfolds_what_became_of_the_unit(page: "Page") -> None:
    page.locator(".units tbody a").first.click()
    story = page.locator("details[open]")
    assert story.count() == 1
    assert "Thủ tục hành chính" in story.inner_text()


def test_a_hostile_name_is_seen_as_it_is(page: "Page") -> None:
    assert HOSTILE_NAME in column(page, NAME)
    assert page.locator("svg text", has_text=HOSTILE_NAME).count() >= 3
    assert page.locator("td b, th b").count() == 0


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_the_page_never_scrolls_sideways(page: "Page", width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_no_name_runs_out_of_its_chart(page: "Page") -> None:
    outside = """() => [...document.querySelectorAll("svg")].flatMap(svg => {
        const box = svg.getBoundingClientRect();
        return [...svg.querySelectorAll("text")].filter(text => {
            const place = text.getBoundingClientRect();
            return place.left < box.left - 1 || place.right > box.right + 1;
        }).map(text => text.textContent);
    })"""
    assert page.evaluate(outside) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_stands_in_the_way_of_anybody(
    browser: "Browser", address: str, scheme: str, width: int
) -> None:
    assert violations_of(browser, address, scheme, width) == []


def test_paper_has_no_controls_and_repeats_heads(page: "Page") -> None:
    page.emulate_media(media="print")
    assert not page.locator(".controls").is_visible()
    assert not page.locator(".units thead button").first.is_visible()
    assert page.locator(".units thead .printed").first.is_visible()
    repeats = "getComputedStyle(document.querySelector('.units thead')).display"
    assert page.evaluate(repeats) == "table-header-group"

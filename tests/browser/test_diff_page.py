"""The page of a comparison as people use it: with a mouse, a keyboard, a phone, a screen reader, on paper."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from browser.page_checks import column, sort_by, units_of
from writers.diff.samples import HOSTILE_NAME

if TYPE_CHECKING:
    from playwright.sync_api import Page

RANK, NAME, CHANGE, STATUS = 0, 1, 5, 3


@pytest.fixture(scope="module")
def address(address_of: Callable[[str], str]) -> str:
    """Where the page of the sample stands."""
    return address_of("diff")


def sorted_as(page: "Page") -> list[str | None]:
    heads = page.locator(".units thead th").all()
    return [head.get_attribute("aria-sort") for head in heads if head.get_attribute("aria-sort")]


def test_a_click_on_a_heading_sorts_and_another_turns_it_around(page: "Page") -> None:
    sort_by(units_of(page), CHANGE)
    assert column(units_of(page), CHANGE) == ["▲3", "▲1", "=", "=", "▼1", "▼1", "▼2", "–", "–", "–"]
    assert sorted_as(page) == ["descending"]
    sort_by(units_of(page), CHANGE)
    assert column(units_of(page), CHANGE)[:4] == ["▼2", "▼1", "▼1", "="]
    assert sorted_as(page) == ["ascending"]


def test_units_without_a_figure_stay_below(page: "Page") -> None:
    for _ in range(2):
        sort_by(units_of(page), CHANGE)
        assert column(units_of(page), CHANGE)[-3:] == ["–", "–", "–"]


def test_names_are_sorted_in_vietnamese_order(page: "Page") -> None:
    sort_by(units_of(page), NAME)
    names = [name for name in column(units_of(page), NAME) if name.startswith("Xã")]
    assert names == ["Xã Bình An", "Xã Bỏ Phiếu", "Xã Đã Giải Thể", "Xã Hợp Nhất", "Xã Mới", "Xã Tân Hòa"]


def test_the_keyboard_sorts_as_well(page: "Page") -> None:
    page.locator(".units thead button").nth(RANK).focus()
    page.keyboard.press("Enter")
    assert column(units_of(page), RANK) == ["1", "1", "2", "2", "3", "3", "4", "5", "6", "–"]
    page.keyboard.press("Space")
    assert column(units_of(page), RANK)[0] == "6"


def test_a_search_needs_no_marks(page: "Page") -> None:
    page.locator("input[type=search]").fill("tan hoa")
    assert column(units_of(page), NAME) == ["Xã Tân Hòa"]
    assert page.locator("[role=status]").inner_text() == "Số đơn vị đang hiển thị: 1/10"
    assert page.locator("#stories details:not([hidden])").count() == 1


def test_a_group_and_a_status_can_be_chosen(page: "Page") -> None:
    group, status = page.locator(".controls select").all()
    group.select_option("Phường")
    assert len(column(units_of(page), NAME)) == 3
    group.select_option("")
    status.select_option(label="mới")
    assert column(units_of(page), NAME) == ["Xã Mới"]


def test_a_name_unfolds_what_became_of_the_unit(page: "Page") -> None:
    page.locator(".units tbody a").first.click()
    story = page.locator("details[open]")
    assert story.count() == 1
    assert "Thủ tục hành chính" in story.inner_text()


def test_a_hostile_name_is_seen_in_charts_as_it_is(page: "Page") -> None:
    assert page.locator("svg text", has_text=HOSTILE_NAME).count() >= 3


def test_no_name_runs_out_of_its_chart(page: "Page") -> None:
    outside = """() => [...document.querySelectorAll("svg")].flatMap(svg => {
        const box = svg.getBoundingClientRect();
        return [...svg.querySelectorAll("text")].filter(text => {
            const place = text.getBoundingClientRect();
            return place.left < box.left - 1 || place.right > box.right + 1;
        }).map(text => text.textContent);
    })"""
    assert page.evaluate(outside) == []

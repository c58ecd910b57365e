"""``report.html`` as people use it: with a mouse, a keyboard, a phone, a screen reader, on paper."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from assessments import HOSTILE_NAME
from browser.page_checks import column, sort_by

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

RANK, NAME, INDEX, CHANGE, BAND = 0, 1, 4, 6, 7


@pytest.fixture(scope="module")
def address(address_of: Callable[[str], str]) -> str:
    """Where the report of the small assessment stands, with a year before."""
    return address_of("report")


def shown(page: "Page", kind: str) -> list[str]:
    """Give the names in all tables of a kind that can be seen."""
    heads = page.locator(f"table.{kind} tbody:last-child th").all()
    return [head.inner_text() for head in heads if head.is_visible()]


def communes(page: "Page") -> "Locator":
    return page.locator("table.ranking").first


def test_the_index_is_sorted_as_a_number_and_turned_around(page: "Page") -> None:
    head = communes(page).locator("thead th").nth(INDEX)
    head.locator("button").click()
    assert head.get_attribute("aria-sort") == "descending"
    head.locator("button").click()
    assert column(communes(page), INDEX) == ["81,67", "83,33", "89,67", "91,67", "91,67"]
    assert head.get_attribute("aria-sort") == "ascending"


def test_changes_are_sorted_from_the_greatest_climb(page: "Page") -> None:
    sort_by(communes(page), CHANGE)
    assert column(communes(page), CHANGE) == ["▲3", "=", "▼1", "▼2", "–"]


def test_bands_are_sorted_from_the_highest(page: "Page") -> None:
    sort_by(communes(page), BAND)
    sort_by(communes(page), BAND)
    assert [band.partition("\n")[0] for band in column(communes(page), BAND)][:2] == ["Khá", "Tốt"]


def test_every_table_of_units_is_sorted_by_itself(page: "Page") -> None:
    heat = page.locator("table.heat").first
    sort_by(heat, 2)
    assert column(heat, 2)[0] == "95,0"
    assert column(communes(page), RANK)[0].startswith("1")
    assert heat.locator("tbody").first.inner_text().startswith("Bình quân")


def test_the_heads_of_areas_are_read_out_with_their_names(page: "Page") -> None:
    button = page.locator("table.heat thead button").nth(1)
    assert button.get_attribute("aria-label") == "1: Chỉ đạo, điều hành"


def test_the_keyboard_sorts_as_well(page: "Page") -> None:
    communes(page).locator("thead button").nth(NAME).focus()
    page.keyboard.press("Enter")
    names = [name for name in column(communes(page), NAME) if name.startswith("Xã")]
    assert names == ['Xã "Muộn", mới', "Xã Bình An", "Xã Đảo", "Xã Tân Hòa"]


def test_a_search_needs_no_marks_and_acts_on_all_tables(page: "Page") -> None:
    page.locator("input[type=search]").fill("tan hoa")
    assert shown(page, "ranking") == shown(page, "heat") == ["Xã Tân Hòa"]
    assert page.locator("#units details:visible").count() == 1
    assert page.locator("[role=status]").inner_text() == "Số đơn vị đang hiển thị: 1/8"
    assert page.locator(".filtered").last.inner_text().startswith("Số đơn vị đang hiển thị: 1/8")


def test_units_are_found_by_their_code(page: "Page") -> None:
    page.locator("input[type=search]").fill("p1")
    assert shown(page, "ranking") == ["Phường Trung Tâm"]


def test_a_group_can_be_chosen_and_the_others_disappear_with_their_headings(page: "Page") -> None:
    page.locator(".controls select").first.select_option("Phường")
    assert shown(page, "ranking") == ["Phường Trung Tâm"]
    assert [one.inner_text() for one in page.locator("#ranking h3:visible").all()] == ["Phường"]
    page.locator(".controls select").first.select_option("")
    assert len(shown(page, "ranking")) == 6


def test_bands_can_be_chosen_in_their_order(page: "Page") -> None:
    choice = page.locator(".controls select").last
    assert [one.inner_text() for one in choice.locator("option").all()] == [
        *("tất cả", "Xuất sắc", "Tốt", "Khá", "Yếu")
    ]
    choice.select_option("Tốt")
    assert shown(page, "ranking") == [HOSTILE_NAME, "Xã Đảo"]
    choice.select_option("Yếu")
    assert shown(page, "ranking") == []


def test_a_name_unfolds_why_the_unit_lost_points(page: "Page") -> None:
    communes(page).get_by_role("link", name='Xã "Muộn", mới').click()
    told = page.locator("details[open]")
    assert told.count() == 1
    assert "Ban hành kế hoạch: mất 15,00/20,00 điểm" in told.inner_text()
    assert "Đúng hạn" in told.inner_text()


def test_who_leads_and_who_fell_stands_in_the_summary(page: "Page") -> None:
    text = page.locator("#summary").inner_text()
    assert "Dẫn đầu" in text
    assert "▼2 Xã Đảo" in text


def test_a_hostile_name_is_seen_as_it_is(page: "Page") -> None:
    assert HOSTILE_NAME in shown(page, "ranking")
    assert HOSTILE_NAME in shown(page, "heat")
    assert page.locator("svg text", has_text=HOSTILE_NAME).count() >= 1
    assert page.locator("th b, summary b").count() == 0


def test_everything_can_be_read_without_javascript(browser: "Browser", address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(address)
    assert len(shown(page, "ranking")) == 6
    assert page.locator("button, input, select").count() == 0
    assert not page.locator(".filtered").first.is_visible()
    page.locator("#units summary").first.click()
    assert page.locator("#units details[open]").count() == 1
    page.close()


def test_the_first_key_skips_to_the_summary(page: "Page") -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.hash") == "#summary"


def test_paper_has_no_controls_and_repeats_heads(page: "Page") -> None:
    page.emulate_media(media="print")
    for what in (".controls", "nav", ".ranking thead button", "#units"):
        assert not page.locator(what).first.is_visible()
    assert page.locator(".ranking thead .printed").first.is_visible()
    repeats = "getComputedStyle(document.querySelector('.heat thead')).display"
    assert page.evaluate(repeats) == "table-header-group"


def test_paper_says_that_it_shows_a_selection(page: "Page") -> None:
    page.locator("input[type=search]").fill("tan hoa")
    page.emulate_media(media="print")
    assert page.locator("#ranking .filtered").inner_text().strip() == "Số đơn vị đang hiển thị: 1/8"


def test_what_was_unfolded_is_printed(page: "Page") -> None:
    page.locator("#units summary").first.click()
    page.emulate_media(media="print")
    assert [one.is_visible() for one in page.locator("#units details").all()][:2] == [True, False]

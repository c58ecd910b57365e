"""Where the pages of units stand: every unit has its own, under a name that every system and link takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.writers.unit_pages import UnitPages, unit_pages


def scorecards(*codes: str) -> list[str]:
    return [pages.scorecard for pages in unit_pages(codes).values()]


def test_a_code_names_both_pages() -> None:
    assert unit_pages(["00101"]) == {"00101": UnitPages("units/00101.html", "explanations/00101.html")}


def test_a_name_loses_its_marks_and_blanks() -> None:
    assert scorecards("Đặc khu Mẫu Hải") == ["units/dac-khu-mau-hai.html"]


@pytest.mark.parametrize("code", ["..", "../../etc/passwd", "a/b", "a\\b", "<b>x</b>|=1+1 [red]", "", "…"])
def test_no_code_leads_out_of_the_folder(code: str) -> None:
    (path,) = scorecards(code)
    assert path.count("/") == 1
    assert ".." not in path


def test_codes_that_look_alike_get_pages_of_their_own() -> None:
    assert scorecards("A1", "a1", "á1") == ["units/a1.html", "units/a1-2.html", "units/a1-3.html"]


def test_devices_of_windows_are_no_names() -> None:
    assert scorecards("CON", "lpt1.x") == ["units/con-unit.html", "units/lpt1.x-unit.html"]


@given(st.lists(st.text(max_size=12), unique=True, max_size=8))
def test_every_unit_has_a_page_of_its_own(codes: list[str]) -> None:
    paths = scorecards(*codes)
    assert len({path.casefold() for path in paths}) == len(codes)

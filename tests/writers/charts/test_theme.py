"""The look of charts: colours of the page, numbers of the language."""

import re
from pathlib import Path

import pytest
from contrast import contrast
from hypothesis import given
from hypothesis import strategies as st

import cchc_cli
from cchc_cli.language import Language
from cchc_cli.writers.charts.theme import BANDS, NUMBERS, PARTS, VARIABLES, shortened, wrapped

TEMPLATES = Path(cchc_cli.__file__).with_name("templates")


def colours(palette: str) -> dict[str, str]:
    """Give the custom properties of both style sheets that are colours."""
    found: dict[str, str] = {}
    for name in ("report.css", "charts.css"):
        light, dark = re.findall(r":root \{(.*?)\}", (TEMPLATES / name).read_text("utf-8"), flags=re.DOTALL)
        found |= re.findall(r"--([\w-]+): (#\w{6});", light if palette == "light" else dark)
    return found


def test_pictures_have_the_colours_of_the_light_page() -> None:
    light = colours("light")
    assert {variable: light[variable] for variable in VARIABLES.values()} == {
        variable: colour for colour, variable in VARIABLES.items()
    }


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_bars_and_lines_are_seen_against_the_paper(palette: str) -> None:
    found = colours(palette)
    drawn = [f"part{at}" for at in range(len(PARTS))] + ["fall"]
    assert min(contrast(found["paper"], found[name]) for name in drawn) >= 3


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_names_beside_lines_can_be_read(palette: str) -> None:
    found = colours(palette)
    assert min(contrast(found["paper"], found[name]) for name in ("part0", "fall", "soft", "ink")) >= 4.5


def test_numbers_have_the_decimal_sign_of_the_language(language: Language) -> None:
    assert NUMBERS[language.code]["decimal"] == language.number(0.5, 1)[1]


def test_a_long_name_ends_in_dots_after_a_whole_word() -> None:
    assert shortened("Thị trấn Nông trường Việt Trung", 12) == "Thị trấn…"
    assert shortened("Thị trấn Nông trường Việt Trung", 14) == "Thị trấn Nông…"
    assert shortened("Nông nghiệp, môi trường", 14) == "Nông nghiệp…"


def test_a_single_long_word_is_cut_within() -> None:
    assert shortened("a" * 20, 5) == "aaaa…"


def test_what_xml_cannot_hold_is_shown_as_a_sign() -> None:
    assert shortened("Xã\x00 A\ud800", 12) == "Xã\ufffd A\ufffd"


def test_a_name_of_one_line_stays_one() -> None:
    assert wrapped("Cải cách thể chế", 34) == ("Cải cách thể chế",)


def test_no_word_is_lost_between_two_lines() -> None:
    name = "3. Cải cách thủ tục hành chính và kiểm soát thủ tục"
    assert " ".join(wrapped(name, 34)) == name


def test_what_two_lines_do_not_hold_ends_in_dots() -> None:
    first, second = wrapped("rất dài " * 20, 20)
    assert (len(first) <= 20, len(second) <= 20, second[-1]) == (True, True, "…")


@pytest.mark.parametrize("name", ["", " ", "\x00\n", "a" * 90])
def test_any_name_can_be_wrapped(name: str) -> None:
    assert all(len(line) <= 20 for line in wrapped(name, 20))


@pytest.mark.parametrize("letters", [4, 12, 28])
@given(name=st.text(alphabet="Xã Đường-Ừ,;\u0301\x00", max_size=60))
def test_a_name_never_has_more_letters_than_its_column(letters: int, name: str) -> None:
    assert len(shortened(name, letters)) <= letters


@given(st.text(alphabet="Xã Đường ", max_size=60))
def test_what_is_left_of_a_name_is_its_beginning(name: str) -> None:
    cut = shortened(name, 14)
    assert name.startswith(cut.removesuffix("…"))
    assert cut == name or cut.endswith("…")


def test_a_name_that_just_fits_is_whole() -> None:
    assert shortened("Phường Trung", 12) == "Phường Trung"
    assert shortened("Phường Trung T", 12) == "Phường…"


@pytest.mark.parametrize("end", [" ", ", ", "; ", ",  "])
def test_no_sign_hangs_before_the_dots(end: str) -> None:
    assert shortened(f"Nông nghiệp{end}xây dựng và giao thông", 15) == "Nông nghiệp…"


def test_every_colour_has_a_variable_of_its_own() -> None:
    assert len(set(VARIABLES.values())) == len(VARIABLES)
    assert {*PARTS, *BANDS} <= VARIABLES.keys()


def test_thousands_have_the_sign_of_the_language(language: Language) -> None:
    assert NUMBERS[language.code]["thousands"] == language.number(1000)[1]


def test_a_minus_is_as_wide_as_a_digit(language: Language) -> None:
    assert NUMBERS[language.code]["minus"] == "−"


def test_a_second_line_never_begins_with_a_blank() -> None:
    assert wrapped("Cải cách    thủ tục", 10) == ("Cải cách", "thủ tục")


def test_a_word_longer_than_a_line_is_broken() -> None:
    assert wrapped("a" * 15, 10) == ("a" * 10, "a" * 5)

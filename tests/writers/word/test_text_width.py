"""How wide a text is in bold Times New Roman."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.writers.word.text_width import bold_width

# Widths of Times Bold in thousandths of its size, as its metrics (AFM, Core 14) state them.
METRICS = {
    "A": 722, "B": 667, "C": 722, "D": 722, "E": 667, "F": 611, "G": 778, "H": 778, "I": 389, "J": 500,
    "K": 778, "L": 667, "M": 944, "N": 722, "O": 778, "P": 611, "Q": 778, "R": 722, "S": 556, "T": 667,
    "U": 722, "V": 722, "W": 1000, "X": 722, "Y": 722, "Z": 667, "a": 500, "b": 556, "c": 444, "d": 556,
    "e": 444, "f": 333, "g": 500, "h": 556, "i": 278, "j": 333, "k": 556, "l": 278, "m": 833, "n": 556,
    "o": 500, "p": 556, "q": 556, "r": 444, "s": 389, "t": 333, "u": 556, "v": 500, "w": 722, "x": 500,
    "y": 500, "z": 444, "0": 500, "9": 500, " ": 250, ".": 250, ",": 250, "-": 333, "/": 278, "(": 333,
    ")": 333, ":": 333, ";": 333, "'": 278, "–": 500, "Đ": 722, "đ": 556,
}  # fmt: skip


@pytest.mark.parametrize("letter", METRICS)
def test_a_letter_is_as_wide_as_the_font_has_it(letter: str) -> None:
    # At 50 points, which are 100 half-points, a thousandth of the size is a twentieth of a point.
    assert bold_width(letter, 100) == METRICS[letter]


@pytest.mark.parametrize("text", ["ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK", "Độc lập - Tự do - Hạnh phúc", "Phường Ơ"])
def test_it_does_not_matter_how_marks_are_stored(text: str) -> None:
    composed, apart = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))

    assert composed != apart
    assert bold_width(composed, 26) == bold_width(apart, 26)


def test_nothing_has_no_width() -> None:
    assert bold_width("", 28) == 0


@given(text=st.text(alphabet="aĂộ M-đ", max_size=30), size=st.integers(10, 60))
def test_texts_of_other_length_or_size_are_as_much_wider(text: str, size: int) -> None:
    once = bold_width(text, size)

    assert abs(bold_width(text * 2, size) - 2 * once) <= 1
    assert abs(bold_width(text, 2 * size) - 2 * once) <= 1

"""Charts as SVG and PNG."""

import subprocess
import sys
import unicodedata
from hashlib import sha256

import pytest

from cchc_cli.language import Language
from cchc_cli.writers.charts.drawing import Drawable, png_of, svg_of
from cchc_cli.writers.charts.part_bars import PartBar, part_bars
from cchc_cli.writers.charts.rank_layout import Course, RankLine
from cchc_cli.writers.charts.rank_lines import rank_lines

AGAIN = """
from hashlib import sha256
from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.charts.drawing import svg_of
from cchc_cli.writers.charts.part_bars import PartBar, part_bars
chart = part_bars(("a", "b"), [PartBar("Xã Đường Hồ", (1.25, -0.5), "+0,75")])
print(sha256(svg_of(chart, Language(LanguageCode.VI)).encode()).hexdigest())
"""


@pytest.fixture(scope="module")
def chart() -> Drawable:
    """The same bars as another process draws."""
    return part_bars(("a", "b"), [PartBar("Xã Đường Hồ", (1.25, -0.5), "+0,75")])


def test_the_same_chart_gives_the_same_bytes_in_another_process(
    chart: Drawable, vietnamese: Language
) -> None:
    other = subprocess.run([sys.executable, "-c", AGAIN], capture_output=True, text=True, check=True)
    assert other.stdout.strip() == sha256(svg_of(chart, vietnamese).encode()).hexdigest()


def test_a_picture_is_a_png_of_twice_the_size(chart: Drawable, vietnamese: Language) -> None:
    picture = png_of(chart, vietnamese)
    single = png_of(chart, vietnamese, scale=1)
    assert picture.startswith(b"\x89PNG")
    assert width_of(picture) == pytest.approx(2 * width_of(single), abs=2)
    assert picture == png_of(chart, vietnamese)


def width_of(picture: bytes) -> int:
    return int.from_bytes(picture[16:20], "big")


def test_vietnamese_letters_are_drawn_whole(vietnamese: Language) -> None:
    svg = svg_of(rank_lines(("2024", "2025"), [RankLine("Xã Ừ Ữ Ệ Ặ Đ", (1, 1), Course.LEVEL)]), vietnamese)
    assert svg.count(">Xã Ừ Ữ Ệ Ặ Đ<") == 2


def test_a_picture_is_white_and_a_drawing_has_no_ground(chart: Drawable, vietnamese: Language) -> None:
    assert 'fill="white"' not in svg_of(chart, vietnamese)
    # The first pixel of a PNG of one bit depth would not tell; the header says: colour, 8 bits.
    assert png_of(chart, vietnamese, scale=1)[24:26] in {b"\x08\x02", b"\x08\x06"}


def test_numbers_are_those_of_the_language(vietnamese: Language, english: Language) -> None:
    bars = part_bars(("a", "b"), [PartBar("A", (0.4, -0.3), "")])
    assert ">+0,2<" in svg_of(bars, vietnamese)
    assert ">+0.2<" in svg_of(bars, english)


def test_decomposed_letters_are_drawn_as_they_are_typed(vietnamese: Language) -> None:
    name = unicodedata.normalize("NFD", "Xã Ừ")
    svg = svg_of(rank_lines(("2024", "2025"), [RankLine(name, (1, 1), Course.LEVEL)]), vietnamese)
    assert unicodedata.normalize("NFC", svg).count(">Xã Ừ<") == 2

"""What every page of a comparison has."""

from pathlib import Path

import pytest

from cchc_cli.errors import CchcError
from cchc_cli.language import Language
from cchc_cli.writers.diff.page_frame import FRAME_WORDS, page_bytes


def written(own: Path, text: str, page: object = "") -> bytes:
    (own / "diff.html.jinja").write_text(text, encoding="utf-8")
    return page_bytes("diff.html.jinja", page, own)


def test_a_template_of_their_own_lays_the_page_out(tmp_path: Path) -> None:
    assert written(tmp_path, "<p>{{ page }}</p>", "Xã Tân Hòa") == "<p>Xã Tân Hòa</p>".encode()


@pytest.mark.parametrize("name", ["<b>x</b>", "</script>", "a & b", '"'])
def test_what_is_no_markup_is_escaped_in_their_template_too(name: str, tmp_path: Path) -> None:
    text = written(tmp_path, "{{ page }}", name).decode()
    assert not {*text} & {"<", ">", '"'}
    assert name not in text


def test_half_a_character_becomes_a_sign_and_stops_nothing(tmp_path: Path) -> None:
    assert written(tmp_path, "{{ page }}", "x\udcff.csv") == "x�.csv".encode()


def test_a_folder_without_that_template_leaves_the_page_as_it_is(tmp_path: Path) -> None:
    with pytest.raises(CchcError):
        page_bytes("none.html.jinja", "", tmp_path)


def test_the_words_around_the_table_are_in_the_language_of_the_reader(vietnamese: Language) -> None:
    words = {name: vietnamese.show(text) for name, text in FRAME_WORDS.items()}
    assert (words["contents"], words["units"], words["stories"]) == (
        *("Mục lục", "Tất cả đơn vị", "Chi tiết từng đơn vị"),
    )


def test_no_word_is_left_in_english_in_vietnamese(vietnamese: Language, english: Language) -> None:
    same = [
        name
        for name, text in FRAME_WORDS.items()
        if vietnamese.show(text) == english.show(text) and english.show(text).isascii()
    ]
    assert same == []

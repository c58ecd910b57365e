"""Markers in templates."""

from itertools import pairwise

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.writers.word.markers import fill, marker_alone, markers_in, text_of


def body(*paragraphs: tuple[str, ...]) -> BaseOxmlElement:
    """Make a text: paragraphs of runs."""
    runs = (
        "".join(f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in paragraph)
        for paragraph in paragraphs
    )
    inner = "".join(f"<w:p>{one}</w:p>" for one in runs)
    return parse_xml(f"<w:body {nsdecls('w')}>{inner}</w:body>")


def texts(root: BaseOxmlElement) -> list[str]:
    return [text_of(paragraph) for paragraph in root.xpath(".//w:p")]


def test_a_marker_is_replaced_by_its_value() -> None:
    root = body(("Số: {{ number }}!",))
    fill(root, {"number": "7"})

    assert texts(root) == ["Số: 7!"]


def test_a_marker_that_word_has_split_into_runs_is_filled() -> None:
    root = body(("Nơi: {", "{ pl", "ace }", "} và {{date}}", " hết"))
    fill(root, {"place": "Mẫu", "date": "hôm nay"})

    assert texts(root) == ["Nơi: Mẫu và hôm nay hết"]


@given(cuts=st.lists(st.integers(0, 40), max_size=8))
def test_it_does_not_matter_where_runs_are_cut(cuts: list[int]) -> None:
    whole = "a {{ one }}{{ two }} b {{ one }} c"
    places = sorted({0, len(whole), *(cut for cut in cuts if cut < len(whole))})
    root = body(tuple(whole[start:end] for start, end in pairwise(places)))
    fill(root, {"one": "MỘT", "two": "2"})

    assert texts(root) == ["a MỘT2 b MỘT c"]


def test_a_value_takes_the_looks_of_where_the_marker_begins() -> None:
    root = body(("{{ ti", "tle }}"))
    fill(root, {"title": "BÁO CÁO"})

    assert [text.text for text in root.xpath(".//w:t")] == ["BÁO CÁO", ""]


def test_a_value_that_looks_like_a_marker_stays_as_it_is() -> None:
    root = body(("{{ place }}",))
    fill(root, {"place": "{{ office }}", "office": "X"})

    assert texts(root) == ["{{ office }}"]


def test_the_paragraph_of_an_empty_value_goes() -> None:
    root = body(("{{ parent_office }}",), ("{{ office }}",))
    fill(root, {"parent_office": "", "office": "SỞ NỘI VỤ"})

    assert texts(root) == ["SỞ NỘI VỤ"]


def test_the_last_paragraph_stays_because_a_cell_must_have_one() -> None:
    root = body(("{{ office }}",))
    fill(root, {"office": ""})

    assert texts(root) == [""]


def test_markers_without_a_value_stay_and_are_named() -> None:
    root = body(("{{ content }} {{ other }}",))
    fill(root, {})

    assert list(markers_in(root)) == ["content", "other"]


def test_a_marker_is_alone_where_nothing_else_is_said() -> None:
    alone, not_alone = body(
        (
            " {{ con",
            "tent }} ",
        ),
        ("x {{ content }}",),
    ).xpath("./w:p")

    assert marker_alone(alone) == "content"
    assert marker_alone(not_alone) == ""

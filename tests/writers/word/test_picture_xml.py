"""Pictures as DrawingML."""

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from cchc_cli.writers.word.picture_xml import EMU_PER_TWIP, PlacedPicture, picture_run

PLACED = PlacedPicture("rId7", 12, 5_760_000, 2_880_000)


def built(alternative: str = "Cột cao nhất ở lĩnh vực 2.") -> BaseOxmlElement:
    run = picture_run(PLACED, alternative)
    return parse_xml(run.replace("<w:r>", f"<w:r {nsdecls('w', 'wp', 'a', 'pic', 'r')}>", 1))


def test_it_shows_the_part_that_it_was_given() -> None:
    assert built().xpath(".//a:blip/@r:embed") == ["rId7"]


def test_frame_and_picture_are_of_one_size() -> None:
    for path in (".//wp:extent", ".//a:xfrm/a:ext"):
        (extent,) = built().xpath(path)
        assert (extent.get("cx"), extent.get("cy")) == ("5760000", "2880000")


def test_its_number_stands_wherever_word_looks_for_it() -> None:
    assert built().xpath(".//wp:docPr/@id | .//pic:cNvPr/@id") == ["12", "12"]


def test_whoever_makes_it_larger_keeps_its_shape() -> None:
    assert built().xpath(".//a:graphicFrameLocks/@noChangeAspect") == ["1"]


@pytest.mark.parametrize("text", ['"a" & <b>', "Xã \u202eA", "=1+1|[red]"])
def test_what_it_shows_is_text_whatever_it_says(text: str) -> None:
    (told,) = built(text).xpath(".//wp:docPr/@descr")

    assert told == text.replace("\u202e", "\ufffd")


def test_a_twip_is_a_twentieth_of_a_point() -> None:
    # An inch has 914,400 English Metric Units and 72 points.
    assert EMU_PER_TWIP * 20 * 72 == 914_400

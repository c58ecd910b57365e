"""Sections of annexes."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from cchc_cli.writers.word.sections import annex_section, section_break, width_of


def section(inner: str = "") -> BaseOxmlElement:
    return parse_xml(
        f"<w:sectPr {nsdecls('w', 'r')}><w:headerReference w:type='default' r:id='rId1'/>{inner}"
        "<w:pgSz w:w='11906' w:h='16838'/><w:pgMar w:top='1' w:right='2' w:bottom='3' w:left='4'/>"
        "<w:titlePg/></w:sectPr>"
    )


def names(element: BaseOxmlElement) -> list[str]:
    return [child.tag.rpartition("}")[2] for child in element]


def test_the_width_is_what_margins_leave() -> None:
    assert width_of(section()) == 11906 - 2 - 4


def test_an_annex_begins_on_a_new_page_and_counts_from_one() -> None:
    made = annex_section(section(), is_wide=False)

    assert made.xpath("./w:type/@w:val") == ["nextPage"]
    assert made.xpath("./w:pgNumType/@w:start") == ["1"]


def test_its_elements_stand_in_the_order_of_the_schema() -> None:
    made = annex_section(section("<w:type w:val='continuous'/>"), is_wide=False)

    assert names(made) == ["headerReference", "type", "pgSz", "pgMar", "pgNumType", "titlePg"]


def test_a_wide_annex_is_turned_with_its_margins() -> None:
    made = annex_section(section(), is_wide=True)

    assert made.xpath("./w:pgSz/@w:w | ./w:pgSz/@w:h") == ["16838", "11906"]
    assert made.xpath("./w:pgSz/@w:orient") == ["landscape"]
    margins = {side: made.xpath(f"./w:pgMar/@w:{side}")[0] for side in ("top", "right", "bottom", "left")}
    assert margins == {"top": "4", "right": "1", "bottom": "2", "left": "3"}


def test_a_template_that_lies_across_is_not_turned_back() -> None:
    across = annex_section(section(), is_wide=True)

    assert annex_section(across, is_wide=True).xpath("./w:pgSz/@w:w") == ["16838"]


def test_the_section_that_it_is_made_from_stays_as_it_is() -> None:
    own = section()
    annex_section(own, is_wide=True)

    assert names(own) == names(section())
    assert width_of(own) == width_of(section())


def test_a_section_ends_with_a_paragraph_that_holds_it() -> None:
    assert section_break(section()).xpath("./w:pPr/w:sectPr/w:titlePg")

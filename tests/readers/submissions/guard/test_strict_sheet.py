"""Sheets read strictly: what stands in each cell, and what is the matter with it."""

import pytest

from cchc_cli.readers.submissions.guard import Refused
from cchc_cli.readers.submissions.guard.strict_sheet import LARGEST_SHEET, written_cells

MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
ODD, TWICE, ELSEWHERE = "more or other parts", "two cells", "another row"


def sheet(cells: bytes, *, namespace: bytes = MAIN, number: bytes = b"8") -> bytes:
    return b'<worksheet xmlns="%s"><sheetData><row r="%s">%s</row></sheetData></worksheet>' % (
        namespace,
        number,
        cells,
    )


def texts(part: bytes) -> dict[str, str]:
    return {reference: cell.text for reference, cell in written_cells(part, "S").items()}


def faults(part: bytes) -> dict[str, str]:
    cells = written_cells(part, "S").items()
    return {reference: cell.fault.text for reference, cell in cells if cell.fault is not None}


@pytest.mark.parametrize("namespace", [MAIN, STRICT])
def test_cells_are_read_by_reference_in_both_editions_of_the_standard(namespace: bytes) -> None:
    cells = b'<c r="A8" t="inlineStr"><is><t>a &amp; </t></is></c><c r="D8"><f>9+9</f><v>18</v></c>'

    assert texts(sheet(cells, namespace=namespace)) == {"A8": "a & ", "D8": "18"}


def test_a_prefix_for_all_elements_is_as_good_as_none() -> None:
    part = (
        b'<x:worksheet xmlns:x="%s"><x:sheetData><x:row r="8"><x:c r="D8"><x:v>18</x:v></x:c></x:row>'
        b"</x:sheetData></x:worksheet>" % MAIN
    )

    assert (texts(part), faults(part)) == ({"D8": "18"}, {})


def test_cells_without_references_follow_each_other() -> None:
    assert texts(sheet(b'<c><v>1</v></c><c r="D8"><v>2</v></c><c><v>3</v></c>')) == {
        "A8": "1",
        "D8": "2",
        "E8": "3",
    }


def test_runs_of_a_text_are_one_text_without_its_reading_aid() -> None:
    cells = (
        b'<c r="A8" t="inlineStr"><is><r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r>'
        b"<rPh><t>c</t></rPh></is></c>"
    )

    assert (texts(sheet(cells)), faults(sheet(cells))) == ({"A8": "ab"}, {})


def test_extensions_may_hold_anything() -> None:
    assert faults(sheet(b'<c r="A8"><v>1</v></c><extLst><ext><c r="A8"/></ext></extLst>')) == {}


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (b'<c r="D8"><v>18</v><v>7</v></c>', {"D8": ODD}),
        (b'<c r="D8"><v>18</v><f>9</f></c>', {"D8": ODD}),
        (b'<c r="D8"><v><x>7</x>18</v></c>', {"D8": ODD}),
        (b'<c r="D8"><v>1<!-- -->8</v></c>', {"D8": ODD}),
        (b'<c r="D8"><v><![CDATA[18]]></v></c>', {"D8": ODD}),
        (b'<c r="D8"><v>1<?x y?>8</v></c>', {"D8": ODD}),
        (b'<c2 r="D8"><v>18</v></c2><c r="E8"><v>1</v></c>', {"D8": ODD}),
        (b'<c r="C8" t="inlineStr"><is><t>a<c r="D8"/></t></is></c>', {"C8": ODD, "D8": ODD}),
        (b'<c r="D8"><v>1</v></c><c r="D8"><v>2</v></c>', {"D8": TWICE}),
        (b'<c r="D49"><v>1</v></c>', {"D49": ELSEWHERE, "D8": ELSEWHERE}),
    ],
)
def test_what_programs_may_read_differently_is_a_fault_of_its_cells(
    cells: bytes, found: dict[str, str]
) -> None:
    faulty = faults(sheet(cells))

    assert faulty.keys() == found.keys()
    assert all(found[reference] in faulty[reference] for reference in found)


def test_broken_xml_names_sheet_and_line() -> None:
    with pytest.raises(Refused) as refused:
        written_cells(sheet(b'\n<c r="D8"><v>18</c>'), "Tự đánh giá")

    assert (refused.value.kind.code, refused.value.sheet) == ("CCHC104", "Tự đánh giá")
    assert "2" in str(refused.value.values["reason"])


def test_a_sheet_larger_than_any_form_is_not_gone_through() -> None:
    with pytest.raises(Refused) as refused:
        written_cells(b" " * (LARGEST_SHEET + 1), "S")

    assert (refused.value.kind.code, refused.value.sheet) == ("CCHC104", "S")


@pytest.mark.parametrize("encoding", [b"big5", b"no-such-encoding"])
def test_an_encoding_that_is_not_utf_8_names_the_sheet(encoding: bytes) -> None:
    with pytest.raises(Refused) as refused:
        written_cells(b'<?xml version="1.0" encoding="%s"?>' % encoding + sheet(b""), "S")

    assert (refused.value.kind.code, refused.value.sheet) == ("CCHC104", "S")


@pytest.mark.parametrize(
    "stranger",
    [
        b"<t>18</t>",
        b"<x/>",
        b'<x><c r="D8"><v>18</v></c></x>',
        b'<row r="D8"><v>18</v></row>',
        b'<c r="D8"><v>1</v><row r="9"/></c>',
        b"<v>18</v>",
    ],
)
def test_what_stands_between_cells_and_is_none_makes_the_sheet_useless(stranger: bytes) -> None:
    with pytest.raises(Refused) as refused:
        written_cells(sheet(b'<c r="A8"><v>1</v></c>' + stranger), "S")

    assert (refused.value.kind.code, refused.value.sheet) == ("CCHC104", "S")

"""Open documents: rows and cells are where they belong, or the document is refused."""

import pytest
from archives import members_of
from open_documents import CONTENT, with_rows

from cchc_cli.readers.submissions.guard import Refused, clear
from cchc_cli.readers.submissions.guard.strict_document import check_structure

CELL = "<table:table-cell/>"


@pytest.mark.parametrize(
    "xml",
    [
        f"<table:table-row>{CELL}<table:covered-table-cell/></table:table-row>",
        f"<table:table-header-rows><table:table-row>{CELL}</table:table-row></table:table-header-rows>",
        f"<table:table-row-group><table:table-row>{CELL}</table:table-row></table:table-row-group>",
        "<table:table-row-group><table:table-row-group/></table:table-row-group>",
        "<table:table-column/><office:forms/><table:named-expressions/>",
        '<calcext:conditional-formats xmlns:calcext="urn:c"><calcext:x/></calcext:conditional-formats>',
        "<table:table-row><table:table-cell><office:annotation/></table:table-cell></table:table-row>",
        '<table:table-row><table:table-cell><x:frame xmlns:x="urn:x"/></table:table-cell></table:table-row>',
    ],
)
def test_what_office_programs_write_passes(document: bytes, xml: str) -> None:
    check_structure(members_of(with_rows(document, xml))[CONTENT])


@pytest.mark.parametrize(
    "xml",
    [
        CELL,
        f"<table:x>{CELL}</table:x>",
        f"<v>{CELL}</v>",
        "<table:table-row><table:x/></table:table-row>",
        "<table:table-row><x/></table:table-row>",
        f"<table:table-row2>{CELL}</table:table-row2>",
        f"<table:table-row><table:table-row>{CELL}</table:table-row></table:table-row>",
        f"<table:table-row><table:table-cell>{CELL}</table:table-cell></table:table-row>",
    ],
)
def test_rows_and_cells_out_of_their_places_are_not_lost_in_silence(document: bytes, xml: str) -> None:
    with pytest.raises(Refused) as refused:
        clear(with_rows(document, xml))

    assert refused.value.kind.code == "CCHC104"
    assert refused.value.sheet


@pytest.mark.parametrize("xml", ["<a></b>", "<a/>x", "&b;", '<?xml version="1.0" encoding="big5"?><a/>'])
def test_broken_xml_is_damaged(xml: str) -> None:
    with pytest.raises(Refused) as refused:
        check_structure(xml.encode())

    assert refused.value.kind.code == "CCHC104"

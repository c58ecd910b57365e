"""Sheets read strictly: where a cell stands, by its own name, by its row, by its order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.readers.submissions.guard.strict_sheet import LARGEST_SHEET, written_cells

ELSEWHERE = "it stands in another row than its name says"
ODD = "it has more or other parts than a cell has"


def sheet(rows: str) -> bytes:
    return f"<worksheet><sheetData>{rows}</sheetData></worksheet>".encode()


def texts(rows: str) -> dict[str, str]:
    return {reference: cell.text for reference, cell in written_cells(sheet(rows), "S").items()}


def faults(rows: str) -> dict[str, str]:
    cells = written_cells(sheet(rows), "S").items()
    return {reference: cell.fault.text for reference, cell in cells if cell.fault is not None}


def test_rows_without_numbers_follow_each_other() -> None:
    rows = '<row><c><v>1</v></c></row><row r="5"><c><v>2</v></c></row><row><c><v>3</v></c></row>'

    assert texts(rows) == {"A1": "1", "A5": "2", "A6": "3"}


@pytest.mark.parametrize("number", ["", "x", "-3", "12345678", "1.5", " 7"])
def test_a_row_whose_number_is_none_is_the_next_one(number: str) -> None:
    assert texts(f'<row r="4"/><row r="{number}"><c><v>1</v></c></row>') == {"A5": "1"}


def test_cells_go_on_behind_the_last_named_one() -> None:
    cells = '<row r="2"><c r="Z2"><v>1</v></c><c><v>2</v></c><c r="B2"><v>3</v></c><c><v>4</v></c></row>'

    assert texts(cells) == {"Z2": "1", "AA2": "2", "B2": "3", "C2": "4"}


def test_names_in_small_letters_are_the_same() -> None:
    assert (texts('<row r="2"><c r="b2"><v>1</v></c></row>'), faults('<row r="2"><c r="b2"/></row>')) == (
        {"B2": "1"},
        {},
    )


def test_a_name_in_a_capital_attribute_stands_in_two_places_and_both_are_in_doubt() -> None:
    rows = '<row r="2"><c r="A2"><v>0</v></c><c R="D2"><v>1</v></c></row>'

    assert texts(rows) == {"A2": "0", "B2": "1", "D2": "1"}
    assert faults(rows) == {"B2": ODD, "D2": ODD}


@pytest.mark.parametrize("name", ["D9", "D1048576", "$D$2", "D", "2", "D02", "ABCD2", ""])
def test_a_name_that_does_not_fit_its_row_is_a_fault_where_the_cell_may_be(name: str) -> None:
    faulty = faults(f'<row r="2"><c r="{name}"><v>1</v></c></row>')

    assert set(faulty.values()) == {ELSEWHERE}
    assert name in faulty


def test_a_free_place_by_order_is_in_doubt_for_a_stray_cell_too() -> None:
    assert list(faults('<row r="2"><c r="A2"/><c r="D9"><v>1</v></c></row>')) == ["D9", "D2"]


def test_a_place_that_another_cell_has_is_not_taken_by_a_stray_one() -> None:
    rows = '<row r="2"><c R="C2"><v>1</v></c><c r="A2"><v>2</v></c></row>'

    assert (texts(rows)["A2"], faults(rows)) == ("2", {"C2": ODD})


@pytest.mark.parametrize("attribute", ['cm="1"', 'vm="1"', 'ph="1"', 's="4"', 'x:y="1" xmlns:x="urn:x"'])
def test_attributes_of_the_standard_and_of_other_namespaces_are_no_fault(attribute: str) -> None:
    assert faults(f'<row r="1"><c r="A1" {attribute}><v>1</v></c></row>') == {}


@pytest.mark.parametrize("attribute", ['x="1"', 'T="s"', 'style="4"'])
def test_attributes_that_no_cell_has_are_a_fault(attribute: str) -> None:
    assert faults(f'<row r="1"><c r="A1" {attribute}><v>1</v></c></row>') == {"A1": ODD}


@pytest.mark.parametrize(
    ("attribute", "kind"),
    [("", "n"), ('t="n"', "n"), ('t="s"', "s"), ('t="inlineStr"', "inlineStr"), ('t=""', "")],
)
def test_a_cell_is_a_number_unless_it_says_otherwise(attribute: str, kind: str) -> None:
    cells = written_cells(sheet(f'<row r="1"><c r="A1" {attribute}/></row>'), "S")

    assert cells["A1"].type == kind


@pytest.mark.parametrize(
    ("content", "is_odd"),
    [
        ("", False),
        ("<v>1</v>", False),
        ("<f>1</f>", False),
        ("<f>1</f><v>1</v>", False),
        ("<is><t>1</t></is>", False),
        ("<v>1</v><f>1</f>", True),
        ("<is/><v>1</v>", True),
        ("<v/><v/>", True),
        ("<f/><f/><v/>", True),
        ("<v>1</v><extLst><v>2</v></extLst>", False),
        ("<v>1</v><x/>", True),
    ],
)
def test_a_cell_has_the_parts_of_the_standard_in_their_order(content: str, *, is_odd: bool) -> None:
    assert bool(faults(f'<row r="1"><c r="A1">{content}</c></row>')) is is_odd


@pytest.mark.parametrize("cut", ["<!-- x -->", "<?x y?>", "<![CDATA[8]]>"])
def test_only_a_cut_within_a_value_is_a_fault(cut: str) -> None:
    around = f'{cut if "CDATA" not in cut else ""}<row r="1"><c r="A1"><f>{cut}1</f><v>1</v></c></row>'

    assert faults(around) == {}
    assert faults(f'<row r="1"><c r="A1"><v>1{cut}</v></c></row>') == {"A1": ODD}


def test_what_stands_outside_the_cells_is_no_matter() -> None:
    cell = b'<c r="A1"><v>1</v></c>'
    part = b"<worksheet><sheetPr>%s</sheetPr><sheetData/><cols>%s</cols></worksheet>" % (cell, cell)

    assert written_cells(part, "S") == {}


def test_a_sheet_as_large_as_the_bound_is_read() -> None:
    part = sheet('<row r="1"><c r="A1"><v>1</v></c></row>')

    assert list(written_cells(part + b" " * (LARGEST_SHEET - len(part)), "S")) == ["A1"]


@given(st.lists(st.tuples(st.integers(1, 9_999), st.sampled_from("ABCDEFZ")), unique=True, max_size=20))
def test_every_cell_is_found_under_its_name(places: list[tuple[int, str]]) -> None:
    rows = "".join(
        f'<row r="{row}"><c r="{column}{row}"><v>{row}</v></c></row>' for row, column in sorted(places)
    )

    assert texts(rows) == {f"{column}{row}": str(row) for row, column in places}
    assert faults(rows) == {}

"""The ranking of one group in the workbook."""

from openpyxl.workbook import Workbook


def rows(book: Workbook, sheet: str) -> list[tuple[object, ...]]:
    return [*book[sheet].iter_rows(values_only=True)]


def test_a_group_has_its_units_and_no_others(book: Workbook) -> None:
    assert [row[2] for row in rows(book, "Communes")[1:]] == ["X1", "X2", "X3", "X4", "X7", "X6", "X5"]
    assert [row[2] for row in rows(book, "Wards")[1:]] == ["P1"]


def test_the_rank_comes_first_and_reasons_stand_in_one_column(book: Workbook) -> None:
    head, first, *_ = rows(book, "Communes")
    assert head[:5] == ("Rank", "Unit", "Code", "Total points", "Index (%)")
    assert head[5:] == ("Unverified points (%)", "Band", "Note")
    assert first == (1, "Xã Tân Hòa", "X1", 91.67, 91.67, 0, "Xuất sắc", "same rank as Xã Bình An")


def test_notes_say_what_a_reader_would_ask(book: Workbook) -> None:
    notes = {row[2]: row[7] or "" for row in rows(book, "Communes")[1:]}
    assert notes["X4"] == ""
    assert notes["X7"] == "kept from a higher band: Ban hành kế hoạch muộn"
    assert notes["X6"] == "scored, but not ranked by the list of units"
    assert notes["X5"] == "no submission received"


def test_bands_are_coloured_as_in_the_ranking(book: Workbook) -> None:
    colours = [
        {cell.value: cell.fill.fgColor.rgb for cell in book[sheet][column][1:] if cell.value}
        for sheet, column in (("Communes", "G"), ("Ranking", "H"))
    ]
    assert colours[0] == colours[1]


def test_units_lead_to_their_points(book: Workbook) -> None:
    assert book["Wards"]["B2"].hyperlink.location == "'Points in detail'!A51"
    assert book["Points in detail"]["C51"].value == "P1"


def test_it_prints_upright_one_page_wide(book: Workbook) -> None:
    set_up = book["Communes"].page_setup
    assert (set_up.orientation, set_up.paperSize, set_up.fitToHeight) == ("portrait", 9, 0)

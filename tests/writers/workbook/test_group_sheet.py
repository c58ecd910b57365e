"""The ranking of one group in the workbook."""

from assessments import COMMUNES, Stated, assess, commune_answers, framework_from
from openpyxl.workbook import Workbook
from workbook_parts import written

from cchc_cli.domain.assessment import Assessment
from cchc_cli.domain.units import Unit, Units
from cchc_cli.language import Language
from cchc_cli.writers.workbook.group_sheet import write_groups


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


def grouped(*groups: str) -> Assessment:
    """Rank units that all say the same, each in its group."""
    units = Units(tuple(Unit(f"U{at}", f"Xã {at}", "xa", group) for at, group in enumerate(groups)))
    return assess(framework_from(COMMUNES), units, {unit.code: Stated(commune_answers()) for unit in units})


def test_a_single_group_has_no_sheet_of_its_own(english: Language) -> None:
    book = written(write_groups, grouped("xa", "xa"), english)

    assert not [sheet.title for sheet in book.worksheets if sheet["A1"].value]


def test_every_group_has_its_own_units_and_its_own_table(english: Language) -> None:
    book = written(write_groups, grouped("Cụm 1", "Cụm 2", "Cụm 1"), english)

    assert [row[2] for row in rows(book, "Cụm 1")[1:]] == ["U0", "U2"]
    assert [row[2] for row in rows(book, "Cụm 2")[1:]] == ["U1"]
    assert {name: one.attr_text.split("!")[0].strip("'") for name, one in book.defined_names.items()} == {
        "ranking_1": "Cụm 1",
        "ranking_2": "Cụm 2",
    }


def test_units_that_tie_name_each_other(english: Language) -> None:
    book = written(write_groups, grouped("A", "A", "B"), english)

    assert [row[-1] for row in rows(book, "A")[1:]] == ["same rank as Xã 1", "same rank as Xã 0"]
    assert rows(book, "B")[1][-1] in {"", None}


def test_of_many_ties_five_are_named_and_the_others_counted(english: Language) -> None:
    book = written(write_groups, grouped(*["A"] * 8, "B"), english)

    assert rows(book, "A")[1][-1] == "same rank as Xã 1, Xã 2, Xã 3, Xã 4, Xã 5 and 2 more"


def test_rank_and_name_stay_in_sight(english: Language) -> None:
    assert written(write_groups, grouped("A", "B"), english)["A"].freeze_panes == "C2"

from fuzz.addresses import letters_of, position
from fuzz.seen import Workbook

WORKBOOK = Workbook(
    {"S": {"A1": "a", "B1": "Số hồ sơ", "D1": 18.0, "A2": "b", "B2": "Tổng số", "D2": 20.0, "F1": "Báo cáo"}},
    covered={"S": {"F2": "F1"}},
)


def test_a_cell_is_found_by_its_place() -> None:
    assert WORKBOOK.cell("S!D1") == 18.0
    assert WORKBOOK.cell("S!D3") is None
    assert WORKBOOK.cell("T!D1") is None
    assert WORKBOOK.cell("") is None


def test_a_covered_cell_shows_the_merged_one() -> None:
    assert WORKBOOK.cell("S!F2") is None
    assert WORKBOOK.spanning("S!F2") == "Báo cáo"
    assert WORKBOOK.spanning("S!D2") == 20.0


def test_the_texts_of_a_row_are_those_beside_a_cell() -> None:
    assert WORKBOOK.texts_of_row("S!D2") == {"b", "Tổng số"}
    assert WORKBOOK.texts_of_row("S!B2") == {"b"}
    assert WORKBOOK.texts_of_row("S!D12") == frozenset()


def test_a_row_is_found_again_by_its_texts() -> None:
    moved = Workbook({"S": {"A7": "b", "B7": "Tổng số", "C7": "mới", "D7": 20.0}})

    assert moved.places_beside(WORKBOOK.texts_of_row("S!D2"), "S!D2") == ("S!D7",)
    assert moved.places_beside(WORKBOOK.texts_of_row("S!D1"), "S!D1") == ()


def test_columns_are_numbered_from_one() -> None:
    assert [position(letters) for letters in ("A", "Z", "AA", "XFD")] == [1, 26, 27, 16_384]
    assert [letters_of(number) for number in (1, 26, 27, 16_384)] == ["A", "Z", "AA", "XFD"]

"""Finding the unit that somebody means."""

import pytest

from cchc_cli.domain.units import Unit, Units
from cchc_cli.errors import ResultsError
from cchc_cli.language import Language
from cchc_cli.pipeline.units import find_unit

UNITS = Units(
    (
        Unit("00101", "Xã Mẫu An", "xa", "xa", aliases=("Mẫu An cũ",)),
        Unit("00102", "Xã Mẫu Bình", "xa", "xa"),
        Unit("00103", "Phường Trung Tâm", "phuong", "phuong"),
        Unit("00104", "Phường Trung Tâm", "phuong", "phuong"),
    )
)


@pytest.mark.parametrize("stated", ["00101", "xã mẫu an", " UBND  xã Mẫu An ", "mẫu an cũ"])
def test_a_unit_is_found_by_code_name_and_alias(stated: str) -> None:
    assert find_unit(stated, UNITS).code == "00101"


def test_a_name_that_is_almost_right_is_suggested_and_not_assumed(english: Language) -> None:
    with pytest.raises(ResultsError) as raised:
        find_unit("Xã Mẫu Bìn", UNITS)
    assert "is it Xã Mẫu Bình (code 00102)?" in english.show(raised.value.message)


def test_nothing_is_suggested_for_what_is_like_nothing(english: Language) -> None:
    with pytest.raises(ResultsError) as raised:
        find_unit("zzzz", UNITS)
    assert "ranking.csv" in english.show(raised.value.message)


def test_a_name_of_two_units_is_nobodys() -> None:
    with pytest.raises(ResultsError):
        find_unit("Phường Trung Tâm", UNITS)


def test_several_units_of_a_name_are_named_with_their_codes(english: Language) -> None:
    with pytest.raises(ResultsError) as raised:
        find_unit("phường trung tâm", UNITS)
    assert "Phường Trung Tâm (00103), Phường Trung Tâm (00104)" in english.show(raised.value.message)


def test_a_code_as_it_stands_wins() -> None:
    units = Units((Unit("xm01", "Xã Mẫu An", "xa", "xa"), Unit("xm03", "xm01", "xa", "xa")))
    assert find_unit("xm01", units).code == "xm01"
    both = Units((Unit("a", "Xã Một", "xa", "xa"), Unit("A", "Xã Hai", "xa", "xa")))
    assert find_unit("A", both).name == "Xã Hai"


ALIKE = Units(
    tuple(
        Unit(f"0010{at}", name, "xa", "xa")
        for at, name in enumerate(
            ("Xã Mẫu Hưng", "Xã Mẫu Hùng", "Xã Mẫu Hương", "Xã Mẫu Hừng", "Xã Bình Minh")
        )
    )
)


def test_of_several_that_are_alike_the_nearest_are_suggested(english: Language) -> None:
    with pytest.raises(ResultsError) as raised:
        find_unit("Xã Mẫu Hưngg", ALIKE)
    said = english.show(raised.value.message)
    assert "the nearest are Xã Mẫu Hưng (00100), " in said
    assert said.count("(0010") == 3
    assert "Bình Minh" not in said


@pytest.mark.parametrize("stated", ["", " ", "UBND"])
def test_nothing_names_nobody(stated: str) -> None:
    with pytest.raises(ResultsError):
        find_unit(stated, UNITS)


@pytest.mark.parametrize(
    "stated", ["Xã Mẫu Bình", "Xa\u0303 Ma\u0302\u0303u Bi\u0300nh", "XÃ  MẪU\u00a0BÌNH"]
)
def test_a_name_is_known_however_its_letters_are_made(stated: str) -> None:
    assert find_unit(stated, UNITS).code == "00102"

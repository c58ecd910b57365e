"""How names are compared: as people would, and no further."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.names import name_key, place_key, unaccented, unit_key

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
NAMES = st.text(alphabet=LETTERS + " ", min_size=1).filter(str.strip)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Xã Tân Hòa", "XÃ TÂN HÒA"),
        ("Xã Tân Hòa", "  xã   tân\thòa\n"),
        ("Xã Tân Hòa", "Xã\u00a0Tân\u00a0Hòa"),
        ("Xã Tân Hòa", unicodedata.normalize("NFD", "Xã Tân Hòa")),
        ("ĐẶC KHU PHÚ QUỐC", "đặc khu Phú Quốc"),
        ("Số liệu", "số\r\nliệu"),
    ],
)
def test_spelling_apart_from_letters_does_not_matter(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Xã Hòa Bình", "Xã Hoà Bình"),  # the tone on the other vowel is only suggested
        ("Xã Đông", "Xã Dong"),
        ("Xã An Bình", "Xã AnBình"),
        ("Xã Tân-Hòa", "Xã Tân Hòa"),
        ("Phường 1", "Phường 01"),
    ],
)
def test_other_letters_make_another_name(one: str, other: str) -> None:
    assert unit_key(one) != unit_key(other)


@pytest.mark.parametrize(
    "office", ["UBND", "ubnd ", "Ủy ban nhân dân", "Uỷ ban nhân dân", "ỦY BAN  NHÂN DÂN"]
)
def test_the_peoples_committee_is_the_unit_itself(office: str) -> None:
    assert unit_key(f"{office} xã Tân Hòa") == unit_key("Xã Tân Hòa")


@pytest.mark.parametrize("name", ["UBND", "UBNDxã A", "Văn phòng UBND tỉnh", "Hội đồng nhân dân xã A"])
def test_the_peoples_committee_is_dropped_from_the_front_of_a_name_only(name: str) -> None:
    assert unit_key(name) == name_key(name)


@given(NAMES)
def test_a_key_is_its_own_key(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


@given(NAMES)
def test_capitals_and_the_form_of_the_letters_never_matter(name: str) -> None:
    written = {name, name.upper(), name.title(), unicodedata.normalize("NFD", name.upper())}
    assert {unit_key(one) for one in written} == {unit_key(name)}


@given(NAMES, NAMES)
def test_only_names_of_the_same_words_are_the_same(one: str, other: str) -> None:
    assert (name_key(one) == name_key(other)) == (one.split() == other.split())


@given(NAMES)
def test_a_name_without_accents_has_plain_letters_only(name: str) -> None:
    assert unaccented(name).isascii()


@pytest.mark.parametrize("unit_class", ["Xã", "PHƯỜNG", "Thị trấn", "UBND đặc khu", "xa"])
def test_a_place_is_the_same_whatever_its_class(unit_class: str) -> None:
    assert place_key(f"{unit_class} Mẫu Đình") == "mau dinh"

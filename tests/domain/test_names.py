"""How names are compared: as people would, and no further; and in which order they stand."""

import unicodedata
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.domain.names import name_key, place_key, unaccented, unit_key, vietnamese_order

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


# Communes, wards and special zones of several provinces, as a dictionary would list them.
IN_ORDER = [
    "An Biên",
    "An Khê",
    "Anh Sơn",
    "Ân Hảo",
    "Ân Tường",
    "Ba Chẽ",
    "Ba Vì",
    "Bà Điểm",
    "Bà Rịa",
    "Bảo Lạc",
    "Bảo Lâm",
    "Bắc Hà",
    "Bắc Mê",
    "Bằng Thành",
    "Bến Cát",
    "Bến Thành",
    "Bình An",
    "Bình Hòa",
    "Bình Hưng",
    "Cái Bè",
    "Cần Giờ",
    "Chợ Lách",
    "Chợ Lớn",
    "Côn Đảo",
    "Cồn Tiên",
    "Cửa Lò",
    "Dầu Tiếng",
    "Duy Xuyên",
    "Đa Phước",
    "Đà Bắc",
    "Đại Lộc",
    "Đam Rông 2",
    "Đam Rông 10",
    "Đồng Đăng",
    "Ea Kar",
    "Ia Grai",
    "Kỳ Anh",
    "Lý Sơn",
    "Mỹ An",
    "Ô Chợ Dừa",
    "Ông Trang",
    "Phú Quốc",
    "Pờ Y",
    "Quảng Trị",
    "Sa Pa",
    "Sông Trí",
    "Sơn Tây",
    "Thanh Hóa",
    "Thành Sen",
    "Trảng Bàng",
    "Uông Bí",
    "Vân Đồn",
    "Vĩnh Tế",
    "Xuân Đài",
    "Y Tý",
    "Ý Yên",
]
TONES = ["ma", "mà", "mả", "mã", "má", "mạ"]
ANY_NAMES = st.text(max_size=20) | NAMES | st.text(alphabet="aAáÁ\u0301\u0323 -0123٣²đĐ", max_size=8)


def shuffled(names: list[str]) -> list[str]:
    return Random(3).sample(names, len(names))


@pytest.mark.parametrize("unit_class", ["Xã", "Phường", "UBND đặc khu"])
def test_communes_stand_as_in_a_dictionary(unit_class: str) -> None:
    names = [f"{unit_class} {name}" for name in IN_ORDER]
    assert sorted(shuffled(names), key=vietnamese_order) == names


def test_letters_stand_as_in_the_alphabet() -> None:
    alphabet = list("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
    assert sorted(shuffled(alphabet), key=vietnamese_order) == alphabet


def test_tones_stand_as_in_school() -> None:
    assert sorted(shuffled(TONES), key=vietnamese_order) == TONES


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mẫu An", "Mẫu Ân"),
        ("An Bình", "Anh"),  # a blank comes before every letter
        ("Bình", "Bình An"),
        ("Ba Vì", "Bà An"),  # word by word: the tone of the first word before the second word
        ("Mạc", "Mai"),  # letters before tones
        ("Phường 9", "Phường 10"),
        ("Phường 12", "Phường An"),
        ("Quận 03", "Quận 4"),
        ("Thanh Thuỷ", "Thanh Thúy"),
        ("xã An", "Xã Ân"),
        ("Bà Rịa - Vũng Tàu", "Bà Rịa Xuân"),
        ("Cao Çam", "Cao Cang"),
        ("Xã Ý", "Xã Ω"),
    ],
)
def test_the_first_stands_before_the_second(first: str, second: str) -> None:
    assert vietnamese_order(first) < vietnamese_order(second)


def test_the_place_of_a_tone_mark_separates_no_names() -> None:
    names = ["Hoa", "Hoà", "Hòa", "Hòa An", "Hoả", "Hỏa"]
    assert sorted(shuffled(names), key=vietnamese_order) == ["Hoa", "Hoà", "Hòa", "Hòa An", "Hoả", "Hỏa"]


def test_numbers_of_any_length_have_a_place() -> None:
    longer, long = "9" * 5001, "9" * 5000
    assert vietnamese_order(f"Xã {long}") < vietnamese_order(f"Xã {longer}")


@given(ANY_NAMES)
def test_the_form_of_the_letters_moves_no_name(name: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, name) for form in ("NFC", "NFD"))
    assert vietnamese_order(composed) == vietnamese_order(decomposed) == vietnamese_order(name)


@given(ANY_NAMES, ANY_NAMES)
def test_only_the_same_name_has_the_same_place(one: str, other: str) -> None:
    first, second = vietnamese_order(one), vietnamese_order(other)
    is_same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert (first == second) == is_same
    assert (first < second) + (first == second) + (first > second) == 1


@given(st.lists(ANY_NAMES, max_size=6))
def test_the_order_does_not_hang_on_where_one_begins(names: list[str]) -> None:
    in_order = sorted(names, key=vietnamese_order)
    forms = [unicodedata.normalize("NFC", name) for name in in_order]
    turned = sorted(shuffled(names), key=vietnamese_order)
    assert [unicodedata.normalize("NFC", name) for name in turned] == forms


@given(NAMES, NAMES)
def test_what_follows_decides_only_between_equal_beginnings(name: str, more: str) -> None:
    assert vietnamese_order(name) < vietnamese_order(f"{name} {more}") < vietnamese_order(f"{name} ω")

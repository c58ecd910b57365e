"""Legacy text: TCVN3 and VNI, there and back again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.readers.submissions.closer_look.legacy_text import (
    _TCVN3,
    _VIETNAMESE,
    _VNI_LETTERS,
    _VNI_MARKED,
    Encoding,
    Script,
    decode,
    encoding_of,
    script_of,
)

TCVN3, CAPITALS, VNI = Encoding.TCVN3, Encoding.TCVN3_CAPITALS, Encoding.VNI
SMALL = sorted(letter for letter in _VIETNAMESE if letter.islower())
TO_TCVN3 = {letter: legacy for legacy, letter in _TCVN3.items()}
TO_VNI = {
    **{
        decode(base + written, VNI): base + written
        for base, marks in _VNI_MARKED.items()
        for mark in ("", *marks)
        for written in [mark.upper() if base.isupper() else mark]
    },
    **{decode(letter, VNI): letter for small in _VNI_LETTERS for letter in (small, small.upper())},
}
PHRASES = [
    ("Céng hßa x· héi chñ nghÜa ViÖt Nam", TCVN3, "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("§éc lËp - Tù do - H¹nh phóc", TCVN3, "Độc lập - Tự do - Hạnh phúc"),
    (
        "QuyÕt ®Þnh ban hµnh kÕ ho¹ch c¶i c¸ch hµnh chÝnh",
        TCVN3,
        "Quyết định ban hành kế hoạch cải cách hành chính",
    ),
    ("§· hoµn thµnh", TCVN3, "Đã hoàn thành"),
    ("§iÓm tù ®¸nh gi¸", TCVN3, "Điểm tự đánh giá"),
    ("Tµi liÖu kiÓm chøng", TCVN3, "Tài liệu kiểm chứng"),
    ("Kh«ng ban hµnh", TCVN3, "Không ban hành"),
    ("Sè 12/Q§-UBND ngµy 15/01/2025", TCVN3, "Số 12/QĐ-UBND ngày 15/01/2025"),
    ("Uû ban nh©n d©n x· MÉu An", TCVN3, "Uỷ ban nhân dân xã Mẫu An"),
    ("céng hßa x· héi chñ nghÜa viÖt nam", CAPITALS, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("ñy ban nh©n d©n", CAPITALS, "ỦY BAN NHÂN DÂN"),
    ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", VNI, "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", VNI, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("Ñoäc laäp - Töï do - Haïnh phuùc", VNI, "Độc lập - Tự do - Hạnh phúc"),
    (
        "Quyeát ñònh ban haønh keá hoaïch caûi caùch haønh chính",
        VNI,
        "Quyết định ban hành kế hoạch cải cách hành chính",
    ),
    ("Ñaõ hoaøn thaønh", VNI, "Đã hoàn thành"),
    ("Ñieåm töï ñaùnh giaù", VNI, "Điểm tự đánh giá"),
    ("Khoâng ban haønh", VNI, "Không ban hành"),
    ("ÖÙng duïng coâng ngheä thoâng tin", VNI, "Ứng dụng công nghệ thông tin"),
    ("Soá löôïng vaên baûn quy phaïm", VNI, "Số lượng văn bản quy phạm"),
]


@pytest.mark.parametrize(("text", "encoding", "meant"), PHRASES)
def test_phrases_of_offices_are_converted(text: str, encoding: Encoding, meant: str) -> None:
    assert decode(text, encoding) == meant


@pytest.mark.parametrize(("text", "encoding", "meant"), PHRASES)
def test_phrases_of_offices_are_recognised(text: str, encoding: Encoding, meant: str) -> None:
    assert script_of(text, encoding) is Script.LEGACY
    assert script_of(meant, encoding) is Script.UNICODE


def test_all_letters_with_marks_are_there() -> None:
    marked = {letter for letter in _VIETNAMESE if not letter.isascii()}

    assert len(marked) == 134
    assert marked <= TO_VNI.keys()
    assert {letter for letter in marked if letter.islower()} - {"ý"} <= TO_TCVN3.keys()


@given(st.text(alphabet=[*SMALL, *"bcdghklmnpqrstvx ĂÂĐÊÔƠƯ.,-/0123456789"]))
def test_every_text_survives_tcvn3_and_back(text: str) -> None:
    legacy = "".join(TO_TCVN3.get(letter, letter) for letter in text)

    assert decode(legacy, TCVN3) == text
    assert decode(legacy, CAPITALS) == text.upper()


@given(st.lists(st.sampled_from([*sorted(_VIETNAMESE), *"bcdghklmnpqrstvx .,-/0123456789"])))
def test_every_text_survives_vni_and_back(letters: list[str]) -> None:
    legacy = "".join(TO_VNI.get(letter, letter) for letter in letters)

    assert decode(legacy, VNI) == "".join(letters)


@given(st.text(), st.sampled_from(list(Encoding)))
def test_no_text_breaks_the_conversion(text: str, encoding: Encoding) -> None:
    decode(text, encoding)
    script_of(text, encoding)


@pytest.mark.parametrize("encoding", list(Encoding))
@pytest.mark.parametrize("text", ["", "12", "1.2", "QD-UBND", "ke hoach", "18/20"])
def test_plain_letters_need_no_conversion(text: str, encoding: Encoding) -> None:
    assert script_of(text, encoding) is Script.UNICODE


@pytest.mark.parametrize(
    "text", ["Đã hoàn thành", "Quyết định số 12/QĐ-UBND", "kế hoạch", "Đúng hạn", "hoàn thành 100 %"]
)
def test_unicode_typed_into_a_cell_of_an_old_font_stays(text: str) -> None:
    assert script_of(text, TCVN3) is Script.UNICODE
    assert script_of(text, VNI) is Script.UNICODE


@pytest.mark.parametrize("text", ["có", "cã", "không"])
def test_short_words_may_be_both(text: str) -> None:
    assert script_of(text, TCVN3) is Script.EITHER


@pytest.mark.parametrize("text", ["© 2025", "50 °C", "±0,5", "naïve façade", "日本"])
def test_what_is_no_vietnamese_either_way_stays(text: str) -> None:
    assert script_of(text, VNI) is Script.UNICODE


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", TCVN3),
        (".VnArial NarrowH", CAPITALS),
        (".vntimeh", CAPITALS),
        (".VnTimeH", CAPITALS),
        (".VnHelvetInsH", CAPITALS),
        ("VNI-Times", VNI),
        ("VNI-Helve", VNI),
        ("Times New Roman", None),
        ("Vnkoala", None),
        ("", None),
    ],
)
def test_fonts_say_how_their_text_is_written(font: str, encoding: Encoding | None) -> None:
    assert encoding_of(font) is encoding


@pytest.mark.parametrize("encoding", list(Encoding))
def test_the_names_of_encodings_are_those_that_people_know(encoding: Encoding) -> None:
    assert encoding.shown in {"TCVN3 (ABC)", "VNI"}

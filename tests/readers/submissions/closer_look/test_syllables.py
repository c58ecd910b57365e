"""What can be a Vietnamese syllable."""

import pytest

from cchc_cli.readers.submissions.closer_look.syllables import is_syllable

TEXT = """
Căn cứ Luật Tổ chức chính quyền địa phương ngày mười chín tháng sáu năm hai nghìn không trăm mười lăm
Ủy ban nhân dân xã quyết định ban hành kế hoạch cải cách hành chính nhà nước nhằm nâng cao hiệu lực
hiệu quả giải quyết thủ tục hành chính theo cơ chế một cửa liên thông trên môi trường điện tử gìn giữ gì
khuyết nghiêm
tuyên truyền phổ biến pháp luật kiểm tra xử lý vi phạm hoàn thành đúng hạn muộn quá hạn
oan ức uống ý kiến yêu cầu
người đứng đầu cơ quan chuyên môn chịu trách nhiệm về tiến độ xoáy loét huỷ khuya quýt ngoằn ngoèo khoản thuế
"""


@pytest.mark.parametrize("word", sorted(set(TEXT.split())))
def test_words_of_decisions_are_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["Céng", "nghÜa", "ViÖt", "cầp", "kọ", "ngế", "strong", "xyz", "oo", "", "ban2", "đđ"]
)
def test_other_words_are_none(word: str) -> None:
    assert not is_syllable(word)

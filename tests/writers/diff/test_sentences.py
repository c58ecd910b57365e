"""One sentence per unit."""

from dataclasses import replace

import pytest
from writers.diff.samples import STORIES, Story, diff_of, large_diff, sample_diff, table_diff
from writers.diff.test_areas import without_weights

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.language import Language, LanguageCode
from cchc_cli.writers.diff.content import content_of

VIETNAMESE = {
    "X2": "Xã Tân Hòa tăng 3 bậc (từ hạng 4 lên hạng 1), chỉ số +29,53 điểm: +21,61 điểm do tự cải thiện, "
    "trong đó Thủ tục hành chính +9,75; bộ tiêu chí mới +6,42; điểm thưởng, trừ +1,50; vượt qua Xã Bình An, "
    "<b>x</b>|=1+1 [red], Xã Hợp Nhất; về thứ hạng: do chỉ số của đơn vị +4 bậc, do các đơn vị khác −1 bậc.",
    "X5": "Xã Mới là đơn vị mới trong năm 2025: hạng 5, chỉ số 70,00.",
    "X8": "Xã Đã Giải Thể không còn trong bảng xếp hạng năm 2025; năm 2024 xếp hạng 5, chỉ số 50,00.",
    "P1": "Phường Trung Tâm giữ nguyên hạng 1, chỉ số +1,20 điểm: +1,15 điểm do tự cải thiện, trong đó Chỉ "
    "đạo, điều hành cải cách hành chính +0,60; bộ tiêu chí mới +0,05.",
}
ENGLISH = {
    "X1": "Xã Bình An fell 1 place (from 1 to 2), index −5.20: +2.10 by its own effort, of which Chuyển đổi "
    "số +0.87; new framework −6.30; bonus and penalty −1.00; overtaken by Xã Tân Hòa.",
    "X6": "Xã Bỏ Phiếu cannot be compared: no index in 2024.",
    "P3": "Phường Tây climbed 1 place (from 3 to 2), index +22.00: +19.50 by its own effort, of which Thủ "
    "tục hành chính +8.50; new framework +2.50; it overtook Phường Đông.",
}


def told(diff: YearDiff, code: str, language: Language) -> str:
    content = content_of(diff, language)
    return next(content.sentence(row) for row in content.rows if row.code == code)


@pytest.mark.parametrize("code", VIETNAMESE)
def test_it_reads_like_this_in_vietnamese(code: str, vietnamese: Language) -> None:
    assert told(sample_diff(), code, vietnamese) == VIETNAMESE[code]


@pytest.mark.parametrize("code", ENGLISH)
def test_it_reads_like_this_in_english(code: str, english: Language) -> None:
    assert told(sample_diff(), code, english) == ENGLISH[code]


def test_a_merged_unit_names_those_it_came_from(english: Language) -> None:
    assert told(sample_diff(), "X4", english).startswith(
        "Xã Hợp Nhất (merged from Xã Hợp Một, Xã Nhất Hai) fell 2 places"
    )


def test_a_renamed_unit_says_what_it_was_called(english: Language) -> None:
    assert "(formerly Xã Cũ) kept rank 3" in told(sample_diff(), "X3", english)


def test_an_index_that_rose_while_the_rank_fell_is_explained(english: Language) -> None:
    sentence = told(sample_diff(), "P2", english)
    assert "its index rose, but others improved more; overtaken by Phường Tây" in sentence
    assert "places: 0 by its own index, −1 by the others" in sentence


def test_an_index_that_fell_while_the_rank_rose_is_explained(english: Language) -> None:
    low, high = (0.8,) * 6 + (0.0,), (0.9,) * 6 + (0.0,)
    steady = Story("A", "Xã A", "xa", low, (0.79,) * 5 + (0.0, 0.79))
    faller = Story("B", "Xã B", "xa", high, (0.5,) * 5 + (0.0, 0.5))
    assert "its index fell, but others lost more" in told(diff_of([steady, faller]), "A", english)


def test_weaker_results_are_not_called_an_effort(english: Language) -> None:
    sentence = told(sample_diff(), "X4", english)
    assert "−2.68 by weaker results of its own, of which Chuyển đổi số −1.40" in sentence


def test_three_others_are_named_and_the_rest_counted(english: Language) -> None:
    diff = large_diff(60)
    faller = str(diff.units["rank_change"].astype(float).idxmin())
    count = int(diff.units["overtaken_by"][faller]) - 3
    assert f" and {count} more" in told(diff, faller, english)


def test_without_parts_the_change_of_the_index_is_all_that_is_told(english: Language) -> None:
    assert told(table_diff(), "P1", english) == "Phường Trung Tâm kept rank 1, index +1.20."


def test_where_points_of_areas_are_known_the_largest_is_named(english: Language) -> None:
    sentence = told(without_weights(sample_diff()), "P1", english)
    assert sentence.startswith("Phường Trung Tâm kept rank 1, index +1.20: most of it in ")


def test_a_published_rank_that_was_made_anew_is_told_too(english: Language) -> None:
    diff = sample_diff()
    units = diff.units.copy()
    units.loc["X1", "published_rank_before"] = 3
    assert "published rank in 2024: 3" in told(replace(diff, units=units), "X1", english)


def test_a_unit_without_a_rank_in_one_year_has_a_sentence(english: Language) -> None:
    diff = sample_diff()
    units = diff.units.copy()
    for column in ("rank_before", "rank_change", "own_move", "others_move"):
        units.loc["P1", column] = None
    assert told(replace(diff, units=units), "P1", english).startswith(
        "Phường Trung Tâm is not ranked in both years, index +1.20: "
    )


def test_without_a_note_it_is_told_which_year_has_no_index(english: Language) -> None:
    diff = replace(sample_diff(), notes={})
    assert told(diff, "X6", english) == ("Xã Bỏ Phiếu cannot be compared: no index of 2024 that can be used.")


@pytest.mark.parametrize("code", LanguageCode)
def test_every_unit_has_a_sentence_in_every_language(code: LanguageCode) -> None:
    content = content_of(sample_diff(), Language(code))
    assert len(content.rows) == len(STORIES)
    for row in content.rows:
        assert content.sentence(row).startswith(row.name)
        assert content.sentence(row).endswith(".")

"""One sentence per unit."""

from dataclasses import replace

import pytest
from writers.diff.samples import (
    HOSTILE_NAME,
    STORIES,
    Shares,
    Story,
    diff_of,
    large_diff,
    sample_diff,
    table_diff,
)
from writers.diff.test_areas import without_weights

from cchc_cli.domain.year_diff.diff import YearDiff
from cchc_cli.domain.year_diff.matching import DiffStatus
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


def level(share: float) -> Shares:
    """Earn the same share of every criterion; both years weigh 100 in all."""
    return (share,) * 7


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
    assert "its index rose, but those of others rose more; overtaken by Phường Tây" in sentence


def test_an_index_that_fell_while_the_rank_rose_is_explained(english: Language) -> None:
    low, high = (0.8,) * 6 + (0.0,), (0.9,) * 6 + (0.0,)
    steady = Story("A", "Xã A", "xa", low, (0.79,) * 5 + (0.0, 0.79))
    faller = Story("B", "Xã B", "xa", high, (0.5,) * 5 + (0.0, 0.5))
    assert "its index fell, but others lost more" in told(diff_of([steady, faller]), "A", english)


def test_weaker_results_are_not_called_an_effort(english: Language) -> None:
    before, after = (0.9,) * 6 + (0.0,), (0.9, 0.9, 0.9, 0.9, 0.7, 0.0, 0.9)
    sentence = told(diff_of([Story("A", "Xã A", "xa", before, after)]), "A", english)
    assert "−3.50 by weaker results of its own, of which Chuyển đổi số −3.50" in sentence


def test_a_move_that_is_wholly_the_others_is_told_without_a_zero(
    english: Language, vietnamese: Language
) -> None:
    assert told(sample_diff(), "P2", english).endswith("; only the others moved its rank.")
    assert told(sample_diff(), "P2", vietnamese).endswith("; thứ hạng thay đổi hoàn toàn do các đơn vị khác.")


def test_an_index_that_stayed_is_no_index_of_zero(english: Language, vietnamese: Language) -> None:
    shares = (0.9,) * 5
    unit = Story("A", "Xã A", "xa", (*shares, 0.9, 0.0), (*shares, 0.0, 0.9))
    assert told(diff_of([unit]), "A", english) == "Xã A kept rank 1, index unchanged."
    assert told(diff_of([unit]), "A", vietnamese) == "Xã A giữ nguyên hạng 1, chỉ số không đổi."


@pytest.mark.parametrize(("places", "text"), [(1, "climbed 1 place ("), (2, "climbed 2 places (")])
def test_one_place_is_no_places(places: int, text: str, english: Language) -> None:
    others = [Story(f"B{at}", f"Xã B{at}", "xa", level(0.8), level(0.8)) for at in range(places)]
    climber = Story("A", "Xã A", "xa", level(0.7), level(0.9))
    assert text in told(diff_of([*others, climber]), "A", english)


def test_who_fell_by_newcomers_alone_is_not_told_that_others_rose_more(english: Language) -> None:
    steady = Story("A", "Xã A", "xa", level(0.7), level(0.8))
    newcomer = Story("B", "Xã B", "xa", None, level(0.9), DiffStatus.NEW)
    sentence = told(diff_of([steady, newcomer]), "A", english)
    assert "rose more" not in sentence
    assert "1 of those above it now had no rank to compare before" in sentence


def test_who_was_level_and_fell_behind_is_told_that_others_rose_more(english: Language) -> None:
    slower = Story("A", "Xã A", "xa", level(0.7), level(0.8))
    faster = Story("B", "Xã B", "xa", level(0.7), level(0.9))
    sentence = told(diff_of([slower, faster]), "A", english)
    assert "its index rose, but those of others rose more" in sentence
    assert "overtaken" not in sentence


def test_who_climbed_because_others_are_gone_overtook_nobody(english: Language) -> None:
    steady = Story("A", "Xã A", "xa", level(0.8), level(0.7))
    gone = Story("B", "Xã B", "xa", level(0.9), None, DiffStatus.GONE)
    sentence = told(diff_of([steady, gone]), "A", english)
    assert sentence.startswith("Xã A climbed 1 place (from 2 to 1), index −10.00: ")
    assert "lost more" not in sentence
    assert "overtook" not in sentence


def test_on_scales_that_cannot_be_compared_ranks_are_told_alone(english: Language) -> None:
    diff = table_diff()
    unknown = replace(diff, units=diff.units.assign(index_change=float("nan")))
    assert told(unknown, "P1", english) == "Phường Trung Tâm: rank 1 before, 1 now."


def test_five_predecessors_are_named_and_the_rest_counted(english: Language) -> None:
    diff = replace(sample_diff(), predecessors={"X4": tuple(f"M{at}" for at in range(8))})
    assert "(merged from M0, M1, M2, M3, M4 and 3 more)" in told(diff, "X4", english)


def test_a_renamed_unit_whose_old_name_nobody_knows_is_called_by_its_own(english: Language) -> None:
    diff = replace(sample_diff(), predecessors={})
    assert told(diff, "X3", english).startswith(f"{HOSTILE_NAME} kept rank 3")
    assert told(diff, "X4", english).startswith("Xã Hợp Nhất fell 2 places")


def test_who_is_gone_has_the_rank_that_was_published(english: Language) -> None:
    diff = sample_diff()
    units = diff.units.copy()
    units.loc["X8", "rank_before"] = None
    units.loc["X8", "published_rank_before"] = 7
    assert "in 2024 it had rank 7, index 50.00" in told(replace(diff, units=units), "X8", english)


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

"""What several indices say, in words and figures."""

from dataclasses import replace

import pytest
from writers.diff.samples import HOSTILE_NAME
from writers.indices.samples import index_of, many_sides, sample_side, year_of
from writers.trend.samples import sample_trend

from cchc_cli.domain.findings import Severity
from cchc_cli.domain.indices import Index, side_by_side
from cchc_cli.domain.year_diff.year import YearResults
from cchc_cli.errors import UnitsError
from cchc_cli.language import Language
from cchc_cli.writers.indices.content import IndicesContent, indices_content, one_unit


@pytest.fixture(scope="module")
def content(english: Language) -> IndicesContent:
    """The sample, in English."""
    return indices_content(sample_side(), english)


def test_what_moved_most_comes_first(content: IndicesContent) -> None:
    assert [(move.unit, move.move) for move in content.moves] == [
        ("Xã Dung", "▲3"),
        ("Xã An", "▼1"),
        ("Xã Bình", "▼1"),
        (HOSTILE_NAME, "▼1"),
    ]


def test_a_move_is_told_in_a_sentence(vietnamese: Language) -> None:
    move = indices_content(sample_side(), vietnamese).moves[0]
    assert move.told == "Xã Dung: CCHC 2024–2025: tăng 3 bậc (từ hạng 4 lên hạng 1), điểm +40,00"


def test_the_latest_ranks_stand_in_the_order_of_the_indices(content: IndicesContent) -> None:
    assert [unit.latest for unit in content.units[:2]] == [("1/4 ▲3", "–"), ("2/4 ▼1", "2/3")]


def test_every_year_has_rank_and_score(english: Language) -> None:
    rows = one_unit(sample_side(), "Xã An", english).courses
    assert [row.years for row in rows] == [("1 (80.00)", "2 (79.50)"), ("–", "2 (5.00)")]
    assert [(row.rank_change, row.score_change) for row in rows] == [("▼1", "−0.50"), ("–", "–")]


def test_nothing_is_told_of_a_single_year(english: Language) -> None:
    assert one_unit(sample_side(), "Xã An", english).courses[1].sentence == ""


def test_the_shown_scores_add_up_to_the_shown_change(english: Language) -> None:
    side = side_by_side(
        "", [index_of("A", year_of("2024", {"Xã An": 1.004}), year_of("2025", {"Xã An": 1.995}))]
    )
    (row,) = one_unit(side, "Xã An", english).courses
    assert (row.years, row.score_change) == (("1 (1.00)", "1 (2.00)"), "+1.00")


def test_a_unit_that_is_not_there_ends_the_command(english: Language) -> None:
    with pytest.raises(UnitsError, match="Xã Z"):
        one_unit(sample_side(), "Xã Z", english)


def test_warnings_come_before_notes(english: Language) -> None:
    alone = index_of("B", year_of("2025", {"Xã Z": 1}))
    two = [
        index_of("A", year_of("2025", {"Xã An": 2, "Sở Y tế": 1})),
        index_of("C", year_of("2025", {"Xã An": 1})),
    ]
    content = indices_content(side_by_side("", [*two, alone]), english)
    assert [finding.code for finding in content.warnings] == ["CCHC570"]
    assert [finding.code for finding in content.notes] == ["CCHC573"]


def test_findings_of_the_years_of_an_index_say_which_index_it_is(english: Language) -> None:
    content = indices_content(side_by_side("", [Index("PCI", sample_trend())]), english)
    assert content.warnings[0].message == "PCI: Xã Bỏ Phiếu cannot be compared."
    assert all(finding.message.startswith("PCI: ") for finding in content.findings)


def test_sources_name_index_and_year(content: IndicesContent) -> None:
    assert content.sources == (
        "CCHC 2024: bang-2024.csv · CCHC 2025: bang-2025.csv · <i>Khác</i> 2025: bang-2025.csv"
    )


NAN = float("nan")


def told(before: float, after: float, language: Language) -> str:
    """Say how a unit moved between two scores; the other unit has 50 in both years."""
    years = year_of("2024", {"Xã An": before, "Xã B": 50}), year_of("2025", {"Xã An": after, "Xã B": 50})
    return one_unit(side_by_side("", [index_of("PCI", *years)]), "Xã An", language).courses[0].sentence


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (40.0, 60.0, "PCI 2024 to 2025: up 1 place (2 to 1), score +20.00"),
        (60.0, 40.0, "PCI 2024 to 2025: down 1 place (1 to 2), score −20.00"),
        (60.0, 70.5, "PCI 2024 to 2025: rank 1 kept, score +10.50"),
        (60.0, 60.0, "PCI 2024 to 2025: rank 1 kept, score unchanged"),
        (60.0, 60.001, "PCI 2024 to 2025: rank 1 kept, score unchanged"),
        (60.0, NAN, ""),
        (NAN, 60.0, ""),
    ],
)
def test_what_is_known_of_both_years_is_told_and_no_more(
    before: float, after: float, sentence: str, english: Language
) -> None:
    assert told(before, after, english) == sentence


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (40.0, 60.0, "PCI 2024–2025: tăng 1 bậc (từ hạng 2 lên hạng 1), điểm +20,00"),
        (60.0, 40.0, "PCI 2024–2025: giảm 1 bậc (từ hạng 1 xuống hạng 2), điểm −20,00"),
        (60.0, 60.0, "PCI 2024–2025: giữ hạng 1, điểm không đổi"),
    ],
)
def test_moves_read_like_this_in_vietnamese(
    before: float, after: float, sentence: str, vietnamese: Language
) -> None:
    assert told(before, after, vietnamese) == sentence


def without_ranks(year: YearResults, *codes: str) -> YearResults:
    """Take the ranks of some units away, as tables do of those that are listed out of the ranking."""
    units = year.units.copy()
    units.loc[list(codes), "rank"] = None
    return replace(year, units=units)


def test_a_unit_out_of_the_ranking_is_told_by_its_score_alone(english: Language) -> None:
    years = year_of("2024", {"Xã An": 40, "Xã B": 50}), year_of("2025", {"Xã An": 60, "Xã B": 50})
    side = side_by_side("", [index_of("A", years[0], without_ranks(years[1], "A1"))])
    (row,) = one_unit(side, "Xã An", english).courses
    assert (row.sentence, row.rank_change, row.latest) == ("A 2024 to 2025: score +20.00", "–", "–")
    assert row.years == ("2 (40.00)", "– (60.00)")


def test_the_nearest_year_that_is_known_is_compared(english: Language) -> None:
    years = [
        year_of("2022", {"Xã An": 1, "Xã B": 5}),
        year_of("2023", {"Xã An": 9, "Xã B": 5}),
        year_of("2024", {"Xã An": NAN, "Xã B": 5}),
        year_of("2025", {"Xã An": 2, "Xã B": 5}),
    ]
    (row,) = one_unit(side_by_side("", [index_of("A", *years)]), "Xã An", english).courses
    assert row.sentence == "A 2023 to 2025: down 1 place (1 to 2), score −7.00"
    assert row.years == ("2 (1.00)", "1 (9.00)", "–", "2 (2.00)")


def test_ten_moves_are_told_of_hundreds(english: Language) -> None:
    content = indices_content(many_sides(40, indices=1), english)
    assert len(content.moves) == 10
    assert len(content.units) == 40


def test_a_move_past_more_of_its_ranking_comes_before_a_longer_one(english: Language) -> None:
    small = index_of(
        "Nhỏ", year_of("2024", {"A": 3, "B": 2, "C": 1}), year_of("2025", {"A": 1, "B": 2, "C": 3})
    )
    names = [f"X{at}" for at in range(20)]
    before = {name: 100.0 - at for at, name in enumerate(names)}
    large = index_of("Lớn", year_of("2024", before), year_of("2025", {**before, "X19": 86.5}))
    moves = indices_content(side_by_side("", [large, small]), english).moves
    assert [(move.unit, move.move) for move in moves[:3]] == [("A", "▼2"), ("C", "▲2"), ("X19", "▲5")]


def test_units_that_kept_their_rank_are_no_moves(english: Language) -> None:
    years = year_of("2024", {"Xã An": 1, "Xã B": 5}), year_of("2025", {"Xã An": 2, "Xã B": 5})
    assert indices_content(side_by_side("", [index_of("A", *years)]), english).moves == ()


@pytest.mark.parametrize("stated", ["Xã Dung", "xã  dung", "UBND Xã Dung", "A4", "Xa\u0303 Dung"])
def test_a_unit_is_found_by_its_name_or_its_code(stated: str, english: Language) -> None:
    assert one_unit(sample_side(), stated, english).name == "Xã Dung"


def test_a_code_of_several_units_is_not_guessed(vietnamese: Language) -> None:
    with pytest.raises(UnitsError) as caught:
        one_unit(sample_side(), "A1", vietnamese)
    assert vietnamese.show(caught.value.message).startswith(
        "“A1” không phải là tên của đơn vị nào, hoặc là tên"
    )


def test_errors_of_a_later_index_come_before_notes_of_an_earlier_one(english: Language) -> None:
    named = [Index(name, sample_trend()) for name in ("PCI", "PAPI")]
    found = indices_content(side_by_side("", named), english).findings
    order = [list(Severity).index(finding.severity) for finding in found]
    assert order == sorted(order)
    assert [finding.message[:5] for finding in found[:2]] == ["PCI: ", "PAPI:"]

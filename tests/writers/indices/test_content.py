"""What several indices say, in words and figures."""

import pytest
from writers.diff.samples import HOSTILE_NAME
from writers.indices.samples import index_of, sample_side, year_of
from writers.trend.samples import sample_trend

from cchc_cli.domain.indices import Index, side_by_side
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

"""What became of every unit since the year before."""

from fractions import Fraction

import pytest
from writers.diff.samples import sample_diff, table_diff

from cchc_cli.language import Language
from cchc_cli.writers.scorecard.year import YearChange, YearChanges, year_changes_of


@pytest.fixture
def changes(english: Language) -> YearChanges:
    return year_changes_of(sample_diff(), english)


def known(changes: YearChanges, code: str) -> YearChange:
    change = changes.of(code)
    assert change is not None
    return change


def test_a_climb_is_told_in_a_sentence(changes: YearChanges) -> None:
    change = known(changes, "X2")
    assert (change.label, change.move, change.index) == ("Since 2024", "▲3", "+29.53")
    assert change.sentence.startswith("Xã Tân Hòa climbed 3 places")


def test_the_four_parts_are_named_and_add_up(changes: YearChanges) -> None:
    row, change = changes.rows["X2"], known(changes, "X2")
    assert row.parts is not None
    assert sum(row.parts.in_order) == pytest.approx(row.index_change)
    assert change.parts.startswith("Change of the index +29.53 = Own results +")
    assert change.parts.count(";") == 3


def test_where_nothing_is_known_below_the_index_there_are_no_parts(english: Language) -> None:
    change = known(year_changes_of(table_diff(), english), "X2")
    assert change.sentence
    assert change.parts == ""


def test_a_new_unit_has_no_move(changes: YearChanges) -> None:
    change = known(changes, "X5")
    assert (change.move, change.index, change.parts) == ("–", "–", "")
    assert change.sentence.startswith("Xã Mới is new in 2025")


def test_of_a_unit_that_the_comparison_does_not_know_nothing_is_told(changes: YearChanges) -> None:
    assert changes.of("Z9") is None


def test_a_fall_has_an_arrow_downwards_and_a_minus(changes: YearChanges) -> None:
    change = known(changes, "X1")
    assert (change.move, change.index) == ("▼1", "−5.20")


def test_whoever_kept_its_rank_is_told_so(changes: YearChanges) -> None:
    change = known(changes, "P1")
    assert change.move == "="
    assert "kept rank 1" in change.sentence


@pytest.mark.parametrize("code", ["X1", "X2", "X3", "X4", "P1", "P2", "P3"])
def test_a_reader_can_do_the_sum_of_the_parts(changes: YearChanges, code: str) -> None:
    whole, _, parts = known(changes, code).parts.replace("−", "-").rstrip(".").partition(" = ")
    figures = [Fraction(part.rpartition(" ")[2]) for part in parts.split("; ")]
    assert len(figures) == 4
    # Each part is rounded for itself, so the last digit of four of them may be off by two.
    assert abs(sum(figures) - Fraction(whole.rpartition(" ")[2])) <= Fraction(2, 100)


def test_a_merged_unit_names_its_predecessors(changes: YearChanges) -> None:
    assert "merged from Xã Hợp Một, Xã Nhất Hai" in known(changes, "X4").sentence


def test_a_unit_that_is_gone_is_told_of_too(changes: YearChanges) -> None:
    change = known(changes, "X8")
    assert (change.move, change.parts) == ("–", "")


def test_words_and_figures_are_in_the_language_of_the_reader(vietnamese: Language) -> None:
    change = known(year_changes_of(sample_diff(), vietnamese), "X2")
    assert (change.label, change.index) == ("So với năm 2024", "+29,53")
    assert change.parts.count("; ") == 3

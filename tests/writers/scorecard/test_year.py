"""What became of every unit since the year before."""

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
